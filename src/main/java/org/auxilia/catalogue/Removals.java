package org.auxilia.catalogue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.auxilia.staff.Actor;
import org.auxilia.web.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was removed from the catalogues, as it stood, for the minutes in which whoever removed it may take that back. */
@Repository
public class Removals {

    /** The notice offers it for some seconds; a program, or a page that was left open, has this long. */
    static final Duration KEPT = Duration.ofMinutes(10);

    private static final Logger log = LoggerFactory.getLogger(Removals.class);

    private final JdbcClient jdbc;
    private final Clock clock;

    Removals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Something that was removed.
     *
     * @param kind for instance "tariff"
     * @param row  of its table, as the database writes it in JSON
     */
    public record Removed(String kind, String row) {}

    /**
     * Within the transaction of the removal itself.
     *
     * @return the address where a POST takes it back
     */
    public String keep(Actor who, Instant at, Removed it) {
        long id = jdbc.sql("insert into removal (at, actor, actor_name, kind, content) values (:at, :actor, :name, :kind, :content::jsonb) returning id").param("at", utc(at)).param("actor", who.id())
            .param("name", who.name()).param("kind", it.kind).param("content", it.row).query(Long.class).single();
        return "/admin/removals/" + id + "/undo";
    }

    /**
     * Within the transaction that puts it back: once, and by whoever removed it.
     *
     * @throws Failure.Refused where it is too late, or somebody else removed it
     */
    Removed take(Actor who, long id, Instant at) {
        return jdbc.sql("delete from removal where id = :id and actor = :actor and at > :oldest returning kind, content::text").param("id", id).param("actor", who.id()).param("oldest", utc(at.minus(KEPT)))
            .query((row, _) -> new Removed(row.getString(1), row.getString(2))).optional().orElseThrow(() -> refused(id, who));
    }

    private Failure.Refused refused(long id, Actor who) {
        return jdbc.sql("select actor_name from removal where id = ? and actor <> ?").params(id, who.id()).query(String.class).optional()
            .map(other -> new Failure.Refused("catalogue.removal.others", other)).orElseGet(() -> new Failure.Refused("catalogue.removal.late"));
    }

    /** Forgets what can't be taken back any more. A database that is away is asked again the next time. */
    public void tidy() {
        try {
            jdbc.sql("delete from removal where at <= ?").param(utc(clock.instant().minus(KEPT))).update();
        } catch (RuntimeException away) {
            log.debug("What was removed is not forgotten yet: {}", String.valueOf(away));
        }
    }

    private static OffsetDateTime utc(Instant instant) { return instant.atOffset(ZoneOffset.UTC); }
}
