package org.auxilia.desk.opening;

import java.time.Clock;
import org.auxilia.assistance.Reply;
import org.auxilia.assistance.Stamp;
import org.auxilia.desk.Openings;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Right;
import org.auxilia.staff.SignedIn;
import org.auxilia.web.Answers;
import org.auxilia.web.Form;
import org.auxilia.web.LooksUp;
import org.auxilia.web.Page;
import org.auxilia.web.Rows;
import org.auxilia.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** A case from the ring, or by hand (5.1.1 to 5.1.4, CA-1): “Sin asignar” until it is saved. */
@Controller
@Needs(Right.WORK_CASES)
class NewCasePages {

    private final NewCaseForms forms;
    private final Guides guides;
    private final CaseScreens screens;
    private final Openings openings;
    private final Clock clock;

    NewCasePages(NewCaseForms forms, Guides guides, CaseScreens screens, Openings openings, Clock clock) {
        this.forms = forms;
        this.guides = guides;
        this.screens = screens;
        this.openings = openings;
        this.clock = clock;
    }

    @GetMapping("/cases/new")
    Page ring(Form form, SignedIn who, Shell shell) { return screen(forms.ring(form, shell), who, shell); }

    /** Another account, or a life at risk: its greeting, plans and country, around what has been typed. */
    @PostMapping("/cases/new/account")
    @LooksUp
    Page account(Form form, SignedIn who, Shell shell) {
        var screen = forms.of(form, shell);
        return Page.of("desk/case-account").with("screen", screen).with(form).with("guide", guides.ofNewCase(screen.account().orElse(null), form.checked("vital"), who, shell));
    }

    /** CA-11: looked for while one types. */
    @PostMapping("/cases/similar")
    @LooksUp
    @Answers(value = SimilarCase.class, rows = true)
    Page similar(Form form, Shell shell) {
        var screen = forms.of(form, shell);
        return Page.of("desk/case-similar").with("screen", screen).with(form).json(() -> Rows.of(screen.similar()));
    }

    @PostMapping("/cases")
    @Answers(CaseJson.class)
    Page open(Form form, SignedIn who, Shell shell) {
        var screen = forms.of(form, shell);
        var read = forms.read(screen);
        if (read.isEmpty()) return screen(screen, who, shell);
        var stamp = Stamp.now(who.actor(), clock.instant());
        var opened = open(read.get(), stamp, shell);
        var path = "/cases/" + opened.file().number();
        return Page.redirect(read.get().vital().isPresent() ? path + "/1" : path + "/new").say("casefile.said.opened", opened.file().number())
            .created().json(() -> CaseJson.of(screens.of(opened.file().number(), who, shell)));
    }

    private Reply.Recorded open(NewCaseForms.Read read, Stamp stamp, Shell shell) {
        var language = shell.texts().locale();
        return Replies.taken(openings.openCase(read.newCase(), read.newcomer(), read.vital(), stamp, language));
    }

    private Page screen(NewCaseScreen screen, SignedIn who, Shell shell) {
        return Page.of("desk/case-new").with("screen", screen).with(screen.form())
            .with("guide", guides.ofNewCase(screen.account().orElse(null), screen.form().checked("vital"), who, shell));
    }
}
