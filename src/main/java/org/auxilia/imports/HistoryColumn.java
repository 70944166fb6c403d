package org.auxilia.imports;

/** The columns of a history. */
public enum HistoryColumn implements Column {

    NUMBER(60, "número anterior", "número", "former number", "number"),
    DOCUMENT(40, "documento", "document", "dni"),
    VALIDATOR(60, "validador", "póliza", "tarjeta", "validator"),
    PLATE(20, "placa", "patente", "dominio", "plate"),
    PLAN(80, "plan"),
    DATE(20, "fecha", "date"),
    SERVICE(80, "servicio", "service"),
    CAUSE(200, "causa", "motivo", "cause"),
    PLACE(200, "lugar", "localidad", "place"),
    OUTCOME(80, "resultado", "estado", "outcome"),
    COST(20, "costo", "importe", "cost"),
    EVENTS(20, "eventos", "events"),
    NOTES(1000, "notas", "observaciones", "notes");

    private final Head head;

    HistoryColumn(int longest, String... names) { head = new Head(longest, names); }

    @Override public Head head() { return head; }

    @Override public boolean isPersonal() { return this == DOCUMENT; }

    @Override public boolean isRequired() { return this == NUMBER || this == DATE || this == SERVICE; }

    /** Without one of these nobody knows whose it was. */
    boolean namesMember() { return this == DOCUMENT || this == VALIDATOR || this == PLATE; }
}
