package org.auxilia.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.auxilia.AuxiliaTest;
import org.auxilia.MovableClock;
import org.auxilia.Visitor;
import org.auxilia.data.Sight;
import org.auxilia.web.Failure;
import org.auxilia.web.Form;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.webauthn.api.Bytes;

/** What nobody gets by going round a passkey; how it is used {@link PasskeyStoryTest} tells. */
@AuxiliaTest
@Tag("ID-1")
class PasskeyTest {

    @LocalServerPort int port;
    @Autowired Users users;
    @Autowired SecondFactors factors;
    @Autowired Passkeys passkeys;
    @Autowired SecondFactorRemoval removal;
    @Autowired MovableClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired DataSource database;
    @Autowired Trail trail;
    @Autowired Sessions<?> sessions;

    private User ana;
    private Visitor visitor;

    /** She has a passkey and no codes. */
    @BeforeEach
    void one() {
        ana = People.with(users, Role.COORDINATOR);
        users.unlock(Actor.SYSTEM, ana.id());
        factors.reset(Actor.SYSTEM, ana.id());
        visitor = new Visitor(port);
        add(ana, "Portátil", "localhost");
    }

    @AfterEach
    void nobodyMust() { factors.demand(Actor.SYSTEM, EnumSet.noneOf(Role.class)); }

    @Test
    void whoHasOneIsAskedForItAndSetsNoCodesOnTheWayIn() {
        assertThat(location(visitor.signIn("coordinator", People.PASSWORD))).isEqualTo("/sign-in/code");
        assertThat(visitor.get("/sign-in/code").body()).contains("Usar llave de acceso", "data-passkey=\"show\"").doesNotContain("name=\"code\"");
        assertThat(location(visitor.get("/second-factor"))).isEqualTo("/sign-in");
        for (var way : new String[] {"/second-factor", "/second-factor/passkey", "/second-factor/passkey/task", "/sign-in/code"}) {
            visitor.post(way, "code", "000000");
            assertThat(location(visitor.get("/agenda"))).as(way).startsWith("/sign-in");
        }
    }

    @Test
    void whatNobodySignedIsRefusedAndCounted() {
        visitor.signIn("coordinator", People.PASSWORD);
        var task = visitor.post("/sign-in/passkey/task", List.of("Accept", "application/json")).body();
        assertThat(task).contains("\"challenge\"", "\"rpId\":\"localhost\"", "\"allowCredentials\"").doesNotContain("Ana");
        for (var shown : new String[] {"nonsense", "{}", """
                {"id": "AQ", "rawId": "AQ", "type": "public-key", "clientExtensionResults": {},
                 "response": {"authenticatorData": "AQ", "clientDataJSON": "AQ", "signature": "AQ", "userHandle": "AQ"}}"""}) {
            visitor.post("/sign-in/passkey/task");
            var answer = visitor.post("/sign-in/passkey", "proof", shown);
            assertThat(answer.statusCode()).as(shown).isEqualTo(422);
            assertThat(answer.body()).contains("La llave de acceso no es la suya o llegó tarde");
        }
        assertThat(jdbc.sql("select failures from app_user where id = ?").param(ana.id()).query(Integer.class).single()).isEqualTo(3);
        assertThat(jdbc.sql("select kind from access_trail order by id desc limit 1").query(String.class).single()).isEqualTo("SECOND_FACTOR_REFUSED");
        assertThat(visitor.post("/sign-in/passkey").statusCode()).as("a browser that brings nothing").isEqualTo(422);
        assertThat(jdbc.sql("select failures from app_user where id = ?").param(ana.id()).query(Integer.class).single()).isEqualTo(3);
    }

    @Test
    void atAnotherAddressItIsSaidWhereItWorks() {
        factors.reset(Actor.SYSTEM, ana.id());
        add(ana, "Portátil", "asistencia.example.org");
        visitor.signIn("coordinator", People.PASSWORD);
        assertThat(visitor.get("/sign-in/code").body()).contains("Su llave de acceso sirve en asistencia.example.org").doesNotContain("data-passkey=\"show\"");
        assertThat(visitor.post("/sign-in/passkey/task", List.of("Accept", "application/json")).body()).contains("\"allowCredentials\":[]");
    }

