package org.auxilia.assistance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.auxilia.assistance.Aspect.SetsPriority;
import org.auxilia.assistance.MonitoringFact.Rescheduled;

/** How urgent an assistance was, from when on (PR-5). */
record Priorities(List<Change> changes) {

    record Change(Instant at, Priority to) {}

    /** What was said, in that order. A re-programmed service is a programmed one, unless a life is at risk. */
    static Priorities of(Assistance a) {
        var changes = new ArrayList<Change>();
        a.entries(Aspect.class).forEach(entry -> {
            if (entry.fact() instanceof SetsPriority set) changes.add(new Change(entry.happenedAt(), set.priority()));
            if (entry.fact() instanceof Rescheduled && last(changes) != Priority.LIFE_RISK) changes.add(new Change(entry.happenedAt(), Priority.SCHEDULED));
        });
        return new Priorities(changes);
    }

    Priority now() { return last(changes); }

    /** A clock that hangs on the priority starts again with each change from its moment; what was late by then stays late. */
    Instant due(Instant since, Function<Priority, Duration> term) {
        var allowed = term.apply(last(changes.stream().filter(change -> !change.at().isAfter(since)).toList()));
        var due = since.plus(allowed);
        for (var change : changes) {
            var now = term.apply(change.to());
            if (!change.at().isAfter(since) || due.isBefore(change.at()) || now.equals(allowed)) continue;
            allowed = now;
            due = change.at().plus(allowed);
        }
        return due;
    }

    private static Priority last(List<Change> changes) { return changes.isEmpty() ? Priority.EMERGENCY : changes.getLast().to(); }
}
