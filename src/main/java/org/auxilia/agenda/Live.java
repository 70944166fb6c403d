package org.auxilia.agenda;

import org.auxilia.assistance.CaseChanged;
import org.auxilia.staff.SignedOff;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An act of this instance shows at once (BD-1), and that somebody leaves (TK-6). */
@Component
class Live {

    private final Screens screens;
    private final OtherInstances others;

    Live(Screens screens, OtherInstances others) {
        this.screens = screens;
        this.others = others;
    }

    @EventListener
    void on(CaseChanged changed) {
        others.own(changed);
        screens.show(changed);
    }

    @EventListener
    void on(SignedOff colleague) { screens.show(colleague); }
}
