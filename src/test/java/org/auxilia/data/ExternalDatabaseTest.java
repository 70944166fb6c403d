package org.auxilia.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("OP-1")
class ExternalDatabaseTest {

    private final Path home = Path.of("target", "external-test").toAbsolutePath();

    @Test
    void oneSettingPutsItOnAnotherPostgresAndNoneOfItsOwnIsStarted() throws Exception {
        Access.deleteTree(home);
        try (var database = TestDatabase.fresh();
             var auxilia = RunningAuxilia.start(home, database.url(), "--empty", "--server.port=0")) {
            assertThat(auxilia.answers()).isTrue();
            // One connection is this test's own pool.
            assertThat(database.owner().sql("select count(*) from pg_stat_activity where datname = current_database() "
                + "and usename = 'auxilia_app'").query(Long.class).single()).isGreaterThan(1);
            assertThat(Files.exists(home.resolve("database"))).isFalse();
        }
    }

    @Test
    void anAddressThatCantBeReadIsNamedInOneSentence() throws Exception {
        try (var auxilia = RunningAuxilia.start(home, "db.local/auxilia", "help")) {
            assertThat(auxilia.exitCode()).isNotZero();
            assertThat(auxilia.said()).contains("AUXILIA_DATABASE_URL must read postgres://").doesNotContain("\tat ");
        }
    }

    @Test
    void aWrongPasswordIsNamedInOneSentenceWithoutBeingShown() throws Exception {
        try (var database = TestDatabase.fresh();
             var auxilia = RunningAuxilia.start(home, database.url() + "wrong", "help")) {
            assertThat(auxilia.exitCode()).isNotZero();
            assertThat(auxilia.said()).contains("No database for auxilia_owner at").doesNotContain("wrong").doesNotContain("\tat ");
        }
    }
}
