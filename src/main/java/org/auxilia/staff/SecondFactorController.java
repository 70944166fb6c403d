package org.auxilia.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.auxilia.web.Form;
import org.auxilia.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Where a second factor is set: by whoever is in and wants one, and on the way in by whom it is demanded of. */
@Controller
@Needs.Open
class SecondFactorController {

    static final String AT = "/second-factor";
    private static final String SECRET = SecondFactorController.class.getName() + ".secret";

    private final SecondFactors factors;
    private final Proof proof;
    private final Entrance entrance;
    private final Clock clock;

    SecondFactorController(SecondFactors factors, Proof proof, Entrance entrance, Clock clock) {
        this.factors = factors;
        this.proof = proof;
        this.entrance = entrance;
        this.clock = clock;
    }

    @GetMapping(AT)
    Page show(Form form, HttpServletRequest request) {
        return who().map(it -> page(it, form, "", request)).orElseGet(SecondFactorController::elsewhere);
    }

    @PostMapping(AT)
    Page set(Form form, HttpServletRequest request, HttpServletResponse response) {
        var who = who();
        if (who.isEmpty()) {
            return elsewhere();
        }
        if (SignedIn.current().isPresent() && !proof.ofWhatThereIs(who.get(), form, "code", request)) {
            return page(who.get(), form, "staff.passkey.failed", request).status(422);
        }
        var secret = secret(who.get(), request);
        Supplier<Optional<List<String>>> setting = () -> factors.set(who.get().actor(), secret, form.typed("code"));
        var half = Halfway.current(clock.instant());
        var codes = half.isPresent() ? entrance.open(half.get(), setting, request, response) : setting.get();
        if (codes.isEmpty()) {
            return page(who.get(), form, "staff.factor.wrong", request).status(422);
        }
        request.getSession().removeAttribute(kept(who.get()));
        return codes(codes.get(), Doorkeeper.safe(form.typed("to")));
    }

    /** The one time that they are shown: no answer of an act that a form's key would keep. */
    static Page codes(List<String> codes, String to) {
        return Page.of("staff/recovery-codes").with("codes", codes).with("to", to).header("Cache-Control", "no-store");
    }

    /** Whoever is in and has no codes yet; on the way in, who has no second factor at all. */
    private Optional<SignedIn> who() {
        return SignedIn.current().filter(it -> !factors.isSet(it.id()))
                .or(() -> Halfway.current(clock.instant()).filter(half -> !half.enrolled()).map(Halfway::who).filter(it -> !factors.isAnySet(it.id())));
    }

    private static Page elsewhere() {
        return Page.redirect(SignedIn.current().isPresent() ? "/access" : "/sign-in");
    }

    private Page page(SignedIn who, Form form, String wrong, HttpServletRequest request) {
        var secret = secret(who, request);
        return Page.of("staff/second-factor").with("wrong", wrong).with("to", Doorkeeper.safe(form.typed("to"))).with("demanded", SignedIn.current().isEmpty()).with("proved", factors.isAnySet(who.id()))
                .with("qr", QrPicture.of(Totp.address(secret, who.username()))).with("secret", Totp.base32(secret).replaceAll("(....)(?!$)", "$1 "))
                .header("Cache-Control", "no-store");
    }

    /** Until it is set the session keeps it, so a page asked for again shows the same. */
    private static byte[] secret(SignedIn who, HttpServletRequest request) {
        var session = request.getSession();
        if (!(session.getAttribute(kept(who)) instanceof byte[])) {
            session.setAttribute(kept(who), SecondFactors.newSecret());
        }
        return (byte[]) session.getAttribute(kept(who));
    }

    /** Under each one's own name: to whoever comes next in the same browser it is not shown. */
    private static String kept(SignedIn who) {
        return SECRET + "." + who.id();
    }
}
