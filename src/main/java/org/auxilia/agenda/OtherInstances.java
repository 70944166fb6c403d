package org.auxilia.agenda;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.auxilia.assistance.CaseChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What other instances on the same database did, for the screens of this one (OP-1). An act's own instance tells its screens by itself; the
 * others look for what is younger than the last look, with an overlap longer than an act can take, and tell each change once.
 */
@Component
class OtherInstances {

    private static final Logger log = LoggerFactory.getLogger(OtherInstances.class);
    private static final Duration OVERLAP = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Screens screens;
    /** What has been told, and when, by the time of this machine's own counter. */
    private final Map<String, Long> told = new ConcurrentHashMap<>();
    private final long start = System.nanoTime();
    /** So that an outage is one line of the log. */
    private volatile boolean away;

    OtherInstances(JdbcClient jdbc, Clock clock, Screens screens) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.screens = screens;
    }

    /** This instance's own: not to be told again. */
    void own(CaseChanged changed) { isNew("case " + changed.number() + " " + changed.version()); }

    /** This instance's own: not to be told again. */
    void own(Fired fired, Instant at) { isNew(fired + " " + at); }

    /** One round; a database that is away ends it, and the next one catches up. */
    void poll() {
        try {
            told.values().removeIf(at -> at < System.nanoTime() - start - OVERLAP.multipliedBy(4).toNanos());
            changes();
            firings();
            away = false;
        } catch (RuntimeException databaseAway) {
            if (!away) log.warn("What other instances changed could not be read, trying again: {}", databaseAway.getMessage());
            away = true;
        }
    }

    /** By the database's clock, which is one for all. */
    private void changes() {
        jdbc.sql("select number, version, owner, account from case_file where changed_at > clock_timestamp() - make_interval(secs => :overlap)")
            .param("overlap", OVERLAP.toSeconds())
            .query((row, _) -> new CaseChanged(row.getLong("number"), row.getInt("version"), 0, row.getInt("owner"), row.getInt("account"))).list().stream()
            .filter(it -> isNew("case " + it.number() + " " + it.version())).forEach(screens::show);
    }

    private void firings() {
        jdbc.sql("""
            select case_number, assistance, task, subject, assignee, whom = 'SUPERVISOR' as superiors, fired_at as at from promise where fired_at > :since
            union all select case_number, assistance, task, subject, assignee, true, escalated_at from promise where escalated_at > :since
            """).param("since", Boards.at(clock.instant().minus(OVERLAP)))
            .query((row, _) -> new Seen(Fired.of(row), row.getObject("at", OffsetDateTime.class).toInstant())).list().stream()
            .filter(it -> isNew(it.fired() + " " + it.at())).map(Seen::fired).forEach(screens::show);
    }

    private boolean isNew(String change) { return told.put(change, System.nanoTime() - start) == null; }

    private record Seen(Fired fired, Instant at) {}
}
