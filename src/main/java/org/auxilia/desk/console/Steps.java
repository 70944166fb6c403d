package org.auxilia.desk.console;

import static org.auxilia.assistance.Kind.*;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.auxilia.assistance.AnytimeFact.TaskNoted;
import org.auxilia.assistance.Aspect.ChangesPlan;
import org.auxilia.assistance.Aspect.Conversation;
import org.auxilia.assistance.Aspect.EndsDispatch;
import org.auxilia.assistance.Candidate;
import org.auxilia.assistance.Kind;
import org.auxilia.assistance.MonitoringFact.MeetingSettled;
import org.auxilia.assistance.MonitoringFact.Voice;
import org.auxilia.assistance.Party;
import org.auxilia.assistance.Promise;
import org.auxilia.assistance.Task;
import org.auxilia.staff.Right;
import org.auxilia.web.TimeChip;

/** Works out the next step and what else is owed. */
record Steps(Situation situation, Acts acts, Calling calling, Sayings sayings, Optional<Wanted> wanted) {

    /** What somebody came for, by the agenda's link. */
    record Wanted(String task, String subject) {
        boolean is(Promise promise) { return promise.task().name().equals(task) && promise.subject().equals(subject); }
    }

    /** What a call may come to besides what settles it. */
    private static final Map<Task, List<Kind>> TURNS = new EnumMap<>(Map.of(
        Task.CONFIRM_TO_MEMBER, List.of(RESCHEDULING, CANCELLATION),
        Task.CHECK_EARLY, List.of(DELAY, GIVING_BACK), Task.CHECK_DEPARTURE, List.of(DELAY, GIVING_BACK), Task.ASK_ARRIVAL, List.of(DELAY, GIVING_BACK),
        Task.REASSURE_MEMBER, List.of(RESCHEDULING, CANCELLATION),
        Task.CONFIRM_CONTACT, List.of(CONFERENCE, ABSENCE, CANCELLATION),
        Task.WARN_MEMBER, List.of(CANCELLATION), Task.GET_DIAGNOSIS, List.of(INSTRUCTIONS_QUERY, LEAVING),
        Task.SETTLE_EXCESS, List.of(AUTHORISATION), Task.ASK_END, List.of(NEW_END, LEAVING)));

    /** The house itself is not rung up (TK-4). */
    private static final Map<Party, Kind> TALKS = Map.of(Party.PROVIDER, PROVIDER_TALK, Party.MEMBER, MEMBER_TALK, Party.ACCOUNT, OTHER_TALK, Party.THIRD, OTHER_TALK);
    private static final Set<Task> UNRETRIED = EnumSet.of(Task.ASSIGN_PROVIDER, Task.ASK_CONFORMITY, Task.IDENTIFY_MEMBER);

    Optional<NextStep> next() { return first().map(this::step); }

    List<TaskView> rest() {
        var first = first();
        return situation.owed().stream().filter(it -> !first.equals(Optional.of(it))).map(it -> new TaskView(title(it), it.task().id(), chip(it))).toList();
    }

    Optional<TimeChip> chip() { return situation.owed().stream().findFirst().map(this::chip); }

    /** What is due first, in a few words. */
    String due() { return situation.owed().stream().findFirst().map(it -> situation.shell().t(it.task())).orElse(""); }

    /** The first that this person can do; where there is none, the first. A search without end waits for its decision. */
    private Optional<Promise> first() {
        var owed = situation.owed();
        var asked = wanted.flatMap(it -> owed.stream().filter(it::is).findFirst());
        if (asked.isPresent()) return asked;
        boolean waits = owed.stream().anyMatch(it -> it.task() == Task.DECIDE_EXHAUSTED);
        return owed.stream().filter(it -> !(waits && it.task() == Task.ASSIGN_PROVIDER)).filter(it -> situation.isPossible(it.act())).findFirst()
            .or(() -> owed.stream().findFirst());
    }

    private NextStep step(Promise promise) {
        var task = promise.task();
        if (task == Task.ASSIGN_PROVIDER) return new Assigning(situation, acts, calling, sayings).step(promise);
        var settling = settling(promise).map(kind -> settle(kind, promise)).toList();
        var open = settling.stream().filter(ActView::isPossible).toList();
        var ladder = task == Task.OFFER_CONNECTION && situation.shell().may(Right.WORK_CASES) ? Optional.of(acts.uncovered()) : Optional.<ActView>empty();
        boolean lapsed = task == Task.SETTLE_EXCESS && !settling.getFirst().isPossible(); // then it is told again, not refused
        var main = ladder.orElse(open.isEmpty() || lapsed ? null : open.getFirst());
        var others = Stream.concat(open.stream().skip(ladder.isPresent() || main == null ? 0 : 1), turns(promise)).toList();
        return new NextStep(title(promise), task.id(), chip(promise), whom(promise), phone(promise), sayings.of(task, situation), main, others,
            main == null ? settling.getFirst().reasons() : List.of());
    }

    /** To call back settles with whoever it was promised to. */
    private Stream<Kind> settling(Promise promise) {
        return promise.task() == Task.CALL_BACK ? Stream.of(promise.act()) : promise.task().settling().stream();
    }

