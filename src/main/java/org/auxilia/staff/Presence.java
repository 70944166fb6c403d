package org.auxilia.staff;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.auxilia.data.DatabaseReplaced;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who is at work (TK-6). A sign of life is a page asked for by hand, an act, or a key pressed on an open page; what a page fetches by
 * itself is none. Written once in {@link #PRECISION} at most, so reading a page hardly ever writes.
 */
@Repository
public class Presence {

    static final Duration PRECISION = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Map<Integer, Instant> noted = new ConcurrentHashMap<>();

    Presence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * This user is there. Who has signed off meanwhile isn't: the click on the way out is a sign of life of its own, sent at the same moment.
     *
     * @param began the moment at which what says so began
     */
    public void seen(int user, Instant began) {
        var last = noted.get(user);
        if (last != null && !began.isBefore(last) && began.isBefore(last.plus(PRECISION))) {
            return;
        }
        note(user, began, "where presence.left_at is null or presence.left_at < excluded.seen_at");
    }

    private void note(int user, Instant at, String unless) {
        int written = jdbc.sql("""
                insert into presence (user_id, seen_at) values (:user, :at)
                on conflict (user_id) do update set seen_at = excluded.seen_at, left_at = null
                """ + unless).param("user", user).param("at", at.atOffset(ZoneOffset.UTC)).update();
        if (written == 1) {
            noted.put(user, at);
        }
    }

    /** This user has signed in: whatever this instance remembers, another one may have seen him sign off meanwhile. */
    void arrived(int user, Instant now) {
        note(user, now, "");
    }

    /** This user has signed off, and the session has ended: what still counts as a sign of life began afterwards, at another device. */
    public void left(int user, Instant now) {
        jdbc.sql("update presence set left_at = :now where user_id = :user").param("user", user).param("now", now.atOffset(ZoneOffset.UTC)).update();
        noted.remove(user);
    }

    @EventListener
    void forget(DatabaseReplaced event) {
        noted.clear();
    }
}
