package org.auxilia.agenda;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Due tasks tell their assignee; overdue ones, after the account's grace, the supervisors (TK-3). Every instance polls; rows that another
 * one holds are skipped, and what has fired is marked in the same statement, so each fires once. What fell due while nothing ran fires at the start.
 */
@Component
class Firing {

    private static final Logger log = LoggerFactory.getLogger(Firing.class);
    /** As many at a time, so that nobody waits long for a row. */
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Screens screens;
    private final OtherInstances others;
    /** So that an outage is one line of the log. */
    private volatile boolean away;

    Firing(JdbcClient jdbc, Clock clock, Screens screens, OtherInstances others) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.screens = screens;
        this.others = others;
    }

    /** One round; a database that is away ends it, and the next one catches up. */
    void poll() {
        try {
            fireDue(clock.instant());
            escalateOverdue(clock.instant());
            away = false;
        } catch (RuntimeException databaseAway) {
            if (!away) log.warn("Tasks could not be fired, trying again: {}", databaseAway.getMessage());
            away = true;
        }
    }

    /** All that is due and has not told anybody yet: lives at risk first, then what is due longest (TK-2). */
    List<Fired> fireDue(Instant now) { return all("due", "fired_at", "p.whom = 'SUPERVISOR'", now); }

    /** All that is overdue by the grace and has not told the superiors yet. */
    List<Fired> escalateOverdue(Instant now) { return all("escalates_at", "escalated_at", "true", now); }

    private List<Fired> all(String time, String mark, String superiors, Instant now) {
        var at = now.truncatedTo(ChronoUnit.MICROS);
        var told = new ArrayList<Fired>();
        List<Fired> batch;
        do {
            batch = batch(time, mark, superiors, at);
            batch.forEach(it -> tell(it, at));
            told.addAll(batch);
        } while (batch.size() == BATCH);
        return told;
    }

    private void tell(Fired fired, Instant now) {
        others.own(fired, now);
        screens.show(fired);
    }

    private List<Fired> batch(String time, String mark, String superiors, Instant now) {
        return jdbc.sql("""
            with due as (select case_number, assistance, task, subject from promise where urgency in (0, 1) and %1$s <= :now and %2$s is null
                order by urgency, %1$s limit %4$d for update skip locked),
            fired as (update promise p set %2$s = :now from due
                where (p.case_number, p.assistance, p.task, p.subject) = (due.case_number, due.assistance, due.task, due.subject)
                returning p.case_number, p.assistance, p.task, p.subject, p.assignee, %3$s as superiors, p.urgency, p.%1$s as since)
            select * from fired order by urgency, since, case_number
            """.formatted(time, mark, superiors, BATCH)).param("now", Boards.at(now)).query((row, _) -> Fired.of(row)).list();
    }
}
