package org.auxilia.imports;

import java.util.List;

/** The columns of the causes of a cancelling. */
public enum CauseColumn implements Column {

    CODE(40, "código", "code"),
    NAME_ES(80, "nombre", "nombre en español", "spanish name"),
    NAME_EN(80, "nombre en inglés", "english name"),
    ENDINGS(120, "estados", "explica", "statuses"),
    POSITION(4, "posición", "orden", "position"),
    OFFERED(5, "se ofrece", "offered");

    private final int longest;
    private final List<String> names;

    CauseColumn(int longest, String... names) {
        this.longest = longest;
        this.names = List.of(names);
    }

    @Override public int longest() { return longest; }

    @Override public List<String> names() { return names; }

    @Override public boolean isRequired() { return this == CODE; }
}
