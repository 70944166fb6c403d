package org.auxilia.agenda;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.auxilia.assistance.AnytimeFact.TaskDone;
import org.auxilia.assistance.AnytimeFact.TaskNoted;
import org.auxilia.assistance.Attempt;
import org.auxilia.assistance.CaseFile;
import org.auxilia.assistance.Cases;
import org.auxilia.assistance.Fact;
import org.auxilia.assistance.Reply;
import org.auxilia.assistance.Stamp;
import org.auxilia.assistance.Task;
import org.auxilia.data.Sight;
import org.auxilia.staff.SignedIn;
import org.auxilia.web.Form;
import org.auxilia.web.Message;
import org.springframework.stereotype.Component;

/** Pendientes that somebody makes by hand, for himself or a colleague (TK-1). They stand in the case's log like all others. */
@Component
class TasksByHand {

    private static final int LONGEST = 200;

    private final Cases cases;
    private final Colleagues colleagues;
    private final Clock clock;

    TasksByHand(Cases cases, Colleagues colleagues, Clock clock) {
        this.cases = cases;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /** Empty if something is wrong with the form; its sentences stand at the fields. */
    Optional<TaskKey> note(Form form, ZoneId zone, SignedIn who) {
        var text = form.text("text", LONGEST).required();
        var assignee = form.integer("assignee", 1, Integer.MAX_VALUE).required();
        if (assignee != null && colleagues.all().stream().noneMatch(it -> it.id() == assignee)) form.error("assignee", "web.form.choose");
        var due = due(form, zone);
        var place = place(form, who.sight());
        place.ifPresent(it -> serves(assignee, it.number(), who, form));
        if (form.isBad() || due.isEmpty() || place.isEmpty()) return Optional.empty();
        var key = new TaskKey(place.get().number(), place.get().assistance(), Task.MANUAL.name(), UUID.randomUUID().toString());
        var reply = cases.record(key.number(), key.assistance(), Stamp.now(who.actor(), clock.instant()), new TaskNoted(key.subject(), text, due.get(), assignee));
        if (reply instanceof Reply.Refused it) form.error("case", "agenda.constant", it.obstacles().getFirst());
        return form.isBad() ? Optional.empty() : Optional.of(key);
    }

    /** False if it is done already, or was never noted. */
    boolean done(TaskKey key, SignedIn who) {
        if (cases.find(key.number(), who.sight()).filter(file -> has(file, key.assistance())).isEmpty()) return false;
        var owed = cases.get(key.number(), who.sight()).assistance(key.assistance()).promises();
        if (owed.stream().noneMatch(it -> it.task() == Task.MANUAL && it.subject().equals(key.subject()))) return false;
        return cases.record(key.number(), key.assistance(), Stamp.now(who.actor(), clock.instant()), new TaskDone(key.subject())) instanceof Reply.Recorded;
    }

    /** It becomes somebody else's: taken by whoever says so, passed on by who has it or its case, or by a superior (TK-6, SR-2). */
    Handover.Result pass(TaskKey key, Colleagues.Colleague to, SignedIn who) {
        var file = cases.find(key.number(), who.sight()).filter(it -> has(it, key.assistance()));
        return new Handover.Result(key.number(), key.text(), file.map(it -> pass(key, it, to, who)).orElseGet(() -> Handover.because("agenda.handover.no-case")));
    }

    private List<Message> pass(TaskKey key, CaseFile file, Colleagues.Colleague to, SignedIn who) {
        var place = file.assistance(key.assistance());
        var task = place.taskByHand(key.subject());
        if (task.isEmpty()) return Handover.because("agenda.handover.task-gone");
        int has = task.get().assignee() == 0 ? file.owner() : task.get().assignee();
        if (has == to.id()) return Handover.because("agenda.handover.has-task");
        if (!colleagues.serves(to, file)) return Handover.because("agenda.handover.not-served", to.name());
        // Judged by who had it a moment ago: what somebody else wrote meanwhile is not passed over.
        var reply = cases.record(Attempt.on(key.number(), key.assistance(), Stamp.now(who.actor(), clock.instant()), now -> now.assistance(key.assistance()).taskByHand(key.subject())
            .filter(it -> it.assignee() == task.get().assignee()).<List<Fact>>map(it -> List.of(it.passedTo(to.id(), to.name()))).orElse(List.of())).knowing(file));
        return reply instanceof Reply.Recorded it && it.entries().isEmpty() ? Handover.because("agenda.handover.task-moved") : Handover.obstacles(reply);
    }

    /** A task of a case that he doesn't find would be nobody's (ID-4). */
    private void serves(Integer assignee, long number, SignedIn who, Form form) {
        var file = cases.get(number, who.sight());
        if (colleagues.all().stream().anyMatch(it -> assignee != null && it.id() == assignee && !colleagues.serves(it, file))) form.error("assignee", "agenda.task.not-served");
    }

    private record Place(long number, int assistance) {}

    /** "153567" is the case, "153567/1" its first assistance. */
    private Optional<Place> place(Form form, Sight sight) {
        var typed = form.text("case", 20).required();
        if (typed == null) return Optional.empty();
        var parts = typed.split("/", 2);
        boolean written = parts[0].matches("\\d{1,12}") && (parts.length == 1 || parts[1].matches("\\d{1,3}"));
        var place = written ? Optional.of(new Place(Long.parseLong(parts[0]), parts.length == 1 ? 0 : Integer.parseInt(parts[1]))) : Optional.<Place>empty();
        var found = place.filter(it -> cases.find(it.number(), sight).filter(file -> has(file, it.assistance())).isPresent());
        if (found.isEmpty()) form.error("case", "agenda.task.no-case");
        return found;
    }

    private static boolean has(CaseFile file, int assistance) { return assistance == 0 || file.assistances().anyMatch(it -> it.number() == assistance); }

    /** So many minutes from now, or an hour of a day. */
    private Optional<Instant> due(Form form, ZoneId zone) {
        var told = form.instant("date", "time", zone).optional();
        if (told.isPresent() || form.isBad()) return told;
        var minutes = List.of("15", "30", "60").contains(form.typed("in")) ? Optional.of(Duration.ofMinutes(Long.parseLong(form.typed("in")))) : Optional.<Duration>empty();
        if (minutes.isEmpty()) form.error("date", "web.form.required");
        return minutes.map(clock.instant()::plus);
    }
}
