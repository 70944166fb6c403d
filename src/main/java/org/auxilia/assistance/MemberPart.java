package org.auxilia.assistance;

import java.util.Optional;
import java.util.stream.Stream;
import org.auxilia.assistance.OpeningFact.ConnectionAccepted;
import org.auxilia.assistance.ServiceFact.ExcessAccepted;
import org.auxilia.assistance.ServiceFact.WorkEnded;
import org.auxilia.assistance.UncoveredFact.*;
import org.auxilia.catalogue.Money;

/**
 * What is the member's to pay, and how far he is with it (CL-9).
 *
 * @param told     the last price that he was told, empty while he was told none
 * @param accepted what he took upon himself, empty while nothing; of what ended without its service what it cost him all the same (CL-6)
 * @param paid     what came in
 */
public record MemberPart(State state, Optional<Money> told, Optional<Money> accepted, Optional<Money> paid) {

    public enum State { NONE, TOLD, ACCEPTED, PAID, OWED }

    public static MemberPart of(Assistance a) {
        var told = a.last(PriceTold.class).map(PriceTold::price);
        var accepted = a.finalStatus().filter(it -> it != FinalStatus.CONCLUDED).isPresent() ? Costs.of(a).member().filter(Money::isPositive) : Stream.concat(a.last(ConnectionAccepted.class).filter(_ -> a.category().filter(Category.CONNECTION::equals).isPresent()).map(ConnectionAccepted::price).stream(),
            a.settled(ExcessAccepted.class).map(ExcessAccepted::amount)).reduce(Money::plus).filter(Money::isPositive);
        var paid = a.all(PaymentReceived.class).map(PaymentReceived::amount).reduce(Money::plus);
        return new MemberPart(state(a, told, accepted, paid), told, accepted, paid);
    }

    private static State state(Assistance a, Optional<Money> told, Optional<Money> accepted, Optional<Money> paid) {
        if (accepted.isEmpty()) return told.isPresent() ? State.TOLD : State.NONE;
        if (paid.filter(it -> it.compareTo(accepted.get()) >= 0).isPresent()) return State.PAID;
        return a.has(WorkEnded.class) || a.isFinal() ? State.OWED : State.ACCEPTED;
    }

    /** What has not come in yet; nothing while nothing is accepted. */
    public Optional<Money> left() { return accepted.map(it -> paid.map(it::minus).orElse(it)).filter(Money::isPositive); }
}
