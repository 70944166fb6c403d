package org.auxilia.desk.opening;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Reveals;
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
import org.springframework.web.bind.annotation.PostMapping;

/** The case file with its tabs: Principal, Asistencias previas, Historial coordinadores (CA-1 to CA-3). */
@Controller
@Needs(Right.SEE_CASES)
class CasePages {

    private final CaseScreens screens;
    private final CaseMain main;
    private final PreviousAssistances previous;
    private final Reveals reveals;

    CasePages(CaseScreens screens, CaseMain main, PreviousAssistances previous, Reveals reveals) {
        this.screens = screens;
        this.main = main;
        this.previous = previous;
        this.reveals = reveals;
    }

    @GetMapping("/cases/{number:\\d+}")
    @Answers(CaseJson.class)
    Page main(@PathVariable long number, SignedIn who, Shell shell) { return main.page(screens.of(number, who, shell), Form.empty(), List.<Message>of()); }

    /** The same with documents and telephones whole: that they are shown stands in the trail (ID-3). */
    @PostMapping("/cases/{number:\\d+}/reveal")
    @Answers(CaseJson.class)
    Page reveal(@PathVariable long number, SignedIn who, Shell shell, HttpServletRequest request) {
        var screen = screens.of(number, who, shell, true);
        reveals.ofCase(who, number, request);
        return main.page(screen, Form.empty(), List.of());
    }

    /** Where the coverage of one of its assistances is decided. */
    @GetMapping("/cases/{number:\\d+}/{assistance:\\d+}/coverage")
    Page coverage(@PathVariable long number, @PathVariable int assistance, SignedIn who, Shell shell) { return Page.redirect(screens.of(number, who, shell).path() + "#v-" + assistance); }

    @GetMapping("/cases/{number:\\d+}/previous")
    @Answers(value = PreviousAssistances.Given.class, rows = true, files = true, asks = {"service", "line", "from", "to", "after", "limit"})
    Page previous(@PathVariable long number, Form form, SignedIn who, Shell shell) {
        var screen = screens.of(number, who, shell);
        var found = previous.given(screen, form);
        return main.framed("desk/case-previous", screen).with("lines", previous.lines(screen)).with("given", found.given()).with("next", found.next()).with(form)
            .json(() -> Rows.of(found.given(), found.next())).table(() -> PreviousAssistances.table(found.given(), screen));
    }

    @GetMapping("/cases/{number:\\d+}/holders")
    @Answers(value = Holder.class, rows = true, files = true)
    Page holders(@PathVariable long number, SignedIn who, Shell shell) {
        var screen = screens.of(number, who, shell);
        var holders = Holder.of(screen);
        return main.framed("desk/case-holders", screen).with("holders", holders).json(() -> Rows.of(holders)).table(() -> Holder.table(holders, screen));
    }
}
