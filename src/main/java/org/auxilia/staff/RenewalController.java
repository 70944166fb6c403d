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

    /**
     * @param user who is in, null for nobody
     * @param step {@code password}, {@code code} or {@code in}
     * @param provider by which one may come too, in a page of its own; empty if there is none
     * @param codes whether the second factor may be shown by a code
     * @param passkey whether by a passkey
     * @param elsewhere where their passkey works, if not here; else empty
     */
    record Renewal(Integer user, String step, String token, String provider, boolean codes, boolean passkey, String elsewhere) {
    }

    private final Clock clock;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final OpenId openId;

    RenewalController(Clock clock, SecondFactors factors, Passkeys passkeys, OpenId openId) {
        this.clock = clock;
        this.factors = factors;
        this.passkeys = passkeys;
        this.openId = openId;
    }

    @GetMapping("/sign-in/again")
    Page again(Shell shell, HttpServletRequest request) {
        var now = SignedIn.current().map(who -> new Renewal(who.id(), "in", shell.csrf(), "", false, false, ""))
                .or(() -> Halfway.current(clock.instant()).filter(Halfway::enrolled).map(half -> second(half.who().id(), PasskeyRite.host(request), shell)))
                .orElseGet(() -> new Renewal(null, "password", shell.csrf(), openId.settings().isEmpty() ? "" : shell.t("staff.open-id.enter-aside", openId.name(shell)), false, false, ""));
        return Page.done().status(200).json(() -> now);
    }

    private Renewal second(int user, String host, Shell shell) {
        var elsewhere = passkeys.elsewhere(user, host);
        return new Renewal(null, "code", shell.csrf(), "", factors.isSet(user), passkeys.isAny(user, host), elsewhere.isEmpty() ? "" : shell.t("staff.passkey.elsewhere", elsewhere));
    }
}
