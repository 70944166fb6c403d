package org.auxilia.assistance;

import java.time.Instant;
import java.util.stream.Stream;
import org.auxilia.assistance.Aspect.SetsWindow;
import org.auxilia.assistance.AssignmentFact.ProviderAssigned;
import org.auxilia.assistance.OpeningFact.Programmed;

/** The windows of which an act speaks (PR-2). */
final class Windows {

    private Windows() {}

    static Stream<Window> in(Act act) {
        return switch (act) {
            case Programmed programmed -> programmed.availability().stream();
            case SetsWindow sets -> sets.agreed().stream();
            default -> Stream.of();
        };
    }

    /** A new one does not begin in the past; a provider may still take one that has begun, but not one that is over (TK-5). */
    static boolean arePast(Act act, Instant now) {
        return in(act).anyMatch(window -> act instanceof ProviderAssigned ? !window.to().isAfter(now) : window.from().isBefore(now));
    }

    /** The agreed window lies in one of those that the member had offered. */
    static boolean isOffered(ProviderAssigned assigned, Assistance a) {
        if (assigned.agreed().isEmpty() || a.availability().isEmpty()) return true;
        return a.availability().stream().anyMatch(offered -> offered.holds(assigned.agreed().get()));
    }
}
