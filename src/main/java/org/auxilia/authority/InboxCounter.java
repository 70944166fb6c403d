package org.auxilia.authority;

import java.time.Clock;
import java.util.Map;
import org.auxilia.desk.Decisions;
import org.auxilia.staff.Right;
import org.auxilia.staff.SignedIn;
import org.auxilia.web.Counters;
import org.auxilia.web.Viewer;
import org.springframework.stereotype.Component;

/** How many requests wait for whoever looks. */
@Component
class InboxCounter implements Counters {

    private final Requests requests;
    private final Decisions decisions;
    private final Clock clock;

    InboxCounter(Requests requests, Decisions decisions, Clock clock) {
        this.requests = requests;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override public Map<String, Integer> of(Viewer viewer) {
        if (!(viewer instanceof SignedIn who) || !who.may(Right.AUTHORISE)) return Map.of();
        return Map.of("authorisations", requests.count(decisions.reach(who.actor(), clock.instant()), who.id(), who.sight()));
    }
}
