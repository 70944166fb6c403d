package org.auxilia.assistance;

import static org.auxilia.assistance.Rules.atOnce;

import java.util.stream.Stream;
import org.auxilia.assistance.Aspect.DecidesCoverage;
import org.auxilia.assistance.AssignmentFact.ProviderAssigned;
import org.auxilia.assistance.FileFact.*;
import org.auxilia.assistance.Rules.Due;

/** What is owed about member, coverage and consent. */
final class OpeningRules {

    private OpeningRules() {}

    /** CO-4: the life at risk was served first; now one asks for whom. */
    static Stream<Due> identifyMember(Assistance a) { return a.has(MemberIdentified.class) ? Stream.of() : afterHelpWasSent(a); }

    /** CO-4, TK-38. */
    static Stream<Due> decideCoverage(Assistance a) { return a.has(DecidesCoverage.class) ? Stream.of() : afterHelpWasSent(a); }

    /** CO-4, TK-38. */
    static Stream<Due> askConsent(Assistance a) { return a.has(ConsentAnswered.class) ? Stream.of() : afterHelpWasSent(a); }

    /** TK-36, OC-1: the paid service is offered always; of what the house does not have, others are named (OC-2). */
    static Stream<Due> offerConnection(Assistance a) { return a.isExcluded() ? atOnce(a.when(DecidesCoverage.class)) : Stream.of(); }

    private static Stream<Due> afterHelpWasSent(Assistance a) { return atOnce(a.when(ProviderAssigned.class)); }
}
