package org.auxilia.assistance;

import static org.auxilia.assistance.Rules.after;
import static org.auxilia.assistance.Rules.latest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.auxilia.assistance.Aspect.*;
import org.auxilia.assistance.AssignmentFact.*;
import org.auxilia.assistance.ClosingFact.Reopened;
import org.auxilia.assistance.MonitoringFact.*;
import org.auxilia.assistance.OpeningFact.Opened;
import org.auxilia.assistance.Rules.Due;
import org.auxilia.catalogue.Delivery;

/** What is owed while a provider is sought, and once he is found. */
final class AssignmentRules {

    private AssignmentRules() {}

    /** 5.2.2, TK-10 to TK-12; a re-dispatch starts the term again (TK-34), another priority runs from its moment (PR-5). */
    static Stream<Due> assignProvider(Assistance a) {
        if (a.has(ProviderAssigned.class) || a.isExcluded() && !a.isVital()) return Stream.of();
        var since = latest(latest(a.when(EndsDispatch.class), a.when(Reopened.class)), a.when(Opened.class));
        return since.stream().map(from -> Due.between(from, Priorities.of(a).due(from, priority -> a.term(assigning(priority)))));
    }

    private static Term assigning(Priority priority) {
        return switch (priority) {
            case SCHEDULED -> Term.ASSIGN_SCHEDULED;
            case EMERGENCY -> Term.ASSIGN_EMERGENCY;
            case LIFE_RISK -> Term.ASSIGN_LIFE_RISK;
        };
    }

    /** TK-35, 5.2.2.1: nobody is left to call. */
    static Stream<Due> decideExhausted(Assistance a) {
        if (a.has(ProviderAssigned.class)) return Stream.of();
        var since = a.unanswered(ListExhausted.class, ExhaustionDecided.class);
        return since.stream().map(at -> Due.between(at, Priorities.of(a).due(at, it -> it == Priority.SCHEDULED ? a.term(Term.DECIDE_EXHAUSTED) : Duration.ZERO)));
    }

    /** TK-13, 5.2.3.1. Who is served on the same line has heard it (CA-12). */
    static Stream<Due> confirmToMember(Assistance a) {
        if (a.has(MemberConfirmed.class) || a.delivery() == Delivery.REMOTE && a.window().isEmpty()) return Stream.of();
        return a.when(ProviderAssigned.class).stream().map(at -> Due.between(at,
            Priorities.of(a).due(at, it -> a.term(it == Priority.SCHEDULED ? Term.CONFIRM_SCHEDULED : Term.CONFIRM_EMERGENCY))));
    }

    /** TK-30, 5.2.3.1, Nota 1: a change goes back to the provider, unless it comes from him. */
    static Stream<Due> tellProvider(Assistance a) {
        return changed(a, Party.PROVIDER).filter(it -> isUnheard(it, TellsProvider.class, a)).map(Entry::happenedAt).stream()
            .flatMap(at -> after(Optional.of(at), Term.TELL_CHANGE, a));
    }

    /** TK-30: and to the member, unless he asked for it. Before TK-13 the confirmation itself says it. */
    static Stream<Due> tellMember(Assistance a) {
        if (!a.has(MemberConfirmed.class)) return Stream.of();
        return changed(a, Party.MEMBER).filter(it -> isUnheard(it, TellsMember.class, a)).map(Entry::happenedAt).stream()
            .flatMap(at -> after(Optional.of(at), Term.TELL_CHANGE, a));
    }

    /** The last change since the provider took the job that somebody else than this party asked for. */
    private static Optional<Entry> changed(Assistance a, Party told) {
        if (!a.isVisit() && a.delivery() != Delivery.REMOTE) return Optional.empty();
        return a.lastEntry(ProviderAssigned.class).flatMap(assigned -> a.standingAfter(assigned)
            .filter(entry -> entry.fact() instanceof ChangesPlan change && change.askedBy() != told && !(told == Party.PROVIDER && entry.fact() instanceof TechnicianNamed))
            .reduce((_, later) -> later));
    }

    private static boolean isUnheard(Entry change, Class<? extends Aspect> hearing, Assistance a) { return a.after(change).noneMatch(entry -> entry.isOf(hearing)); }

    /**
     * TK-29, 5.3.2.1, Nota 1: whoever is on his way must hear that he is released, each of them, even when the assistance is closed. The whole log
     * is asked: no re-opening unsays it.
     */
    static Stream<Due> tellRelease(Assistance a) {
        var untold = new ArrayList<Due>();
        boolean ordered = a.has(Opened.class) && a.get(Opened.class).delivery() != Delivery.REIMBURSEMENT, called = ordered, assigned = false;
        for (var entry : a.log()) {
            switch (entry.fact()) {
                case ExhaustionDecided it -> called = ordered && it.way() != Way.REIMBURSEMENT; // RE-1: nobody is called who was not sent
                case ProviderAssigned it -> { assigned = true; untold.removeIf(due -> due.subject().equals(subject(it.candidate()))); }
                case ProviderReleased it -> { assigned = false; if (called) untold.add(new Due(subject(it.candidate()), entry.happenedAt(), entry.happenedAt())); }
                case GivenBack _ -> assigned = false;
                case CallUnanswered it when it.party() == Party.PROVIDER -> { if (it.about().map(Task.TELL_RELEASE::equals).orElse(!assigned)) again(entry.happenedAt(), untold, a); }
                case ReleaseTold it -> strike(it.provider().map(String::valueOf), untold);
                case SpokeWithProvider it -> { if (it.about().map(Task.TELL_RELEASE::equals).orElse(!assigned)) strike(Optional.empty(), untold); }
                default -> {}
            }
        }
        return untold.stream();
    }

    /** TK-4. */
    private static void again(Instant called, List<Due> untold, Assistance a) {
        untold.replaceAll(due -> new Due(due.subject(), due.opens(), called.plus(a.term(Term.TRY_AGAIN))));
    }

    private static String subject(Candidate candidate) { return String.valueOf(candidate.provider()); }

    /** Who is not named is the last one. */
    private static void strike(Optional<String> provider, List<Due> untold) {
        if (!untold.isEmpty()) untold.removeIf(due -> due.subject().equals(provider.orElse(untold.getLast().subject())));
    }
}
