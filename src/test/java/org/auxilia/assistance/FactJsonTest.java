package org.auxilia.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.auxilia.assistance.AnytimeFact.AuthorisationAsked;
import org.auxilia.assistance.AnytimeFact.Remark;
import org.auxilia.assistance.AnytimeFact.Subject;
import org.auxilia.assistance.AssignmentFact.MemberConfirmed;
import org.auxilia.assistance.AssignmentFact.ReleaseTold;
import org.auxilia.assistance.FactJson.Stored;
import org.auxilia.assistance.FileFact.CaseOpened;
import org.auxilia.assistance.FileFact.Located;
import org.auxilia.assistance.OpeningFact.CoverageDecided;
import org.auxilia.assistance.OpeningFact.NotCovered;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind in every shape that was ever written has a file under {@code src/test/resources/facts} that stays readable for ever.
 * {@code -Dauxilia.golden=write} writes those that are missing; it never rewrites one.
 */
@Tag("LG-2")
class FactJsonTest {

    private static final Path FOLDER = Path.of("src/test/resources/facts");

    @ParameterizedTest
    @EnumSource
    void everyKindIsWrittenAsItsFileSays(Kind kind) throws IOException {
        var sample = Samples.of(kind);
        var file = FOLDER.resolve(kind + "." + FactJson.shape(kind) + ".json");
        var stored = FactJson.write(sample, () -> "salt");
        if (Files.notExists(file) && "write".equals(System.getProperty("auxilia.golden"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, stored.body() + "\n" + stored.personal().map(it -> it + "\n").orElse(""));
        }
        assertThat(file).exists();
        assertThat(read(file)).isEqualTo(stored);
        assertThat(FactJson.read(kind, stored)).isEqualTo(sample);
        assertThat(FactJson.agrees(stored)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileStaysReadable(Path file) throws IOException {
        var kind = Kind.valueOf(file.getFileName().toString().split("\\.")[0]);
        assertThat(FactJson.read(kind, read(file))).isInstanceOf(kind.type());
    }

    static Stream<Path> files() throws IOException { return Files.list(FOLDER); }

    private static Stored read(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        int shape = Integer.parseInt(file.getFileName().toString().split("\\.")[1]);
        return new Stored(shape, lines.getFirst(), lines.size() > 1 ? Optional.of(lines.get(1)) : Optional.empty());
    }

    @Test
    void peoplesDataAreOnlyBesideTheBody() {
        var stored = FactJson.write(StoredWorld.calls());
        assertThat(stored.body()).contains("5492920444444").doesNotContain("Marta", "Ruta");
        assertThat(stored.personal().orElseThrow()).contains("Marta", "+54 9 2920 15-1234");
        assertThat(FactJson.write(StoredWorld.calls()).body()).isNotEqualTo(stored.body());
    }

    @Test
    void whoWasNamedInTheVerdictAtTheConfirmationOrInARequestIsErasedToo() {
        for (var fact : List.of(new NotCovered("EVENTS_LEFT", "Señor/a Selzer, ya usó", "4.2"), new MemberConfirmed("Selzer"), new ReleaseTold("Selzer"),
            new AuthorisationAsked(Subject.MEMBER, "Selzer, documento 1", Optional.empty()),
            new CoverageDecided(Category.COVERED, Optional.empty(), Optional.empty(), "Señor/a Selzer, su plan cubre", "4.2", "v1"))) {
            var stored = FactJson.write(fact);
            assertThat(stored.body()).as(stored.body()).doesNotContain("Selzer");
            assertThat(FactJson.read(Kind.of(fact), new Stored(stored.shape(), stored.body(), Optional.empty()))).isInstanceOf(fact.getClass());
        }
    }

    @Test
    void erasedDataReadAsADashAndBreakNothing() {
        var opened = FactJson.write(StoredWorld.calls());
        var erased = (CaseOpened) FactJson.read(Kind.CASE_OPENING, new Stored(1, opened.body(), Optional.empty()));
        assertThat(erased).isEqualTo(new CaseOpened(StoredWorld.ACCOUNT, "5492920444444", new Caller("—", "—", "—", "—"), "—", 1, "Ana Pereyra"));
        var located = FactJson.write(new Located(StoredWorld.VIEDMA, Party.MEMBER));
        var nowhere = (Located) FactJson.read(Kind.LOCATION, new Stored(1, located.body(), Optional.of("{}")));
        assertThat(nowhere.location()).isEqualTo(new Location(Optional.empty(), "—", "—", "—", Optional.empty(), Optional.empty()));
        assertThat(FactJson.agrees(new Stored(1, located.body(), Optional.of("{}")))).isTrue();
    }

    @Test
    void alteredDataNoLongerAgree() {
        var stored = FactJson.write(StoredWorld.calls());
        assertThat(FactJson.agrees(new Stored(1, stored.body(), stored.personal().map(it -> it.replace("Marta", "Berta"))))).isFalse();
        assertThat(FactJson.agrees(new Stored(1, stored.body(), Optional.of("{\"caller\":[\"salt\"]}")))).isFalse();
        assertThat(FactJson.agrees(new Stored(1, stored.body(), Optional.of("no JSON")))).isFalse();
    }

    @Test
    void anOlderShapeIsBroughtUpOnReading() {
        var old = new Stored(1, "{\"stage\":\"OPENING\",\"comment\":\"Llamó\"}", Optional.empty());
        var read = FactJson.read(Kind.REMARK, old, List.of(tree -> tree.set("text", tree.remove("comment")) == null ? tree : tree));
        assertThat(read).isEqualTo(new Remark(Stage.OPENING, "Llamó"));
    }
}
