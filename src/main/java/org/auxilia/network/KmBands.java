package org.auxilia.network;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.auxilia.catalogue.Money;

/**
 * What a kilometre costs by how far it is, for instance up to 20 nothing, up to 50 at 900, beyond at 700: each kilometre at the price of its own
 * band (CL-7).
 *
 * @param bands by their upper bounds, which rise; the last one, and only that, is open
 */
public record KmBands(List<Band> bands) {

    /** @param upTo the last kilometre in it; empty: all that are left */
    public record Band(OptionalLong upTo, Money km) { }

    /** @param km of the distance that lie in the band */
    record Part(long km, Money unit) {

        Money amount() { return unit.times(BigDecimal.valueOf(km)); }
    }

    public KmBands {
        bands = List.copyOf(bands);
        if (bands.isEmpty() || bands.getLast().upTo().isPresent()) throw new IllegalArgumentException("the last band is open");
        if (!rise(bands.subList(0, bands.size() - 1))) throw new IllegalArgumentException("the bounds rise");
    }

    /** Each kilometre at the same price. */
    public static KmBands flat(Money km) { return of(List.of(), km); }

    /** @param nearer those with a bound, in their order */
    public static KmBands of(List<Band> nearer, Money beyond) {
        var bands = new ArrayList<>(nearer);
        bands.add(new Band(OptionalLong.empty(), beyond));
        return new KmBands(bands);
    }

    /** Whether the bounds of these rise, so that they may be the nearer ones. */
    public static boolean rise(List<Band> nearer) {
        var from = 0L;
        for (var it : nearer) {
            if (it.upTo().orElse(0) <= from) return false;
            from = it.upTo().getAsLong();
        }
        return true;
    }

    /** All but the open one. */
    public List<Band> nearer() { return bands.subList(0, bands.size() - 1); }

    /** The nearer ones as a file and the history have them: "20: 0.00 / 50: 900.00". */
    public String written() { return nearer().stream().map(it -> it.upTo().getAsLong() + ": " + it.km().amount()).collect(Collectors.joining(" / ")); }

    /** What a kilometre costs in the open one. */
    public Money beyond() { return bands.getLast().km(); }

    /** The bands that the distance reaches, with what of it lies in each. @param km begun */
    List<Part> parts(long km) {
        var parts = new ArrayList<Part>();
        var from = 0L;
        for (var it : bands) {
            var to = Math.min(km, it.upTo().orElse(km));
            if (to > from) parts.add(new Part(to - from, it.km()));
            from = Math.max(from, to);
        }
        return List.copyOf(parts);
    }
}
