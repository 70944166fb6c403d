package org.auxilia.imports;

import java.util.List;

/** The columns of the holidays. */
public enum HolidayColumn implements Column {

    COUNTRY(40, "país", "country"),
    DATE(10, "fecha", "día", "date"),
    NAME(200, "nombre", "feriado", "name");

    private final int longest;
    private final List<String> names;

    HolidayColumn(int longest, String... names) {
        this.longest = longest;
        this.names = List.of(names);
    }

    @Override public int longest() { return longest; }

    @Override public List<String> names() { return names; }

    @Override public boolean isRequired() { return true; }
}
