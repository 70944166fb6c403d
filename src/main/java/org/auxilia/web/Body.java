package org.auxilia.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The JSON object of a request, with the names that the form has (OP-5). Read once, kept for whoever asks again. */
final class Body {

    /** As much as a form may have. */
    private static final int LARGEST = 2 << 20;

    private Body() {
    }

    static boolean isJson(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.matches("(?i)application/([\\w.+-]+\\+)?json\\s*(;.*)?");
    }

    static byte[] bytes(HttpServletRequest request) {
        if (request.getAttribute(Body.class.getName()) instanceof byte[] read) {
            return read;
        }
        try {
            var read = request.getInputStream().readNBytes(LARGEST + 1);
            if (read.length > LARGEST) {
                throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
            }
            request.setAttribute(Body.class.getName(), read);
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each member as a form has it: texts, numbers and truths, or lists of these. A number is a {@link BigDecimal}. */
    static Map<String, List<Object>> members(HttpServletRequest request) {
        var bytes = bytes(request);
        var members = new LinkedHashMap<String, List<Object>>();
        var object = bytes.length == 0 ? Map.of() : Programs.read(bytes);
        if (object == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        object.forEach((name, value) -> members.put(name.toString(), values(name.toString(), value)));
        return members;
    }

    private static List<Object> values(String name, Object value) {
        return switch (value) {
            case null -> List.of();
            case Collection<?> several -> several.stream().map(one -> value(name, one)).toList();
            default -> List.of(value(name, value));
        };
    }

    private static Object value(String name, Object value) {
        return switch (value) {
            case String text -> text;
            case Boolean truth -> truth.toString();
            case Number number -> new BigDecimal(number.toString());
            case null, default -> throw new Failure.Invalid(name, Message.of("web.form.not-a-value"));
        };
    }
}
