package org.auxilia.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets what the trail kept longer than the house wants ({@code auxilia.trail-kept}); once a day, when somebody comes in. */
@Component
class TrailRetention {

    private static final Logger log = LoggerFactory.getLogger(TrailRetention.class);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration kept;
    private final AtomicReference<Instant> last = new AtomicReference<>(Instant.EPOCH);

    TrailRetention(JdbcClient jdbc, Clock clock, @Value("${auxilia.trail-kept}") Duration kept) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.kept = kept;
    }

    /** Whoever comes in is let in whatever becomes of this. A clock that was set back is waited for by nobody. */
    void daily() {
        var now = clock.instant();
        var before = last.get();
        if (Duration.between(before, now).abs().compareTo(Duration.ofDays(1)) >= 0 && last.compareAndSet(before, now)) {
            try {
                log.info("{} entries of the trail of access were older than {} days and are forgotten", forget(now), kept.toDays());
            } catch (RuntimeException later) {
                last.set(before);
                log.warn("The trail of access was not shortened, trying again when somebody comes in: {}", String.valueOf(later));
            }
        }
    }

    long forget(Instant now) {
        return jdbc.sql("select forget_access_trail(:before)").param("before", now.minus(kept).atOffset(ZoneOffset.UTC)).query(Long.class).single();
    }
}
