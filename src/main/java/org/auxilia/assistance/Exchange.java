package org.auxilia.assistance;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.auxilia.catalogue.Money;

/**
 * How a price in another currency became one of the account's (CL-8); kept with the line, so that a later rate changes nothing.
 *
 * @param unit the price as it was named, in its own currency
 * @param rate what one unit of that currency is in the account's; positive
 * @param day  of which the rate is
 * @throws IllegalArgumentException where the rate is none
 */
public record Exchange(Money unit, BigDecimal rate, LocalDate day) {

    public Exchange {
        if (rate.signum() <= 0) throw new IllegalArgumentException("A rate is positive, not " + rate);
    }

    /** Whether it is more than that many of the currency's smallest unit: then nobody reckons with it. */
    public boolean isBeyond(long most, String currency) { return unit.amount().multiply(rate).abs().movePointRight(Money.decimals(currency)).compareTo(BigDecimal.valueOf(most)) > 0; }

    /** In the account's currency, rounded half up to its unit. */
    public Money in(String currency) { return Money.of(unit.amount().multiply(rate), currency); }
}
