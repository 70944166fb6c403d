package org.auxilia.api;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Holds JSON against a schema of the document. A word of the language of schemas that it does not know fails, so nothing passes unread. */
record SchemaCheck(JsonNode document) {

    private static final Set<String> KNOWN = Set.of("type", "properties", "required", "additionalProperties", "items", "enum", "format", "$ref", "description", "maxLength");

    /** What is wrong, each with its place; empty if nothing is. */
    List<String> faults(JsonNode schema, JsonNode value) {
        var faults = new ArrayList<String>();
        check(schema, value, "$", faults);
        return faults;
    }

    private void check(JsonNode schema, JsonNode value, String at, List<String> faults) {
        schema.propertyNames().stream().filter(word -> !KNOWN.contains(word)).forEach(word -> faults.add(at + ": the check does not know " + word));
        if (schema.has("$ref")) {
            var target = document.at(schema.get("$ref").stringValue().substring(1));
            if (target.isMissingNode()) faults.add(at + ": no schema " + schema.get("$ref"));
            else check(target, value, at, faults);
            return;
        }
        if (schema.has("type") && !isOfType(schema.get("type"), value)) {
            faults.add(at + ": " + value + " is no " + schema.get("type"));
            return;
        }
        if (schema.has("enum") && StreamSupport.stream(schema.get("enum").spliterator(), false).noneMatch(value::equals)) faults.add(at + ": " + value + " is none of " + schema.get("enum"));
        if (schema.has("format") && !isFormed(schema.get("format").stringValue(), value.stringValue())) faults.add(at + ": " + value + " is no " + schema.get("format"));
        if (value.isObject()) object(schema, value, at, faults);
        if (value.isArray()) for (int i = 0; i < value.size(); i++) check(schema.get("items"), value.get(i), at + "[" + i + "]", faults);
    }

    private void object(JsonNode schema, JsonNode value, String at, List<String> faults) {
        schema.path("required").forEach(name -> { if (!value.has(name.stringValue())) faults.add(at + ": " + name + " is missing"); });
        for (var name : value.propertyNames()) {
            var property = schema.path("properties").path(name);
            var others = schema.path("additionalProperties");
            if (!property.isMissingNode()) check(property, value.get(name), at + "." + name, faults);
            else if (others.isObject()) check(others, value.get(name), at + "." + name, faults);
            else if (others.isBoolean() && !others.booleanValue()) faults.add(at + ": " + name + " is not foreseen");
        }
    }

    private static boolean isOfType(JsonNode type, JsonNode value) {
        return switch (type.stringValue()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            default -> false;
        };
    }

    private static boolean isFormed(String format, String text) {
        try {
            return switch (format) {
                case "date-time" -> OffsetDateTime.parse(text) != null;
                case "date" -> LocalDate.parse(text) != null;
                case "duration" -> Duration.parse(text) != null;
                default -> false;
            };
        } catch (java.time.DateTimeException e) {
            return false;
        }
    }
}
