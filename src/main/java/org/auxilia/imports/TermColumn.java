package org.auxilia.imports;

/** The columns of what the accounts have agreed on. */
public enum TermColumn implements Column {

    ACCOUNT(60, "cuenta", "account"),
    FROM(20, "desde", "rige desde", "from"),
    TERM(100, "tiempo", "término", "term", "time"),
    MINUTES(20, "minutos", "minutes"),
    TIMES(20, "veces", "times"),
    /** Goes out only, so that one sees what holds where nothing is agreed. */
    USUAL(Integer.MAX_VALUE, "minutos habituales", "usual minutes");

    private final Head head;

    TermColumn(int longest, String... names) { head = new Head(longest, names); }

    @Override public Head head() { return head; }

    @Override public boolean isRequired() { return this == ACCOUNT || this == TERM; }
}
