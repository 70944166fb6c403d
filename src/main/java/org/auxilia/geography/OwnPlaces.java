package org.auxilia.geography;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.auxilia.catalogue.CatalogueChanges;
import org.auxilia.catalogue.Removals;
import org.auxilia.staff.Actor;
import org.auxilia.web.Failure;
import org.auxilia.web.Message;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The places that the company adds to the map (CA-1). Those of the files nobody changes. */
@Repository
public class OwnPlaces {

    /** What the changes of the catalogues call one. */
    static final String KIND = "place";

    /** What may be written of one that is there. @param version that was seen */
    record Change(String name, Optional<Point> point, boolean offered, int version) {}

    /**
     * One of a file.
     *
     * @param was     as it was seen; empty for a new one
     * @param becomes of a new one: with a number below 0, by which others of the file say that they lie in it
     */
    public record Kept(Optional<PlaceRow> was, PlaceRow becomes) {}

    private final JdbcClient jdbc;
    private final Places places;
    private final PlaceRows rows;
    private final CatalogueChanges changes;
    private final Removals removals;
    private final TransactionTemplate together;

    OwnPlaces(JdbcClient jdbc, Places places, PlaceRows rows, CatalogueChanges changes, Removals removals, TransactionTemplate together) {
        this.jdbc = jdbc;
        this.places = places;
        this.rows = rows;
        this.changes = changes;
        this.removals = removals;
        this.together = together;
    }

    /**
     * Adds a zone to a province, or a locality to a zone or a province; found at once.
     *
     * @throws Failure.Invalid where it can't lie there, or one of that name does already
     */
    int add(String name, Place.Level level, Place in, Optional<Point> point, Actor actor, Instant at) {
        if (in.level() != Place.Level.PROVINCE && !(level == Place.Level.SUBZONE && in.level() == Place.Level.ZONE))
            throw new Failure.Invalid("in", Message.of(level == Place.Level.ZONE ? "geography.place.in-province" : "geography.place.in-zone"));
        return together.execute(_ -> {
            alone();
            free(name, level, in.id(), in.label(), 0);
            int id = added(name, level, in.id(), point, true, actor, at);
            places.changed();
            return id;
        });
    }

    private int added(String name, Place.Level level, int in, Optional<Point> point, boolean offered, Actor actor, Instant at) {
        boolean zone = level == Place.Level.ZONE;
        int id = next();
        jdbc.sql("""
                insert into place (id, country, province, zone, subzone, province_id, zone_id, lat, lon, own, offered)
                select :id, country, province, coalesce(:zone, zone), :subzone, coalesce(province_id, id), case level when 2 then id end, :lat, :lon, true, :offered from place where id = :in
                """).param("id", id).param("zone", zone ? name : null, java.sql.Types.VARCHAR).param("subzone", zone ? null : name, java.sql.Types.VARCHAR).param("lat", point.map(Point::lat).orElse(null), java.sql.Types.DOUBLE)
            .param("lon", point.map(Point::lon).orElse(null), java.sql.Types.DOUBLE).param("offered", offered).param("in", in).update();
        changes.note(actor, at, KIND, id, Map.of(), fields(rows.find(id).orElseThrow(() -> new Failure.Invalid("in", Message.of("geography.place.gone")))));
        return id;
    }

    /**
     * Renames it, moves its point, withdraws it or offers it again.
     *
     * @return what somebody else has written since the version that was seen; nothing is changed then
     */
    Optional<PlaceRow> change(int id, Change it, Actor actor, Instant at) {
        return together.execute(_ -> {
            alone();
            var was = own(id);
            if (was.version() != it.version) return Optional.of(was);
            changed(was, it, actor, at);
            places.changed();
            return Optional.<PlaceRow>empty();
        });
    }

    private void changed(PlaceRow was, Change it, Actor actor, Instant at) {
        free(it.name, was.level(), was.in().orElseThrow(), was.within(), was.id());
        jdbc.sql("""
                update place set zone = case level when 2 then :name else zone end, subzone = case level when 3 then :name else subzone end,
                    lat = :lat, lon = :lon, offered = :offered, version = version + 1
                where id = :id and own
                """).param("id", was.id()).param("name", it.name).param("lat", it.point.map(Point::lat).orElse(null), java.sql.Types.DOUBLE)
            .param("lon", it.point.map(Point::lon).orElse(null), java.sql.Types.DOUBLE).param("offered", it.offered).update();
        jdbc.sql("update place set zone = :name where zone_id = :id").param("id", was.id()).param("name", it.name).update();
        changes.note(actor, at, KIND, was.id(), fields(was), fields(own(was.id())));
    }

