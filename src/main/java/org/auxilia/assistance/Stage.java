package org.auxilia.assistance;

/** The five stages of the procedure (5); also the types of the log, numbered from 1 (LG-5). */
public enum Stage {
    OPENING, ASSIGNMENT, MONITORING, SERVICE, CLOSING;

    /** As the log numbers its types: 1 to 5. */
    public int number() { return ordinal() + 1; }
}
