package org.auxilia.web;

import java.util.List;
import java.util.Optional;

/**
 * A list as programs get it.
 *
 * @param next what to ask for with {@code after} to get the rows that follow; absent on the last page
 */
public record Rows<T>(List<T> rows, Optional<String> next) {

    public Rows {
        rows = List.copyOf(rows);
    }

    /** All there is. */
    public static <T> Rows<T> of(List<T> all) {
        return new Rows<>(all, Optional.empty());
    }

    /** @param next empty on the last page */
    public static <T> Rows<T> of(List<T> page, String next) {
        return new Rows<>(page, Optional.of(next).filter(it -> !it.isEmpty()));
    }
}
