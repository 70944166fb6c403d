package org.auxilia.manual;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A page of the manual, and the screens that it explains. The order is the order of reading.
 *
 * @see #of
 */
enum Chapter {
    START("empezar", "/boards/.*", "/sign-in.*", "/access.*", "/second-factor"),
    CALL("llamada", "/cases/new", "/calls", "/cases/\\d+/call", "/alerts", "/cases/\\d+", "/cases/\\d+/holders"),
    COVERAGE("cobertura", "/cases/\\d+/new", "/cases/\\d+/previous", "/plans/.*"),
    ASSIGNMENT("asignacion", "/providers.*"),
    MONITORING("monitoreo", "/cases/\\d+/\\d+(/(log|times|data|audit))?"),
    SERVICE("prestacion", "/cases/\\d+/\\d+/costs"),
    CLOSING("cierre", "/cases/\\d+/\\d+/survey", "/complaints.*"),
    TASKS("pendientes", "/agenda.*"),
    SUPERVISORS("supervisores", "/cases/\\d+/\\d+/owner", "/admin/.*", "/authorisations", "/me/absences"),
    FAILURES("fallas");

    private final String slug;
    private final List<Pattern> screens;

    Chapter(String slug, String... screens) {
        this.slug = slug;
        this.screens = Arrays.stream(screens).map(Pattern::compile).toList();
    }

    /** Its name in the address and that of its file. */
    String slug() {
        return slug;
    }

    static Optional<Chapter> named(String slug) {
        return Arrays.stream(values()).filter(it -> it.slug.equals(slug)).findFirst();
    }

    /** The page that explains the screen at this path; none explains every screen. */
    static Optional<Chapter> of(String path) {
        return Arrays.stream(values()).filter(it -> it.screens.stream().anyMatch(screen -> screen.matcher(path).matches())).findFirst();
    }
}
