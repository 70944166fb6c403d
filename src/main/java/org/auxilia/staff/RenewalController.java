package org.auxilia.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.auxilia.web.Page;
import org.auxilia.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What a page asks whose session has ended: who is in by now, what is still to be shown, and the token with which it may send (CA-10). */
@Controller
@Needs.Open
class RenewalController {

    /** @param user who is in, null for nobody @param step {@code password}, {@code code} or {@code in} @param provider by which one may come too, in a page of its own; empty if there is none @param passkey whether one can be shown */
    record Renewal(Integer user, String step, String token, String provider, boolean passkey) {
    }

    private final Clock clock;
    private final Passkeys passkeys;
    private final OpenId openId;

    RenewalController(Clock clock, Passkeys passkeys, OpenId openId) {
        this.clock = clock;
        this.passkeys = passkeys;
        this.openId = openId;
    }

    @GetMapping("/sign-in/again")
    Page again(Shell shell, HttpServletRequest request) {
        var half = Halfway.current(clock.instant()).filter(Halfway::enrolled);
        boolean passkey = half.stream().flatMap(it -> passkeys.of(it.who().id()).stream()).anyMatch(it -> it.host().equals(PasskeyRite.host(request)));
        var provider = openId.settings().isEmpty() ? "" : shell.t("staff.open-id.enter-aside", openId.name(shell));
        var now = SignedIn.current().map(who -> new Renewal(who.id(), "in", shell.csrf(), "", false))
                .orElseGet(() -> new Renewal(null, half.isPresent() ? "code" : "password", shell.csrf(), provider, passkey));
        return Page.done().status(200).json(() -> now);
    }
}
