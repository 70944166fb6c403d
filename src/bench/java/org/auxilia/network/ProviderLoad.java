package org.auxilia.network;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.auxilia.bench.Chunks;
import org.auxilia.bench.CopyText;
import org.auxilia.bench.Fleet;
import org.auxilia.bench.Names;
import org.auxilia.bench.Town;
import org.auxilia.bench.Zipf;

/** Providers where people live, with services in their zone, positions, tariffs, papers and marks. */
public final class ProviderLoad {

    /** The demo world has those below. */
    private static final int FIRST = 10_001;
    private static final List<String> COUNTRIES = List.of("AR", "AR", "AR", "BO", "CR");
    private static final Map<String, String> CURRENCIES = Map.of("AR", "ARS", "CR", "CRC", "BO", "BOB");

    /** @param names what a company of the trade is called; # is the town, * a family name */
    private record Trade(List<String> services, List<String> names, boolean always) {}

    private static final List<Trade> TRADES = List.of(
        new Trade(List.of("REMOLQUE_GRUA", "AUXILIO_VIAL", "MOTO_AUXILIO"), List.of("AUXILIO #", "GRÚAS *", "REMOLQUES *"), true),
        new Trade(List.of("CERRAJERIA_HOGAR", "CERRAJERIA_VEHICULO"), List.of("CERRAJERÍA *", "LLAVES #"), true),
        new Trade(List.of("PLOMERIA", "GAS"), List.of("SANITARIOS *", "PLOMERÍA #"), false),
        new Trade(List.of("ELECTRICIDAD"), List.of("ELECTRO #", "INSTALACIONES *"), false),
        new Trade(List.of("AMBULANCIA", "MEDICO_DOMICILIO"), List.of("EMERGENCIAS #", "SALUD *"), true),
        new Trade(List.of("VIDRIOS"), List.of("CRISTALES *", "VIDRIERÍA #"), false));

    private final Map<String, Zipf<Town>> towns;
    private final Fleet fleet;
    private final LocalDate today;
    private final long seed;

    private ProviderLoad(Map<String, Zipf<Town>> towns, Fleet fleet, LocalDate today, long seed) {
        this.towns = towns;
        this.fleet = fleet;
        this.today = today;
        this.seed = seed;
    }

    /** @return who serves where */
    public static Fleet load(int count, Map<String, Zipf<Town>> towns, LocalDate today, long seed, DataSource owner) {
        var fleet = new Fleet();
        var load = new ProviderLoad(towns, fleet, today, seed);
        Chunks.run(count, 5_000, owner, load::chunk);
        return fleet;
    }

    private void chunk(int from, int upto, Connection connection) throws SQLException {
        var rows = new Rows();
        for (int i = from; i < upto; i++) provider(FIRST + i, new SplittableRandom(seed * 7_919 + i), rows);
        for (var it : List.of(rows.providers, rows.coverages, rows.tariffs, rows.documents, rows.scores)) it.into(connection);
    }

    private record Rows(CopyText providers, CopyText coverages, CopyText tariffs, CopyText documents, CopyText scores) {
        Rows() {
            this(new CopyText("provider", "id, trade_name, phones, country, time_zone, hours, capacity, place, lat, lon, status, search"), new CopyText("provider_coverage", "provider, service, place, position"),
                new CopyText("provider_tariff", "provider, service, currency, visit, hour, km, night_percent, valid"), new CopyText("provider_document", "provider, kind, expires, required"),
                new CopyText("provider_score", "provider, punctuality, conformity, jobs"));
        }
    }

    private void provider(int id, RandomGenerator random, Rows rows) {
        var town = towns.get(COUNTRIES.get(random.nextInt(COUNTRIES.size()))).any(random);
        var trade = TRADES.get(random.nextInt(TRADES.size()));
        var name = trade.names().get(random.nextInt(trade.names().size())).replace("#", town.label().split(",")[0] + " " + id % 1_000).replace("*", Names.family(random)).toUpperCase(Locale.ROOT);
        var phone = switch (town.country()) { case "AR" -> "+549" + town.area() + number(10 - town.area().length(), random); case "CR" -> "+5062" + number(7, random); default -> "+5917" + number(7, random); };
        boolean active = random.nextInt(10) > 0;
        rows.providers.row(id, name, List.of(phone), town.country(), town.zoneId(), trade.always() || random.nextInt(4) == 0 ? "{[0,10080)}" : days(), 2 + random.nextInt(3), town.place(),
            town.lat() + (random.nextDouble() - 0.5) / 10, town.lon() + (random.nextDouble() - 0.5) / 10, active ? "ACTIVE" : "INACTIVE", SearchText.of(name));
        for (var service : trade.services()) {
            rows.coverages.row(id, service, town.zone(), 1 + random.nextInt(9));
            rows.tariffs.row(id, service, CURRENCIES.get(town.country()), 2_000_000 + random.nextInt(4_000_000), 1_000_000, service.equals("REMOLQUE_GRUA") ? 80_000 : 0, 20, "[" + today.minusYears(4) + ",)");
            if (active) enlist(new Fleet.Provider(id, name, phone), service, town.zone());
        }
        rows.documents.row(id, "INSURANCE", today.plusDays(random.nextInt(20) == 0 ? -20 : 30 + random.nextInt(600)), true);
        if (active) rows.scores.row(id, 74 + random.nextInt(26), 80 + random.nextInt(20), 12 + random.nextInt(300));
    }

    private void enlist(Fleet.Provider provider, String service, int zone) {
        synchronized (fleet) {
            fleet.add(provider, service, zone);
        }
    }

    /** From Monday to Saturday, eight to eight. */
    private static String days() {
        var spans = new StringBuilder();
        for (int day = 0; day < 6; day++) spans.append(day == 0 ? "{" : ",").append('[').append(day * 1440 + 480).append(',').append(day * 1440 + 1200).append(')');
        return spans.append('}').toString();
    }

    private static String number(int digits, RandomGenerator random) {
        var text = new StringBuilder().append(2 + random.nextInt(7));
        while (text.length() < digits) text.append(random.nextInt(10));
        return text.toString();
    }
}
