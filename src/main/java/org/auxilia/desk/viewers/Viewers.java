package org.auxilia.desk.viewers;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.auxilia.data.Sight;
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

    /** @return whether this is news: nobody there knew of it; a case that one doesn't find is none */
    boolean seen(long number, int user, Sight sight) {
        var params = new HashMap<String, Object>(Map.of("number", number, "user", user, "now", at(Duration.ZERO), "gone", at(GONE)));
        var before = jdbc.sql("""
                insert into viewer (case_number, user_id, seen_at) select number, :user, :now from case_file c where number = :number and %s
                on conflict (case_number, user_id) do update set seen_at = excluded.seen_at returning old.seen_at is not null and old.seen_at > :gone
                """.formatted(sight.ofCases("c.account", "c.number", params))).params(params).query(Boolean.class).optional();
        if (before.filter(known -> !known).isEmpty()) return false;
        jdbc.sql("delete from viewer where seen_at < :gone").param("gone", at(GONE)).update();
        return true;
    }

    List<OtherViewer> others(long number, int user, Sight sight) {
        var params = new HashMap<String, Object>(Map.of("number", number, "user", user, "gone", at(GONE), "typed", at(TYPES), "pages", "^/cases/" + number + "(/|$)"));
        return jdbc.sql("""
                select name, exists (select from draft where draft.user_id = viewer.user_id and at > :typed and fields <> '' and address ~ :pages) as typing
                  from viewer join app_user on app_user.id = user_id join case_file c on c.number = case_number
                 where %s and case_number = :number and user_id <> :user and seen_at > :gone order by name
                """.formatted(sight.ofCases("c.account", "c.number", params))).params(params)
                .query((row, _) -> new OtherViewer(row.getString("name"), row.getBoolean("typing"))).list();
    }

    private OffsetDateTime at(Duration ago) { return clock.instant().minus(ago).atOffset(ZoneOffset.UTC); }
}
