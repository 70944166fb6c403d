package org.auxilia.assistance;

import static org.auxilia.assistance.Rules.after;
import static org.auxilia.assistance.Rules.atOnce;
import static org.auxilia.assistance.Rules.latest;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.auxilia.assistance.Aspect.*;
import org.auxilia.assistance.AssignmentFact.*;
import org.auxilia.assistance.MonitoringFact.*;
import org.auxilia.assistance.OpeningFact.Opened;
import org.auxilia.assistance.Rules.Due;
import org.auxilia.assistance.ServiceFact.*;

/** What is owed while the service is given. */
final class ServiceRules {

    private ServiceRules() {}

    /** TK-20, 5.4.1.1. */
    static Stream<Due> getDiagnosis(Assistance a) {
        return !a.isVisit() || a.has(Diagnosed.class) || a.has(WorkEnded.class) ? Stream.of() : after(a.when(ContactConfirmed.class), Term.GET_DIAGNOSIS, a);
    }

    /** TK-21, 5.4.2.1. */
    static Stream<Due> settleExcess(Assistance a) { return a.isExcessOpen() ? atOnce(a.when(Diagnosed.class)) : Stream.of(); }

    /** TK-37, 5.4.2.1: as soon as nothing stands against it. */
    static Stream<Due> giveGoAhead(Assistance a) {
        if (a.isExcessOpen()) return Stream.of();
        return atOnce(a.unanswered(Diagnosed.class, Authorised.class).flatMap(diagnosed -> latest(Optional.of(diagnosed), a.when(SettlesExcess.class))));
    }

    /** TK-33: at the time told, else the next morning. */
    static Stream<Due> agreeReturn(Assistance a) {
        if (!a.isWaiting()) return Stream.of();
        return a.lastEntry(VisitLeft.class).stream().map(left -> Due.between(left.happenedAt(),
            ((VisitLeft) left.fact()).told().orElseGet(() -> a.policy().nextMorning(left.happenedAt()))));
    }

    /** TK-22, 5.4.4.1: at the time that he estimated; on a second visit, once he is there. Where nobody comes, at the agreed hour (CA-12, RE-1). */
    static Stream<Due> askEnd(Assistance a) {
        if (a.has(WorkEnded.class) || a.isWaiting()) return Stream.of();
        if (!a.isVisit()) return a.entries(ProviderAssigned.class).map(assigned -> a.entries(EndEstimated.class).reduce((_, later) -> later)
            .map(entry -> ((EndEstimated) entry.fact()).at()).orElseGet(() -> a.eta().orElse(assigned.happenedAt()).plus(usual(a)))).map(Due::at);
        if (!a.isAuthorised()) return Stream.of();
        return a.when(ContactConfirmed.class).map(met -> estimatedEnd(a, met)).stream().map(by -> Due.between(by.isBefore(a.when(Authorised.class).orElseThrow()) ? by : a.when(Authorised.class).orElseThrow(), by));
    }

    /** The last that was said; an end not told is the service's usual duration after the go-ahead, or after meeting again (SV-1). */
    private static Instant estimatedEnd(Assistance a, Instant met) {
        var begun = latest(a.when(Authorised.class), Optional.of(met)).orElseThrow();
        return a.all(EstimatesEnd.class).flatMap(it -> it.end().stream()).reduce((_, later) -> later).filter(end -> end.isAfter(met)).orElseGet(() -> begun.plus(usual(a)));
    }

    private static java.time.Duration usual(Assistance a) { return a.get(Opened.class).usual(); }
}
