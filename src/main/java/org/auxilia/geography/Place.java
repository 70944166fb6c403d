package org.auxilia.geography;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A place at one of four levels; what is finer than its level is null.
 *
 * @param id       the same in every database
 * @param country  ISO 3166-1 code, {@code AR}
 * @param province province or department, {@code Río Negro}
 * @param zone     department, canton, {@code Adolfo Alsina}; null also for the few localities that belong to no zone
 * @param subzone  locality, district, municipality, {@code Viedma}
 * @param lat      degrees north, null where unknown; of a zone or wider: the middle of its localities
 * @param lon      degrees east
 */
public record Place(int id, String country, String province, String zone, String subzone, Double lat, Double lon) {

    /** From the widest to the finest. */
    public enum Level { COUNTRY, PROVINCE, ZONE, SUBZONE }

    public Level level() {
        if (subzone != null) return Level.SUBZONE;
        if (zone != null) return Level.ZONE;
        return province != null ? Level.PROVINCE : Level.COUNTRY;
    }

    /** From fine to wide, without repeating a name: "Viedma, Adolfo Alsina, Río Negro"; of a country its code. */
    public String label() {
        var names = Stream.of(subzone, zone, province).filter(name -> name != null).distinct().collect(Collectors.joining(", "));
        return names.isEmpty() ? country : names;
    }

    /** The name at its own level: "Viedma". */
    public String name() {
        return switch (level()) {
            case SUBZONE -> subzone;
            case ZONE -> zone;
            case PROVINCE -> province;
            case COUNTRY -> country;
        };
    }

    public Optional<Point> point() {
        return lat == null || lon == null ? Optional.empty() : Optional.of(new Point(lat, lon));
    }
}
