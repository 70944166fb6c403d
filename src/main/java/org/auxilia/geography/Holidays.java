package org.auxilia.geography;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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

    /** Where, of the countries that there are, the day begins first. */
    private static final ZoneId EASTERNMOST = ZoneId.of("America/Noronha");

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

    /** Whether the day is still to come everywhere, and no later than 2099: what was due by the days that are past stays as it was. */
    public static boolean isAhead(LocalDate date, Instant now) { return date.isAfter(LocalDate.ofInstant(now, EASTERNMOST)) && date.getYear() <= 2099; }

    /** All, by country, in their order, to be taken out. */
    public List<Holiday> first(int limit) { return database.sql("select country, date, name from holiday order by country, date limit ?").param(limit).query((row, _) -> holiday(row)).list(); }

    /** Those of one country and year, in their order. */
    List<Holiday> of(String country, int year) {
        return database.sql("select country, date, name from holiday where country = ? and date >= make_date(?, 1, 1) and date < make_date(?, 1, 1) order by date").params(country, year, year + 1)
            .query((row, _) -> holiday(row)).list();
    }

    Optional<Holiday> find(String country, LocalDate date) { return of(country, date.getYear()).stream().filter(it -> it.date().equals(date)).findFirst(); }

    /** Adds it, or gives it another name. */
    void put(Holiday it) {
        database.sql("insert into holiday (country, date, name) values (?, ?, ?) on conflict (country, date) do update set name = excluded.name").params(it.country(), it.date(), it.name()).update();
    }

    /** @return its row as the database had it; empty where that day is none */
    Optional<String> remove(Holiday it) {
        return database.sql("delete from holiday h where country = ? and date = ? returning to_jsonb(h)::text").params(it.country(), it.date()).query(String.class).optional();
    }

    /** @param row as {@link #remove} gave it */
    Holiday read(String row) { return database.sql("select country, date, name from jsonb_populate_record(null::holiday, ?::jsonb)").param(row).query((it, _) -> holiday(it)).single(); }

    /** Reads them anew: after a change. */
    void forget() { shelf.forget(); }

    private static Holiday holiday(ResultSet row) throws SQLException { return new Holiday(row.getString("country"), row.getObject("date", LocalDate.class), row.getString("name")); }

    private Set<Day> read() {
        return new HashSet<>(database.sql("select country, date from holiday").query((row, _) -> new Day(row.getString(1), row.getObject(2, LocalDate.class))).list());
    }
}
