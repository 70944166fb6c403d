package org.auxilia.staff;

/** A named thing that one may or may not do. Who may stands in {@link Rights}; controllers name it with {@link Needs}. */
public enum Right {
    /** Boards, cases, assistances and their log; people of an account see only their account's. */
    SEE_CASES,
    /** Open cases and do what the procedure tells coordinators to do. */
    WORK_CASES,
    /** Move other people's work, force what the procedure lets a supervisor force. */
    SUPERVISE,
    /** Decide what is asked of a superior (CO-2, MB-6). */
    AUTHORISE,
    /** One's own pendientes, and of a superior what is asked of him. */
    SEE_TASKS,
    SEE_PROVIDERS,
    SEE_MEMBERS,
    /** Documents and telephones of people whole, at once: whoever speaks with them. All others show each by an act of its own (ID-3). */
    SEE_UNMASKED,
    SEE_COMPLAINTS,
    TREAT_COMPLAINTS,
    /** Accounts, plans, members' rosters, providers, services. */
    MANAGE_CATALOGUES,
    MANAGE_USERS,
    SEE_AUDIT
}
