package org.auxilia.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.auxilia.catalogue.Money;
import org.auxilia.geography.Place;
import org.auxilia.geography.Places;
import org.auxilia.geography.Point;
import org.auxilia.network.Coverage;
import org.auxilia.network.Coverages;
import org.auxilia.network.Document;
import org.auxilia.network.Documents;
import org.auxilia.network.KmBands;
import org.auxilia.network.Provider;
import org.auxilia.network.ProviderScores;
import org.auxilia.network.Providers;
import org.auxilia.network.Surcharges;
import org.auxilia.network.Tariff;
import org.auxilia.network.Tariffs;
import org.auxilia.network.Technician;
import org.auxilia.network.Technicians;
import org.auxilia.network.WeeklyHours;
import org.springframework.stereotype.Component;

/** Four hundred providers in real places, with services, positions, tariffs, hours, papers and technicians (AS-1). */
@Component
class DemoProviders {

    static final int COUNT = 400;

    /** @param names what a company of the trade is called; # is the city, * a family name */
    private record Trade(List<String> services, List<String> names, int unit, boolean always) {}

    private static final List<Trade> TRADES = List.of(
        new Trade(List.of("REMOLQUE_GRUA", "AUXILIO_VIAL", "MOTO_AUXILIO"), List.of("AUXILIO #", "GRÚAS *", "RESCATE #", "REMOLQUES *"), 4, true),
        new Trade(List.of("CERRAJERIA_HOGAR", "CERRAJERIA_VEHICULO"), List.of("CERRAJERÍA *", "LLAVES #"), 2, true),
        new Trade(List.of("PLOMERIA", "GAS"), List.of("SANITARIOS *", "PLOMERÍA #"), 2, false),
        new Trade(List.of("ELECTRICIDAD"), List.of("ELECTRO #", "INSTALACIONES *"), 2, false),
        new Trade(List.of("REMOLQUE_GRUA", "GRUA_FORANEA", "AUXILIO_VIAL"), List.of("TRASLADOS *", "TRANSPORTE #"), 5, true),
        new Trade(List.of("AMBULANCIA", "MEDICO_DOMICILIO"), List.of("EMERGENCIAS #", "SALUD *"), 6, true),
        new Trade(List.of("VIDRIOS"), List.of("CRISTALES *", "VIDRIERÍA #"), 2, false),
        new Trade(List.of("REMOLQUE_GRUA", "AUXILIO_VIAL", "CERRAJERIA_VEHICULO"), List.of("AUXILIO MECÁNICO *", "GRÚAS #"), 4, true));

    private static final Map<String, ZoneId> ZONES = Map.of("AR", ZoneId.of("America/Argentina/Buenos_Aires"), "CR", ZoneId.of("America/Costa_Rica"), "BO", ZoneId.of("America/La_Paz"));
    private static final Map<String, String> CURRENCIES = Map.of("AR", "ARS", "CR", "CRC", "BO", "BOB");
    private static final Map<String, Integer> UNITS = Map.of("AR", 10_000, "CR", 5_000, "BO", 60);

    private final Providers providers;
    private final Coverages coverages;
    private final Tariffs tariffs;
    private final Documents documents;
    private final Technicians technicians;
    private final ProviderScores scores;
    private final Places places;
    private final Clock clock;

    DemoProviders(Providers providers, Coverages coverages, Tariffs tariffs, Documents documents, Technicians technicians, ProviderScores scores, Places places, Clock clock) {
        this.providers = providers;
        this.coverages = coverages;
        this.tariffs = tariffs;
        this.documents = documents;
        this.technicians = technicians;
        this.scores = scores;
        this.places = places;
        this.clock = clock;
    }

    void make(long seed) {
        var random = new Random(seed);
        var positions = new HashMap<String, Integer>();
        var names = new HashSet<String>();
        for (int made = 0, round = 0; made < COUNT; round++)
            for (var city : City.ALL) {
                if (made == COUNT || round >= 2 && city.weight() * 5 <= round) continue;
                make(city, TRADES.get(round % TRADES.size()), positions, names, random);
                made++;
            }
        cabins();
    }

