package org.auxilia.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestDatabaseTest {

    @Test
    void twoDatabasesKnowNothingOfEachOther() {
        try (var one = TestDatabase.fresh(); var other = TestDatabase.fresh()) {
            one.owner().sql("create table only_here (id int)").update();
            assertThat(one.jdbc().sql("select to_regclass('only_here') is not null").query(Boolean.class).single()).isTrue();
            assertThat(other.jdbc().sql("select to_regclass('only_here') is not null").query(Boolean.class).single()).isFalse();
        }
    }
}
