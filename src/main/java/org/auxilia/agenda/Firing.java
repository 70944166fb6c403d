package org.auxilia.agenda;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
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
    private final ApplicationEventPublisher events;

    Firing(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    @Scheduled(fixedDelayString = "${auxilia.firing.every:500}")
    void poll() {
        try {
            fireDue(clock.instant());
            escalateOverdue(clock.instant());
        } catch (RuntimeException databaseAway) {
            log.warn("Tasks could not be fired, trying again: {}", databaseAway.getMessage());
        }
    }

    /** All that is due and has not told anybody yet. */
    List<Fired> fireDue(Instant now) { return all("fired_at", "due <= :now and fired_at is null", now, false); }

    /** All that is overdue by the grace and has not told the supervisor yet. */
    List<Fired> escalateOverdue(Instant now) { return all("escalated_at", "escalates_at <= :now and escalated_at is null", now, true); }

    private List<Fired> all(String mark, String condition, Instant now, boolean escalated) {
        var told = new java.util.ArrayList<Fired>();
        for (var batch = batch(mark, condition, now, escalated); !batch.isEmpty(); batch = batch(mark, condition, now, escalated)) {
            batch.forEach(events::publishEvent);
            told.addAll(batch);
        }
        return told;
    }

    private List<Fired> batch(String mark, String condition, Instant now, boolean escalated) {
        return jdbc.sql("""
            with due as (select case_number, assistance, task, subject from promise where %s order by urgency, due limit %d for update skip locked)
            update promise p set %s = :now from due
            where (p.case_number, p.assistance, p.task, p.subject) = (due.case_number, due.assistance, due.task, due.subject)
            returning p.case_number, p.assistance, p.task, p.subject, p.assignee, p.whom
            """.formatted(condition, BATCH, mark)).param("now", Boards.at(now))
            .query((row, _) -> new Fired(row.getLong("case_number"), row.getInt("assistance"), row.getString("task"), row.getString("subject"), row.getInt("assignee"),
                escalated || row.getString("whom").equals("SUPERVISOR"))).list();
    }

    /** A task that has just fallen due. @param superiors whether the supervisors are told too */
    record Fired(long number, int assistance, String task, String subject, int assignee, boolean superiors) {}
}
