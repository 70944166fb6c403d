package org.auxilia.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A subzone of the geography where people live.
 *
 * @param area code of the telephones there, in national form without zero
 */
public record Town(int place, int zone, String country, String label, double lat, double lon, String area) {

    private static final List<String> AREAS = List.of("11", "221", "223", "261", "291", "294", "298", "299", "341", "351", "387", "2920");

    /** Of each country, the biggest first: where the demo world has providers, then the others in an order of their own. */
    public static Map<String, Zipf<Town>> all(JdbcClient jdbc, long seed) {
        var known = jdbc.sql("select distinct place from provider where place is not null and id < 10000").query(Integer.class).list();
        var towns = new ArrayList<>(jdbc.sql("""
            select id, zone_id, country, concat_ws(', ', subzone, zone, province), lat, lon from place
            where level = 3 and lat is not null and zone_id is not null order by id
            """).query((row, n) -> new Town(row.getInt(1), row.getInt(2), row.getString(3), row.getString(4), row.getDouble(5), row.getDouble(6), AREAS.get(n % AREAS.size()))).list());
        Collections.shuffle(towns, new Random(seed));
        towns.sort((one, other) -> Boolean.compare(known.contains(other.place), known.contains(one.place)));
        return towns.stream().collect(Collectors.groupingBy(Town::country, Collectors.collectingAndThen(Collectors.toList(), it -> new Zipf<>(it, 0.8))));
    }

    public String zoneId() {
        return switch (country) {
            case "AR" -> "America/Argentina/Buenos_Aires";
            case "CR" -> "America/Costa_Rica";
            default -> "America/La_Paz";
        };
    }
}