    @Test
    void whatChangesThemAsksForWhatThereIs() {
        factors.reset(Actor.SYSTEM, ana.id());
        visitor.signIn("coordinator", People.PASSWORD);
        add(ana, "Portátil", "localhost");
        long id = passkeys.of(ana.id()).getFirst().id();
        assertThat(visitor.post("/access/passkeys/" + id + "/removal").statusCode()).isEqualTo(422);
        assertThat(visitor.post("/second-factor/passkey", "passkeyName", "Otra").statusCode()).isEqualTo(422);
        var phone = new Telephone(visitor.get("/second-factor").body());
        assertThat(visitor.post("/second-factor", "code", phone.code(clock.instant())).statusCode()).isEqualTo(422);
        assertThat(factors.isSet(ana.id())).isFalse();
        assertThat(passkeys.of(ana.id())).hasSize(1);

        jdbc.sql("delete from passkey where user_id = ?").param(ana.id()).update();
        assertThat(visitor.post("/second-factor", "code", phone.code(clock.instant())).statusCode()).isEqualTo(200);
        add(ana, "Portátil", "localhost");
        var again = passkeys.of(ana.id()).getFirst().id();
        assertThat(visitor.post("/access/passkeys/" + again + "/removal", "passkeyCode", "000000").statusCode()).isEqualTo(422);
        clock.advance(Duration.ofSeconds(30));
        assertThat(visitor.post("/access/passkeys/" + again + "/removal", "passkeyCode", phone.code(clock.instant())).statusCode()).isEqualTo(303);
        assertThat(passkeys.of(ana.id())).isEmpty();
    }

    @Test
    void theLastOneStaysWhereASecondFactorIsDemanded() {
        in();
        add(ana, "Portátil", "localhost");
        long first = passkeys.of(ana.id()).getFirst().id();
        assertThat(visitor.get("/access").body()).contains(removal(first));
        factors.demand(Actor.SYSTEM, EnumSet.of(Role.COORDINATOR));
        assertThat(visitor.get("/access").body()).contains("Portátil").doesNotContain(removal(first));
        refused(first, "Su función exige un segundo factor");

        add(ana, "Teléfono", "localhost");
        assertThat(visitor.get("/access").body()).contains(removal(first));
        removal.ofPasskey(signedIn(), "localhost", first);
        assertThat(trail()).isEqualTo("PASSKEY_REMOVED Portátil");
        assertThatThrownBy(() -> removal.ofPasskey(signedIn(), "localhost", passkeys.of(ana.id()).getFirst().id())).isInstanceOf(Failure.Refused.class);
        assertThat(passkeys.of(ana.id())).extracting(Passkey::name).containsExactly("Teléfono");
    }

    /** Elsewhere it is of no use here; what is of no use here may go. */
    @Test
    void theLastOneOfThisAddressStaysWhileThereAreOthersElsewhere() {
        in();
        add(ana, "Portátil", "localhost");
        add(ana, "Teléfono", "asistencia.example.org");
        var ids = passkeys.of(ana.id()).stream().map(Passkey::id).toList();
        assertThat(visitor.get("/access").body()).contains(removal(ids.getLast())).doesNotContain(removal(ids.getFirst()));
        refused(ids.getFirst(), "Es lo único con lo que puede entrar por esta dirección");
        removal.ofPasskey(signedIn(), "localhost", ids.getLast());
        removal.ofPasskey(signedIn(), "localhost", ids.getFirst());
        assertThat(passkeys.of(ana.id())).isEmpty();
    }

    @Test
    void theCodesStayWhereOnlyAPasskeyOfAnotherAddressIsLeft() {
        in();
        var phone = new Telephone(visitor.get("/second-factor").body());
        visitor.post("/second-factor", "code", phone.code(clock.instant()));
        clock.advance(Duration.ofSeconds(30));
        add(ana, "Teléfono", "asistencia.example.org");
        for (var roles : List.of(EnumSet.noneOf(Role.class), EnumSet.of(Role.COORDINATOR))) {
            factors.demand(Actor.SYSTEM, roles);
            assertThat(visitor.get("/access").body()).doesNotContain("/access/second-factor-removal");
            assertThat(visitor.post("/access/second-factor-removal", "code", phone.code(clock.instant())).statusCode()).isEqualTo(409);
            assertThat(factors.isSet(ana.id())).isTrue();
        }
        add(ana, "Portátil", "localhost");
        assertThat(visitor.get("/access").body()).contains("/access/second-factor-removal");
        assertThat(visitor.post("/access/second-factor-removal", "code", phone.code(clock.instant())).statusCode()).isEqualTo(303);
        assertThat(trail()).isEqualTo("SECOND_FACTOR_REMOVED");
        assertThat(factors.isSet(ana.id())).isFalse();
    }

