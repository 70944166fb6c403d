package org.auxilia.imports;

/** The columns of the company's own subtypes of the log. */
public enum LogSubtypeColumn implements Column {

    CODE(40, "código", "code"),
    STAGE(40, "tipo", "stage", "type"),
    NAME_ES(80, "nombre", "nombre en español", "spanish name"),
    NAME_EN(80, "nombre en inglés", "english name"),
    LETTERS(4, "letras", "letters"),
    POSITION(4, "posición", "orden", "position"),
    OFFERED(5, "se ofrece", "offered");

    private final Head head;

    LogSubtypeColumn(int longest, String... names) { head = new Head(longest, names); }

    @Override public Head head() { return head; }

    @Override public boolean isRequired() { return this == CODE; }
}
