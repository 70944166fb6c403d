package org.auxilia.assistance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.auxilia.catalogue.Money;

/** What was agreed, by tariff or as granted, and the provider's own figure for the same, both before tax (CL-7). */
public record Figures(Money agreed, Money own) {

    /** Positive where he wants more. */
    public Money difference() { return own.minus(agreed); }

    /** Of what was agreed, to one place; empty where that is nothing. */
    public Optional<BigDecimal> percent() {
        if (agreed.isZero()) return Optional.empty();
        return Optional.of(BigDecimal.valueOf(difference().minor()).multiply(BigDecimal.valueOf(100)).divide(BigDecimal.valueOf(agreed.minor()), 1, RoundingMode.HALF_UP));
    }

    public boolean areEqual() { return difference().isZero(); }

    Figures plus(Figures more) { return new Figures(agreed.plus(more.agreed), own.plus(more.own)); }
}
