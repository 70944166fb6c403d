package org.auxilia.api;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.auxilia.assistance.Kind;
import org.auxilia.desk.ActForm;
import org.auxilia.desk.ActForms;
import org.auxilia.desk.OtherForms;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that programs may use, each act by its own. */
@Component
class Operations {

    /** @param bodies schema of what is posted, by its type; empty of what is only read */
    record Operation(String verb, String path, HandlerMethod handler, Map<String, Map<String, Object>> bodies) {}

    private static final String JSON = "application/json";
    private static final String ACT = "POST /cases/{number}/{n}/{slug}", ON_CASE = "POST /cases/{number}/{act}", OPENING = "POST /cases/{number}/{assistance}/opening/{act}",
        UNCOVERED = "POST /cases/{number}/{n}/uncovered/{act}", RECEIPTS = "POST /cases/{number}/{n}/receipts";
    /** For people in front of a screen alone. */
    private static final List<String> NOT_FOR_PROGRAMS = List.of("/", "/sign-in", "/sign-in/", "/bar", "/live", "/error", "/manual", "/manual/", "/drafts", "/drafts/", "/presence/", "/preferences/", "/second-factor", "/second-factor/", "/access", "/access/", "/cases/new/account", "/price/", "/cases/{number}/{n}/receipts/{document}");

    private final RequestMappingHandlerMapping handlers;
    private final AdminForms admin;

    Operations(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers, AdminForms admin) {
        this.handlers = handlers;
        this.admin = admin;
    }

    List<Operation> all() {
        return handlers.getHandlerMethods().entrySet().stream().filter(it -> it.getValue().getBeanType().getPackageName().startsWith("org.auxilia"))
            .flatMap(it -> it.getKey().getMethodsCondition().getMethods().stream().flatMap(verb -> it.getKey().getPathPatternsCondition().getPatternValues().stream()
                .map(pattern -> verb + " " + pattern.replaceAll("\\{(\\w+):[^/]*\\}", "{$1}"))).flatMap(route -> operations(route, it.getValue())))
            .filter(it -> NOT_FOR_PROGRAMS.stream().noneMatch(not -> it.path().equals(not) || not.length() > 1 && not.endsWith("/") && it.path().startsWith(not)) && !it.path().endsWith(".pdf"))
            .sorted(Comparator.comparing(Operation::path).thenComparing(Operation::verb)).toList();
    }

    private Stream<Operation> operations(String route, HandlerMethod handler) {
        return switch (route) {
            case ACT -> Arrays.stream(Kind.values()).filter(kind -> OtherForms.all().keySet().stream().noneMatch(("POST /cases/{number}/{n}/" + kind.slug())::equals))
                .flatMap(kind -> ActForms.find(kind).stream()).map(form -> act(form, handler));
            case ON_CASE -> below("POST /cases/{number}/", "", handler);
            case OPENING -> below("POST /cases/{number}/{n}/opening/", "", handler);
            case UNCOVERED -> below("POST /cases/{number}/{n}/uncovered/", "", handler);
            default -> Stream.of(operation(route, handler));
        };
    }

    private static Operation act(ActForm form, HandlerMethod handler) {
        return new Operation("post", "/cases/{number}/{n}/" + form.kind().slug(), handler, Map.of(JSON, Requests.ofAct(form.fields())));
    }

    private Stream<Operation> below(String prefix, String suffix, HandlerMethod handler) {
        return OtherForms.all().keySet().stream().filter(it -> it.startsWith(prefix) && it.substring(prefix.length()).matches("[a-z-]+") && !it.endsWith("/new")).map(it -> operation(it + suffix, handler));
    }

    private Operation operation(String route, HandlerMethod handler) {
        var parts = route.split(" ");
        return new Operation(parts[0].toLowerCase(java.util.Locale.ROOT), parts[1], handler, parts[0].equals("POST") ? bodies(route) : Map.of());
    }

    private Map<String, Map<String, Object>> bodies(String route) {
        if (route.equals(RECEIPTS)) return bodies(List.of(Taken.file("receipt", "application/pdf, image/jpeg, image/png").needed()));
        return admin.of(route).map(Operations::bodies).orElseGet(() -> Map.of(JSON, Requests.of(OtherForms.of(route))));
    }

    /** A file comes as a part of its own; where it may be missing, the others may come as JSON. */
    private static Map<String, Map<String, Object>> bodies(List<Taken> form) {
        var bodies = new TreeMap<String, Map<String, Object>>();
        if (form.stream().anyMatch(Taken::isFile)) bodies.put("multipart/form-data", Requests.taken(form));
        if (form.stream().noneMatch(it -> it.isFile() && it.required())) bodies.put(JSON, Requests.taken(form.stream().filter(it -> !it.isFile()).toList()));
        return bodies;
    }
}
