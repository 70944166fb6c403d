package org.auxilia.assistance;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** One line of the log. Number 0 is the case file itself; the others are its assistances. */
public record Entry(int assistance, Fact fact, Stamp stamp) {

    public Kind kind() { return fact.kind(); }
    public Instant happenedAt() { return stamp.happenedAt(); }
    boolean isOf(Class<? extends Aspect> type) { return type.isInstance(fact); }
    /** What follows by itself proves nothing about anybody; nor does a talk with one who was sent away. */
    boolean isSignOf(Party party) {
        return kind().isSignOf(party) && !stamp.isAutomatic() && !(fact instanceof Aspect.Talk talk && talk.about().filter(Task.TELL_RELEASE::equals).isPresent());
    }
    /** Later than this one, both in the log and in time. */
    Stream<Entry> later(List<Entry> log) { return log.subList(placeIn(log) + 1, log.size()).stream().filter(entry -> !entry.happenedAt().isBefore(happenedAt())); }

    /** Nearly always it is one of the log itself: to compare facts word by word, hundreds of times for a page, is for the rest. */
    private int placeIn(List<Entry> log) {
        for (int i = log.size() - 1; i >= 0; i--)
            if (log.get(i) == this) return i;
        return log.lastIndexOf(this);
    }

    boolean concerns(int number) { return assistance == 0 || assistance == number; }
}
