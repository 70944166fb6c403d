package org.auxilia.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.auxilia.geography.Places;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The providers by name, in pages. */
@Repository
public class ProviderDirectory {

    /** Counted no further than this. */
    public static final int COUNTED = 10_000;

    /**
     * @param services    codes
     * @param place       where it sets out from
     * @param punctuality percent; empty until measured
     */
    public record Row(int provider, String tradeName, Optional<String> legalName, Provider.Status status, Provider.Condition condition,
                      Optional<String> phone, List<String> services, Optional<Integer> place, boolean openNow, int openJobs, int capacity,
                      OptionalInt punctuality) { }

    /** @param more whether there are further ones after the last row */
    public record Listing(List<Row> rows, boolean more) { }

    private static final String FILTER = """
        from provider p
        where p.search like :name
          and (:status::text is null or p.status = :status) and (:condition::text is null or p.condition = :condition)
          and (:covering = false or exists (select from provider_coverage c where c.provider = p.id
              and (:service::text is null or c.service = :service)
              and (:line::text is null or c.service in (select code from service where line = :line))
              and (:place::int is null or c.place = any(:path) or c.place in (select id from place where zone_id = :place or province_id = :place))))
        """;

    private static final String ROWS = """
        select p.id, p.trade_name, p.legal_name, p.status, p.condition, p.phones[1] as phone, p.place, p.capacity,
            p.hours @> minute_of_week(:now, p.time_zone) as open_now,
            array(select distinct service from provider_coverage c where c.provider = p.id order by service) as services,
            coalesce((select open_jobs from provider_load l where l.provider = p.id), 0) as open_jobs,
            (select punctuality from provider_score s where s.provider = p.id) as punctuality
        """;

    private final JdbcClient database;
    private final Places places;

    public ProviderDirectory(JdbcClient database, Places places) {
        this.database = database;
        this.places = places;
    }

    /** @param after the last provider of the page before */
    public Listing list(ProviderFilter filter, Optional<Integer> after, int size, Instant now) {
        var sql = ROWS + FILTER + (after.isPresent() ? "and (p.search, p.id) > (select search, id from provider where id = :after)\n" : "")
            + "order by p.search, p.id limit :limit";
        var rows = filtered(sql, filter).param("after", after.orElse(0)).param("limit", size + 1).param("now", now.atOffset(ZoneOffset.UTC))
            .query(ProviderDirectory::read).list();
        return new Listing(rows.subList(0, Math.min(size, rows.size())), rows.size() > size);
    }

    /** How many there are, exactly up to {@link #COUNTED}; one more means more. */
    public int count(ProviderFilter filter) {
        return filtered("select count(*) from (select 1 " + FILTER + " limit " + (COUNTED + 1) + ") counted", filter).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec filtered(String sql, ProviderFilter filter) {
        var place = filter.place();
        return database.sql(sql)
            .param("name", "%" + filter.name().map(SearchText::of).orElse("") + "%")
            .param("status", filter.status().map(Enum::name).orElse(null), Types.VARCHAR)
            .param("condition", filter.condition().map(Enum::name).orElse(null), Types.VARCHAR)
            .param("covering", filter.service().isPresent() || filter.line().isPresent() || place.isPresent())
            .param("service", filter.service().orElse(null), Types.VARCHAR)
            .param("line", filter.line().map(Enum::name).orElse(null), Types.VARCHAR)
            .param("place", place.orElse(null), Types.INTEGER)
            .param("path", place.map(places::path).orElse(List.of()).toArray(Integer[]::new));
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        int place = row.getInt("place");
        var home = row.wasNull() ? Optional.<Integer>empty() : Optional.of(place);
        int punctuality = row.getInt("punctuality");
        var measured = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(punctuality);
        return new Row(row.getInt("id"), row.getString("trade_name"), Columns.text(row, "legal_name"), Provider.Status.valueOf(row.getString("status")),
            Provider.Condition.valueOf(row.getString("condition")), Columns.text(row, "phone"), Columns.strings(row.getArray("services")), home,
            row.getBoolean("open_now"), row.getInt("open_jobs"), row.getInt("capacity"), measured);
    }
}
