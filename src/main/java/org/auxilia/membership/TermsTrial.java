package org.auxilia.membership;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tries an account's terms on a case before they are agreed on; the procedure's module brings it. */
@FunctionalInterface
public interface TermsTrial {

    /**
     * What was or is owed in the case.
     *
     * @param place   number of the case and the assistance, "153567/1"
     * @param textKey of the task's name in the bundles
     * @param due     as it is; empty where it was not owed
     * @param tried   with the terms that are tried; empty where it would not have been owed
     * @param done    when it was fulfilled or fell away; empty while it is owed
     */
    record Line(String place, String textKey, Instant opens, Optional<Instant> due, Optional<Instant> tried, Optional<Instant> done) {

        /** Whether it was done in time as it is, and would not have been. */
        public boolean becomesLate() {
            return done.isPresent() && tried.isPresent() && due.isPresent() && !done.get().isAfter(due.get()) && done.get().isAfter(tried.get());
        }
    }

    /** In the order in which it came to be owed; empty where the account has no such case. */
    Optional<List<Line>> of(long number, AccountPolicy tried);
}
