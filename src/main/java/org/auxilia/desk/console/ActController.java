package org.auxilia.desk.console;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.AnytimeFact.AuthorisationAsked;
import org.auxilia.assistance.AnytimeFact.AuthorisationDecided;
import org.auxilia.assistance.AnytimeFact.Subject;
import org.auxilia.assistance.Entry;
import org.auxilia.assistance.Fact;
import org.auxilia.assistance.FileFact.MemberVerified;
import org.auxilia.assistance.Kind;
import org.auxilia.assistance.MonitoringFact.Rescheduled;
import org.auxilia.assistance.Obstacle;
import org.auxilia.assistance.OpeningFact.Linked;
import org.auxilia.assistance.Reply;
import org.auxilia.assistance.Stamp;
import org.auxilia.catalogue.LogSubtypes;
import org.auxilia.catalogue.Money;
import org.auxilia.desk.ActForm;
import org.auxilia.desk.ActForms;
import org.auxilia.desk.ActJson;
import org.auxilia.desk.ActScreen;
import org.auxilia.desk.Decisions;
import org.auxilia.desk.Openings;
import org.auxilia.desk.WayBack;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Right;
import org.auxilia.staff.SignedIn;
import org.auxilia.web.Answers;
import org.auxilia.web.Failure;
import org.auxilia.web.Form;
import org.auxilia.web.Page;
import org.auxilia.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Every act that has a form: {@code POST /cases/153567/1/arrival}. What can't be done comes back with what was typed. */
@Controller
@Needs({Right.WORK_CASES, Right.AUTHORISE})
class ActController {

    private final Situations situations;
    private final Console console;
    private final Recording recording;
    private final Openings openings;
    private final Decisions decisions;
    private final AssistanceForPrograms programs;
    private final LogSubtypes subtypes;
    private final ActScreen screen;

    ActController(Situations situations, Console console, Recording recording, Openings openings, Decisions decisions, AssistanceForPrograms programs, LogSubtypes subtypes, ActScreen screen) {
        this.situations = situations;
        this.console = console;
        this.recording = recording;
        this.openings = openings;
        this.decisions = decisions;
        this.programs = programs;
        this.subtypes = subtypes;
        this.screen = screen;
    }

    @PostMapping("/cases/{number:\\d+}/{n:\\d+}/{slug:[a-z-]+}")
    @Answers(AssistanceJson.class)
    Page act(@PathVariable long number, @PathVariable int n, @PathVariable String slug, Form form, Shell shell, SignedIn who) {
        var act = Arrays.stream(Kind.values()).filter(it -> it.slug().equals(slug)).findFirst().flatMap(ActForms::find).orElseThrow(Failure.NotFound::new);
        var s = seen(act.kind(), situations.of(number, n, who, shell), form);
        var against = s.obstaclesTo(act.kind());
        if (!against.isEmpty() && !(form.checked("force") && against.stream().allMatch(Obstacle::yieldsToForce))) return again(s, who, act.kind(), form, against, Recording.unseen(form, s)).status(409);
        if (act.kind() == Kind.RESCHEDULING) Recording.otherWindow(form, s);
        var fact = read(act, form, s);
        var stamp = Recording.stamp(form, s);
        if (fact.isEmpty() || stamp.isEmpty()) return again(s, who, act.kind(), form, List.of(), List.of()).status(422);
        return switch (recorded(s, stamp.get(), form, fact.get())) {
            case Reply.Recorded _ -> done(s, form, fact.get(), stamp.get()).json(() -> programs.of(situations.of(number, n, who, shell)));
            case Reply.Refused it -> refused(situations.of(number, n, who, shell), who, act.kind(), form, it);
        };
    }