    private ActView settle(Kind kind, Promise promise) {
        return switch (kind) {
            case OTHER_TALK -> acts.of(kind, Map.of("with", promise.subject(), "about", promise.task().name()));
            case PROVIDER_TALK, MEMBER_TALK -> talk(kind, promise.task(), outcome(promise.task()));
            case AUTHORISATION_REPLY, DATUM_REPLY -> acts.of(kind, Map.of("subject", promise.subject()));
            case RELEASE_NOTICE -> acts.of(kind, Map.of("provider", promise.subject()));
            case TASK_DONE -> acts.of(kind, Map.of("id", promise.subject()));
            case CONFORMITY_ATTEMPT -> {
                var it = acts.of(kind);
                yield it.named(situation.shell().t("desk.attempt", situation.assistance().conformityAttempts() + 1, situation.assistance().policy().conformityAttempts()));
            }
            default -> acts.of(kind);
        };
    }

    private Stream<ActView> turns(Promise promise) {
        var task = promise.task();
        var turns = TURNS.getOrDefault(task, List.of()).stream().filter(situation::isPossible).map(acts::of);
        var whom = promise.whom(situation.assistance());
        if (UNRETRIED.contains(task) || task == Task.VERIFY_MEMBER || !TALKS.containsKey(whom)) return turns;
        var calls = new ArrayList<ActView>();
        calls.add(acts.of(CALL_ATTEMPT, Map.of("party", whom.name(), "about", task.name())));
        var talk = TALKS.get(whom);
        if (!task.settling().contains(talk)) calls.add(talk(talk, task, "").named(situation.shell().t("desk.news")));
        return Stream.concat(calls.stream().filter(ActView::isPossible), turns);
    }

    private ActView talk(Kind kind, Task task, String words) {
        var view = acts.of(kind, Map.of("about", task.name()));
        if (view.typed().typed("text").isEmpty() && !view.isBack()) view.typed().put("text", words);
        return view;
    }

    // Words

    private String outcome(Task task) {
        var meeting = situation.assistance().last(ChangesPlan.class).filter(MeetingSettled.class::isInstance).map(MeetingSettled.class::cast); // PR-4
        if (meeting.isPresent() && (task == Task.TELL_PROVIDER_CHANGE || task == Task.TELL_MEMBER_CHANGE)) return situation.shell().t("desk.outcome.meeting", meeting.get().how());
        var key = "desk.outcome." + Labels.kebab(task);
        return situation.shell().texts().has(key) ? situation.shell().t(key) : "";
    }

    private String title(Promise promise) {
        var task = promise.task();
        if (task == Task.MANUAL) return situation.assistance().taskByHand(promise.subject()).map(TaskNoted::text).orElse("");
        if (task == Task.AUTHORISE) return situation.shell().t("desk.step.authorise", situation.shell().t("assistance.subject." + promise.subject().toLowerCase(java.util.Locale.ROOT).replace('_', '-')));
        return situation.shell().t("desk.step." + Labels.kebab(task), whom(promise));
    }

    private TimeChip chip(Promise it) { return chip(it, situation); }

    static TimeChip chip(Promise it, Situation situation) {
        if (situation.assistance().isVital()) return TimeChip.vital(it.due());
        boolean far = it.task() != Task.ASSIGN_PROVIDER && it.opens().isAfter(situation.now());
        return far ? TimeChip.paused(it.due()) : TimeChip.of(it.due(), Duration.between(it.opens(), it.due()));
    }

    private String whom(Promise promise) {
        return switch (promise.whom(situation.assistance())) {
            case PROVIDER -> provider(promise).map(Candidate::name).orElse("");
            case MEMBER -> situation.memberName();
            case ACCOUNT -> situation.account().name();
            case THIRD -> caller(Party.THIRD).map(Voice::name).orElse("");
            case COORDINATOR, SUPERVISOR -> "";
        };
    }

    private String phone(Promise promise) {
        var whom = promise.whom(situation.assistance());
        if (whom != Party.PROVIDER && !situation.shell().may(Right.SEE_UNMASKED)) return "";
        return switch (whom) {
            case PROVIDER -> provider(promise).map(Candidate::phone).orElse("");
            case MEMBER -> promise.task() == Task.CALL_BACK ? caller(Party.MEMBER).map(Voice::phone).orElseGet(situation::memberPhone) : situation.memberPhone();
            case ACCOUNT, THIRD -> caller(promise.whom(situation.assistance())).map(Voice::phone).orElse("");
            case COORDINATOR, SUPERVISOR -> "";
        };
    }

    /** TK-32: who rang up last, and from which telephone. */
    private Optional<Voice> caller(Party party) {
        return situation.assistance().all(Conversation.class).filter(it -> it.party() == party).flatMap(it -> it.voice().stream()).filter(it -> !it.phone().isBlank()).reduce((_, later) -> later);
    }

    /** Who has the job; of one who was sent away, he himself; while one is sought, who is called next. */
    private Optional<Candidate> provider(Promise promise) {
        var a = situation.assistance();
        if (promise.task() == Task.TELL_RELEASE) return a.all(EndsDispatch.class).map(EndsDispatch::candidate)
            .filter(it -> promise.subject().isEmpty() || promise.subject().equals(Integer.toString(it.provider()))).reduce((_, later) -> later);
        return a.provider().or(() -> calling.nextCandidate().flatMap(it -> calling.find(it.id(), Optional.empty())));
    }
}
