package org.auxilia.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.auxilia.AuxiliaTest;
import org.auxilia.MovableClock;
import org.auxilia.Visitor;
import org.auxilia.data.Sight;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

@AuxiliaTest
@Tag("ID-1")
class SecondFactorTest {

    @LocalServerPort
    int port;
    @Autowired
    Users users;
    @Autowired
    SecondFactors factors;
    @Autowired
    MovableClock clock;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Trail trail;
    @Autowired
    Lockout lockout;
    @Autowired
    PasskeyRite rite;
    @Autowired
    Presence presence;
    @Autowired
    TransactionTemplate together;

    private User ana;
    private Telephone telephone;
    private List<String> recovery;

    /** Ana has set one, and the moment of that code is past. */
    @BeforeEach
    void set() {
        factors.demand(Actor.SYSTEM, EnumSet.noneOf(Role.class));
        ana = People.with(users, Role.COORDINATOR);
        users.unlock(Actor.SYSTEM, ana.id());
        factors.reset(Actor.SYSTEM, ana.id());
        var visitor = new Visitor(port);
        visitor.signIn("coordinator", People.PASSWORD);
        telephone = new Telephone(visitor.get("/second-factor").body());
        var shown = visitor.post("/second-factor", "code", telephone.code(clock.instant()));
        assertThat(shown.statusCode()).isEqualTo(200);
        recovery = Pattern.compile("<li class=\"code\">([^<]+)").matcher(shown.body()).results().map(it -> it.group(1)).toList();
        clock.advance(Duration.ofSeconds(30));
    }

    @Test
    void thePasswordAloneLetsInNoMoreAndTheCodeLeadsToThePageAskedFor() {
        var visitor = new Visitor(port);
        var half = visitor.post("/sign-in", "username", "coordinator", "password", People.PASSWORD, "to", "/agenda?x=1");
        assertThat(location(half)).isEqualTo("/sign-in/code?to=%2Fagenda%3Fx%3D1");
        assertThat(visitor.get("/agenda").statusCode()).isEqualTo(303);
        assertThat(visitor.get("/agenda", "Accept", "application/json").statusCode()).isEqualTo(401);
        assertThat(visitor.get("/live?since=x", "Accept", "text/event-stream").statusCode()).isEqualTo(401);
        assertThat(location(visitor.get("/second-factor"))).isEqualTo("/sign-in");

        assertThat(location(visitor.post("/sign-in/code", "code", telephone.code(clock.instant()), "to", "/agenda?x=1"))).isEqualTo("/agenda?x=1");
        assertThat(visitor.get("/agenda").statusCode()).isEqualTo(200);
        assertThat(kinds(2)).containsExactly("SIGNED_IN", "SECOND_FACTOR_SET");
    }

    @Test
    void aCodeCountsOnce() {
        var code = telephone.code(clock.instant());
        assertThat(halfway().post("/sign-in/code", "code", code).statusCode()).isEqualTo(303);
        var replayed = halfway().post("/sign-in/code", "code", code);
        assertThat(replayed.statusCode()).isEqualTo(422);
        assertThat(replayed.body()).contains("ya se usó").doesNotContain(code);
        assertThat(kinds(1)).containsExactly("SECOND_FACTOR_REFUSED");
    }

    @Test
    void theCodeWithWhichItWasSetDoesNotLetIn() {
        clock.advance(Duration.ofSeconds(-30));
        assertThat(halfway().post("/sign-in/code", "code", telephone.code(clock.instant())).statusCode()).isEqualTo(422);
    }

    @Test
    void aRecoveryCodeLetsInOnceHoweverItIsTyped() {
        assertThat(recovery).hasSize(SecondFactors.RECOVERY_CODES).doesNotHaveDuplicates();
        assertThat(halfway().post("/sign-in/code", "code", recovery.getFirst().toUpperCase().replace("-", " ")).statusCode()).isEqualTo(303);
        assertThat(kinds(2)).containsExactly("SIGNED_IN", "RECOVERY_CODE_USED");
        assertThat(halfway().post("/sign-in/code", "code", recovery.getFirst()).statusCode()).isEqualTo(422);
        assertThat(jdbc.sql("select count(*) from recovery_code where hash = cast(:code as text)::bytea").param("code", recovery.get(1).replace("-", "")).query(Integer.class).single()).isZero();
    }

