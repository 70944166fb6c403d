package org.auxilia.agenda;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.auxilia.agenda.Spread.Due;
import org.auxilia.data.Sight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The pendientes: who owes which call or decision by when (TK-1, TK-2). In order: life at risk, then the most overdue. */
@Repository
public class Agenda {

    private static final String ROWS = """
        select p.*, b.service, b.member_name, b.place_label, u.name as assignee_name,
               case p.whom when 'PROVIDER' then coalesce(pr.trade_name, '') when 'MEMBER' then coalesce(nullif(b.caller_name, ''), b.member_name)
                           when 'ACCOUNT' then a.name else '' end as whom_name, a.name as account_name,
               v.vip,
               case p.whom when 'PROVIDER' then pr.phones[1] when 'MEMBER' then c.caller_phone else '' end as phone
        from promise p
        join case_file c on c.number = p.case_number
        left join lateral (select service, member_name, place_label, provider, caller_name from board
                           where board.case_number = p.case_number and board.assistance in (p.assistance, 0) order by assistance desc limit 1) b on true
        left join provider pr on pr.id = case when p.task = 'TELL_RELEASE' and p.subject ~ '^[0-9]{1,9}$' then p.subject::int else b.provider end
        left join account a on a.id = p.account
        left join app_user u on u.id = p.assignee
        cross join vip_mark(c.member, c.plate_key, c.phone_from_end, :now) v(vip)
        where %s
        order by p.urgency, p.due, p.case_number, p.assistance, p.task, p.subject
        limit :limit
        """;

    private static final String ORPHANED = """
        p.whom <> 'SUPERVISOR' and p.assignee = any(array(select u.id from app_user u left join presence s on s.user_id = u.id
                where s.user_id is null or s.left_at is not null or s.seen_at <= :silent or u.accounts <> '{}' or u.lines <> '{}'))
            and exists (select from app_user u left join presence s on s.user_id = u.id where u.id = p.assignee
                and (s.user_id is null or s.left_at is not null or s.seen_at <= :silent or u.accounts <> '{}' and p.account <> all(u.accounts)
                     or u.lines <> '{}' and not exists (select from board b where b.case_number = p.case_number and (b.service_line is null or b.service_line = any(u.lines)))))
            and %s
        """;

    private static final String DUE = "select p.urgency, p.due from promise p where %s order by p.urgency, p.due limit :limit";

    private final JdbcClient jdbc;

