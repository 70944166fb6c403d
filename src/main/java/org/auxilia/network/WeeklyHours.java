package org.auxilia.network;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The hours of a week in which a provider works, on its own clocks. Open from the first minute of a span, closed at its last.
 *
 * @param spans in order, apart from each other, within the week
 */
public record WeeklyHours(List<Span> spans) {

    /** Minutes since Monday 00:00, from the first to the one before {@code past}. */
    public record Span(int from, int past) { }

    private static final int DAY = 24 * 60;
    private static final int WEEK = 7 * DAY;
    private static final Pattern HOURS = Pattern.compile("(\\d{1,2})(?:[:.h](\\d{2}))?\\s*(?:-|–|a)\\s*(\\d{1,2})(?:[:.h](\\d{2}))?");

    public static final WeeklyHours ALWAYS = new WeeklyHours(List.of(new Span(0, WEEK)));

    public WeeklyHours {
        spans = joined(spans);
    }

    /** The same hours on each of these days; an end at or before the begin is on the next day. */
    public static WeeklyHours daily(DayOfWeek first, DayOfWeek last, LocalTime from, LocalTime to) {
        var spans = new ArrayList<Span>();
        for (int day = first.getValue(); day <= last.getValue(); day++) add(spans, DayOfWeek.of(day), minute(from), minute(to));
        return new WeeklyHours(spans);
    }

    /**
     * From what is typed for each day: {@code 08:00-12:30, 16-20}; {@code 22-6} ends the next day; {@code 24} is the whole day; empty is closed.
     *
     * @throws UnreadableHours that names the day
     */
    public static WeeklyHours parse(Map<DayOfWeek, String> days) {
        var spans = new ArrayList<Span>();
        days.forEach((day, text) -> {
            for (var part : text.split("[,;]")) {
                if (part.isBlank()) continue;
                if (part.strip().matches("24\\s*h?s?")) spans.add(new Span(start(day), start(day) + DAY));
                else readInto(spans, day, part.strip());
            }
        });
        return new WeeklyHours(spans);
    }

    /** What was typed for a day can't be read as hours. */
    public static final class UnreadableHours extends IllegalArgumentException {
        private final transient DayOfWeek day;

        UnreadableHours(DayOfWeek day, String text) {
            super("hours of " + day + ": " + text);
            this.day = day;
        }

        public DayOfWeek day() { return day; }
    }

    public boolean isAlways() { return equals(ALWAYS); }

    public boolean isOpen(Instant at, ZoneId zone) {
        int minute = minuteOfWeek(at, zone);
        return spans.stream().anyMatch(span -> span.from <= minute && minute < span.past);
    }

    /** When it opens next, not before {@code at}; empty if it never does. */
    public Optional<Instant> nextOpening(Instant at, ZoneId zone) {
        var monday = at.atZone(zone).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toLocalDate();
        return spans.stream().flatMap(span -> List.of(span.from, span.from + WEEK).stream())
            .map(minute -> monday.atStartOfDay().plusMinutes(minute).atZone(zone).toInstant())
            .filter(opening -> !opening.isBefore(at)).min(Comparator.naturalOrder());
    }

    /** The hours that begin on a day, as they are typed; of a night over midnight the end is the next day's. */
    public String on(DayOfWeek day) {
        return byOpeningDay().stream().filter(span -> span.from / DAY + 1 == day.getValue())
            .map(span -> span.past - span.from == DAY && span.from % DAY == 0 ? "24" : clock(span.from) + "-" + clock(span.past))
            .collect(Collectors.joining(", "));
    }

    private List<Span> byOpeningDay() {
        var whole = new ArrayList<>(spans);
        if (whole.size() > 1 && whole.getFirst().from == 0 && whole.getLast().past == WEEK) {
            var morning = whole.removeFirst();
            var evening = whole.removeLast();
            whole.add(new Span(evening.from, WEEK + morning.past));
        }
        var cut = new ArrayList<Span>();
        for (var span : whole) {
            if (span.past - span.from < DAY) cut.add(span);
            else for (int from = span.from; from < span.past; from = (from / DAY + 1) * DAY) cut.add(new Span(from, Math.min(span.past, (from / DAY + 1) * DAY)));
        }
        return cut.stream().map(span -> new Span(span.from % WEEK, span.past - span.from + span.from % WEEK)).toList();
    }

    private static void readInto(List<Span> spans, DayOfWeek day, String text) {
        var hours = HOURS.matcher(text);
        if (!hours.matches()) throw new UnreadableHours(day, text);
        int from = minute(hours.group(1), hours.group(2)), to = minute(hours.group(3), hours.group(4));
        if (from >= DAY || to > DAY) throw new UnreadableHours(day, text);
        add(spans, day, from, to);
    }

    private static void add(List<Span> spans, DayOfWeek day, int from, int to) {
        int first = start(day) + from, past = start(day) + to + (to <= from ? DAY : 0);
        spans.add(new Span(first, Math.min(past, WEEK)));
        if (past > WEEK) spans.add(new Span(0, past - WEEK));
    }

    private static List<Span> joined(List<Span> spans) {
        var joined = new ArrayList<Span>();
        for (var span : spans.stream().sorted(Comparator.comparingInt(Span::from)).toList()) {
            if (!joined.isEmpty() && span.from <= joined.getLast().past) joined.add(new Span(joined.getLast().from, Math.max(joined.removeLast().past, span.past)));
            else joined.add(span);
        }
        return List.copyOf(joined);
    }

    private static int minuteOfWeek(Instant at, ZoneId zone) {
        var local = at.atZone(zone);
        return start(local.getDayOfWeek()) + (int) ChronoUnit.MINUTES.between(LocalTime.MIDNIGHT, local.toLocalTime());
    }

    private static int start(DayOfWeek day) { return (day.getValue() - 1) * DAY; }

    private static int minute(LocalTime time) { return time.toSecondOfDay() / 60; }

    private static int minute(String hour, String minutes) {
        int rest = minutes == null ? 0 : Integer.parseInt(minutes);
        return rest > 59 ? Integer.MAX_VALUE / 2 : Integer.parseInt(hour) * 60 + rest;
    }

    private static String clock(int minute) {
        return "%02d:%02d".formatted(minute % DAY / 60, minute % 60);
    }
}
