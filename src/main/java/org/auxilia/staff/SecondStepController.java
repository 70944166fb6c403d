package org.auxilia.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.auxilia.web.Form;
import org.auxilia.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The step after the password, on a page of its own (ID-1). What was wrong is never said: a code, a used code, a name that is shut. */
@Controller
@Needs.Open
class SecondStepController {

    private final Proof proof;
    private final Entrance entrance;
    private final Clock clock;

    SecondStepController(Proof proof, Entrance entrance, Clock clock) {
        this.proof = proof;
        this.entrance = entrance;
        this.clock = clock;
    }

    @GetMapping("/sign-in/code")
    Page ask(Form form) {
        return Halfway.current(clock.instant()).map(half -> half.enrolled() ? page(form, false) : Page.redirect(SecondFactorController.AT))
                .orElseGet(() -> Page.redirect("/sign-in"));
    }

    @PostMapping("/sign-in/code")
    Page answer(Form form, HttpServletRequest request, HttpServletResponse response) {
        var half = Halfway.current(clock.instant()).filter(Halfway::enrolled);
        if (half.isEmpty()) {
            return Page.redirect("/sign-in");
        }
        var who = half.get().who();
        if (!proof.holds(who, form.typed("code"), request.getRemoteAddr())) {
            return page(form, true).status(422);
        }
        entrance.open(half.get(), request, response);
        return Page.redirect(Doorkeeper.safe(form.typed("to")));
    }

    private static Page page(Form form, boolean refused) {
        return Page.of("staff/second-step").with("form", form).with("refused", refused).with("to", Doorkeeper.safe(form.typed("to")));
    }
}
