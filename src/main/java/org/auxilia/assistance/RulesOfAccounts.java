package org.auxilia.assistance;

import java.time.Instant;

/** The accounts' rules, for the kernel. What a version says of terms and counts never changes; the account's zone and country are today's. */
public interface RulesOfAccounts {

    /** @throws java.util.NoSuchElementException if there is no such version */
    Policy policy(int version);

    /** The same as it is at this very moment, whoever changed it; for who decides by it. */
    default Policy today(int version) { return policy(version); }

    /** The version that holds for the account on that day (BY-24). */
    int version(int account, Instant at);
}
