package org.auxilia.imports;

/** The columns of what providers charge. */
public enum TariffColumn implements Column {

    NUMBER(9, "número", "número del proveedor", "number", "id"),
    NAME(120, "nombre", "proveedor", "name", "provider"),
    SERVICE(80, "servicio", "service"),
    CURRENCY(3, "moneda", "currency"),
    VISIT(20, "visita", "visit"),
    HOUR(20, "hora", "hour"),
    KILOMETRE(20, "kilómetro", "km", "kilometre"),
    BANDS(400, "tramos de kilómetros", "tramos", "bands"),
    NIGHT(3, "recargo nocturno", "nocturno", "night"),
    SUNDAY(3, "recargo domingo", "domingo", "sunday"),
    HOLIDAY(3, "recargo feriado", "feriado", "holiday"),
    VAIN_TRIP(20, "viaje en falso", "viaje en vano", "vain trip"),
    FROM(10, "desde", "from"),
    TO(10, "hasta", "to");

    private final Head head;

    TariffColumn(int longest, String... names) { head = new Head(longest, names); }

    @Override public Head head() { return head; }

    @Override public boolean isRequired() { return this == SERVICE || this == VISIT || this == FROM; }
}
