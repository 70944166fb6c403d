package org.auxilia.imports;

import java.util.Comparator;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.auxilia.geography.Place;
import org.auxilia.geography.PlaceNames;
import org.auxilia.geography.Places;

/** Places as lines name them: exactly as they are called, for no slip is forgiven where nobody chooses from a list. */
record NamedPlaces(Places places, PlaceNames names) {

    /** So many of those that a name may mean are told. */
    private static final int TOLD = 5;

    /**
     * @param has which ones stand there already: they stay though they are out of use
     * @throws Refused where the name means none or several, or one that is out of use
     */
    Place called(String typed, String country, Column column, Predicate<Place> has) {
        var fitting = names.called(typed, country);
        if (fitting.isEmpty()) throw new Refused(column, "imports.line.place", typed);
        if (fitting.size() > 1) throw new Refused(column, "imports.line.several-places", typed, fitting.stream().sorted(Comparator.comparing(Place::level)).limit(TOLD).map(it -> names.of(it, country)).collect(Collectors.joining("; ")));
        var place = fitting.getFirst();
        if (!has.test(place) && !places.isOffered(place.id())) throw new Refused(column, "imports.line.place-withdrawn", typed);
        return place;
    }
}
