package org.auxilia.geography;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Finds places by what was typed or heard: parts of the name, province and country in any order, without accents, with a slip of the
 * keys. In memory, because the places are few (some 22,000), seldom change, and trigrams miss slips in short names.
 */
final class PlaceIndex {

    private record Posting(int place, boolean ownName) { }

    private record Hit(Place place, double score) { }

    /** Own name counts more than the names above it. */
    private static final double ABOVE = 0.8;
    private static final double LEAST = 0.5;

    private final List<Place> places;
    private final Map<String, List<Posting>> postings = new HashMap<>();
    private final Map<String, Integer> ownWords = new HashMap<>();

    PlaceIndex(List<Place> places) {
        this.places = places;
        for (int i = 0; i < places.size(); i++) {
            var place = places.get(i);
            var own = Words.of(place.name());
            ownWords.put(own.toString(), own.size());
            for (var word : own) post(word, i, true);
            for (var word : above(place)) if (!own.contains(word)) post(word, i, false);
        }
    }

    /** The best matches first. A word that fits nothing in a place rules the place out. */
    List<Place> search(String text, Predicate<Place> wanted, int limit) {
        var words = Words.of(text);
        if (text.strip().length() < 2 || words.isEmpty()) return List.of();
        Map<Integer, double[]> scores = null;
        for (int i = 0; i < words.size(); i++) {
            var found = matching(words.get(i), i == words.size() - 1);
            if (scores == null) scores = found;
            else scores = both(scores, found);
        }
        var hits = new ArrayList<Hit>();
        scores.forEach((index, score) -> {
            var place = places.get(index);
            if (wanted.test(place)) hits.add(new Hit(place, score[0] + fullness(place, score[1])));
        });
        hits.sort(Comparator.comparingDouble(Hit::score).reversed()
            .thenComparing(hit -> Countries.codes().indexOf(hit.place().country()))
            .thenComparing(hit -> hit.place().level(), Comparator.reverseOrder())
            .thenComparing(hit -> hit.place().label()).thenComparing(hit -> hit.place().id()));
        return hits.stream().limit(limit).map(Hit::place).toList();
    }

    /** Place → {score, own words matched}. */
    private Map<Integer, double[]> matching(String typed, boolean last) {
        var found = new LinkedHashMap<Integer, double[]>();
        postings.forEach((word, where) -> {
            double likeness = Words.likeness(typed, word, last);
            if (likeness < LEAST) return;
            for (var posting : where) {
                double score = posting.ownName ? likeness : likeness * ABOVE;
                var best = found.computeIfAbsent(posting.place, _ -> new double[2]);
                if (score > best[0]) {
                    best[0] = score;
                    best[1] = posting.ownName ? likeness : 0;
                }
            }
        });
        return found;
    }

    private static Map<Integer, double[]> both(Map<Integer, double[]> some, Map<Integer, double[]> others) {
        var both = new LinkedHashMap<Integer, double[]>();
        some.forEach((place, score) -> {
            var other = others.get(place);
            if (other != null) both.put(place, new double[] {score[0] + other[0], score[1] + other[1]});
        });
        return both;
    }

    /** "Viedma" typed: Viedma before Lago Viedma; what was typed names the whole of it. */
    private double fullness(Place place, double ownMatched) {
        int size = ownWords.get(Words.of(place.name()).toString());
        return size == 0 ? 0 : Math.min(1, ownMatched / size) * 0.9 + (isCapital(place) ? 0.02 : 0);
    }

    /** What bears its province's name, or is one, is meant more often than a village of the same name. */
    private static boolean isCapital(Place place) {
        return place.province() != null && Words.of(place.province()).equals(Words.of(place.name()));
    }

    private static List<String> above(Place place) {
        var names = new StringBuilder();
        if (place.level() == Place.Level.SUBZONE && place.zone() != null) names.append(place.zone()).append(' ');
        if (place.province() != null) names.append(place.province()).append(' ');
        return Words.of(names.append(Countries.name(place.country())).append(' ').append(place.country()).toString());
    }

    private void post(String word, int place, boolean ownName) {
        postings.computeIfAbsent(word, _ -> new ArrayList<>()).add(new Posting(place, ownName));
    }
}
