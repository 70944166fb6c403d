package org.auxilia.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The same figure of several runs. */
final class Series {

    private final List<Double> values = new ArrayList<>();

    void add(double value) { values.add(value); }

    double median() {
        var sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
    }

    /** The median, and from the least to the most. */
    String text(int places) {
        if (values.isEmpty()) return "–";
        var format = "%,." + places + "f";
        if (values.size() == 1) return String.format(Locale.ROOT, format, median());
        return String.format(Locale.ROOT, format + " (" + format + "–" + format + ")", median(), Collections.min(values), Collections.max(values));
    }
}
