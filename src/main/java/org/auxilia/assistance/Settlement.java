package org.auxilia.assistance;

import java.util.Optional;
import org.auxilia.assistance.Aspect.SettlesExcess;
import org.auxilia.assistance.ServiceFact.Diagnosed;
import org.auxilia.assistance.ServiceFact.ExcessAccepted;
import org.auxilia.assistance.ServiceFact.ExcessAuthorised;
import org.auxilia.catalogue.Money;

/**
 * Who took upon himself what goes beyond the coverage, and how much (5.4.2.1, CA-14). Each settlement is of the whole, in money and in kilometres, so the last one holds alone; and it holds
 * as long as there is something beyond: a diagnosis within the coverage, or another provider, leaves nothing of it.
 *
 * @param waived a superior took it off the member, so the company bears it; else the member accepted it
 */
record Settlement(boolean waived, Money amount) {

    static Optional<Settlement> of(Assistance a) {
        if (a.excess().isEmpty() && a.kilometresBeyond().isEmpty()) return Optional.empty();
        return a.lastEntry(SettlesExcess.class).flatMap(it -> switch (it.fact()) {
            case ExcessAccepted accepted -> Optional.of(new Settlement(false, asOfNow(it, accepted.amount(), a)));
            case ExcessAuthorised authorised -> Optional.of(new Settlement(true, asOfNow(it, authorised.amount(), a)));
            default -> Optional.empty();
        });
    }

    /** Until a later diagnosis is settled in its turn, no more than it comes to. */
    private static Money asOfNow(Entry settled, Money amount, Assistance a) {
        boolean overtaken = a.kilometresBeyond().isEmpty() && a.standingAfter(settled).anyMatch(it -> it.isOf(Diagnosed.class));
        return a.excess().filter(_ -> overtaken).map(amount::min).orElse(amount);
    }
}
