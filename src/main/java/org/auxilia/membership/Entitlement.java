package org.auxilia.membership;

import java.util.List;
import java.util.Optional;

/**
 * All that the coverage decision about a member and a service needs to know of the member's side (CO-1).
 *
 * @param lines how the service stands in the plan: none, one or several
 * @param terms the general conditions in force; empty when none were published
 */
public record Entitlement(Member member, Account account, Plan plan, List<PlanService> lines, Optional<PlanTerms> terms) {

    public Entitlement {
        lines = List.copyOf(lines);
    }
}
