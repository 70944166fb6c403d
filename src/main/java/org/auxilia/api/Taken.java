package org.auxilia.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a form of the administration takes under a name. What its GET shows can be sent back as it stands, so a text is taken for a number or a yes, too.
 *
 * @param name   where it stands in numbered rows, the expression for {@code plate-0}, {@code plate-1}…
 * @param inRows whether it does
 * @param media  of a file its type; empty where it is none
 */
record Taken(String name, Map<String, Object> schema, boolean required, boolean inRows, String media) {

    static Taken text(String name, int most) { return of(name, Map.of("type", List.of("string", "number"), "maxLength", most)); }

    /** A whole number. */
    static Taken number(String name, int least, int most) { return of(name, Map.of("type", List.of("integer", "string"), "minimum", least, "maximum", most)); }

    static Taken id(String name) { return of(name, Map.of("type", List.of("integer", "string"))); }

    static Taken amount(String name) { return of(name, Requests.AMOUNT); }

    static Taken day(String name) { return of(name, Map.of("type", "string", "format", "date")); }

    static Taken check(String name) { return of(name, Map.of("type", List.of("boolean", "string"), "enum", List.of(true, false, "true", "false", ""))); }

    static Taken one(String name, List<String> values) { return of(name, Map.of("type", "string", "enum", Stream.concat(values.stream(), Stream.of("")).toList())); }

    static Taken one(String name, Enum<?>... values) { return one(name, Stream.of(values).map(Enum::name).toList()); }

    /** A list, or one alone. @param constants empty where they are none */
    static Taken several(String name, List<? extends Enum<?>> constants) {
        var item = new LinkedHashMap<String, Object>(Map.of("type", List.of("string", "integer")));
        if (!constants.isEmpty()) item.put("enum", constants.stream().map(Enum::name).toList());
        return of(name, Map.of("type", List.of("array", "string"), "items", item));
    }

    static Taken file(String name, String media) { return new Taken(name, Map.of("type", "string", "contentMediaType", media), false, false, media); }

    private static Taken of(String name, Map<String, Object> schema) { return new Taken(name, schema, false, false, ""); }

    /** Refused where it is missing; of a choice, where nothing was chosen, too. */
    Taken needed() {
        var must = new TreeMap<>(schema);
        must.computeIfPresent("enum", (_, values) -> ((List<?>) values).stream().filter(it -> !it.equals("")).toList());
        return new Taken(name, must, true, inRows, media);
    }

    Taken row() { return new Taken("^" + name + "-\\d{1,2}$", schema, false, true, media); }

    /** Several in each row, by the end of their names. */
    Taken rowOfEach(String ends) { return new Taken("^" + name + "-\\d{1,2}-" + ends + "$", schema, false, true, media); }

    Taken said(String description) {
        var told = new TreeMap<>(schema);
        told.put("description", description);
        return new Taken(name, told, required, inRows, media);
    }

    boolean isFile() { return !media.isEmpty(); }
}
