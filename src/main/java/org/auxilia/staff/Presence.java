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

    /** This user is there. */
    public void seen(int user, Instant now) {
        var last = noted.get(user);
        if (last != null && !now.isBefore(last) && now.isBefore(last.plus(PRECISION))) {
            return;
        }
        jdbc.sql("""
                insert into presence (user_id, seen_at) values (:user, :now)
                on conflict (user_id) do update set seen_at = excluded.seen_at, left_at = null
                """).param("user", user).param("now", now.atOffset(ZoneOffset.UTC)).update();
        noted.put(user, now);
    }

    /** This user has signed in: whatever this instance remembers, another one may have seen him sign off meanwhile. */
    void arrived(int user, Instant now) {
        noted.remove(user);
        seen(user, now);
    }

    /** This user has signed off. */
    public void left(int user, Instant now) {
        noted.remove(user);
        jdbc.sql("update presence set left_at = :now where user_id = :user").param("user", user).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }

    @EventListener
    void forget(DatabaseReplaced event) {
        noted.clear();
    }
}
