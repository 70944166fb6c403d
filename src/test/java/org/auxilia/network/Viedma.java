package org.auxilia.network;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.auxilia.catalogue.Money;
import org.auxilia.data.TestDatabase;
import org.auxilia.geography.Place;
import org.auxilia.geography.Places;
import org.auxilia.geography.Point;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The town of the procedure's example, with the providers that a test puts there, in November 2026. */
final class Viedma {

    static final ZoneId ZONE = ZoneId.of("America/Argentina/Buenos_Aires");
    static final String TOW = "REMOLQUE_GRUA";
    /** The map is the same in every database; once read, this one asks none again. */
    private static Places map;

    final JdbcClient database;
    final Places places;
    final Providers providers;
    final Coverages coverages;
    final Tariffs tariffs;
    final Documents documents;
    final ProviderLoads loads;
    final ProviderSearch search;
    final Place viedma;

    Viedma(TestDatabase test) { this(test.jdbc()); }

    Viedma(JdbcClient jdbc) {
        database = jdbc;
        places = map(database);
        providers = new Providers(database);
        coverages = new Coverages(database);
        tariffs = new Tariffs(database);
        documents = new Documents(database);
        loads = new ProviderLoads(database);
        search = new ProviderSearch(database, places);
        viedma = places.of("AR", "Río Negro", "Adolfo Alsina", "Viedma");
    }

    private static synchronized Places map(JdbcClient database) {
        if (map == null) {
            map = new Places(database);
            map.of("AR");
        }
        return map;
    }

    /** "24T10:00" is the 24th of the month at ten. */
    static Instant at(String local) { return LocalDateTime.parse("2026-11-" + local).atZone(ZONE).toInstant(); }

    /** Round the clock, one job at a time, so many kilometres north of the middle. */
    Provider tow(String name, int position, double km) { return tow(name, position, km, WeeklyHours.ALWAYS, 1); }

    Provider tow(String name, int position, double km, WeeklyHours hours, int capacity) { return tow(name, viedma, position, km, hours, capacity); }

    Provider tow(String name, Place covered, int position, double km) { return tow(name, covered, position, km, WeeklyHours.ALWAYS, 1); }

    private Provider tow(String name, Place covered, int position, double km, WeeklyHours hours, int capacity) {
        var point = new Point(viedma.lat() + km / 111.195, viedma.lon());
        var provider = providers.add(Provider.named(name, "AR", ZONE).withHours(hours, capacity).withPhones("+54 2920 41-9090").at(viedma.id(), point));
        coverages.put(provider.id(), new Coverage(TOW, covered.id(), position));
        return provider;
    }

    void tariff(Provider provider, long visit, long km, int night) {
        tariffs.add(provider.id(), new Tariff(0, TOW, ars(visit), ars(0), ars(km), night, LocalDate.of(2026, 1, 1), Optional.empty()));
    }

    Ladder ladder(String now) { return search.ladder(LadderCriteria.now(TOW, viedma.id(), at(now))); }

    List<String> names(Ladder ladder) { return ladder.rows().stream().map(Ladder.Row::name).toList(); }

    static Money ars(long pesos) { return new Money(pesos * 100, "ARS"); }
}
