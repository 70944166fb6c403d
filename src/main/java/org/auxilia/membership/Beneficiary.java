package org.auxilia.membership;

import java.util.Objects;
import java.util.Set;

/**
 * Another person whom the member's plan serves.
 *
 * @param services codes of those that this person may ask for; empty: all of the plan
 */
public record Beneficiary(String names, String document, Kinship kinship, String phone, Set<String> services) {

    public Beneficiary {
        Objects.requireNonNull(names, "names");
        Objects.requireNonNull(kinship, "kinship");
        services = Set.copyOf(services);
    }

    public boolean mayAskFor(String service) {
        return services.isEmpty() || services.contains(service);
    }
}
