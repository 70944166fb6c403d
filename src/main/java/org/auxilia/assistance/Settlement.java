package org.auxilia.assistance;

import static org.auxilia.assistance.Rules.latest;

import java.time.Instant;
import java.util.Optional;
import org.auxilia.assistance.Aspect.DecidesCoverage;
import org.auxilia.assistance.Aspect.SettlesExcess;
import org.auxilia.assistance.OpeningFact.ConnectionAccepted;
import org.auxilia.assistance.ServiceFact.Diagnosed;
import org.auxilia.assistance.ServiceFact.ExcessAccepted;
import org.auxilia.assistance.ServiceFact.ExcessAuthorised;
import org.auxilia.catalogue.Money;

/**
 * Who took upon himself what goes beyond the coverage, and how much (5.4.2.1, CA-14). Each settlement is of the whole, in money and in kilometres, so the last one holds alone; and it holds
 * as long as there is something beyond: a diagnosis within the coverage, or another provider, leaves nothing of it. Of a paid service only what was settled since its price was accepted counts.
 *
 * @param waived a superior took it off the member, so the company bears it; else the member accepted it
 * @param amount no more than goes beyond now, unless there are kilometres, whose price only the settlement says
 */
record Settlement(boolean waived, Money amount) {

    static Optional<Settlement> of(Assistance a) {
        var beyond = a.excess();
        boolean kilometres = a.kilometresBeyond().isPresent();
        if (beyond.isEmpty() && !kilometres) return Optional.empty();
        return last(a).map(it -> kilometres ? it : new Settlement(it.waived, beyond.get().min(it.amount)));
    }

    /** Since when more money is beyond than was settled, as by a lower cover: who was asked then is asked again. A longer way asks by itself ({@link Distances}). */
    static Optional<Instant> fallenShort(Assistance a) {
        var settled = last(a).map(Settlement::amount);
        return a.excess().filter(now -> a.has(SettlesExcess.class) && settled.filter(it -> !now.beyond(it).isPositive()).isEmpty()).flatMap(_ -> latest(a.when(Diagnosed.class), a.when(DecidesCoverage.class)));
    }

    private static Optional<Settlement> last(Assistance a) {
        return a.lastEntry(SettlesExcess.class).filter(it -> a.standingAfter(it).noneMatch(later -> later.isOf(ConnectionAccepted.class))).flatMap(it -> switch (it.fact()) {
            case ExcessAccepted accepted -> Optional.of(new Settlement(false, accepted.amount()));
            case ExcessAuthorised authorised -> Optional.of(new Settlement(true, authorised.amount()));
            default -> Optional.empty();
        });
    }
}
