package org.auxilia.imports;

/** The columns of the causes of a cancelling. */
public enum CauseColumn implements Column {

    CODE(40, "código", "code"),
    NAME_ES(80, "nombre", "nombre en español", "spanish name"),
    NAME_EN(80, "nombre en inglés", "english name"),
    ENDINGS(120, "estados", "explica", "statuses"),
    POSITION(4, "posición", "orden", "position"),
    OFFERED(5, "se ofrece", "offered");

    private final Head head;

    CauseColumn(int longest, String... names) { head = new Head(longest, names); }

    @Override public Head head() { return head; }

    @Override public boolean isRequired() { return this == CODE; }
}
