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
import java.util.SequencedMap;
import java.util.LinkedHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.auxilia.staff.Role;

/** The one table of who may do what: written by hand, read by the tests that try it, printed to {@code docs/roles.md}. */
final class Roles {

    private static final Path TABLE = Path.of("src/test/resources/roles.txt");
    /** "POST /cases/{number}/{act} [caller location] | co su gm:part": a role that isn't named may not. */
    private static final Pattern ROW = Pattern.compile("((?:GET|POST) \\S+)(?: \\[([^]]+)])? \\|(.*)");
    private static final SequencedMap<String, Role> COLUMNS = columns();

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

        /** What people of an account get of another account's. */
        String foreign() { return may.get(Role.ACCOUNT) != May.OWN ? "" : pattern().contains("{") ? "404" : "nothing"; }

        @Override public String toString() { return route + (value.isEmpty() ? "" : " " + value); }
    }

    private Roles() {}

    static List<Line> lines() { return text().stream().flatMap(Roles::read).toList(); }

    /** The table as people read it. */
    static List<String> document() {
        var document = new ArrayList<String>();
        for (var line : text()) {
            boolean first = ROW.matcher(line).matches() && document.getLast().isEmpty();
            if (first) document.addAll(List.of("| | " + COLUMNS.values().stream().map(Roles::name).collect(Collectors.joining(" | ")) + " | another account's |", "|---" + "|---".repeat(COLUMNS.size()) + "|---|"));
            document.add(printed(line));
        }
        return document;
    }

    private static String printed(String line) {
        var row = ROW.matcher(line);
        if (!row.matches()) return line;
        var it = read(line).findFirst().orElseThrow();
        var values = row.group(2) == null ? "" : Arrays.stream(row.group(2).split(" ")).map(value -> " `" + value + "`").collect(Collectors.joining());
        return "| `" + it.route() + "`" + values + " | " + COLUMNS.values().stream().map(role -> it.may().get(role) == May.NO ? "" : name(it.may().get(role))).collect(Collectors.joining(" | ")) + " | " + it.foreign() + " |";
    }

    private static Stream<Line> read(String line) {
        var row = ROW.matcher(line);
        if (!row.matches()) return Stream.empty();
        var may = new EnumMap<Role, May>(Role.class);
        COLUMNS.values().forEach(role -> may.put(role, May.NO));
        Arrays.stream(row.group(3).strip().split(" +")).map(cell -> cell.split(":")).forEach(cell -> {
            if (!COLUMNS.containsKey(cell[0])) throw new AssertionError("Who is \"" + cell[0] + "\"? " + line);
            may.put(COLUMNS.get(cell[0]), cell.length == 1 ? May.YES : May.valueOf(cell[1].toUpperCase()));
        });
        return row.group(2) == null ? Stream.of(new Line(row.group(1), "", may)) : Arrays.stream(row.group(2).split(" ")).map(value -> new Line(row.group(1), value, may));
    }

    private static String name(Enum<?> constant) { return constant.name().toLowerCase().replace('_', ' '); }

    private static SequencedMap<String, Role> columns() {
        var columns = new LinkedHashMap<String, Role>();
        columns.put("co", Role.COORDINATOR);
        columns.put("su", Role.SUPERVISOR);
        columns.put("om", Role.OPERATIONS_MANAGER);
        columns.put("gm", Role.GENERAL_MANAGEMENT);
        columns.put("qm", Role.QUALITY_MANAGER);
        columns.put("ac", Role.ACCOUNT);
        columns.put("ad", Role.ADMINISTRATOR);
        return columns;
    }

    private static List<String> text() {
        try {
            return Files.readAllLines(TABLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
