package org.auxilia.agenda;

import org.auxilia.assistance.CaseChanged;
import org.auxilia.web.LiveUpdates;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the open screens what has moved: the case, the boards, the agendas of those concerned (BD-1). */
@Component
class Live {

    private final LiveUpdates screens;

    Live(LiveUpdates screens) { this.screens = screens; }

    @EventListener
    void on(CaseChanged changed) {
        screens.publish("case-" + changed.number(), "boards", "agenda-" + changed.owner(), "agenda-" + changed.ownerBefore(), Superiors.TOPIC);
    }

    @EventListener
    void on(Firing.Fired fired) {
        screens.publish("boards", "agenda-" + fired.assignee());
        if (fired.superiors()) screens.publish(Superiors.TOPIC);
    }
}
