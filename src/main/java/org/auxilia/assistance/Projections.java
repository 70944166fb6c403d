package org.auxilia.assistance;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** All that is kept from the log beside boards and promises: the events of the plans and what other modules keep. */
@Component
class Projections {

    private final EventBalances events;
    private final List<Projection> others;

    @Autowired
    Projections(EventBalances events, ObjectProvider<Projection> others) { this(events, others.orderedStream().toList()); }

    Projections(EventBalances events, List<Projection> others) {
        this.events = events;
        this.others = others;
    }

    /** @throws EventBalances.Spent where the plan has no event left */
    void update(CaseFile before, CaseFile after, List<Entry> entries) {
        events.update(before, after);
        others.forEach(it -> it.update(before, after, entries));
    }

    /** The log is right as it is: what was taken then is taken, whatever a later plan allows. */
    void rebuild(CaseFile empty, CaseFile file) {
        events.restore(file);
        others.forEach(it -> it.update(empty, file, file.log()));
    }

    void clear() {
        events.clear();
        others.forEach(Projection::clear);
    }
}
