package org.auxilia.assistance;

import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.AnytimeFact.*;
import org.auxilia.assistance.UncoveredFact.*;
import org.auxilia.catalogue.Money;

/**
 * Where a reimbursement stands (RE-1).
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
}
