package org.auxilia.network;

import java.time.LocalDate;
import java.util.Optional;
import org.auxilia.catalogue.Money;

/**
 * What a provider charges for a service during a time.
 *
 * @param id         0 until stored
 * @param visit      for coming
 * @param hour       for each hour of work; not part of the estimate
 * @param km         for each kilometre begun, by how far it is
 * @param surcharges on top of all of these; the hour and the day are those of the provider's own clocks, who stands nearest to the place of the
 *                   service, and the holidays those of his country
 * @param vainTrip   for a trip on which there was nothing to do (CL-6); empty: nothing was agreed
 * @param from       first day
 * @param to         last day; empty: until further notice
 */
public record Tariff(int id, String service, Money visit, Money hour, KmBands km, Surcharges surcharges, Optional<Money> vainTrip, LocalDate from, Optional<LocalDate> to) {

    /** Each kilometre at one price, and dearer at night only. */
    public Tariff(int id, String service, Money visit, Money hour, Money km, int nightPercent, LocalDate from, Optional<LocalDate> to) {
        this(id, service, visit, hour, KmBands.flat(km), new Surcharges(nightPercent, 0, 0), Optional.empty(), from, to);
    }

    /** The same with a last day. */
    public Tariff until(LocalDate last) { return new Tariff(id, service, visit, hour, km, surcharges, vainTrip, from, Optional.of(last)); }

    public String currency() { return visit.currency(); }

    TariffPrice price() { return new TariffPrice(visit, hour, km); }
}
