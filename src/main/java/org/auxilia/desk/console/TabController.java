package org.auxilia.desk.console;

import java.util.Optional;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Right;
import org.auxilia.staff.SignedIn;
import org.auxilia.web.Form;
import org.auxilia.web.Page;
import org.auxilia.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The tabs that one reads: Bitácora, Encuesta, Eventos y tiempos, Auditoría/Histórico. */
@Controller
@Needs(Right.SEE_CASES)
class TabController {

    private final Situations situations;
    private final Console console;

    TabController(Situations situations, Console console) {
        this.situations = situations;
        this.console = console;
    }

    @GetMapping("/cases/{number:\\d+}/{n:\\d+}/log")
    Page log(@PathVariable long number, @PathVariable int n, Shell shell, SignedIn who) { return page("log", situations.of(number, n, who, shell)); }

    @GetMapping("/cases/{number:\\d+}/{n:\\d+}/survey")
    Page survey(@PathVariable long number, @PathVariable int n, Shell shell, SignedIn who) {
        var s = situations.of(number, n, who, shell);
        return page("survey", s).with("verdict", Verdict.of(s));
    }

    @GetMapping("/cases/{number:\\d+}/{n:\\d+}/times")
    Page times(@PathVariable long number, @PathVariable int n, Shell shell, SignedIn who) {
        var s = situations.of(number, n, who, shell);
        return page("times", s).with("times", Times.of(s));
    }

    @GetMapping("/cases/{number:\\d+}/{n:\\d+}/audit")
    Page audit(@PathVariable long number, @PathVariable int n, Shell shell, SignedIn who) {
        var s = situations.of(number, n, who, shell);
        return page("audit", s).with("changes", Change.of(s));
    }

    private Page page(String tab, Situation s) {
        return Page.of("desk/" + tab).with("screen", console.screen(s, tab, Form.empty(), Optional.empty(), Optional.empty()));
    }
}
