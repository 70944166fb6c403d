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

    /** Whom to call: where the member has hired by himself it is the member who knows whether it is done (RE-1). */
    public Party whom(Assistance a) { return task == Task.CALL_BACK ? Party.valueOf(subject) : task.whom(a); }

    /** The button that the agenda offers: who promised to call back calls the one to whom it was promised (TK-32). */
    public Kind act() {
        if (task != Task.CALL_BACK) return task.act();
        return switch (Party.valueOf(subject)) {
            case MEMBER -> Kind.MEMBER_TALK;
            case PROVIDER -> Kind.PROVIDER_TALK;
            case ACCOUNT, THIRD -> Kind.OTHER_TALK;
            case COORDINATOR, SUPERVISOR -> Kind.REMARK;
        };
    }

    boolean outlivesClosing() { return task.outlivesClosing(subject); }

    @Override public int compareTo(Promise other) {
        return Comparator.comparing(Promise::due).thenComparing(Promise::task).thenComparing(Promise::subject).compare(this, other);
    }
}
