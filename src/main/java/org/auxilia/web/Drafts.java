package org.auxilia.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What somebody has typed and not sent yet, on whatever browser (CA-10): their own and nobody else's, until it is sent or some days old. */
@Repository
class Drafts {

    static final Duration KEPT = Duration.ofDays(7);
    /** Forms that one person leaves open; of more, the oldest go. */
    static final int MOST = 100;

    /**
     * @param form   its name in {@code data-draft}
     * @param fields what stands in it, as the page has written it; empty where it has been sent or discarded, so that another browser that
     *               has it too forgets it
     * @param at     when
     */
    record Draft(String form, String fields, Instant at) {
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param forms their names; one that ends with an asterisk: all that begin so and are left */
    List<Draft> of(int user, Collection<String> forms) {
        return forms.isEmpty() ? List.of() : jdbc.sql("""
                select form, fields, at from draft where user_id = :user and at > :oldest
                   and (form in (:forms) or exists (select from unnest(array[:forms]) name where name like '%*' and starts_with(form, left(name, -1)) and fields <> ''))
                order by at desc""")
                .param("user", user).param("forms", forms).param("oldest", oldest())
                .query((row, _) -> new Draft(row.getString("form"), row.getString("fields"), row.getObject("at", OffsetDateTime.class).toInstant())).list();
    }

    /** @param at when it was typed: what is younger stays, be it that it was sent */
    void keep(int user, String form, String address, String fields, Instant at) {
        jdbc.sql("""
                insert into draft (user_id, form, address, fields, at) values (:user, :form, :address, :fields, least(:at, :now))
                on conflict (user_id, form) do update set address = excluded.address, fields = excluded.fields, at = excluded.at where draft.at <= excluded.at
                """).param("user", user).param("form", form).param("address", address).param("fields", fields).param("at", at.atOffset(ZoneOffset.UTC)).param("now", now()).update();
        jdbc.sql("delete from draft where user_id = :user and form in (select form from draft where user_id = :user order by fields = '', at desc offset :most)")
                .param("user", user).param("most", MOST).update();
    }

    /** Also where none is here yet: a browser that hasn't heard of it may still have one. */
    void drop(int user, String form) {
        jdbc.sql("""
                insert into draft (user_id, form, address, fields, at) values (:user, :form, '', '', :now)
                on conflict (user_id, form) do update set fields = '', at = excluded.at
                """).param("user", user).param("form", form).param("now", now()).update();
    }

    /** Removes what nobody came back to. */
    void tidy() {
        jdbc.sql("delete from draft where at < :oldest").param("oldest", oldest()).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private OffsetDateTime oldest() {
        return now().minus(KEPT);
    }
}
