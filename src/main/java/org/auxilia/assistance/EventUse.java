package org.auxilia.assistance;

import java.util.Optional;
import org.auxilia.assistance.OpeningFact.CoverageDecided;
import org.auxilia.assistance.OpeningFact.EventClaim;

/** What an assistance takes of the plan's events (MB-8): reserved while open, used when concluded, given back when cancelled before arrival. */
public record EventUse(EventClaim claim, State state) {

    public enum State { RESERVED, USED, GIVEN_BACK }

    public static Optional<EventUse> of(Assistance a) {
        var claim = a.last(Aspect.DecidesCoverage.class).flatMap(it -> it instanceof CoverageDecided covered && covered.category() == Category.COVERED ? covered.event() : Optional.empty());
        return claim.map(it -> new EventUse(it, state(it, a)));
    }

    private static State state(EventClaim claim, Assistance a) {
        return a.closing().map(closed -> switch (closed.status()) {
            case CONCLUDED -> State.USED;
            case CANCELLED_AT_ONCE, PROVIDER_CANCELLED -> State.GIVEN_BACK;
            case CANCELLED_LATER -> closed.afterArrival() && claim.usedIfInVain() ? State.USED : State.GIVEN_BACK;
        }).orElse(State.RESERVED);
    }

    /** Counts against the plan. */
    public boolean isTaken() { return state != State.GIVEN_BACK; }
}
