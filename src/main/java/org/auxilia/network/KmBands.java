package org.auxilia.network;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.auxilia.catalogue.Money;

/**
 * What a kilometre costs by how far it is, for instance up to 20 nothing, up to 50 at 900, beyond at 700: each kilometre at the price of its own
 * band (CL-7).
 *
 * @param bands by their upper bounds, which rise; the last one, and only that, is open
 */
record KmBands(List<Band> bands) {

    /** @param upTo the last kilometre in it; empty: all that are left */
    record Band(OptionalLong upTo, Money km) { }

    /** @param km of the distance that lie in the band */
    record Part(long km, Money unit) {

        Money amount() { return unit.times(BigDecimal.valueOf(km)); }
    }

    KmBands {
        bands = List.copyOf(bands);
        if (bands.isEmpty() || bands.getLast().upTo().isPresent()) throw new IllegalArgumentException("the last band is open");
        var from = 0L;
        for (var it : bands.subList(0, bands.size() - 1)) {
            if (it.upTo().orElse(0) <= from) throw new IllegalArgumentException("the bounds rise");
            from = it.upTo().getAsLong();
        }
    }

    /** Each kilometre at the same price. */
    static KmBands flat(Money km) { return new KmBands(List.of(new Band(OptionalLong.empty(), km))); }

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
