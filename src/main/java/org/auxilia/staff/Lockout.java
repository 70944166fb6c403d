package org.auxilia.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * After {@value #FAILURES} failures in a row a name is shut for {@link #SHUT} (ID-1), wrong passwords and wrong codes together: a right
 * password alone clears nothing where a code is asked too. What is counted here stands whatever becomes of the request.
 */
@Component
class Lockout {

    static final int FAILURES = 5;
    static final Duration SHUT = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    Lockout(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whether this user may try, or what they have tried counts: has access and is not shut. To be asked once it is judged, or many at once are many tries. */
    boolean isOpen(int user) {
        return jdbc.sql("select active and (locked_until is null or locked_until <= :now) from app_user where id = :id")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("id", user).query(Boolean.class).single();
    }

    /** Counts atomically; a shutting that is over starts the count anew. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void failed(Trail.Kind kind, int user, String username, String address) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        boolean shuts = jdbc.sql("""
                update app_user set
                    failures = case when locked_until <= :now then 1 else failures + 1 end,
                    locked_until = case when locked_until <= :now or failures + 1 < :most then null
                                        else cast(:until as timestamptz) end
                 where id = :id returning locked_until is not null""")
                .param("now", now).param("until", now.plus(SHUT)).param("most", FAILURES).param("id", user)
                .query(Boolean.class).single();
        if (shuts) {
            trail.signIn(Trail.Kind.LOCKED, user, username, address);
        }
        trail.signIn(kind, user, username, address);
    }

    /** All that was asked was right. */
    void clear(int user) {
        jdbc.sql("update app_user set failures = 0, locked_until = null where id = :id and (failures > 0 or locked_until is not null)")
                .param("id", user).update();
    }
}
