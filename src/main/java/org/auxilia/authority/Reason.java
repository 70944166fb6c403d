package org.auxilia.authority;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.auxilia.assistance.AnytimeFact.Ground;
import org.auxilia.assistance.AnytimeFact.Subject;
import org.auxilia.assistance.AnytimeFact.Test;

/** Ready reasons, so that the log names one where nobody wrote any (Out of coverage J). */
enum Reason {
    FIRST_SERVICE, UNUSED, UPSET, INTERNAL_TECHNICIAN, NEGOTIATED_PRICE, OWN_FAULT, LIFE_AT_RISK, PLAN_ALLOWS, LOYALTY;

    /** The one that the request itself gives. */
    static Optional<Reason> of(Subject subject, List<Ground> grounds) {
        if (subject == Subject.LIFE_RISK) return Optional.of(LIFE_AT_RISK);
        return Stream.of(Test.FIRST_SERVICE, Test.SIX_MONTHS_UNUSED, Test.INTERNAL_TECHNICIANS, Test.UPSET).filter(test -> grounds.stream().anyMatch(it -> it.test() == test && it.holds())).findFirst().map(Reason::of);
    }

    private static Reason of(Test test) {
        return switch (test) {
            case FIRST_SERVICE -> FIRST_SERVICE;
            case SIX_MONTHS_UNUSED -> UNUSED;
            case INTERNAL_TECHNICIANS, NO_LARGE_WORK -> INTERNAL_TECHNICIAN;
            case UPSET -> UPSET;
        };
    }
}
