package org.auxilia.rights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.auxilia.staff.Role;

/** The table of {@code docs/roles.md}: what is expected is written there by hand and read from nowhere else. */
final class Roles {

    private static final Path TABLE = Path.of("docs/roles.md");
    private static final List<Role> COLUMNS = List.of(Role.COORDINATOR, Role.SUPERVISOR, Role.OPERATIONS_MANAGER, Role.GENERAL_MANAGEMENT, Role.QUALITY_MANAGER, Role.ACCOUNT, Role.ADMINISTRATOR);
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /** A cell. PART: the address is theirs, the act is not. */
    enum May { YES, OWN, PART, NO }

    /**
     * @param route  as the handlers name it: "POST /cases/{number}/{act}"
     * @param value  of the last variable of the address, where the row lists some; else empty
     */
    record Line(String route, String value, Map<Role, May> may) {

        String verb() { return route.substring(0, route.indexOf(' ')); }

        String pattern() { return route.substring(route.indexOf(' ') + 1); }

        boolean isPost() { return verb().equals("POST"); }

        @Override public String toString() { return route + (value.isEmpty() ? "" : " " + value); }
    }

    private Roles() {}

    static List<Line> lines() {
        try (var lines = Files.lines(TABLE)) {
            return lines.filter(it -> it.startsWith("| `")).flatMap(Roles::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Line> read(String row) {
        var cells = Arrays.stream(row.split("\\|")).map(String::strip).toList();
        var may = new EnumMap<Role, May>(Role.class);
        for (int i = 0; i < COLUMNS.size(); i++) may.put(COLUMNS.get(i), may(cells.get(i + 2), row));
        var codes = new ArrayList<>(CODE.matcher(cells.get(1)).results().map(it -> it.group(1)).toList());
        var route = codes.removeFirst();
        return codes.isEmpty() ? Stream.of(new Line(route, "", may)) : codes.stream().map(value -> new Line(route, value, may));
    }

    private static May may(String cell, String row) {
        return switch (cell) {
            case "yes" -> May.YES;
            case "own" -> May.OWN;
            case "part" -> May.PART;
            case "" -> May.NO;
            default -> throw new AssertionError("What does \"" + cell + "\" mean? " + row);
        };
    }
}
