package org.auxilia.imports;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.auxilia.geography.Countries;
import org.auxilia.geography.Place;
import org.auxilia.geography.PlaceNames;
import org.auxilia.geography.Places;

/** Places as lines name them: exactly as they are called, for no slip is forgiven where nobody chooses from a list. */
record NamedPlaces(Places places, PlaceNames names) {

    /** So many of those that a name may mean are told. */
    private static final int TOLD = 5;

    /** Within no country: of each place the code of its own stands behind its name. */
    private static final String NOWHERE = "";

    /**
     * @param has which ones stand there already: they stay though they are out of use
     * @throws Refused where the name means none or several, or one that is out of use
     */
    Place called(String typed, String country, Column column, Predicate<Place> has) { return only(names.called(typed, country), typed, country, column, has, "imports.line.place"); }

    /** The same in a file that is about no country: with the country's code behind the name, or without it where no other country has one of that name. */
    Place anywhere(String typed, Column column, Predicate<Place> has) {
        return only(Countries.codes().stream().flatMap(country -> names.called(typed, country).stream()).distinct().toList(), typed, NOWHERE, column, has, "imports.line.nowhere");
    }

    /** By which {@link #anywhere} finds it again. */
    String name(int place) { return names.of(places.get(place), NOWHERE); }

    private Place only(List<Place> fitting, String typed, String country, Column column, Predicate<Place> has, String unknown) {
        if (fitting.isEmpty()) throw new Refused(column, unknown, typed);
        if (fitting.size() > 1) throw new Refused(column, "imports.line.several-places", typed, fitting.stream().sorted(Comparator.comparing(Place::level)).limit(TOLD).map(it -> names.of(it, country)).collect(Collectors.joining("; ")));
        var place = fitting.getFirst();
        if (!has.test(place) && !places.isOffered(place.id())) throw new Refused(column, "imports.line.place-withdrawn", typed);
        return place;
    }
}
