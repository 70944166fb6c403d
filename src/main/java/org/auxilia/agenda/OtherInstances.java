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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What other instances on the same database did, for the screens of this one (OP-1). An act's own instance tells its screens by itself; the
 * others look for what is younger than the oldest act that was still going on at the last look, and tell each change once.
 */
@Component
class OtherInstances {

    private static final Logger log = LoggerFactory.getLogger(OtherInstances.class);
    private static final Duration OVERLAP = Duration.ofSeconds(5);
    /** No act takes longer; what does is no act but a copy or a report, and would have us read the same again for hours. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Screens screens;
    private final Duration overlap;
    /** What has been told, and when, by the time of this machine's own counter. */
    private final Map<String, Long> told = new ConcurrentHashMap<>();
    private final long start = System.nanoTime();
    private OffsetDateTime since;
    private Instant looked;
    /** So that an outage is one line of the log. */
    private volatile boolean away;

    @Autowired
    OtherInstances(JdbcClient jdbc, Clock clock, Screens screens) { this(jdbc, clock, screens, OVERLAP); }

    /** @param overlap what is read again in any case, however short the acts were */
    OtherInstances(JdbcClient jdbc, Clock clock, Screens screens, Duration overlap) {
        this.overlap = overlap;
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
            told.values().removeIf(at -> at < System.nanoTime() - start - LONGEST.multipliedBy(2).toNanos());
            changes();
            firings();
            away = false;
        } catch (RuntimeException databaseAway) {
            if (!away) log.warn("What other instances changed could not be read, trying again: {}", databaseAway.getMessage());
            away = true;
        }
    }

    /**
     * By the database's clock, which is one for all. A row says when it was written, and is seen when its act ends, which may be several
     * cases later: so a round begins where the oldest act that went on during the round before had begun.
     */
    private void changes() {
        var next = jdbc.sql("""
            select greatest(clock_timestamp() - make_interval(secs => :longest), least(clock_timestamp() - make_interval(secs => :overlap),
                (select min(xact_start) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid())))
            """).param("longest", LONGEST.toSeconds()).param("overlap", overlap.toSeconds()).query(OffsetDateTime.class).single();
        jdbc.sql("select number, version, owner, account from case_file where changed_at > :since").param("since", since == null ? next : since)
            .query((row, _) -> new CaseChanged(row.getLong("number"), row.getInt("version"), 0, row.getInt("owner"), row.getInt("account"))).list().stream()
            .filter(it -> isNew("case " + it.number() + " " + it.version())).forEach(screens::show);
        since = next;
    }

    /** By the clock that whoever fires writes down. What fired while the database couldn't be asked is told when it can. */
    private void firings() {
        var now = clock.instant();
        var from = looked == null || looked.isAfter(now) ? now : looked;
        jdbc.sql("""
            select case_number, assistance, task, subject, assignee, whom = 'SUPERVISOR' as superiors, fired_at as at from promise where fired_at > :since
            union all select case_number, assistance, task, subject, assignee, true, escalated_at from promise where escalated_at > :since
            """).param("since", Boards.at(from.minus(overlap)))
            .query((row, _) -> new Seen(Fired.of(row), row.getObject("at", OffsetDateTime.class).toInstant())).list().stream()
            .filter(it -> isNew(it.fired() + " " + it.at())).map(Seen::fired).forEach(screens::show);
        looked = now;
    }

    private boolean isNew(String change) { return told.put(change, System.nanoTime() - start) == null; }

    private record Seen(Fired fired, Instant at) {}
}
