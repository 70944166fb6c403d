package org.auxilia.geography;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The map as an administrator walks through it (CA-1), as it stands now, whichever instance wrote it. */
@Repository
public class PlaceRows {

    private static final String COLUMNS = "id, level, coalesce(subzone, zone, province, country) as name, country, province, zone, coalesce(zone_id, province_id) as within, lat, lon, own, offered, used, version";

    private final JdbcClient jdbc;
    private final Places places;

    PlaceRows(JdbcClient jdbc, Places places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    Optional<PlaceRow> find(int id) { return jdbc.sql("select " + COLUMNS + " from place where id = :id").param("id", id).query((row, _) -> row(row)).optional(); }

    /** @param row of its table, as the database writes it in JSON */
    PlaceRow read(String row) { return jdbc.sql("select " + COLUMNS + " from jsonb_populate_record(null::place, ?::jsonb)").param(row).query((it, _) -> row(it)).single(); }

    /** Those that the company added, at most so many; what lies in a zone of them comes after it. */
    public List<PlaceRow> every(int limit) {
        return jdbc.sql("select " + COLUMNS + " from place where own order by country, folded(province), level, folded(zone), folded(subzone), id limit :limit").param("limit", limit).query((row, _) -> row(row)).list();
    }

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

    /** What of that level lies directly in a place under this name; of the files too. */
    public List<PlaceRow> called(String name, Place.Level level, int in) {
        return jdbc.sql("select " + COLUMNS + """
                 from place where (zone_id = :in or zone_id is null and province_id = :in) and level = :level
                    and folded(coalesce(subzone, zone)) = folded(:name)
                """).param("in", in).param("level", level.ordinal()).param("name", name).query((row, _) -> row(row)).list();
    }

    private static PlaceRow row(ResultSet row) throws SQLException {
        boolean own = row.getBoolean("own");
        var lat = Optional.ofNullable(row.getObject("lat", Double.class));
        return new PlaceRow(row.getInt("id"), Place.Level.values()[row.getInt("level")], row.getString("name"), row.getString("country"), Optional.ofNullable(row.getString("province")),
            Optional.ofNullable(row.getString("zone")), Optional.ofNullable(row.getObject("within", Integer.class)), lat, Optional.ofNullable(row.getObject("lon", Double.class)), own, row.getBoolean("offered"),
            Optional.of(row.getBoolean("used")).filter(_ -> own), row.getInt("version"));
    }
}
