package org.auxilia.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
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
            case when hidden then '' else coalesce(a.ended_name, '') end as ended_name, case when hidden then '' else coalesce(a.ended_why, '') end as ended_why
        from alert a, lateral (select a.kind = 'ABUSE' and not :suspicions as hidden) h
        where a.kind = any(:kinds) and %s
        order by a.ended_at is not null, a.until <= :now, array_position(array['ABUSE', 'NEED', 'LANGUAGE', 'VIP'], a.kind), a.since desc, a.id desc limit :most
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

    /** Those that stand about any of these, the gravest first. */
    public List<Alert> about(List<Alerted> things, Role reader, Instant now) {
        if (things.isEmpty() || AlertKind.shownTo(reader).isEmpty()) return List.of();
        return shown(reader, seen(MATCHES, reader, now).param("most", MOST).param("members", things.stream().filter(it -> it.subject() == AlertSubject.MEMBER).map(Alerted::number).toArray(Long[]::new))
            .param("plates", texts(things, AlertSubject.PLATE).map(Vehicle::plateKey).toArray(String[]::new))
            .param("phones", texts(things, AlertSubject.TELEPHONE).flatMap(it -> java.util.Arrays.stream(Phones.keys(it))).toArray(String[]::new))
            .param("places", things.stream().filter(it -> it.subject() == AlertSubject.PLACE).map(it -> (int) it.number()).toArray(Integer[]::new))
            .param("addresses", texts(things, AlertSubject.PLACE).toArray(String[]::new)));
    }

    private static java.util.stream.Stream<String> texts(List<Alerted> things, AlertSubject subject) { return things.stream().filter(it -> it.subject() == subject).map(Alerted::text); }

    /** All of them that one may find, those that stand first: the last ones. */
    public List<Alert> latest(Role reader, Sight sight, Instant now, int limit) {
        if (AlertKind.shownTo(reader).isEmpty()) return List.of();
        var params = new HashMap<String, Object>();
        return shown(reader, seen(own(sight, params), reader, now).params(params).param("most", limit));
    }

    /** A member is of an account; a plate, telephone or place is of none. */
    private static String own(Sight sight, Map<String, Object> params) {
        return sight.accounts().isEmpty() ? "true" : "(a.member is null or exists (select from member m where m.id = a.member and " + sight.ofAccounts("m.account", params) + "))";
    }

    /** A telephone is masked for whoever speaks with nobody (ID-3). */
    private static List<Alert> shown(Role reader, JdbcClient.StatementSpec seen) {
        var found = seen.query(Alerts::alert).list();
        return Rights.of(reader).contains(Right.SEE_UNMASKED) ? found : found.stream().map(Alert::masked).toList();
    }

    private JdbcClient.StatementSpec seen(String condition, Role reader, Instant now) {
        return jdbc.sql(SEEN.formatted(condition)).param("suspicions", AlertKind.mayReadSuspicions(reader)).param("now", at(now))
            .param("kinds", AlertKind.shownTo(reader).stream().map(Enum::name).toArray(String[]::new));
    }

    /** @throws Failure.Forbidden who may not make one of this kind */
    @Transactional
    public long make(AlertKind kind, Alerted thing, String reason, Instant until, Actor author, Instant now) {
        Rights.demand(author, kind.asks());
        long id = jdbc.sql("""
            insert into alert (kind, member, plate, phone, place, address, about, reason, author, author_name, since, until)
            values (:kind, :member, :plate, :phone, :place, :address, :about, :reason, :author, :name, :since, :until) returning id
            """).param("kind", kind.name()).param("member", thing.subject() == AlertSubject.MEMBER ? thing.number() : null, java.sql.Types.BIGINT)
            .param("plate", thing.subject() == AlertSubject.PLATE ? thing.text() : "").param("phone", thing.subject() == AlertSubject.TELEPHONE ? thing.text() : "")
            .param("place", thing.subject() == AlertSubject.PLACE ? (int) thing.number() : null, java.sql.Types.INTEGER).param("address", thing.subject() == AlertSubject.PLACE ? thing.text() : "")
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

    private static Alert alert(ResultSet row, int line) throws SQLException {
        row.getLong("member");
        var subject = !row.wasNull() ? AlertSubject.MEMBER : !row.getString("plate").isEmpty() ? AlertSubject.PLATE : !row.getString("phone").isEmpty() ? AlertSubject.TELEPHONE : AlertSubject.PLACE;
        return new Alert(row.getLong("id"), Optional.ofNullable(row.getString("kind")).map(AlertKind::valueOf), subject, row.getString("about"), row.getString("reason"), row.getString("author_name"),
            instant(row, "since").orElseThrow(), instant(row, "until").orElseThrow(), instant(row, "ended_at"), row.getString("ended_name"), row.getString("ended_why"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException { return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant); }

    private static OffsetDateTime at(Instant instant) { return instant.atOffset(ZoneOffset.UTC); }
}
