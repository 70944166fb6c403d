package org.auxilia.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The trail of access as it is read: the newest first, page by page. */
@Repository
class TrailReading {

    /** @param before only entries with a smaller id: the last one of the page before */
    record Filter(Optional<String> who, Optional<Trail.Kind> kind, Optional<Long> caseNumber, Optional<Instant> from, Optional<Instant> to, Optional<Long> before) {
    }

    private final JdbcClient jdbc;

    TrailReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TrailEntry> page(Filter filter, int limit) {
        return jdbc.sql("""
                select t.id, t.at, t.kind, t.actor_name, t.address, u.name as about, t.case_number, t.detail
                  from access_trail t left join app_user u on u.id = t.subject_id and t.subject_id is distinct from t.actor_id
                 where (cast(:who as text) is null or t.actor_name = :who or t.actor_id in (select id from app_user where username = lower(:who) or folded(name) = folded(:who)))
                   and (cast(:kind as text) is null or t.kind = :kind) and (cast(:case as bigint) is null or t.case_number = :case)
                   and (cast(:from as timestamptz) is null or t.at >= :from) and (cast(:to as timestamptz) is null or t.at < :to)
                   and (cast(:before as bigint) is null or t.id < :before)
                 order by t.id desc limit :limit""")
                .param("who", filter.who().orElse(null)).param("kind", filter.kind().map(Trail.Kind::name).orElse(null))
                .param("case", filter.caseNumber().orElse(null)).param("from", filter.from().map(it -> it.atOffset(ZoneOffset.UTC)).orElse(null))
                .param("to", filter.to().map(it -> it.atOffset(ZoneOffset.UTC)).orElse(null)).param("before", filter.before().orElse(null))
                .param("limit", limit).query(TrailReading::entry).list();
    }

    private static TrailEntry entry(ResultSet row, int number) throws SQLException {
        return new TrailEntry(row.getLong("id"), row.getObject("at", OffsetDateTime.class).toInstant(), Trail.Kind.valueOf(row.getString("kind")),
                row.getString("actor_name"), row.getString("address"), Optional.ofNullable(row.getString("about")),
                Optional.ofNullable(row.getObject("case_number", Long.class)), row.getString("detail"));
    }
}