    Agenda(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** What this user has to do. Decisions of a superior stand in every superior's agenda, and so does what has escalated (TK-3). */
    public List<AgendaRow> of(int user, boolean superior, Sight sight, Instant now, int limit) { return of(user, superior, sight, now, Optional.empty(), limit); }

    /** @param after where the page before ended */
    List<AgendaRow> of(int user, boolean superior, Sight sight, Instant now, Optional<AgendaKey> after, int limit) { return rows("", user, superior, sight, now, after, limit).query(AgendaRow::of).list(); }

    /** Nobody's: the owner has signed off, or shown no sign of life since then (TK-6), or is bound to other accounts or lines (ID-4). Decisions of a superior are in every superior's agenda already. */
    List<AgendaRow> orphans(Instant silentSince, Sight sight, Instant now, Optional<AgendaKey> after, int limit) {
        var params = new HashMap<String, Object>(Map.of("silent", Boards.at(silentSince)));
        return jdbc.sql(ROWS.formatted(ORPHANED.formatted(seen(sight, params)) + beyond(after, params))).params(params).param("now", Boards.at(now)).param("limit", limit).query(AgendaRow::of).list();
    }

    /** The one of this key among what this user has to do, on whatever page it stands. */
    Optional<AgendaRow> one(TaskKey key, int user, boolean superior, Sight sight, Instant now) {
        var params = new HashMap<String, Object>(Map.of("user", user));
        return one(key, theirs(superior), params, sight, now);
    }

    /** The one of this key among those that are nobody's. */
    Optional<AgendaRow> orphan(TaskKey key, Instant silentSince, Sight sight, Instant now) {
        var params = new HashMap<String, Object>(Map.of("silent", Boards.at(silentSince)));
        return one(key, ORPHANED.formatted(seen(sight, params)), params, sight, now);
    }

    private Optional<AgendaRow> one(TaskKey key, String among, Map<String, Object> params, Sight sight, Instant now) {
        params.putAll(Map.of("now", Boards.at(now), "limit", 1, "number", key.number(), "assistance", key.assistance(), "task", key.task(), "subject", key.subject()));
        var condition = among + " and " + seen(sight, params) + " and p.case_number = :number and p.assistance = :assistance and p.task = :task and p.subject = :subject";
        return jdbc.sql(ROWS.formatted(condition)).params(params).query(AgendaRow::of).optional();
    }

    /** When all that this user has to do falls due, 9,999 at most. */
    List<Due> due(int user, boolean superior, Sight sight) {
        return due("", user, superior, sight).query(Agenda::due).list();
    }

    /** How the database finds that. */
    List<String> planOfDue(int user, boolean superior, Sight sight) { return due("explain ", user, superior, sight).query(String.class).list(); }

    private JdbcClient.StatementSpec due(String prefix, int user, boolean superior, Sight sight) {
        var params = new HashMap<String, Object>(Map.of("user", user, "limit", 9_999));
        return jdbc.sql(prefix + DUE.formatted(theirs(superior) + " and " + seen(sight, params))).params(params);
    }

    /** When all that is nobody's falls due, as many as {@link #countOrphans} counts. */
    List<Due> orphansDue(Instant silentSince, Sight sight) {
        var params = new HashMap<String, Object>(Map.of("silent", Boards.at(silentSince), "limit", 999));
        return jdbc.sql(DUE.formatted(ORPHANED.formatted(seen(sight, params)))).params(params).query(Agenda::due).list();
    }

    private static Due due(ResultSet row, int line) throws SQLException { return new Due(row.getInt("urgency") == 0, row.getObject("due", OffsetDateTime.class).toInstant()); }

    /** How many, up to 999. */
    int countOrphans(Instant silentSince, Sight sight) {
        var params = new HashMap<String, Object>(Map.of("silent", Boards.at(silentSince)));
        return jdbc.sql("select count(*) from (select 1 from promise p where %s limit 999) x".formatted(ORPHANED.formatted(seen(sight, params)))).params(params).query(Integer.class).single();
    }

    /** How the database finds them. */
    List<String> plan(int user, boolean superior, Sight sight, Instant now, Optional<AgendaKey> after, int limit) { return rows("explain ", user, superior, sight, now, after, limit).query(String.class).list(); }

    private JdbcClient.StatementSpec rows(String prefix, int user, boolean superior, Sight sight, Instant now, Optional<AgendaKey> after, int limit) {
        var params = new HashMap<String, Object>(Map.of("user", user, "now", Boards.at(now), "limit", limit));
        return jdbc.sql(prefix + ROWS.formatted(theirs(superior) + " and " + seen(sight, params) + beyond(after, params))).params(params);
    }

    private static String theirs(boolean superior) {
        var mine = "p.whom <> 'SUPERVISOR' and p.assignee = :user";
        return superior ? "((%s) or p.whom = 'SUPERVISOR' or p.escalated_at is not null)".formatted(mine) : "(" + mine + ")";
    }

    private static String beyond(Optional<AgendaKey> after, Map<String, Object> params) {
        if (after.isEmpty()) return "";
        var task = after.get().task();
        params.putAll(Map.of("urgency", after.get().urgency(), "due", Boards.at(after.get().due()), "number", task.number(), "assistance", task.assistance(), "task", task.task(), "subject", task.subject()));
        return " and (p.urgency, p.due, p.case_number, p.assistance, p.task, p.subject) > (:urgency, :due, :number, :assistance, :task, :subject)";
    }

    private static String seen(Sight sight, Map<String, Object> params) { return sight.ofCases("p.account", "p.case_number", params); }

    /** The numbers of the top bar in one query: my open ones, all open ones, my tasks, my overdue tasks; each counted to 9,999. */
    Counted counted(int user, boolean superior, Sight sight, Instant now) {
        var mine = superior ? "assignee = :user or whom = 'SUPERVISOR' or escalated_at is not null" : "assignee = :user and whom <> 'SUPERVISOR'";
        var params = new HashMap<String, Object>(Map.of("user", user, "now", Boards.at(now)));
        var rows = sight.ofAssistances("account", "service_line", params);
        return jdbc.sql("""
            select (select count(*) from (select 1 from board where not closed and owner = :user and %1$s limit 9999) x) as mine,
                   (select count(*) from (select 1 from board where not closed and %1$s limit 9999) x) as open,
                   count(*) as pending, count(*) filter (where due < :now) as overdue
            from (select due from promise p where (%2$s) and %3$s limit 9999) p
            """.formatted(rows, mine, seen(sight, params))).params(params)
            .query((row, _) -> new Counted(row.getInt("mine"), row.getInt("open"), row.getInt("pending"), row.getInt("overdue"))).single();
    }

    record Counted(int mine, int open, int pending, int overdue) {}
}
