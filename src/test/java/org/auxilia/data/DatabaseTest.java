package org.auxilia.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import org.auxilia.AuxiliaTest;
import org.auxilia.MovableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AuxiliaTest
class DatabaseTest {

    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;
    @Autowired MovableClock movable;
    @Autowired SwitchedDataSource databases;

    @Test
    void theApplicationWorksInTheDatabaseButMakesNoTables() {
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("auxilia_app");
        assertThat(jdbc.sql("select count(*) from spring_session").query(Long.class).single()).isZero();
        assertThatThrownBy(() -> jdbc.sql("create table mine (id int)").update()).hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> jdbc.sql("drop table spring_session cascade").update()).hasStackTraceContaining("must be owner");
    }

    @Test
    void aNameIsFoundWithoutItsAccents() {
        assertThat(jdbc.sql("select folded('Ñandú Güemes')").query(String.class).single()).isEqualTo("nandu guemes");
        databases.current().owner().sql("create table person (name text)").update();
        databases.current().owner().sql("create index on person using gin (folded(name) gin_trgm_ops)").update();
        assertThat(jdbc.sql("select count(*) from person").query(Long.class).single()).isZero();
    }

    @Test
    void everyPartSeesTheSameMovedTime() {
        var before = clock.instant();
        movable.advance(Duration.ofHours(1));
        assertThat(clock.instant()).isEqualTo(before.plusSeconds(3600));
    }
}
