package org.auxilia.desk.console;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.Reimbursement.State;
import org.auxilia.assistance.UncoveredFact.ReimbursementClaimed;
import org.auxilia.assistance.UncoveredFact.ReimbursementPaid;
import org.auxilia.catalogue.Money;

/**
 * A reimbursement as programs get it (RE-1).
 *
 * @param limit  the most that the plan gives for it
 * @param letter where the letter is, once somebody has decided
 */
record ReimbursementJson(State state, Optional<ReimbursementClaimed> claim, Optional<Money> limit, Optional<Money> granted, Optional<ReimbursementPaid> payment, List<Receipt> receipts, boolean letter) {

    /** @param href where it is fetched */
    record Receipt(String name, int size, Instant at, String by, String href) {}

    static ReimbursementJson of(ReimbursementScreen shown) {
        var it = shown.it();
        return new ReimbursementJson(it.state(), it.claim(), shown.limit(), it.granted(), it.payment(), shown.receipts().stream().map(row -> new Receipt(row.name(), row.size(), row.at(), row.by(), row.href())).toList(), shown.hasLetter());
    }
}
