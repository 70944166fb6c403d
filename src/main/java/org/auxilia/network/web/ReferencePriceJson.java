package org.auxilia.network.web;

import java.time.LocalDate;
import org.auxilia.catalogue.Money;
import org.auxilia.network.ReferencePrice;

/** @param from first day on which it holds */
public record ReferencePriceJson(int id, String service, int place, String placeName, Money amount, LocalDate from, int version) {

    static ReferencePriceJson of(ReferencePrice it, Choices choices) {
        return new ReferencePriceJson(it.id(), it.service(), it.place(), choices.place(java.util.Optional.of(it.place())), it.amount(), it.from(), it.version());
    }
}
