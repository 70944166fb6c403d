package org.auxilia.imports;

/** The columns of the holidays. */
public enum HolidayColumn implements Column {

    COUNTRY(40, "país", "country"),
    DATE(10, "fecha", "día", "date"),
    NAME(200, "nombre", "feriado", "name");

    private final Head head;

    HolidayColumn(int longest, String... names) { head = new Head(longest, names); }

    @Override public Head head() { return head; }

    @Override public boolean isRequired() { return true; }
}
