package org.auxilia.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.function.Predicate;
import org.auxilia.web.Form;
import org.auxilia.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The step after the password, on a page of its own (ID-1): a code or a passkey. What was wrong is never said: a code, a used code, a name
 * that is shut.
 */
@Controller
@Needs.Open
class SecondStepController {

    static final String AT = "/sign-in/code", PASSKEY = "/sign-in/passkey", TASK = PASSKEY + "/task";

    private final Proof proof;
    private final PasskeyRite rite;
    private final Passkeys passkeys;
    private final SecondFactors factors;
    private final Entrance entrance;
    private final Clock clock;

    SecondStepController(Proof proof, PasskeyRite rite, Passkeys passkeys, SecondFactors factors, Entrance entrance, Clock clock) {
        this.proof = proof;
        this.rite = rite;
        this.passkeys = passkeys;
        this.factors = factors;
        this.entrance = entrance;
        this.clock = clock;
    }

    @GetMapping(AT)
    Page ask(Form form, HttpServletRequest request) {
        return Halfway.current(clock.instant()).map(half -> half.enrolled() ? page(half, form, "", request) : Page.redirect(Doorkeeper.before(SecondFactorController.AT, Doorkeeper.safe(form.typed("to")))))
                .orElseGet(() -> elsewhere(form));
    }

    @PostMapping(AT)
    Page answer(Form form, HttpServletRequest request, HttpServletResponse response) {
        return step(form, "staff.factor.refused", "", half -> proof.holds(half.who(), form.typed("code"), request.getRemoteAddr()), request, response);
    }

    /** Whoever is in is asked for one before the second factor is changed. */
    @PostMapping(TASK)
    Page task(HttpServletRequest request) {
        return Halfway.current(clock.instant()).filter(Halfway::enrolled).map(Halfway::who).or(SignedIn::current)
                .map(who -> rite.toShow(who, request)).map(task -> Page.done().status(200).json(() -> task)).orElseGet(() -> Page.redirect("/sign-in"));
    }

    @PostMapping(PASSKEY)
    Page show(Form form, HttpServletRequest request, HttpServletResponse response) {
        return step(form, "staff.passkey.refused", "passkey", half -> proof.shows(half.who(), form.typed("proof"), request), request, response);
    }

    private Page step(Form form, String wrong, String how, Predicate<Halfway> shown, HttpServletRequest request, HttpServletResponse response) {
        var half = Halfway.current(clock.instant()).filter(Halfway::enrolled);
        if (half.isEmpty()) {
            return elsewhere(form);
        }
        if (!shown.test(half.get())) {
            return page(half.get(), form, wrong, request).status(422);
        }
        entrance.open(half.get().by(how), request, response);
        return Page.redirect(Doorkeeper.safe(form.typed("to")));
    }

    /** In already, on another tab; or too late. */
    private static Page elsewhere(Form form) {
        var to = Doorkeeper.safe(form.typed("to"));
        return Page.redirect(SignedIn.current().isPresent() ? to : Doorkeeper.before("/sign-in", to));
    }

    private Page page(Halfway half, Form form, String wrong, HttpServletRequest request) {
        int user = half.who().id();
        var host = PasskeyRite.host(request);
        return Page.of("staff/second-step").with("form", form).with("wrong", wrong).with("to", Doorkeeper.safe(form.typed("to")))
                .with("code", factors.isSet(user)).with("passkey", passkeys.isAny(user, host)).with("elsewhere", passkeys.elsewhere(user, host));
    }
}
