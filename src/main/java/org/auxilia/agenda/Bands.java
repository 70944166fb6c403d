package org.auxilia.agenda;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.auxilia.agenda.Spread.Due;

/**
 * The lines of a page of an agenda in its three bands (ui 4.3).
 *
 * @param all what there is of each, on this page and on the others
 */
public record Bands(List<AgendaRow> urgent, List<AgendaRow> soon, List<AgendaRow> later, Spread all) {

    static Bands of(List<AgendaRow> rows, Spread all, Instant now) {
        return new Bands(rows.stream().filter(it -> Due.of(it).isUrgent(now)).toList(), rows.stream().filter(it -> Due.of(it).isSoon(now)).toList(),
            rows.stream().filter(it -> !Due.of(it).isUrgent(now) && !Due.of(it).isSoon(now)).toList(), all);
    }

    /** What comes first, unless somebody chose another. */
    public Optional<AgendaRow> first() { return Stream.of(urgent, soon, later).flatMap(List::stream).findFirst(); }

    /** How many lines the page has. */
    public int size() { return urgent.size() + soon.size() + later.size(); }
}
