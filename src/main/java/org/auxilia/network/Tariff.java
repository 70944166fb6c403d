package org.auxilia.network;

import java.time.LocalDate;
import java.util.Optional;
import org.auxilia.catalogue.Money;

/**
 * What a provider charges for a service during a time.
 *
 * @param id           0 until stored
 * @param visit        for coming
 * @param hour         for each hour of work; not part of the estimate
 * @param km           for each kilometre begun
 * @param nightPercent on top of visit and kilometres from 22:00 to 06:00 on the provider's clocks
 * @param from         first day
 * @param to           last day; empty: until further notice
 */
public record Tariff(int id, String service, Money visit, Money hour, Money km, int nightPercent, LocalDate from, Optional<LocalDate> to) {

    /** The same with a last day. */
    public Tariff until(LocalDate last) { return new Tariff(id, service, visit, hour, km, nightPercent, from, Optional.of(last)); }

    public String currency() { return visit.currency(); }
}
