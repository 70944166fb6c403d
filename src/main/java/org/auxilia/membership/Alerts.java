package org.auxilia.membership;

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
import org.auxilia.catalogue.CatalogueChanges;
import org.auxilia.data.Sight;
import org.auxilia.staff.Actor;
import org.auxilia.staff.Right;
import org.auxilia.staff.Rights;
import org.auxilia.staff.Role;
import org.auxilia.web.Failure;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The alerts, as each reader may see them, and who made and ended which (MB-9). */
@Repository
public class Alerts {

    /** What a coordinator may not read of a suspicion is not read from the table. */
    private static final String SEEN = """
        select a.id, case when hidden then null else a.kind end as kind, a.member, a.plate, a.phone, a.about, case when hidden then '' else a.reason end as reason,
            case when hidden then '' else a.author_name end as author_name, a.since, a.until, a.ended_at,
            case when hidden then '' else coalesce(a.ended_name, '') end as ended_name, case when hidden then '' else coalesce(a.ended_why, '') end as ended_why, o.ended, o.past, o.grade
        from alert a, lateral (select a.kind = 'ABUSE' and not :suspicions as hidden, a.ended_at is not null as ended, a.until <= :now as past,
            array_position(array['ABUSE', 'NEED', 'LANGUAGE', 'VIP'], a.kind) as grade) o
        where a.kind = any(:kinds) and %s
            and (:id::bigint is null or (o.ended, o.past, o.grade, -extract(epoch from a.since), -a.id) > (:ended::boolean, :past::boolean, :grade::int, -extract(epoch from :since::timestamptz), -:id::bigint))
        order by o.ended, o.past, o.grade, a.since desc, a.id desc limit :most
        """;
    private static final String MATCHES = """
        a.ended_at is null and a.since <= :now and a.until > :now and a.id in (
            select id from alert where member = any(:members) and ended_at is null
            union all select id from alert where plate_key = any(:plates) and plate_key <> '' and ended_at is null
            union all select id from alert, unnest(:phones::text[]) e where phone_from_end >= e collate "C" and phone_from_end < e || ':' collate "C" and phone_from_end <> '' and ended_at is null
            union all select id from alert where place = any(:places) and ended_at is null
                and (address_key = '' or address_key in (select folded(btrim(it)) from unnest(:addresses::text[]) it)))
        """;

    /** As many as a page shows. */
    public static final int MOST = 100;

    private final JdbcClient jdbc;
    private final CatalogueChanges changes;
    private final ApplicationEventPublisher events;

    Alerts(JdbcClient jdbc, CatalogueChanges changes, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.events = events;
    }

    /** A page of them, and the key with which the next one is asked for; empty on the last. */
    public record Slice(List<Alert> alerts, String next) {
        private static final Slice NOTHING = new Slice(List.of(), "");
    }

    /** Those that stand about any of these, the gravest first; as many as a page shows. */
    public List<Alert> about(List<Alerted> things, Role reader, Instant now) { return about(things, reader, now, Optional.empty(), MOST).alerts(); }

    /** A page of the same. @param after key of the last one of the page before */
    public Slice about(List<Alerted> things, Role reader, Instant now, Optional<AlertKey> after, int limit) {
        if (things.isEmpty() || AlertKind.shownTo(reader).isEmpty()) return Slice.NOTHING;
        return slice(reader, limit, seen(MATCHES, reader, now, after).param("members", things.stream().filter(it -> it.subject() == AlertSubject.MEMBER).map(Alerted::number).toArray(Long[]::new))
            .param("plates", texts(things, AlertSubject.PLATE).map(Vehicle::plateKey).toArray(String[]::new))
            .param("phones", texts(things, AlertSubject.TELEPHONE).flatMap(it -> java.util.Arrays.stream(Phones.keys(it))).toArray(String[]::new))
            .param("places", things.stream().filter(it -> it.subject() == AlertSubject.PLACE).map(it -> (int) it.number()).toArray(Integer[]::new))
            .param("addresses", texts(things, AlertSubject.PLACE).toArray(String[]::new)));
    }

    private static java.util.stream.Stream<String> texts(List<Alerted> things, AlertSubject subject) { return things.stream().filter(it -> it.subject() == subject).map(Alerted::text); }

    /** All of them that one may find, those that stand first: a page of the last ones. @param after key of the last one of the page before */
    public Slice latest(Role reader, Sight sight, Instant now, Optional<AlertKey> after, int limit) {
        if (AlertKind.shownTo(reader).isEmpty()) return Slice.NOTHING;
        var params = new HashMap<String, Object>();
        return slice(reader, limit, seen(own(sight, params), reader, now, after).params(params));
    }

    /** A member is of an account; a plate, telephone or place is of none. */
    private static String own(Sight sight, Map<String, Object> params) {
        return sight.accounts().isEmpty() ? "true" : "(a.member is null or exists (select from member m where m.id = a.member and " + sight.ofAccounts("m.account", params) + "))";
    }

