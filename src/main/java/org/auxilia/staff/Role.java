package org.auxilia.staff;

/** What somebody is in the house. What each role may do stands in {@code Rights}. */
public enum Role {
    COORDINATOR,
    SUPERVISOR,
    OPERATIONS_MANAGER,
    GENERAL_MANAGEMENT,
    QUALITY_MANAGER,
    /** A person of an account: sees that account and nothing else. */
    ACCOUNT,
    /** Keeps users and catalogues; doesn't work on cases. */
    ADMINISTRATOR;

    /** Whether one of this role may be bound to accounts and service lines (ID-4). */
    public boolean canBeBound() {
        return this == COORDINATOR || this == SUPERVISOR;
    }

    /** Whether an authorisation may be asked of this role (CO-2). */
    public boolean isSuperior() {
        return this == SUPERVISOR || this == OPERATIONS_MANAGER || this == GENERAL_MANAGEMENT;
    }
}
