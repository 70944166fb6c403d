package org.auxilia.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A million members who are nowhere until they are asked for: each is a function of his number, so cases can speak of them without keeping them. */
public final class Roster {

    /** The last of the demo world; ours follow. */
    private static final int FIRST = 5_001;
    /** Vial, Hogar and the rest, as many as would buy them. */
    private static final int SLOTS = 40;
    private static final List<String> STREETS = List.of("Belgrano", "San Martín", "Mitre", "Sarmiento", "Colón", "Rivadavia", "25 de Mayo", "Moreno", "Las Heras", "Alvear", "Av. Caseros", "Los Aromos");
    private static final List<String[]> MODELS = List.of(new String[] {"Fiat", "Cronos"}, new String[] {"Volkswagen", "Gol"}, new String[] {"Toyota", "Etios"}, new String[] {"Renault", "Logan"},
        new String[] {"Chevrolet", "Onix"}, new String[] {"Ford", "Ka"}, new String[] {"Peugeot", "208"}, new String[] {"Toyota", "Hilux"});

    public record Plan(int id, int account, String country, String name, boolean validated) {
        boolean isRoad() { return !name.startsWith("Hogar"); }
    }

    public record Car(String plate, String make, String model) {}

    public record Relative(String name, String document) {}

    public record Person(long id, Plan plan, Town town, String document, String first, String last, String phone, String validator, String address, LocalDate starts, String status,
                         List<Car> cars, List<Relative> relatives) {
        public String name() { return first + " " + last; }
    }

    private final List<Plan> slots;
    private final Map<String, Zipf<Town>> towns;
    private final LocalDate today;
    private final long seed;
    private final int count;

    public Roster(List<Plan> plans, Map<String, Zipf<Town>> towns, LocalDate today, int count, long seed) {
        var often = new Zipf<>(plans, 0.5);
        var random = new SplittableRandom(seed);
        this.slots = java.util.stream.Stream.concat(plans.stream(), java.util.stream.Stream.generate(() -> often.any(random))).limit(SLOTS).toList();
        this.towns = towns;
        this.today = today;
        this.count = count;
        this.seed = seed;
    }

    public static List<Plan> plans(JdbcClient jdbc) {
        return jdbc.sql("select p.id, p.account, a.country, p.name, a.validator <> '' from plan p join account a on a.id = p.account order by p.id")
            .query((row, _) -> new Plan(row.getInt(1), row.getInt(2), row.getString(3), row.getString(4), row.getBoolean(5))).list();
    }

    public int count() { return count; }

    /** @param i from 0 */
    public Person person(int i) {
        var random = new SplittableRandom(seed * 1_000_003 + i);
        var plan = slots.get(i % SLOTS);
        var town = towns.get(plan.country()).any(random);
        var family = Names.family(random);
        int fate = random.nextInt(100);
        return new Person(FIRST + i, plan, town, document(i), Names.given(random), family, phone(town, random), plan.validated() ? "P-%04d-%07d".formatted(plan.account(), 1_000_000 + i) : "",
            STREETS.get(random.nextInt(STREETS.size())) + " " + (100 + random.nextInt(2400)), today.minusDays(150L + random.nextInt(1_500)),
            fate < 94 ? "ACTIVE" : fate < 98 ? "INACTIVE" : "SUSPENDED", plan.isRoad() ? cars(random) : List.of(), relatives(family, random));
    }

    /** Somebody who holds this plan; some call often, most hardly ever. */
    public Person anyOf(int plan, boolean road, RandomGenerator random) {
        while (true) {
            double often = random.nextDouble();
            int block = (int) (often * often * (count / SLOTS));
            int slot = random.nextInt(SLOTS);
            if (slots.get(slot).id() != plan) continue;
            var person = person(block * SLOTS + slot);
            if (person.status().equals("ACTIVE") && (!road || !person.cars().isEmpty())) return person;
        }
    }

    /** Spread over the numbers that identity papers have, no two alike; the demo world's lie below. */
    static String document(int i) { return Integer.toString(42_000_001 + (int) (i * 7_919_057L % 28_999_999L) * 2); }

    private static String phone(Town town, RandomGenerator random) {
        return switch (town.country()) {
            case "AR" -> "+549" + town.area() + digits(10 - town.area().length(), random);
            case "CR" -> "+5068" + digits(7, random);
            default -> "+5917" + digits(7, random);
        };
    }

    private static String digits(int count, RandomGenerator random) {
        var text = new StringBuilder().append(2 + random.nextInt(7));
        while (text.length() < count) text.append(random.nextInt(10));
        return text.toString();
    }

    private static List<Car> cars(RandomGenerator random) {
        int many = random.nextInt(10);
        return many == 0 ? List.of() : many < 8 ? List.of(car(random)) : List.of(car(random), car(random));
    }

    private static Car car(RandomGenerator random) {
        var model = MODELS.get(random.nextInt(MODELS.size()));
        int number = 100 + random.nextInt(900);
        var plate = random.nextBoolean() ? letters(2, random) + " " + number + " " + letters(2, random) : letters(3, random) + " " + number;
        return new Car(plate, model[0], model[1]);
    }

    private static String letters(int count, RandomGenerator random) {
        var text = new StringBuilder();
        while (text.length() < count) text.append((char) ('A' + random.nextInt(26)));
        return text.toString();
    }

    private static List<Relative> relatives(String family, RandomGenerator random) {
        var all = new ArrayList<Relative>();
        for (int n = Math.max(0, random.nextInt(4) - 1); n > 0; n--) all.add(new Relative(Names.given(random) + " " + family, Integer.toString(10_000_000 + 2 * random.nextInt(25_000_000))));
        return all;
    }
}
