package org.auxilia.imports;

/** The columns of the providers. An area has a line; who serves several stands in several lines. */
public enum ProviderColumn implements Column {

    NUMBER(9, "número", "number", "id"),
    NAME(120, "nombre", "nombre comercial", "name", "trade name"),
    LEGAL_NAME(160, "razón social", "legal name"),
    TAX_ID(40, "identificación fiscal", "cuit", "rut", "nit", "tax id"),
    STATUS(20, "estado", "status"),
    CONDITION(20, "condición", "condition"),
    PHONES(130, "teléfonos", "teléfono", "telephones", "phones"),
    EMAIL(120, "correo", "correo electrónico", "e-mail", "email"),
    WEB(200, "sitio web", "web"),
    COUNTRY(40, "país", "country"),
    BASE(200, "base", "localidad"),
    CAPACITY(5, "capacidad", "capacity"),
    NOTE(1000, "nota", "note"),
    SERVICE(80, "servicio", "service"),
    ZONE(200, "zona", "zone", "area"),
    POSITION(3, "posición", "prioridad", "position");

    private final Head head;

    ProviderColumn(int longest, String... names) { head = new Head(longest, names); }

    @Override public Head head() { return head; }
}
