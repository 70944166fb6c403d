package org.auxilia.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.auxilia.assistance.AnytimeFact.*;
import org.auxilia.assistance.AssignmentFact.*;
import org.auxilia.assistance.FileFact.*;
import org.auxilia.assistance.OpeningFact.*;
import org.auxilia.data.Sight;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_METHOD)
class CasesTest {

    private final StoredWorld world = new StoredWorld();
    private final Cases cases = world.cases;

    @AfterEach void end() { world.close(); }

    @Test @Tag("CA-1")
    void aNewCaseHasANumberOfSixDigitsAndReadsAsItWasWritten() {
        var file = world.opened(StoredWorld.covered());
        assertThat(file.number()).isEqualTo(100_001);
        var read = cases.get(file.number(), Sight.WHOLE);
        assertThat(read.log()).isEqualTo(file.log()).hasSize(6);
        assertThat(read.assistance(1).promises()).isEqualTo(file.assistance(1).promises()).isNotEmpty();
        assertThat(world.told).containsExactly(new CaseChanged(100_001, 6, 0, 1, StoredWorld.ACCOUNT));
    }

    @Test @Tag("CA-4")
    void aCaseMayBeOpenedBeforeAnybodyKnowsForWhat() {
        var file = cases.open(world.by(StoredWorld.ANA), StoredWorld.calls()).orThrow().file();
        assertThat(rows("board")).containsExactly(List.of("100001", "0"));
        cases.record(file.number(), 1, world.by(StoredWorld.ANA), StoredWorld.tow(Priority.EMERGENCY)).orThrow();
        assertThat(rows("board")).containsExactly(List.of("100001", "1"));
    }

    @Test @Tag("CA-5")
    void aSecondAssistanceGetsTheNextNumber() {
        long number = world.opened().number();
        var second = cases.openAssistance(number, world.by(StoredWorld.ANA), StoredWorld.tow(Priority.LIFE_RISK)).orThrow();
        assertThat(second.assistance()).isEqualTo(2);
        assertThat(rows("board")).containsExactly(List.of("100001", "1"), List.of("100001", "2"));
        assertThat(world.database.jdbc().sql("select assistance from board order by urgency, next_due").query(Integer.class).list()).containsExactly(2, 1);
    }

    @Test @Tag("CA-8")
    void whatIsRefusedNamesItsObstaclesAndWritesNothing() {
        long number = world.opened().number();
        var reply = cases.record(number, 1, world.by(StoredWorld.ANA), new Remark(Stage.OPENING, "Va"), world.assigned(11));
        assertThat(reply).isEqualTo(new Reply.Refused(Kind.ASSIGNMENT, List.of(Obstacle.COVERAGE_UNDECIDED), List.of()));
        assertThat(cases.get(number, Sight.WHOLE).version()).isEqualTo(5);
    }

    @Test @Tag("CA-5")
    void anAssistanceThatIsNotThereTakesNoWord() {
        long number = world.opened().number();
        var field = new FieldChanged("plate", "", "AB 123 CD");
        assertThat(cases.record(number, 2, world.by(StoredWorld.ANA), field)).isEqualTo(new Reply.Refused(Kind.FIELD, List.of(Obstacle.NOT_OPEN), List.of()));
        assertThatThrownBy(() -> cases.record(number, 3, world.by(StoredWorld.ANA), field)).isInstanceOf(NoSuchElementException.class);
        assertThat(rows("board")).containsExactly(List.of("100001", "1"));
    }

    @Test @Tag("CA-8")
    void aSuperiorForcesAStepAndTheReasonIsOnRecord() {
        long number = world.opened().number();
        var forced = cases.force(number, 1, world.by(StoredWorld.RAUL), "Ruta peligrosa", world.assigned(11)).orThrow();
        assertThat(forced.entries()).extracting(Entry::kind).containsExactly(Kind.FORCING, Kind.ASSIGNMENT);
    }

