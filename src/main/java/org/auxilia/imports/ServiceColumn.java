package org.auxilia.imports;

/** The columns of the services. */
public enum ServiceColumn implements Column {

    CODE(40, "código", "code"),
    NAME_ES(60, "nombre", "nombre en español", "spanish name"),
    NAME_EN(60, "nombre en inglés", "english name"),
    LINE(20, "tipo", "line", "type"),
    DELIVERY(20, "cómo se presta", "delivery"),
    USUAL(5, "duración en minutos", "duración habitual", "usual minutes"),
    GUARANTEE(4, "garantía en días", "garantía", "guarantee"),
    SURVEY(5, "encuesta", "survey"),
    ICON(40, "ícono", "icon"),
    OFFERED(5, "se ofrece", "offered"),
    FIELDS(32_000, "otros datos", "asks for");

    private final Head head;

    ServiceColumn(int longest, String... names) { head = new Head(longest, names); }

    @Override public Head head() { return head; }

    @Override public boolean isRequired() { return this == CODE; }
}
