package org.auxilia.desk.uncovered;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.auxilia.geography.Place;
import org.auxilia.geography.Places;
import org.springframework.stereotype.Component;

/** Where a member lives, told by the address of the roster: "Colón 123, Viedma, Río Negro" (Out of coverage G: the member's city, not the event's). */
@Component
class Homes {

    private final Places places;

    Homes(Places places) { this.places = places; }

    /** The finest place that the address names; empty where it names none, or could mean several. */
    Optional<Place> of(String address, String country) {
        var named = Stream.of(address.split("[,;\\n·–]| - ")).map(Homes::withoutStreet).filter(it -> !it.isEmpty()).toList();
        var found = named.stream().flatMap(name -> places.search(name, country, 8).stream().filter(it -> it.level() != Place.Level.COUNTRY && folded(it.name()).equals(name))).distinct().toList();
        var finest = found.stream().map(Place::level).max(Comparator.naturalOrder());
        return finest.flatMap(level -> only(found.stream().filter(it -> it.level() == level).toList(), named));
    }

    /** All that holds what lies there. */
    List<Integer> path(Optional<Place> home) { return home.map(it -> places.path(it.id())).orElse(List.of()); }

    /** Of several of the same name the one whose province or zone the address names too. */
    private static Optional<Place> only(List<Place> alike, List<String> named) {
        if (alike.size() == 1) return Optional.of(alike.getFirst());
        var within = alike.stream().filter(it -> Stream.of(it.province(), it.zone()).anyMatch(area -> area != null && !folded(area).equals(folded(it.name())) && named.contains(folded(area)))).toList();
        return within.size() == 1 ? Optional.of(within.getFirst()) : Optional.empty();
    }

    /** "Ayacucho 912 Viedma" names a street and its number first. */
    private static String withoutStreet(String part) { return folded(part).replaceAll("^.*\\d\\S*\\s+", "").replaceAll("^.*\\d\\S*$", "").strip(); }

    private static String folded(String text) { return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).strip(); }
}
