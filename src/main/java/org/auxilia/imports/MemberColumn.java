package org.auxilia.imports;

/** The columns of a roster. A vehicle has a line; who has several stands in several lines. */
public enum MemberColumn implements Column {

    NUMBER(18, "número", "number", "id"),
    DOCUMENT(40, "documento", "document", "dni"),
    LAST_NAMES(80, "apellidos", "apellido", "last names", "surname"),
    FIRST_NAMES(80, "nombres", "nombre", "first names", "name"),
    PHONE(30, "teléfono", "teléfono 1", "telephone", "phone"),
    OTHER_PHONE(30, "otro teléfono", "teléfono 2", "other telephone", "phone 2"),
    EMAIL(120, "correo", "correo electrónico", "e-mail", "email"),
    ADDRESS(200, "dirección", "domicilio", "address"),
    VALIDATOR(60, "validador", "póliza", "tarjeta", "validator", "policy"),
    PLAN(80, "plan"),
    STARTS(10, "desde", "vigente desde", "contrato desde", "from", "starts"),
    ENDS(10, "hasta", "vigente hasta", "contrato hasta", "until", "ends"),
    STATUS(20, "estado", "status"),
    PLATE(15, "placa", "patente", "dominio", "plate"),
    MAKE(40, "marca", "make"),
    MODEL(40, "modelo", "model"),
    COLOUR(30, "color", "colour"),
    VEHICLE(20, "vehículo", "tipo de vehículo", "vehicle");

    private final Head head;

    MemberColumn(int longest, String... names) { head = new Head(longest, names); }

    @Override public Head head() { return head; }

    @Override public boolean isPersonal() { return this == DOCUMENT || this == PHONE || this == OTHER_PHONE; }
}
