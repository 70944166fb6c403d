package org.auxilia.assistance;

import org.auxilia.assistance.AnytimeFact.*;
import org.auxilia.assistance.AssignmentFact.*;
import org.auxilia.assistance.ClosingFact.*;
import org.auxilia.assistance.FileFact.*;
import org.auxilia.assistance.MonitoringFact.*;
import org.auxilia.assistance.OpeningFact.*;
import org.auxilia.assistance.ServiceFact.*;

/** What a board shows of the last entry beside its kind: the words that somebody said or wrote, or the name that matters. */
final class LastWords {

    private static final int LONGEST = 160;

    private LastWords() {}

    static String of(Fact fact) {
        var words = words(fact);
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…";
    }

    private static String words(Fact fact) {
        return switch (fact) {
            case Remark it -> it.text();
            case SpokeWithProvider it -> it.text();
            case SpokeWithMember it -> it.text();
            case SpokeWithOther it -> it.text();
            case Conferenced it -> it.text();
            case InstructionsAsked it -> it.text();
            case InstructionGiven it -> it.text();
            case MeetingSettled it -> it.how();
            case CallBackPromised it -> it.why();
            case ComplaintHeard it -> it.text();
            case TaskNoted it -> it.text();
            case AuthorisationAsked it -> it.what();
            case AuthorisationDecided it -> it.why();
            case Forced it -> it.why();
            case ProviderCalled it -> it.candidate().name();
            case ProviderAssigned it -> it.candidate().name();
            case ProviderReleased it -> it.candidate().name();
            case GivenBack it -> it.candidate().name();
            case ExhaustionDecided it -> it.why();
            case DelayReported it -> it.why();
            case Rescheduled it -> it.why();
            case VisitLeft it -> it.why();
            case NewTimeDeclined it -> it.why();
            case Diagnosed it -> it.fault();
            case Opened it -> it.happened();
            case CaseOpened it -> it.description();
            case OwnerChanged it -> it.ownerName();
            case Routed it -> it.to().label();
            case PriorityChanged it -> it.why();
            case NonConformityGiven it -> it.words();
            case ConformityGiven it -> it.words();
            case Closed it -> it.cause();
            case Reopened it -> it.why();
            default -> "";
        };
    }
}
