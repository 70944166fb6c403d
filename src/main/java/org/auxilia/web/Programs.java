package org.auxilia.web;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** What programs get from the addresses that show people a page (OP-5): records as JSON, failures as problem+json. */
@Component
public class Programs {

    /** Components of records in their order and nothing else; what is absent is left out, times are ISO 8601. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(v -> v.withVisibility(PropertyAccessor.ALL, Visibility.NONE).withVisibility(PropertyAccessor.FIELD, Visibility.ANY))
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();

    /** What an act came to, where it has nothing else to show. */
    public record Done(String at, String said) {
    }

    /** Why an act is not possible. @param code never changes, {@code NO_PROVIDER} */
    public record Reason(String code, String sentence) {
    }

    /** Whether a program asks: it accepts JSON and no page, or it comes with a token and does not ask for a page. */
    public static boolean ask(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        boolean page = accept != null && accept.contains("text/html");
        return !page && (accept != null && accept.contains("json") || isBearer(request));
    }

    /** Whether the request comes with a token instead of a session. */
    public static boolean isBearer(HttpServletRequest request) {
        var authorization = request.getHeader("Authorization");
        return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7);
    }

    /** An obstacle by its code: the constant that it is, or the end of its key. */
    public static Reason reason(Message message, Shell shell) {
        var code = message.args().size() == 1 && message.args().getFirst() instanceof Enum<?> constant ? constant.name()
                : message.key().substring(message.key().lastIndexOf('.') + 1).replace('-', '_').toUpperCase(Locale.ROOT);
        return new Reason(code, shell.t(message));
    }

    void write(Page page, Shell shell, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (page.isNoSuccess()) {
            write(problem(page, shell, request), "", shell, response);
        } else if (page.view().isPresent()) {
            place(page, response);
            var view = page.view().get().get();
            version(view, request).ifPresent(it -> response.setHeader("ETag", "\"" + it + "\""));
            send(page.location().isEmpty() ? page.status() : page.isCreated() ? 201 : 200, "application/json", view, response);
        } else if (page.template().isPresent()) {
            write(Problem.ofStatus(406), "", shell, response);
        } else if (request.getMethod().equals("GET")) {
            place(page, response);
            response.setStatus(303);
        } else {
            place(page, response);
            var done = new Done(page.location().orElse(""), page.said().map(shell::t).orElse(""));
            send(page.isCreated() ? 201 : 200, "application/json", done, response);
        }
    }

    /** Who named the version that he saw by {@code If-Match} is told as of a case that others have written to. */
    private static Problem problem(Page page, Shell shell, HttpServletRequest request) {
        var problem = page.problem();
        return !page.isOutdated() || request.getHeader("If-Match") == null ? problem
                : Problem.ofStale(problem.fields(), problem.fields().values().stream().map(shell::t).distinct().toList());
    }

    /** Of a form that is only read the version that stands in it. */
    private static Optional<String> version(Object view, HttpServletRequest request) {
        return switch (view) {
            case Versioned it -> Optional.of(Integer.toString(it.version()));
            case Map<?, ?> form when request.getMethod().equals("GET") && form.get("version") instanceof String text && text.matches("\\d{1,9}") -> Optional.of(text);
            case null, default -> Optional.empty();
        };
    }

    void write(Problem problem, String incident, Shell shell, HttpServletResponse response) throws IOException {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "urn:auxilia:" + problem.kind());
        body.put("title", shell.t("web.problem." + problem.kind()));
        body.put("status", problem.status());
        body.put("detail", shell.t(problem.told()));
        if (!problem.reasons().isEmpty()) {
            body.put("obstacles", problem.reasons().stream().map(reason -> reason(reason, shell)).toList());
        }
        if (!problem.fields().isEmpty()) {
            var fields = new LinkedHashMap<String, String>();
            problem.fields().forEach((name, sentence) -> fields.put(name, shell.t(sentence)));
            body.put("errors", fields);
        }
        if (!problem.meanwhile().isEmpty()) {
            body.put("meanwhile", problem.meanwhile());
        }
        if (!incident.isEmpty()) {
            body.put("incident", incident);
        }
        send(problem.status(), "application/problem+json", body, response);
    }

    private static void place(Page page, HttpServletResponse response) {
        page.location().ifPresent(location -> response.setHeader("Location", location));
        if (!page.undo().isEmpty()) {
            response.setHeader("Link", "<" + page.undo() + ">; rel=\"undo\"");
        }
    }

    private static void send(int status, String type, Object body, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(type);
        response.getOutputStream().write(JSON.writeValueAsBytes(body));
    }

    /** The tree of a request's body; null when it is no JSON. */
    static Map<?, ?> read(byte[] body) {
        try {
            return JSON.readValue(body, Map.class);
        } catch (tools.jackson.core.JacksonException | ClassCastException e) {
            return null;
        }
    }
}
