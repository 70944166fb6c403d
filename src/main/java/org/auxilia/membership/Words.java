package org.auxilia.membership;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What is typed into a search, taken apart the way the keys in the database are made. */
final class Words {

    private static final Set<String> LITTLE = Set.of("de", "del", "la", "las", "los", "y", "e", "el");
    private static final int MOST = 4;

    private Words() {}

    /** Small letters without accents. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
    }

    /** The words of a name that tell something, the four longest at most; none when a figure stands in it. */
    static List<String> ofName(String typed) {
        if (typed.matches("(?s).*\\d.*")) {
            return List.of();
        }
        return Stream.of(folded(typed).split("[^a-z]+")).filter(word -> word.length() > 1 && !LITTLE.contains(word)).distinct()
                .sorted(Comparator.comparing(String::length).reversed()).limit(MOST).toList();
    }
}
