package org.auxilia.desk;

import java.util.Optional;
import org.auxilia.assistance.VainTrip;
import org.auxilia.catalogue.Delivery;

/** What a vain trip costs where no tariff says so: somebody who knows types it, or nothing is loaded (CL-6). */
final class ByHand {

    private static final String VAIN = "vain";

    private ByHand() {}

    /** At the assignment, where the tariff of who is called names no price. */
    static Field agreed() {
        return Field.amount(VAIN).optional().fold().when(c -> c.assistance().delivery() == Delivery.ON_SITE && c.candidates().vainTripPayer().isPresent()
            && c.candidates().called().filter(it -> c.candidates().vainTrip(it, c.now()).isEmpty()).isPresent());
    }

    /** At the end, where the provider had set out and nothing was agreed. */
    static Field told() { return Field.amount(VAIN).optional().when(c -> isOpen(c) && c.candidates().vainTripPayer().isPresent()); }

    private static boolean isOpen(ActContext c) { return VainTrip.hasSetOut(c.assistance()) && VainTrip.agreed(c.assistance()).isEmpty(); }

    /** What was typed, borne by whom the plan says. */
    static Optional<VainTrip> of(Reading r) { return r.amountIf(VAIN).flatMap(price -> r.context().candidates().vainTripPayer().map(payer -> new VainTrip(price, payer))); }

    /** The same where it was still open; what was agreed isn't talked away. */
    static Optional<VainTrip> left(Reading r) { return of(r).filter(_ -> isOpen(r.context())); }
}