    @Test @Tag("CA-9")
    void whoIsRefusedSeesWhatOthersWroteSinceHeLooked() {
        var seen = world.opened(StoredWorld.covered());
        cases.record(seen.number(), 1, world.by(StoredWorld.BRUNO), world.assigned(11)).orThrow();
        var reply = (Reply.Refused) cases.record(Attempt.on(seen.number(), 1, world.by(StoredWorld.ANA), world.assigned(12)).seen(seen.version()));
        assertThat(reply.obstacles()).containsExactly(Obstacle.PROVIDER_ASSIGNED);
        assertThat(reply.unseen()).singleElement().satisfies(it -> {
            assertThat(it.stamp().who().name()).isEqualTo("Bruno Sosa");
            assertThat(it.fact()).isInstanceOf(ProviderAssigned.class);
        });
    }

    @Test @Tag("ID-2")
    void anAccountsPersonFindsOnlyThatAccountsCases() {
        long number = world.opened().number();
        assertThat(cases.find(number, Sight.ofAccount(StoredWorld.ACCOUNT))).isPresent();
        assertThat(cases.find(number, Sight.ofAccount(8))).isEmpty();
        assertThatThrownBy(() -> cases.get(number, Sight.ofAccount(8))).isInstanceOf(NoSuchElementException.class);
    }

    @Test @Tag("TK-1")
    void promisesAndBoardFollowTheLogAndTheCoordinator() {
        long number = world.opened(StoredWorld.covered()).number();
        assertThat(tasks()).containsExactly("ASSIGN_PROVIDER 1");
        cases.record(number, 1, world.by(StoredWorld.ANA), world.assigned(11)).orThrow();
        assertThat(tasks()).contains("CONFIRM_TO_MEMBER 1").doesNotContain("ASSIGN_PROVIDER 1");
        cases.record(number, 0, world.by(StoredWorld.BRUNO), new OwnerChanged(1, 2, "Bruno Sosa", "Fin de turno")).orThrow();
        assertThat(tasks()).contains("CONFIRM_TO_MEMBER 2").allMatch(it -> it.endsWith(" 2"));
        assertThat(world.told.getLast()).isEqualTo(new CaseChanged(number, 8, 1, 2, StoredWorld.ACCOUNT));
        assertThat(world.database.jdbc().sql("select owner, provider_name, last_words from board").query().singleRow().values()).containsExactly(2, "Grúas del Sur", "Bruno Sosa");
    }

    @Test @Tag("LG-1")
    void severalFactsStandOrFallTogether() {
        var reply = cases.open(world.by(StoredWorld.ANA), StoredWorld.calls(), new ConsentAnswered(true, "v1", Channel.TELEPHONE), StoredWorld.covered());
        assertThat(reply).isInstanceOfSatisfying(Reply.Refused.class, it -> assertThat(it.act()).isEqualTo(Kind.COVERAGE));
        assertThat(rows("case_file")).isEmpty();
        assertThat(rows("fact")).isEmpty();
    }

    @Test @Tag("CA-1")
    void thereIsAlwaysRoomForTheCasesToCome() {
        world.database.owner().sql("select setval('case_number', 310000)").query().singleRow();
        assertThat(world.opened().number()).isEqualTo(310_001);
        assertThat(world.database.owner().sql("select to_regclass('fact_500000') is not null").query(Boolean.class).single()).isTrue();
        assertThatThrownBy(() -> world.database.jdbc().sql("delete from fact_500000").update()).hasStackTraceContaining("permission denied");
    }

    @Test @Tag("BD-1")
    void aCaseIsReadFromItsOwnPartition() {
        world.opened();
        var plan = world.database.jdbc().sql("""
            explain select f.seq from case_file c join fact f on f.case_number = 100001 where c.number = 100001 order by f.seq
            """).query(String.class).list();
        assertThat(String.join(" ", plan)).contains("fact_100000").doesNotContain("fact_200000", "fact_300000");
    }

    private List<String> tasks() {
        return world.database.jdbc().sql("select task || ' ' || assignee from promise order by 1").query(String.class).list();
    }

    private List<List<String>> rows(String table) {
        var columns = table.equals("board") ? "case_number::text, assistance::text" : "1::text, 2::text";
        return world.database.jdbc().sql("select " + columns + " from " + table + " order by 1, 2").query((row, _) -> List.of(row.getString(1), row.getString(2))).list();
    }
}
