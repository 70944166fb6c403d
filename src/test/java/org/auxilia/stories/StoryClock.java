package org.auxilia.stories;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.auxilia.MovableClock;
import org.auxilia.assistance.Window;

/** The application's clock, in the words of a story: {@code at("08:00")} is that day, {@code at("+1 09:00")} the next; seconds may follow. */
final class StoryClock {

    static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private final MovableClock clock;
    private LocalDate day = MONDAY;
    private ZoneId zone = Town.ARGENTINA;

    StoryClock(MovableClock clock) { this.clock = clock; }

    /** The story plays on that day, by the clocks of that zone, from eight in the morning. */
    void starts(LocalDate day, ZoneId zone) {
        this.day = day;
        this.zone = zone;
        at("08:00");
    }

    void at(String time) { clock.moveTo(time(time)); }

    Instant now() { return clock.instant(); }
    LocalDate day() { return day; }

    Instant time(String text) { return date(text).atTime(LocalTime.parse(text.substring(text.indexOf(' ') + 1))).atZone(zone).toInstant(); }

    /** "+1 16:00" is tomorrow. */
    LocalDate date(String text) { return text.startsWith("+") || text.startsWith("-") ? day.plusDays(Integer.parseInt(text.split(" ")[0])) : day; }

    /** "16:00–18:00", "+1 12:00–14:00", "23:00–+1 01:00". */
    Window window(String text) {
        var ends = text.split("–");
        var to = text.startsWith("+") && !ends[1].startsWith("+") ? text.split(" ")[0] + " " + ends[1] : ends[1];
        return new Window(time(ends[0]), time(to));
    }

    /** As {@link #time} reads it. */
    String text(Instant at) {
        LocalDateTime local = at.atZone(zone).toLocalDateTime();
        long days = ChronoUnit.DAYS.between(day, local.toLocalDate());
        var time = local.format(DateTimeFormatter.ofPattern(local.getSecond() == 0 ? "HH:mm" : "HH:mm:ss"));
        return days == 0 ? time : (days > 0 ? "+" : "") + days + " " + time;
    }
}
