package org.auxilia.geography;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Finds places by what was typed or heard: parts of the name, province and country in any order, without accents, with a slip of the
 * keys. In memory, because the places are few (some 22,000), seldom change, and trigrams miss slips in short names.
 */
final class PlaceIndex {

    private record Posting(int place, boolean ownName) { }

    /** @param capital bears its province's name, or is one: it is meant more often than a village of the same name */
    private record Entry(Place place, int ownWords, boolean capital) { }

    private record Hit(Place place, double score) { }

    /** Own name counts more than the names above it. */
    private static final double ABOVE = 0.8;
    private static final double LEAST = 0.5;

    private final List<Entry> entries;
    private final Map<String, List<Posting>> postings = new HashMap<>();

    PlaceIndex(List<Place> places) {
        entries = new ArrayList<>(places.size());
        // Thousands lie in one province: its words are made once.
        var known = new HashMap<String, List<String>>();
        for (int i = 0; i < places.size(); i++) {
            var place = places.get(i);
            var own = known.computeIfAbsent(place.name(), Words::of);
            entries.add(new Entry(place, own.size(), place.province() != null && known.computeIfAbsent(place.province(), Words::of).equals(own)));
            for (var word : own) post(word, i, true);
            var above = new LinkedHashSet<String>();
            for (var name : above(place)) above.addAll(known.computeIfAbsent(name, Words::of));
            for (var word : above) if (!own.contains(word)) post(word, i, false);
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
            var entry = entries.get(index);
            if (wanted.test(entry.place)) hits.add(new Hit(entry.place, score[0] + fullness(entry, score[1])));
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
    private static double fullness(Entry entry, double ownMatched) {
        return entry.ownWords == 0 ? 0 : Math.min(1, ownMatched / entry.ownWords) * 0.9 + (entry.capital ? 0.02 : 0);
    }

    private static List<String> above(Place place) {
        var names = new ArrayList<String>();
        if (place.level() == Place.Level.SUBZONE && place.zone() != null) names.add(place.zone());
        if (place.province() != null) names.add(place.province());
        names.add(Countries.name(place.country()));
        names.add(place.country());
        return names;
    }

    private void post(String word, int place, boolean ownName) {
        postings.computeIfAbsent(word, _ -> new ArrayList<>()).add(new Posting(place, ownName));
    }
}
