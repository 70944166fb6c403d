package org.auxilia.network;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.auxilia.catalogue.Money;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What providers charge. */
@Repository
public class Tariffs {

    /** What a line of an estimate is for. */
    public enum Concept { VISIT, KILOMETRES, HOURS, NIGHT_SURCHARGE, SUNDAY_SURCHARGE, HOLIDAY_SURCHARGE }

    /** @param quantity 1, kilometres, hours, or percent of the surcharge */
    public record Line(Concept concept, BigDecimal quantity, Money unit, Money amount) { }

    public record Estimate(List<Line> lines, Money total) { }

    private static final String COLUMNS = """
        select t.id, t.service, t.currency, t.visit, t.hour, t.km, t.night_percent, lower(t.valid) as begins, upper(t.valid) - 1 as ends, p.time_zone
        from provider_tariff t join provider p on p.id = t.provider
        where t.provider = :provider
        """;

    private static final String ALL = """
        select t.id, t.provider, p.trade_name, t.service, t.currency, t.visit, t.hour, t.km, t.night_percent, lower(t.valid) as begins, upper(t.valid) - 1 as ends
        from provider_tariff t join provider p on p.id = t.provider
        """;

    private final JdbcClient database;

    public Tariffs(JdbcClient database) { this.database = database; }

    /** By service, the latest first. */
    public List<Tariff> of(int provider) {
        return database.sql(COLUMNS + "order by t.service, t.valid desc").param("provider", provider).query((row, _) -> read(row)).list();
    }

    /** @param name of the provider */
    public record Charged(int provider, String name, Tariff tariff) { }

    /** Of these providers, of each by service, the earliest first; who has none isn't among them. */
    public Map<Integer, List<Tariff>> of(Collection<Integer> providers) {
        return database.sql(ALL + "where t.provider = any(:providers) order by t.provider, t.service, t.valid").param("providers", providers.toArray(Integer[]::new))
            .query((row, _) -> charged(row)).list().stream().collect(Collectors.groupingBy(Charged::provider, Collectors.mapping(Charged::tariff, Collectors.toList())));
    }

    /** Of all, by the providers' names, to be taken out. */
    public List<Charged> first(int limit) {
        return database.sql(ALL + "order by p.search, p.id, t.service, t.valid limit :limit").param("limit", limit).query((row, _) -> charged(row)).list();
    }

    /**
     * Line by line what a visit at that time and distance costs by the provider's tariff: visit, kilometres begun, night surcharge; hours of
     * work are not in it. Empty without a tariff for that day.
     */
    public Optional<Estimate> estimate(int provider, String service, Instant at, double km) {
        return database.sql(COLUMNS + "and t.service = :service and t.valid @> (:at::timestamptz at time zone p.time_zone)::date")
            .param("provider", provider).param("service", service).param("at", at.atOffset(ZoneOffset.UTC))
            .query((row, _) -> estimate(read(row), LocalDateTime.ofInstant(at, ZoneId.of(row.getString("time_zone"))), km)).optional();
    }

    /** @return false if the provider has another tariff for the service in that time; nothing is stored then */
    public boolean add(int provider, Tariff tariff) {
        try {
            return database.sql("""
                insert into provider_tariff (provider, service, currency, visit, hour, km, night_percent, valid)
                select :provider, :service, :currency, :visit, :hour, :km, :night, daterange(:from, :to, '[]')
                where not exists (select from provider_tariff where provider = :provider and service = :service and valid && daterange(:from, :to, '[]'))
                """).param("provider", provider).param("service", tariff.service()).param("currency", tariff.currency())
                .param("visit", tariff.visit().minor()).param("hour", tariff.hour().minor()).param("km", tariff.km().minor())
                .param("night", tariff.nightPercent()).param("from", tariff.from()).param("to", tariff.to().orElse(null), Types.DATE).update() == 1;
        } catch (DataIntegrityViolationException overlapping) {
            return false;
        }
    }

    /** The same of one that is still as it was seen. @return false if it isn't: nothing is stored then */
    boolean end(int provider, Tariff seen, LocalDate last) {
        return database.sql("""
            update provider_tariff set valid = daterange(lower(valid), :last, '[]') where id = :id and provider = :provider and valid = daterange(:from, :to, '[]') and :from <= :last
            """).param("id", seen.id()).param("provider", provider).param("from", seen.from()).param("to", seen.to().orElse(null), Types.DATE).param("last", last).update() == 1;
    }

    /** Sets the last day of a tariff, so that another may follow. */
    public void end(int provider, int tariff, LocalDate last) {
        database.sql("update provider_tariff set valid = daterange(lower(valid), :last, '[]') where id = :id and provider = :provider and lower(valid) <= :last")
            .param("id", tariff).param("provider", provider).param("last", last).update();
    }

    /** @return its row as the database had it; empty where it was gone */
    public Optional<String> remove(int provider, int tariff) {
        return database.sql("delete from provider_tariff t where id = :id and provider = :provider returning to_jsonb(t)::text").param("id", tariff).param("provider", provider)
            .query(String.class).optional();
    }

    /**
     * Puts back what was removed.
     *
     * @param row as {@link #remove} gave it
     * @return empty where the provider has another tariff for the service in that time: nothing is stored then
     */
    Optional<Owned<Tariff>> restore(String row) {
        try {
            return database.sql("""
                insert into provider_tariff (id, provider, service, currency, visit, hour, km, night_percent, valid) overriding system value
                select it.id, it.provider, it.service, it.currency, it.visit, it.hour, it.km, it.night_percent, it.valid from jsonb_populate_record(null::provider_tariff, :row::jsonb) it
                where not exists (select from provider_tariff t where t.provider = it.provider and t.service = it.service and t.valid && it.valid)
                returning id, provider, service, currency, visit, hour, km, night_percent, lower(valid) as begins, upper(valid) - 1 as ends
                """).param("row", row).query((it, _) -> new Owned<>(it.getInt("provider"), read(it))).optional();
        } catch (DataIntegrityViolationException overlapping) {
            return Optional.empty();
        }
    }

    private static Estimate estimate(Tariff tariff, LocalDateTime local, double km) {
        var surcharge = new Surcharges(tariff.nightPercent(), 0, 0).at(local, _ -> false);
        return new TariffPrice(tariff.visit(), tariff.hour(), KmBands.flat(tariff.km())).of(km, BigDecimal.ZERO, surcharge);
    }

    private static Charged charged(ResultSet row) throws SQLException { return new Charged(row.getInt("provider"), row.getString("trade_name"), read(row)); }

    private static Tariff read(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        return new Tariff(row.getInt("id"), row.getString("service"), new Money(row.getLong("visit"), currency), new Money(row.getLong("hour"), currency),
            new Money(row.getLong("km"), currency), row.getInt("night_percent"), row.getObject("begins", LocalDate.class), Columns.date(row, "ends"));
    }
}
