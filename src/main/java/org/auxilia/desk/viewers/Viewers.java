package org.auxilia.desk.viewers;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has which case on the screen (CA-9), on whatever instance: a page that is looked at says so every few seconds, and who says nothing more is gone. */
@Repository
class Viewers {

    /** After that one has left. A page says so every 8 s. */
    static final Duration GONE = Duration.ofSeconds(20);
    /** So long after the last letter one still types. */
    static final Duration TYPES = Duration.ofSeconds(15);

    private final JdbcClient jdbc;
    private final Clock clock;

    Viewers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return whether this is news: nobody there knew of it; a case that doesn't exist is none */
    boolean seen(long number, int user) {
        var before = jdbc.sql("""
                insert into viewer (case_number, user_id, seen_at) select number, :user, :now from case_file where number = :number
                on conflict (case_number, user_id) do update set seen_at = excluded.seen_at returning old.seen_at is not null and old.seen_at > :gone
                """).param("number", number).param("user", user).param("now", at(Duration.ZERO)).param("gone", at(GONE)).query(Boolean.class).optional();
        if (before.filter(known -> !known).isEmpty()) return false;
        jdbc.sql("delete from viewer where seen_at < :gone").param("gone", at(GONE)).update();
        return true;
    }

    List<OtherViewer> others(long number, int user) {
        return jdbc.sql("""
                select name, exists (select from draft where draft.user_id = viewer.user_id and at > :typed and fields <> '' and address ~ :pages) as typing
                  from viewer join app_user on app_user.id = user_id where case_number = :number and user_id <> :user and seen_at > :gone order by name
                """).param("number", number).param("user", user).param("gone", at(GONE)).param("typed", at(TYPES)).param("pages", "^/cases/" + number + "(/|$)")
                .query((row, _) -> new OtherViewer(row.getString("name"), row.getBoolean("typing"))).list();
    }

    private OffsetDateTime at(Duration ago) { return clock.instant().minus(ago).atOffset(ZoneOffset.UTC); }
}
