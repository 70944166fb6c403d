package org.auxilia.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.auxilia.catalogue.CatalogueChanges;
import org.auxilia.data.Shelf;
import org.auxilia.data.Shelves;
import org.auxilia.staff.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The accounts and the numbers that are called for them (MB-1). */
@Repository
public class Accounts {

    /** The account that a called number stands for, and the plan when the number is a plan's. */
    public record Called(Account account, Optional<Integer> plan) {}

    static final String COLUMNS = """
            a.id, a.name, a.country, a.zone, a.currency, a.validator, a.payment_methods, a.computed_rank, a.active""";

    private final JdbcClient jdbc;
    /** In the order of {@link #all}. */
    private final Shelf<Map<Integer, Account>> shelf;
    private final CatalogueChanges changes;
    private final ApplicationEventPublisher events;

    Accounts(JdbcClient jdbc, Shelves shelves, CatalogueChanges changes, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.shelf = shelves.ofWalled(this::read);
        this.changes = changes;
        this.events = events;
    }

    /** By name; those no longer active at the end. */
    public List<Account> all() {
        return List.copyOf(shelf.get().values());
    }

    private Map<Integer, Account> read() {
        var all = new LinkedHashMap<Integer, Account>();
        jdbc.sql("select " + COLUMNS + " from account a order by not a.active, a.name").query((row, n) -> account(row)).list().forEach(it -> all.put(it.id(), it));
        return all;
    }

    public Optional<Account> find(int id) {
        return Optional.ofNullable(shelf.get().get(id));
    }

