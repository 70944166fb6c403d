package org.auxilia.desk.uncovered;

import java.time.Clock;
import java.util.List;
import org.auxilia.assistance.Stamp;
import org.auxilia.desk.WayBack;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Right;
import org.auxilia.staff.SignedIn;
import org.auxilia.web.Answers;
import org.auxilia.web.Failure;
import org.auxilia.web.Form;
import org.auxilia.web.Page;
import org.auxilia.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The ladder of "no" (Out of coverage A to J): one screen inside the case. Its single acts are those of the assistance. */
@Controller
@Needs({Right.WORK_CASES, Right.AUTHORISE})
class UncoveredPages {

    private final UncoveredScreens screens;
    private final UncoveredActs acts;
    private final LadderPage page;
    private final Clock clock;

    UncoveredPages(UncoveredScreens screens, UncoveredActs acts, LadderPage page, Clock clock) {
        this.screens = screens;
        this.acts = acts;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping("/cases/{number:\\d+}/{n:\\d+}/uncovered")
    @Answers(value = UncoveredJson.class, asks = "from")
    Page ladder(@PathVariable long number, @PathVariable int n, Form form, SignedIn who, Shell shell) { return page.of(screens.of(number, n, form.typed("from").equals("console"), who, shell), form, List.of()); }

    /** A courtesy or an exception is asked for with all that speaks for it; a guarantee is accepted as it is proposed. */
    @PostMapping("/cases/{number:\\d+}/{n:\\d+}/uncovered/{act:[a-z]+}")
    @Answers(UncoveredJson.class)
    Page act(@PathVariable long number, @PathVariable int n, @PathVariable String act, Form form, SignedIn who, Shell shell) {
        boolean console = form.typed("back").endsWith("console");
        var screen = screens.of(number, n, console, who, shell);
        try {
            if (!acts.done(act, screen, form, Stamp.now(who.actor(), clock.instant()))) return page.of(screen.returned(Typed.of(act, form)), form, List.of());
            return Page.redirect(WayBack.of(form, number, n)).say("casefile.said.done").json(() -> UncoveredJson.of(screens.of(number, n, console, who, shell)));
        } catch (Failure.Refused refused) {
            return page.of(screens.of(number, n, console, who, shell).returned(Typed.of(act, form)), form, refused.reasons());
        }
    }
}
