package org.auxilia.agenda;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * The thin time line beside the agenda: from an hour ago to seven hours ahead, a square for each task as far as there is room for it:
 * what is overdue never goes beyond the present. Lengths are in pixels of the drawing.
 *
 * @param now where the present is
 */
public record Rail(List<Tick> ticks, List<Mark> marks, double now) {

    private static final int TOP = 24, HEIGHT = 522, ACROSS = 3, STEP = 8, CELL = 8;
    private static final Duration BACK = Duration.ofHours(1), SPAN = Duration.ofHours(8);

    public record Tick(Instant at, double y) {}
    /** @param kind late, urgent, soon or ok */
    public record Mark(String kind, double x, double y) {}

    static Rail of(Spread whole, Instant now) {
        var from = now.minus(BACK);
        var ticks = new ArrayList<Tick>();
        for (var hour = from.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS); hour.isBefore(from.plus(SPAN)); hour = hour.plus(1, ChronoUnit.HOURS)) ticks.add(new Tick(hour, y(hour, from)));
        var marks = new ArrayList<Mark>();
        var taken = new HashMap<Long, Integer>();
        double present = y(now, from);
        whole.urgent().forEach(it -> add("late", it.isBefore(from) ? from : it, from, it.isBefore(now) ? present : TOP + HEIGHT, marks, taken));
        whole.soon().forEach(it -> add("soon", it, from, TOP + HEIGHT, marks, taken));
        whole.later().stream().filter(it -> it.isBefore(from.plus(SPAN))).forEach(it -> add("ok", it, from, TOP + HEIGHT, marks, taken));
        return new Rail(ticks, marks, present);
    }

    /** Squares of the same few minutes stand side by side, three at most, then below, down to that line; what has no room there is not drawn. */
    private static void add(String kind, Instant due, Instant from, double downTo, List<Mark> marks, HashMap<Long, Integer> taken) {
        long cell = Math.round(y(due, from) / CELL);
        while (taken.getOrDefault(cell, 0) >= ACROSS && (cell + 1) * CELL < downTo) cell++;
        if (taken.getOrDefault(cell, 0) >= ACROSS || cell * CELL >= TOP + HEIGHT) return;
        int column = taken.merge(cell, 1, Integer::sum) - 1;
        marks.add(new Mark(kind, 56 + (double) column * STEP, cell * CELL - 3.0));
    }

    private static double y(Instant at, Instant from) { return TOP + HEIGHT * (double) Duration.between(from, at).toSeconds() / SPAN.toSeconds(); }

    public int bottom() { return TOP + HEIGHT; }
    public int top() { return TOP; }
}
