package org.auxilia.authority;

import java.sql.Types;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.auxilia.assistance.AnytimeFact.Subject;
import org.auxilia.catalogue.CatalogueChanges;
import org.auxilia.catalogue.Money;
import org.auxilia.membership.Account;
import org.auxilia.membership.AccountChanged;
import org.auxilia.staff.Actor;
import org.auxilia.staff.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Up to how much each superior may grant (AU-1): the house's limits for each currency, and an account's own, which go before them. With an account's stand what the company may give
 * away for it (BY-4) and whether its members pay first (CL-9).
 */
@Repository
class Limits {

    /** What is granted in money. */
    static final List<Subject> SUBJECTS = List.of(Subject.COURTESY, Subject.EXCEPTION, Subject.EXCESS, Subject.COSTS, Subject.REIMBURSEMENT);
    /** Whom a limit may bind; general management has none. */
    static final List<Role> ROLES = List.of(Role.SUPERVISOR, Role.OPERATIONS_MANAGER);
    /** Of every account in that currency. */
    private static final int HOUSE = 0;

    enum Period { MONTH, QUARTER, YEAR }

    /** Of what, and of whom. */
    record Of(Subject subject, Role role) {
        String field() { return subject + "-" + role; }
        /** As the log of changes has it. */
        String noted() { return "limit" + capital(subject) + capital(role); }

        private static String capital(Enum<?> it) {
            var words = new StringBuilder();
            for (var word : it.name().split("_")) words.append(word.charAt(0)).append(word.substring(1).toLowerCase(java.util.Locale.ROOT));
            return words.toString();
        }

        static List<Of> all() { return SUBJECTS.stream().flatMap(subject -> ROLES.stream().map(role -> new Of(subject, role))).toList(); }
    }

    /** Other limits hold. @param account whose; empty for the house's, and so for any account */
    record Changed(Optional<Integer> account) {}

    /** @param amount in the smallest unit of the account's currency */
    record Goodwill(Period period, long amount) {}

    /**
     * As it stands.
     *
     * @param most in the smallest unit of the currency; what is not there is not limited here
     */
    record Kept(String currency, Map<Of, Long> most, Optional<Goodwill> goodwill, boolean payBeforeStart) {

        /** Another number for other values. */
        int version() { return fields().hashCode() & Integer.MAX_VALUE | 1; }

        private Map<String, Object> fields() {
            var fields = new LinkedHashMap<String, Object>();
            Of.all().stream().filter(most::containsKey).forEach(it -> fields.put(it.noted(), shown(most.get(it))));
            goodwill.ifPresent(it -> {
                fields.put("goodwillPeriod", it.period().name());
                fields.put("goodwill", shown(it.amount()));
            });
            if (payBeforeStart) fields.put("payBeforeStart", "true");
            return fields;
        }

        private String shown(long minor) { return new Money(minor, currency).amount().toPlainString() + " " + currency; }
    }

    private final JdbcClient jdbc;
    private final CatalogueChanges changes;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate together;

