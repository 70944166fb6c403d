package org.auxilia.desk;

import java.util.Optional;
import org.auxilia.assistance.Location;
import org.auxilia.assistance.OpeningFact.Routed;
import org.auxilia.assistance.Party;
import org.auxilia.geography.Point;

/** CA-14: the way from one place to another, with the kilometres that the two points let expect. */
public final class Routes {

    private Routes() {}

    /**
     * @param from    where it begins, empty where nobody says so
     * @param place   where it begins otherwise, empty while unknown
     * @param askedBy who wants it so
     */
    public static Routed of(Optional<Location> from, Optional<Location> place, Location to, Party askedBy) {
        var begin = from.or(() -> place).flatMap(Routes::point);
        return new Routed(from, to, begin.flatMap(it -> point(to).map(it::roadKmTo)), askedBy);
    }

    /** The point of a place, where it has one. */
    public static Optional<Point> point(Location it) { return it.latitude().flatMap(lat -> it.longitude().map(lon -> new Point(lat, lon))); }
}
