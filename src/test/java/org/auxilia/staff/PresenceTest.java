package org.auxilia.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.auxilia.AuxiliaTest;
import org.auxilia.MovableClock;
import org.auxilia.Visitor;
import org.auxilia.data.SwitchedDataSource;
import org.auxilia.data.Wait;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who signs off is not at work any more (TK-6), whatever their page sends at the same moment. */
@AuxiliaTest
@Tag("TK-6")
class PresenceTest {

    @LocalServerPort
    int port;
    @Autowired
    Users users;
    @Autowired
    Presence presence;
    @Autowired
    MovableClock clock;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    SwitchedDataSource database;

    private User ana;
    private Visitor here;

    @BeforeEach
    void ana() {
        ana = People.with(users, Role.COORDINATOR);
        here = new Visitor(port);
        here.signIn("coordinator", People.PASSWORD);
        here.post("/presence"); // and has the token of an open page from now on
        settle();
        clock.advance(Presence.PRECISION);
        assertThat(isAtWork()).isTrue();
    }

    /** The click on the way out is a sign of life and the sign-off, both sent at once. */
    @Test
    void aSignOfLifeThatBeganBeforeTheyLeftDoesNotBringThemBack() throws Exception {
        try (var other = database.current().ownerDataSource().getConnection(); var both = Executors.newVirtualThreadPerTaskExecutor()) {
            other.setAutoCommit(false);
            other.createStatement().execute("lock table spring_session in access exclusive mode");
            var sign = both.submit(() -> here.post("/presence"));
            Wait.upTo(Duration.ofSeconds(20), "the session to be read", database.current()::isAnybodyWaiting);
            clock.advance(Duration.ofMillis(5));
            presence.left(ana.id(), clock.instant());
            other.rollback();
            assertThat(sign.get().statusCode()).isEqualTo(204);
        }
        assertThat(isAtWork()).isFalse();
    }

    /** As long as the session stands, what it sends is answered: they have left once it has ended. */
    @Test
    void noSignOfLifeComesBetweenTheEndOfTheSessionAndTheirLeaving() throws Exception {
        try (var other = database.current().ownerDataSource().getConnection(); var both = Executors.newVirtualThreadPerTaskExecutor()) {
            other.setAutoCommit(false);
            other.createStatement().execute("lock table spring_session in exclusive mode");
            var out = both.submit(() -> here.post("/sign-out"));
            Wait.upTo(Duration.ofSeconds(20), "the session to end", database.current()::isAnybodyWaiting);
            clock.advance(Duration.ofMillis(5));
            assertThat(here.post("/presence").statusCode()).isEqualTo(204);
            clock.advance(Duration.ofMillis(5));
            other.rollback();
            assertThat(out.get().statusCode()).isEqualTo(302);
        }
        assertThat(isAtWork()).isFalse();
    }

    @Test
    void whoGoesOnAtAnotherDeviceIsAtWork() {
        var there = new Visitor(port);
        there.signIn("coordinator", People.PASSWORD);
        clock.advance(Duration.ofMillis(5));
        here.post("/sign-out");
        assertThat(isAtWork()).isFalse();
        clock.advance(Duration.ofMillis(5));
        assertThat(there.post("/presence").statusCode()).isEqualTo(204);
        assertThat(isAtWork()).isTrue();
    }

    @Test
    void whoSignsInAgainAtOnceIsAtWork() {
        here.post("/sign-out");
        assertThat(isAtWork()).isFalse();
        here.signIn("coordinator", People.PASSWORD);
        assertThat(isAtWork()).isTrue();
    }

    /** A session is read once more when the answer is out already. */
    private void settle() {
        for (int last = -1, now = database.asked(); now != last; now = database.asked()) {
            last = now;
            LockSupport.parkNanos(60_000_000);
        }
    }

    private boolean isAtWork() {
        return jdbc.sql("select left_at is null from presence where user_id = ?").param(ana.id()).query(Boolean.class).single();
    }
}
