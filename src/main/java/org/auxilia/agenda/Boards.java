package org.auxilia.agenda;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.auxilia.agenda.BoardQuery.Key;
import org.auxilia.agenda.BoardQuery.Tab;
import org.auxilia.data.Sight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The boards: open cases of one user, all open ones, all (BD-1). One query a page, by the key of its order. */
@Repository
public class Boards {

    private static final String LINES = """
        select b.*, a.name as account_name, u.name as owner_name,
               case b.next_whom when 'PROVIDER' then p.phones[1] when 'MEMBER' then c.caller_phone else '' end as phone, v.vip
        from board b join case_file c on c.number = b.case_number left join account a on a.id = b.account left join app_user u on u.id = b.owner
        left join provider p on p.id = b.provider
        cross join %s v(vip)
        where %s
        order by %s
        limit :limit
        """;
    private static final String MARKS = "vip_mark(b.member, c.plate_key, c.phone_from_end, :now)", NO_MARKS = "(select false)";
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");
    private static final String BY_DUE = "b.urgency, b.next_due, b.case_number, b.assistance";
    private static final String BY_OPENING = "b.opened_at desc, b.case_number desc, b.assistance desc";

    private final JdbcClient jdbc;

    Boards(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** A page of lines, and the key with which the next one is asked for; empty on the last. */
    public record Slice(List<BoardRow> rows, String next) {
        Slice withoutPhones() { return new Slice(rows.stream().map(BoardRow::withoutPhone).toList(), next); }
    }

    /** At most {@code limit} lines. */
    public Slice page(BoardQuery query) {
        var keyed = lines("", query).query(query.tab() == Tab.ALL ? Boards::openingKeyed : Boards::dueKeyed).list();
        boolean more = keyed.size() > query.limit();
        var shown = more ? keyed.subList(0, query.limit()) : keyed;
        return new Slice(shown.stream().map(Keyed::row).toList(), more ? shown.getLast().key().text() : "");
    }

    /** How the database finds a page. */
    List<String> plan(BoardQuery query) { return lines("explain ", query).query(String.class).list(); }

    private JdbcClient.StatementSpec lines(String prefix, BoardQuery query) {
        var params = new HashMap<String, Object>(Map.of("limit", query.limit() + 1, "now", at(query.filter().now())));
        return jdbc.sql(prefix + LINES.formatted(query.marks() ? MARKS : NO_MARKS, BoardConditions.of(query, params), query.tab() == Tab.ALL ? BY_OPENING : BY_DUE)).params(params);
    }

    /** The numbers above a board, each counted to ten thousand at most. */
    public Summary summary(int user, Sight sight, Tab tab, Instant now) {
        var mine = tab == Tab.MINE ? "and owner = :user" : "";
        var params = new HashMap<String, Object>(Map.of("user", user, "now", at(now), "soon", at(now.plusSeconds(1800))));
        return jdbc.sql("""
            select count(*) as open, count(*) filter (where urgency = 0) as vital, count(*) filter (where next_due < :now) as overdue,
                   count(*) filter (where next_due between :now and :soon) as soon, count(*) filter (where provider is null and assistance > 0 and final_status is null) as unassigned
            from (select urgency, next_due, provider, assistance, final_status from board where not closed %s and %s order by urgency, next_due limit 10000) b
            """.formatted(mine, sight.ofAssistances("account", "service_line", params))).params(params)
            .query((row, _) -> new Summary(row.getInt("open"), row.getInt("vital"), row.getInt("overdue"), row.getInt("soon"), row.getInt("unassigned"))).single();
    }

    /** @param soon due within half an hour */
    public record Summary(int open, int vital, int overdue, int soon, int unassigned) {}

    /** As the driver takes it; {@link #NEVER} and later is infinity, the time at which nothing is owed. */
    static OffsetDateTime at(Instant instant) { return instant.isBefore(NEVER) ? instant.atOffset(ZoneOffset.UTC) : OffsetDateTime.MAX; }

    private record Keyed(BoardRow row, Key key) {}

    private static Keyed dueKeyed(ResultSet row, int line) throws SQLException { return keyed(row, line, "next_due"); }
    private static Keyed openingKeyed(ResultSet row, int line) throws SQLException { return keyed(row, line, "opened_at"); }

    private static Keyed keyed(ResultSet row, int line, String time) throws SQLException {
        var at = row.getObject(time, OffsetDateTime.class);
        var instant = at.getYear() > 9999 ? NEVER : at.toInstant();
        return new Keyed(BoardRow.of(row, line), new Key(row.getInt("urgency"), instant, row.getLong("case_number"), row.getInt("assistance")));
    }
}
