package org.auxilia.assistance;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The history of former systems (MB-7). Its events count against the plan as those of our own cases do (MB-8). */
@Repository
public class FormerAssistances {

    /** As many in one statement. */
    private static final int AT_ONCE = 1000;

    private static final String TAKE = """
        with taken as (
            insert into former_assistance (account, former_number, member, at, service, cause, place, outcome, cost, currency, events, plan_service, period, notes, imported_at, imported_by, imported_name)
            select account, former_number, member, at, service, cause, place, outcome, cost, currency, events, plan_service, period, notes, imported_at, imported_by, imported_name
            from json_populate_recordset(null::former_assistance, :rows::json)
            on conflict (account, former_number) do nothing
            returning member, plan_service, period, events
        ), counted as (
            insert into event_balance (member, plan_service, period, used)
            select member, plan_service, period, sum(events) from taken where plan_service is not null and events > 0 group by member, plan_service, period order by member, plan_service, period
            on conflict (member, plan_service, period) do update set used = event_balance.used + excluded.used
        )
        select count(*) from taken
        """;

    private final JdbcClient database;

    FormerAssistances(JdbcClient database) { this.database = database; }

    /**
     * All of them or none; what the account has under the same number already stays as it is. One file of an account after the other, so
     * that no two wait for each other; and the lock that writing a case takes, so that none is lost to a {@code rebuild}.
     *
     * @param rows of one account
     * @return how many were new
     */
    @Transactional
    public int take(List<FormerAssistance> rows) {
        if (rows.isEmpty()) return 0;
        database.sql("select pg_advisory_xact_lock(hashtext('former_assistance'), ?)").param(rows.getFirst().account()).query((_, _) -> true).single();
        database.sql("lock table case_file in row exclusive mode").update();
        int taken = 0;
        for (int from = 0; from < rows.size(); from += AT_ONCE)
            taken += database.sql(TAKE).param("rows", RecordJson.rows(rows.subList(from, Math.min(rows.size(), from + AT_ONCE)))).query(Integer.class).single();
        return taken;
    }

    /** Which of these numbers the account has already. */
    public Set<String> known(int account, Collection<String> numbers) {
        return new TreeSet<>(database.sql("select former_number from former_assistance where account = ? and former_number = any(?)").params(account, numbers.toArray(String[]::new)).query(String.class).list());
    }
}
