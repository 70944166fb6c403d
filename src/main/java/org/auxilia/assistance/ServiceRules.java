package org.auxilia.assistance;

import static org.auxilia.assistance.Rules.after;
import static org.auxilia.assistance.Rules.atOnce;
import static org.auxilia.assistance.Rules.latest;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.auxilia.assistance.Aspect.*;
import org.auxilia.assistance.AssignmentFact.*;
import org.auxilia.assistance.MonitoringFact.*;
import org.auxilia.assistance.OpeningFact.Opened;
import org.auxilia.assistance.Rules.Due;
import org.auxilia.assistance.ServiceFact.*;
import org.auxilia.catalogue.Delivery;

/** What is owed while the service is given. */
final class ServiceRules {

    private ServiceRules() {}

    /** TK-20, 5.4.1.1. */
    static Stream<Due> getDiagnosis(Assistance a) {
        return !a.isVisit() || a.has(Diagnosed.class) || a.has(WorkEnded.class) ? Stream.of() : after(a.when(ContactConfirmed.class), Term.GET_DIAGNOSIS, a);
    }

    /** TK-21, 5.4.2.1; CA-14 for the kilometres. */
    static Stream<Due> settleExcess(Assistance a) { return atOnce(a.excessSince()); }

    /** TK-37, 5.4.2.1: as soon as nothing stands against it. */
    static Stream<Due> giveGoAhead(Assistance a) {
        if (a.isExcessOpen() || a.has(WorkEnded.class) || a.isExcluded() && !a.isVital()) return Stream.of();
        return atOnce(a.unanswered(Diagnosed.class, Authorised.class).flatMap(diagnosed -> latest(Optional.of(diagnosed), a.when(SettlesExcess.class))));
    }

    /** TK-33: at the time told, else the next morning. */
    static Stream<Due> agreeReturn(Assistance a) {
        if (!a.isWaiting()) return Stream.of();
        return a.lastEntry(VisitLeft.class).stream().map(left -> Due.between(left.happenedAt(),
            ((VisitLeft) left.fact()).told().orElseGet(() -> a.policy().nextMorning(left.happenedAt()))));
    }

    /** TK-22, 5.4.4.1: at the time that he estimated; on a second visit, once he is there. Where nobody comes, see {@link #remoteEnd}. */
    static Stream<Due> askEnd(Assistance a) {
        if (a.has(WorkEnded.class) || a.isWaiting()) return Stream.of();
        if (!a.isVisit()) return a.entries(ProviderAssigned.class).map(assigned -> Due.at(remoteEnd(a, assigned.happenedAt())));
        if (!a.isAuthorised()) return Stream.of();
        return a.when(ContactConfirmed.class).flatMap(met -> latest(a.when(Authorised.class), Optional.of(met))).stream()
            .map(begun -> Due.between(begun, a.all(EstimatesEnd.class).flatMap(it -> it.end().stream()).reduce((_, later) -> later)
                .filter(begun::isBefore).orElseGet(() -> begun.plus(usual(a))))); // SV-1
    }

    /** CA-12: on the telephone, its usual duration after the agreed hour; RE-1: who hires by himself is asked at the agreed hour. */
    private static Instant remoteEnd(Assistance a, Instant assigned) {
        boolean reimbursed = a.delivery() == Delivery.REIMBURSEMENT;
        var agreed = (reimbursed ? a.window().map(Window::to) : Optional.<Instant>empty()).or(a::eta).orElse(assigned);
        return a.entries(EndEstimated.class).reduce((_, later) -> later).map(entry -> ((EndEstimated) entry.fact()).at())
            .orElseGet(() -> reimbursed ? agreed : agreed.plus(usual(a)));
    }

    private static Duration usual(Assistance a) { return a.get(Opened.class).usual(); }
}
