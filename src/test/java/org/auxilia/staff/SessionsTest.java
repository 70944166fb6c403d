package org.auxilia.staff;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.auxilia.AuxiliaTest;
import org.auxilia.Visitor;
import org.auxilia.data.Sight;
import org.auxilia.data.SwitchedDataSource;
import org.auxilia.data.Wait;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.MapSession;
import org.springframework.transaction.support.TransactionTemplate;

@AuxiliaTest
@Tag("ID-1")
@Timeout(60)
class SessionsTest {

    @LocalServerPort
    int port;
    @Autowired
    Users users;
    @Autowired
    Sessions<?> sessions;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    SwitchedDataSource database;
    @Autowired
    BeanFactory beans;
    @Autowired
    TransactionTemplate together;

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private User ana;
    private Visitor here;
    private Visitor there;

    @BeforeEach
    void twice() {
        ana = People.with(users, Role.COORDINATOR);
        sessions.endAllOf(ana.id());
        here = new Visitor(port);
        there = new Visitor(port, cookies);
        here.signIn("coordinator", People.PASSWORD);
        there.signIn("coordinator", People.PASSWORD);
    }

    @Test
    void oneSeesOnesOwnSessionsWithoutTheirSecretAndEndsTheOther() throws Exception {
        var secret = secret();
        var page = here.get("/access").body();
        assertThat(page).contains("Esta sesión", "127.0.0.1").doesNotContain(secret);
        var other = sessions.of(ana.id()).stream().filter(it -> page.contains("/access/sessions/" + it.handle() + "/end")).toList();
        assertThat(other).hasSize(1);

        try (var stream = stream()) {
            assertThat(here.post("/access/sessions/" + other.getFirst().handle() + "/end").statusCode()).isEqualTo(303);
            stream.readAllBytes();
        }
        assertThat(there.get("/").headers().firstValue("Location")).contains("/sign-in");
        assertThat(here.get("/access").statusCode()).isEqualTo(200);
        assertThat(jdbc.sql("select kind || ' ' || subject_id from access_trail order by id desc limit 1").query(String.class).single())
                .isEqualTo("SESSION_ENDED " + ana.id());
        assertThat(here.post("/access/sessions/" + other.getFirst().handle() + "/end").statusCode()).isEqualTo(303);
    }

    /** With a token one is looked up once; so is a session, and not again to learn for whom it is read. Once the answer is out, its filter reads it again. */
    @Test
    void aSessionIsReadOnceForAPageAndOnceAfterIt() throws IOException {
        var token = "Authorization: Bearer " + People.token(beans, ana);
        var session = "Cookie: SESSION=" + secret();
        asked(token); // both are noted as being in use, once in a while
        asked(session);
        assertThat(asked(session)).isEqualTo(1 + asked(token));
    }

    /** How often a page asks the database. It is the last one of its connection, which the server shuts once its filters are through. */
    private int asked(String header) throws IOException {
        int before = database.asked();
        try (var connection = new Socket("localhost", port)) {
            connection.getOutputStream().write("GET /calls HTTP/1.1\r\nHost: localhost:%d\r\nAccept: text/html\r\n%s\r\nConnection: close\r\n\r\n".formatted(port, header).getBytes(US_ASCII));
            assertThat(new String(connection.getInputStream().readAllBytes(), UTF_8)).startsWith("HTTP/1.1 200");
        }
        return database.asked() - before;
    }

    private String secret() { return cookies.getCookieStore().getCookies().stream().filter(it -> it.getName().equals("SESSION")).findFirst().orElseThrow().getValue(); }

    @Test
    void allOthersEndAtOnceAndTheOneAtHandStays() {
        here.post("/access/sessions/end");
        assertThat(there.get("/").headers().firstValue("Location")).contains("/sign-in");
        assertThat(here.get("/access").statusCode()).isEqualTo(200);
        assertThat(sessions.of(ana.id())).hasSize(1);
    }

    @Test
    void anotherPersonsSessionIsNotOnesOwnToEndButTheAdministrators() {
        People.with(users, Role.SUPERVISOR);
        var supervisor = new Visitor(port);
        supervisor.signIn("supervisor", People.PASSWORD);
        var handle = sessions.of(ana.id()).getFirst().handle();
        supervisor.post("/access/sessions/" + handle + "/end");
        assertThat(supervisor.post("/admin/users/" + ana.id() + "/sessions/end").statusCode()).isEqualTo(403);
        assertThat(sessions.of(ana.id())).hasSize(2);

        People.with(users, Role.ADMINISTRATOR);
        var administrator = new Visitor(port);
        administrator.signIn("administrator", People.PASSWORD);
        assertThat(administrator.get("/admin/users/" + ana.id()).body()).contains("/sessions/" + handle + "/end", "Cerrar todas");
        administrator.post("/admin/users/" + ana.id() + "/sessions/" + handle + "/end");
        assertThat(sessions.of(ana.id())).hasSize(1);
        administrator.post("/admin/users/" + ana.id() + "/sessions/end");
        assertThat(sessions.of(ana.id())).isEmpty();
    }

    @Test
    @Timeout(30)
    void whoLosesTheirAccessHearsNothingMore() throws Exception {
        try (var stream = stream()) {
            users.activate(Actor.SYSTEM, ana.id(), false);
            stream.readAllBytes();
        } finally {
            users.activate(Actor.SYSTEM, ana.id(), true);
        }
    }

