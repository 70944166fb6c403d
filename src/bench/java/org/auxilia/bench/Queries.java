package org.auxilia.bench;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.auxilia.membership.Phones;

/** A thousand searches for members, the same in every run: by each key, as people type it. */
final class Queries {

    private static final long SEED = 1_000;
    private static final int COMMON = 60;
    private static final List<String[]> SLIPS = List.of(new String[] {"z", "s"}, new String[] {"v", "b"}, new String[] {"b", "v"}, new String[] {"ll", "y"}, new String[] {"h", ""}, new String[] {"ce", "se"},
        new String[] {"rr", "r"}, new String[] {"ie", "ei"}, new String[] {"n", "m"}, new String[] {"o", "oo"}, new String[] {"e", ""});

    private Queries() {}

    /** By key: document, validator, plate, phone, name, misspelt. */
    static Map<String, List<String>> of(Roster roster) {
        return Map.of("document", of(roster, 150, (it, random) -> random.nextBoolean() ? it.document() : dotted(it.document())),
            "validator", of(roster, 150, (it, _) -> it.validator()), "plate", of(roster, 150, (it, random) -> it.cars().isEmpty() ? "" : random.nextBoolean() ? it.cars().getFirst().plate() : it.cars().getFirst().plate().replace(" ", "").toLowerCase()),
            "phone", of(roster, 150, (it, random) -> national(it, random)), "name", of(roster, 200, (it, random) -> random.nextBoolean() ? it.name() : plain(it.last() + " " + it.first())), "misspelt", misspelt(200));
    }

    private static List<String> of(Roster roster, int count, java.util.function.BiFunction<Roster.Person, RandomGenerator, String> typed) {
        var random = new SplittableRandom(SEED);
        Function<Integer, String> any = _ -> {
            while (true) {
                var text = typed.apply(roster.person(random.nextInt(roster.count())), random);
                if (!text.isBlank()) return text;
            }
        };
        return IntStream.range(0, count).boxed().map(any).toList();
    }

    private static String dotted(String document) { return document.replaceAll("(\\d)(?=(\\d{3})+$)", "$1."); }

    /** As it is dialled from the next village, or as the account's list has it. */
    private static String national(Roster.Person person, RandomGenerator random) {
        var phone = person.phone();
        if (!person.town().country().equals("AR") || !Phones.isValid(phone, "AR") || random.nextBoolean()) return phone;
        var area = person.town().area();
        return "0" + area + " 15-" + phone.substring(4 + area.length());
    }

    private static String plain(String text) { return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(); }

    /** Names that thousands have, with a slip of the hand or of the ear. */
    static List<String> misspelt(int count) {
        var random = new SplittableRandom(SEED);
        var given = Names.lines("given-names.txt").subList(0, COMMON);
        var family = Names.lines("family-names.txt").subList(0, COMMON);
        var all = new ArrayList<String>();
        while (all.size() < count) all.add(slip(plain(family.get(random.nextInt(COMMON))), random) + " " + slip(plain(given.get(random.nextInt(COMMON))), random));
        return all;
    }

    private static String slip(String word, RandomGenerator random) {
        var fitting = SLIPS.stream().filter(it -> word.indexOf(it[0], 1) > 0).toList();
        if (fitting.isEmpty()) return word;
        var slip = fitting.get(random.nextInt(fitting.size()));
        int at = word.indexOf(slip[0], 1);
        return word.substring(0, at) + slip[1] + word.substring(at + slip[0].length());
    }
}
