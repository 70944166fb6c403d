package org.auxilia.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.auxilia.AuxiliaTest;
import org.auxilia.Visitor;
import org.auxilia.data.SwitchedDataSource;
import org.auxilia.rights.TwoAccounts;
import org.auxilia.staff.People;
import org.auxilia.staff.Users;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Another act, of another instance perhaps, holds the case for longer than one waits (CA-9). */
@AuxiliaTest
@Tag("CA-9")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeldCaseTest {

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    @Autowired Users users;
    @Autowired JdbcClient jdbc;
    @Autowired SwitchedDataSource database;

    private TwoAccounts world;

    @BeforeAll
    void build() { world = new TwoAccounts(beans, port).built(); }

    @Test
    void aProgramIsToldToSendItOnceMoreAndThenItIsDone() throws SQLException {
        long number = world.opened(world.member, world.plan);
        var ana = new Program(port, People.token(beans, users.findByName("coordinator").orElseThrow()));
        String path = "/cases/" + number + "/1/remark", remark = "{'stage': 'ASSIGNMENT', 'text': 'Hay niebla'}";
        try (var _ = holding(number)) {
            var answer = ana.post(path, remark, "Idempotency-Key", "held");
            assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
            assertThat(answer.header("Retry-After")).isEqualTo("2");
            assertThat(answer.body().get("type").stringValue()).isEqualTo("urn:auxilia:busy");
            assertThat(answer.body().get("detail").stringValue()).contains("Se está guardando otra cosa");
            assertThat(answer.body().has("incident")).isFalse();
        }
        assertThat(remarks(number)).isZero();
        assertThat(ana.post(path, remark, "Idempotency-Key", "held").status()).isEqualTo(200);
        assertThat(remarks(number)).isEqualTo(1);
    }

    @Test
    void aPersonIsToldInTheirWordsAndByNoIncident() throws SQLException {
        long number = world.opened(world.member, world.plan);
        var ana = new Visitor(port);
        ana.signIn("coordinator", People.PASSWORD);
        try (var _ = holding(number)) {
            var answer = ana.post("/cases/" + number + "/1/remark", "stage", "ASSIGNMENT", "text", "Hay niebla", "_key", "held-too");
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body()).contains("Un momento", "Se está guardando otra cosa", "Lo que escribió no se perdió", "Intentar de nuevo").doesNotContain("Código del incidente");
        }
        assertThat(ana.post("/cases/" + number + "/1/remark", "stage", "ASSIGNMENT", "text", "Hay niebla", "_key", "held-too").statusCode()).isLessThan(400);
        assertThat(remarks(number)).isEqualTo(1);
    }

    /** A second connection that has written to the case and goes on. */
    private Connection holding(long number) throws SQLException {
        var other = database.current().ownerDataSource().getConnection();
        other.setAutoCommit(false);
        other.createStatement().executeQuery("select from case_file where number = " + number + " for update");
        return other;
    }

    private int remarks(long number) { return jdbc.sql("select count(*) from fact where case_number = ? and kind = 'REMARK'").param(number).query(Integer.class).single(); }
}
