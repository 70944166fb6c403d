package org.auxilia.staff;

import java.time.Clock;
import org.auxilia.web.Page;
import org.auxilia.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What a page asks whose session has ended: who is in by now, what is still to be shown, and the token with which it may send (CA-10). */
@Controller
@Needs.Open
class RenewalController {

    /** @param user who is in, null for nobody @param step {@code password}, {@code code} or {@code in} @param provider by which one may come too, in a page of its own; empty if there is none */
    record Renewal(Integer user, String step, String token, String provider) {
    }

    private final Clock clock;
    private final OpenId openId;

    RenewalController(Clock clock, OpenId openId) {
        this.clock = clock;
        this.openId = openId;
    }

    @GetMapping("/sign-in/again")
    Page again(Shell shell) {
        boolean halfway = Halfway.current(clock.instant()).filter(Halfway::enrolled).isPresent();
        var now = SignedIn.current().map(who -> new Renewal(who.id(), "in", shell.csrf(), "")).orElseGet(() -> new Renewal(null, halfway ? "code" : "password", shell.csrf(), openId.settings().isEmpty() ? "" : shell.t("staff.open-id.enter-aside", openId.name(shell))));
        return Page.done().status(200).json(() -> now);
    }
}
