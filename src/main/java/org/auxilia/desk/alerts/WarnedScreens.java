package org.auxilia.desk.alerts;

import org.auxilia.membership.AlertsChanged;
import org.auxilia.web.LiveUpdates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Open cases, boards and agendas show an alert that is made, and no longer one that is ended (MB-9). */
@Component
class WarnedScreens {

    private final LiveUpdates screens;

    WarnedScreens(LiveUpdates screens) { this.screens = screens; }

    @TransactionalEventListener
    void on(AlertsChanged changed) { screens.publish("alerts", "boards"); }
}