    /** Their password is judged already, and their session is about to be stored. */
    @Test
    void whoIsComingInWhenTheirAccessChangesComesInVain() throws Exception {
        for (var change : changes().entrySet()) {
            sessions.endAllOf(ana.id());
            var late = new Visitor(port);
            try (var other = database.current().ownerDataSource().getConnection(); var burst = Executors.newVirtualThreadPerTaskExecutor()) {
                other.setAutoCommit(false);
                other.createStatement().execute("lock table spring_session in exclusive mode");
                var coming = burst.submit(() -> late.signIn("coordinator", People.PASSWORD));
                Wait.upTo(Duration.ofSeconds(20), "a session to be stored", database.current()::isAnybodyWaiting);
                change.getValue().run();
                other.rollback();
                coming.get();
                assertThat(isIn(late)).as(change.getKey()).isFalse();
            } finally {
                users.activate(Actor.SYSTEM, ana.id(), true);
            }
        }
    }

    /** All their sessions have ended, and what ends them doesn't stand yet. */
    @Test
    void whoComesInWhileTheirAccessIsBeingChangedComesInVain() throws Exception {
        var late = new Visitor(port);
        try (var burst = Executors.newVirtualThreadPerTaskExecutor()) {
            var coming = together.execute(_ -> {
                users.activate(Actor.SYSTEM, ana.id(), false);
                var one = burst.submit(() -> late.signIn("coordinator", People.PASSWORD));
                Wait.upTo(Duration.ofSeconds(20), "the sign-in", () -> one.isDone() || database.current().isAnybodyWaiting());
                return one;
            });
            coming.get();
            assertThat(isIn(late)).isFalse();
        } finally {
            users.activate(Actor.SYSTEM, ana.id(), true);
        }
    }

    @Test
    void whatCameToNothingKeepsNobodyOut() throws Exception {
        var late = new Visitor(port);
        try (var burst = Executors.newVirtualThreadPerTaskExecutor()) {
            var coming = together.execute(act -> {
                users.activate(Actor.SYSTEM, ana.id(), false);
                var one = burst.submit(() -> late.signIn("coordinator", People.PASSWORD));
                Wait.upTo(Duration.ofSeconds(20), "the sign-in", () -> one.isDone() || database.current().isAnybodyWaiting());
                act.setRollbackOnly();
                return one;
            });
            coming.get();
            assertThat(isIn(late)).isTrue();
        }
    }

    /** What an administrator does about somebody, by which all that they are in by ends. */
    private Map<String, Runnable> changes() {
        var details = new User.Details("coordinator", ana.name(), Role.COORDINATOR, Optional.empty(), ana.language(), ana.country(), ana.zone());
        People.with(users, Role.ADMINISTRATOR);
        var administrator = new Visitor(port);
        administrator.signIn("administrator", People.PASSWORD);
        return Map.of("no access any more", () -> users.activate(Actor.SYSTEM, ana.id(), false),
                "another role", () -> users.change(Actor.SYSTEM, ana.id(), details, Optional.empty()),
                "another password", () -> users.resetPassword(Actor.SYSTEM, ana.id(), People.PASSWORD),
                "the second factor taken away", () -> assertThat(administrator.post("/admin/users/" + ana.id() + "/second-factor-reset").statusCode()).isEqualTo(303));
    }

    private static boolean isIn(Visitor visitor) {
        return visitor.get("/access").statusCode() == 200;
    }

    @Test
    void aDeviceIsNamedByWhatItsBrowserSays() {
        assertThat(OpenSession.device("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0")).isEqualTo("Edge · Windows");
        assertThat(OpenSession.device("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1")).isEqualTo("Safari · iPhone");
        assertThat(OpenSession.device("Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0")).isEqualTo("Firefox · Linux");
        assertThat(OpenSession.device("curl/8")).isEmpty();
        assertThat(OpenSession.device(null)).isEmpty();
    }

    /** Of the session there, open and heard once. */
    private InputStream stream() throws IOException, InterruptedException {
        var answer = HttpClient.newBuilder().cookieHandler(cookies).build().send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/live")).header("Accept", "text/event-stream").build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().read()).isPositive();
        return answer.body();
    }

    @Test
    @Tag("ID-1")
    void whoCouldNotBeJudgedIsJudgedBeforeTheyLearnOfTheirSession() {
        var answers = new ArrayDeque<Supplier<Boolean>>(List.of(() -> {
            throw new IllegalStateException("no database");
        }, () -> false));
        var stored = new InMemory();
        var judged = new Sessions<>(stored, _ -> {}, _ -> answers.remove().get());
        var session = judged.createSession();
        var who = new SignedIn(ana.id(), ana.username(), ana.name(), ana.role(), null, "es", null, null, "America/Argentina/Buenos_Aires", "AR", Sight.WHOLE);
        session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, new SecurityContextImpl(new UsernamePasswordAuthenticationToken(who, null, List.of())));

        assertThatThrownBy(() -> judged.save(session)).hasMessage("no database");
        judged.save(session);
        assertThat(stored.all).as("their access had been changed").isEmpty();
    }

    private static final class InMemory implements FindByIndexNameSessionRepository<MapSession> {

        final Map<String, MapSession> all = new HashMap<>();

        @Override
        public MapSession createSession() {
            return new MapSession();
        }

        @Override
        public void save(MapSession session) {
            all.put(session.getId(), session);
        }

        @Override
        public MapSession findById(String id) {
            return all.get(id);
        }

        @Override
        public void deleteById(String id) {
            all.remove(id);
        }

        @Override
        public Map<String, MapSession> findByIndexNameAndIndexValue(String name, String value) {
            return Map.of();
        }
    }
}
