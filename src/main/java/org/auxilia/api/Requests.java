package org.auxilia.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.auxilia.desk.ActContext;
import org.auxilia.desk.Field;
import org.auxilia.desk.PlaceFields;

/** The schemas of what is posted, out of the fields of the forms. */
final class Requests {

    static final Map<String, Object> AMOUNT = Map.of("type", List.of("number", "string"), "description", "A number with a point, or a text as the account's country writes it");
    private static final Map<String, Object> TEXT = Map.of("type", List.of("string", "number")), MOMENT = Map.of("type", "string", "format", "date-time");
    /** Nothing is known of any assistance: what may be chosen only there is left open. */
    private static final ActContext NOTHING_KNOWN = new ActContext(null, Instant.EPOCH, null, "en", "ARS", List.of(), List.of(), 0, "AR", null, (_, _) -> Optional.empty(), ActContext.Prices.UNKNOWN);
    /** What every act on an assistance takes besides: when it happened, by which call, and of a superior why it is forced (LG-6, CA-8). */
    private static final Map<String, Object> STAMP = Map.of("happened", MOMENT, "call", TEXT, "force", Map.of("type", "boolean"), "forceWhy", TEXT);

    private Requests() {}

    /** Of an act that is stamped. */
    static Map<String, Object> ofAct(List<Field> fields) { return schema(fields, STAMP); }

    static Map<String, Object> of(List<Field> fields) { return schema(fields, Map.of()); }

    /** Of a form of the administration. */
    static Map<String, Object> taken(List<Taken> form) {
        var schema = new LinkedHashMap<String, Object>(Map.of("type", "object", "properties", properties(form, false)));
        var rows = properties(form, true);
        if (!rows.isEmpty()) schema.put("patternProperties", rows);
        var required = form.stream().filter(Taken::required).map(Taken::name).toList();
        if (!required.isEmpty()) schema.put("required", required);
        return schema;
    }

    private static Map<String, Object> properties(List<Taken> form, boolean inRows) {
        var properties = new LinkedHashMap<String, Object>();
        form.stream().filter(it -> it.inRows() == inRows).forEach(it -> properties.put(it.name(), it.schema()));
        return properties;
    }

    private static Map<String, Object> schema(List<Field> fields, Map<String, Object> besides) {
        var properties = new LinkedHashMap<String, Object>();
        var required = new ArrayList<String>();
        for (var field : fields) {
            put(field, properties);
            if (field.required() && properties.containsKey(field.name()) && field.type() != Field.Type.MOMENT) required.add(field.name());
        }
        properties.putAll(besides);
        var schema = new LinkedHashMap<String, Object>(Map.of("type", "object", "properties", properties));
        if (!required.isEmpty()) schema.put("required", required);
        return schema;
    }

    private static void put(Field field, Map<String, Object> properties) {
        var name = field.name();
        switch (field.type()) {
            case TEXT, HIDDEN, LONG_TEXT -> properties.put(name, Map.of("type", TEXT.get("type"), "maxLength", field.max()));
            case CHOICE -> properties.put(name, choice(field));
            case AMOUNT -> properties.put(name, AMOUNT);
            case NUMBER -> properties.put(name, Map.of("type", "integer", "minimum", 0, "maximum", field.max()));
            case PLACE -> Stream.of("place", "placeText", "point", "address").forEach(it -> properties.put(new PlaceFields(name).name(it), TEXT));
            case CHECK -> properties.put(name, Map.of("type", "boolean"));
            case PROVIDER -> properties.put(name, Map.of("type", "integer"));
            case MOMENT -> {
                properties.put(name, MOMENT);
                properties.put(name + "In", Map.of("type", "integer", "description", "Minutes from now, in place of " + name));
            }
            case WINDOW -> {
                properties.put(name + "From", MOMENT);
                properties.put(name + "To", MOMENT);
            }
        }
    }

    private static Map<String, Object> choice(Field field) {
        var options = field.options().apply(NOTHING_KNOWN).stream().map(Field.Option::value).toList();
        return options.isEmpty() ? Map.of("type", "string") : Map.of("type", "string", "enum", options);
    }
}
