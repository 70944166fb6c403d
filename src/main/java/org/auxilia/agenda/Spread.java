package org.auxilia.agenda;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A whole list of pendientes in its three bands, each by when it falls due, whatever part of it a page shows.
 *
 * @param until end of the middle band
 */
public record Spread(List<Instant> urgent, List<Instant> soon, List<Instant> later, Instant until) {

    /** When one of them falls due. */
    record Due(boolean vital, Instant at) {
        static Due of(AgendaRow row) { return new Due(row.vital(), row.due()); }
    }

    static Spread of(List<Due> all, Instant now) {
        var bands = all.stream().collect(Collectors.groupingBy(it -> Band.of(it.vital, it.at, now), Collectors.mapping(Due::at, Collectors.toList())));
        return new Spread(bands.getOrDefault(Band.URGENT, List.of()), bands.getOrDefault(Band.SOON, List.of()), bands.getOrDefault(Band.LATER, List.of()), now.plus(Band.SOON_WITHIN));
    }

    public int size() { return urgent.size() + soon.size() + later.size(); }
}
