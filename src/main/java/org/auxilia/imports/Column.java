package org.auxilia.imports;

import java.util.List;

/** A column of a file, by any of its names; upper and lower case, accents and blanks don't matter. Constants of an enum: its text says what is to stand there. */
public interface Column {

    /**
     * @param longest what a cell may hold, in characters
     * @param names   the first one is shown
     */
    record Head(int longest, List<String> names) {
        Head(int longest, String... names) { this(longest, List.of(names)); }
    }

    Head head();

    default int longest() { return head().longest(); }

    default List<String> names() { return head().names(); }

    /** Whether there must be such a column, with something in each of its cells. */
    default boolean isRequired() { return false; }

    /** Whether it is a document or telephone of somebody, masked for who doesn't need it whole (ID-3). */
    default boolean isPersonal() { return false; }

    /** As the page tells it, a file that is taken out has it and a refused line names it. */
    default String shown() { return names().getFirst(); }
}
