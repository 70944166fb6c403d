package org.auxilia.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.auxilia.MovableClock;
import org.auxilia.agenda.Spread.Due;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The time line beside the agenda (ui 4.3). */
@Tag("TK-2")
class RailTest {

    private static final Instant NOW = MovableClock.START;

    private static Rail of(List<Due> all) { return Rail.of(Spread.of(all, NOW), NOW); }

    private static List<Due> many(int count, Instant at) { return IntStream.range(0, count).mapToObj(_ -> new Due(false, at)).toList(); }

    @Test
    void eachHasItsSquareAtItsHourThreeSideBySide() {
        var marks = of(many(4, NOW.plusSeconds(3600))).marks();
        assertThat(marks).hasSize(4).allMatch(it -> it.kind().equals("ok"));
        assertThat(marks.subList(0, 3)).extracting(Rail.Mark::y).containsOnly(marks.getFirst().y());
        assertThat(marks.subList(0, 3)).extracting(Rail.Mark::x).containsExactly(56.0, 64.0, 72.0);
        assertThat(marks.getLast().y()).isGreaterThan(marks.getFirst().y());
    }

    @Test
    void whatIsOverdueDoesNotGoBeyondThePresentHoweverMuchItIs() {
        var all = new ArrayList<>(many(5_000, NOW.minusSeconds(7200)));
        all.addAll(many(1, NOW.plusSeconds(7200)));
        var rail = of(all);
        assertThat(rail.marks()).filteredOn(it -> it.kind().equals("late")).hasSizeBetween(15, 30).allMatch(it -> it.y() < rail.now());
        assertThat(rail.marks()).filteredOn(it -> it.kind().equals("ok")).hasSize(1);
    }

    @Test
    void whatHasNoRoomOnTheLineIsNotDrawn() {
        var rail = of(many(5_000, NOW.plusSeconds(60)));
        assertThat(rail.marks()).hasSizeBetween(100, 200).allMatch(it -> it.y() < rail.bottom());
    }
}
