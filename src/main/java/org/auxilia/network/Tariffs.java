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
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        select t.id, t.service, t.currency, t.visit, t.hour, t.km, t.km_until, t.km_each, t.night_percent, t.sunday_percent, t.holiday_percent, t.vain_trip,
            lower(t.valid) as begins, upper(t.valid) - 1 as ends, p.time_zone, p.country
        from provider_tariff t join provider p on p.id = t.provider
        where t.provider = :provider
        """;

    private static final String ALL = """
        select t.id, t.provider, p.trade_name, t.service, t.currency, t.visit, t.hour, t.km, t.km_until, t.km_each, t.night_percent, t.sunday_percent, t.holiday_percent, t.vain_trip,
            lower(t.valid) as begins, upper(t.valid) - 1 as ends
        from provider_tariff t join provider p on p.id = t.provider
        """;

    private static final String OF_THE_DAY = "select t.*, (select h.name from holiday h where h.country = t.country and h.date = (:at::timestamptz at time zone t.time_zone)::date) as holiday from ("
        + COLUMNS + "and t.service = :service and t.valid @> (:at::timestamptz at time zone p.time_zone)::date) t";

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
     * Line by line what a visit at that time and distance costs by the provider's tariff: visit, kilometres begun, surcharge. The hour and the
     * day are those of the provider's own clocks (CL-7). Empty without a tariff for that day.
     */
    public Optional<Estimate> estimate(int provider, String service, Instant at, double km) { return estimate(provider, service, at, km, BigDecimal.ZERO); }

    /** The same with hours of work. */
    public Optional<Estimate> estimate(int provider, String service, Instant at, double km, BigDecimal hours) {
        return ofTheDay(provider, service, at).map(it -> it.price(km, hours));
    }

    /** The tariff that holds on the day of that time, by the provider's own clocks; empty without one. */
    public Optional<TariffOfTheDay> ofTheDay(int provider, String service, Instant at) {
        return database.sql(OF_THE_DAY).param("provider", provider).param("service", service).param("at", at.atOffset(ZoneOffset.UTC))
            .query((row, _) -> new TariffOfTheDay(read(row), LocalDateTime.ofInstant(at, ZoneId.of(row.getString("time_zone"))), Optional.ofNullable(row.getString("holiday")))).optional();
    }

    /** What the trip of the provider costs on which there is nothing to do (CL-6); empty where the tariff of that day doesn't say, or there is none. */
    public Optional<Money> vainTrip(int provider, String service, Instant at) {
        return ofTheDay(provider, service, at).map(TariffOfTheDay::tariff).flatMap(Tariff::vainTrip);
    }

    /** @return false if the provider has another tariff for the service in that time; nothing is stored then */
    public boolean add(int provider, Tariff tariff) {
        try {
            return database.sql("""
                insert into provider_tariff (provider, service, currency, visit, hour, km, km_until, km_each, night_percent, sunday_percent, holiday_percent, vain_trip, valid)
                select :provider, :service, :currency, :visit, :hour, :km, :until::int[], :each::bigint[], :night, :sunday, :holiday, :vain, daterange(:from, :to, '[]')
                where not exists (select from provider_tariff where provider = :provider and service = :service and valid && daterange(:from, :to, '[]'))
                """).param("provider", provider).param("service", tariff.service()).param("currency", tariff.currency())
                .param("visit", tariff.visit().minor()).param("hour", tariff.hour().minor()).param("km", tariff.km().beyond().minor())
                .param("until", tariff.km().nearer().stream().map(it -> (int) it.upTo().orElseThrow()).toArray(Integer[]::new)).param("each", tariff.km().nearer().stream().map(it -> it.km().minor()).toArray(Long[]::new))
                .param("night", tariff.surcharges().night()).param("sunday", tariff.surcharges().sunday()).param("holiday", tariff.surcharges().holiday())
                .param("vain", tariff.vainTrip().map(Money::minor).orElse(null), Types.BIGINT).param("from", tariff.from()).param("to", tariff.to().orElse(null), Types.DATE).update() == 1;
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
                insert into provider_tariff (id, provider, service, currency, visit, hour, km, km_until, km_each, night_percent, sunday_percent, holiday_percent, vain_trip, valid) overriding system value
                select it.id, it.provider, it.service, it.currency, it.visit, it.hour, it.km, coalesce(it.km_until, '{}'), coalesce(it.km_each, '{}'), it.night_percent, coalesce(it.sunday_percent, 0),
                    coalesce(it.holiday_percent, 0), it.vain_trip, it.valid from jsonb_populate_record(null::provider_tariff, :row::jsonb) it
                where not exists (select from provider_tariff t where t.provider = it.provider and t.service = it.service and t.valid && it.valid)
                returning id, provider, service, currency, visit, hour, km, km_until, km_each, night_percent, sunday_percent, holiday_percent, vain_trip, lower(valid) as begins, upper(valid) - 1 as ends
                """).param("row", row).query((it, _) -> new Owned<>(it.getInt("provider"), read(it))).optional();
        } catch (DataIntegrityViolationException overlapping) {
            return Optional.empty();
        }
    }

    private static Charged charged(ResultSet row) throws SQLException { return new Charged(row.getInt("provider"), row.getString("trade_name"), read(row)); }

    private static Tariff read(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        return new Tariff(row.getInt("id"), row.getString("service"), new Money(row.getLong("visit"), currency), new Money(row.getLong("hour"), currency),
            bands(row, currency), new Surcharges(row.getInt("night_percent"), row.getInt("sunday_percent"), row.getInt("holiday_percent")),
            Optional.ofNullable(row.getObject("vain_trip", Long.class)).map(it -> new Money(it, currency)), row.getObject("begins", LocalDate.class), Columns.date(row, "ends"));
    }

    private static KmBands bands(ResultSet row, String currency) throws SQLException {
        var until = (Integer[]) row.getArray("km_until").getArray();
        var each = (Long[]) row.getArray("km_each").getArray();
        var nearer = IntStream.range(0, until.length).mapToObj(it -> new KmBands.Band(OptionalLong.of(until[it]), new Money(each[it], currency))).toList();
        return KmBands.of(nearer, new Money(row.getLong("km"), currency));
    }
}
