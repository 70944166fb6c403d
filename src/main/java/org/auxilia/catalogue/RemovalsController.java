package org.auxilia.catalogue;

import java.time.Clock;
import java.util.List;
import org.auxilia.staff.Actor;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Right;
import org.auxilia.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Takes back what somebody has just removed from a catalogue. */
@Controller
@Needs(Right.MANAGE_CATALOGUES)
class RemovalsController {

    private final Removals removals;
    private final List<PutsBack> all;
    private final Clock clock;

    RemovalsController(Removals removals, List<PutsBack> all, Clock clock) {
        this.removals = removals;
        this.all = all;
        this.clock = clock;
    }

    @PostMapping("/admin/removals/{id:\\d{1,18}}/undo")
    @Transactional
    public Page undo(@PathVariable long id, Actor actor) {
        var now = clock.instant();
        var removed = removals.take(actor, id, now);
        var at = all.stream().flatMap(it -> it.putBack(removed, actor, now).stream()).findFirst().orElseThrow();
        return Page.redirect(at).say("catalogue.removal.undone");
    }
}
