package org.auxilia.imports;

/** The columns of what a plan gives. */
public enum LimitColumn implements Column {

    NUMBER(9, "número", "number", "id"),
    SERVICE(80, "servicio", "service"),
    LABEL(40, "variante", "rótulo", "label"),
    STATUS(20, "estado", "status"),
    AMOUNT(20, "monto máximo", "importe máximo", "max amount"),
    EVENTS(3, "eventos", "events"),
    PERIOD(20, "período", "period"),
    KILOMETRES(4, "kilómetros", "kilometres", "km"),
    HOURS(3, "horas", "hours"),
    WAITING(4, "carencia", "días de carencia", "waiting days"),
    VEHICLE(20, "vehículo", "tipo de vehículo", "vehicle"),
    COUNTRIES(120, "países", "countries"),
    TERRITORY(200, "territorio", "territory"),
    CLAUSE(20, "cláusula", "clause"),
    CLAUSE_TEXT(1000, "texto de la cláusula", "clause text"),
    NOTE(500, "nota", "note");

    private final Head head;

    LimitColumn(int longest, String... names) { head = new Head(longest, names); }

    @Override public Head head() { return head; }

    @Override public boolean isRequired() { return this == SERVICE; }
}
