package org.auxilia.assistance;

import java.util.List;

/** What became of an attempt: it stands in the log, or nothing of it does. */
public sealed interface Reply {

    /**
     * @param file       the case with the new entries
     * @param assistance the one that was acted on; a new one's number
     * @param entries    what was written, with what followed by itself; empty if there was nothing to do
     */
    record Recorded(CaseFile file, int assistance, List<Entry> entries) implements Reply {
        public Assistance current() { return file.assistance(assistance); }
    }

    /**
     * @param act       the one of the acts that is not possible
     * @param obstacles all that stands in its way
     * @param unseen    what others wrote since the person looked, oldest first (CA-9)
     */
    record Refused(Kind act, List<Obstacle> obstacles, List<Entry> unseen) implements Reply {}

    /** Somebody else has written the same meanwhile, and who was slower has not seen it (CA-9). */
    default boolean isStale() { return this instanceof Refused it && it.obstacles().contains(Obstacle.STALE); }

    /** For those who know that nothing can stand in the way. @throws IllegalStateException if something does */
    default Recorded orThrow() {
        return switch (this) {
            case Recorded recorded -> recorded;
            case Refused refused -> throw new IllegalStateException(refused.act() + " is refused: " + refused.obstacles());
        };
    }
}
