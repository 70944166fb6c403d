package org.auxilia.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.auxilia.catalogue.Money;
import org.auxilia.imports.DryRun.Fate;
import org.auxilia.imports.DryRun.Verdict;
import org.auxilia.imports.PriceList.Kept;
import org.auxilia.network.ReferencePrice;

/** The lines of a file of reference prices, over those that there are: of one service, place, currency and first day another amount changes what is there. */
final class PriceReading implements Sheet.Reading<PriceColumn, Kept> {


    private final ServiceNames names;
    private final NamedPlaces places;
    private final Values<ReferencePrice, PriceColumn> values;
    private final Map<ReferencePrice.Key, ReferencePrice> known = new HashMap<>();
    private final Set<Integer> has;
    private final Map<ReferencePrice.Key, Long> written = new HashMap<>();
    private final List<Kept> rows = new ArrayList<>();

    PriceReading(List<ReferencePrice> there, ServiceNames names, NamedPlaces places, Values<ReferencePrice, PriceColumn> values) {
        this.names = names;
        this.places = places;
        this.values = values;
        there.forEach(it -> known.put(it.key(), it));
        has = there.stream().map(ReferencePrice::place).collect(Collectors.toSet());
    }

    @Override public void expect(List<Cells<PriceColumn>> lines) {}

    @Override public List<Kept> rows() { return rows; }

    @Override public Verdict read(Cells<PriceColumn> line) {
        var service = names.called(line, PriceColumn.SERVICE);
        var place = places.anywhere(line.text(PriceColumn.PLACE), PriceColumn.PLACE, it -> has.contains(it.id()));
        var typed = new ReferencePrice(0, service.code(), place.id(), amount(line), line.day(PriceColumn.FROM).orElseThrow(), 1);
        var above = written.putIfAbsent(typed.key(), line.number());
        if (above != null) throw new Refused(PriceColumn.FROM, "imports.line.price-twice", above);
        var before = Optional.ofNullable(known.get(typed.key()));
        var becomes = before.map(it -> new ReferencePrice(it.id(), it.service(), it.place(), typed.amount(), it.from(), it.version())).orElse(typed);
        var changes = values.changes(before, becomes);
        if (!changes.isEmpty()) rows.add(new Kept(before, becomes));
        return Verdict.of(line.line(), before.isEmpty() ? Fate.TAKEN : changes.isEmpty() ? Fate.KNOWN : Fate.CHANGED, names.name(service.code()), names.name(service.code()) + " · " + places.name(place.id()), changes);
    }

    private static Money amount(Cells<PriceColumn> line) {
        var currency = line.text(PriceColumn.CURRENCY).toUpperCase(Locale.ROOT);
        if (!Money.isCurrency(currency)) throw new Refused(PriceColumn.CURRENCY, "network.form.currency");
        long amount = line.amount(PriceColumn.AMOUNT, Money.decimals(currency)).orElseThrow();
        if (amount == 0) throw new Refused(PriceColumn.AMOUNT, "network.price.above-zero");
        return new Money(amount, currency);
    }
}
