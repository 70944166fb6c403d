package org.auxilia.web;

import java.time.Duration;
import java.time.Instant;

/**
 * A moment that is due, with its colour of time: more than half of the given time left is en-plazo, to a fifth pronto,
 * less or under two minutes urgente, past vencido. The browser goes on from there second by second.
 *
 * @param due the moment
 * @param givenSeconds how long there was from the start, in seconds; 0 when unknown
 * @param fixed vital or pausa when the colour doesn't follow the time, else null
 */
public record TimeChip(Instant due, long givenSeconds, String fixed) {

    public static TimeChip of(Instant due, Duration given) {
        return new TimeChip(due, given.toSeconds(), null);
    }

    /** Danger to life: always its own colour. */
    public static TimeChip vital(Instant due) {
        return new TimeChip(due, 0, "vital");
    }

    /** The clock isn't running: the hour is shown, not what is left. */
    public static TimeChip paused(Instant due) {
        return new TimeChip(due, 0, "pausa");
    }

    /** en-plazo, pronto, urgente, vencido, vital or pausa. */
    public String state(Instant now) {
        if (fixed != null) {
            return fixed;
        }
        long left = left(now);
        if (left < 0) {
            return "vencido";
        }
        if (left < 120 || givenSeconds > 0 && left * 5 < givenSeconds) {
            return "urgente";
        }
        return givenSeconds > 0 && left * 2 > givenSeconds ? "en-plazo" : "pronto";
    }

    public boolean ticks() {
        return !"pausa".equals(fixed);
    }

    /** "02:41", "vencido hace 04:10", or the hour when paused. */
    public String text(Shell shell) {
        if (!ticks()) {
            return shell.formats().shortly(due, shell.now());
        }
        long left = left(shell.now());
        var clock = shell.formats().clock(Duration.ofSeconds(left));
        return left >= 0 ? clock : (fixed == null ? shell.t("web.chip.late") + " " : "+") + clock;
    }

    private long left(Instant now) {
        return Math.ceilDiv(Duration.between(now, due).toMillis(), 1000);
    }
}
