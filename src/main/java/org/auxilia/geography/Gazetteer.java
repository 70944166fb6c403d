package org.auxilia.geography;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Makes the tree of places from the lines of the files. A place's number is worked out from its codes, not counted, so that it stays
 * the same when lines are added.
 */
final class Gazetteer {

    private static final class Row {
        final String[] names;
        final Row[] parents;
        int id;
        double lat, lon;
        int points;

        Row(String[] names, Row... parents) {
            this.names = names;
            this.parents = parents;
        }

        void mark(double lat, double lon) {
            this.lat += lat;
            this.lon += lon;
            points++;
        }
    }

    private final Map<String, Row> rows = new LinkedHashMap<>();

    void add(NamedCsvRecord line) {
        var country = line.getField("country_code");
        var key = country;
        var nation = rows.computeIfAbsent(key, it -> new Row(new String[] {country, null, null, null}));
        var province = line.getField("province");
        key += '|' + orElse(line.getField("province_code"), province);
        var state = rows.computeIfAbsent(key, it -> new Row(new String[] {country, province, null, null}, nation));
        var zone = line.getField("zone");
        key += '|' + orElse(line.getField("zone_code"), zone);
        var district = zone.isEmpty() ? null : rows.computeIfAbsent(key, it -> new Row(new String[] {country, province, zone, null}, nation, state));
        var subzone = line.getField("subzone");
        if (subzone.isEmpty()) return;
        key += '|' + orElse(line.getField("subzone_code"), subzone);
        while (rows.containsKey(key)) key += '\'';
        var locality = new Row(new String[] {country, province, zone.isEmpty() ? null : zone, subzone}, nation, state, district);
        rows.put(key, locality);
        if (!line.getField("lat").isEmpty()) mark(locality, Double.parseDouble(line.getField("lat")), Double.parseDouble(line.getField("lon")));
    }

    private static void mark(Row locality, double lat, double lon) {
        locality.mark(lat, lon);
        for (var parent : locality.parents) if (parent != null) parent.mark(lat, lon);
    }

    /** The rows as text for COPY: id, country, province, zone, subzone, province_id, zone_id, lat, lon. Parents come before children. */
    String rows() {
        var taken = new HashMap<Integer, String>();
        rows.forEach((key, row) -> row.id = number(key, taken));
        var text = new StringBuilder(2_000_000);
        for (var row : rows.values()) {
            text.append(row.id);
            for (var name : row.names) column(text, name);
            for (int level = 1; level <= 2; level++) column(text, row.parents.length > level && row.parents[level] != null ? row.parents[level].id : null);
            column(text, row.points == 0 ? null : rounded(row.lat / row.points));
            column(text, row.points == 0 ? null : rounded(row.lon / row.points));
            text.append('\n');
        }
        return text.toString();
    }

    private static int number(String key, Map<Integer, String> taken) {
        var crc = new CRC32();
        crc.update(key.getBytes(StandardCharsets.UTF_8));
        int id = (int) (crc.getValue() & 0x7fffffff);
        while (taken.putIfAbsent(id, key) != null) id = (id + 1) & 0x7fffffff;
        return id;
    }

    private static void column(StringBuilder text, Object value) {
        text.append('\t').append(value == null ? "\\N" : value.toString());
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 100_000) / 100_000.0;
    }

    private static String orElse(String code, String name) {
        return code.isEmpty() ? name : code;
    }
}