    /**
     * Adds and changes all of a file, one after the other; the map is read anew once for all of them.
     *
     * @return false where somebody else has written of one since: the transaction at hand must come to nothing then
     * @throws Failure.Invalid where a name is taken
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean keepAll(List<Kept> all, Actor actor, Instant at) {
        alone();
        var added = new HashMap<Integer, Integer>();
        for (var it : all) {
            var becomes = it.becomes;
            int in = becomes.in().map(id -> added.getOrDefault(id, id)).orElseThrow();
            if (it.was.isPresent()) {
                var stands = rows.find(becomes.id()).filter(PlaceRow::own);
                if (stands.filter(now -> now.version() == it.was.get().version()).isEmpty()) return false;
                changed(stands.get(), new Change(becomes.name(), becomes.point(), becomes.offered(), becomes.version()), actor, at);
            } else {
                free(becomes.name(), becomes.level(), in, becomes.within(), 0);
                added.put(becomes.id(), added(becomes.name(), becomes.level(), in, becomes.point(), becomes.offered(), actor, at));
            }
        }
        if (!all.isEmpty()) places.changed();
        return true;
    }

    /** Until the transaction at hand ends nobody else adds or changes one, on the page or by a file. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold() {
        alone();
        places.renew();
    }

    /**
     * @return the address where that is taken back
     * @throws Failure.Invalid where a case, a provider, an alert or another place names it
     */
    String remove(int id, Actor actor, Instant at) {
        return together.execute(_ -> {
            alone();
            var was = own(id);
            if (jdbc.sql("select exists (select from place where zone_id = :id)").param("id", id).query(Boolean.class).single()) throw new Failure.Invalid("offered", Message.of("geography.place.holds-others"));
            var row = removed(id).orElseThrow(() -> new Failure.Invalid("offered", Message.of("geography.place.used")));
            changes.note(actor, at, KIND, id, fields(was), Map.of());
            places.changed();
            return removals.keep(actor, at, new Removals.Removed(KIND, row));
        });
    }

    private Optional<String> removed(int id) {
        try {
            return jdbc.sql("""
                    delete from place p where id = :id and own and not used and not exists (select from provider where place = :id)
                        and not exists (select from provider_coverage where place = :id) and not exists (select from alert where place = :id)
                    returning to_jsonb(p)::text
                    """).param("id", id).query(String.class).optional();
        } catch (DataIntegrityViolationException named) { // by a provider, a moment ago
            return Optional.empty();
        }
    }

    /** A case names it. @throws Failure.Invalid where it was removed at this very moment */
    public void use(int id) {
        if (jdbc.sql("update place set used = true where id = :id and own and not used").param("id", id).update() == 0 && rows.find(id).isEmpty())
            throw new Failure.Invalid("place", Message.of("geography.place.gone"));
    }

    private PlaceRow own(int id) { return rows.find(id).filter(PlaceRow::own).orElseThrow(Failure.NotFound::new); }

    /** One writer after the other: of two that add the same place the second is told so. */
    private void alone() { jdbc.sql("select pg_advisory_xact_lock(hashtext('own places'))").query((RowCallbackHandler) _ -> {}); }

    private void free(String name, Place.Level level, int in, String where, int but) {
        rows.called(name, level, in).stream().filter(it -> it.id() != but).findFirst().ifPresent(there -> { throw new Failure.Invalid("name", Message.of("geography.place.taken", there.name(), where)); });
    }

    private int next() {
        int id;
        do id = jdbc.sql("select nextval('own_place')").query(Integer.class).single();
        while (rows.find(id).isPresent());
        return id;
    }

    /** As the changes of the catalogues have it. */
    static Map<String, Object> fields(PlaceRow it) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("name", it.name());
        fields.put("level", it.level().name());
        fields.put("within", it.within());
        fields.put("point", it.pin());
        fields.put("offered", it.offered());
        return fields;
    }
}
