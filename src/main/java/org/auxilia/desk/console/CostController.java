package org.auxilia.desk.console;

import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.ClosingFact.CostsLoaded;
import org.auxilia.assistance.CostLine;
import org.auxilia.assistance.Obstacle;
import org.auxilia.assistance.Reply;
import org.auxilia.assistance.Stamp;
import org.auxilia.desk.ActJson;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Right;
import org.auxilia.staff.SignedIn;
import org.auxilia.web.Answers;
import org.auxilia.web.Form;
import org.auxilia.web.Page;
import org.auxilia.web.Rows;
import org.auxilia.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Costs by who bears them (Procedure 5.5.1.1, CL-1). */
@Controller
@Needs(Right.WORK_CASES)
class CostController {

    private final Situations situations;
    private final Console console;
    private final Recording recording;
    private final AssistanceForPrograms programs;
    private final Proposals proposals;

    CostController(Situations situations, Console console, Recording recording, AssistanceForPrograms programs, Proposals proposals) {
        this.situations = situations;
        this.console = console;
        this.recording = recording;
        this.programs = programs;
        this.proposals = proposals;
    }

    @GetMapping("/cases/{number:\\d+}/{n:\\d+}/costs")
    @Answers(value = CostLine.class, rows = true, files = true)
    @Needs(Right.SEE_CASES)
    Page costs(@PathVariable long number, @PathVariable int n, Form form, Shell shell, SignedIn who) {
        var s = situations.of(number, n, who, shell);
        var proposed = proposals.of(s);
        return page(s, proposed, CostScreen.proposed(s, proposed, form), List.of()).table(() -> CostTable.of(s));
    }

    @PostMapping("/cases/{number:\\d+}/{n:\\d+}/costs")
    @Answers(AssistanceJson.class)
    Page load(@PathVariable long number, @PathVariable int n, Form form, Shell shell, SignedIn who) {
        var s = situations.of(number, n, who, shell);
        var proposed = proposals.of(s);
        if (form.typed("version").isBlank()) form.put("version", s.file().version()); // whoever names none has seen what stood when he began
        boolean stale = Recording.otherCosts(form, s);
        var lines = Agreeing.read(form, s, proposed);
        if (stale) return stale(s, proposed, form);
        if (lines.isEmpty() && !form.isBad()) form.error("concept1", "web.form.required");
        if (form.isBad()) return page(s, proposed, form, List.of()).status(422);
        return switch (recording.recordUnlessOther(s, Stamp.now(s.who(), s.now()), form, new CostsLoaded(lines))) {
            case Reply.Refused it when it.isStale() -> {
                var now = situations.of(number, n, who, shell);
                Recording.otherCosts(form, now);
                yield stale(now, proposals.of(now), form);
            }
            case Reply.Recorded _ -> Page.redirect(s.path() + "/costs").say("desk.costs.loaded", lines.size()).json(() -> programs.of(situations.of(number, n, who, shell)));
            case Reply.Refused it -> page(situations.of(number, n, who, shell), proposed, form, it.obstacles().stream().map(shell::t).toList()).status(409)
                .refused(it.obstacles().stream().map(ActJson::message).toList()).meanwhile(console.news(s, it.unseen()));
        };
    }

    /** Nothing is loaded: the same might count twice (CA-9). */
    private Page stale(Situation s, Proposed proposed, Form form) {
        return page(s, proposed, form, List.of()).status(409).refused(List.of(ActJson.message(Obstacle.STALE))).meanwhile(console.news(s, Recording.unseen(form, s)));
    }

    private Page page(Situation s, Proposed proposed, Form form, List<String> reasons) {
        var screen = console.screen(s, "costs", Form.empty(), Optional.empty(), Optional.empty());
        var costs = CostScreen.of(s, console.acts(s), proposed, form, reasons);
        return Page.of("desk/costs").with("screen", screen).with("costs", costs).faults(form).json(() -> Rows.of(CostTable.lines(s)));
    }
}
