package org.auxilia.agenda;

import java.time.Duration;
import java.time.Instant;

/** The three bands of an agenda (ui 4.3): a life at risk and what is overdue; the next half hour; later. */
enum Band {

    URGENT, SOON, LATER;

    static final Duration SOON_WITHIN = Duration.ofMinutes(30);

    static Band of(boolean vital, Instant due, Instant now) {
        if (vital || due.isBefore(now)) return URGENT;
        return due.isBefore(now.plus(SOON_WITHIN)) ? SOON : LATER;
    }
}
