package org.auxilia.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;

/** The schemas of what is answered, out of the records that are written: a component is there unless it is an optional. */
final class Schemas {

    private final Map<String, Object> components = new TreeMap<>();
    private final Map<Class<?>, String> names = new HashMap<>();

    /** All that were asked for, and theirs, by name. */
    Map<String, Object> components() { return components; }

    void put(String name, Map<String, Object> schema) { components.put(name, schema); }

    static Map<String, Object> ref(String name) { return Map.of("$ref", "#/components/schemas/" + name); }

    /** A page of a list. @param goesOn whether the next page can be asked for */
    Map<String, Object> rows(Class<?> of, boolean goesOn) {
        var properties = new LinkedHashMap<String, Object>(Map.of("rows", Map.of("type", "array", "items", of(of))));
        if (goesOn) properties.put("next", Map.of("type", "string", "description", "What to ask for with after to get the rows that follow; absent on the last page"));
        properties.put("cut", Map.of("type", "boolean", "description", "There are more, and no order by which they go on: ask for less. Absent where that is all"));
        return object(properties, List.of("rows"));
    }

    Map<String, Object> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            var inner = of(generic.getActualTypeArguments()[0]);
            return generic.getRawType() == Optional.class ? inner : Map.of("type", "array", "items", inner);
        }
        return of((Class<?>) type);
    }

    private Map<String, Object> of(Class<?> type) {
        if (type == String.class) return Map.of("type", "string");
        if (type == boolean.class || type == Boolean.class) return Map.of("type", "boolean");
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class || type == OptionalInt.class || type == OptionalLong.class) return Map.of("type", "integer");
        if (Number.class.isAssignableFrom(type) || type == double.class || type == OptionalDouble.class) return Map.of("type", "number");
        if (type == Instant.class) return Map.of("type", "string", "format", "date-time");
        if (type == LocalDate.class) return Map.of("type", "string", "format", "date");
        if (type == Duration.class) return Map.of("type", "string", "format", "duration");
        if (ZoneId.class.isAssignableFrom(type)) return Map.of("type", "string");
        if (type.isEnum()) return Map.of("type", "string", "enum", Arrays.stream(type.getEnumConstants()).map(it -> ((Enum<?>) it).name()).toList());
        if (type.isRecord()) return ref(named(type));
        throw new IllegalArgumentException("No schema for " + type);
    }

    private String named(Class<?> type) {
        var known = names.get(type);
        if (known != null) return known;
        var outer = type.getEnclosingClass();
        var name = ((outer == null ? "" : outer.getSimpleName()) + type.getSimpleName()).replace("Json", "").replace("Controller", "").replace("Pages", "");
        if (names.containsValue(name)) name = module(type) + name;
        if (names.containsValue(name)) throw new IllegalStateException("Two records are called " + name);
        names.put(type, name);
        components.put(name, record(type));
        return name;
    }

    /** "Network" of org.auxilia.network.web. */
    private static String module(Class<?> type) {
        var module = type.getPackageName().split("\\.")[2];
        return module.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + module.substring(1);
    }

    private Map<String, Object> record(Class<?> type) {
        var properties = new LinkedHashMap<String, Object>();
        for (var part : type.getRecordComponents()) properties.put(part.getName(), of(part.getGenericType()));
        return object(properties, Arrays.stream(type.getRecordComponents()).filter(Schemas::isAlwaysThere).map(RecordComponent::getName).toList());
    }

    private static boolean isAlwaysThere(RecordComponent part) {
        return part.getType() != Optional.class && part.getType() != OptionalInt.class && part.getType() != OptionalLong.class && part.getType() != OptionalDouble.class;
    }

    /** With these properties and no others. */
    static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("properties", properties);
        if (!required.isEmpty()) schema.put("required", required);
        schema.put("additionalProperties", false);
        return schema;
    }
}
