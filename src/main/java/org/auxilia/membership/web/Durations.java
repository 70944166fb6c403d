package org.auxilia.membership.web;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Times as they are typed: "20", "20 min", "1 h", "1 h 30 min", "1:30". A bare number is minutes. */
final class Durations {

    private static final Pattern HOURS = Pattern.compile("(?:(\\d{1,3})\\s*h)?\\s*(?:(\\d{1,4})\\s*(?:min|m)?)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,3}):([0-5]\\d)");
    private static final Duration LONGEST = Duration.ofDays(30);

    private Durations() {}

    static Optional<Duration> read(String typed) {
        var clock = CLOCK.matcher(typed.strip());
        var words = HOURS.matcher(typed.strip());
        if (clock.matches()) {
            return Optional.of(Duration.ofHours(Long.parseLong(clock.group(1))).plusMinutes(Long.parseLong(clock.group(2))));
        }
        if (typed.isBlank() || !words.matches()) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofHours(number(words.group(1))).plusMinutes(number(words.group(2))))
                .filter(time -> time.compareTo(LONGEST) <= 0);
    }

    static String written(Duration time) {
        String hours = time.toHours() == 0 ? "" : time.toHours() + " h";
        return time.toMinutesPart() == 0 && !hours.isEmpty() ? hours : (hours + " " + time.toMinutesPart() + " min").strip();
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
