package org.auxilia.agenda;

import org.auxilia.assistance.CaseChanged;
import org.auxilia.web.LiveUpdates;
import org.springframework.stereotype.Component;

/** Tells the open screens of this instance what has moved: the case, the boards, the agendas of those concerned (BD-1). */
@Component
class Screens {

    private final LiveUpdates screens;

    Screens(LiveUpdates screens) { this.screens = screens; }

    void show(CaseChanged changed) {
        screens.publish("case-" + changed.number(), "boards", "agenda-" + changed.owner(), "agenda-" + changed.ownerBefore(), Superiors.TOPIC);
    }

    void show(Fired fired) {
        screens.publish("boards", "agenda-" + fired.assignee());
        if (fired.superiors()) screens.publish(Superiors.TOPIC);
    }
}
