package org.auxilia.membership;

import java.util.EnumSet;
import java.util.Set;
import org.auxilia.staff.Right;
import org.auxilia.staff.Rights;
import org.auxilia.staff.Role;

/** What an alert warns of (MB-9), the gravest first. */
public enum AlertKind {
    /** Suspected abuse. An accusation: a superior makes and ends it, and alone reads why. */
    ABUSE,
    /** Deaf, in a wheelchair, alone with a child… */
    NEED,
    LANGUAGE,
    VIP;

    /** Who may make and end one. */
    public Right asks() { return this == ABUSE ? Right.SUPERVISE : Right.WORK_CASES; }

    /**
     * What somebody is shown. People of an account, whom the alert may concern, see none, nor do those who work on no case. Coordinators
     * learn of a suspicion only that a superior is to be asked.
     */
    static Set<AlertKind> shownTo(Role role) {
        if (!Rights.may(role, Right.WORK_CASES) && !Rights.may(role, Right.AUTHORISE)) return EnumSet.noneOf(AlertKind.class);
        return EnumSet.allOf(AlertKind.class);
    }

    static boolean mayReadSuspicions(Role role) { return Rights.may(role, Right.AUTHORISE); }
}
