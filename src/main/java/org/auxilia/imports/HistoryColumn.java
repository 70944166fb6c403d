package org.auxilia.imports;

import java.util.List;

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

    private final int longest;
    private final List<String> names;

    HistoryColumn(int longest, String... names) {
        this.longest = longest;
        this.names = List.of(names);
    }

    @Override public int longest() { return longest; }

    @Override public List<String> names() { return names; }

    @Override public boolean isPersonal() { return this == DOCUMENT; }

    @Override public boolean isRequired() { return this == NUMBER || this == DATE || this == SERVICE; }

    /** Without one of these nobody knows whose it was. */
    boolean namesMember() { return this == DOCUMENT || this == VALIDATOR || this == PLATE; }
}
