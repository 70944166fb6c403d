package org.auxilia.imports;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.auxilia.catalogue.Money;
import org.auxilia.catalogue.Services;
import org.auxilia.network.ProviderRegister;
import org.auxilia.network.Providers;
import org.auxilia.network.Tariff;
import org.auxilia.network.Tariffs;
import org.auxilia.staff.Actor;
import org.auxilia.web.Failure;
import org.springframework.stereotype.Component;

/** What the providers charge (AS-1, CL-7). What isn't in the file stays; a tariff that begins ends the open one of its service the day before. */
@Component
class TariffList extends Catalogue<TariffColumn, TariffList.Entry, TariffList.Kept> {

    /** What a line does to another tariff: the open one of the service ends. */
    enum Earlier implements Column {
        ENDS;

        @Override public Head head() { return new Head(10, "la anterior, hasta"); }
    }

    private final Providers providers;
    private final Tariffs tariffs;
    private final ProviderRegister register;
    private final Services services;

    TariffList(Providers providers, Tariffs tariffs, ProviderRegister register, Services services) {
        super(TariffColumn.class);
        this.providers = providers;
        this.tariffs = tariffs;
        this.register = register;
        this.services = services;
    }

    /**
     * A tariff that would be added, or that would end.
     *
     * @param was empty for a new one
     */
    record Kept(int provider, Optional<Tariff> was, Tariff becomes) {}

    /** What a line says. */
    record Entry(Integer provider, String name, Tariff tariff) {}

    @Override Kind kind() { return Kind.TARIFFS; }

    @Override TariffColumn key() { return TariffColumn.NUMBER; }

    @Override void demand(Map<TariffColumn, Integer> at) {
        if (!at.containsKey(TariffColumn.NUMBER) && !at.containsKey(TariffColumn.NAME)) throw CsvSheet.refused("imports.file.no-provider");
    }

    @Override Reading<TariffColumn, Kept> reading(Whose whose, Actor who, Instant now) { return new TariffReading(providers, tariffs, ServiceNames.of(services), values(whose)); }

    @Override void hold(Whose whose) { register.hold(); }

    /** Those that end first, so that the place of those that follow is free. */
    @Override int take(DryRun<Kept> run, Whose whose, Actor who, Instant now) {
        var order = Comparator.comparing(Kept::provider).thenComparing(it -> it.becomes().service()).thenComparing(it -> it.was().isEmpty()).thenComparing(it -> it.becomes().from());
        for (var it : run.rows().stream().sorted(order).toList()) {
            boolean kept = it.was().map(was -> register.end(who, it.provider(), was, it.becomes().to().orElseThrow())).orElseGet(() -> register.charge(who, it.provider(), it.becomes()));
            if (!kept) throw new Failure.Refused("imports.stale");
        }
        return run.count();
    }

    @Override List<Entry> entries(Whose whose, int limit) { return tariffs.first(limit).stream().map(it -> new Entry(it.provider(), it.name(), it.tariff())).toList(); }

    @Override BiFunction<Entry, TariffColumn, Object> value(Whose whose) {
        var names = ServiceNames.of(services);
        return (it, column) -> value(it, column, names);
    }

    private static Object value(Entry it, TariffColumn column, ServiceNames names) {
        return switch (column) {
            case NUMBER -> it.provider();
            case NAME -> it.name();
            case SERVICE -> names.name(it.tariff().service());
            case CURRENCY -> it.tariff().currency();
            case VISIT -> it.tariff().visit().amount();
            case HOUR -> it.tariff().hour().amount();
            case KILOMETRE -> it.tariff().km().beyond().amount();
            case BANDS -> it.tariff().km().written();
            case NIGHT -> it.tariff().surcharges().night();
            case SUNDAY -> it.tariff().surcharges().sunday();
            case HOLIDAY -> it.tariff().surcharges().holiday();
            case VAIN_TRIP -> it.tariff().vainTrip().map(Money::amount).orElse(null);
            case FROM -> it.tariff().from();
            case TO -> it.tariff().to().orElse(null);
        };
    }
}
