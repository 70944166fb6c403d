package org.auxilia.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who changed what in the catalogues, the newest first, page by page. */
@Repository
class ChangesReading {

    /** Those with a page of changes. An alert is none: who may read one stands in its own rules (MB-9). */
    static final List<String> ENTITIES = List.of("account", "policy", "house_script", "plan", "plan_service", "member", "provider", "service", "cause", "log_subtype", "place", "holiday", "authority", "reference_price");

    /**
     * @param item   key of the one thing of that entity that is wanted, as the changes have it; without an entity it says nothing
     * @param before only those with a smaller id: the last one of the page before
     */
    record Filter(Optional<String> who, Optional<String> entity, Optional<String> item, Optional<Instant> from, Optional<Instant> to, Optional<Long> before) {

        Filter {
            if (entity.isEmpty()) item = Optional.empty();
        }
    }

    private static final String SQL = """
        select c.id, c.at, c.actor_name, c.entity, c.entity_id, c.field, c.was, c.became, coalesce(case c.entity
            when 'account' then (select name from account where id = c.entity_id::int)
            when 'policy' then (select name from account where id = c.entity_id::int)
            when 'plan' then (select name from plan where id = c.entity_id::int)
            when 'plan_service' then (select p.name || ', ' || s.service from plan_service s join plan p on p.id = s.plan where s.id = c.entity_id::int)
            when 'member' then (select btrim(first_names || ' ' || last_names) from member where id = c.entity_id::bigint)
            when 'provider' then (select trade_name from provider where id = c.entity_id::int)
            when 'service' then (select name_es from service where code = c.entity_id)
            when 'cause' then (select name_es from cause where code = c.entity_id)
            when 'log_subtype' then (select name_es from log_subtype where code = c.entity_id)
            when 'place' then (select coalesce(subzone, zone, province) from place where id = c.entity_id::int)
            when 'reference_price' then (select s.name_es || ', ' || coalesce(p.subzone, p.zone, p.province, p.country) from reference_price r join service s on s.code = r.service join place p on p.id = r.place where r.id = c.entity_id::int)
            when 'house_script' then c.entity_id
            when 'holiday' then c.entity_id
            when 'authority' then c.entity_id end, '') as name
        from catalogue_change c
        where %s and (:who::text is null or folded(c.actor_name) = folded(:who)) and (:from::timestamptz is null or c.at >= :from)
          and (:to::timestamptz is null or c.at < :to) and (:before::bigint is null or c.id < :before)
        order by c.id desc limit :limit
        """;

    /** A plan with its services: whoever asks what has become of it means both. */
    private static final String OF_PLAN = """
        (c.entity = any(:entities) and c.entity_id = :item or c.entity = 'plan_service' and c.entity_id in (select id::text from plan_service where plan::text = :item))""";

    private final JdbcClient jdbc;

    ChangesReading(JdbcClient jdbc) { this.jdbc = jdbc; }

    List<CatalogueChange> page(Filter filter, int limit) {
        var entities = filter.entity().map(List::of).orElse(ENTITIES);
        var of = filter.item().isEmpty() ? "c.entity = any(:entities)" : filter.entity().filter("plan"::equals).isPresent() ? OF_PLAN : "c.entity = any(:entities) and c.entity_id = :item";
        return jdbc.sql(SQL.formatted(of)).param("entities", entities.toArray(String[]::new)).param("item", filter.item().orElse(null), java.sql.Types.VARCHAR).param("who", filter.who().orElse(null), java.sql.Types.VARCHAR).param("from", filter.from().map(ChangesReading::at).orElse(null), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
            .param("to", filter.to().map(ChangesReading::at).orElse(null), java.sql.Types.TIMESTAMP_WITH_TIMEZONE).param("before", filter.before().orElse(null), java.sql.Types.BIGINT).param("limit", limit)
            .query((row, _) -> change(row)).list();
    }

    private static CatalogueChange change(ResultSet row) throws SQLException {
        return new CatalogueChange(row.getLong("id"), row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("actor_name"), row.getString("entity"), row.getString("entity_id"), row.getString("name"),
            row.getString("field"), Optional.ofNullable(row.getString("was")), Optional.ofNullable(row.getString("became")));
    }

    private static OffsetDateTime at(Instant instant) { return instant.atOffset(ZoneOffset.UTC); }
}
