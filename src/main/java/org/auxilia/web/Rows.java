package org.auxilia.web;

import java.util.List;
import java.util.Optional;

/**
 * A list as programs get it.
 *
 * @param next what to ask for with {@code after} to get the rows that follow; absent on the last page
 * @param cut  there are more, and no order by which they go on, as of a search that brings the likeliest; absent where that is all
 */
public record Rows<T>(List<T> rows, Optional<String> next, Optional<Boolean> cut) {

    public Rows {
        rows = List.copyOf(rows);
    }

    /** How many are wanted: as many as {@code limit} says, at most {@code most}; of a file one more than it can have, to know whether it was cut. */
    public static int wanted(Form form, int usual, int most) {
        if (form.isOfFile()) {
            return Table.MOST + 1;
        }
        var limit = form.typed("limit");
        return limit.matches("\\d{1,6}") ? Math.clamp(Integer.parseInt(limit), 1, most) : usual;
    }

    /** All there is. */
    public static <T> Rows<T> of(List<T> all) {
        return first(all, false);
    }

    /** @param next empty on the last page */
    public static <T> Rows<T> of(List<T> page, String next) {
        return new Rows<>(page, Optional.of(next).filter(it -> !it.isEmpty()), Optional.empty());
    }

    /** The likeliest of them. @param cut whether there are more */
    public static <T> Rows<T> first(List<T> likeliest, boolean cut) {
        return new Rows<>(likeliest, Optional.empty(), Optional.of(cut).filter(it -> it));
    }
}
