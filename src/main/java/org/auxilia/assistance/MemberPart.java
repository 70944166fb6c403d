package org.auxilia.assistance;

import java.util.Optional;
import java.util.stream.Stream;
import org.auxilia.assistance.OpeningFact.ConnectionAccepted;
import org.auxilia.assistance.ServiceFact.WorkEnded;
import org.auxilia.assistance.UncoveredFact.*;
import org.auxilia.catalogue.Money;

/**
 * What is the member's to pay, and how far he is with it (CL-9).
 *
 * @param told     the last price that he was told, empty while he was told none
 * @param accepted what he took upon himself, empty while nothing; once it is over what it has cost him, as of what ended without its service (CL-6)
 * @param paid     what came in
 */
public record MemberPart(State state, Optional<Money> told, Optional<Money> accepted, Optional<Money> paid) {

    public enum State { NONE, TOLD, ACCEPTED, PAID, OWED }

    public static MemberPart of(Assistance a) {
        var told = a.last(PriceTold.class).map(PriceTold::price);
        var accepted = owed(a).filter(Money::isPositive);
        var paid = a.all(PaymentReceived.class).map(PaymentReceived::amount).reduce(Money::plus);
        return new MemberPart(state(a, told, accepted, paid), told, accepted, paid);
    }

    /** What he accepted, and a trip in vain from before a re-opening; once all is over, what it has come to. */
    private static Optional<Money> owed(Assistance a) {
        var costs = Costs.of(a);
        if (a.isFinal() && (!costs.lines().isEmpty() || a.finalStatus().filter(FinalStatus.CONCLUDED::equals).isEmpty())) return costs.member();
        return Stream.concat(accepted(a).stream(), costs.besideService(a, Costs::member).stream()).reduce(Money::plus);
    }

    /** Of the service itself: the paid one's price, and what goes beyond it (OC-1, 5.4.2.1). */
    static Optional<Money> accepted(Assistance a) {
        var connection = a.last(ConnectionAccepted.class).filter(_ -> a.category().filter(Category.CONNECTION::equals).isPresent()).map(ConnectionAccepted::price);
        return Stream.concat(connection.stream(), a.acceptedExcess().stream()).reduce(Money::plus);
    }

    private static State state(Assistance a, Optional<Money> told, Optional<Money> accepted, Optional<Money> paid) {
        if (accepted.isEmpty() && (paid.isEmpty() || Offer.of(a).isPresent())) return told.isPresent() ? State.TOLD : State.NONE;
        if (left(accepted, paid).isEmpty()) return State.PAID; // of what came to less, too
        return a.has(WorkEnded.class) || a.isFinal() ? State.OWED : State.ACCEPTED;
    }

    /** What has not come in yet; nothing while nothing is accepted. */
    public Optional<Money> left() { return left(accepted, paid); }

    private static Optional<Money> left(Optional<Money> accepted, Optional<Money> paid) { return accepted.map(it -> paid.map(it::minus).orElse(it)).filter(Money::isPositive); }
}
