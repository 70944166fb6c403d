package org.auxilia.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Names by their frequency, in files of one name a line; rare family names are made of syllables. */
public final class Names {

    private static final List<String> BEGINS = List.of("Al", "Ber", "Bor", "Cal", "Car", "Del", "Do", "Es", "Fa", "Fer", "Gal", "Gar", "Gui", "Her", "Iba", "Lar", "Lo", "Ma", "Mar", "Mo", "Na", "Or", "Pa", "Pe",
        "Qui", "Ra", "Ro", "Sal", "San", "So", "Ta", "To", "Ur", "Va", "Vi", "Za");
    private static final List<String> MIDDLES = List.of("ba", "ber", "ca", "chi", "da", "de", "ga", "la", "le", "lle", "lo", "ma", "na", "ne", "ni", "ña", "ra", "ri", "ro", "rre", "sa", "ta", "te", "ti", "vi", "zu");
    private static final List<String> ENDS = List.of("ni", "lli", "tti", "no", "do", "ra", "na", "chea", "garay", "ga", "les", "rez", "guez", "ñán", "sky", "mann", "vich", "rri", "zábal", "rte", "ndi", "co", "za", "yo");
    private static final Zipf<String> GIVEN = new Zipf<>(lines("given-names.txt"), 0.75);
    private static final Zipf<String> FAMILY = new Zipf<>(family(), 0.85);

    private Names() {}

    static List<String> lines(String file) {
        try (var in = Names.class.getResourceAsStream("/bench/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(it -> !it.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> family() {
        var all = new ArrayList<>(lines("family-names.txt"));
        for (var begin : BEGINS) for (var middle : MIDDLES) for (var end : ENDS) all.add(begin + middle + end);
        return all;
    }

    public static String given(RandomGenerator random) {
        var first = GIVEN.any(random);
        return random.nextInt(3) == 0 ? first + " " + GIVEN.any(random) : first;
    }

    public static String family(RandomGenerator random) {
        var first = FAMILY.any(random);
        return random.nextInt(3) == 0 ? first + " " + FAMILY.any(random) : first;
    }
}
