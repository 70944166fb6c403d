package org.auxilia.desk.console;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.auxilia.assistance.Exchange;
import org.auxilia.catalogue.Money;
import org.auxilia.web.Form;

/**
 * The other currency in which the prices of a form of costs are named, and its rate (CL-8).
 *
 * @param rate what one unit of it is in the account's currency
 */
record Abroad(String currency, BigDecimal rate, LocalDate day) {

    /** Beyond this somebody has mistaken the rate for an amount. */
    private static final BigDecimal MOST = BigDecimal.valueOf(10_000_000);

    /** Empty where the prices are in the account's own currency, or something is wrong: the form then says what. */
    static Optional<Abroad> of(Form form, Situation s) {
        var typed = form.typed("currency").strip().toUpperCase(Locale.ROOT);
        boolean own = typed.isEmpty() || typed.equals(s.account().currency());
        if (own && !form.typed("rate").isBlank()) form.error("currency", "desk.costs.rate-of-what");
        if (own) return Optional.empty();
        if (!Money.isCurrency(typed)) form.error("currency", "desk.costs.no-currency");
        var rate = form.decimal("rate", s.formats()).required();
        var day = form.date("rateDay").or(s.now().atZone(s.formats().zone()).toLocalDate());
        if (rate != null && (rate.signum() <= 0 || rate.compareTo(MOST) > 0)) form.error("rate", "desk.costs.no-rate", s.account().currency());
        if (day.isAfter(s.now().atZone(s.formats().zone()).toLocalDate())) form.error("rateDay", "desk.costs.rate-to-come");
        boolean isBad = Stream.of("currency", "rate", "rateDay").anyMatch(it -> form.error(it).isPresent());
        return isBad ? Optional.empty() : Optional.of(new Abroad(typed, rate, day));
    }

    Exchange exchange(long unit) { return new Exchange(new Money(unit, currency), rate, day); }
}
