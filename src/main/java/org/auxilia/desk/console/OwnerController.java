package org.auxilia.desk.console;

import java.util.List;
import java.util.Optional;
import org.auxilia.agenda.Colleagues;
import org.auxilia.agenda.Handover;
import org.auxilia.assistance.Entry;
import org.auxilia.assistance.FileFact.OwnerChanged;
import org.auxilia.assistance.Obstacle;
import org.auxilia.assistance.Reply;
import org.auxilia.assistance.Stamp;
import org.auxilia.desk.ActJson;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Right;
import org.auxilia.staff.SignedIn;
import org.auxilia.web.Answers;
import org.auxilia.web.Failure;
import org.auxilia.web.Form;
import org.auxilia.web.Message;
import org.auxilia.web.Page;
import org.auxilia.web.Rows;
import org.auxilia.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The case changes hands (CA-3, SR-2): one takes it, its owner passes it on, or a superior hands it to somebody. */
@Controller
@Needs(Right.WORK_CASES)
class OwnerController {

    private final Situations situations;
    private final Console console;
    private final Recording recording;
    private final Colleagues colleagues;

    OwnerController(Situations situations, Console console, Recording recording, Colleagues colleagues) {
        this.situations = situations;
        this.console = console;
        this.recording = recording;
        this.colleagues = colleagues;
    }

    @GetMapping("/cases/{number:\\d+}/{n:\\d+}/owner")
    @Answers(value = Colleagues.Colleague.class, rows = true)
    Page choose(@PathVariable long number, @PathVariable int n, Shell shell, SignedIn who) { return page(situations.of(number, n, who, shell), Form.empty()); }

    @PostMapping("/cases/{number:\\d+}/{n:\\d+}/owner")
    Page hand(@PathVariable long number, @PathVariable int n, Form form, Shell shell, SignedIn who) {
        var s = situations.of(number, n, who, shell);
        var to = form.integer("to", 1, Integer.MAX_VALUE).required();
        boolean taken = to != null && to == who.id();
        var why = taken ? form.text("why", 200).or(shell.t("desk.owner.taken")) : form.text("why", 200).required();
        var known = colleagues.all().stream().filter(it -> to != null && it.id() == to).findFirst();
        if (known.isEmpty()) form.error("to", "web.form.choose");
        else if (!colleagues.serves(known.get(), s.file())) form.error("to", "agenda.handover.not-served", known.get().name());
        if (form.isBad()) return page(s, form).status(422);
        var colleague = known.orElseThrow();
        var reply = recording.recordUnless(s, Stamp.now(s.who(), s.now()), form, new OwnerChanged(s.file().owner(), colleague.id(), colleague.name(), why), Handover.toOtherThan(colleague.id()));
        return switch (reply) {
            case Reply.Refused it when it.isStale() -> moved(situations.of(number, n, who, shell), it.unseen(), colleague.id(), form);
            case Reply.Recorded _ -> Page.redirect(s.path()).say("desk.owner.handed", colleague.name());
            case Reply.Refused it -> throw new Failure.Refused(Message.of("desk.refused", shell.t("desk.act.owner")), it.obstacles().stream().map(o -> Message.of("desk.constant", o)).toList());
        };
    }

    /** CA-9: it isn't whose it was on the page. Who has it now is told, and what was typed stays. */
    private Page moved(Situation s, List<Entry> unseen, int to, Form form) {
        unseen.stream().filter(Handover.toOtherThan(to)).reduce((_, later) -> later).map(it -> Handover.moved(it, s.formats(), s.now())).ifPresent(it -> form.error("to", it.key(), it.args().toArray()));
        return page(s, form).status(409).refused(List.of(ActJson.message(Obstacle.STALE))).meanwhile(console.news(s, unseen));
    }

    private Page page(Situation s, Form form) {
        var screen = console.screen(s, "owner", Form.empty(), Optional.empty(), Optional.empty());
        var others = colleagues.towards(s.file(), s.who());
        return Page.of("desk/owner").with("screen", screen).with("colleagues", others).with(form).json(() -> Rows.of(others));
    }
}
