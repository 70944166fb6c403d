package org.auxilia.desk.uncovered;

import java.time.Instant;
import java.util.Optional;

/**
 * One of the things that can be offered.
 *
 * @param why   the datum behind the state, in a sentence; empty where it needs none
 * @param since when it was asked for or told, while one waits
 */
public record Rung(Offer offer, State state, String why, Optional<Instant> since) {

    /** In the order of the procedure. */
    public enum Offer { GUARANTEE, ALTERNATIVES, COURTESY, CONNECTION, EXCEPTION, REIMBURSEMENT }

    public enum State { POSSIBLE, WAITING, GRANTED, REFUSED, IMPOSSIBLE }

    static Rung of(Offer offer, State state, String why) { return new Rung(offer, state, why, Optional.empty()); }

    public boolean isPossible() { return state == State.POSSIBLE || state == State.REFUSED; }
    public boolean isWaiting() { return state == State.WAITING; }
}
