package org.auxilia.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.auxilia.AuxiliaTest;
import org.auxilia.MovableClock;
import org.auxilia.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;

@AuxiliaTest
@Tag("ID-1")
class SignInTest {

    @LocalServerPort
    int port;
    @Autowired
    Users users;
    @Autowired
    MovableClock clock;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Admission admission;
    @Autowired
    Lockout lockout;
    @Autowired
    Trail trail;

    @BeforeEach
    void somebody() {
        var ana = People.with(users, Role.COORDINATOR);
        users.activate(Actor.SYSTEM, ana.id(), true);
        users.unlock(Actor.SYSTEM, ana.id());
    }

    @Test
    void aPasswordIsHashedSlowly() { assertThat(Security.passwords().encode("una clave larga")).startsWith("$2a$10$"); }

    @Test
    void whoIsNotSignedInIsSentToTheSignInPageAndThenToThePageAskedFor() {
        var visitor = new Visitor(port);
        var sent = visitor.get("/preferences?x=1");
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.headers().firstValue("Location")).contains("/sign-in?to=%2Fpreferences%3Fx%3D1");

        var in = visitor.post("/sign-in", "username", "coordinator", "password", People.PASSWORD, "to", "/preferences?x=1");
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(in.headers().firstValue("Location")).contains("/preferences?x=1");
    }

    @Test
    void anotherHostIsNoPageToReturnTo() {
        for (var to : new String[] {"https://example.org/", "//example.org", "/\\example.org", "javascript:x", "/sign-in"}) {
            assertThat(Doorkeeper.safe(to)).isEqualTo("/");
        }
    }

    @Test
    void eachRoleComesToItsOwnBoard() {
        var visitor = new Visitor(port);
        visitor.signIn("coordinator", People.PASSWORD);
        assertThat(visitor.get("/").headers().firstValue("Location")).contains("/boards/mine");
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreAnsweredAlike() {
        var wrong = new Visitor(port).signIn("coordinator", "otra clave larga");
        var unknown = new Visitor(port).signIn("nobody", "otra clave larga");
        assertThat(wrong.statusCode()).isEqualTo(422).isEqualTo(unknown.statusCode());
        assertThat(wrong.body()).contains("no son correctos").contains("value=\"coordinator\"").doesNotContain("otra clave");
        assertThat(unknown.body()).contains("no son correctos");
    }

    @Test
    void afterFiveFailuresTheRightPasswordDoesNotHelpForFifteenMinutes() {
        for (int i = 0; i < 5; i++) {
            assertThat(new Visitor(port).signIn("coordinator", "otra clave larga").statusCode()).isEqualTo(422);
        }
        assertThat(new Visitor(port).signIn("coordinator", People.PASSWORD).statusCode()).isEqualTo(422);
        clock.advance(Duration.ofMinutes(15).minusSeconds(1));
        assertThat(new Visitor(port).signIn("coordinator", People.PASSWORD).statusCode()).isEqualTo(422);
        clock.advance(Duration.ofSeconds(1));
        assertThat(new Visitor(port).signIn("coordinator", People.PASSWORD).statusCode()).isEqualTo(303);
    }

    /** Of a burst that began while the name was open the right one is judged last: five others have failed by then, perhaps at another instance. */
    @Test
    void theRightPasswordThatIsJudgedAfterTheFifthFailureDoesNotLetIn() throws Exception {
        var hashing = new CountDownLatch(1);
        var fiveFailed = new CountDownLatch(1);
        var slow = signIn(new PasswordEncoder() {
            @Override
            public String encode(CharSequence typed) {
                return Security.passwords().encode(typed);
            }

            @Override
            public boolean matches(CharSequence typed, String hash) {
                hashing.countDown();
                await(fiveFailed);
                return Security.passwords().matches(typed, hash);
            }
        });
        var other = signIn(Security.passwords());
        try (var burst = Executors.newVirtualThreadPerTaskExecutor()) {
            var right = burst.submit(() -> slow.authenticate(typed(People.PASSWORD)));
            await(hashing);
            for (int i = 0; i < Lockout.FAILURES; i++) {
                assertThatThrownBy(() -> other.authenticate(typed("otra clave larga"))).isInstanceOf(BadCredentialsException.class);
            }
            fiveFailed.countDown();
            assertThatThrownBy(right::get).hasCauseInstanceOf(BadCredentialsException.class);
        }
        assertThat(jdbc.sql("select kind from access_trail order by id desc limit 1").query(String.class).single()).isEqualTo("SIGN_IN_REFUSED");
    }

    /** Somebody's own browser may open many tabs again at once. */
    @Test
    void nobodyIsShutOutByTheirOwnSignInsAtOnce() throws Exception {
        var signIn = signIn(Security.passwords());
        try (var burst = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one : burst.invokeAll(Collections.<Callable<Authentication>>nCopies(3 * Lockout.FAILURES, () -> signIn.authenticate(typed(People.PASSWORD))))) {
                assertThat(one.get().getPrincipal()).isInstanceOf(SignedIn.class);
            }
        }
    }

    private SignIn signIn(PasswordEncoder passwords) {
        return new SignIn(admission, passwords, lockout, trail);
    }

    private static UsernamePasswordAuthenticationToken typed(String password) {
        return UsernamePasswordAuthenticationToken.unauthenticated("coordinator", password);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aSuccessBeforeTheFifthFailureStartsTheCountAnew() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 4; i++) {
                new Visitor(port).signIn("coordinator", "otra clave larga");
            }
            assertThat(new Visitor(port).signIn("coordinator", People.PASSWORD).statusCode()).isEqualTo(303);
        }
    }

    /** The page's token is one for all tabs, and another after each sign-in. */
    @Test
    void whoSignsInOnTwoTabsAtOnceGoesToBothPages() {
        var visitor = new Visitor(port);
        visitor.signIn("coordinator", People.PASSWORD);
        for (var tab : List.of("/agenda", "//example.org")) {
            var sent = visitor.postWithoutToken("/sign-in", "username", " Coordinator", "password", People.PASSWORD, "to", tab);
            assertThat(sent.statusCode()).isEqualTo(303);
            assertThat(sent.headers().firstValue("Location")).contains(tab.equals("/agenda") ? tab : "/");
        }
        assertThat(visitor.postWithoutToken("/sign-in", "username", "supervisor", "password", People.PASSWORD, "to", "/agenda").statusCode()).as("somebody else").isEqualTo(403);
        assertThat(new Visitor(port).postWithoutToken("/sign-in", "username", "coordinator", "password", People.PASSWORD).statusCode()).as("nobody yet").isEqualTo(403);
        assertThat(visitor.postWithoutToken("/sign-in").statusCode()).isEqualTo(403);
        assertThat(visitor.postWithoutToken("/sign-out").statusCode()).isEqualTo(403);
    }

    /** Behind the wall of their account the other users are not theirs to change. */
    @Test
    void whoIsInForAnAccountGuessesNoMoreThanOthers() {
        var ana = People.with(users, Role.COORDINATOR);
        People.with(users, Role.ACCOUNT);
        var visitor = new Visitor(port);
        assertThat(visitor.signIn("account", People.PASSWORD).statusCode()).isEqualTo(303);
        for (int i = 0; i < Lockout.FAILURES; i++) {
            assertThat(visitor.signIn("coordinator", "otra clave larga").statusCode()).isEqualTo(422);
        }
        assertThat(jdbc.sql("select failures from app_user where id = ?").param(ana.id()).query(Integer.class).single()).isEqualTo(Lockout.FAILURES);
        assertThat(visitor.signIn("coordinator", People.PASSWORD).statusCode()).isEqualTo(422);
    }

    /** What a session keeps is its owner's: whoever comes in where somebody is in has another one. */
    @Test
    void nobodyGoesOnWithAnothersSession() {
        var tomas = People.with(users, Role.SUPERVISOR);
        var visitor = new Visitor(port);
        assertThat(visitor.signIn("supervisor", People.PASSWORD).headers().firstValue("Location")).contains("/");
        visitor.get("/second-factor");
        int secrets = secretsOf(tomas);
        assertThat(secrets).isPositive();
        visitor.signIn("coordinator", People.PASSWORD);
        assertThat(visitor.get("/").headers().firstValue("Location")).contains("/boards/mine");
        assertThat(secretsOf(tomas)).isEqualTo(secrets - 1);
    }

    @Test
    void whoHasNoAccessAnyMoreIsOutAtOnceAndCannotComeBack() {
        var visitor = new Visitor(port);
        visitor.signIn("coordinator", People.PASSWORD);
        assertThat(visitor.get("/").headers().firstValue("Location")).contains("/boards/mine");

        users.activate(Actor.SYSTEM, People.with(users, Role.COORDINATOR).id(), false);
        assertThat(visitor.get("/").headers().firstValue("Location")).contains("/sign-in");
        assertThat(visitor.signIn("coordinator", People.PASSWORD).statusCode()).isEqualTo(422);
    }

    @Test
    void signingOutEndsTheSession() {
        var visitor = new Visitor(port);
        visitor.signIn("coordinator", People.PASSWORD);
        visitor.post("/sign-out");
        assertThat(visitor.get("/").headers().firstValue("Location")).contains("/sign-in");
    }

    @Test
    void readingAPageWritesNoSession() {
        var visitor = new Visitor(port);
        visitor.signIn("coordinator", People.PASSWORD);
        var before = writes();
        new Visitor(port).get("/sign-in");
        visitor.get("/bar");
        visitor.get("/");
        assertThat(writes()).isEqualTo(before);
    }

    @Test
    void aSessionThatCannotBeReadAnyMoreCountsAsNone() {
        var visitor = new Visitor(port);
        visitor.signIn("coordinator", People.PASSWORD);
        jdbc.sql("update spring_session_attributes set attribute_bytes = 'nonsense'::bytea").update();
        assertThat(visitor.get("/").headers().firstValue("Location")).contains("/sign-in");
        assertThat(visitor.signIn("coordinator", People.PASSWORD).statusCode()).isEqualTo(303);
        assertThat(visitor.get("/").headers().firstValue("Location")).contains("/boards/mine");
    }

    @Test
    void theTrailKeepsWhoCameInAndWhoWasRefused() {
        var visitor = new Visitor(port);
        visitor.signIn("coordinator", "otra clave larga");
        visitor.signIn("coordinator", People.PASSWORD);
        assertThat(jdbc.sql("select kind from access_trail where actor_name = 'coordinator' order by id desc limit 2")
                .query(String.class).list()).containsExactly("SIGNED_IN", "SIGN_IN_REFUSED");
    }

    /** In any session, whoever's it is now. */
    private int secretsOf(User user) {
        return jdbc.sql("select count(*) from spring_session_attributes where attribute_name like ?").param("%secret." + user.id()).query(Integer.class).single();
    }

    private String writes() {
        return jdbc.sql("""
                select coalesce(string_agg(session_id || xmin || last_access_time, ',' order by session_id), '')
                  from spring_session""").query(String.class).single();
    }
}
