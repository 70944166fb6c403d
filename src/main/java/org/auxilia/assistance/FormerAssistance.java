package org.auxilia.assistance;

import java.time.Instant;
import java.util.Optional;

/**
 * What a former system knows was given to a member (MB-7).
 *
 * @param formerNumber its number there, once per account
 * @param outcome      in the former system's words
 * @param cost         in the smallest unit of the currency
 * @param events       how many events of the plan it used
 * @param planService  line of the plan against which they count, empty where it counts none
 * @param period       when the period in which they count began
 */
public record FormerAssistance(int account, String formerNumber, long member, Instant at, String service, String cause, String place, String outcome, Optional<Long> cost, String currency,
                               int events, Optional<Integer> planService, Optional<Instant> period, String notes, Instant importedAt, int importedBy, String importedName) {}
