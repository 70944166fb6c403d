package org.auxilia.geography;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The public holidays of each country; known from 2025 to 2031, outside these years only the week-ends are free. */
@Repository
public class Holidays {

    private record Day(String country, LocalDate date) { }

    private final JdbcClient database;
    private volatile Set<Day> days;

    public Holidays(JdbcClient database) { this.database = database; }

    public boolean isHoliday(String country, LocalDate date) { return days().contains(new Day(country, date)); }

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

    private Set<Day> days() {
        var known = days;
        if (known == null) {
            days = known = new HashSet<>(database.sql("select country, date from holiday")
                .query((row, _) -> new Day(row.getString(1), row.getObject(2, LocalDate.class))).list());
        }
        return known;
    }
}
