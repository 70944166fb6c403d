package org.auxilia.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The version that a program names by {@code If-Match} in place of the form's own field {@code version} (CA-9). */
final class Seen {

    static final String FIELD = "version";
    /** No version of ours comes so far: it is never the one that stands. */
    private static final int NONE = Integer.MAX_VALUE;

    private Seen() {
    }

    /** What {@code If-Match} names; -1: none of ours. Empty where whichever stands will do. */
    static OptionalInt wanted(HttpServletRequest request) {
        var wanted = Optional.ofNullable(request.getHeader("If-Match")).map(String::strip).filter(it -> !it.equals("*"));
        return wanted.map(it -> OptionalInt.of(it.matches("\"\\d{1,9}\"") ? Integer.parseInt(it.replace("\"", "")) : -1)).orElseGet(OptionalInt::empty);
    }

    /**
     * The form of this request says so from now on.
     *
     * @param version below 0: what was named is none of ours
     * @throws Failure.Contradiction where the form itself says another one
     */
    static void by(HttpServletRequest request, int version) {
        var typed = Form.of(request).typed(FIELD).strip();
        if (!typed.isEmpty() && !typed.equals(Integer.toString(version))) {
            throw new Failure.Contradiction("web.failure.two-versions", request.getHeader("If-Match"), typed);
        }
        request.setAttribute(Seen.class.getName(), Integer.toString(version < 0 ? NONE : version));
    }

    static void put(HttpServletRequest request, Map<String, List<String>> texts) {
        if (request.getAttribute(Seen.class.getName()) instanceof String version) {
            texts.put(FIELD, List.of(version));
        }
    }
}
