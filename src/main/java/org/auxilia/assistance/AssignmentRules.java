package org.auxilia.assistance;

import static org.auxilia.assistance.Rules.after;
import static org.auxilia.assistance.Rules.atOnce;
import static org.auxilia.assistance.Rules.latest;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.auxilia.assistance.Aspect.*;
import org.auxilia.assistance.AssignmentFact.*;
import org.auxilia.assistance.ClosingFact.Reopened;
import org.auxilia.assistance.MonitoringFact.Rescheduled;
import org.auxilia.assistance.OpeningFact.Opened;
import org.auxilia.assistance.Rules.Due;
import org.auxilia.catalogue.Delivery;

/** What is owed while a provider is sought, and once he is found. */
final class AssignmentRules {

    private AssignmentRules() {}

    /** 5.2.2, TK-10 to TK-12; a re-dispatch starts the term again (TK-34), another priority runs from its moment (PR-5). */
    static Stream<Due> assignProvider(Assistance a) {
        if (a.has(ProviderAssigned.class) || a.isExcluded()) return Stream.of();
        var since = latest(latest(a.when(EndsDispatch.class), a.when(Reopened.class)), a.when(Opened.class));
        return since.stream().map(from -> Due.between(from, assignBy(from, a)));
    }

    /** PR-5: what was late when the priority changed stays late. */
    private static Instant assignBy(Instant since, Assistance a) {
        var priority = a.entries(SetsPriority.class).filter(entry -> !entry.happenedAt().isAfter(since)).reduce((_, later) -> later)
            .map(AssignmentRules::priority).orElse(Priority.EMERGENCY);
        var due = since.plus(a.term(term(priority)));
        for (var change : a.entries(SetsPriority.class).filter(entry -> entry.happenedAt().isAfter(since)).toList())
            if (!due.isBefore(change.happenedAt()) && priority(change) != priority) {
                priority = priority(change);
                due = change.happenedAt().plus(a.term(term(priority)));
            }
        return due;
    }

    private static Priority priority(Entry entry) { return ((SetsPriority) entry.fact()).priority(); }

    private static Term term(Priority priority) {
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
        return a.priority() == Priority.SCHEDULED ? after(since, Term.DECIDE_EXHAUSTED, a) : atOnce(since);
    }

    /** TK-13, 5.2.3.1. Who is served on the same line has heard it (CA-12). */
    static Stream<Due> confirmToMember(Assistance a) {
        if (a.has(MemberConfirmed.class) || a.delivery() == Delivery.REMOTE && a.window().isEmpty()) return Stream.of();
        return after(a.when(ProviderAssigned.class), a.priority() == Priority.SCHEDULED ? Term.CONFIRM_SCHEDULED : Term.CONFIRM_EMERGENCY, a);
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
        return a.lastEntry(ProviderAssigned.class).flatMap(assigned -> a.after(assigned)
            .filter(entry -> entry.fact() instanceof ChangesPlan change && change.askedBy() != told && !(told == Party.PROVIDER && entry.fact() instanceof TechnicianNamed))
            .reduce((_, later) -> later));
    }

    private static boolean isUnheard(Entry change, Class<? extends Aspect> hearing, Assistance a) { return a.after(change).noneMatch(entry -> entry.isOf(hearing)); }

    /** TK-29, 5.3.2.1, Nota 1: whoever is on his way must hear that he is released, even when the assistance is closed. */
    static Stream<Due> tellRelease(Assistance a) { return atOnce(a.unanswered(ProviderReleased.class, ReleaseTold.class)); }
}
