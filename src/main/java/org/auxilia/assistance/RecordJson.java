package org.auxilia.assistance;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records as JSON and back. Written by hand, because what is stored for ever must not follow the defaults of a library: components in
 * their order, an empty optional left out, times in ISO 8601, decimals as text so that their places are kept.
 */
final class RecordJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /** Stands where a person's data was erased. */
    static final String ERASED = "—";

    private RecordJson() {}

    static String text(JsonNode node) { return MAPPER.writeValueAsString(node); }

    static ObjectNode parse(String json) { return (ObjectNode) MAPPER.readTree(json); }

    /** As the database names its columns: {@code caseNumber} is {@code case_number}. For {@code json_populate_recordset}. */
    static ObjectNode row(Record row) { return object(row, name -> name.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT)); }

    static String rows(Collection<? extends Record> rows) {
        var array = NODES.arrayNode(rows.size());
        rows.forEach(row -> array.add(row(row)));
        return text(array);
    }

    static JsonNode write(Object value) {
        return switch (value) {
            case String it -> NODES.stringNode(it.replace("\0", "")); // PostgreSQL keeps no NUL
            case Boolean it -> NODES.booleanNode(it);
            case Integer it -> NODES.numberNode(it);
            case Long it -> NODES.numberNode(it);
            case Double it -> NODES.numberNode(it);
            case Enum<?> it -> NODES.stringNode(it.name());
            case BigDecimal it -> NODES.stringNode(it.toString());
            case Instant it -> NODES.stringNode(it.toString());
            case LocalDate it -> NODES.stringNode(it.toString());
            case Duration it -> NODES.stringNode(it.toString());
            case byte[] it -> NODES.stringNode("\\x" + java.util.HexFormat.of().formatHex(it));
            case Optional<?> it -> it.map(RecordJson::write).orElse(NODES.nullNode());
            case List<?> it -> array(it);
            case Record it -> object(it, UnaryOperator.identity());
            default -> throw new IllegalArgumentException("No JSON for " + value.getClass());
        };
    }

    private static ArrayNode array(List<?> values) {
        var array = NODES.arrayNode(values.size());
        values.forEach(value -> array.add(write(value)));
        return array;
    }

    private static ObjectNode object(Record value, UnaryOperator<String> naming) {
        var object = NODES.objectNode();
        for (var part : Form.of(value.getClass()).parts()) put(object, naming.apply(part.name()), part.of(value));
        return object;
    }

    /** An empty optional is left out. */
    static void put(ObjectNode object, String name, Object value) {
        if (!(value instanceof Optional<?> optional && optional.isEmpty())) object.set(name, write(value));
    }

    /** @param node {@code null} where the component is missing: only optionals and lists may be */
    static Object read(JsonNode node, Type type) {
        if (type instanceof ParameterizedType generic) {
            var inner = generic.getActualTypeArguments()[0];
            return generic.getRawType() == Optional.class ? isAbsent(node) ? Optional.empty() : Optional.of(read(node, inner)) : list(node, inner);
        }
        if (isAbsent(node)) throw new IllegalArgumentException("A " + type.getTypeName() + " is missing");
        return scalar(node, (Class<?>) type);
    }

    private static boolean isAbsent(JsonNode node) { return node == null || node.isNull(); }

    private static List<?> list(JsonNode node, Type inner) {
        var values = new ArrayList<>();
        if (!isAbsent(node)) node.forEach(value -> values.add(read(value, inner)));
        return values;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object scalar(JsonNode node, Class<?> type) {
        if (type == String.class) return node.stringValue();
        if (type == boolean.class || type == Boolean.class) return node.booleanValue();
        if (type == int.class || type == Integer.class) return node.intValue();
        if (type == long.class || type == Long.class) return node.longValue();
        if (type == Double.class || type == double.class) return node.doubleValue();
        if (type == BigDecimal.class) return new BigDecimal(node.stringValue());
        if (type == Instant.class) return Instant.parse(node.stringValue());
        if (type == LocalDate.class) return LocalDate.parse(node.stringValue());
        if (type == Duration.class) return Duration.parse(node.stringValue());
        if (type.isEnum()) return Enum.valueOf((Class) type, node.stringValue());
        if (type.isRecord()) return Form.of(type).build(part -> read(node.get(part.name()), part.type()));
        throw new IllegalArgumentException("No JSON for " + type);
    }

    /** What an erased value reads as: a dash, nothing, or a record of these. */
    static Object erased(Type type) {
        if (type instanceof ParameterizedType generic) return generic.getRawType() == Optional.class ? Optional.empty() : List.of();
        if (type == String.class) return ERASED;
        if (type instanceof Class<?> record && record.isRecord()) return Form.of(record).build(part -> erased(part.type()));
        throw new IllegalArgumentException("A person's data can't be a " + type.getTypeName() + ": it could not be erased");
    }
}
