package org.auxilia.geography;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.auxilia.catalogue.CatalogueChanges;
import org.auxilia.staff.Actor;
import org.auxilia.web.Failure;
import org.auxilia.web.Message;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** The map as an administrator walks through it, and the places that the company adds to it (CA-1). Those of the files nobody changes. */
@Repository
public class OwnPlaces {

    /** What may be written of one that is there. @param version that was seen */
    record Change(String name, Optional<Point> point, boolean offered, int version) {}

    private static final String COLUMNS = "id, level, coalesce(subzone, zone, province, country) as name, country, province, zone, coalesce(zone_id, province_id) as within, lat, lon, own, offered, used, version";

    private final JdbcClient jdbc;
    private final Places places;
    private final CatalogueChanges changes;
    private final TransactionTemplate together;

    OwnPlaces(JdbcClient jdbc, Places places, CatalogueChanges changes, TransactionTemplate together) {
        this.jdbc = jdbc;
        this.places = places;
        this.changes = changes;
        this.together = together;
    }

    Optional<PlaceRow> find(int id) { return jdbc.sql("select " + COLUMNS + " from place where id = :id").param("id", id).query((row, _) -> row(row)).optional(); }

    /** What a search finds, withdrawn ones too, the best first. @param after the last one of the page before */
    List<PlaceRow> found(String text, String country, Optional<Integer> after, int limit) {
        var all = places.search(text, country, Integer.MAX_VALUE, true).stream().map(Place::id).toList();
        int from = after.map(all::indexOf).orElse(-1) + 1;
        return all(all.subList(from, Math.min(all.size(), from + limit)));
    }

    /** In this order. */
    private List<PlaceRow> all(List<Integer> ids) {
        return jdbc.sql("select " + COLUMNS + " from place where id = any(:ids) order by array_position(:ids, id)").param("ids", ids.toArray(Integer[]::new)).query((row, _) -> row(row)).list();
    }

    /** What lies directly in it, zones first, by name. @param after the last one of the page before */
    List<PlaceRow> in(Place of, Optional<Integer> after, int limit) {
        return jdbc.sql("select " + COLUMNS + " from place " + children(of) + " limit :limit").param("of", of.id()).param("country", of.country())
            .param("after", after.orElse(null), java.sql.Types.INTEGER).param("limit", limit).query((row, _) -> row(row)).list();
    }

