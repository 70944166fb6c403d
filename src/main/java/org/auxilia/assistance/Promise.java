package org.auxilia.assistance;

import java.time.Instant;
import java.util.Comparator;

/**
 * A time given or owed: the agenda's item (pendiente).
 *
 * @param subject tells several of one task apart; mostly empty
 * @param opens   from here on a sign of life fulfils it
 * @param due     when it fires
 */
public record Promise(Task task, String subject, Instant opens, Instant due) implements Comparable<Promise> {

    @Override public int compareTo(Promise other) {
        return Comparator.comparing(Promise::due).thenComparing(Promise::task).thenComparing(Promise::subject).compare(this, other);
    }
}
