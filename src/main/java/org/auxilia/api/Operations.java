package org.auxilia.api;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** @param body schema of what is posted; empty of what is only read */
    record Operation(String verb, String path, HandlerMethod handler, Optional<Map<String, Object>> body) {}

    private static final String ACT = "POST /cases/{number}/{n}/{slug}", ON_CASE = "POST /cases/{number}/{act}", OPENING = "POST /cases/{number}/{assistance}/opening/{act}";
    /** For people in front of a screen alone. */
    private static final List<String> NOT_FOR_PROGRAMS = List.of("/", "/sign-in", "/sign-in/", "/bar", "/live", "/error", "/manual", "/manual/", "/drafts", "/drafts/", "/presence/", "/preferences/", "/second-factor", "/second-factor/", "/access", "/access/", "/cases/new/account");

    private final RequestMappingHandlerMapping handlers;

    Operations(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) { this.handlers = handlers; }

    List<Operation> all() {
        return handlers.getHandlerMethods().entrySet().stream().filter(it -> it.getValue().getBeanType().getPackageName().startsWith("org.auxilia"))
            .flatMap(it -> it.getKey().getMethodsCondition().getMethods().stream().flatMap(verb -> it.getKey().getPathPatternsCondition().getPatternValues().stream()
                .map(pattern -> verb + " " + pattern.replaceAll("\\{(\\w+):[^/]*\\}", "{$1}"))).flatMap(route -> operations(route, it.getValue())))
            .filter(it -> NOT_FOR_PROGRAMS.stream().noneMatch(not -> it.path().equals(not) || not.length() > 1 && not.endsWith("/") && it.path().startsWith(not)) && !it.path().endsWith(".pdf"))
            .sorted(Comparator.comparing(Operation::path).thenComparing(Operation::verb)).toList();
    }

    private static Stream<Operation> operations(String route, HandlerMethod handler) {
        return switch (route) {
            case ACT -> Arrays.stream(Kind.values()).filter(kind -> OtherForms.all().keySet().stream().noneMatch(("POST /cases/{number}/{n}/" + kind.slug())::equals))
                .flatMap(kind -> ActForms.find(kind).stream()).map(form -> act(form, handler));
            case ON_CASE -> below("POST /cases/{number}/", "", handler);
            case OPENING -> below("POST /cases/{number}/{n}/opening/", "", handler);
            default -> Stream.of(operation(route, handler));
        };
    }

    private static Operation act(ActForm form, HandlerMethod handler) {
        return new Operation("post", "/cases/{number}/{n}/" + form.kind().slug(), handler, Optional.of(Requests.ofAct(form.fields())));
    }

    private static Stream<Operation> below(String prefix, String suffix, HandlerMethod handler) {
        return OtherForms.all().keySet().stream().filter(it -> it.startsWith(prefix) && it.substring(prefix.length()).matches("[a-z-]+") && !it.endsWith("/new")).map(it -> operation(it + suffix, handler));
    }

    private static Operation operation(String route, HandlerMethod handler) {
        var parts = route.split(" ");
        var body = parts[0].equals("POST") ? Optional.of(Requests.of(OtherForms.of(route))) : Optional.<Map<String, Object>>empty();
        return new Operation(parts[0].toLowerCase(java.util.Locale.ROOT), parts[1], handler, body);
    }
}
