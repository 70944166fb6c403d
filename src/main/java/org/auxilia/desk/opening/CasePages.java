package org.auxilia.desk.opening;

import java.util.List;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Right;
import org.auxilia.staff.SignedIn;
import org.auxilia.web.Answers;
import org.auxilia.web.Form;
import org.auxilia.web.Message;
import org.auxilia.web.Page;
import org.auxilia.web.Rows;
import org.auxilia.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The case file with its tabs: Principal, Asistencias previas, Historial coordinadores (CA-1 to CA-3). */
@Controller
@Needs(Right.SEE_CASES)
class CasePages {

    private final CaseScreens screens;
    private final CaseMain main;
    private final PreviousAssistances previous;

    CasePages(CaseScreens screens, CaseMain main, PreviousAssistances previous) {
        this.screens = screens;
        this.main = main;
        this.previous = previous;
    }

    @GetMapping("/cases/{number:\\d+}")
    @Answers(CaseJson.class)
    Page main(@PathVariable long number, SignedIn who, Shell shell) { return main.page(screens.of(number, who, shell), Form.empty(), List.<Message>of()); }

    /** Where the coverage of one of its assistances is decided. */
    @GetMapping("/cases/{number:\\d+}/{assistance:\\d+}/coverage")
    Page coverage(@PathVariable long number, @PathVariable int assistance, SignedIn who, Shell shell) { return Page.redirect(screens.of(number, who, shell).path() + "#v-" + assistance); }

    @GetMapping("/cases/{number:\\d+}/previous")
    @Answers(value = PreviousAssistances.Given.class, rows = true)
    Page previous(@PathVariable long number, Form form, SignedIn who, Shell shell) {
        var screen = screens.of(number, who, shell);
        return main.framed("desk/case-previous", screen).with("lines", previous.lines(screen)).with("given", previous.given(screen, form)).with(form).json(() -> Rows.of(previous.given(screen, form)));
    }

    @GetMapping("/cases/{number:\\d+}/holders")
    @Answers(value = Holder.class, rows = true)
    Page holders(@PathVariable long number, SignedIn who, Shell shell) {
        var screen = screens.of(number, who, shell);
        return main.framed("desk/case-holders", screen).with("holders", Holder.of(screen)).json(() -> Rows.of(Holder.of(screen)));
    }
}
