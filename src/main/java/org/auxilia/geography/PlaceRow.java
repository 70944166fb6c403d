package org.auxilia.geography;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.auxilia.web.Versioned;

/**
 * A place as the administrator's list has it.
 *
 * @param name     at its own level; of a country its code
 * @param in       the province or zone in which it lies directly; empty of countries and provinces
 * @param own      added by the company; else of the files, which nobody changes
 * @param offered  whether it is found
 * @param used     of the company's own: whether a case names it; nobody keeps that of those of the files
 * @param version  of what administrators write
 */
public record PlaceRow(int id, Place.Level level, String name, String country, Optional<String> province, Optional<String> zone, Optional<Integer> in, Optional<Double> lat, Optional<Double> lon, boolean own, boolean offered,
                      Optional<Boolean> used, int version) implements Versioned {

    /** "Adolfo Alsina, Río Negro, AR": where it lies. */
    public String within() {
        return switch (level) {
            case COUNTRY -> "";
            case PROVINCE -> country;
            case ZONE -> province.orElse("") + ", " + country;
            case SUBZONE -> Stream.of(zone, province, Optional.of(country)).flatMap(Optional::stream).collect(Collectors.joining(", "));
        };
    }

    Optional<Point> point() { return lat.flatMap(north -> lon.map(east -> new Point(north, east))); }

    /** "-40.81350, -62.99670"; empty where nobody knows. */
    public String pin() { return point().map(Pins::text).orElse(""); }
}
