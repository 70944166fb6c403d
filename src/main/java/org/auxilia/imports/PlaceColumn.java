package org.auxilia.imports;

/** The columns of the places that the company adds to the map. */
public enum PlaceColumn implements Column {

    NUMBER(9, "número", "number", "id"),
    LEVEL(20, "nivel", "level"),
    NAME(80, "nombre", "name"),
    COUNTRY(40, "país", "country"),
    PROVINCE(80, "provincia", "province"),
    ZONE(80, "zona", "zone"),
    POINT(500, "coordenadas", "punto", "point"),
    OFFERED(5, "se encuentra", "se ofrece", "offered");

    private final Head head;

    PlaceColumn(int longest, String... names) { head = new Head(longest, names); }

    @Override public Head head() { return head; }
}
