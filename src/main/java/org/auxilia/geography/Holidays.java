package org.auxilia.geography;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.auxilia.data.Shelf;
import org.auxilia.data.Shelves;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The public holidays of each country; shipped from 2025 to 2031, outside these years only the week-ends are free and what was added. Kept in
 * memory.
 */
@Repository
public class Holidays {

    private record Day(String country, LocalDate date) { }

    private final JdbcClient database;
    private final Shelf<Set<Day>> shelf;

    public Holidays(JdbcClient database, Shelves shelves) {
        this.database = database;
        this.shelf = shelves.of(this::read);
    }

    public boolean isHoliday(String country, LocalDate date) { return shelf.get().contains(new Day(country, date)); }

    /** Monday to Friday without the holidays. */
    public boolean isBusinessDay(String country, LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY && !isHoliday(country, date);
    }

    /** The first business day after the date, never the date itself (TK-28). */
    public LocalDate nextBusinessDay(String country, LocalDate date) {
        var next = date.plusDays(1);
        while (!isBusinessDay(country, next)) next = next.plusDays(1);
        return next;
    }

    /** Those of one country and year, in their order. */
    List<Holiday> of(String country, int year) {
        return database.sql("select country, date, name from holiday where country = ? and date >= make_date(?, 1, 1) and date < make_date(?, 1, 1) order by date").params(country, year, year + 1)
            .query((row, _) -> new Holiday(row.getString(1), row.getObject(2, LocalDate.class), row.getString(3))).list();
    }

    Optional<Holiday> find(String country, LocalDate date) { return of(country, date.getYear()).stream().filter(it -> it.date().equals(date)).findFirst(); }

    /** Adds it, or gives it another name. */
    void put(Holiday it) {
        database.sql("insert into holiday (country, date, name) values (?, ?, ?) on conflict (country, date) do update set name = excluded.name").params(it.country(), it.date(), it.name()).update();
    }

    void remove(Holiday it) { database.sql("delete from holiday where country = ? and date = ?").params(it.country(), it.date()).update(); }

    /** Reads them anew: after a change. */
    void forget() { shelf.forget(); }

    private Set<Day> read() {
        return new HashSet<>(database.sql("select country, date from holiday").query((row, _) -> new Day(row.getString(1), row.getObject(2, LocalDate.class))).list());
    }
}
