package org.auxilia.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.auxilia.geography.Holiday;
import org.auxilia.geography.Holidays;
import org.auxilia.geography.HolidaysKept;
import org.auxilia.imports.DryRun.Fate;
import org.auxilia.imports.DryRun.Verdict;
import org.auxilia.staff.Actor;
import org.auxilia.web.Failure;
import org.springframework.stereotype.Component;

/** The holidays of the countries (TK-28). What isn't in the file stays; days that are past stay as they were. */
@Component
class HolidayList extends Catalogue<HolidayColumn, Holiday, HolidayList.Kept> {

    /** As the page takes it; of those that came with Auxilia some are longer. */
    private static final int LONGEST = 80;

    private final Holidays holidays;
    private final HolidaysKept kept;

    HolidayList(Holidays holidays, HolidaysKept kept) {
        super(HolidayColumn.class);
        this.holidays = holidays;
        this.kept = kept;
    }

    /**
     * One that would be added or renamed.
     *
     * @param was empty for a new one
     */
    record Kept(Optional<Holiday> was, Holiday becomes) {}

    @Override Kind kind() { return Kind.HOLIDAYS; }

    @Override HolidayColumn key() { return HolidayColumn.DATE; }

    @Override Reading<HolidayColumn, Kept> reading(Whose whose, Actor who, Instant now) { return new Run(values(whose), now); }

    @Override void hold(Whose whose) { kept.hold(); }

    @Override int take(DryRun<Kept> run, Whose whose, Actor who, Instant now) {
        for (var it : run.rows()) if (!kept.put(who, it.was(), it.becomes(), now)) throw new Failure.Refused("imports.stale");
        return run.count();
    }

    @Override List<Holiday> entries(Whose whose, int limit) { return holidays.first(limit); }

    @Override BiFunction<Holiday, HolidayColumn, Object> value(Whose whose) { return HolidayList::value; }

    private static Object value(Holiday it, HolidayColumn column) {
        return switch (column) {
            case COUNTRY -> it.country();
            case DATE -> it.date();
            case NAME -> it.name();
        };
    }

    private final class Run implements Reading<HolidayColumn, Kept> {

        private record Day(String country, LocalDate date) {}

        private final Values<Holiday, HolidayColumn> values;
        private final Instant now;
        private final Map<Day, Holiday> known = new HashMap<>();
        private final Map<Day, Long> written = new HashMap<>();
        private final List<Kept> rows = new ArrayList<>();

        Run(Values<Holiday, HolidayColumn> values, Instant now) {
            this.values = values;
            this.now = now;
            holidays.first(Integer.MAX_VALUE).forEach(it -> known.put(new Day(it.country(), it.date()), it));
        }

        @Override public void expect(List<Cells<HolidayColumn>> lines) {}

        @Override public List<Kept> rows() { return rows; }

        @Override public Verdict read(Cells<HolidayColumn> line) {
            var becomes = new Holiday(line.country(HolidayColumn.COUNTRY).orElseThrow(), line.day(HolidayColumn.DATE).orElseThrow(), line.text(HolidayColumn.NAME));
            var day = new Day(becomes.country(), becomes.date());
            var above = written.putIfAbsent(day, line.number());
            if (above != null) throw new Refused(HolidayColumn.DATE, "imports.line.holiday-twice", above);
            var before = Optional.ofNullable(known.get(day));
            var changes = values.changes(before, becomes);
            if (!changes.isEmpty() && !Holidays.isAhead(becomes.date(), now)) throw new Refused(HolidayColumn.DATE, "geography.holiday.far");
            if (!changes.isEmpty() && becomes.name().length() > LONGEST) throw new Refused(HolidayColumn.NAME, "imports.line.too-long", HolidayColumn.NAME.shown(), LONGEST);
            if (!changes.isEmpty()) rows.add(new Kept(before, becomes));
            return Verdict.of(line.line(), before.isEmpty() ? Fate.TAKEN : changes.isEmpty() ? Fate.KNOWN : Fate.CHANGED, becomes.country() + " " + becomes.date(), becomes.name(), changes);
        }
    }
}
