package org.auxilia.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prints the procedure's table to {@code docs/lifecycle.md}. */
class LifecycleDocumentTest {

    private static final Path DOCUMENT = Path.of("docs/lifecycle.md"), PRINTED = Path.of("target/lifecycle.md");
    private final Map<String, String> texts = TextsOfTheLogTest.read("es");

    @Test
    @Tag("LG-5")
    void theDocumentIsThePrintedTable() throws IOException {
        Files.createDirectories(PRINTED.getParent());
        Files.write(PRINTED, lines());
        assertThat(DOCUMENT).as("the table has changed: cp %s %s", PRINTED, DOCUMENT).hasSameTextualContentAs(PRINTED);
    }

    private List<String> lines() {
        return Stream.of(Stream.of("# The procedure as a table", "",
                "Printed by `LifecycleDocumentTest` from `Kind`, `Task` and the texts. A fact *stands* as long as the scope lasts in which it holds; one that begins a scope",
                "lays aside what held only within the previous one. A sign of life of a party makes a call to ask after it needless.", ""),
            Arrays.stream(Stage.values()).flatMap(this::stage), Stream.of("## What is owed", "", "| task | id | próximo paso | plazo | whom | fulfilled by |", "|---|---|---|---|---|---|"),
            Arrays.stream(Task.values()).map(this::task), Stream.of("", "## What stands in the way", "", "| obstacle | sentence | a superior may step over it |", "|---|---|---|"),
            Arrays.stream(Obstacle.values()).map(it -> row("`" + it + "`", text(Obstacle.class, it), it.yieldsToForce() ? "yes" : ""))).flatMap(it -> it).toList();
    }

    private Stream<String> stage(Stage stage) {
        var rows = Arrays.stream(Kind.values()).filter(kind -> kind.stage() == stage).map(this::kind);
        return Stream.of(Stream.of("## " + text(Stage.class, stage), "", "| kind | subtype of the log | holds for | sign of | makes | obstacles |", "|---|---|---|---|---|---|"), rows, Stream.of(""))
            .flatMap(it -> it);
    }

    private String kind(Kind kind) {
        var holds = lower(kind.holds()) + kind.begins().map(scope -> ", begins a new " + lower(scope)).orElse("") + (kind.isOfFile() ? ", of the case" : "");
        var makes = Stream.concat(kind.makes().map(it -> text(ProviderStatus.class, it)).stream(), kind.closes().map(it -> "closes: " + text(FinalStatus.class, it)).stream());
        return row("`" + kind + "`", subtypes(kind), holds, kind.sign().map(it -> text(Party.class, it)).orElse(""), makes.collect(Collectors.joining("; ")),
            kind.obstacles().stream().filter(it -> !GENERAL.contains(it)).map(it -> "`" + it + "`").collect(Collectors.joining(" ")));
    }

    /** Of every kind. */
    private static final List<Obstacle> GENERAL = List.of(Obstacle.NOT_YOUR_PART, Obstacle.TIME_IN_FUTURE, Obstacle.TIME_BEFORE_CONTACT);

    private String subtypes(Kind kind) {
        var own = Facts.all().filter(fact -> fact.kind() == kind).map(Wording::subtype).collect(Collectors.toCollection(LinkedHashSet::new));
        return own.stream().map(texts::get).collect(Collectors.joining("; "));
    }

    private String task(Task task) {
        var key = TextsOfTheLogTest.key(Task.class, task);
        return row("`" + task + "`", task.id(), texts.get(key), texts.get(key + ".why"), text(Party.class, task.whom()), task.settling().stream().map(it -> "`" + it + "`").collect(Collectors.joining(" ")));
    }

    private String text(Class<?> type, Enum<?> constant) { return texts.get(TextsOfTheLogTest.key(type, constant)); }

    private static String lower(Scope scope) { return scope.name().toLowerCase(); }

    private static String row(String... cells) { return "| " + String.join(" | ", cells) + " |"; }
}
