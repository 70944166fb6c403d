package org.auxilia.membership;

import java.util.Locale;

/** What a phrase may be filled with; in the text it stands in braces: {@code {account}}, {@code {good_day}}. */
public enum ScriptValue {
    /** The account's name; known by itself. */
    ACCOUNT,
    /** "buenos días", "buenas tardes", "buenas noches" in the account's zone; known by itself. */
    GOOD_DAY,
    /** How an excess may be paid; known by itself. */
    PAYMENT,
    COORDINATOR, MEMBER, CASE, SERVICE, PLACE, PROVIDER, WINDOW, AMOUNT, REASON;

    /** As it stands in a text, without the braces. */
    public String slot() {
        return name().toLowerCase(Locale.ROOT);
    }
}
