package org.auxilia.staff;

import jakarta.servlet.http.HttpServletRequest;
import org.auxilia.web.Began;
import org.auxilia.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** What a page says of whoever types or points on it without sending anything (TK-6). */
@Controller
@Needs.Open
class PresenceController {

    private final Presence presence;

    PresenceController(Presence presence) {
        this.presence = presence;
    }

    @PostMapping("/presence")
    Page here(SignedIn who, HttpServletRequest request) {
        presence.seen(who.id(), Began.of(request));
        return Page.done();
    }
}
