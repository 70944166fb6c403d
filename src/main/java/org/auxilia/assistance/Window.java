package org.auxilia.assistance;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time in which somebody comes: DESDE and HASTA, or an availability of the member (PR-2).
 *
 * @throws IllegalArgumentException where it does not begin before it ends
 */
public record Window(Instant from, Instant to) {

    public Window {
        if (!from.isBefore(to)) throw new IllegalArgumentException("A window begins before it ends: " + from + " / " + to);
    }

    /** When arrival is asked after (5.3.3.1). */
    public Instant middle() { return from.plus(Duration.between(from, to).dividedBy(2)); }

    boolean holds(Window other) { return !other.from.isBefore(from) && !other.to.isAfter(to); }
}
