package org.auxilia.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.auxilia.catalogue.Money;
import org.auxilia.geography.Places;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a service usually costs somewhere, whoever does it (CX-2, OC-4). */
@Repository
public class ReferencePrices {

    private static final String COLUMNS = "r.id, r.service, r.place, r.currency, r.amount, r.valid_from, r.version";

    /** In one place the last first. */
    private static final String KEY = "r.service, coalesce(folded(coalesce(p.subzone, p.zone, p.province)), ''), r.place, r.currency, date '2200-01-01' - r.valid_from";

    private static final String LIST = """
        select %1$s from reference_price r join place p on p.id = r.place
        where (:service::text is null or r.service = :service)
          and (:place::int is null or r.place = any(:path) or p.zone_id = :place or p.province_id = :place or p.country = (select country from place where id = :place and level = 0))
          and (:after::int is null or not exists (select from reference_price where id = :after) or (%2$s) > (select %2$s from reference_price r join place p on p.id = r.place where r.id = :after))
        order by %2$s limit :limit
        """.formatted(COLUMNS, KEY);

    private final JdbcClient database;
    private final Places places;

    ReferencePrices(JdbcClient database, Places places) {
        this.database = database;
        this.places = places;
    }

    /**
     * Of the finest area that holds the place and has a price, the last that was in force that day.
     *
     * @param currency ISO code; a price in another says nothing
     */
    public Optional<Money> find(String service, int place, String currency, LocalDate day) {
        if (places.find(place).isEmpty()) return Optional.empty();
        return database.sql("""
            select amount from reference_price where service = :service and place = any(:path) and currency = :currency and valid_from <= :day
            order by array_position(:path, place), valid_from desc limit 1
            """).param("service", service).param("path", path(place)).param("currency", currency).param("day", day)
            .query(Long.class).optional().map(minor -> new Money(minor, currency));
    }

    /** What the administrator's list shows. @param place those of it, of what it lies in and of what lies in it */
    public record Filter(Optional<String> service, Optional<Integer> place) {}

    /** By service, by the places' names, in one place the last first. @param after the number of the one with which the page before ended */
    public List<ReferencePrice> page(Filter filter, Optional<Integer> after, int limit) {
        return database.sql(LIST).param("service", filter.service.orElse(null), Types.VARCHAR).param("place", filter.place.orElse(null), Types.INTEGER)
            .param("path", filter.place.map(this::path).orElseGet(() -> new Integer[0])).param("after", after.orElse(null), Types.INTEGER).param("limit", limit).query((row, _) -> read(row)).list();
    }

    /** All, in the same order, to be taken out. */
    public List<ReferencePrice> first(int limit) { return page(new Filter(Optional.empty(), Optional.empty()), Optional.empty(), limit); }

    public Optional<ReferencePrice> find(int id) { return database.sql("select " + COLUMNS + " from reference_price r where id = ?").param(id).query((row, _) -> read(row)).optional(); }

    public Optional<ReferencePrice> find(ReferencePrice.Key key) {
        return database.sql("select " + COLUMNS + " from reference_price r where service = ? and place = ? and currency = ? and valid_from = ?").params(key.service(), key.place(), key.currency(), key.from())
            .query((row, _) -> read(row)).optional();
    }

    private Integer[] path(int place) { return places.path(place).toArray(Integer[]::new); }

    static ReferencePrice read(ResultSet row) throws SQLException {
        return new ReferencePrice(row.getInt("id"), row.getString("service"), row.getInt("place"), new Money(row.getLong("amount"), row.getString("currency")), row.getObject("valid_from", LocalDate.class), row.getInt("version"));
    }
}
