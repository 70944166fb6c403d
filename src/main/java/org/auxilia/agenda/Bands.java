package org.auxilia.agenda;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The lines of a page of an agenda in its three {@link Band bands}.
 *
 * @param all what there is of each, on this page and on the others
 */
public record Bands(List<AgendaRow> urgent, List<AgendaRow> soon, List<AgendaRow> later, Spread all) {

    static Bands of(List<AgendaRow> rows, Spread all, Instant now) {
        var bands = rows.stream().collect(Collectors.groupingBy(it -> Band.of(it.vital(), it.due(), now)));
        return new Bands(bands.getOrDefault(Band.URGENT, List.of()), bands.getOrDefault(Band.SOON, List.of()), bands.getOrDefault(Band.LATER, List.of()), all);
    }

    /** What comes first, unless somebody chose another. */
    public Optional<AgendaRow> first() { return Stream.of(urgent, soon, later).flatMap(List::stream).findFirst(); }

    /** How many lines the page has. */
    public int size() { return urgent.size() + soon.size() + later.size(); }
}
