package org.auxilia.demo;

/** Plausible values of the services' further fields (CA-6). */
final class Fields {

    private Fields() {}

    static String value(String field) {
        return switch (field) {
            case "destination" -> "Taller Larrea, Av. Caseros 1450";
            case "door_kind" -> "Metálica";
            case "symptoms" -> "Golpe en la cabeza, consciente";
            case "matter" -> "Vivienda y alquileres";
            case "plate" -> "AE 407 QD";
            default -> "Sin datos";
        };
    }
}
