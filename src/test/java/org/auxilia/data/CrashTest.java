package org.auxilia.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.auxilia.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** What was told is kept, whatever is killed. One application lives through it all, so the order counts. */
@Tag("OP-1")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CrashTest {

    private final Path home = Path.of("target", "crash-test").toAbsolutePath();
    private RunningAuxilia auxilia;
    private String password;

    @BeforeAll
    void start() throws Exception {
        Access.deleteTree(home);
        auxilia = RunningAuxilia.serve(home);
        assertThat(auxilia.answers()).isTrue();
        Wait.upTo(Duration.ofSeconds(15), "the first user's password", () -> auxilia.said().contains("isn't shown again"));
        password = auxilia.said().replaceAll("(?s).*with the password (\\S+) .*", "$1");
        tell("create table told (what text)");
    }

    @AfterAll
    void stop() throws Exception {
        auxilia.closeAll();
    }

    @Test
    @Order(1)
    void aKilledApplicationFindsItsRunningDatabaseAgain() throws Exception {
        tell("insert into told values ('before the application was killed')");
        var database = auxilia.database().pid();
        auxilia.kill();
        auxilia = RunningAuxilia.serve(home);
        assertThat(auxilia.answers()).isTrue();
        assertThat(auxilia.database().pid()).isEqualTo(database);
        assertThat(told()).isEqualTo(1);
    }

    @Test
    @Order(2)
    void aKilledDatabaseIsStartedAgainByTheApplicationThatTookItOver() throws Exception {
        killTheDatabaseAndSeeItBack("the first time");
        assertThat(told()).isEqualTo(2);
    }

    @Test
    @Order(3)
    void aKilledDatabaseIsStartedAgainAsOftenAsItDies() throws Exception {
        killTheDatabaseAndSeeItBack("the second time");
        assertThat(told()).isEqualTo(3);
    }

    @Test
    @Order(4)
    void aFormPostedToAKilledDatabaseIsToldSoAndSucceedsOnceItIsBack() throws Exception {
        var admin = new Visitor(URI.create(auxilia.address()).getPort());
        assertThat(admin.signIn("admin", password).statusCode()).isEqualTo(303);
        admin.post("/preferences/theme", "theme", "dark");
        var form = new String[] {"name", "Óscar Bianchi", "username", "obianchi", "role", "COORDINATOR", "language", "es", "country", "AR", "zone", "America/La_Paz", "password", "una clave larga"};
        RunningAuxilia.kill(auxilia.database());
        var lost = admin.post("/admin/users", form);
        assertThat(lost.statusCode()).isEqualTo(503);
        assertThat(lost.body()).contains("La base de datos no responde; lo que escribió sigue aquí");
        Wait.upTo(Duration.ofSeconds(15), "an answer after the database was killed under a form", () -> auxilia.answers());
        assertThat(admin.post("/admin/users", form).statusCode()).isEqualTo(303);
        assertThat(admin.get("/admin/users").body()).contains("Óscar Bianchi");
    }

    @Test
    @Order(5)
    void aCommandUsesTheDatabaseOfTheServingApplicationAndLeavesItRunning() throws Exception {
        var database = auxilia.database().pid();
        try (var command = RunningAuxilia.start(home, "", "help")) {
            assertThat(command.exitCode()).as(command.said()).isZero();
            assertThat(auxilia.database().pid()).isEqualTo(database);
            assertThat(auxilia.answers()).isTrue();
            assertThat(command.said()).contains("--empty");
        }
    }

    @Test
    @Order(6)
    void bothKilledAtOnceStartAgain() throws Exception {
        tell("insert into told values ('before both were killed')");
        var database = auxilia.database();
        auxilia.kill();
        RunningAuxilia.kill(database);
        auxilia = RunningAuxilia.serve(home);
        assertThat(auxilia.answers()).isTrue();
        assertThat(told()).isEqualTo(4);
    }

    @Test
    @Order(7)
    void anOrderlyStopLeavesNothingRunning() throws Exception {
        var database = auxilia.database();
        auxilia.stop();
        assertThat(database.isAlive()).isFalse();
        assertThat(PostmasterPid.in(home.resolve("database"))).isEmpty();
    }

    private void killTheDatabaseAndSeeItBack(String time) throws Exception {
        tell("insert into told values ('before the database was killed " + time + "')");
        var database = auxilia.database();
        RunningAuxilia.kill(database);
        Wait.upTo(Duration.ofSeconds(15), "an answer after the database was killed " + time,
            () -> PostmasterPid.in(home.resolve("database")).filter(p -> p.pid() != database.pid()).isPresent() && auxilia.answers());
    }

    private void tell(String sql) throws Exception {
        try (var connection = auxilia.connect(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int told() throws Exception {
        try (var connection = auxilia.connect(); var rows = connection.createStatement().executeQuery("select count(*) from told")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
