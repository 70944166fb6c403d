package org.auxilia.geography;

import java.time.LocalDate;

/** A day on which nobody works. @param country ISO code */
public record Holiday(String country, LocalDate date, String name) {

    /** As the changes of the catalogues name it: "AR 2026-12-25". */
    String key() { return country + " " + date; }

    /** Where it is seen among the others of its year. */
    String page() { return "/admin/holidays?country=" + country + "&year=" + date.getYear(); }
}
