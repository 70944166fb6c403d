package org.auxilia.desk.console;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.auxilia.assistance.ClosingFact.CostsLoaded;
import org.auxilia.assistance.CostLine;
import org.auxilia.assistance.Reply;
import org.auxilia.assistance.Stamp;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Right;
import org.auxilia.staff.SignedIn;
import org.auxilia.web.Form;
import org.auxilia.web.Page;
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

    CostController(Situations situations, Console console, Recording recording) {
        this.situations = situations;
        this.console = console;
        this.recording = recording;
    }

    @GetMapping("/cases/{number:\\d+}/{n:\\d+}/costs")
    @Needs(Right.SEE_CASES)
    Page costs(@PathVariable long number, @PathVariable int n, Form form, Shell shell, SignedIn who) {
        var s = situations.of(number, n, who, shell);
        return page(s, CostScreen.proposed(s, form), List.of());
    }

    @PostMapping("/cases/{number:\\d+}/{n:\\d+}/costs")
    Page load(@PathVariable long number, @PathVariable int n, Form form, Shell shell, SignedIn who) {
        var s = situations.of(number, n, who, shell);
        var lines = lines(form, s);
        if (lines.isEmpty() && !form.isBad()) form.error("concept1", "web.form.required");
        if (form.isBad()) return page(s, form, List.of()).status(422);
        return switch (recording.record(s, Stamp.now(s.who(), s.now()), form, List.of(new CostsLoaded(lines)))) {
            case Reply.Recorded _ -> Page.redirect(s.path() + "/costs").say("desk.costs.loaded", lines.size());
            case Reply.Refused it -> page(situations.of(number, n, who, shell), form, it.obstacles().stream().map(shell::t).toList()).status(409);
        };
    }

    private static List<CostLine> lines(Form form, Situation s) {
        var split = CostScreen.split(s);
        return IntStream.rangeClosed(1, CostRow.ROWS).mapToObj(CostRow::new).filter(row -> !row.isEmpty(form)).map(row -> row.read(form, s, split)).flatMap(Optional::stream).toList();
    }

    private Page page(Situation s, Form form, List<String> reasons) {
        var screen = console.screen(s, "costs", Form.empty(), Optional.empty(), Optional.empty());
        return Page.of("desk/costs").with("screen", screen).with("costs", CostScreen.of(s, form, reasons));
    }
}
