package org.auxilia.geography;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.auxilia.catalogue.CatalogueChanges;
import org.auxilia.catalogue.PutsBack;
import org.auxilia.catalogue.Removals;
import org.auxilia.staff.Actor;
import org.auxilia.web.Failure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the holidays, and who changed what of them. */
@Service
@Transactional
public class HolidaysKept implements PutsBack {

    private static final String KIND = "holiday";

    private final Holidays holidays;
    private final CatalogueChanges changes;
    private final Removals removals;
    private final JdbcClient database;

    HolidaysKept(Holidays holidays, CatalogueChanges changes, Removals removals, JdbcClient database) {
        this.holidays = holidays;
        this.changes = changes;
        this.removals = removals;
        this.database = database;
    }

    /** Adds it, or gives it another name. */
    public void put(Actor actor, Holiday it, Instant at) {
        hold();
        keep(actor, holidays.find(it.country(), it.date()), it, at);
    }

    /**
     * The same where that day still is as it was seen.
     *
     * @param seen empty: it was no holiday
     * @return false if somebody else changed it since: nothing is stored then
     */
    public boolean put(Actor actor, Optional<Holiday> seen, Holiday it, Instant at) {
        hold();
        boolean same = holidays.find(it.country(), it.date()).equals(seen);
        if (same) keep(actor, seen, it, at);
        return same;
    }

    /** @return the address where that is taken back; empty where that day was none */
    public Optional<String> remove(Actor actor, Holiday it, Instant at) {
        hold();
        holidays.find(it.country(), it.date()).ifPresent(now -> changes.note(actor, at, KIND, it.key(), fields(now), Map.of()));
        var row = holidays.remove(it);
        holidays.forget();
        return row.map(gone -> removals.keep(actor, at, new Removals.Removed(KIND, gone)));
    }

    @Override
    public Optional<String> putBack(Removals.Removed it, Actor actor, Instant at) {
        if (!it.kind().equals(KIND)) return Optional.empty();
        hold();
        var again = holidays.read(it.row());
        if (!Holidays.isAhead(again.date(), at)) throw new Failure.Refused("geography.holiday.far");
        holidays.find(again.country(), again.date()).ifPresent(now -> { throw new Failure.Refused("geography.holiday.there", now.name()); });
        keep(actor, Optional.empty(), again, at);
        return Optional.of(again.page());
    }

    /** Until the transaction at hand ends nobody else changes one, on the page or by a file. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold() { database.sql("select pg_advisory_xact_lock(hashtext('holidays'))").query((_, _) -> true).single(); }

    private void keep(Actor actor, Optional<Holiday> was, Holiday becomes, Instant at) {
        changes.note(actor, at, KIND, becomes.key(), was.map(HolidaysKept::fields).orElse(Map.of()), fields(becomes));
        holidays.put(becomes);
        holidays.forget();
    }

    private static Map<String, Object> fields(Holiday it) { return Map.of("name", it.name()); }
}
