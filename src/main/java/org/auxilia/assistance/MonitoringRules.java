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
import org.auxilia.assistance.FileFact.ConsentAnswered;
import org.auxilia.assistance.MonitoringFact.*;
import org.auxilia.assistance.Rules.Due;
import org.auxilia.assistance.ServiceFact.*;
import org.auxilia.catalogue.Delivery;

/** What is owed until provider and member have met. */
final class MonitoringRules {

    private MonitoringRules() {}

    /** TK-14, 5.3.1.1: at the time that he gave. TK-19, 5.3.3.1: in the middle of the window; past when the window was set, at HASTA (TK-5). */
    static Stream<Due> askArrival(Assistance a) {
        if (!a.isVisit() || !a.has(ProviderAssigned.class) || a.has(ArrivalReported.class) || a.isWaiting()) return Stream.of();
        return a.lastEntry(GivesEta.class).stream().flatMap(said -> a.eta().stream().map(eta -> window(said).filter(it -> it.middle().isBefore(said.happenedAt()))
            .map(Window::to).orElse(eta)).map(by -> Due.between(said.happenedAt(), by)));
    }

    private static Optional<Window> window(Entry said) { return said.fact() instanceof SetsWindow sets ? sets.agreed() : Optional.empty(); }

    /** TK-16, 5.3.1.1, Nota: assigned more than 24 h ahead, a check between 12 and 4 h before. */
    static Stream<Due> checkEarly(Assistance a) {
        if (a.lastEntry(SetsWindow.class).filter(entry -> entry.isOf(ReturnAgreed.class)).isPresent()) return Stream.of(); // SV-3: for a return, TK-17 to TK-19
        return a.when(ProviderAssigned.class).filter(at -> a.window().filter(it -> at.plus(a.term(Term.FAR_AHEAD)).isBefore(it.from())).isPresent())
            .flatMap(_ -> before(a, Term.EARLY_CHECK_OPENS, Term.EARLY_CHECK_ENDS)).filter(due -> a.heard(Party.PROVIDER, due.opens()).isEmpty()).stream();
    }

    /** TK-17, 5.3.1.1: one hour before. Assigned later than that, the assignment itself is the sign of life (TK-5). */
    static Stream<Due> checkDeparture(Assistance a) {
        return before(a, Term.DEPARTURE_CHECK_OPENS, Term.DEPARTURE_CHECK_ENDS).filter(due -> a.heard(Party.PROVIDER, due.opens()).isEmpty()).stream();
    }

    /** TK-18, 5.3.2.1: once he has said so, the member hears that he keeps the time. */
    static Stream<Due> reassureMember(Assistance a) {
        if (isBeyondTold(a)) return Stream.of(); // TK-26 says so instead
        return before(a, Term.DEPARTURE_CHECK_OPENS, Term.DEPARTURE_CHECK_ENDS).flatMap(due -> a.heard(Party.PROVIDER, due.opens()))
            .filter(heard -> a.firstSince(heard, entry -> entry.isOf(TellsMember.class)).isEmpty()).stream().flatMap(heard -> after(Optional.of(heard), Term.REASSURE_MEMBER, a));
    }

    /** A stretch before DESDE; none if it had passed when provider or window was set. What was heard before says nothing about that window. */
    private static Optional<Due> before(Assistance a, Term opens, Term ends) {
        if (!a.isVisit() || !a.has(ProviderAssigned.class) || a.isWaiting() || a.has(ArrivalReported.class) || a.has(WorkEnded.class)) return Optional.empty();
        return a.window().flatMap(window -> latest(a.when(ProviderAssigned.class), a.when(SetsWindow.class))
            .filter(set -> !set.isAfter(window.from().minus(a.term(ends))))
            .map(set -> Due.between(later(window.from().minus(a.term(opens)), set.plus(Duration.ofNanos(1))), window.from().minus(a.term(ends)))));
    }

    private static Instant later(Instant one, Instant other) { return one.isAfter(other) ? one : other; }

