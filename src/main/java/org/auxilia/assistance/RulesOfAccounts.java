package org.auxilia.assistance;

import java.time.Instant;

/** The accounts' rules, for the kernel. What a version says of terms and counts never changes; the account's zone and country are today's. */
public interface RulesOfAccounts {

    /** @throws java.util.NoSuchElementException if there is no such version */
    Policy policy(int version);

    /** The version that holds for the account on that day (BY-24). */
    int version(int account, Instant at);
}
