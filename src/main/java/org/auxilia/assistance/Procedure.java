package org.auxilia.assistance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.AnytimeFact.*;
import org.auxilia.assistance.Aspect.*;
import org.auxilia.assistance.AssignmentFact.*;
import org.auxilia.assistance.ClosingFact.*;
import org.auxilia.assistance.FileFact.*;
import org.auxilia.assistance.MonitoringFact.*;
import org.auxilia.assistance.OpeningFact.*;
import org.auxilia.assistance.Outcome.*;
import org.auxilia.assistance.ServiceFact.*;
import org.auxilia.assistance.UncoveredFact.*;
import org.auxilia.catalogue.Delivery;

/** Says whether an act is possible, why not, and what goes on record. */
public final class Procedure {

    private Procedure() {}

    /** The one predicate: asked by the button, the link in the API and the execution. All obstacles, so that nobody learns them one by one. */
    public static List<Obstacle> obstaclesTo(Act act, Assistance assistance, Stamp stamp) {
        var concerned = act.kind().isOfFile() ? assistance.file().file() : assistance;
        return act.kind().obstacles().stream().filter(obstacle -> obstacle.standsBefore(act, concerned, stamp)).toList();
    }

    public static Outcome record(Fact fact, Assistance assistance, Stamp stamp) {
        var obstacles = obstaclesTo(fact, assistance, stamp);
        return obstacles.isEmpty() ? new Recorded(withConsequences(fact, assistance, stamp)) : new Refused(obstacles);
    }

    /** A superior may step over what the flow lacks; the reason goes on record first (CA-8). */
    public static Outcome force(Fact fact, String why, Assistance assistance, Stamp stamp) {
        var obstacles = obstaclesTo(fact, assistance, stamp);
        if (!stamp.who().role().isSuperior()) return new Refused(List.of(Obstacle.SUPERIOR_NEEDED));
        if (!obstacles.stream().allMatch(Obstacle::yieldsToForce)) return new Refused(obstacles);
        var entries = new ArrayList<>(List.of(assistance.entry(new Forced(fact.kind(), why), stamp)));
        entries.addAll(withConsequences(fact, assistance, stamp));
        return new Recorded(entries);
    }

    private static List<Entry> withConsequences(Fact fact, Assistance a, Stamp stamp) {
        var entries = new ArrayList<Entry>();
        entries.add(a.entry(fact, stamp));
        consequences(fact, a, stamp).forEach(it -> entries.add(a.entry(it, stamp.inferred())));
        fact.kind().closes().ifPresent(status -> closing(fact, status, a).forEach(it -> entries.add(a.entry(it, stamp.inferred()))));
        return entries;
    }

    /** What happens by itself is on record too, so that a later change of rules never re-interprets an old log. */
    private static List<Fact> consequences(Fact fact, Assistance a, Stamp stamp) {
        return switch (fact) {
            case NewTimeDeclined it -> a.provider().<Fact>map(provider -> new ProviderReleased(provider, it.why())).map(List::of).orElse(List.of());
            case Authorised it -> afterGoAhead(it, a, stamp);
            case ContactConfirmed _ when a.isAuthorised() -> usualEnd(a, stamp);
            case AuthorisationDecided it when it.granted() && it.subject() == Subject.EXCESS && a.isExcessOpen() -> // SV-2
                List.of(new ExcessAuthorised(a.waived(), it.why()));
            case ArrivalReported _ when a.delivery() == Delivery.IN_SHOP -> List.of(new ContactConfirmed()); // CA-12: it is the member who arrives
            case ProviderAssigned _ when a.isVital() && isOwed(a) -> List.of(new AuthorisationAsked(Subject.LIFE_RISK, "", Optional.empty())); // CO-4
            case ReimbursementClaimed it -> List.of(new AuthorisationAsked(Subject.REIMBURSEMENT, "", Optional.of(it.amount()))); // RE-1
            case Reopened it when a.file().file().isFinal() -> reopening(it.why(), a, stamp); // CL-4
            case Opened _ when a.file().file().isFinal() -> reopening("", a, stamp);
            default -> List.of();
        };
    }

    private static List<Fact> afterGoAhead(Authorised goAhead, Assistance a, Stamp stamp) {
        var facts = new ArrayList<Fact>();
        if (goAhead.startsNow() && !a.has(WorkStarted.class)) facts.add(new WorkStarted());
        if (goAhead.end().isEmpty() && a.isVisit()) facts.addAll(usualEnd(a, stamp));
        return facts;
    }

    /** SV-1: an end that nobody told is the service's usual duration from now. */
    private static List<Fact> usualEnd(Assistance a, Stamp stamp) {
        boolean told = a.all(EstimatesEnd.class).flatMap(it -> it.end().stream()).reduce((_, later) -> later).filter(stamp.happenedAt()::isBefore).isPresent();
        return told || !a.isOpened() ? List.of() : List.of(new EndEstimated(stamp.happenedAt().plus(a.get(Opened.class).usual())));
    }

    /** CL-4: the case re-opens with its assistance and is his who re-opens it. */
    private static List<Fact> reopening(String why, Assistance a, Stamp stamp) {
        var who = stamp.who();
        var facts = new ArrayList<Fact>(List.of(new CaseReopened(why)));
        if (a.file().owner() != who.id()) facts.add(new OwnerChanged(a.file().owner(), who.id(), who.name(), why));
        return facts;
    }

    /** CO-4: what the life at risk did not wait for. */
    private static boolean isOwed(Assistance a) {
        boolean owed = !a.has(DecidesCoverage.class) || a.isExcluded() || !a.has(ConsentAnswered.class)
            || FileFact.rosterStatus(a).filter(RosterStatus.ACTIVE::equals).isEmpty() && !a.isGranted(Subject.MEMBER);
        return owed && a.open(Subject.LIFE_RISK).isEmpty() && !a.isGranted(Subject.LIFE_RISK);
    }

    private static List<Fact> closing(Fact fact, FinalStatus status, Assistance a) {
        var facts = new ArrayList<Fact>();
        if (status != FinalStatus.CONCLUDED) // 5.3.2.1, Nota 1: cancelling the assistance cancels the provider
            a.provider().map(provider -> new ProviderReleased(provider, cause(fact))).ifPresent(facts::add);
        if (status != FinalStatus.CONCLUDED) VainTrip.of(fact, a).map(it -> it.cost(a)).ifPresent(facts::add); // CL-6
        facts.add(new Closed(status, cause(fact), hasSeenProvider(a)));
        return facts;
    }

    /** MB-8: who has the job was at the place, if only on an earlier visit. */
    private static boolean hasSeenProvider(Assistance a) {
        return a.provider().isPresent() && a.log().reversed().stream().takeWhile(entry -> !entry.isOf(ProviderAssigned.class)).anyMatch(entry -> entry.isOf(ArrivalReported.class));
    }

    private static String cause(Fact fact) {
        return switch (fact) {
            case GivenUp it -> it.cause();
            case ConnectionDeclined it -> it.cause();
            case MemberCancelled it -> it.cause();
            case ExcessDeclined _ -> "EXCEDENTE_NO_ACEPTADO";
            case AlternativesGiven _ -> "FUERA_DE_MATRIZ";
            case OtherProviderDeclined it -> it.noneAvailable() ? "SIN_PRESTADOR" : "PROVEEDOR_INCUMPLE";
            default -> "";
        };
    }
}
