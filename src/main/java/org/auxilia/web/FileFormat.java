package org.auxilia.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A list as a file, asked for by {@code ?format=csv} or by what a program accepts. */
public enum FileFormat {

    CSV("text/csv"), XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String type;

    FileFormat(String type) {
        this.type = type;
    }

    public String type() {
        return type;
    }

    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Nothing where a page or JSON is wanted. */
    static Optional<FileFormat> asked(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return Optional.empty();
        }
        var accept = Optional.ofNullable(request.getHeader("Accept")).orElse("");
        return Arrays.stream(values()).filter(it -> it.ending().equals(request.getParameter("format"))).findFirst()
                .or(() -> Arrays.stream(values()).filter(it -> accept.contains(it.type) && !accept.contains("text/html")).findFirst());
    }
}
