package org.auxilia.agenda;

import java.time.Clock;
import java.util.Map;
import org.auxilia.data.Sight;
import org.auxilia.web.Counters;
import org.auxilia.web.Viewer;
import org.springframework.stereotype.Component;

/** The numbers of the top bar. */
@Component
class BarCounters implements Counters {

    private record Whose(int user, boolean superior, Sight sight) {}

    private final Agenda agenda;
    private final Figures figures;
    private final Clock clock;

    BarCounters(Agenda agenda, Figures figures, Clock clock) {
        this.agenda = agenda;
        this.figures = figures;
        this.clock = clock;
    }

    @Override public Map<String, Integer> of(Viewer viewer) {
        var whose = new Whose(viewer.id(), Superiors.is(viewer), viewer.sight());
        var counted = figures.of(whose, () -> agenda.counted(whose.user, whose.superior, whose.sight, clock.instant()));
        return Map.of("mine", counted.mine(), "open", counted.open(), "pending", counted.pending(), OVERDUE, counted.overdue());
    }
}
