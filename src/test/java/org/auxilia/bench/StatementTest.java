package org.auxilia.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the program sent, as PostgreSQL's log has it, becomes a statement that pgbench can send. */
class StatementTest {

    private final Statement heard = Statement.of("execute S_7: select * from fact where case_number = $1 and body = $2 and call is not distinct from $3", "Parameters: $1 = '153567', $2 = 'O''Higgins: \\ {\"n\":153567}', $3 = NULL").orElseThrow();

    @Test
    void itHasItsValuesInIt() {
        assertThat(heard.whole()).isEqualTo("select * from fact where case_number = E'153567' and body = E'O\\'Higgins\\x3a \\\\ {\"n\"\\x3a153567}' and call is not distinct from NULL");
    }

    @Test
    void whatIsOtherEachTimeIsPutInItsPlace() {
        assertThat(heard.with(Map.of("153567", ":n"), Map.of("153567", ":n::text"))).contains("case_number = :n and body = replace(E'O\\'Higgins", ", E'153567', :n::text)");
    }

    @Test
    void whatIsNoExecutionIsNone() { assertThat(Statement.of("duration: 3 ms", "")).isEmpty(); }
}
