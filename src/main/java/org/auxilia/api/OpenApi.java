package org.auxilia.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.auxilia.api.Operations.Operation;
import org.auxilia.web.Answers;
import org.auxilia.web.FileFormat;
import org.auxilia.web.Programs;
import org.auxilia.web.Versioned;
import org.springframework.stereotype.Component;

/** The document of OpenAPI 3.1 (OP-5), made once: the addresses of the handlers, the fields of the forms, the records of the answers. */
@Component
class OpenApi {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)\\}");
    private static final List<String> TEXTS = List.of("code");

    private final Operations operations;
    private final FormVersions versions;
    private final Schemas schemas = new Schemas();
    private Map<String, Object> document;

    OpenApi(Operations operations, FormVersions versions) {
        this.operations = operations;
        this.versions = versions;
    }

    synchronized Map<String, Object> document() {
        if (document == null) document = make();
        return document;
    }

    private Map<String, Object> make() {
        schemas.put("Problem", problem());
        schemas.of(Programs.Done.class);
        var paths = new TreeMap<String, Map<String, Object>>();
        for (var it : operations.all()) paths.computeIfAbsent(it.path(), _ -> new TreeMap<>()).put(it.verb(), operation(it));
        var whole = new LinkedHashMap<String, Object>();
        whole.put("openapi", "3.1.0");
        whole.put("info", Map.of("title", "Auxilia", "version", "1", "description", "The same addresses, acts and obstacles as the screens. See docs/api."));
        whole.put("security", List.of(Map.of("token", List.of())));
        whole.put("paths", paths);
        whole.put("components", Map.of("schemas", schemas.components(), "securitySchemes", Map.of("token", Map.of("type", "http", "scheme", "bearer"))));
        return whole;
    }

    private Map<String, Object> operation(Operation it) {
        var operation = new LinkedHashMap<String, Object>();
        operation.put("operationId", it.verb() + it.path().replaceAll("[{}]", "").replaceAll("[/.-]+", "_"));
        operation.put("tags", List.of(it.path().startsWith("/admin/") ? "admin" : it.path().split("/")[1]));
        operation.put("parameters", parameters(it));
        var bodies = new LinkedHashMap<String, Object>();
        it.bodies().forEach((type, body) -> bodies.putAll(content(type, body)));
        if (!bodies.isEmpty()) operation.put("requestBody", Map.of("content", bodies));
        var answer = new LinkedHashMap<String, Object>(Map.of("description", "As it stands now", "content", contents(it)));
        if (hasVersion(it)) answer.put("headers", Map.of("ETag", Map.of("description", "Its version, for If-Match", "schema", Map.of("type", "string"))));
        var responses = new TreeMap<String, Object>(Map.of("200", answer, "default", Map.of("description", "Why not", "content", content("application/problem+json", Schemas.ref("Problem")))));
        if (it.verb().equals("post")) responses.put("201", answer);
        operation.put("responses", responses);
        return operation;
    }

    /** A list is a file, too, for whoever accepts one. */
    private Map<String, Object> contents(Operation it) {
        var contents = new LinkedHashMap<>(content("application/json", answer(it)));
        if (isFile(it)) for (var format : FileFormat.values()) contents.putAll(content(format.type(), Map.of("type", "string")));
        return contents;
    }

    /** A record, rows of it; after an act that shows nothing what it said; of a form what stands in it. */
    private Map<String, Object> answer(Operation it) {
        var answers = it.handler().getMethodAnnotation(Answers.class);
        if (answers == null) return it.verb().equals("post") ? schemas.of(Programs.Done.class) : Map.of("type", "object");
        return answers.rows() ? schemas.rows(answers.value(), asks(it).contains("after")) : schemas.of(answers.value());
    }

    private List<Object> parameters(Operation it) {
        var parameters = new ArrayList<Object>();
        VARIABLE.matcher(it.path()).results().map(found -> found.group(1)).forEach(name ->
            parameters.add(Map.of("name", name, "in", "path", "required", true, "schema", Map.of("type", TEXTS.contains(name) ? "string" : "integer"))));
        if (it.verb().equals("post")) {
            parameters.add(header("Idempotency-Key", "Sent again under the same key it is done once, for seven days"));
            if (it.path().startsWith("/cases/{number}/") || versions.has(it.path())) parameters.add(header("If-Match", "The ETag that one saw: written on that version or not at all"));
        } else {
            if (isFile(it)) parameters.add(Map.of("name", "format", "in", "query", "description", "All rows as a file, in place of Accept", "schema", Map.of("type", "string", "enum", Arrays.stream(FileFormat.values()).map(FileFormat::ending).toList())));
            for (var name : asks(it)) parameters.add(Map.of("name", name, "in", "query", "schema", Map.of("type", name.equals("limit") ? "integer" : "string")));
        }
        return parameters;
    }

    /** A record of one thing, or a form that is sent back with the version that stands in it. */
    private boolean hasVersion(Operation it) {
        var answers = it.handler().getMethodAnnotation(Answers.class);
        return answers == null ? it.verb().equals("get") && versions.has(it.path()) : !answers.rows() && Versioned.class.isAssignableFrom(answers.value());
    }

    private static List<String> asks(Operation it) {
        var answers = it.handler().getMethodAnnotation(Answers.class);
        return answers == null ? List.of() : List.of(answers.asks());
    }

    private static boolean isFile(Operation it) {
        var answers = it.handler().getMethodAnnotation(Answers.class);
        return answers != null && answers.files();
    }

    private static Map<String, Object> header(String name, String description) { return Map.of("name", name, "in", "header", "description", description, "schema", Map.of("type", "string")); }

    private static Map<String, Object> content(String type, Map<String, Object> schema) { return Map.of(type, Map.of("schema", schema)); }

    private Map<String, Object> problem() {
        var text = Map.<String, Object>of("type", "string");
        var properties = new LinkedHashMap<String, Object>();
        for (var name : List.of("type", "title", "detail", "incident")) properties.put(name, text);
        properties.put("status", Map.of("type", "integer"));
        properties.put("obstacles", Map.of("type", "array", "items", schemas.of(Programs.Reason.class)));
        properties.put("errors", Map.of("type", "object", "additionalProperties", text));
        properties.put("meanwhile", Map.of("type", "array", "items", text));
        return Schemas.object(properties, List.of("type", "title", "status", "detail"));
    }
}