    Limits(JdbcClient jdbc, CatalogueChanges changes, ApplicationEventPublisher events, TransactionTemplate together) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.events = events;
        this.together = together;
    }

    Kept house(String currency) { return new Kept(currency, most(Optional.empty(), currency), Optional.empty(), false); }

    Kept of(Account account) {
        var goodwill = jdbc.sql("select period, amount from goodwill_budget where account = ?").param(account.id()).query((row, _) -> new Goodwill(Period.valueOf(row.getString(1)), row.getLong(2))).optional();
        boolean first = jdbc.sql("select pay_before_start from account where id = ?").param(account.id()).query(Boolean.class).single();
        return new Kept(account.currency(), most(Optional.of(account.id()), account.currency()), goodwill, first);
    }

    private Map<Of, Long> most(Optional<Integer> account, String currency) {
        var most = new LinkedHashMap<Of, Long>();
        jdbc.sql("select subject, role, most from authority_limit where account is not distinct from :account and currency = :currency").param("account", account.orElse(null), Types.INTEGER).param("currency", currency)
            .query(row -> { most.put(new Of(Subject.valueOf(row.getString(1)), Role.valueOf(row.getString(2))), row.getLong(3)); });
        return most;
    }

    /** AU-1: nobody raises what binds himself, nor the budget within which he decides. @return names of the fields that are another's to change */
    static List<String> own(Kept it, Kept stands, Actor actor) {
        if (!ROLES.contains(actor.role())) return List.of();
        var limits = Of.all().stream().filter(of -> of.role().compareTo(actor.role()) >= 0 && !Objects.equals(it.most().get(of), stands.most().get(of))).map(Of::field);
        return Stream.concat(limits, Stream.of("goodwill").filter(_ -> !it.goodwill().equals(stands.goodwill()))).toList();
    }

    /** Currencies for which the house has limits, or some account. */
    List<String> currencies() { return jdbc.sql("select currency from account union select currency from authority_limit order by 1").query(String.class).list(); }

    /** The house's, as they are to be. */
    Optional<Kept> keep(String currency, Function<Kept, Optional<Kept>> change, Optional<Integer> seen, Actor actor, Instant at) {
        return keep(Optional.empty(), () -> house(currency), change, seen, actor, at);
    }

    /** An account's own. */
    Optional<Kept> keep(Account account, Function<Kept, Optional<Kept>> change, Optional<Integer> seen, Actor actor, Instant at) {
        return keep(Optional.of(account), () -> of(account), change, seen, actor, at);
    }

    /**
     * Sets them as they are to be; who did so is noted. What stands is read once nobody else can change it, so that of two who each send a part neither takes back the other's.
     *
     * @param change what they are to be, made of what stands; empty where that is faulty, and nothing is changed
     * @param seen   the version that was seen, where one was
     * @return what somebody else has written since; nothing is changed then
     */
    private Optional<Kept> keep(Optional<Account> account, Supplier<Kept> reading, Function<Kept, Optional<Kept>> change, Optional<Integer> seen, Actor actor, Instant at) {
        return together.execute(_ -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtext('authority_limit'))").query((RowCallbackHandler) _ -> {});
            var stands = reading.get();
            var to = change.apply(stands);
            if (to.isPresent() && seen.filter(version -> version != stands.version()).isPresent()) return Optional.of(stands);
            to.ifPresent(it -> write(account, it, stands, actor, at));
            return Optional.<Kept>empty();
        });
    }

    private void write(Optional<Account> account, Kept it, Kept stands, Actor actor, Instant at) {
        write(account.map(Account::id), it, stands);
        account.ifPresent(of -> write(of, it));
        changes.note(actor, at, account.isPresent() ? "account" : "authority", account.map(of -> Integer.toString(of.id())).orElse(it.currency()), stands.fields(), it.fields());
        events.publishEvent(new AccountChanged(account.map(Account::id).orElse(HOUSE)));
        events.publishEvent(new Changed(account.map(Account::id)));
    }

    private void write(Optional<Integer> account, Kept it, Kept stands) {
        for (var of : Of.all()) {
            var most = Optional.ofNullable(it.most().get(of));
            if (most.equals(Optional.ofNullable(stands.most().get(of)))) continue;
            var statement = most.isEmpty() ? "delete from authority_limit where account is not distinct from :account and subject = :subject and role = :role and currency = :currency" : """
                insert into authority_limit (account, subject, role, currency, most) values (:account, :subject, :role, :currency, :most)
                on conflict (account, subject, role, currency) do update set most = :most, version = authority_limit.version + 1
                """;
            var asked = jdbc.sql(statement).param("account", account.orElse(null), Types.INTEGER).param("subject", of.subject().name()).param("role", of.role().name()).param("currency", it.currency());
            most.map(amount -> asked.param("most", amount)).orElse(asked).update();
        }
    }

    private void write(Account of, Kept it) {
        jdbc.sql("update account set pay_before_start = ? where id = ?").params(it.payBeforeStart(), of.id()).update();
        it.goodwill().ifPresentOrElse(budget -> jdbc.sql("""
            insert into goodwill_budget (account, period, amount) values (:account, :period, :amount)
            on conflict (account) do update set period = :period, amount = :amount, version = goodwill_budget.version + 1
            """).param("account", of.id()).param("period", budget.period().name()).param("amount", budget.amount()).update(),
            () -> jdbc.sql("delete from goodwill_budget where account = ?").param(of.id()).update());
    }

    /** Names of the fields of a form. */
    static Stream<String> names() { return Of.all().stream().map(Of::field); }
}
