package org.auxilia.agenda;

import java.time.Clock;
import java.util.Map;
import org.auxilia.web.Counters;
import org.auxilia.web.Viewer;
import org.springframework.stereotype.Component;

/** The numbers of the top bar. */
@Component
class BarCounters implements Counters {

    private final Agenda agenda;
    private final Clock clock;

    BarCounters(Agenda agenda, Clock clock) {
        this.agenda = agenda;
        this.clock = clock;
    }

    @Override public Map<String, Integer> of(Viewer viewer) {
        var counted = agenda.counted(viewer.id(), Superiors.is(viewer), viewer.sight(), clock.instant());
        return Map.of("mine", counted.mine(), "open", counted.open(), "pending", counted.pending(), OVERDUE, counted.overdue());
    }
}
