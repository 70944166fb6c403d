package org.auxilia.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.auxilia.catalogue.Money;
import org.auxilia.catalogue.Services;
import org.auxilia.geography.Countries;
import org.auxilia.imports.DryRun.Change;
import org.auxilia.imports.DryRun.Fate;
import org.auxilia.imports.DryRun.Verdict;
import org.auxilia.network.Provider;
import org.auxilia.network.ProviderRegister;
import org.auxilia.network.Providers;
import org.auxilia.network.Tariff;
import org.auxilia.network.Tariffs;
import org.auxilia.staff.Actor;
import org.auxilia.web.Failure;
import org.auxilia.web.Table;
import org.springframework.stereotype.Component;

/** What the providers charge (AS-1, CL-7). What isn't in the file stays; a tariff that begins ends the open one of its service the day before. */
@Component
class TariffList extends Catalogue<TariffColumn, TariffList.Kept> {

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode).collect(Collectors.toSet());

    private static final int NIGHT = 500;

    /** What a line does to another tariff: the open one of the service ends. */
    enum Earlier implements Column {
        ENDS;

        @Override public int longest() { return 10; }

        @Override public List<String> names() { return List.of("la anterior, hasta"); }
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
    private record Entry(Integer provider, String name, Tariff tariff) {}

    @Override Kind kind() { return Kind.TARIFFS; }

    @Override TariffColumn key() { return TariffColumn.NUMBER; }

    @Override void demand(Map<TariffColumn, Integer> at) {
        if (!at.containsKey(TariffColumn.NUMBER) && !at.containsKey(TariffColumn.NAME)) throw CsvSheet.refused("imports.file.no-provider");
    }

    @Override Reading<TariffColumn, Kept> reading(Whose whose, Actor who, Instant now) { return new Run(); }

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

    @Override Table<?> out(Whose whose, int limit) {
        var names = ServiceNames.of(services);
        var rows = tariffs.first(limit).stream().map(it -> new Entry(it.provider(), it.name(), it.tariff())).toList();
        var table = Table.of("imports.kind.tariffs", rows);
        for (var column : columns()) table.named(column.shown(), it -> value(it, column, names));
        return table;
    }

    /** What stands in the column. */
    private static Object value(Entry it, TariffColumn column, ServiceNames names) {
        return switch (column) {
            case NUMBER -> it.provider();
            case NAME -> it.name();
            case SERVICE -> names.name(it.tariff().service());
            case CURRENCY -> it.tariff().currency();
            case VISIT -> it.tariff().visit().amount();
            case HOUR -> it.tariff().hour().amount();
            case KILOMETRE -> it.tariff().km().amount();
            case NIGHT -> it.tariff().nightPercent();
            case FROM -> it.tariff().from();
            case TO -> it.tariff().to().orElse(null);
        };
    }

    private final class Run implements Reading<TariffColumn, Kept> {

        /** One tariff as it is, and as it would be after the lines so far. */
        private static final class Standing {
            private final int provider;
            private final Optional<Tariff> was;
            private Tariff becomes;
            /** Of the file, where it names it; 0: it doesn't yet. */
            private long line;

            Standing(int provider, Optional<Tariff> was, Tariff becomes, long line) {
                this.provider = provider;
                this.was = was;
                this.becomes = becomes;
                this.line = line;
            }

            boolean overlaps(Tariff other) { return other.to().filter(it -> it.isBefore(becomes.from())).isEmpty() && becomes.to().filter(it -> it.isBefore(other.from())).isEmpty(); }

            boolean isOpenBefore(LocalDate day) { return becomes.to().isEmpty() && becomes.from().isBefore(day); }
        }

        private final ServiceNames names = ServiceNames.of(services);
        private final Map<Integer, List<Standing>> standing = new HashMap<>();
        private Map<Integer, Provider> byNumber = Map.of();
        private Map<String, List<Provider>> byName = Map.of();

        @Override public List<Kept> rows() {
            return standing.values().stream().flatMap(List::stream).filter(it -> !it.was.equals(Optional.of(it.becomes))).map(it -> new Kept(it.provider, it.was, it.becomes)).toList();
        }

        @Override public void expect(List<Cells<TariffColumn>> lines) {
            var numbers = lines.stream().map(it -> it.text(TariffColumn.NUMBER)).filter(it -> it.matches("\\d{1,9}")).map(Integer::valueOf).distinct().toList();
            var meant = providers.meant(numbers, lines.stream().map(it -> it.text(TariffColumn.NAME)).filter(it -> !it.isEmpty()).distinct().toList());
            byNumber = meant.stream().collect(Collectors.toMap(Provider::id, Function.identity()));
            byName = meant.stream().collect(Collectors.groupingBy(it -> CsvSheet.folded(it.tradeName())));
            var fresh = byNumber.keySet().stream().filter(it -> !standing.containsKey(it)).toList();
            var known = tariffs.of(fresh);
            for (int id : fresh) standing.put(id, known.getOrDefault(id, List.of()).stream().map(it -> new Standing(id, Optional.of(it), it, 0)).collect(Collectors.toCollection(ArrayList::new)));
        }

        @Override public Verdict read(Cells<TariffColumn> line) {
            var provider = provider(line);
            var service = names.called(line, TariffColumn.SERVICE).code();
            var from = line.day(TariffColumn.FROM).orElseThrow();
            var ofService = standing.get(provider.id()).stream().filter(it -> it.becomes.service().equals(service)).toList();
            var there = ofService.stream().filter(it -> it.becomes.from().equals(from)).findFirst();
            there.filter(it -> it.line > 0).ifPresent(it -> { throw new Refused(TariffColumn.FROM, "imports.line.tariff-twice", it.line); });
            var tariff = tariff(line, provider, service, from, there.flatMap(it -> it.was));
            if (there.isPresent()) return again(line, provider, tariff, there.get(), ofService);
            var ended = ofService.stream().filter(it -> it.isOpenBefore(from)).findFirst();
            ofService.stream().filter(it -> !Optional.of(it).equals(ended)).filter(it -> it.overlaps(tariff)).findFirst().ifPresent(Run::refuse);
            var changes = new ArrayList<>(changes(Optional.<Entry>empty(), entry(provider, tariff), (it, column) -> value(it, column, names)));
            ended.ifPresent(it -> {
                it.becomes = it.becomes.until(from.minusDays(1));
                changes.add(new Change(Earlier.ENDS, null, from.minusDays(1)));
            });
            standing.get(provider.id()).add(new Standing(provider.id(), Optional.empty(), tariff, line.number()));
            return verdict(line, Fate.TAKEN, provider, service, changes);
        }

        /** One that is there already: the same, or an open one that is to end. Another price is another tariff, from another day on. */
        private Verdict again(Cells<TariffColumn> line, Provider provider, Tariff tariff, Standing there, List<Standing> ofService) {
            var was = there.was.orElseThrow();
            there.line = line.number();
            if (tariff.equals(was) || tariff.equals(there.becomes)) return verdict(line, Fate.KNOWN, provider, tariff.service(), List.of());
            boolean ends = was.to().isEmpty() && tariff.to().isPresent() && was.until(tariff.to().get()).equals(tariff);
            if (!ends) refuse(there);
            ofService.stream().filter(it -> it != there && it.overlaps(tariff)).findFirst().ifPresent(Run::refuse);
            there.becomes = tariff;
            return verdict(line, Fate.CHANGED, provider, tariff.service(), changes(Optional.of(entry(provider, was)), entry(provider, tariff), (it, column) -> value(it, column, names)));
        }

        private static void refuse(Standing other) {
            var until = other.becomes.to();
            if (until.isEmpty()) throw new Refused(TariffColumn.FROM, "imports.line.tariff-overlaps-open", day(other.becomes.from()));
            throw new Refused(TariffColumn.FROM, "imports.line.tariff-overlaps", day(other.becomes.from()), day(until.get()));
        }

        private static String day(LocalDate day) { return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()); }

        private Verdict verdict(Cells<TariffColumn> line, Fate fate, Provider provider, String service, List<Change> changes) {
            return Verdict.of(line.line(), fate, String.valueOf(provider.id()), provider.tradeName() + " · " + names.name(service), changes);
        }

        private static Entry entry(Provider provider, Tariff tariff) { return new Entry(provider.id(), provider.tradeName(), tariff); }

        /** By his number, which his name must not gainsay; else by his name. */
        private Provider provider(Cells<TariffColumn> line) {
            var number = line.text(TariffColumn.NUMBER);
            var name = line.text(TariffColumn.NAME);
            if (!number.isEmpty()) {
                var known = Optional.ofNullable(number.matches("\\d{1,9}") ? byNumber.get(Integer.valueOf(number)) : null).orElseThrow(() -> new Refused(TariffColumn.NUMBER, "imports.line.no-provider", number));
                if (!name.isEmpty() && !CsvSheet.folded(name).equals(CsvSheet.folded(CsvSheet.clean(known.tradeName())))) throw new Refused(TariffColumn.NAME, "imports.line.other-provider", number, known.tradeName());
                return known;
            }
            if (name.isEmpty()) throw line.missing(TariffColumn.NAME);
            var fitting = byName.getOrDefault(CsvSheet.folded(name), List.of());
            if (fitting.isEmpty()) throw new Refused(TariffColumn.NAME, "imports.line.no-provider-named", name);
            if (fitting.size() > 1) throw new Refused(TariffColumn.NAME, "imports.line.several-providers", fitting.size());
            return fitting.getFirst();
        }

        /** What has no column stays as it is. */
        private static Tariff tariff(Cells<TariffColumn> line, Provider provider, String service, LocalDate from, Optional<Tariff> was) {
            var currency = currency(line, provider, was);
            var to = line.has(TariffColumn.TO) ? line.day(TariffColumn.TO) : was.flatMap(Tariff::to);
            if (to.filter(it -> it.isBefore(from)).isPresent()) throw new Refused(TariffColumn.TO, "network.form.to-before-from");
            int night = line.has(TariffColumn.NIGHT) ? line.whole(TariffColumn.NIGHT, NIGHT, "imports.line.number").orElse(0) : was.map(Tariff::nightPercent).orElse(0);
            return new Tariff(was.map(Tariff::id).orElse(0), service, money(line, TariffColumn.VISIT, currency, Optional.empty()), money(line, TariffColumn.HOUR, currency, was.map(Tariff::hour)),
                money(line, TariffColumn.KILOMETRE, currency, was.map(Tariff::km)), night, from, to);
        }

        private static String currency(Cells<TariffColumn> line, Provider provider, Optional<Tariff> was) {
            var typed = line.text(TariffColumn.CURRENCY).toUpperCase(Locale.ROOT);
            if (typed.isEmpty()) return was.map(Tariff::currency).orElseGet(() -> Countries.currency(provider.country()));
            if (!CURRENCIES.contains(typed)) throw new Refused(TariffColumn.CURRENCY, "network.form.currency");
            return typed;
        }

        private static Money money(Cells<TariffColumn> line, TariffColumn column, String currency, Optional<Money> was) {
            var typed = line.amount(column, Money.decimals(currency)).map(it -> new Money(it, currency));
            return typed.or(() -> was.filter(it -> !line.has(column) && it.currency().equals(currency))).orElseGet(() -> Money.zero(currency));
        }
    }
}
