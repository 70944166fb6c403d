package org.auxilia.assistance;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.auxilia.assistance.EventRow.Balance;
import org.auxilia.assistance.OpeningFact.EventClaim;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * MB-8: events of a plan are reserved, used and given back as the log says. The last one can't be taken twice, because taking is a
 * statement that does nothing once the limit is reached.
 */
@Repository
class EventBalances {

    private final JdbcClient database;

    EventBalances(JdbcClient database) { this.database = database; }

    /** @throws Spent where a claim goes beyond the plan's limit */
    void update(CaseFile before, CaseFile after) {
        numbers(after).forEach(n -> update(after, n, EventUse.of(before.assistance(n)), EventUse.of(after.assistance(n)), EventClaim::max));
    }

    /** From the log alone, whatever the limit. */
    void restore(CaseFile file) { numbers(file).forEach(n -> update(file, n, Optional.empty(), EventUse.of(file.assistance(n)), _ -> Integer.MAX_VALUE)); }

    /** What a former system counted is in no log of ours, so it stays (MB-7). */
    void clear() {
        database.sql("delete from event_use").update();
        database.sql("delete from event_balance").update();
        database.sql("""
            insert into event_balance (member, plan_service, period, used) select member, plan_service, period, sum(events) from former_assistance
            where plan_service is not null and events > 0 group by member, plan_service, period
            """).update();
    }

    private static IntStream numbers(CaseFile file) { return IntStream.rangeClosed(1, file.count()); }

    private void update(CaseFile file, int number, Optional<EventUse> was, Optional<EventUse> is, ToIntFunction<EventClaim> limit) {
        if (was.equals(is)) return;
        Optional<Balance> had = EventRow.taken(was), has = EventRow.taken(is);
        if (!had.equals(has)) {
            had.ifPresent(this::giveBack);
            has.ifPresent(balance -> take(balance, limit.applyAsInt(is.orElseThrow().claim())));
        }
        is.ifPresentOrElse(use -> keep(EventRow.of(file, number, use)), () -> forget(file.number(), number));
    }

    private void take(Balance balance, int max) {
        int taken = database.sql("""
                insert into event_balance (member, plan_service, period, used) select :member, :service, :period, 1 where :max > 0
                on conflict (member, plan_service, period) do update set used = event_balance.used + 1 where event_balance.used < :max
                """).params(parameters(balance)).param("max", max).update();
        if (taken == 0) throw new Spent(Obstacle.EVENTS_SPENT);
    }

    private void giveBack(Balance balance) {
        database.sql("update event_balance set used = used - 1 where member = :member and plan_service = :service and period = :period")
            .params(parameters(balance)).update();
    }

    private static Map<String, Object> parameters(Balance balance) {
        return Map.of("member", balance.member(), "service", balance.planService(), "period", time(balance.period()));
    }

    private void keep(EventRow use) {
        database.sql("""
                insert into event_use (case_number, assistance, member, plan_service, period, state) values (?, ?, ?, ?, ?, ?)
                on conflict (case_number, assistance) do update
                set (member, plan_service, period, state) = (excluded.member, excluded.plan_service, excluded.period, excluded.state)
                """)
            .params(use.caseNumber(), use.assistance(), use.member(), use.planService(), time(use.period()), use.state()).update();
    }

    private void forget(long number, int assistance) {
        database.sql("delete from event_use where case_number = ? and assistance = ?").params(number, assistance).update();
    }

    private static OffsetDateTime time(Instant at) { return at.atOffset(ZoneOffset.UTC); }
}
