package org.auxilia.web;

import java.util.Arrays;
import java.util.List;

/** One choice of a select: what is sent and what is read. */
public record Option(String value, String label) {

    /** The constants of an enum, named by the bundles. */
    public static <E extends Enum<E>> List<Option> of(Class<E> type, Shell shell) {
        return Arrays.stream(type.getEnumConstants()).map(c -> new Option(c.name(), shell.t(c))).toList();
    }
}
