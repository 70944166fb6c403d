package org.auxilia.desk.opening;

import java.time.Clock;
import java.util.List;
import org.auxilia.assistance.Stamp;
import org.auxilia.catalogue.Service;
import org.auxilia.desk.Openings;
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

/** A new assistance of a case (5.1.6): what is asked for, how urgent it is, and whether it is covered, said while one types. */
@Controller
@Needs(Right.WORK_CASES)
class AssistancePages {

    private final CaseScreens screens;
    private final NewAssistanceForms forms;
    private final CaseMain main;
    private final Openings openings;
    private final Clock clock;

    AssistancePages(CaseScreens screens, NewAssistanceForms forms, CaseMain main, Openings openings, Clock clock) {
        this.screens = screens;
        this.forms = forms;
        this.main = main;
        this.openings = openings;
        this.clock = clock;
    }

    @GetMapping("/cases/{number:\\d+}/new")
    @Answers(value = Service.class, rows = true)
    Page blank(@PathVariable long number, Form form, SignedIn who, Shell shell) { return page(screens.of(number, who, shell), form, List.of()); }

    /** The verdict alone, as the service is chosen. */
    @GetMapping("/cases/{number:\\d+}/new/coverage")
    @Answers(value = CoverageJson.class, rows = true, asks = {"service", "priority", "happened", "vehicle", "linkOf", "linkAs", "fromPlace", "fromPlaceText", "fromPoint", "fromAddress", "fromReferences", "toPlace", "toPlaceText", "toPoint", "toAddress", "toReferences"})
    Page coverage(@PathVariable long number, Form form, SignedIn who, Shell shell) {
        var next = forms.of(screens.of(number, who, shell), form);
        return Page.of("desk/case-verdict").with("next", next).json(() -> Rows.of(CoverageJson.of(next).stream().toList()));
    }

    @PostMapping("/cases/{number:\\d+}/new")
    @Answers(CaseJson.class)
    Page open(@PathVariable long number, Form form, SignedIn who, Shell shell) {
        var screen = screens.of(number, who, shell);
        var read = forms.read(screen, form);
        if (read.isEmpty()) return page(screen, form, List.of());
        try {
            var opened = Replies.taken(openings.openAssistance(number, read.get(), Stamp.now(who.actor(), clock.instant()), shell.texts().locale()));
            return Page.redirect(screen.path()).say("casefile.said.assistance", number + "/" + opened.assistance())
                .created().json(() -> CaseJson.of(screens.of(number, who, shell)));
        } catch (Failure.Refused refused) {
            return page(screens.of(number, who, shell), form, refused.reasons());
        }
    }

    private Page page(CaseScreen screen, Form form, List<Message> refused) {
        return main.framed("desk/case-assistance", screen).with("next", forms.of(screen, form)).with("refused", refused).with(form).status(refused.isEmpty() ? form.isBad() ? 422 : 200 : 409).refused(refused)
            .json(() -> Rows.of(forms.of(screen, form).services()));
    }
}
