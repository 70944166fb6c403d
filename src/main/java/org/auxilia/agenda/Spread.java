package org.auxilia.agenda;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * A whole list of pendientes in its three bands (ui 4.3), each by when it falls due, whatever part of it a page shows: a life at risk and
 * what is overdue; the next half hour; later.
 *
 * @param until end of the middle band
 */
public record Spread(List<Instant> urgent, List<Instant> soon, List<Instant> later, Instant until) {

    private static final Duration SOON = Duration.ofMinutes(30);

    /** When one of them falls due. */
    record Due(boolean vital, Instant at) {
        static Due of(AgendaRow row) { return new Due(row.vital(), row.due()); }

        boolean isUrgent(Instant now) { return vital || at.isBefore(now); }

        boolean isSoon(Instant now) { return !isUrgent(now) && at.isBefore(now.plus(SOON)); }
    }

    static Spread of(List<Due> all, Instant now) {
        return new Spread(moments(all, it -> it.isUrgent(now)), moments(all, it -> it.isSoon(now)), moments(all, it -> !it.isUrgent(now) && !it.isSoon(now)), now.plus(SOON));
    }

    private static List<Instant> moments(List<Due> all, Predicate<Due> which) { return all.stream().filter(which).map(Due::at).toList(); }

    public int size() { return urgent.size() + soon.size() + later.size(); }
}