    @PostMapping("/cases/{number:\\d+}/{n:\\d+}/note")
    @Answers(AssistanceJson.class)
    Page note(@PathVariable long number, @PathVariable int n, Form form, Shell shell, SignedIn who) {
        var s = situations.of(number, n, who, shell);
        var code = form.typed("quick").isBlank() ? form.typed("entry") : form.typed("quick");
        var words = form.text("text", Form.LONG_TEXT);
        if (Composer.needsWords(code)) words.required();
        var facts = Composer.read(code, words.or(""), subtypes.all());
        if (facts.isEmpty()) form.error("entry", code.startsWith(Composer.OWN) ? "catalogue.subtype.withdrawn" : "web.form.choose");
        var stamp = Recording.stamp(form, s);
        if (stamp.isEmpty()) return again(s, who, Kind.REMARK, form, List.of(), List.of()).status(422);
        return switch (recording.record(s, stamp.get(), form, facts)) {
            case Reply.Recorded _ -> Page.redirect("/cases/" + number + "/" + n).say("desk.noted").json(() -> programs.of(situations.of(number, n, who, shell)));
            case Reply.Refused it -> again(situations.of(number, n, who, shell), who, Kind.REMARK, form, it.obstacles(), it.unseen()).status(409);
        };
    }

    /** AU-1: who takes an absent one's place decides in his role. */
    private Situation seen(Kind kind, Situation s, Form form) {
        if (kind != Kind.AUTHORISATION_REPLY) return s;
        return form.choice("subject", Subject.class).optional().map(subject -> s.by(decisions.acting(s.who(), s.assistance(), subject, s.now()))).orElse(s);
    }

    /** TK-28: what the account answers about a member stands in the roster too. What is asked of a superior goes to the one who may grant it (AU-1). */
    private Reply recorded(Situation s, Stamp stamp, Form form, Fact fact) {
        return switch (fact) {
            case MemberVerified answer -> openings.verify(s.file().number(), answer, stamp);
            case AuthorisationDecided reply -> decisions.record(Recording.attempt(s, stamp, form, List.of(reply)), reply, s.shell().texts().locale());
            case AuthorisationAsked asked -> recording.record(s, stamp, form, List.of(decisions.routed(asked, s.assistance(), stamp.happenedAt())));
            case Rescheduled window -> recording.recordUnlessOther(s, stamp, form, window);
            default -> recording.record(s, stamp, form, List.of(fact));
        };
    }

    private Page done(Situation s, Form form, Fact fact, Stamp stamp) {
        if (fact instanceof Linked) openings.linked(s.file().number(), s.assistance().number(), stamp, s.shell().texts().locale());
        var back = Page.redirect(WayBack.of(form, s.file().number(), s.assistance().number()));
        var left = fact instanceof AuthorisationAsked asked ? decisions.left(asked, s.assistance(), stamp.happenedAt()) : Optional.<Money>empty();
        return left.map(it -> back.say("desk.asked", Labels.act(fact.kind(), s.shell()), s.formats().money(it.minor(), it.currency()))).orElseGet(() -> back.say("desk.done", Labels.act(fact.kind(), s.shell())));
    }

    private Optional<Fact> read(ActForm act, Form form, Situation s) {
        if (act.kind() == Kind.PROVIDER_CALL && form.typed("answer").equals("REFUSED")) form.text("why", 200).required();
        return act.read(form, console.context(s, act.kind(), form));
    }

    /** Another window that was agreed in the very moment is told as one that was agreed before. */
    private Page refused(Situation s, SignedIn who, Kind kind, Form form, Reply.Refused it) {
        if (kind == Kind.RESCHEDULING) Recording.otherWindow(form, s);
        return it.isStale() && form.isBad() ? again(s, who, kind, form, List.of(), List.of()).status(422) : again(s, who, kind, form, it.obstacles(), it.unseen()).status(409);
    }

    /** Where it was typed: on the console, or on a screen that has acts of its own. */
    private Page again(Situation s, SignedIn who, Kind kind, Form form, List<Obstacle> obstacles, List<Entry> unseen) {
        var news = console.news(s, unseen);
        if (screen.hasSent(form)) return screen.again(new ActScreen.Returned(s.file().number(), s.assistance().number(), kind, form, obstacles, news), who, s.shell());
        var back = Optional.of(new Acts.Back(kind, form, obstacles, news));
        return Page.of("desk/assistance").with("screen", console.screen(s, "", form, back, Optional.empty()))
            .faults(form).refused(obstacles.stream().map(ActJson::message).toList()).meanwhile(news);
    }
}
