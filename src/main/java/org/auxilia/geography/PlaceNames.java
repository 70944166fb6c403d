package org.auxilia.geography;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.auxilia.web.Texts;
import org.springframework.stereotype.Component;

/**
 * Places as files name them: each has a name that no other of its country has. It is the label, with the level behind it where several
 * bear that, "Bahía Blanca, Buenos Aires (localidad)", and the number where the level doesn't tell them apart either. No slip is forgiven.
 */
@Component
public class PlaceNames {

    /**
     * @param edition of the map
     * @param own   of each place
     * @param sure  what names one place, and the labels
     * @param loose what else a person may write: the bare name, that with its province, that with all levels
     * @param wide  provinces, and zones by theirs
     */
    private record Names(long edition, Map<Integer, String> own, Map<String, List<Place>> sure, Map<String, List<Place>> loose, Map<String, List<Place>> wide) { }

    private final Places places;
    private final Map<String, Names> known = new ConcurrentHashMap<>();

    public PlaceNames(Places places) { this.places = places; }

    /** @param within the country that the file is about; what lies elsewhere is named with its code: "Patagonia, CL" */
    public String of(Place place, String within) {
        if (place.level() == Place.Level.COUNTRY) return place.country();
        var own = names(place.country()).own.get(place.id());
        return place.country().equals(within) ? own : own + ", " + place.country();
    }

    /** Those that the name may mean: exactly one where it is sure, none where it isn't known. */
    public List<Place> called(String name, String within) {
        var abroad = Countries.codes().stream().filter(it -> name.equals(it) || name.endsWith(", " + it)).findFirst();
        if (abroad.isPresent()) return name.equals(abroad.get()) ? List.of(places.country(name)) : called(names(abroad.get()), name.substring(0, name.length() - 4));
        return name.equalsIgnoreCase(within) ? List.of(places.country(within)) : called(names(within), name);
    }

    /** The province of that name, or the zone of it where one is named. */
    public Optional<Place> wide(String country, String province, Optional<String> zone) {
        return Optional.ofNullable(names(country).wide.get(key(path(province, zone.orElse(null))))).filter(it -> it.size() == 1).map(List::getFirst);
    }

    private static String path(String province, String zone) { return zone == null ? province : province + "|" + zone; }

    /** Whether they are one name to whoever reads them: accents, capitals and blanks aside. */
    public static boolean same(String one, String other) { return key(one).equals(key(other)); }

    private static List<Place> called(Names names, String name) { return names.sure.getOrDefault(key(name), names.loose.getOrDefault(key(name), List.of())); }

    private Names names(String country) {
        long now = places.edition();
        return known.compute(country, (_, it) -> it != null && it.edition == now ? it : made(country, now));
    }

    private Names made(String country, long edition) {
        var all = places.all(country);
        var labelled = all.stream().collect(Collectors.groupingBy(it -> key(label(it))));
        var own = all.stream().collect(Collectors.toMap(Place::id, it -> own(it, labelled.get(key(label(it))), Texts.of(Texts.SPANISH))));
        return new Names(edition, own, by(all, it -> Stream.of(label(it), own.get(it.id()), own(it, labelled.get(key(label(it))), Texts.of(Texts.ENGLISH)))),
            by(all, it -> Stream.of(it.name(), it.name() + ", " + it.province(), Stream.of(it.subzone(), it.zone(), it.province()).filter(name -> name != null).collect(Collectors.joining(", ")))),
            by(all.stream().filter(it -> it.level() == Place.Level.PROVINCE || it.level() == Place.Level.ZONE).toList(), it -> Stream.of(path(it.province(), it.zone()))));
    }

    /** A province may be called as its country is. */
    private static String label(Place it) { return it.level() == Place.Level.COUNTRY ? Countries.name(it.country()) : it.label(); }

    private static String own(Place it, List<Place> sameLabel, Texts texts) {
        if (sameLabel.size() == 1) return label(it);
        boolean twin = sameLabel.stream().filter(other -> other.level() == it.level()).count() > 1;
        return label(it) + " (" + texts.of(it.level()) + (twin ? " " + it.id() : "") + ")";
    }

    private static Map<String, List<Place>> by(List<Place> all, Function<Place, Stream<String>> names) {
        var by = new HashMap<String, List<Place>>();
        for (var it : all) names.apply(it).map(PlaceNames::key).distinct().forEach(name -> by.computeIfAbsent(name, _ -> new ArrayList<>()).add(it));
        return by;
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT).replaceAll("[\\p{Cntrl}\\s\u00a0]+", " ").strip();
    }
}
