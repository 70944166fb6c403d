package org.auxilia.membership;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * The rules of an account from one day on. A case keeps the version of its day (BY-24).
 *
 * @param agreed name of the term, such as "ASSIGN_SCHEDULED", and the time agreed; what isn't named has our default
 * @param callsBeforeNext unanswered calls to a provider before the next one's turn (Procedure 5.2.2.1: two)
 * @param conformityAttempts failed conformity calls before it may be closed (Procedure 5.5.2.1, Nota 2: three)
 */
public record AccountPolicy(int id, int account, Instant effectiveFrom, Map<String, Duration> agreed, int callsBeforeNext,
                            int conformityAttempts) {

    public AccountPolicy {
        agreed = Map.copyOf(agreed);
    }
}
