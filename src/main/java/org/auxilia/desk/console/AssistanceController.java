package org.auxilia.desk.console;

import java.util.Optional;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Right;
import org.auxilia.staff.SignedIn;
import org.auxilia.web.Answers;
import org.auxilia.web.Form;
import org.auxilia.web.Page;
import org.auxilia.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The console of one assistance: its first page. */
@Controller
@Needs(Right.SEE_CASES)
class AssistanceController {

    private final Situations situations;
    private final Console console;
    private final AssistanceForPrograms programs;

    AssistanceController(Situations situations, Console console, AssistanceForPrograms programs) {
        this.situations = situations;
        this.console = console;
        this.programs = programs;
    }

    @GetMapping("/cases/{number:\\d+}/{n:\\d+}")
    @Answers(AssistanceJson.class)
    Page main(@PathVariable long number, @PathVariable int n, Form form, Shell shell, SignedIn who) {
        var situation = situations.of(number, n, who, shell);
        return Page.of("desk/assistance").with("screen", console.screen(situation, "", form, Optional.empty(), Optional.empty())).json(() -> programs.of(situation));
    }
}
