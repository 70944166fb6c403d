package org.auxilia.desk;

import java.util.Optional;
import org.auxilia.geography.Pins;
import org.auxilia.geography.Place;
import org.auxilia.geography.Places;
import org.auxilia.geography.Point;

/**
 * A place that a pin was pasted for: the locality that it lies in or near, and the pin itself.
 *
 * @param km how far the locality's middle is from the pin
 */
public record Pinned(Place place, Point point, double km) {

    /** On a road between two towns the nearest is named; farther than this, no place of ours is meant. */
    private static final double FARTHEST_KM = 150;

    public static Optional<Pinned> of(String text, Places places) { return Pins.read(text).flatMap(point -> near(point, places).map(place -> new Pinned(place, point, distance(place, point)))); }

    static Optional<Place> near(Point point, Places places) { return places.nearest(point).filter(it -> distance(it, point) <= FARTHEST_KM); }

    public String text() { return Pins.text(point); }

    private static double distance(Place place, Point point) { return place.point().map(point::kmTo).orElse(0.0); }
}
