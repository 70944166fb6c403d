package org.auxilia.authority;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.auxilia.assistance.AnytimeFact.*;
import org.auxilia.assistance.CaseFile;
import org.auxilia.assistance.Category;
import org.auxilia.assistance.Entry;
import org.auxilia.assistance.FileFact.MemberIdentified;
import org.auxilia.assistance.FinalStatus;
import org.auxilia.assistance.OpeningFact.Opened;
import org.auxilia.assistance.Projection;
import org.auxilia.catalogue.Money;
import org.auxilia.data.Sight;
import org.auxilia.staff.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What superiors were asked and said, as it follows from the log (AU-1): one row for each request, written in the transaction of what was said. Open are those of which
 * a decision or a datum is still owed; so what a cancelled assistance had asked for waits for nobody.
 */
@Repository
class Requests implements Projection {

    private static final String OPEN = """
        select q.*, a.name as account_name, p.opens, p.due, p.urgency = 0 as vital
        from authorisation q join promise p on p.case_number = q.case_number and p.assistance = q.assistance and p.subject = q.subject and p.task in ('AUTHORISE', 'ANSWER_DATUM')
        left join account a on a.id = q.account
        where q.decided_at is null and %s
        """;

    private static final String ALIKE = """
        select q.* from authorisation q where q.decided_at is not null and q.subject = :subject and q.service = :service and %s order by q.decided_at desc limit :limit
        """;

    private static final String PAST = """
        select b.case_number, b.assistance, b.opened_at, b.service, b.category, b.final_status, b.total_cost, b.currency from board b
        where b.member = :member and b.assistance > 0 and b.service is not null and (b.case_number, b.assistance) <> (:number, :assistance) and %s order by b.opened_at desc limit :limit
        """;

    /** Asks where it was asked for by itself: so it is nobody's own (CO-4). */
    private static final int NOBODY = 0;

    private final JdbcClient jdbc;

    Requests(JdbcClient jdbc) { this.jdbc = jdbc; }

