package org.auxilia.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.auxilia.catalogue.CatalogueChanges;
import org.auxilia.staff.Actor;
import org.auxilia.web.Failure;
import org.auxilia.web.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The accounts' rules by date (BY-24). A version is never changed: another one follows it. */
@Repository
public class Policies {

    private static final String COLUMNS = "id, account, effective_from, agreed, calls_before_next, conformity_attempts";
    private static final TypeReference<Map<String, String>> TERMS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final CatalogueChanges changes;

    Policies(JdbcClient jdbc, CatalogueChanges changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /** @throws NoSuchElementException when there is no such version */
    public AccountPolicy get(int id) {
        return jdbc.sql("select " + COLUMNS + " from policy where id = ?").param(id).query((row, n) -> policy(row)).optional()
                .orElseThrow(() -> new NoSuchElementException("policy " + id));
    }

    /** The version that holds at that time. @throws NoSuchElementException when there is no such account */
    public AccountPolicy current(int account, Instant at) {
        return jdbc.sql("select " + COLUMNS + " from policy where account = ? and effective_from <= ? order by effective_from desc limit 1")
                .params(account, at.atOffset(ZoneOffset.UTC)).query((row, n) -> policy(row)).optional()
                .orElseThrow(() -> new NoSuchElementException("policy of account " + account));
    }

    /** All versions of an account, the newest first. */
    public List<AccountPolicy> of(int account) {
        return jdbc.sql("select " + COLUMNS + " from policy where account = ? order by effective_from desc").param(account)
                .query((row, n) -> policy(row)).list();
    }

    /**
     * Rules of an account as whoever changes them sees them.
     *
     * @param version of all that the account has agreed on, for now and for later: another one once any of it was changed, or has come to hold
     */
    public record Kept(AccountPolicy policy, int version) {}

    /** The version of all that the account has agreed on. Read before what it is of: the other way round somebody would write over what they haven't seen. */
    public int version(int account, Instant at) {
        return jdbc.sql("select a.terms_version + (select count(*) from policy p where p.account = a.id and p.effective_from <= ?) - 1 from account a where a.id = ?")
                .params(at.atOffset(ZoneOffset.UTC), account).query(Integer.class).single();
    }

    /** Until the transaction at hand ends no account agrees on anything else, on the page or by a file. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold() {
        jdbc.sql("select id from account order by id for no key update").query(Integer.class).list();
    }

    /**
     * Agrees on other rules, as {@link #agree} does.
     *
     * @param it   its number is that of the version for a later day that it replaces; 0: of none
     * @param seen the version that was seen; empty where nobody says so
     * @return what stands instead, since somebody else has agreed on something; nothing is changed then
     */
    @Transactional
    public Optional<Kept> change(AccountPolicy it, Optional<Integer> seen, Actor actor, Instant at) {
        hold(it.account());
        int version = version(it.account(), at);
        if (seen.filter(other -> other != version).isPresent()) {
            return Optional.of(new Kept(standing(it, at), version));
        }
        agree(it.account(), it.agreed(), it.callsBeforeNext(), it.conformityAttempts(), it.effectiveFrom(), it.id() == 0 ? OptionalInt.empty() : OptionalInt.of(it.id()), actor, at);
        return Optional.empty();
    }

    /** The one that was to be replaced where it is still to come, else what would hold on that day. */
    private AccountPolicy standing(AccountPolicy it, Instant at) {
        return later(it.account(), it.id(), at).orElseGet(() -> current(it.account(), it.effectiveFrom()));
    }

    /** One after the other. */
    private void hold(int account) {
        jdbc.sql("select id from account where id = ? for no key update").param(account).query(Integer.class).single();
    }

    /**
     * Agrees on other rules from a day on; cases opened before keep theirs. Nothing is written when nothing differs from what would hold then.
     *
     * @param from now or later; what is agreed for a later day goes on holding from there
     * @param instead number of the version for a later day that one has seen and that this one replaces; a version is never changed, so whoever
     *                has seen an older one is told
     * @throws Failure.Invalid where another version begins at that moment already, or the one to be replaced is there no more
     * @param agreed name of the term and the time agreed; a term that isn't named has our default
     */
    @Transactional
    public AccountPolicy agree(int account, Map<String, Duration> agreed, int callsBeforeNext, int conformityAttempts, Instant from, OptionalInt instead, Actor actor, Instant at) {
        hold(account);
        Map<String, Object> after = fields(agreed, callsBeforeNext, conformityAttempts);
        var replaced = instead.isEmpty() ? Optional.<AccountPolicy>empty()
                : Optional.of(later(account, instead.getAsInt(), at).orElseThrow(() -> new Failure.Invalid("from", Message.of("membership.terms.gone"))));
        if (replaced.filter(it -> it.effectiveFrom().equals(from) && fields(it).equals(after)).isPresent()) {
            return replaced.get();
        }
        replaced.ifPresent(it -> jdbc.sql("delete from policy where id = ?").param(it.id()).update());
        AccountPolicy was = current(account, from);
        boolean same = fields(was).equals(after);
        if (same && replaced.isEmpty()) {
            return was;
        }
        int id = same ? was.id() : jdbc.sql("""
                insert into policy (account, effective_from, agreed, calls_before_next, conformity_attempts)
                values (?, ?, ?::jsonb, ?, ?) on conflict (account, effective_from) do nothing returning id
                """).params(account, from.atOffset(ZoneOffset.UTC), JSON.writeValueAsString(new TreeMap<>(words(agreed))), callsBeforeNext,
                conformityAttempts).query(Integer.class).optional().orElseThrow(() -> new Failure.Invalid("from", Message.of("membership.terms.taken")));
        Map<String, Object> before = fields(replaced.orElse(was));
        replaced.ifPresent(it -> before.put("effectiveFrom", day(account, it.effectiveFrom())));
        if (from.isAfter(at)) {
            after.put("effectiveFrom", day(account, from));
        }
        renew(account);
        changes.note(actor, at, "policy", account, before, after);
        return get(id);
    }

    /** Takes back what was agreed for a later day. @return false where it is gone, or holds already: then nothing happens */
    @Transactional
    public boolean withdraw(int account, int id, Actor actor, Instant at) {
        hold(account);
        var later = later(account, id, at);
        if (later.isEmpty() || jdbc.sql("delete from policy where id = ?").param(id).update() == 0) {
            return false;
        }
        var was = fields(later.get());
        was.put("effectiveFrom", day(account, later.get().effectiveFrom()));
        renew(account);
        changes.note(actor, at, "policy", account, was, Map.of());
        return true;
    }

    private void renew(int account) {
        jdbc.sql("update account set terms_version = terms_version + 1 where id = ?").param(account).update();
    }

    private Optional<AccountPolicy> later(int account, int id, Instant at) {
        return of(account).stream().filter(it -> it.id() == id && it.effectiveFrom().isAfter(at)).findFirst();
    }

    private static Map<String, Object> fields(AccountPolicy it) {
        return fields(it.agreed(), it.callsBeforeNext(), it.conformityAttempts());
    }

    private LocalDate day(int account, Instant from) {
        return from.atZone(ZoneId.of(jdbc.sql("select zone from account where id = ?").param(account).query(String.class).single())).toLocalDate();
    }

    private static Map<String, String> words(Map<String, Duration> agreed) {
        Map<String, String> words = new TreeMap<>();
        agreed.forEach((term, time) -> words.put(term, time.toString()));
        return words;
    }

    private static Map<String, Object> fields(Map<String, Duration> agreed, int callsBeforeNext, int conformityAttempts) {
        Map<String, Object> fields = new LinkedHashMap<>(words(agreed));
        fields.put("callsBeforeNext", callsBeforeNext);
        fields.put("conformityAttempts", conformityAttempts);
        return fields;
    }

    private static AccountPolicy policy(ResultSet row) throws SQLException {
        Map<String, Duration> agreed = new LinkedHashMap<>();
        JSON.readValue(row.getString("agreed"), TERMS).forEach((term, time) -> agreed.put(term, Duration.parse(time)));
        return new AccountPolicy(row.getInt("id"), row.getInt("account"), row.getTimestamp("effective_from").toInstant(), agreed,
                row.getInt("calls_before_next"), row.getInt("conformity_attempts"));
    }
}
