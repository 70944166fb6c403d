package org.auxilia.network;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Optional;
import org.auxilia.network.Tariffs.Estimate;

/**
 * A provider's tariff on a day, and the hour of that day by which its surcharges are told (CL-7).
 *
 * @param local   on the provider's own clocks
 * @param holiday what that day is called in his country, where it is one
 */
public record TariffOfTheDay(Tariff tariff, LocalDateTime local, Optional<String> holiday) {

    /** Line by line. */
    public Estimate price(double km, BigDecimal hours) { return tariff.price().of(km, hours, tariff.surcharges().at(local, _ -> holiday.isPresent())); }

    /** Whether any distance costs something, so that it must be known. */
    public boolean chargesKilometres() { return tariff.km().bands().stream().anyMatch(it -> it.km().isPositive()); }

    public boolean chargesHours() { return tariff.hour().isPositive(); }
}