    /**
     * PR-4: the provider does not know whom he goes to, so a superior settles how they meet, in the time of any decision (TK-27). Owed again to each
     * provider; moot once they have met. In a shop it is the member who comes, at a distance nobody does.
     */
    static Stream<Due> settleMeeting(Assistance a) {
        if (a.delivery() != Delivery.ON_SITE || !FileFact.isConsentRefused(a) || a.has(MeetingSettled.class) || a.has(ContactConfirmed.class) || a.has(WorkEnded.class)) return Stream.of();
        return a.when(ProviderAssigned.class).flatMap(assigned -> latest(Optional.of(assigned), a.when(ConsentAnswered.class))).stream()
            .map(at -> Due.between(at, Priorities.of(a).due(at, it -> a.term(it == Priority.SCHEDULED ? Term.AUTHORISE_SCHEDULED : Term.AUTHORISE_EMERGENCY))));
    }

    /** TK-15, 5.3.4.1; where nobody was found, after the wait (MO-6). */
    static Stream<Due> confirmContact(Assistance a) {
        if (!a.isVisit() || a.isWaiting() || a.has(ContactConfirmed.class)) return Stream.of();
        return a.has(MemberAbsent.class) ? after(a.when(MemberAbsent.class), Term.WAIT_FOR_ABSENT, a) : after(a.when(ArrivalReported.class), Term.CONFIRM_CONTACT, a);
    }

    /** TK-26, 5.3.1.1: he gives the job back, or comes later than the member was told. */
    static Stream<Due> warnMember(Assistance a) {
        var given = a.unanswered(GivenBack.class, TellsMember.class);
        return atOnce(given.or(() -> a.has(ArrivalReported.class) ? Optional.empty()
            : a.unanswered(DelayReported.class, TellsMember.class).filter(_ -> isBeyondTold(a))));
    }

    /** The hour that the member has been told: HASTA of the window, or the hour that stood when he was last spoken to. */
    private static boolean isBeyondTold(Assistance a) {
        var told = a.window().map(Window::to).or(() -> a.lastEntry(TellsMember.class).filter(_ -> a.has(MemberConfirmed.class)).flatMap(talk -> etaBefore(talk, a)));
        return a.last(DelayReported.class).filter(delay -> told.filter(delay.newEta()::isAfter).isPresent()).isPresent();
    }

    private static Optional<Instant> etaBefore(Entry talk, Assistance a) {
        return a.entries(GivesEta.class).takeWhile(entry -> a.after(entry).anyMatch(talk::equals)).flatMap(entry -> ((GivesEta) entry.fact()).eta().stream()).reduce((_, later) -> later);
    }

    /** TK-31: the provider waits at the place. */
    static Stream<Due> instruct(Assistance a) { return atOnce(a.unanswered(InstructionsAsked.class, InstructionGiven.class)); }

    /** TK-32. The word given to a provider who has the job no more is void. */
    static Stream<Due> callBack(Assistance a) {
        return a.entries(CallBackPromised.class).filter(entry -> entry.assistance() == a.number()).filter(entry -> isOwed(entry, (CallBackPromised) entry.fact(), a))
            .map(entry -> callBack(entry.happenedAt(), (CallBackPromised) entry.fact()))
            .collect(java.util.stream.Collectors.toMap(Due::subject, it -> it, (_, later) -> later)).values().stream();
    }

    private static Due callBack(Instant promised, CallBackPromised it) { return new Due(it.whom().name(), promised, it.at()); }

    private static boolean isOwed(Entry promised, CallBackPromised promise, Assistance a) {
        boolean past = promise.whom() == Party.PROVIDER && a.after(promised).anyMatch(entry -> entry.isOf(EndsDispatch.class) || entry.isOf(ProviderAssigned.class));
        return !past && later(promised, a).noneMatch(entry -> entry.isSignOf(promise.whom()) || isCallBack(entry, promise.whom()));
    }

    /** The file's own promise is kept by a talk in any of its assistances. */
    private static Stream<Entry> later(Entry promised, Assistance a) {
        return promised.later(a.number() == 0 ? a.file().log() : a.log());
    }

    /** The house itself has no talk of its own in the log: a remark tells of it. */
    private static boolean isCallBack(Entry entry, Party whom) {
        return switch (whom) {
            case MEMBER, PROVIDER -> false; // their signs of life say so
            case ACCOUNT, THIRD -> entry.fact() instanceof SpokeWithOther talk && talk.party() == whom;
            case COORDINATOR, SUPERVISOR -> entry.isOf(AnytimeFact.Remark.class);
        };
    }
}
