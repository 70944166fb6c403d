package org.auxilia.network;

import java.time.LocalDate;
import org.auxilia.catalogue.Money;

/**
 * What a service usually costs somewhere from a day on (CX-2, OC-4).
 *
 * @param id      0 until stored
 * @param place   of any level; the finest that holds the place of the service counts
 * @param amount  above zero
 * @param from    first day; it holds until another of the same service, place and currency begins
 * @param version that was seen, of what is written of it
 */
public record ReferencePrice(int id, String service, int place, Money amount, LocalDate from, int version) {

    /** What no two have in common. */
    public record Key(String service, int place, String currency, LocalDate from) {}

    public Key key() { return new Key(service, place, amount.currency(), from); }
}
