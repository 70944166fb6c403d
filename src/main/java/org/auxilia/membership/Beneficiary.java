package org.auxilia.membership;

import java.util.Objects;
import java.util.Set;
import org.auxilia.web.Mask;

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

    /** For whoever doesn't need all of it (ID-3). */
    Beneficiary masked() {
        return new Beneficiary(names, Mask.of(document), kinship, Mask.of(phone), services);
    }

    public boolean mayAskFor(String service) {
        return services.isEmpty() || services.contains(service);
    }
}
