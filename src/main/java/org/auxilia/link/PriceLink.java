package org.auxilia.link;

import java.time.Instant;
import java.util.Optional;

/**
 * A link by which the member answers one price.
 *
 * @param seq      number of the entry by which the price was told, in the log of the case
 * @param expires  to the very moment the price may be accepted
 * @param madeBy   name of the coordinator
 * @param opened   when the right code was typed first
 * @param locked   when too many wrong codes had been
 * @param accepted what he answered
 * @param method   how he will pay, where he accepted
 */
public record PriceLink(long id, long caseNumber, int assistance, int seq, Instant expires, String madeBy, Instant madeAt, Optional<Instant> opened, Optional<Instant> locked,
                        Optional<Instant> withdrawn, Optional<Instant> answered, Optional<Boolean> accepted, Optional<String> method) {

    public enum State { UNOPENED, OPENED, ANSWERED, LOCKED, WITHDRAWN, EXPIRED }

    public State state(Instant now) {
        if (answered.isPresent()) return State.ANSWERED;
        if (withdrawn.isPresent()) return State.WITHDRAWN;
        if (locked.isPresent()) return State.LOCKED;
        if (now.isAfter(expires)) return State.EXPIRED;
        return opened.isPresent() ? State.OPENED : State.UNOPENED;
    }

    /** Whether the member may still come by it. */
    public boolean isOpen(Instant now) { return state(now) == State.UNOPENED || state(now) == State.OPENED; }

    /** When it came to that state, where something was done to it. */
    public Optional<Instant> since(Instant now) {
        return switch (state(now)) {
            case ANSWERED -> answered;
            case WITHDRAWN -> withdrawn;
            case LOCKED -> locked;
            case OPENED -> opened;
            case UNOPENED, EXPIRED -> Optional.empty();
        };
    }
}
