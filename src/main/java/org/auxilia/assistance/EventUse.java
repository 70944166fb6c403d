package org.auxilia.assistance;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.auxilia.assistance.OpeningFact.CoverageDecided;
import org.auxilia.assistance.OpeningFact.EventClaim;

/** What an assistance takes of the plan's events (MB-8): reserved while open, used when concluded, given back when cancelled before arrival. */
public record EventUse(EventClaim claim, State state) {

    public enum State { RESERVED, USED, GIVEN_BACK }

    public static Optional<EventUse> of(Assistance a) {
        var claim = a.last(Aspect.DecidesCoverage.class).flatMap(it -> it instanceof CoverageDecided covered && covered.category() == Category.COVERED ? covered.event() : Optional.empty());
        return claim.map(it -> new EventUse(it, state(it, a))).or(() -> left(a));
    }

    /** CA-14: what was decided anew takes none itself, but what shares the one that it had goes on. */
    private static Optional<EventUse> left(Assistance a) {
        return a.log().stream().filter(it -> it.assistance() == a.number()).map(Entry::fact)
            .flatMap(it -> it instanceof CoverageDecided covered && covered.category() == Category.COVERED ? covered.event().stream() : Stream.of())
            .reduce((_, later) -> later).map(it -> new EventUse(it, shared(it, a))).filter(EventUse::isTaken);
    }

    private static State state(EventClaim claim, Assistance a) {
        return a.closing().map(closed -> switch (closed.status()) {
            case CONCLUDED -> State.USED;
            case CANCELLED_AT_ONCE, PROVIDER_CANCELLED -> shared(claim, a);
            case CANCELLED_LATER -> closed.afterArrival() && claim.usedIfInVain() ? State.USED : shared(claim, a);
        }).orElse(State.RESERVED);
    }

    /** CA-14: legs and consequences that share the event keep it, whatever has become of the assistance that took it. */
    private static State shared(EventClaim claim, Assistance a) {
        return a.file().assistances().filter(it -> it.last(Aspect.DecidesCoverage.class).filter(last -> last instanceof CoverageDecided covered && covered.eventOf().equals(Optional.of(a.number()))).isPresent())
            .map(it -> state(claim, it)).min(Comparator.naturalOrder()).orElse(State.GIVEN_BACK);
    }

    /** Counts against the plan. */
    public boolean isTaken() { return state != State.GIVEN_BACK; }
}
