package org.auxilia.desk.viewers;

import jakarta.servlet.http.HttpServletRequest;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Right;
import org.auxilia.staff.SignedIn;
import org.auxilia.web.Htmx;
import org.auxilia.web.LiveUpdates;
import org.auxilia.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A page of a case says that it is looked at, and is told who else does. By itself, so it is no sign of work (TK-6); a link that is followed to here says nothing. */
@Controller
@Needs({Right.WORK_CASES, Right.AUTHORISE})
class ViewersController {

    private final Viewers viewers;
    private final LiveUpdates screens;

    ViewersController(Viewers viewers, LiveUpdates screens) {
        this.viewers = viewers;
        this.screens = screens;
    }

    @GetMapping("/presence/cases/{number:\\d+}")
    Page here(@PathVariable long number, SignedIn who, HttpServletRequest request) {
        if (Htmx.asks(request) && viewers.seen(number, who.id(), who.sight())) screens.publish("case-" + number + "-viewers");
        return Page.of("desk/viewers").with("others", viewers.others(number, who.id(), who.sight()));
    }
}
