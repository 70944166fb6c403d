package org.auxilia.network;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.auxilia.catalogue.Money;
import org.auxilia.network.Surcharges.Surcharge;
import org.auxilia.network.Tariffs.Concept;
import org.auxilia.network.Tariffs.Estimate;
import org.auxilia.network.Tariffs.Line;

/**
 * A price line by line: the visit, the kilometres begun of each band, the hours, and the surcharge on all of these; each line rounded half up
 * (CL-7, CL-8). A band or an hour that costs nothing has no line.
 */
record TariffPrice(Money visit, Money hour, KmBands km) {

    Estimate of(double distance, BigDecimal hours, Optional<Surcharge> surcharge) {
        var lines = new ArrayList<Line>();
        lines.add(new Line(Concept.VISIT, BigDecimal.ONE, visit, visit));
        for (var it : km.parts(begun(distance))) {
            if (it.unit().isPositive()) lines.add(new Line(Concept.KILOMETRES, BigDecimal.valueOf(it.km()), it.unit(), it.amount()));
        }
        if (hours.signum() > 0 && hour.isPositive()) lines.add(new Line(Concept.HOURS, hours, hour, hour.times(hours)));
        var plain = total(lines);
        surcharge.ifPresent(it -> lines.add(new Line(it.concept(), BigDecimal.valueOf(it.percent()), plain, plain.times(it.factor()))));
        return new Estimate(List.copyOf(lines), total(lines));
    }

    private static long begun(double distance) { return BigDecimal.valueOf(distance).setScale(0, RoundingMode.CEILING).longValueExact(); }

    private Money total(List<Line> lines) { return lines.stream().map(Line::amount).reduce(Money.zero(visit.currency()), Money::plus); }
}
