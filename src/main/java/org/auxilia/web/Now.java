package org.auxilia.web;

import java.util.Map;

/**
 * What stands in a field by now, since somebody else has written it while one typed (CA-9): shown beside what was typed, with a way to take it.
 *
 * @param shown  as people see it
 * @param values what goes into the fields of the form, by name, when it is taken; of boxes the values of those that are marked, between commas; none where it is only read
 * @param who    has written it; empty where nobody knows
 * @param at     when, as a clock shows it; empty where nobody knows
 */
public record Now(String shown, Map<String, String> values, String who, String at) {

    /** Of a field that is one text. */
    public static Now of(String field, String value, String who, String at) {
        return new Now(value, Map.of(field, value), who, at);
    }
}
