package org.auxilia.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.auxilia.web.Failure;
import org.auxilia.web.Form;
import org.auxilia.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A passkey is made by whoever is in, and on the way in by whom a second factor is demanded of; and it is removed. */
@Controller
@Needs.Open
class PasskeyController {

    static final String AT = SecondFactorController.AT + "/passkey", TASK = AT + "/task";

    private final PasskeyRite rite;
    private final SecondFactorRemoval removal;
    private final SecondFactors factors;
    private final Proof proof;
    private final OwnAccessPage page;
    private final Entrance entrance;
    private final Clock clock;

    PasskeyController(PasskeyRite rite, SecondFactorRemoval removal, SecondFactors factors, Proof proof, OwnAccessPage page, Entrance entrance, Clock clock) {
        this.rite = rite;
        this.removal = removal;
        this.factors = factors;
        this.proof = proof;
        this.page = page;
        this.entrance = entrance;
        this.clock = clock;
    }

    @PostMapping(TASK)
    Page task(HttpServletRequest request) {
        return who().map(it -> rite.toMake(it, request)).map(task -> Page.done().status(200).json(() -> task)).orElseGet(() -> Page.redirect("/sign-in"));
    }

    @PostMapping(AT)
    Page make(Form form, HttpServletRequest request, HttpServletResponse response) {
        var who = who();
        if (who.isEmpty()) {
            return Page.redirect("/sign-in");
        }
        var name = form.text("passkeyName", 40).or(OpenSession.device(request.getHeader("User-Agent")));
        if (SignedIn.current().isPresent() && (form.isBad() || !proof.ofWhatThereIs(who.get(), form, "passkeyCode", request))) {
            return page.of(who.get(), form, request);
        }
        Supplier<Optional<String>> making = () -> rite.makes(who.get(), name.isBlank() ? "Auxilia" : name, form.typed("credential"), request) ? Optional.of(name) : Optional.empty();
        var half = Halfway.current(clock.instant());
        if ((half.isPresent() ? entrance.open(half.get().by("passkey"), making, request, response) : making.get()).isEmpty()) {
            throw new Failure.Refused("staff.passkey.failed");
        }
        return half.isPresent() ? Page.redirect(Doorkeeper.safe(form.typed("to"))) : Page.redirect("/access").say("staff.passkey.added", name);
    }

    @PostMapping("/access/passkeys/{id}/removal")
    Page remove(@PathVariable long id, SignedIn who, Form form, HttpServletRequest request) {
        SecondFactorRemoval.demand(removal.obstacle(who, PasskeyRite.host(request), id));
        if (!proof.ofWhatThereIs(who, form, "passkeyCode", request)) {
            return page.of(who, form, request);
        }
        removal.ofPasskey(who, PasskeyRite.host(request), id);
        return Page.redirect("/access").say("staff.passkey.removed");
    }

    /** Whoever is in, or on the way in without any second factor yet. */
    private Optional<SignedIn> who() {
        return SignedIn.current().or(() -> Halfway.current(clock.instant()).filter(half -> !half.enrolled()).map(Halfway::who).filter(it -> !factors.isAnySet(it.id())));
    }
}
