package org.auxilia.agenda;

import org.auxilia.assistance.CaseChanged;
import org.auxilia.staff.SignedOff;
import org.auxilia.web.LiveUpdates;
import org.springframework.stereotype.Component;

/** Tells the open screens of this instance what has moved: the case, the boards, the agendas of those concerned (BD-1). */
@Component
class Screens {

    private final LiveUpdates screens;
    private final Figures figures;

    Screens(LiveUpdates screens, Figures figures) {
        this.screens = screens;
        this.figures = figures;
    }

    void show(CaseChanged changed) {
        figures.changed();
        screens.publish("case-" + changed.number(), "boards", "agenda-" + changed.owner(), "agenda-" + changed.ownerBefore(), Superiors.TOPIC);
    }

    void show(SignedOff colleague) {
        figures.changed();
        screens.publish("boards");
    }

    void show(Fired fired) {
        figures.changed();
        screens.publish("boards", "agenda-" + fired.assignee());
        if (fired.superiors()) screens.publish(Superiors.TOPIC);
    }
}
