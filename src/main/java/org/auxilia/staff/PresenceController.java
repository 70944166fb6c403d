package org.auxilia.staff;

import java.time.Clock;
import org.auxilia.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** What a page says of whoever types or points on it without sending anything (TK-6). */
@Controller
@Needs.Open
class PresenceController {

    private final Presence presence;
    private final Clock clock;

    PresenceController(Presence presence, Clock clock) {
        this.presence = presence;
        this.clock = clock;
    }

    @PostMapping("/presence")
    Page here(SignedIn who) {
        presence.seen(who.id(), clock.instant());
        return Page.done();
    }
}
