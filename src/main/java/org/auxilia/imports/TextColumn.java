package org.auxilia.imports;

/** The columns of the words of an account. */
public enum TextColumn implements Column {

    STEP(80, "paso", "step"),
    LANGUAGE(20, "idioma", "language"),
    TEXT(1000, "texto", "texto de la cuenta", "text", "text of the account"),
    /** Goes out only, so that one sees what one changes. */
    PROCEDURE(Integer.MAX_VALUE, "texto del procedimiento", "text of the procedure");

    private final Head head;

    TextColumn(int longest, String... names) { head = new Head(longest, names); }

    @Override public Head head() { return head; }

    @Override public boolean isRequired() { return this == STEP || this == LANGUAGE; }
}
