package org.auxilia.assistance;

import java.time.Instant;

/** One line of the log. Number 0 is the case file itself; the others are its assistances. */
public record Entry(int assistance, Fact fact, Stamp stamp) {

    public Kind kind() { return fact.kind(); }
    public Instant happenedAt() { return stamp.happenedAt(); }
    boolean isOf(Class<? extends Aspect> type) { return type.isInstance(fact); }
    boolean concerns(int number) { return assistance == 0 || assistance == number; }
}
