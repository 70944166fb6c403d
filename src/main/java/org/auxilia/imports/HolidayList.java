package org.auxilia.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.auxilia.geography.Countries;
import org.auxilia.geography.Holiday;
import org.auxilia.geography.Holidays;
import org.auxilia.geography.HolidaysKept;
import org.auxilia.imports.DryRun.Fate;
import org.auxilia.imports.DryRun.Verdict;
import org.auxilia.staff.Actor;
import org.auxilia.web.Table;
import org.springframework.stereotype.Component;

/** The holidays of the countries (TK-28). What isn't in the file stays; days that are past stay as they were. */
@Component
class HolidayList extends Catalogue<HolidayColumn, Holiday> {

    /** As the page takes it; of those that came with Auxilia some are longer. */
    private static final int LONGEST = 80;

    private final Holidays holidays;
    private final HolidaysKept kept;

    HolidayList(Holidays holidays, HolidaysKept kept) {
        super(HolidayColumn.class);
        this.holidays = holidays;
        this.kept = kept;
    }

    @Override Kind kind() { return Kind.HOLIDAYS; }

    @Override HolidayColumn key() { return HolidayColumn.DATE; }

    @Override Reading<HolidayColumn, Holiday> reading(Whose whose, Actor who, Instant now) { return new Run(now); }

    @Override void hold(Whose whose) { kept.hold(); }

    @Override int take(DryRun<Holiday> run, Whose whose, Actor who, Instant now) {
        run.rows().stream().sorted(Comparator.comparing(Holiday::country).thenComparing(Holiday::date)).forEach(it -> kept.put(who, it, now));
        return run.count();
    }

    @Override Table<?> out(Whose whose, int limit) {
        var table = Table.of("imports.kind.holidays", holidays.first(limit));
        for (var column : columns()) table.named(column.shown(), it -> value(it, column));
        return table;
    }

    /** What stands in the column. */
    private static Object value(Holiday it, HolidayColumn column) {
        return switch (column) {
            case COUNTRY -> it.country();
            case DATE -> it.date();
            case NAME -> it.name();
        };
    }

    private final class Run implements Reading<HolidayColumn, Holiday> {

        private record Day(String country, LocalDate date) {}

        private final Instant now;
        private final Map<Day, Holiday> known = new HashMap<>();
        private final Map<Day, Long> written = new HashMap<>();
        private final List<Holiday> rows = new ArrayList<>();

        Run(Instant now) {
            this.now = now;
            holidays.first(Integer.MAX_VALUE).forEach(it -> known.put(new Day(it.country(), it.date()), it));
        }

        @Override public void expect(List<Cells<HolidayColumn>> lines) {}

        @Override public List<Holiday> rows() { return rows; }

        @Override public Verdict read(Cells<HolidayColumn> line) {
            var becomes = new Holiday(country(line), line.day(HolidayColumn.DATE).orElseThrow(), line.text(HolidayColumn.NAME));
            var day = new Day(becomes.country(), becomes.date());
            var above = written.putIfAbsent(day, line.number());
            if (above != null) throw new Refused(HolidayColumn.DATE, "imports.line.holiday-twice", above);
            var before = Optional.ofNullable(known.get(day));
            var changes = changes(before, becomes, HolidayList::value);
            if (!changes.isEmpty() && !Holidays.isAhead(becomes.date(), now)) throw new Refused(HolidayColumn.DATE, "geography.holiday.far");
            if (!changes.isEmpty() && becomes.name().length() > LONGEST) throw new Refused(HolidayColumn.NAME, "imports.line.too-long", HolidayColumn.NAME.shown(), LONGEST);
            if (!changes.isEmpty()) rows.add(becomes);
            return Verdict.of(line.line(), before.isEmpty() ? Fate.TAKEN : changes.isEmpty() ? Fate.KNOWN : Fate.CHANGED, becomes.country() + " " + becomes.date(), becomes.name(), changes);
        }

        private static String country(Cells<HolidayColumn> line) {
            var typed = line.text(HolidayColumn.COUNTRY);
            return Countries.codes().stream().filter(it -> it.equalsIgnoreCase(typed) || CsvSheet.folded(Countries.name(it)).equals(CsvSheet.folded(typed))).findFirst()
                .orElseThrow(() -> new Refused(HolidayColumn.COUNTRY, "imports.line.country", typed));
        }
    }
}
