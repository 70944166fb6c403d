package org.auxilia.assistance;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.auxilia.bench.CopyText;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases as rows of the log and of all that is kept from it, by the program's own hash, its own JSON and its own projection. */
final class CaseRows {

    /** What {@link Rows#STATEMENT} looks up for a board's row. */
    record LookedUp(Map<Integer, Integer> zones, Map<Integer, Integer> provinces, Map<String, String> lines) {
        static LookedUp in(JdbcClient jdbc) {
            return new LookedUp(numbers(jdbc, "select id, coalesce(zone_id, id) from place"), numbers(jdbc, "select id, coalesce(province_id, id) from place"),
                jdbc.sql("select code, line from service").query((row, _) -> Map.entry(row.getString(1), row.getString(2))).list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        }

        private static Map<Integer, Integer> numbers(JdbcClient jdbc, String sql) {
            return jdbc.sql(sql).query((row, _) -> Map.entry(row.getInt(1), row.getInt(2))).list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    private final LookedUp lookedUp;
    private final Instant now;
    private final CopyText facts = new CopyText("fact", LogLine.COLUMNS);
    private final CopyText heads = new CopyText("case_file", columns(CaseRow.class) + ", head, changed_at");
    private final CopyText boards = new CopyText("board", columns(BoardRow.class) + ", zone, province, service_line");
    private final CopyText promises = new CopyText("promise", columns(PromiseRow.class) + ", fired_at, escalated_at");
    private final CopyText uses = new CopyText("event_use", columns(EventRow.class));
    private long entries;

    CaseRows(LookedUp lookedUp, Instant now) {
        this.lookedUp = lookedUp;
        this.now = now;
    }

    /** @param changed by the database's clock, so that it is sealed */
    void add(CaseFile file, Instant changed) {
        var head = Chain.START;
        for (int seq = 1; seq <= file.version(); seq++) {
            var line = LogLine.of(file.number(), seq, file.log().get(seq - 1), head);
            facts.row(values(line));
            head = line.hash();
        }
        entries += file.version();
        var is = Projected.of(file);
        heads.row(values(is.header().orElseThrow(), head, changed));
        is.board().forEach(it -> boards.row(values(it, it.place().map(lookedUp.zones()::get), it.place().map(lookedUp.provinces()::get), it.service().map(lookedUp.lines()::get))));
        is.promises().forEach(it -> promises.row(values(it, past(it.due()), past(it.escalatesAt()))));
        for (int n = 1; n <= file.count(); n++) {
            int number = n;
            EventUse.of(file.assistance(n)).ifPresent(use -> uses.row(values(EventRow.of(file, number, use))));
        }
    }

    /** Whoever was to be told has been told. */
    private Optional<Instant> past(Instant at) { return Optional.of(at).filter(it -> it.isBefore(now)); }

    void into(Connection connection) throws SQLException {
        for (var it : List.of(facts, heads, boards, promises, uses)) it.into(connection);
    }

    long entries() { return entries; }

    private static Object[] values(Record row, Object... more) {
        var values = new ArrayList<Object>();
        Form.of(row.getClass()).parts().forEach(part -> values.add(part.of(row)));
        values.addAll(Arrays.asList(more));
        return values.toArray();
    }

    private static String columns(Class<? extends Record> row) {
        return Stream.of(row.getRecordComponents()).map(it -> it.getName().replaceAll("([A-Z])", "_$1").toLowerCase()).collect(Collectors.joining(", "));
    }
}
