package org.auxilia.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.auxilia.web.FileFormat;
import org.auxilia.web.Mask;
import org.auxilia.web.TakenOut;
import org.springframework.stereotype.Component;

/** That somebody took a list out as a file: which one, by what it was asked for, how many rows (ID-3). */
@Component
class Exports implements TakenOut {

    private static final Pattern LONG_NUMBER = Pattern.compile("\\d[\\d .-]{4,}\\d");

    private final Trail trail;

    Exports(Trail trail) {
        this.trail = trail;
    }

    @Override
    public void before(HttpServletRequest request, FileFormat format, int rows) {
        var asked = request.getParameterMap().entrySet().stream().filter(it -> !it.getKey().equals("format")).sorted(Map.Entry.comparingByKey())
            .flatMap(it -> Stream.of(it.getValue()).filter(value -> !value.isBlank()).map(value -> it.getKey() + "=" + masked(value))).collect(Collectors.joining("&"));
        var list = request.getRequestURI() + (asked.isEmpty() ? "" : "?" + asked);
        SignedIn.current().ifPresent(who -> trail.exported(who, request.getRemoteAddr(), format + " " + rows + " " + list));
    }

    /** A document or telephone that was looked for is nobody's to read in the trail. */
    private static String masked(String value) {
        return LONG_NUMBER.matcher(value.replace("\0", "")).replaceAll(it -> Matcher.quoteReplacement(Mask.of(it.group())));
    }
}
