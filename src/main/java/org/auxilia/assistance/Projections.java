package org.auxilia.assistance;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** All that is kept from the log beside boards and promises: the events of the plans, the goodwill of the accounts and what other modules keep. */
@Component
class Projections {

    private final EventBalances events;
    private final GoodwillUses goodwill;
    private final List<Projection> others;

    @Autowired
    Projections(EventBalances events, GoodwillUses goodwill, ObjectProvider<Projection> others) { this(events, goodwill, others.orderedStream().toList()); }

    Projections(EventBalances events, GoodwillUses goodwill, List<Projection> others) {
        this.events = events;
        this.goodwill = goodwill;
        this.others = others;
    }

    /** @throws Spent where the plan has no event left, or the account's budget no money */
    void update(CaseFile before, CaseFile after, List<Entry> entries) {
        events.update(before, after);
        goodwill.update(before, after, entries);
        others.forEach(it -> it.update(before, after, entries));
    }

    /** The log is right as it is: what was taken then is taken, whatever a later plan allows. */
    void rebuild(CaseFile empty, CaseFile file) {
        events.restore(file);
        goodwill.restore(file);
        others.forEach(it -> it.update(empty, file, file.log()));
    }

    void clear() {
        events.clear();
        goodwill.clear();
        others.forEach(Projection::clear);
    }
}