    /** A telephone is masked for whoever speaks with nobody (ID-3). */
    private static Slice slice(Role reader, int limit, JdbcClient.StatementSpec seen) {
        var found = seen.param("most", limit + 1).query(Alerts::keyed).list();
        boolean whole = Rights.of(reader).contains(Right.SEE_UNMASKED);
        var shown = found.stream().limit(limit).map(it -> whole ? it.alert : it.alert.masked()).toList();
        return new Slice(shown, found.size() > limit ? found.get(limit - 1).key.text() : "");
    }

    private record Keyed(Alert alert, AlertKey key) {}

    private JdbcClient.StatementSpec seen(String condition, Role reader, Instant now, Optional<AlertKey> after) {
        return jdbc.sql(SEEN.formatted(condition)).param("suspicions", AlertKind.mayReadSuspicions(reader)).param("now", at(now))
            .param("kinds", AlertKind.shownTo(reader).stream().map(Enum::name).toArray(String[]::new))
            .param("ended", after.map(AlertKey::ended).orElse(null), Types.BOOLEAN).param("past", after.map(AlertKey::past).orElse(null), Types.BOOLEAN).param("grade", after.map(AlertKey::grade).orElse(null), Types.INTEGER)
            .param("since", after.map(it -> at(it.since())).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE).param("id", after.map(AlertKey::id).orElse(null), Types.BIGINT);
    }

    /** @throws Failure.Forbidden who may not make one of this kind */
    @Transactional
    public long make(AlertKind kind, Alerted thing, String reason, Instant until, Actor author, Instant now) {
        Rights.demand(author, kind.asks());
        long id = jdbc.sql("""
            insert into alert (kind, member, plate, phone, place, address, about, reason, author, author_name, since, until)
            values (:kind, :member, :plate, :phone, :place, :address, :about, :reason, :author, :name, :since, :until) returning id
            """).param("kind", kind.name()).param("member", thing.subject() == AlertSubject.MEMBER ? thing.number() : null, Types.BIGINT)
            .param("plate", thing.subject() == AlertSubject.PLATE ? thing.text() : "").param("phone", thing.subject() == AlertSubject.TELEPHONE ? thing.text() : "")
            .param("place", thing.subject() == AlertSubject.PLACE ? (int) thing.number() : null, Types.INTEGER).param("address", thing.subject() == AlertSubject.PLACE ? thing.text() : "")
            .param("about", thing.about()).param("reason", reason).param("author", author.id()).param("name", author.name()).param("since", at(now)).param("until", at(until))
            .query(Long.class).single();
        changes.note(author, now, "alert", id, Map.of(), Map.of("kind", kind, "about", thing.about(), "reason", reason, "until", until));
        events.publishEvent(new AlertsChanged());
        return id;
    }

    /**
     * Ends it before its time. Ended twice, the first word stands.
     *
     * @throws Failure.NotFound  if there is none, or it is outside of what one may find
     * @throws Failure.Forbidden who may not end one of this kind
     */
    @Transactional
    public void end(long id, String why, Actor who, Sight sight, Instant now) {
        var params = new HashMap<String, Object>(Map.of("id", id));
        var kind = jdbc.sql("select kind from alert a where id = :id and " + own(sight, params)).params(params).query(String.class).optional().map(AlertKind::valueOf).orElseThrow(Failure.NotFound::new);
        Rights.demand(who, kind.asks());
        int ended = jdbc.sql("update alert set ended_at = :now, ended_by = :by, ended_name = :name, ended_why = :why where id = :id and ended_at is null and until > :now")
            .param("now", at(now)).param("by", who.id()).param("name", who.name()).param("why", why).param("id", id).update();
        if (ended == 0) throw new Failure.Refused("membership.alert.over");
        changes.note(who, now, "alert", id, Map.of(), Map.of("ended", why));
        events.publishEvent(new AlertsChanged());
    }

    private static Keyed keyed(ResultSet row, int line) throws SQLException {
        return new Keyed(alert(row), new AlertKey(row.getBoolean("ended"), row.getBoolean("past"), row.getInt("grade"), instant(row, "since").orElseThrow(), row.getLong("id")));
    }

    private static Alert alert(ResultSet row) throws SQLException {
        row.getLong("member");
        var subject = !row.wasNull() ? AlertSubject.MEMBER : !row.getString("plate").isEmpty() ? AlertSubject.PLATE : !row.getString("phone").isEmpty() ? AlertSubject.TELEPHONE : AlertSubject.PLACE;
        return new Alert(row.getLong("id"), Optional.ofNullable(row.getString("kind")).map(AlertKind::valueOf), subject, row.getString("about"), row.getString("reason"), row.getString("author_name"),
            instant(row, "since").orElseThrow(), instant(row, "until").orElseThrow(), instant(row, "ended_at"), row.getString("ended_name"), row.getString("ended_why"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException { return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant); }

    private static OffsetDateTime at(Instant instant) { return instant.atOffset(ZoneOffset.UTC); }
}