    /** Two tabs, each of which sees the other one left. */
    @Test
    void ofTwoThatGoAtOnceOneStays() throws Exception {
        factors.demand(Actor.SYSTEM, EnumSet.of(Role.COORDINATOR));
        for (int round = 0; round < 10; round++) {
            factors.reset(Actor.SYSTEM, ana.id());
            add(ana, "Portátil", "localhost");
            add(ana, "Teléfono", "localhost");
            var start = new CyclicBarrier(2);
            var acts = passkeys.of(ana.id()).stream().<Callable<Boolean>>map(it -> () -> {
                start.await();
                try {
                    removal.ofPasskey(signedIn(), "localhost", it.id());
                    return true;
                } catch (Failure.Refused last) {
                    return false;
                }
            }).toList();
            try (var tabs = Executors.newVirtualThreadPerTaskExecutor()) {
                assertThat(tabs.invokeAll(acts)).extracting(Future::get).containsExactlyInAnyOrder(true, false);
            }
            assertThat(passkeys.of(ana.id())).hasSize(1);
        }
    }

    @Test
    void nobodyRemovesAnothers() {
        long id = passkeys.of(ana.id()).getFirst().id();
        People.with(users, Role.SUPERVISOR);
        var tomas = new Visitor(port);
        tomas.signIn("supervisor", People.PASSWORD);
        assertThat(tomas.post("/access/passkeys/" + id + "/removal").statusCode()).isEqualTo(303);
        assertThat(passkeys.of(ana.id())).hasSize(1);
    }

    @Test
    void theRingTakesAwayItsOwnOneOfThisAddressAndNotesIt() {
        add(ana, "Teléfono", "asistencia.example.org");
        var ids = jdbc.sql("select credential_id from passkey where user_id = ? order by id").param(ana.id()).query(byte[].class).list();
        var here = passkeys.ring(signedIn(), "localhost");
        ids.forEach(id -> here.delete(new Bytes(id)));
        assertThat(passkeys.of(ana.id())).extracting(Passkey::name).containsExactly("Teléfono");
        assertThat(jdbc.sql("select detail from access_trail where kind = 'PASSKEY_REMOVED' order by id desc").query(String.class).list()).first().isEqualTo("Portátil");
    }

    @Test
    void anAdministratorReleasesWhoLostIt() {
        People.with(users, Role.ADMINISTRATOR);
        var administrator = new Visitor(port);
        administrator.signIn("administrator", People.PASSWORD);
        assertThat(administrator.get("/admin/users/" + ana.id()).body()).contains("Quitar el segundo factor");
        administrator.post("/admin/users/" + ana.id() + "/second-factor-reset");
        assertThat(location(visitor.signIn("coordinator", People.PASSWORD))).isEqualTo("/");
    }

    @Test
    void thePageOfOnesAccessAsksTheDatabaseAsOftenForManyAsForOne() {
        var asked = new AtomicInteger();
        var counted = JdbcClient.create(new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                asked.incrementAndGet();
                return super.getConnection();
            }
        });
        var hers = new SecondFactors(counted, trail, clock);
        var ring = new Passkeys(counted, trail, clock);
        var page = new OwnAccessPage(hers, ring, new SecondFactorRemoval(counted, hers, ring), sessions);
        factors.demand(Actor.SYSTEM, EnumSet.of(Role.COORDINATOR));
        page.of(signedIn(), Form.empty(), new MockHttpServletRequest());
        int forOne = asked.getAndSet(0);
        for (int i = 0; i < 4; i++) {
            add(ana, "Portátil", "localhost");
        }
        page.of(signedIn(), Form.empty(), new MockHttpServletRequest());
        assertThat(asked).hasValue(forOne).hasPositiveValue();
    }

    /** She came in before she had any. */
    private void in() {
        factors.reset(Actor.SYSTEM, ana.id());
        assertThat(location(visitor.signIn("coordinator", People.PASSWORD))).isEqualTo("/");
    }

    private void refused(long id, String sentence) {
        int before = passkeys.of(ana.id()).size();
        var answer = visitor.post(removal(id));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains(sentence);
        assertThat(passkeys.of(ana.id())).hasSize(before);
    }

    private static String removal(long id) { return "/access/passkeys/" + id + "/removal"; }

    private SignedIn signedIn() {
        return new SignedIn(ana.id(), "coordinator", ana.name(), ana.role(), null, "es", null, null, ana.zone(), ana.country(), Sight.WHOLE);
    }

    private String trail() {
        return jdbc.sql("select concat_ws(' ', kind, nullif(detail, '')) from access_trail order by id desc limit 1").query(String.class).single();
    }

    private void add(User owner, String name, String host) {
        jdbc.sql("""
                insert into passkey (user_id, name, host, credential_id, public_key, attestation, transports, backup_eligible, backed_up, verified, signatures, made_at)
                values (:user, :name, :host, decode(md5(random()::text), 'hex'), '\\x01', '\\x01', '{internal}', false, false, true, 0, now())""")
                .param("user", owner.id()).param("name", name).param("host", host).update();
    }

    private static String location(HttpResponse<String> answer) { return answer.headers().firstValue("Location").orElse(""); }
}
