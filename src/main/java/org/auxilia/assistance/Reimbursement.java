package org.auxilia.assistance;

import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.AnytimeFact.*;
import org.auxilia.assistance.UncoveredFact.*;
import org.auxilia.catalogue.Money;

/**
 * Where a reimbursement stands (RE-1). Claimed again before anybody has decided, it is corrected; once it is granted another claim would undo what a superior said.
 *
 * @param claim    what the member asks back, as he said it last
 * @param granted  what a superior has granted of it
 */
public record Reimbursement(State state, Optional<ReimbursementClaimed> claim, List<ReceiptAdded> receipts, Optional<Money> granted, Optional<ReimbursementPaid> payment) {

    public enum State { AWAITED, CLAIMED, GRANTED, DENIED, PAID }

    public Reimbursement { receipts = List.copyOf(receipts); }

    public static Reimbursement of(Assistance a) {
        var claim = a.last(ReimbursementClaimed.class);
        var decision = a.open(Subject.REIMBURSEMENT).isPresent() ? Optional.<AuthorisationDecided>empty()
            : a.all(AuthorisationDecided.class).filter(it -> it.subject() == Subject.REIMBURSEMENT).reduce((_, later) -> later);
        var granted = decision.filter(AuthorisationDecided::granted).flatMap(it -> it.amount().or(() -> claim.map(ReimbursementClaimed::amount)));
        var payment = a.last(ReimbursementPaid.class);
        var state = payment.isPresent() ? State.PAID : claim.isEmpty() ? State.AWAITED : decision.map(it -> it.granted() ? State.GRANTED : State.DENIED).orElse(State.CLAIMED);
        return new Reimbursement(state, claim, a.all(ReceiptAdded.class).toList(), granted, payment);
    }

    /** What was asked before this entry corrected it; empty where it is the first claim, or asks anew after a decision. The entry may be masked, so it is known by its stamp. */
    static Optional<Money> corrected(Entry entry, Assistance a) {
        var before = a.log().stream().takeWhile(it -> !(it.fact() instanceof ReimbursementClaimed && it.stamp().equals(entry.stamp())))
            .filter(it -> it.fact() instanceof ReimbursementClaimed || it.fact() instanceof AuthorisationDecided decision && decision.subject() == Subject.REIMBURSEMENT);
        return before.reduce((_, later) -> later).map(Entry::fact).filter(ReimbursementClaimed.class::isInstance).map(it -> ((ReimbursementClaimed) it).amount());
    }
}