    /** @throws NoSuchElementException when there is no such account */
    public Account get(int id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("account " + id));
    }

    public Optional<Account> named(String name) {
        return jdbc.sql("select " + COLUMNS + " from account a where lower(a.name) = lower(?)").param(name.strip())
                .query((row, n) -> account(row)).optional();
    }

    /**
     * The account whose number was called (MB-1, TL-1). The digits may come without the country's or the area's code, as exchanges
     * shorten them, where no two numbers end so.
     */
    public Optional<Called> byNumberCalled(String number) {
        String digits = number.replaceAll("\\D", "").replaceFirst("^0+", "");
        record Match(boolean exact, Called called) {}
        List<Match> matches = jdbc.sql("""
                select n.plan, n.number = :digits as exact, %s from account_number n join account a on a.id = n.account
                where n.number = :digits or length(:digits) >= 6 and n.number like '%%' || :digits
                order by n.number <> :digits limit 2
                """.formatted(COLUMNS)).param("digits", digits)
                .query((row, n) -> new Match(row.getBoolean("exact"),
                        new Called(account(row), Columns.maybe(row, "plan", Integer.class)))).list();
        return matches.stream().findFirst().filter(first -> first.exact() || matches.size() == 1).map(Match::called);
    }

    /** The numbers of an account, in order. */
    public List<CalledNumber> numbers(int account) {
        return jdbc.sql("select number, plan from account_number where account = ? order by number").param(account)
                .query((row, n) -> new CalledNumber(row.getString("number"), Columns.number(row, "plan"))).list();
    }

    /** The numbers of all accounts, by account. */
    public Map<Integer, List<String>> allNumbers() {
        record Row(int account, String number) {}
        return jdbc.sql("select account, number from account_number order by number")
                .query((row, n) -> new Row(row.getInt("account"), row.getString("number"))).list().stream()
                .collect(Collectors.groupingBy(Row::account, Collectors.mapping(Row::number, Collectors.toList())));
    }

    /** Whether amounts stand in its plans: its currency then can't change. */
    public boolean hasAmounts(int account) {
        return jdbc.sql("select exists (select from plan_service s join plan p on p.id = s.plan where p.account = ? and s.max_amount is not null)")
                .param(account).query(Boolean.class).single();
    }

    /** The account that already has this number, if any. */
    public Optional<Integer> owning(String digits) {
        return jdbc.sql("select account from account_number where number = ?").param(digits).query(Integer.class).optional();
    }

    /** Keeps a new account, with our default rules from the beginning of time; its numbers are added apart. */
    @Transactional
    public Account add(Account account, Actor actor, Instant at) {
        int id = jdbc.sql("""
                insert into account (name, country, zone, currency, validator, payment_methods, computed_rank, active)
                values (?, ?, ?, ?, ?, ?, ?, ?) returning id
                """).params(account.name(), account.country(), account.zone().getId(), account.currency(), account.validator(),
                account.paymentMethods().toArray(String[]::new), account.computedRank(), account.active()).query(Integer.class).single();
        jdbc.sql("insert into policy (account, effective_from) values (?, '1970-01-01T00:00:00Z')").param(id).update();
        changes.note(actor, at, "account", id, Map.of(), fields(account));
        shelf.forget();
        return get(id);
    }

    /** An account as whoever changes one sees it. @param version of what is written of it, its numbers and its label included */
    public record Kept(Account account, int version) {}

    /** As it stands now, whichever instance wrote it. */
    public Optional<Kept> kept(int id) {
        return kept(id, "");
    }

    private Optional<Kept> kept(int id, String how) {
        return jdbc.sql("select " + COLUMNS + ", a.version from account a where a.id = ? " + how).param(id)
                .query((row, n) -> new Kept(account(row), row.getInt("version"))).optional();
    }

    /**
     * Keeps what was changed. Numbers and label, which stand in the same form, are set after it in the same transaction.
     *
     * @param seen the version that was seen; empty where nobody says so
     * @return what somebody else has written since; nothing is changed then
     */
    @Transactional
    public Optional<Kept> change(Account account, Optional<Integer> seen, Actor actor, Instant at) {
        Kept stands = kept(account.id(), "for no key update").orElseThrow(() -> new NoSuchElementException("account " + account.id()));
        if (seen.filter(version -> version != stands.version()).isPresent()) {
            return Optional.of(stands);
        }
        jdbc.sql("""
                update account set name = ?, country = ?, zone = ?, currency = ?, validator = ?, payment_methods = ?,
                    computed_rank = ?, active = ?, version = version + 1 where id = ?
                """).params(account.name(), account.country(), account.zone().getId(), account.currency(), account.validator(),
                account.paymentMethods().toArray(String[]::new), account.computedRank(), account.active(), account.id()).update();
        changes.note(actor, at, "account", account.id(), fields(stands.account()), fields(account));
        shelf.forget();
        events.publishEvent(new AccountChanged(account.id()));
        return Optional.empty();
    }

    /** Gives the account exactly these numbers. */
    @Transactional
    public void setNumbers(int account, List<CalledNumber> numbers, Actor actor, Instant at) {
        List<CalledNumber> was = numbers(account);
        jdbc.sql("delete from account_number where account = ?").param(account).update();
        numbers.forEach(number -> jdbc.sql("insert into account_number (number, account, plan) values (?, ?, ?)")
                .params(number.digits(), account, Columns.orNull(number.plan())).update());
        changes.note(actor, at, "account", account, Map.of("numbers", words(was)), Map.of("numbers", words(numbers)));
    }

    /** Under which label what is of the account leaves the house (OP-9); empty: under the usual one. */
    public String classification(int account) {
        return jdbc.sql("select classification from account where id = ?").param(account).query(String.class).single();
    }

    @Transactional
    public void setClassification(int account, String label, Actor actor, Instant at) {
        var was = classification(account);
        jdbc.sql("update account set classification = ? where id = ?").params(label, account).update();
        changes.note(actor, at, "account", account, Map.of("classification", was), Map.of("classification", label));
        events.publishEvent(new AccountChanged(account));
    }

    private static String words(List<CalledNumber> numbers) {
        return numbers.stream().map(number -> number.digits() + (number.plan().isPresent() ? " → plan " + number.plan().getAsInt() : ""))
                .sorted().reduce((one, other) -> one + ", " + other).orElse("");
    }

    private static Map<String, Object> fields(Account account) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", account.name());
        fields.put("country", account.country());
        fields.put("zone", account.zone());
        fields.put("currency", account.currency());
        fields.put("validator", account.validator());
        fields.put("paymentMethods", String.join(", ", account.paymentMethods()));
        fields.put("computedRank", account.computedRank());
        fields.put("active", account.active());
        return fields;
    }

    static Account account(ResultSet row) throws SQLException {
        return new Account(row.getInt("id"), row.getString("name"), row.getString("country"), ZoneId.of(row.getString("zone")),
                row.getString("currency"), row.getString("validator"), Columns.texts(row, "payment_methods"),
                row.getBoolean("computed_rank"), row.getBoolean("active"));
    }
}
