package org.auxilia.network;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Columns of PostgreSQL's own types as ours. */
final class Columns {

    private static final Pattern RANGE = Pattern.compile("\\[(\\d+),(\\d+)\\)");

    private Columns() { }

    static List<String> strings(Array array) throws SQLException { return List.of((String[]) array.getArray()); }

    /** {@code {[480,1080),[1920,2520)}}. */
    static WeeklyHours hours(String multirange) {
        return new WeeklyHours(RANGE.matcher(multirange).results()
            .map(it -> new WeeklyHours.Span(Integer.parseInt(it.group(1)), Integer.parseInt(it.group(2)))).toList());
    }

    static String multirange(WeeklyHours hours) {
        return hours.spans().stream().map(span -> "[" + span.from() + "," + span.past() + ")").collect(Collectors.joining(",", "{", "}"));
    }

    static Optional<String> text(ResultSet row, String column) throws SQLException { return Optional.ofNullable(row.getString(column)); }

    static Optional<LocalDate> date(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
