package org.auxilia.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Callable;
import org.auxilia.AuxiliaTest;
import org.auxilia.MovableClock;
import org.auxilia.api.Program.Answer;
import org.auxilia.data.SwitchedDataSource;
import org.auxilia.data.Wait;
import org.auxilia.rights.TwoAccounts;
import org.auxilia.staff.People;
import org.auxilia.staff.Role;
import org.auxilia.staff.Users;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is sent twice is done once (R9), whatever happens on the way (R5). */
@AuxiliaTest
@Tag("OP-5")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnceTest {

    private static final String REMARK = "{'stage': 'ASSIGNMENT', 'text': 'Una sola vez'}";

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    @Autowired Users users;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;
    @Autowired SwitchedDataSource database;

    private TwoAccounts world;
    private String secret;
    private Program ana;

    @BeforeAll
    void build() {
        world = new TwoAccounts(beans, port).built();
        secret = People.token(beans, users.findByName("coordinator").orElseThrow());
        ana = new Program(port, secret);
    }

    private String assistance() { return "/cases/" + world.opened(world.member, world.plan) + "/1"; }

    private static String key() { return UUID.randomUUID().toString(); }

    private int count(String sql, Object... values) { return jdbc.sql(sql).params(values).query(Integer.class).single(); }

    private int facts(String path, String kind) { return count("select count(*) from fact where case_number = ? and kind = ?", Long.parseLong(path.split("/")[2]), kind); }

    private static <T> List<T> atOnce(int many, Callable<T> what) throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var ready = new CountDownLatch(many);
            var all = new ArrayList<Future<T>>();
            for (int i = 0; i < many; i++) all.add(people.submit(() -> {
                ready.countDown();
                ready.await();
                return what.call();
            }));
            var results = new ArrayList<T>();
            for (var one : all) results.add(one.get());
            return results;
        }
    }

    @Test
    void fiftyAtOnceUnderOneKeyAreOneActAndOneAnswer() throws Exception {
        var path = assistance();
        var key = key();
        var answers = atOnce(50, () -> ana.post(path + "/remark", REMARK, "Idempotency-Key", key));
        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers).extracting(it -> it.http().body()).containsOnly(answers.getFirst().http().body());
        assertThat(answers).extracting(it -> it.header("ETag")).containsOnly(answers.getFirst().header("ETag"));
        assertThat(facts(path, "REMARK")).isEqualTo(1);
        var later = ana.post(path + "/remark", REMARK, "Idempotency-Key", key);
        assertThat(later.http().body()).isEqualTo(answers.getFirst().http().body());
        assertThat(later.header("Idempotent-Replayed")).isEqualTo("true");
    }

    @Test
    void fiftyOpeningsUnderOneKeyAreOneCase() throws Exception {
        int before = count("select count(*) from case_file");
        var key = key();
        var body = "{'account': %d, 'phone': '+54 2920 41-2345', 'description': 'Auto en banquina'}".formatted(world.ours.id());
        var answers = atOnce(50, () -> ana.post("/cases", body, "Idempotency-Key", key));
        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers).extracting(it -> it.header("Location")).containsOnly(answers.getFirst().header("Location"));
        assertThat(count("select count(*) from case_file") - before).isEqualTo(1);
    }

    @Test
    void aFormSentFiftyTimesOpensOneAssistance() throws Exception {
        var number = world.opened(world.member, world.plan);
        var visitor = world.as(Role.COORDINATOR);
        var form = new String[] {"_key", key(), "service", "REMOLQUE_GRUA", "priority", "EMERGENCY", "happened", "Se detuvo"};
        visitor.get("/cases/" + number + "/new");
        var answers = atOnce(50, () -> visitor.post("/cases/" + number + "/new", form));
        assertThat(answers).extracting(it -> it.statusCode() + it.headers().firstValue("Location").orElse("")).containsOnly("303/cases/" + number);
        assertThat(count("select count(*) from fact where case_number = ? and kind = 'OPENING'", number)).isEqualTo(2);
    }

    @Test
    void whatTheDatabaseRefusesIsToldAtItsFieldUnderAKeyToo() {
        var admin = world.as(Role.ADMINISTRATOR);
        var answer = admin.post("/admin/users", "_key", key(), "name", "Otra Ana", "username", "coordinator", "role", "COORDINATOR", "language", "es", "country", "AR",
            "zone", "America/La_Paz", "password", "una clave larga");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Otra Ana").contains("id=\"f-username-error\"");
        assertThat(count("select count(*) from app_user where username = 'coordinator'")).isEqualTo(1);
    }

    @Test
    @Tag("SR-2")
    void aBulkThatHalfSucceedsTellsAProgramOfEachAndAgainUnderTheSameKey() {
        var number = world.opened(world.member, world.plan);
        int me = users.findByName("supervisor").orElseThrow().id();
        var raul = new Program(port, People.token(beans, users.findByName("supervisor").orElseThrow()));
        var key = key();
        var body = "{'case': ['%d', '999999'], 'to': %d}".formatted(number, me);
        var first = raul.post("/boards/handover", body, "Idempotency-Key", key);
        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(first.body().get("rows")).hasSize(2);
        assertThat(first.body().get("rows").get(0).get("done").asBoolean()).isTrue();
        assertThat(first.body().get("rows").get(1).get("why")).isNotEmpty();
        assertThat(raul.post("/boards/handover", body, "Idempotency-Key", key).http().body()).isEqualTo(first.http().body());
    }

    @Test
    void aFormSentFiftyTimesLoadsItsCostsOnce() throws Exception {
        var path = assistance();
        new Emergency(ana, path, world.provider.id()).untilTheWorkEnded();
        var visitor = world.as(Role.COORDINATOR);
        var page = visitor.get(path + "/costs").body();
        var key = page.replaceAll("(?s).*action=\"" + path + "/costs\".*?name=\"_key\" value=\"([^\"]+)\".*", "$1");
        assertThat(key).hasSize(36);
        var form = new String[] {"_key", key, "concept1", "Remolque", "quantity1", "1", "unit1", "50.000,00", "tax1", "0"};
        var answers = atOnce(50, () -> visitor.post(path + "/costs", form));
        assertThat(answers).extracting(it -> it.statusCode()).containsOnly(303);
        assertThat(facts(path, "COSTS")).isEqualTo(1);
    }

    @Test
    void theSameKeyForSomethingElseIsRefused() {
        var path = assistance();
        var key = key();
        assertThat(ana.post(path + "/remark", REMARK, "Idempotency-Key", key).status()).isEqualTo(200);
        var other = ana.post(path + "/remark", REMARK.replace("Una", "Otra"), "Idempotency-Key", key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body().get("errors").has("Idempotency-Key")).isTrue();
        assertThat(ana.post(path + "/note", REMARK, "Idempotency-Key", key).status()).isEqualTo(422);
        assertThat(ana.post(path + "/remark", REMARK, "Idempotency-Key", "dos palabras").status()).isEqualTo(422);
        assertThat(facts(path, "REMARK")).isEqualTo(1);
    }

    @Test
    void aKeyIsItsOwnersAlone() {
        var path = assistance();
        var key = key();
        var tomas = new Program(port, People.token(beans, users.findByName("supervisor").orElseThrow()));
        assertThat(ana.post(path + "/remark", REMARK, "Idempotency-Key", key).status()).isEqualTo(200);
        assertThat(tomas.post(path + "/remark", REMARK.replace("Una", "Otra"), "Idempotency-Key", key).status()).isEqualTo(200);
        assertThat(facts(path, "REMARK")).isEqualTo(2);
    }

    @Test
    void whatCameToNothingUsesUpNoKeyAndLeavesItsTrace() {
        var path = assistance();
        var key = key();
        assertThat(ana.post(path + "/remark", "{'stage': 'ASSIGNMENT'}", "Idempotency-Key", key).status()).isEqualTo(422);
        assertThat(ana.post(path + "/work-end", "{}", "Idempotency-Key", key).status()).isEqualTo(409);
        int traces = count("select count(*) from access_trail where kind = 'REFUSED'");
        assertThat(ana.post("/admin/users", "{}", "Idempotency-Key", key).status()).isEqualTo(403);
        assertThat(count("select count(*) from access_trail where kind = 'REFUSED'") - traces).isEqualTo(1);
        assertThat(ana.post(path + "/remark", REMARK, "Idempotency-Key", key).status()).isEqualTo(200);
    }

    @Test
    void aKeyIsKeptForSevenDaysAndThenForgotten() {
        var path = assistance();
        var key = key();
        var first = ana.post(path + "/remark", REMARK, "Idempotency-Key", key);
        var other = key();
        ana.post(path + "/call-attempt", "{'party': 'MEMBER'}", "Idempotency-Key", other);
        clock.advance(Duration.ofDays(7).minusMinutes(1));
        assertThat(count("select count(*) from kept_answer where key = ?", other)).isEqualTo(1);
        assertThat(ana.post(path + "/remark", REMARK, "Idempotency-Key", key).http().body()).isEqualTo(first.http().body());
        clock.advance(Duration.ofMinutes(2));
        assertThat(ana.post(path + "/remark", REMARK, "Idempotency-Key", key).status()).as("the key is free").isEqualTo(200);
        assertThat(facts(path, "REMARK")).isEqualTo(2);
        clock.advance(Duration.ofHours(1)); // whoever else came meanwhile, within the hour it is tidied
        ana.post(path + "/call-attempt", "{'party': 'MEMBER'}", "Idempotency-Key", key());
        assertThat(count("select count(*) from kept_answer where key = ?", other)).as("and what is never asked for again is gone").isZero();
    }

    /** R5: the act stands, and the connection is cut before the answer. */
    @Test
    void whoNeverHeardTheAnswerGetsItUnderTheSameKey() throws IOException {
        var path = assistance();
        var key = key();
        var body = REMARK.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        try (var socket = new Socket("localhost", port)) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream().write(("POST " + path + "/remark HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + secret + "\r\nAccept: application/json\r\nIdempotency-Key: " + key
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            Wait.upTo(Duration.ofSeconds(20), "the act", () -> facts(path, "REMARK") == 1);
        }
        var again = ana.post(path + "/remark", REMARK, "Idempotency-Key", key);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(ApiTest.texts(again.body().get("log"), "kind")).contains("REMARK");
        assertThat(facts(path, "REMARK")).isEqualTo(1);
    }

    /** The effect and its key are one transaction: where the commit fails nothing stands, nobody is told that it does, and the key is free. */
    @Test
    void whereTheCommitFailsNeitherActNorKeyStands() {
        var path = assistance();
        var key = key();
        var owner = database.current().owner();
        owner.sql("create function refuse() returns trigger language plpgsql as $$ begin raise exception 'the commit fails'; end $$").update();
        owner.sql("create constraint trigger refused after insert on fact deferrable initially deferred for each row execute function refuse()").update();
        try {
            var failed = ana.post(path + "/remark", REMARK, "Idempotency-Key", key);
            assertThat(failed.status()).as("the database is there and says no").isEqualTo(500);
            assertThat(ApiTest.text(failed.body(), "incident")).isNotEmpty();
            assertThat(failed.http().body()).doesNotContain("commit fails");
        } finally {
            owner.sql("drop trigger refused on fact").update();
        }
        assertThat(facts(path, "REMARK")).isZero();
        assertThat(ana.post(path + "/remark", REMARK, "Idempotency-Key", key).status()).isEqualTo(200);
        assertThat(facts(path, "REMARK")).isEqualTo(1);
    }

    @Test
    @Tag("CA-9")
    void whoNamesTheVersionThatHeSawWritesOnThatOneAlone() throws Exception {
        var path = assistance();
        var seen = ana.get(path).header("ETag");
        assertThat(seen).matches("\"\\d+\"");
        assertThat(ana.get(path.replaceFirst("/1$", "")).header("ETag")).isEqualTo(seen);
        var key = key();
        var first = ana.post(path + "/remark", REMARK, "If-Match", seen, "Idempotency-Key", key);
        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(first.header("ETag")).isNotEqualTo(seen);
        var stale = ana.post(path + "/remark", REMARK, "If-Match", seen);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(ApiTest.text(stale.body(), "type")).isEqualTo("urn:auxilia:stale");
        assertThat(stale.body().get("meanwhile").get(0).stringValue()).contains("Ana Pereyra");
        assertThat(ana.post(path + "/remark", REMARK, "If-Match", seen, "Idempotency-Key", key).http().body()).isEqualTo(first.http().body());
        assertThat(ana.post(path + "/remark", REMARK, "If-Match", "W/\"x\"").status()).isEqualTo(412);
        assertThat(ana.post("/agenda/done", "{}", "If-Match", seen).status()).isEqualTo(422);
        assertThat(facts(path, "REMARK")).isEqualTo(1);

        var now = first.header("ETag");
        var answers = atOnce(20, () -> ana.post(path + "/remark", REMARK, "If-Match", now));
        assertThat(answers).extracting(Answer::status).containsOnlyOnce(200).containsOnly(200, 412);
        assertThat(facts(path, "REMARK")).isEqualTo(2);
    }
}
