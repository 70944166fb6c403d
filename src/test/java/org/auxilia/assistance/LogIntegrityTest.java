package org.auxilia.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.Verification.Broken;
import org.auxilia.assistance.Verification.Fault;
import org.auxilia.data.Sight;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Three cases; somebody with the rights of the owner of the tables tampers with the second. */
@Tag("LG-2")
class LogIntegrityTest {

    private static final long SECOND = 100_002;

    private final StoredWorld world = new StoredWorld();

    @BeforeEach void threeCases() {
        for (int i = 0; i < 3; i++) world.opened(StoredWorld.covered());
    }

    @AfterEach void end() { world.close(); }

    @Test
    void anUntouchedLogIsWhole() {
        assertThat(firstBroken()).isEmpty();
        assertThat(new VerifyCommand(world.wholeLog(), new Seals(world.database.jdbc())).run(List.of())).isZero();
    }

    @Test
    void anAlteredBodyIsFound() {
        tamper("update fact set body = replace(body, '\"policy\":1', '\"policy\":2') where case_number = ? and seq = 4");
        assertThat(firstBroken()).contains(new Broken(SECOND, 4, Fault.ALTERED));
        assertThat(new VerifyCommand(world.wholeLog(), new Seals(world.database.jdbc())).run(List.of())).isEqualTo(1);
    }

    @Test
    void alteredPersonalDataAreFound() {
        tamper("update fact set personal = replace(personal, 'Marta', 'Berta') where case_number = ? and seq = 2");
        assertThat(firstBroken()).contains(new Broken(SECOND, 2, Fault.PERSONAL_ALTERED));
    }

    @Test
    void erasedPersonalDataAreNoFault() {
        tamper("update fact set personal = null where case_number = ?");
        assertThat(firstBroken()).isEmpty();
        assertThat(world.cases.get(SECOND, Sight.WHOLE).opening().caller().name()).isEqualTo("— —");
    }

    @ParameterizedTest
    @ValueSource(strings = {"assistance = 1", "kind = 'CALLER'", "shape = 2", "who = 9", "who_name = 'Otra'", "who_role = 'SUPERVISOR'", "evidence = 'GPS'",
        "happened_at = happened_at - interval '1 microsecond'", "recorded_at = recorded_at + interval '1 hour'", "call = '77'", "hash = sha256('x')"})
    void anAlteredColumnIsFound(String change) {
        tamper("update fact set " + change + " where case_number = ? and seq = 3");
        assertThat(firstBroken()).contains(new Broken(SECOND, 3, Fault.ALTERED));
    }

    @Test
    void aDeletedEntryIsFound() {
        tamper("delete from fact where case_number = ? and seq = 3");
        assertThat(firstBroken()).contains(new Broken(SECOND, 3, Fault.MISSING));
    }

    @Test
    void theLastEntryDeletedIsFound() {
        tamper("delete from fact where case_number = ? and seq = 6");
        assertThat(firstBroken()).contains(new Broken(SECOND, 6, Fault.MISSING));
    }

    @Test
    void aWholeCaseDeletedIsFound() {
        tamper("delete from fact where case_number = ?");
        assertThat(firstBroken()).contains(new Broken(SECOND, 1, Fault.MISSING));
    }

    @Test
    void twoSwappedEntriesAreFound() {
        tamper("update fact set seq = -3 where case_number = ? and seq = 3", "update fact set seq = 3 where case_number = ? and seq = 4",
            "update fact set seq = 4 where case_number = ? and seq = -3");
        assertThat(firstBroken()).contains(new Broken(SECOND, 3, Fault.ALTERED));
    }

    @Test
    void anEntryPutInIsFound() {
        tamper("update fact set seq = seq + 100 where case_number = ? and seq > 3", "update fact set seq = seq - 99 where case_number = ? and seq > 100",
            "insert into fact select case_number, 4, assistance, kind, shape, who, who_name, who_role, evidence, happened_at, recorded_at, call, body, personal, hash"
                + " from fact where case_number = ? and seq = 3");
        assertThat(firstBroken()).contains(new Broken(SECOND, 4, Fault.ALTERED));
    }

    @Test
    void anEntryPutBehindIsFoundEvenIfItIsChained() {
        tamper("insert into fact select case_number, 7, assistance, kind, shape, who, who_name, who_role, evidence, happened_at, recorded_at, call, body, personal, hash"
            + " from fact where case_number = ? and seq = 6");
        assertThat(firstBroken()).contains(new Broken(SECOND, 7, Fault.ADDED));
    }

    @Test
    void aMovedHeadIsFound() {
        tamper("update case_file set head = sha256('x') where number = ?");
        assertThat(firstBroken()).contains(new Broken(SECOND, 6, Fault.HEAD_ALTERED));
        tamper("delete from case_file where number = ?");
        assertThat(firstBroken()).contains(new Broken(SECOND, 1, Fault.ADDED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"update fact set who = 9", "update fact set personal = null", "delete from fact", "truncate fact", "update fact_100000 set who = 9",
        "delete from fact_100000", "truncate fact_100000", "insert into fact_100000 select * from fact", "delete from case_file", "alter table fact add x int",
        "drop table fact_100000", "update seal set upto = now()", "delete from seal", "truncate seal"})
    void theApplicationCanOnlyReadAndAdd(String forbidden) {
        assertThatThrownBy(() -> world.database.jdbc().sql(forbidden).update()).hasStackTraceContaining(forbidden.matches("(alter|drop).*") ? "must be owner" : "permission denied");
    }

    @Test
    void whoErasesCanDoNothingElse() {
        var eraser = "select has_column_privilege('auxilia_eraser', 'fact', 'personal', 'update') and not has_table_privilege('auxilia_eraser', 'fact', 'insert, delete, truncate')"
            + " and not has_column_privilege('auxilia_eraser', 'fact', 'body', 'update') and not pg_has_role('auxilia_app', 'auxilia_eraser', 'member')";
        assertThat(world.database.owner().sql(eraser).query(Boolean.class).single()).isTrue();
    }

    private Optional<Broken> firstBroken() { return world.wholeLog().verify(Verification::firstBroken); }

    private void tamper(String... statements) {
        for (var statement : statements) assertThat(world.database.owner().sql(statement).param(SECOND).update()).isPositive();
    }
}