    /** By the index of what lies in a country, a province, a zone. */
    private static String children(Place of) {
        return switch (of.level()) {
            case COUNTRY -> """
                where country = :country and level = 1 and (:after::int is null or (folded(province), id) > (select folded(a.province), a.id from place a where a.id = :after))
                order by folded(province), id""";
            case PROVINCE -> """
                where province_id = :of and zone_id is null
                  and (:after::int is null or (level, folded(coalesce(subzone, zone)), id) > (select a.level, folded(coalesce(a.subzone, a.zone)), a.id from place a where a.id = :after))
                order by level, folded(coalesce(subzone, zone)), id""";
            case ZONE -> """
                where zone_id = :of and (:after::int is null or (level, folded(subzone), id) > (select a.level, folded(a.subzone), a.id from place a where a.id = :after))
                order by level, folded(subzone), id""";
            case SUBZONE -> "where false";
        };
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
            boolean zone = level == Place.Level.ZONE;
            int id = next();
            var province = in.level() == Place.Level.PROVINCE ? in.id() : places.ancestor(in.id(), Place.Level.PROVINCE).orElseThrow().id();
            jdbc.sql("""
                    insert into place (id, country, province, zone, subzone, province_id, zone_id, lat, lon, own)
                    values (:id, :country, :province, :zone, :subzone, :province_id, :zone_id, :lat, :lon, true)
                    """).param("id", id).param("country", in.country()).param("province", in.province()).param("zone", zone ? name : in.zone(), java.sql.Types.VARCHAR)
                .param("subzone", zone ? null : name, java.sql.Types.VARCHAR).param("province_id", province)
                .param("zone_id", in.level() == Place.Level.ZONE ? in.id() : null, java.sql.Types.INTEGER).param("lat", point.map(Point::lat).orElse(null), java.sql.Types.DOUBLE)
                .param("lon", point.map(Point::lon).orElse(null), java.sql.Types.DOUBLE).update();
            var added = find(id).orElseThrow();
            changes.note(actor, at, "place", id, Map.of(), fields(added));
            places.changed();
            return id;
        });
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
            free(it.name, was.level(), was.in().orElseThrow(), was.within(), id);
            jdbc.sql("""
                    update place set zone = case level when 2 then :name else zone end, subzone = case level when 3 then :name else subzone end,
                        lat = :lat, lon = :lon, offered = :offered, version = version + 1
                    where id = :id and own
                    """).param("id", id).param("name", it.name).param("lat", it.point.map(Point::lat).orElse(null), java.sql.Types.DOUBLE)
                .param("lon", it.point.map(Point::lon).orElse(null), java.sql.Types.DOUBLE).param("offered", it.offered).update();
            jdbc.sql("update place set zone = :name where zone_id = :id").param("id", id).param("name", it.name).update();
            changes.note(actor, at, "place", id, fields(was), fields(own(id)));
            places.changed();
            return Optional.<PlaceRow>empty();
        });
    }

    /** @throws Failure.Invalid where a case, a provider, an alert or another place names it */
    void remove(int id, Actor actor, Instant at) {
        together.executeWithoutResult(_ -> {
            alone();
            var was = own(id);
            if (jdbc.sql("select exists (select from place where zone_id = :id)").param("id", id).query(Boolean.class).single()) throw new Failure.Invalid("offered", Message.of("geography.place.holds-others"));
            if (!removed(id)) throw new Failure.Invalid("offered", Message.of("geography.place.used"));
            changes.note(actor, at, "place", id, fields(was), Map.of());
            places.changed();
        });
    }

    private boolean removed(int id) {
        try {
            return jdbc.sql("""
                    delete from place where id = :id and own and not used and not exists (select from provider where place = :id)
                        and not exists (select from provider_coverage where place = :id) and not exists (select from alert where place = :id)
                    """).param("id", id).update() == 1;
        } catch (DataIntegrityViolationException named) { // by a provider, a moment ago
            return false;
        }
    }

    /** A case names it. @throws Failure.Invalid where it was removed at this very moment */
    public void use(int id) {
        if (jdbc.sql("update place set used = true where id = :id and own and not used").param("id", id).update() == 0 && find(id).isEmpty())
            throw new Failure.Invalid("place", Message.of("geography.place.gone"));
    }

    private PlaceRow own(int id) { return find(id).filter(PlaceRow::own).orElseThrow(Failure.NotFound::new); }

    /** One writer after the other: of two that add the same place the second is told so. */
    private void alone() { jdbc.sql("select pg_advisory_xact_lock(hashtext('own places'))").query((RowCallbackHandler) _ -> {}); }

    private void free(String name, Place.Level level, int in, String where, int but) {
        jdbc.sql("""
                select coalesce(subzone, zone) from place where (zone_id = :in or zone_id is null and province_id = :in) and level = :level
                    and folded(coalesce(subzone, zone)) = folded(:name) and id <> :but limit 1
                """).param("in", in).param("level", level.ordinal()).param("name", name).param("but", but).query(String.class).optional()
            .ifPresent(there -> { throw new Failure.Invalid("name", Message.of("geography.place.taken", there, where)); });
    }

    private int next() {
        int id;
        do id = jdbc.sql("select nextval('own_place')").query(Integer.class).single();
        while (find(id).isPresent());
        return id;
    }

    private static Map<String, Object> fields(PlaceRow it) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("name", it.name());
        fields.put("level", it.level().name());
        fields.put("within", it.within());
        fields.put("point", it.pin());
        fields.put("offered", it.offered());
        return fields;
    }

    private static PlaceRow row(ResultSet row) throws SQLException {
        boolean own = row.getBoolean("own");
        var lat = Optional.ofNullable(row.getObject("lat", Double.class));
        return new PlaceRow(row.getInt("id"), Place.Level.values()[row.getInt("level")], row.getString("name"), row.getString("country"), Optional.ofNullable(row.getString("province")),
            Optional.ofNullable(row.getString("zone")), Optional.ofNullable(row.getObject("within", Integer.class)), lat, Optional.ofNullable(row.getObject("lon", Double.class)), own, row.getBoolean("offered"),
            Optional.of(row.getBoolean("used")).filter(_ -> own), row.getInt("version"));
    }
}
