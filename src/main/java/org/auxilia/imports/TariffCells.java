package org.auxilia.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToIntFunction;
import org.auxilia.catalogue.Money;
import org.auxilia.network.KmBands;
import org.auxilia.network.KmBands.Band;
import org.auxilia.network.Surcharges;

/** The columns of a tariff that an older file hasn't: what has no column stays as it is (CL-6, CL-7). */
final class TariffCells {

    /** Percent. */
    private static final int MOST = 500;

    private TariffCells() { }

    /** "20: 0 / 50: 900,00": up to 20 km nothing, up to 50 at 900. @param beyond what stands in the column of the kilometre */
    static KmBands bands(Cells<TariffColumn> line, Money beyond, Optional<KmBands> was) {
        if (!line.has(TariffColumn.BANDS)) return KmBands.of(was.map(KmBands::nearer).filter(it -> it.stream().allMatch(one -> one.km().currency().equals(beyond.currency()))).orElse(List.of()), beyond);
        var text = line.text(TariffColumn.BANDS);
        var nearer = new ArrayList<Band>();
        for (var it : text.isEmpty() ? new String[0] : text.split("/", -1)) nearer.add(band(line, it.strip(), beyond.currency()));
        if (!KmBands.rise(nearer)) throw new Refused(TariffColumn.BANDS, "imports.line.bands", text);
        return KmBands.of(nearer, beyond);
    }

    private static Band band(Cells<TariffColumn> line, String typed, String currency) {
        if (!typed.matches("\\d{1,5}\\s*:.+")) throw new Refused(TariffColumn.BANDS, "imports.line.bands", line.text(TariffColumn.BANDS));
        var parts = typed.split(":", 2);
        return new Band(OptionalLong.of(Long.parseLong(parts[0].strip())), new Money(line.amount(TariffColumn.BANDS, parts[1], Money.decimals(currency)), currency));
    }

    static Surcharges surcharges(Cells<TariffColumn> line, Optional<Surcharges> was) {
        return new Surcharges(percent(line, TariffColumn.NIGHT, was, Surcharges::night), percent(line, TariffColumn.SUNDAY, was, Surcharges::sunday), percent(line, TariffColumn.HOLIDAY, was, Surcharges::holiday));
    }

    /** Of an empty cell nothing is agreed, which isn't the same as nothing to pay. */
    static Optional<Money> vainTrip(Cells<TariffColumn> line, String currency, Optional<Money> was) {
        if (!line.has(TariffColumn.VAIN_TRIP)) return was.filter(it -> it.currency().equals(currency));
        return line.amount(TariffColumn.VAIN_TRIP, Money.decimals(currency)).map(it -> new Money(it, currency));
    }

    private static int percent(Cells<TariffColumn> line, TariffColumn column, Optional<Surcharges> was, ToIntFunction<Surcharges> stands) {
        return line.has(column) ? line.whole(column, MOST, "imports.line.number").orElse(0) : was.map(stands::applyAsInt).orElse(0);
    }
}