    @Test
    void wrongCodesAndWrongPasswordsTogetherShutTheName() {
        new Visitor(port).signIn("coordinator", "otra clave larga");
        for (int i = 0; i < 4; i++) {
            assertThat(halfway().post("/sign-in/code", "code", "000000").statusCode()).isEqualTo(422);
        }
        assertThat(kinds(2)).containsExactly("SECOND_FACTOR_REFUSED", "LOCKED");
        assertThat(new Visitor(port).signIn("coordinator", People.PASSWORD).statusCode()).isEqualTo(422);
        clock.advance(Lockout.SHUT);
        assertThat(halfway().post("/sign-in/code", "code", telephone.code(clock.instant())).statusCode()).isEqualTo(303);
    }

    /** A code is guessed in an instant: of a burst no more are judged than of guesses in a row. */
    @Test
    void ofManyGuessesAtOnceNoMoreAreJudgedThanInARow() throws Exception {
        var judged = new AtomicInteger();
        var proof = new Proof(new SecondFactors(jdbc, trail, clock) {
            @Override
            public boolean takes(Actor by, String typed) {
                judged.incrementAndGet();
                LockSupport.parkNanos(20_000_000);
                return false;
            }
        }, rite, lockout);
        var who = who();
        try (var burst = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one : burst.invokeAll(Collections.<Callable<Boolean>>nCopies(30, () -> proof.holds(who, "000000", "")))) {
                assertThat(one.get()).isFalse();
            }
        }
        assertThat(judged).hasValue(Lockout.FAILURES);
    }

    /** Each instance judges one after the other, but beside the others: what was judged after the fifth failure at another one doesn't count. */
    @Test
    void theRightCodeThatIsJudgedAfterTheFifthFailureAtAnotherInstanceDoesNotHold() {
        var there = new Proof(factors, rite, lockout);
        var who = who();
        var here = new Proof(new SecondFactors(jdbc, trail, clock) {
            @Override
            public boolean takes(Actor by, String typed) {
                for (int i = 0; i < Lockout.FAILURES; i++) {
                    assertThat(there.holds(who, "000000", "")).isFalse();
                }
                return super.takes(by, typed);
            }
        }, rite, lockout);
        assertThat(here.holds(who, telephone.code(clock.instant()), "")).isFalse();
    }

    @Test
    void whoWasHalfwayInWhenTheNameWasShutDoesNotComeInWithTheRightCodeEither() {
        var visitor = halfway();
        for (int i = 0; i < Lockout.FAILURES; i++) {
            new Visitor(port).signIn("coordinator", "otra clave larga");
        }
        assertThat(visitor.post("/sign-in/code", "code", telephone.code(clock.instant())).statusCode()).isEqualTo(422);
    }

    @Test
    void afterTenMinutesThePasswordIsAskedAgain() {
        var visitor = halfway();
        clock.advance(Halfway.LASTS.minusSeconds(1));
        assertThat(visitor.get("/sign-in/code").statusCode()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(1));
        assertThat(location(visitor.get("/sign-in/code"))).isEqualTo("/sign-in");
        assertThat(location(visitor.post("/sign-in/code", "code", telephone.code(clock.instant())))).isEqualTo("/sign-in");
        assertThat(location(visitor.post("/sign-in/code", "code", telephone.code(clock.instant()), "to", "/agenda"))).isEqualTo("/sign-in?to=%2Fagenda");
    }

    @Test
    void whoIsInOnOneTabIsAskedOnTheOtherNoMore() {
        var visitor = halfway();
        assertThat(location(visitor.postWithoutToken("/sign-in", "username", "coordinator", "password", People.PASSWORD, "to", "/boards/mine"))).isEqualTo("/sign-in/code?to=%2Fboards%2Fmine");
        visitor.post("/sign-in/code", "code", telephone.code(clock.instant()), "to", "/agenda");
        assertThat(location(visitor.post("/sign-in/code", "code", "000000", "to", "/boards/mine"))).isEqualTo("/boards/mine");
        assertThat(kinds(1)).containsExactly("SIGNED_IN");
    }

    @Test
    void ofWhomItIsDemandedComesInOnlyBySettingOne() {
        factors.demand(Actor.SYSTEM, EnumSet.of(Role.SUPERVISOR));
        People.with(users, Role.SUPERVISOR);
        var visitor = new Visitor(port);
        assertThat(location(visitor.signIn("supervisor", People.PASSWORD))).isEqualTo("/second-factor");
        assertThat(visitor.get("/boards/open").statusCode()).isEqualTo(303);
        var phone = new Telephone(visitor.get("/second-factor").body());
        assertThat(visitor.post("/second-factor", "code", "000000").statusCode()).isEqualTo(422);
        assertThat(visitor.get("/boards/open").statusCode()).isEqualTo(303);
        assertThat(visitor.post("/second-factor", "code", phone.code(clock.instant())).body()).contains("códigos de recuperación");
        assertThat(visitor.get("/boards/open").statusCode()).isEqualTo(200);
        assertThat(visitor.post("/access/second-factor-removal", "code", phone.code(clock.instant().plusSeconds(30))).statusCode()).isEqualTo(409);
    }

    /** At a desk that several share: what one was shown is not shown to the next, nor is it gone on with. */
    @Test
    void whoComesNextInTheSameBrowserIsShownAnotherSecret() {
        factors.demand(Actor.SYSTEM, EnumSet.of(Role.SUPERVISOR, Role.QUALITY_MANAGER));
        var tomas = People.with(users, Role.SUPERVISOR);
        var julio = People.with(users, Role.QUALITY_MANAGER);
        List.of(tomas, julio).forEach(it -> factors.reset(Actor.SYSTEM, it.id()));
        var browser = new Visitor(port);
        var his = shown(browser, "supervisor");
        int open = open(tomas);
        assertThat(shown(browser, "supervisor")).as("on another tab of his").isEqualTo(his);
        assertThat(shown(browser, "quality-manager")).isNotEqualTo(his);
        assertThat(open(tomas)).isEqualTo(open - 1);
        assertThat(shown(browser, "supervisor")).as("what the one before saw").isNotEqualTo(his);
        var hers = new Visitor(port);
        assertThat(location(hers.signIn("quality-manager", People.PASSWORD))).isEqualTo("/second-factor");
        var phone = new Telephone(hers.get("/second-factor").body());
        assertThat(hers.post("/second-factor", "code", phone.code(clock.instant())).statusCode()).isEqualTo(200);
        assertThat(factors.isSet(julio.id())).isTrue();
        factors.reset(Actor.SYSTEM, julio.id());
    }

    /** Sessions of an earlier version say of nobody how they came. */
    @Test
    void whoWasHalfwayInBeforeAnUpdateComesInAllTheSame() {
        var half = new Halfway(who(), true, clock.instant(), null, null);
        assertThat(half.how()).isEmpty();
        assertThat(half.identity()).isEqualTo(Identity.NONE);
        assertThat(half.by("passkey").how()).isEqualTo("passkey");
        assertThat(half.by("").by("passkey").by("").how()).isEqualTo("passkey");
    }

    @Test
    void nobodyIsInOfWhomTheTrailCannotBeWritten() {
        var request = new MockHttpServletRequest();
        request.getSession();
        var broken = new Trail(jdbc, clock) {
            @Override
            void signIn(Kind kind, Integer user, String username, String address, String how) { throw new IllegalStateException("The disk is full"); }
        };
        var half = new Halfway(who(), true, clock.instant(), "", Identity.NONE);
        try {
            assertThatThrownBy(() -> entrance(broken).open(half, request, new MockHttpServletResponse())).hasMessage("The disk is full");
            assertThat(SignedIn.current()).isEmpty();
            assertThat(request.getSession().getAttributeNames().hasMoreElements()).isFalse();
            entrance(trail).open(half, request, new MockHttpServletResponse());
            assertThat(SignedIn.current()).isPresent();
            assertThat(request.getSession().getAttributeNames().hasMoreElements()).isTrue();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private Entrance entrance(Trail noting) { return new Entrance(new Admission(jdbc, lockout, factors, noting, together, clock), presence, clock); }

    @Test
    void whatChangesItAsksForItOnceMoreAndCountsWhatIsWrong() {
        var visitor = halfway();
        visitor.post("/sign-in/code", "code", telephone.code(clock.instant()));
        assertThat(visitor.post("/access/second-factor-removal", "code", "000000", "_key", "k1").statusCode()).isEqualTo(422);
        assertThat(jdbc.sql("select failures from app_user where id = ?").param(ana.id()).query(Integer.class).single()).isEqualTo(1);
        clock.advance(Duration.ofSeconds(30));
        assertThat(visitor.post("/access/recovery-codes", "code", telephone.code(clock.instant())).body()).contains("códigos de recuperación").doesNotContain(recovery.getFirst());
        assertThat(visitor.post("/access/second-factor-removal", "code", recovery.getFirst()).statusCode()).isEqualTo(422);
        clock.advance(Duration.ofSeconds(30));
        assertThat(visitor.post("/access/second-factor-removal", "code", telephone.code(clock.instant())).statusCode()).isEqualTo(303);
        assertThat(location(new Visitor(port).signIn("coordinator", People.PASSWORD))).isEqualTo("/");
    }

    @Test
    void anAdministratorReleasesWhoLostTelephoneAndCodes() {
        var visitor = halfway();
        visitor.post("/sign-in/code", "code", telephone.code(clock.instant()));
        People.with(users, Role.ADMINISTRATOR);
        var administrator = new Visitor(port);
        administrator.signIn("administrator", People.PASSWORD);
        assertThat(administrator.get("/admin/users/" + ana.id()).body()).contains("Quitar el segundo factor");
        assertThat(administrator.post("/admin/users/" + users.findByName("administrator").orElseThrow().id() + "/second-factor-reset").statusCode()).as("one's own asks for a code").isEqualTo(409);
        assertThat(administrator.post("/admin/users/" + ana.id() + "/second-factor-reset").statusCode()).isEqualTo(303);
        assertThat(kinds(1)).containsExactly("SECOND_FACTOR_RESET");
        assertThat(location(visitor.get("/"))).isEqualTo("/sign-in");
        assertThat(location(new Visitor(port).signIn("coordinator", People.PASSWORD))).isEqualTo("/");
    }

    @Test
    void theSecretIsShownOnlyUntilItIsSet() {
        var visitor = halfway();
        visitor.post("/sign-in/code", "code", telephone.code(clock.instant()));
        assertThat(location(visitor.get("/second-factor"))).isEqualTo("/access");
        assertThat(visitor.get("/access").body()).doesNotContain("class=\"secret\"").contains("Le quedan 10 códigos");
    }

    /** The key that the page shows to be scanned. */
    private static String shown(Visitor browser, String username) {
        assertThat(location(browser.signIn(username, People.PASSWORD))).isEqualTo("/second-factor");
        var page = browser.get("/second-factor").body();
        var key = Pattern.compile("<code class=\"secret\"[^>]*>([A-Z2-7 ]+)</code>").matcher(page);
        assertThat(key.find()).isTrue();
        return key.group(1);
    }

    private int open(User user) {
        return jdbc.sql("select count(*) from spring_session where principal_name = ?").param(String.valueOf(user.id())).query(Integer.class).single();
    }

    private SignedIn who() {
        return new SignedIn(ana.id(), "coordinator", ana.name(), ana.role(), null, "es", "", null, ana.zone(), ana.country(), Sight.WHOLE);
    }

    private Visitor halfway() {
        var visitor = new Visitor(port);
        assertThat(location(visitor.signIn("coordinator", People.PASSWORD))).isEqualTo("/sign-in/code");
        return visitor;
    }

    private List<String> kinds(int last) {
        return jdbc.sql("select kind from access_trail order by id desc limit ?").param(last).query(String.class).list();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
