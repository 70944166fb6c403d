package org.auxilia.assistance;

import java.time.Instant;
import java.util.Optional;
import org.auxilia.assistance.OpeningFact.EventClaim;

/** What an assistance takes of a plan's events (MB-8). */
record EventRow(long caseNumber, int assistance, long member, int planService, Instant period, String state) {

    /** What is counted together. */
    record Balance(long member, int planService, Instant period) {
        static Balance of(EventClaim claim) { return new Balance(claim.member(), claim.planService(), claim.period()); }
    }

    static EventRow of(CaseFile file, int assistance, EventUse use) {
        var claim = use.claim();
        return new EventRow(file.number(), assistance, claim.member(), claim.planService(), claim.period(), use.state().name());
    }

    static Optional<Balance> taken(Optional<EventUse> use) { return use.filter(EventUse::isTaken).map(it -> Balance.of(it.claim())); }
}
