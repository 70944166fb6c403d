package org.auxilia.imports;

/** The columns of the words at each step of a call. */
public enum TextColumn implements Column {

    ACCOUNT(60, "cuenta", "account"),
    STEP(80, "paso", "step"),
    LANGUAGE(20, "idioma", "language"),
    TEXT(1000, "texto", "texto de la cuenta", "text", "text of the account"),
    /** Goes out only, as the next one does, so that one sees what one changes. */
    HOUSE(Integer.MAX_VALUE, "texto de la casa", "text of the house"),
    PROCEDURE(Integer.MAX_VALUE, "texto del procedimiento", "text of the procedure");

    private final Head head;

    TextColumn(int longest, String... names) { head = new Head(longest, names); }

    @Override public Head head() { return head; }

    @Override public boolean isRequired() { return this == STEP || this == LANGUAGE; }
}
