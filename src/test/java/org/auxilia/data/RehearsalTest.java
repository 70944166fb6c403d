package org.auxilia.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The run from which the JVM learns what people will ask for. */
@Tag("OP-1")
class RehearsalTest {

    private static final Path HOME = Path.of("target", "rehearsal-test").toAbsolutePath();

    @Test
    void itAsksForThePagesEndsByItselfAndLeavesNothingBehind() throws Exception {
        Access.deleteTree(HOME);
        try (var database = TestDatabase.fresh();
             var auxilia = RunningAuxilia.start(HOME, database.url(), "--empty", "--server.port=0", "--auxilia.serving=false", "--auxilia.rehearsing=2s")) {
            assertThat(auxilia.exitCode()).as(auxilia.said()).isZero();
            for (var table : new String[] {"access_trail", "spring_session", "token", "presence", "case_file"}) {
                assertThat(database.owner().sql("select count(*) from " + table).query(Long.class).single()).as(table).isZero();
            }
        }
    }
}