    private void make(City city, Trade trade, Map<String, Integer> positions, Set<String> names, Random random) {
        var place = place(city);
        var home = place.point().orElse(new Point(0, 0));
        var zone = places.ancestor(place.id(), Place.Level.ZONE).orElse(place);
        var provider = providers.add(Provider.named(name(city, trade, names, random), city.country(), ZONES.get(city.country())).withPhones(DemoMembers.phone(city, random))
            .withHours(trade.always() || random.nextInt(4) == 0 ? WeeklyHours.ALWAYS : WeeklyHours.daily(DayOfWeek.MONDAY, DayOfWeek.SATURDAY, LocalTime.of(8, 0), LocalTime.of(20, 0)), 2 + random.nextInt(3))
            .at(place.id(), new Point(home.lat() + (random.nextDouble() - 0.5) / 10, home.lon() + (random.nextDouble() - 0.5) / 10)));
        for (var service : trade.services()) {
            coverages.put(provider.id(), new Coverage(service, zone.id(), positions.merge(service + zone.id(), 1, Integer::sum)));
            tariffs.add(provider.id(), tariff(service, city.country(), trade.unit(), random));
        }
        papers(provider.id(), random);
        technicians.add(provider.id(), new Technician(0, Names.person(random), Optional.of(DemoMembers.phone(city, random)), Optional.of(Integer.toString(18_000_000 + random.nextInt(20_000_000)))));
        if (random.nextInt(10) == 0) providers.change(provider.withStatus(Provider.Status.INACTIVE));
        else scores.put(provider.id(), 74 + random.nextInt(26), 80 + random.nextInt(20), 12 + random.nextInt(300));
    }

    /** Some papers have expired, some are about to (AS-8). */
    private void papers(int provider, Random random) {
        var today = LocalDate.now(clock);
        int fate = random.nextInt(20);
        var expires = fate == 0 ? today.minusDays(1 + random.nextInt(30)) : fate == 1 ? today.plusDays(random.nextInt(29)) : today.plusDays(40 + random.nextInt(600));
        documents.add(provider, new Document(0, Document.Kind.INSURANCE, Optional.of("S-" + (100_000 + random.nextInt(900_000))), Optional.of(expires), true));
        documents.add(provider, new Document(0, Document.Kind.CONTRACT, Optional.empty(), Optional.empty(), false));
    }

    private Tariff tariff(String service, String country, int units, Random random) {
        int factor = 80 + random.nextInt(60);
        boolean tows = service.startsWith("REMOLQUE") || service.startsWith("GRUA");
        var nearer = tows ? List.of(band(20, money(country, 0)), band(60, money(country, 8))) : List.<KmBands.Band>of();
        return new Tariff(0, service, money(country, units * factor), money(country, units * factor / 2), KmBands.of(nearer, money(country, tows ? 6 : 0)), new Surcharges(20, 30, 50),
            Optional.of(money(country, units * factor / 2)), LocalDate.now(clock).minusYears(1), Optional.empty());
    }

    private static KmBands.Band band(int upTo, Money km) { return new KmBands.Band(OptionalLong.of(upTo), km); }

    /** In hundredths of the country's unit of prices. */
    static Money money(String country, int hundredths) { return Money.of(BigDecimal.valueOf(UNITS.get(country)).multiply(BigDecimal.valueOf(hundredths, 2)), CURRENCIES.get(country)); }

    /** How dear each service is, beside the others. */
    static Map<String, Integer> units() {
        var units = new java.util.TreeMap<String, Integer>();
        TRADES.forEach(trade -> trade.services().forEach(service -> units.putIfAbsent(service, trade.unit())));
        return units;
    }

    private static String name(City city, Trade trade, Set<String> names, Random random) {
        var town = city.typed().split(",")[0].toUpperCase(java.util.Locale.ROOT);
        for (int i = 0; i < 20; i++) {
            var name = Names.of(trade.names(), random).replace("#", town).replace("*", Names.of(Names.FAMILY, random).toUpperCase(java.util.Locale.ROOT));
            if (names.add(name)) return name;
        }
        var name = trade.names().getFirst().replace("#", town) + " " + (names.size() + 1);
        names.add(name);
        return name;
    }

    private Place place(City city) {
        return places.search(city.typed(), city.country(), 1).stream().findFirst().orElseThrow(() -> new IllegalStateException("No such place: " + city.typed()));
    }

    /** Who gives the services by telephone, in every country. */
    private void cabins() {
        var cabin = providers.get(Provider.Special.CABIN);
        for (var country : List.of("AR", "CR", "BO"))
            for (var service : new ArrayList<>(List.of("CONSULTORIA_LEGAL", "ORIENTACION_MEDICA"))) coverages.put(cabin.id(), new Coverage(service, places.country(country).id(), 1));
    }
}
