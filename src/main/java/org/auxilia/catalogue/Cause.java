package org.auxilia.catalogue;

import java.util.Set;

/**
 * Why an assistance ended without being concluded (CA-7).
 *
 * @param code for instance "AUSENTE"; never changes
 * @param endings the names of the final statuses that it can explain, such as "CANCELLED_LATER"
 */
public record Cause(String code, String nameEs, String nameEn, Set<String> endings) {

    public Cause {
        endings = Set.copyOf(endings);
    }

    /** @param language "es" or "en" */
    public String name(String language) {
        return "en".equals(language) ? nameEn : nameEs;
    }
}
