package org.auxilia.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a file says: the table in the viewer's words, and the lines that every document bears (OP-9).
 *
 * @param rows texts, numbers, {@link LocalDate}s and {@link LocalDateTime}s of the zone; null for nothing
 * @param label the account's classification
 * @param taken who took it and when
 * @param more where it was cut; empty where all is there
 */
record Leaflet(String title, List<String> heads, List<List<Object>> rows, String label, String taken, String more) {

    static Leaflet of(Table<?> table, String label, Shell shell) {
        var zone = table.zone(shell);
        var rows = table.values().stream().map(row -> row.stream().map(value -> cell(value, zone, shell)).collect(Collectors.<Object>toList())).toList();
        var taken = shell.t("web.export.taken", shell.viewer().map(Viewer::name).orElse(""), shell.formats(zone, shell.formats().country()).dateTime(shell.now()).replace('\u00a0', ' '), zone.getId());
        var more = table.isCut() ? shell.t("web.export.cut", shell.formats().number(table.size())) : "";
        return new Leaflet(shell.t(table.title()), table.columns().stream().map(it -> it.head(shell)).toList(), rows, label, taken, more);
    }

    /** What stands below the rows, or above them. */
    List<String> lines() {
        var lines = new ArrayList<>(List.of(label, taken));
        if (!more.isEmpty()) {
            lines.add(more);
        }
        return lines;
    }

    private static Object cell(Object value, ZoneId zone, Shell shell) {
        return switch (value) {
            case null -> null;
            case Number number -> number;
            case LocalDate day -> day;
            case Instant at -> LocalDateTime.ofInstant(at, zone);
            case Boolean truth -> shell.t(truth ? "web.yes" : "web.no");
            case Enum<?> constant -> shell.t(constant);
            case Message message -> shell.t(message);
            case Collection<?> several -> several.stream().map(it -> String.valueOf(cell(it, zone, shell))).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }
}
