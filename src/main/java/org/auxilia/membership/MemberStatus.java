package org.auxilia.membership;

/** Where a member stands in the account's roster (MB-3). All but the first need an authorisation to be served (MB-6). */
public enum MemberStatus {
    ACTIVE,
    INACTIVE,
    SUSPENDED,
    /** Registered by hand during a call, not known to the account yet (Procedure 5.1.4). */
    TO_VERIFY
}
