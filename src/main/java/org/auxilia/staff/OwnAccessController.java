package org.auxilia.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.auxilia.web.Form;
import org.auxilia.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** How one comes in oneself. What changes the second factor asks for it once more. */
@Controller
@Needs.Open
class OwnAccessController {

    private final SecondFactors factors;
    private final Proof proof;
    private final SecondFactorRemoval removal;
    private final OwnAccessPage page;

    OwnAccessController(SecondFactors factors, Proof proof, SecondFactorRemoval removal, OwnAccessPage page) {
        this.factors = factors;
        this.proof = proof;
        this.removal = removal;
        this.page = page;
    }

    @GetMapping("/access")
    Page show(SignedIn who, HttpServletRequest request) {
        return page.of(who, Form.empty(), request);
    }

    @PostMapping("/access/recovery-codes")
    Page renew(SignedIn who, Form form, HttpServletRequest request) {
        return proved(who, form, request, () -> SecondFactorController.codes(factors.renewCodes(who.actor()), "/access"));
    }

    @PostMapping("/access/second-factor-removal")
    Page remove(SignedIn who, Form form, HttpServletRequest request) {
        SecondFactorRemoval.demand(removal.obstacle(who, PasskeyRite.host(request)));
        return proved(who, form, request, () -> {
            removal.ofCodes(who, PasskeyRite.host(request));
            return Page.redirect("/access").say("staff.factor.removed");
        });
    }

    private Page proved(SignedIn who, Form form, HttpServletRequest request, Supplier<Page> act) {
        if (!factors.isSet(who.id())) {
            return Page.redirect("/access");
        }
        if (proof.holds(who, form.typed("code"), request.getRemoteAddr())) {
            return act.get();
        }
        form.error("code", "staff.factor.wrong");
        return page.of(who, form, request);
    }
}
