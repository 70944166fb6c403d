package org.auxilia.agenda;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The agenda in three bands (ui 4.3): a life at risk and what is overdue; the next half hour; later.
 *
 * @param until end of the middle band
 */
public record Bands(List<AgendaRow> urgent, List<AgendaRow> soon, List<AgendaRow> later, Instant until) {

    private static final Duration SOON = Duration.ofMinutes(30);

    static Bands of(List<AgendaRow> rows, Instant now) {
        var until = now.plus(SOON);
        return new Bands(rows.stream().filter(it -> it.vital() || it.due().isBefore(now)).toList(),
            rows.stream().filter(it -> !it.vital() && !it.due().isBefore(now) && it.due().isBefore(until)).toList(),
            rows.stream().filter(it -> !it.vital() && !it.due().isBefore(until)).toList(), until);
    }

    /** What comes first, unless somebody chose another. */
    public Optional<AgendaRow> first() { return Stream.of(urgent, soon, later).flatMap(List::stream).findFirst(); }

    public int size() { return urgent.size() + soon.size() + later.size(); }
}