    @Override public void update(CaseFile before, CaseFile after, List<Entry> entries) {
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            int seq = before.version() + i + 1;
            switch (entry.fact()) {
                case AuthorisationAsked it -> open(seq, it, entry, after.first(seq));
                case DatumAsked it -> want(Optional.of(it.question()), it.subject(), entry, after);
                case DatumGiven it -> want(Optional.empty(), it.subject(), entry, after);
                case AuthorisationDecided it -> decide(it, entry, after.first(seq));
                default -> {}
            }
        }
        entries.stream().map(Entry::assistance).distinct().forEach(assistance -> renew(assistance, after));
    }

    /** Asked anew, what was laid aside with an earlier asking is asked no more. */
    private void open(int seq, AuthorisationAsked it, Entry entry, CaseFile file) {
        var a = file.assistance(entry.assistance());
        jdbc.sql("delete from authorisation where case_number = ? and assistance = ? and subject = ? and decided_at is null").params(file.number(), entry.assistance(), it.subject().name()).update();
        var amount = a.askedNow(it.subject());
        jdbc.sql("""
            insert into authorisation (case_number, assistance, seq, account, service, member_name, subject, what, currency, amount, level, asker, asker_name, asked_at)
            values (:number, :assistance, :seq, :account, :service, :member, :subject, :what, :currency, :amount, :level, :asker, :askerName, :at)
            """).param("number", file.number()).param("assistance", entry.assistance()).param("seq", seq).param("account", file.opening().account())
            .param("service", a.last(Opened.class).map(Opened::service).orElse("")).param("member", a.last(MemberIdentified.class).map(MemberIdentified::name).orElse(""))
            .param("subject", it.subject().name()).param("what", it.what()).param("currency", amount.map(Money::currency).orElse(null), Types.VARCHAR)
            .param("amount", amount.map(Money::minor).orElse(null), Types.BIGINT).param("level", a.level(it.subject()).name()).param("asker", a.asker(it.subject()).orElse(NOBODY))
            .param("askerName", entry.stamp().who().name()).param("at", time(entry.happenedAt())).update();
    }

    /** 5.4.2.1: by another diagnosis, another cover or an answer of the member's the excess is another while a superior is asked, and maybe a higher one's to grant. What he sees is what he grants. */
    private void renew(int assistance, CaseFile file) {
        var a = file.assistance(assistance);
        if (a.open(Subject.EXCESS).isEmpty()) return;
        var amount = a.askedNow(Subject.EXCESS);
        jdbc.sql("update authorisation set amount = :amount, currency = coalesce(currency, :currency), level = :level where case_number = :number and assistance = :assistance and subject = 'EXCESS' and decided_at is null")
            .param("amount", amount.map(Money::minor).orElse(null), Types.BIGINT).param("currency", amount.map(Money::currency).orElse(null), Types.VARCHAR).param("level", a.level(Subject.EXCESS).name())
            .param("number", file.number()).param("assistance", assistance).update();
    }

    private void want(Optional<String> datum, Subject subject, Entry entry, CaseFile file) {
        jdbc.sql("update authorisation set datum_wanted = ? where case_number = ? and assistance = ? and subject = ? and decided_at is null")
            .params(datum.orElse(null), file.number(), entry.assistance(), subject.name()).update();
    }

    private void decide(AuthorisationDecided it, Entry entry, CaseFile file) {
        var granted = file.assistance(entry.assistance()).granted(it.subject());
        jdbc.sql("""
            update authorisation set datum_wanted = null, decided_at = :at, decider_name = :who, granted = :granted, percent = :percent, granted_amount = :amount,
                currency = coalesce(currency, :currency), why = :why
            where case_number = :number and assistance = :assistance and subject = :subject and decided_at is null
            """).param("at", time(entry.happenedAt())).param("who", entry.stamp().who().name()).param("granted", it.granted()).param("percent", it.percent().orElse(null), Types.INTEGER)
            .param("amount", granted.map(Money::minor).orElse(null), Types.BIGINT).param("currency", granted.map(Money::currency).orElse(null), Types.VARCHAR).param("why", it.why())
            .param("number", file.number()).param("assistance", entry.assistance()).param("subject", it.subject().name()).update();
    }

    @Override public void clear() { jdbc.sql("delete from authorisation").update(); }

    /** A life at risk first, then what is due first. @param sight what may be found (ID-4) */
    List<Request> open(Sight sight, int limit) {
        var params = new HashMap<String, Object>(Map.of("limit", limit));
        return jdbc.sql(OPEN.formatted(seen(sight, params)) + " order by p.urgency, p.due, q.case_number, q.seq limit :limit").params(params).query(Requests::request).list();
    }

    /** One that is open. */
    Optional<Request> find(long number, int seq, Sight sight) {
        var params = new HashMap<String, Object>(Map.of("number", number, "seq", seq));
        return jdbc.sql(OPEN.formatted(seen(sight, params)) + " and q.case_number = :number and q.seq = :seq").params(params).query(Requests::request).optional();
    }

    /** What became of one that is decided. */
    Optional<Precedent> decided(long number, int seq, Sight sight) {
        var params = new HashMap<String, Object>(Map.of("number", number, "seq", seq));
        return jdbc.sql("select q.* from authorisation q where q.decided_at is not null and q.case_number = :number and q.seq = :seq and " + seen(sight, params)).params(params).query(Requests::precedent).optional();
    }

    /** How many wait for somebody of this role: not those of which a datum is owed to him, nor his own. @param me his number */
    int count(Role role, int me, Sight sight) {
        var levels = java.util.Arrays.stream(Role.values()).filter(it -> it.isSuperior() && it.compareTo(role) <= 0).map(Role::name).toArray(String[]::new);
        var params = new HashMap<String, Object>(Map.of("levels", levels, "me", me));
        return jdbc.sql("select count(*) from (" + OPEN.formatted(seen(sight, params)) + " and q.level = any(:levels) and q.datum_wanted is null and q.asker <> :me limit 999) x").params(params).query(Integer.class).single();
    }

    /** The latest first. */
    List<Precedent> alike(Subject subject, String service, Sight sight, int limit) {
        var params = new HashMap<String, Object>(Map.of("subject", subject.name(), "service", service, "limit", limit));
        return jdbc.sql(ALIKE.formatted(seen(sight, params))).params(params).query(Requests::precedent).list();
    }

    /** What the member was given before, the latest first. */
    List<Past> past(Request it, long member, Sight sight, int limit) {
        var params = new HashMap<String, Object>(Map.of("member", member, "number", it.number(), "assistance", it.assistance(), "limit", limit));
        return jdbc.sql(PAST.formatted(sight.ofAssistances("b.account", "b.service_line", params))).params(params).query(Requests::past).list();
    }

    /** Numbers of the cases of an account, or of all accounts, in which something waits. */
    List<Request> waiting(Optional<Integer> account) {
        return jdbc.sql(OPEN.formatted("(:account::int is null or q.account = :account)")).param("account", account.orElse(null), Types.INTEGER).query(Requests::request).list();
    }

    void route(Request it, Role level) { jdbc.sql("update authorisation set level = ? where case_number = ? and seq = ?").params(level.name(), it.number(), it.seq()).update(); }

    private static String seen(Sight sight, Map<String, Object> params) { return sight.ofCases("q.account", "q.case_number", params); }

    private static Request request(ResultSet row, int line) throws SQLException {
        return new Request(row.getLong("case_number"), row.getInt("assistance"), row.getInt("seq"), Optional.ofNullable(row.getString("account_name")).orElse(""), row.getString("service"),
            row.getString("member_name"), Subject.valueOf(row.getString("subject")), row.getString("what"), money(row, "amount"), Role.valueOf(row.getString("level")), row.getInt("asker"),
            row.getString("asker_name"), at(row, "asked_at"), Optional.ofNullable(row.getString("datum_wanted")), at(row, "opens"), at(row, "due"), row.getBoolean("vital"));
    }

    private static Precedent precedent(ResultSet row, int line) throws SQLException {
        var percent = Optional.ofNullable(row.getObject("percent", Integer.class));
        return new Precedent(label(row), at(row, "decided_at"), row.getString("decider_name"), row.getBoolean("granted"), percent, money(row, "granted_amount"), row.getString("why"));
    }

    private static Past past(ResultSet row, int line) throws SQLException {
        return new Past(label(row), at(row, "opened_at"), row.getString("service"), Optional.ofNullable(row.getString("category")).map(Category::valueOf),
            Optional.ofNullable(row.getString("final_status")).map(FinalStatus::valueOf), money(row, "total_cost"));
    }

    private static String label(ResultSet row) throws SQLException { return row.getLong("case_number") + "/" + row.getInt("assistance"); }

    private static Optional<Money> money(ResultSet row, String column) throws SQLException {
        long minor = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(new Money(minor, row.getString("currency")));
    }

    private static Instant at(ResultSet row, String column) throws SQLException { return row.getObject(column, OffsetDateTime.class).toInstant(); }

    private static OffsetDateTime time(Instant at) { return at.atOffset(ZoneOffset.UTC); }
}
