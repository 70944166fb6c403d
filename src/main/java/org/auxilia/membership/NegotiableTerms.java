package org.auxilia.membership;

import java.time.Duration;
import java.util.List;

/** The times on which an account may agree; the procedure's module brings them. */
@FunctionalInterface
public interface NegotiableTerms {

    /**
     * @param key as it stands in {@link AccountPolicy#agreed}, such as "ASSIGN_SCHEDULED"
     * @param textKey of its name in the bundles
     * @param usual where the account agreed on nothing else
     */
    record NegotiableTerm(String key, String textKey, Duration usual) {}

    /** In the order of the procedure. */
    List<NegotiableTerm> all();
}
