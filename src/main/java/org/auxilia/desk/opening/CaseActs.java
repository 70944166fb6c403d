package org.auxilia.desk.opening;

import java.time.Clock;
import java.util.List;
import org.auxilia.assistance.Stamp;
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

/** The acts on the file and those of stage 1 on an assistance: each one fact of its own in the log. What is refused loses nothing typed. */
@Controller
@Needs({Right.WORK_CASES, Right.AUTHORISE})
class CaseActs {

    private final CaseScreens screens;
    private final CaseMain main;
    private final FileActs file;
    private final OpeningActs opening;
    private final Clock clock;

    CaseActs(CaseScreens screens, CaseMain main, FileActs file, OpeningActs opening, Clock clock) {
        this.screens = screens;
        this.main = main;
        this.file = file;
        this.opening = opening;
        this.clock = clock;
    }

    /** The contact, the member, the place, the permission, who has it, the account's answer, the end. */
    @PostMapping("/cases/{number:\\d+}/{act:[a-z-]+}")
    @Answers(CaseJson.class)
    Page onFile(@PathVariable long number, @PathVariable String act, Form form, SignedIn who, Shell shell) {
        var screen = screens.of(number, who, shell);
        return answered(screen, form, (now, typed) -> file.done(act, now, typed, Stamp.now(who.actor(), clock.instant())), act.equals("consent") ? main.afterConsent(screen) : screen.path());
    }

    /** Coverage and what follows from a no: authorisation, courtesy, connection, giving up (5.1.7). */
    @PostMapping("/cases/{number:\\d+}/{assistance:\\d+}/opening/{act:[a-z-]+}")
    @Answers(CaseJson.class)
    Page onOpening(@PathVariable long number, @PathVariable int assistance, @PathVariable String act, Form form, SignedIn who, Shell shell) {
        var screen = screens.of(number, who, shell);
        if (assistance < 1 || assistance > screen.file().count()) throw new Failure.NotFound("casefile.none", number + "/" + assistance);
        return answered(screen, form, (now, typed) -> opening.done(act, now, assistance, typed, Stamp.now(who.actor(), clock.instant())), screen.path());
    }

    private interface Act { boolean done(CaseScreen screen, Form form); }

    private Page answered(CaseScreen screen, Form form, Act act, String next) {
        var typed = form.copy();
        try {
            return act.done(screen, typed) ? Page.redirect(next).say("casefile.said.done").json(() -> CaseJson.of(screens.of(screen.file().number(), screen.who(), screen.shell()))) : main.page(screen, typed, List.of());
        } catch (Overtaken _) {
            return answered(screens.of(screen.file().number(), screen.who(), screen.shell()), form, act, next);
        } catch (Failure.Refused refused) {
            return main.page(screens.of(screen.file().number(), screen.who(), screen.shell()), typed, refused.reasons());
        }
    }
}
