package org.auxilia.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of a history, each by any of its names; upper and lower case, accents and blanks don't matter. */
public enum HistoryColumn {

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

    public int longest() { return longest; }

    /** As the page tells it and a refused line names it. */
    public String shown() { return names.getFirst(); }

    public boolean isRequired() { return this == NUMBER || this == DATE || this == SERVICE; }

    /** Without one of these nobody knows whose it was. */
    boolean namesMember() { return this == DOCUMENT || this == VALIDATOR || this == PLATE; }

    static Optional<HistoryColumn> named(String head) {
        var name = CsvSheet.folded(head).replaceAll("[^a-z0-9]+", " ").strip();
        return Arrays.stream(values()).filter(it -> it.names.stream().map(CsvSheet::folded).anyMatch(name::equals)).findFirst();
    }
}
