package org.auxilia.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.WaitForOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.auxilia.Browser;
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
        try (var _ = auxilia.outage()) {
            var lost = admin.post("/admin/users", form);
            assertThat(lost.statusCode()).isEqualTo(503);
            assertThat(lost.body()).contains("La base de datos no responde; lo que escribió sigue aquí");
        }
        Wait.upTo(Duration.ofSeconds(15), "an answer after the database was killed under a form", () -> auxilia.answers());
        assertThat(admin.post("/admin/users", form).statusCode()).isEqualTo(303);
        assertThat(admin.get("/admin/users").body()).contains("Óscar Bianchi");
    }

    @Test
    @Order(5)
    @Tag("CA-9")
    void whatACoordinatorTypesWhileTheDatabaseIsKilledStaysAndTheSameKeySavesItOnce() throws Exception {
        int port = URI.create(auxilia.address()).getPort();
        var admin = new Visitor(port);
        admin.signIn("admin", password);
        assertThat(admin.post("/admin/accounts", "name", "Seguros del Limay", "country", "AR", "zone", "America/Argentina/Buenos_Aires", "currency", "ARS", "active", "true").statusCode()).isEqualTo(303);
        try (var browser = Browser.at(port).signIn("obianchi", "una clave larga")) {
            var page = browser.go("/cases/new");
            page.locator("#f-account").selectOption("Seguros del Limay");
            page.locator("#f-phone").fill("02994567890");
            page.locator("#f-givenName").fill("Nélida");
            page.locator("#f-description").fill("Humo <b>blanco</b> del motor; espera en la banquina");
            try (var _ = auxilia.outage()) {
                page.keyboard().press("Control+Enter");
                page.getByText("La base de datos no responde; lo que escribió sigue aquí").waitFor(new WaitForOptions().setTimeout(18_000)); // the browser gives up after 20 s
            }
            Wait.upTo(Duration.ofSeconds(15), "an answer after the database was killed under a page", () -> auxilia.answers());
            page.getByText("Intentar de nuevo").click();
            page.getByText("Hay un borrador de las").waitFor();
            page.keyboard().press("Alt+r");
            assertThat(page.locator("#f-description").inputValue()).isEqualTo("Humo <b>blanco</b> del motor; espera en la banquina");
            assertThat(page.locator("#f-phone").inputValue()).isEqualTo("02994567890");
            assertThat(page.locator("#f-givenName").inputValue()).isEqualTo("Nélida");
            assertThat(page.locator("#f-account option:checked").textContent()).isEqualTo("Seguros del Limay");
            page.keyboard().press("Control+Enter");
            page.waitForURL(url -> url.matches(".*/cases/\\d+.*"));
            assertThat(page.locator("#content").textContent()).contains("Humo <b>blanco</b> del motor; espera en la banquina");
            browser.forgiveFaults();
        }
        assertThat(count("select count(*) from case_file")).isEqualTo(1);
    }

    /** The trigger counts what fired, in its order: a row that fired twice would stand there twice. */
    @Test
    @Order(6)
    @Tag("TK-3")
    void whatFellDueWhileItWasKilledFiresOnceAfterTheStartLivesAtRiskFirst() throws Exception {
        Wait.upTo(Duration.ofSeconds(15), "a database", () -> auxilia.answers());
        tell("create table fired (id serial, case_number bigint, at timestamptz default clock_timestamp())");
        tell("grant insert on fired to auxilia_app; grant usage on sequence fired_id_seq to auxilia_app");
        tell("""
            create function note_fired() returns trigger language plpgsql as $$ begin insert into fired (case_number) values (new.case_number); return null; end $$;
            create trigger note_fired after update of fired_at on promise for each row execute function note_fired()
            """);
        owes(1, 1, "1 second");
        Wait.upTo(Duration.ofSeconds(5), "the first to fire", () -> count("select count(*) from fired where case_number = 1") == 1);
        for (int number = 2; number <= 40; number++) owes(number, 1, "0.5 seconds");
        owes(41, 0, "3 seconds");
        owes(42, 1, "1 hour");
        auxilia.kill();
        Wait.upTo(Duration.ofSeconds(5), "all to be due", () -> count("select count(*) from promise where case_number < 42 and due > now()") == 0);
        int before = count("select count(*) from fired");
        auxilia = RunningAuxilia.serve(home);
        assertThat(auxilia.answers()).isTrue();
        Wait.upTo(Duration.ofSeconds(2), "all that is due to fire", () -> count("select count(*) from fired") == 41);
        assertThat(count("select count(distinct case_number) from fired")).isEqualTo(41);
        assertThat(count("select case_number from fired where id > (select max(id) from (select id from fired order by id limit " + before + ") it) order by id limit 1")).isEqualTo(41);
        assertThat(count("select count(*) from promise where case_number = 42 and fired_at is null")).isEqualTo(1);
    }

    private void owes(long number, int urgency, String in) throws Exception {
        tell("""
            insert into promise (case_number, assistance, task, subject, opens, due, escalates_at, urgency, whom, account, owner, assignee, words)
            values (%d, 1, 'ASK_ARRIVAL', '', now(), now() + interval '%s', now() + interval '1 day', %d, 'PROVIDER', 1, 1, 1, '')
            """.formatted(number, in, urgency));
    }

    /** R5, R9: the kill falls while the request is under way, and as soon as what it did stands. */
    @Test
    @Order(7)
    @Tag("OP-5")
    void whatWasSentToAnApplicationThatWasKilledIsDoneOnceUnderItsKey() throws Exception {
        for (var moment : List.of("while", "after")) {
            int port = URI.create(auxilia.address()).getPort();
            var admin = new Visitor(port);
            assertThat(admin.signIn("admin", password).statusCode()).isEqualTo(303);
            var form = new String[] {"_key", "killed-" + moment, "name", "Una Sola Vez", "username", "once-" + moment, "role", "COORDINATOR", "language", "es", "country", "AR", "zone", "America/La_Paz",
                "password", "una clave larga"};
            admin.get("/admin/users");
            var sent = Thread.ofVirtual().start(() -> {
                try { admin.post("/admin/users", form); } catch (AssertionError cut) { /* the answer never came */ }
            });
            if (moment.equals("after")) Wait.upTo(Duration.ofSeconds(15), "the act", () -> count("select count(*) from app_user where username = 'once-after'") == 1);
            auxilia.kill();
            sent.join();
            auxilia = RunningAuxilia.serve(home);
            var again = new Visitor(URI.create(auxilia.address()).getPort());
            assertThat(again.signIn("admin", password).statusCode()).isEqualTo(303);
            var answer = again.post("/admin/users", form);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
            assertThat(count("select count(*) from app_user where username = 'once-" + moment + "'")).isEqualTo(1);
            assertThat(count("select count(*) from access_trail where kind = 'USER_ADDED' and detail like 'once-" + moment + " %'")).isEqualTo(1);
        }
    }

    @Test
    @Order(8)
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
    @Order(9)
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
    @Order(10)
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

    private int told() { return count("select count(*) from told"); }

    private int count(String sql) {
        try (var connection = auxilia.connect(); var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        } catch (IOException | SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}
