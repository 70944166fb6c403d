package org.auxilia.geography;

import java.time.Instant;
import java.util.Map;
import org.auxilia.catalogue.CatalogueChanges;
import org.auxilia.staff.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the holidays, and who changed what of them. */
@Service
@Transactional
public class HolidaysKept {

    private final Holidays holidays;
    private final CatalogueChanges changes;
    private final JdbcClient database;

    HolidaysKept(Holidays holidays, CatalogueChanges changes, JdbcClient database) {
        this.holidays = holidays;
        this.changes = changes;
        this.database = database;
    }

    /** Adds it, or gives it another name. */
    public void put(Actor actor, Holiday it, Instant at) {
        changes.note(actor, at, "holiday", it.key(), holidays.find(it.country(), it.date()).map(HolidaysKept::fields).orElse(Map.of()), fields(it));
        holidays.put(it);
        holidays.forget();
    }

    public void remove(Actor actor, Holiday it, Instant at) {
        changes.note(actor, at, "holiday", it.key(), fields(it), Map.of());
        holidays.remove(it);
        holidays.forget();
    }

    /** Until the transaction at hand ends nobody else takes in a file of holidays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold() { database.sql("select pg_advisory_xact_lock(hashtext('holidays'))").query((_, _) -> true).single(); }

    private static Map<String, Object> fields(Holiday it) { return Map.of("name", it.name()); }
}
