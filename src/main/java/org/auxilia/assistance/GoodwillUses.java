package org.auxilia.assistance;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.auxilia.assistance.AnytimeFact.AuthorisationDecided;
import org.auxilia.assistance.AnytimeFact.Subject;
import org.auxilia.assistance.ClosingFact.CostsLoaded;
import org.auxilia.assistance.OpeningFact.CoverageDecided;
import org.auxilia.assistance.ServiceFact.ExcessAuthorised;
import org.auxilia.catalogue.Money;
import org.auxilia.staff.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * BY-4: what the company gives away of its own will, against what an account's budget allows in the period. Two who give the last of it at once are
 * told apart by the budget's row, which each holds until it is written. General management may go beyond it.
 */
@Repository
public class GoodwillUses {

    /** @param used of {@code amount}, in the period in which one asks; may be more where general management said so */
    public record Budget(Money amount, Money used, Instant begins) {
        public Money left() { return amount.beyond(used); }
    }

    private record Use(Money amount, Instant at) {
        static Optional<Use> of(Assistance a) { return a.goodwill().use().flatMap(amount -> a.goodwill().at().map(at -> new Use(amount, at))); }
    }

    /** The period of the account's calendar that holds a moment; the account's budget with what has been given away in it. */
    private static final String BUDGET = """
        select b.amount, a.currency, p.begins, coalesce((select sum(u.amount) from goodwill_use u where u.account = b.account and u.at >= p.begins and u.at < p.ends), 0) as used
        from goodwill_budget b join account a on a.id = b.account
        cross join lateral (select date_trunc(lower(b.period), :at::timestamptz at time zone a.zone) at time zone a.zone as begins,
            (date_trunc(lower(b.period), :at::timestamptz at time zone a.zone) + case b.period when 'MONTH' then interval '1 month' when 'QUARTER' then interval '3 months' else interval '1 year' end) at time zone a.zone as ends) p
        where b.account = :account
        """;

    private final JdbcClient database;

    GoodwillUses(JdbcClient database) { this.database = database; }

    /** How the account's budget stands; empty where none was set. */
    public Optional<Budget> budget(int account, Instant at) { return budget(BUDGET, account, at); }

    private Optional<Budget> budget(String sql, int account, Instant at) {
        return database.sql(sql).param("account", account).param("at", time(at)).query((row, _) -> new Budget(new Money(row.getLong("amount"), row.getString("currency")),
            new Money(row.getLong("used"), row.getString("currency")), row.getObject("begins", OffsetDateTime.class).toInstant())).optional();
    }

    /**
     * Where somebody decides, the budget is guarded; and where costs are loaded, since of what was granted as a cost it shows only then whose it is (CL-1), unless general
     * management granted them. What it came to in the end is written down whatever is left: an assistance that is over can't stay open for it.
     *
     * @throws Spent where more is given away than the budget has left, and not by general management
     */
    void update(CaseFile before, CaseFile after, List<Entry> entries) {
        boolean beyond = entries.stream().anyMatch(it -> it.stamp().who().role() == Role.GENERAL_MANAGEMENT);
        boolean decides = entries.stream().anyMatch(GoodwillUses::gives), loads = entries.stream().anyMatch(it -> it.fact() instanceof CostsLoaded);
        numbers(after).forEach(n -> {
            var was = Use.of(before.assistance(n));
            var is = Use.of(after.assistance(n));
            if (was.equals(is)) return;
            boolean more = is.filter(now -> was.filter(then -> now.amount().compareTo(then.amount()) <= 0 && isOfSamePeriod(then, now, after.opening().account())).isEmpty()).isPresent();
            boolean guarded = more && !beyond && (decides || loads && after.assistance(n).decidedBy(Subject.COSTS, true).filter(Role.GENERAL_MANAGEMENT::equals).isEmpty());
            if (guarded) hold(after.opening().account());
            keep(after, n, is);
            if (guarded) guard(after.opening().account(), is.orElseThrow().at());
        });
    }

    /** What moves into another period is given away of that one's budget. */
    private boolean isOfSamePeriod(Use one, Use other, int account) {
        return one.at().equals(other.at()) || budget(account, one.at()).map(Budget::begins).equals(budget(account, other.at()).map(Budget::begins));
    }

    private static boolean gives(Entry entry) {
        return switch (entry.fact()) {
            case AuthorisationDecided _, ExcessAuthorised _, CoverageDecided _ -> true;
            default -> false;
        };
    }

    /** From the log alone, whatever the budget. */
    void restore(CaseFile file) { numbers(file).forEach(n -> keep(file, n, Use.of(file.assistance(n)))); }

    void clear() { database.sql("delete from goodwill_use").update(); }

    private static IntStream numbers(CaseFile file) { return IntStream.rangeClosed(1, file.count()); }

    private void hold(int account) { database.sql("select account from goodwill_budget where account = ? for update").param(account).query(Integer.class).optional(); }

    private void guard(int account, Instant at) {
        if (budget(BUDGET, account, at).filter(it -> it.used().compareTo(it.amount()) > 0).isPresent()) throw new Spent(Obstacle.BUDGET_SPENT);
    }

    private void keep(CaseFile file, int number, Optional<Use> use) {
        if (use.isEmpty()) database.sql("delete from goodwill_use where case_number = ? and assistance = ?").params(file.number(), number).update();
        else database.sql("""
            insert into goodwill_use (case_number, assistance, account, at, amount) values (?, ?, ?, ?, ?)
            on conflict (case_number, assistance) do update set (account, at, amount) = (excluded.account, excluded.at, excluded.amount)
            """).params(file.number(), number, file.opening().account(), time(use.get().at()), use.get().amount().minor()).update();
    }

    private static OffsetDateTime time(Instant at) { return at.atOffset(ZoneOffset.UTC); }
}
