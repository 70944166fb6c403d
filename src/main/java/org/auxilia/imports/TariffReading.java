package org.auxilia.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.auxilia.catalogue.Money;
import org.auxilia.geography.Countries;
import org.auxilia.imports.DryRun.Change;
import org.auxilia.imports.DryRun.Fate;
import org.auxilia.imports.DryRun.Verdict;
import org.auxilia.imports.TariffList.Entry;
import org.auxilia.imports.TariffList.Kept;
import org.auxilia.network.Provider;
import org.auxilia.network.Providers;
import org.auxilia.network.Tariff;
import org.auxilia.network.Tariffs;

/** The lines of a file of tariffs, over what the providers charge. */
final class TariffReading implements Sheet.Reading<TariffColumn, Kept> {

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

    private final Providers providers;
    private final Tariffs tariffs;
    private final ServiceNames names;
    private final Values<Entry, TariffColumn> values;
    private final Map<Integer, List<Standing>> standing = new HashMap<>();
    private KnownProviders<TariffColumn> meant;

    TariffReading(Providers providers, Tariffs tariffs, ServiceNames names, Values<Entry, TariffColumn> values) {
        this.providers = providers;
        this.tariffs = tariffs;
        this.names = names;
        this.values = values;
    }

    @Override public List<Kept> rows() {
        return standing.values().stream().flatMap(List::stream).filter(it -> !it.was.equals(Optional.of(it.becomes))).map(it -> new Kept(it.provider, it.was, it.becomes)).toList();
    }

    @Override public void expect(List<Cells<TariffColumn>> lines) {
        meant = new KnownProviders<>(providers, lines, TariffColumn.NUMBER, TariffColumn.NAME);
        var fresh = meant.numbers().stream().filter(it -> !standing.containsKey(it)).toList();
        var charged = tariffs.of(fresh);
        for (int id : fresh) standing.put(id, charged.getOrDefault(id, List.of()).stream().map(it -> new Standing(id, Optional.of(it), it, 0)).collect(Collectors.toCollection(ArrayList::new)));
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
        ofService.stream().filter(it -> !Optional.of(it).equals(ended)).filter(it -> it.overlaps(tariff)).findFirst().ifPresent(TariffReading::refuse);
        var changes = new ArrayList<>(values.changes(Optional.empty(), entry(provider, tariff)));
        ended.ifPresent(it -> {
            it.becomes = it.becomes.until(from.minusDays(1));
            changes.add(new Change(TariffList.Earlier.ENDS, null, from.minusDays(1)));
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
        if (!ends) throw new Refused(TariffColumn.FROM, "imports.line.tariff-other");
        ofService.stream().filter(it -> it != there && it.overlaps(tariff)).findFirst().ifPresent(TariffReading::refuse);
        there.becomes = tariff;
        return verdict(line, Fate.CHANGED, provider, tariff.service(), values.changes(Optional.of(entry(provider, was)), entry(provider, tariff)));
    }

    private static void refuse(Standing other) {
        var until = other.becomes.to();
        if (until.isEmpty()) throw new Refused(TariffColumn.FROM, "imports.line.tariff-overlaps-open", Cells.shown(other.becomes.from()));
        throw new Refused(TariffColumn.FROM, "imports.line.tariff-overlaps", Cells.shown(other.becomes.from()), Cells.shown(until.get()));
    }

    private Verdict verdict(Cells<TariffColumn> line, Fate fate, Provider provider, String service, List<Change> changes) {
        return Verdict.of(line.line(), fate, String.valueOf(provider.id()), provider.tradeName() + " · " + names.name(service), changes);
    }

    private static Entry entry(Provider provider, Tariff tariff) { return new Entry(provider.id(), provider.tradeName(), tariff); }

    /** By his number, which his name must not gainsay; else by his name. */
    private Provider provider(Cells<TariffColumn> line) {
        var name = line.text(TariffColumn.NAME);
        var provider = meant.find(line).orElseThrow(() -> new Refused(TariffColumn.NAME, "imports.line.no-provider-named", name));
        boolean gainsaid = !name.isEmpty() && !CsvSheet.folded(name).equals(CsvSheet.folded(CsvSheet.clean(provider.tradeName()))) && !line.text(TariffColumn.NUMBER).isEmpty();
        if (gainsaid) throw new Refused(TariffColumn.NAME, "imports.line.other-provider", line.text(TariffColumn.NUMBER), provider.tradeName());
        return provider;
    }

    /** What has no column stays as it is. */
    private static Tariff tariff(Cells<TariffColumn> line, Provider provider, String service, LocalDate from, Optional<Tariff> was) {
        var currency = currency(line, provider, was);
        var to = line.has(TariffColumn.TO) ? line.day(TariffColumn.TO) : was.flatMap(Tariff::to);
        if (to.filter(it -> it.isBefore(from)).isPresent()) throw new Refused(TariffColumn.TO, "network.form.to-before-from");
        return new Tariff(was.map(Tariff::id).orElse(0), service, money(line, TariffColumn.VISIT, currency, Optional.empty()), money(line, TariffColumn.HOUR, currency, was.map(Tariff::hour)),
            TariffCells.bands(line, money(line, TariffColumn.KILOMETRE, currency, was.map(it -> it.km().beyond())), was.map(Tariff::km)), TariffCells.surcharges(line, was.map(Tariff::surcharges)),
            TariffCells.vainTrip(line, currency, was.flatMap(Tariff::vainTrip)), from, to);
    }

    private static String currency(Cells<TariffColumn> line, Provider provider, Optional<Tariff> was) {
        var typed = line.text(TariffColumn.CURRENCY).toUpperCase(Locale.ROOT);
        if (typed.isEmpty()) return was.map(Tariff::currency).orElseGet(() -> Countries.currency(provider.country()));
        if (!Money.isCurrency(typed)) throw new Refused(TariffColumn.CURRENCY, "network.form.currency");
        return typed;
    }

    private static Money money(Cells<TariffColumn> line, TariffColumn column, String currency, Optional<Money> was) {
        var typed = line.amount(column, Money.decimals(currency)).map(it -> new Money(it, currency));
        return typed.or(() -> was.filter(it -> !line.has(column) && it.currency().equals(currency))).orElseGet(() -> Money.zero(currency));
    }
}
