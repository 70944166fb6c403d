package org.auxilia.assistance;

import java.time.Instant;

/** One line of the log. Number 0 is the case file itself; the others are its assistances. */
public record Entry(int assistance, Fact fact, Stamp stamp) {

    public Kind kind() { return fact.kind(); }
    public Instant happenedAt() { return stamp.happenedAt(); }
    boolean isOf(Class<? extends Aspect> type) { return type.isInstance(fact); }
    /** What follows by itself proves nothing about anybody; nor does a talk with one who was sent away. */
    boolean isSignOf(Party party) {
        return kind().isSignOf(party) && !stamp.isAutomatic() && !(fact instanceof Aspect.Talk talk && talk.about().filter(Task.TELL_RELEASE::equals).isPresent());
    }
    boolean concerns(int number) { return assistance == 0 || assistance == number; }
}
