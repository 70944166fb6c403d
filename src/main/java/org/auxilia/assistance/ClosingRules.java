package org.auxilia.assistance;

import static org.auxilia.assistance.Rules.latest;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.stream.Stream;
import org.auxilia.assistance.AnytimeFact.*;
import org.auxilia.assistance.Aspect.Conversation;
import org.auxilia.assistance.ClosingFact.*;
import org.auxilia.assistance.Rules.Due;
import org.auxilia.assistance.ServiceFact.WorkEnded;

/** What is owed after the end, and the decisions and tasks of any stage. */
final class ClosingRules {

    private ClosingRules() {}

    /** TK-24, 5.5.2.1, Nota 2: three attempts, an hour apart, the second and third not in the quiet hours. */
    static Stream<Due> askConformity(Assistance a) {
        if (a.verdictAt().isPresent() || !a.has(WorkEnded.class)) return Stream.of();
        return a.when(ConformityUnanswered.class).map(at -> Due.between(at, a.policy().outsideQuietHours(at.plus(a.term(Term.ASK_CONFORMITY_AGAIN)))))
            .or(() -> a.when(WorkEnded.class).map(at -> Due.between(at, at.plus(a.term(Term.ASK_CONFORMITY))))).stream();
    }

    /** TK-23, 5.5.1.1. */
    static Stream<Due> loadCosts(Assistance a) { return Rules.after(a.when(WorkEnded.class).filter(_ -> !a.isCosted()), Term.LOAD_COSTS, a); }

    /** TK-25, 5.5.2.3. */
    static Stream<Due> close(Assistance a) {
        if (!a.has(WorkEnded.class) || !a.isCosted() || a.verdictAt().isEmpty()) return Stream.of();
        return Rules.after(latest(latest(a.when(CostsLoaded.class), a.verdictAt()), a.when(Reopened.class)), Term.CLOSE, a);
    }

    /** TK-27; while the superior waits for a datum, it is not he who owes something (AU-1). */
    static Stream<Due> authorise(Assistance a) {
        if (a.number() == 0) return Stream.of();
        var authorisations = new Authorisations(a);
        return Arrays.stream(Subject.values()).filter(subject -> authorisations.unanswered(subject).isEmpty()).flatMap(subject -> authorisations.waitsSince(subject).stream()
            .map(since -> new Due(subject.name(), since, Priorities.of(a).due(since, it -> a.term(it == Priority.SCHEDULED ? Term.AUTHORISE_SCHEDULED : Term.AUTHORISE_EMERGENCY)))));
    }

    /** AU-1: who has the case tells the superior what he wants to know. */
    static Stream<Due> answerDatum(Assistance a) {
        if (a.number() == 0) return Stream.of();
        var authorisations = new Authorisations(a);
        return Arrays.stream(Subject.values()).flatMap(subject -> authorisations.unanswered(subject).stream().map(asked -> new Due(subject.name(), asked.happenedAt(), asked.happenedAt())));
    }

    /** CA-13: who complains while he is served is not left to the quality of afterwards: a superior hears of it at once. */
    static Stream<Due> hearComplaint(Assistance a) { return Rules.atOnce(unheardComplaint(a)); }

    /** When the last complaint was made that no superior has heard of. What was said is said: no re-opening unsays it. */
    static Optional<Instant> unheardComplaint(Assistance a) {
        return a.log().stream().filter(entry -> entry.assistance() == a.number() && entry.fact() instanceof Conversation talk && talk.isComplaint()).reduce((_, later) -> later)
            .filter(said -> said.later(a.number() == 0 ? a.file().log() : a.log()).noneMatch(entry -> entry.isOf(ComplaintHeard.class))).map(Entry::happenedAt);
    }

    /** TK-1: made by a person, done when the person says so. */
    static Stream<Due> byHand(Assistance a) {
        return tasksByHand(a).map(task -> new Due(task.id(), task.due(), task.due()));
    }

    /** Those that are not done, as they were noted last. */
    static Stream<TaskNoted> tasksByHand(Assistance a) {
        var done = a.all(TaskDone.class).map(TaskDone::id).toList();
        var last = new LinkedHashMap<String, TaskNoted>();
        a.entries(TaskNoted.class).filter(entry -> entry.assistance() == a.number()).map(entry -> (TaskNoted) entry.fact()).filter(task -> !done.contains(task.id())).forEach(task -> last.put(task.id(), task));
        return last.values().stream();
    }
}
