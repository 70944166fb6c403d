package org.auxilia.network;

import static org.auxilia.network.Columns.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.auxilia.geography.Point;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All providers. */
@Repository
public class Providers {

    private static final String COLUMNS = """
        select id, trade_name, legal_name, tax_id, status, condition, special, phones, email, web, country, time_zone, hours::text, capacity,
            place, lat, lon, note, version
        from provider
        """;

    private final JdbcClient database;

    public Providers(JdbcClient database) { this.database = database; }

    public Optional<Provider> find(int id) {
        return database.sql(COLUMNS + "where id = :id").param("id", id).query(Providers::read).optional();
    }

    /** @throws NoSuchElementException if there is no such provider */
    public Provider get(int id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("provider " + id));
    }

    /** CABINA, who gives the remote services (CA-12), or REEMBOLSO, in whose place the member hires (RE-1). */
    public Provider get(Provider.Special special) {
        return database.sql(COLUMNS + "where special = :special").param("special", special.name()).query(Providers::read).single();
    }

    /** Those whom a file may mean, by their numbers or by trade names as they are typed. */
    public List<Provider> meant(Collection<Integer> ids, Collection<String> names) {
        return database.sql(COLUMNS + "where id = any(:ids) or folded(trade_name) = any(array(select folded(typed) from unnest(:names::text[]) typed)) order by id")
            .param("ids", ids.toArray(Integer[]::new)).param("names", names.toArray(String[]::new)).query(Providers::read).list();
    }

    void hold() { database.sql("select pg_advisory_xact_lock(hashtext('providers'))").query((_, _) -> true).single(); }

    /** By name, to be taken out. */
    public List<Provider> first(int limit) { return database.sql(COLUMNS + "order by search, id limit :limit").param("limit", limit).query(Providers::read).list(); }

    /** @return the provider with its number */
    public Provider add(Provider provider) {
        return set(provider, database.sql("""
            insert into provider (trade_name, legal_name, tax_id, status, condition, phones, email, web, country, time_zone, hours, capacity, place, lat, lon, note, search)
            values (:tradeName, :legalName, :taxId, :status, :condition, :phones, :email, :web, :country, :timeZone, :hours::int4multirange, :capacity,
                :place, :lat, :lon, :note, :search)
            returning id, version
            """));
    }

    /** @return the changed provider; empty if somebody else changed it since: nothing is stored then */
    public Optional<Provider> change(Provider provider) {
        var change = database.sql("""
            update provider set trade_name = :tradeName, legal_name = :legalName, tax_id = :taxId, status = :status, condition = :condition, phones = :phones,
                email = :email, web = :web, country = :country, time_zone = :timeZone, hours = :hours::int4multirange, capacity = :capacity,
                place = :place, lat = :lat, lon = :lon, note = :note, search = :search, version = version + 1
            where id = :id and version = :version
            returning id, version
            """).param("id", provider.id()).param("version", provider.version());
        return parameters(provider, change).query((row, _) -> provider.withId(row.getInt(1), row.getInt(2))).optional();
    }

    /** Papers of active providers whose last day is from today on and no more than so many days ahead, the nearest first; also those expired (AS-8). */
    public List<Document.Expiring> documentsExpiringWithin(int days, LocalDate today) {
        return database.sql("""
            select d.id, d.kind, d.number, d.expires, d.required, p.id as provider, p.trade_name
            from provider_document d join provider p on p.id = d.provider
            where d.expires <= :last and p.status = 'ACTIVE'
            order by d.expires, p.search, d.id
            """).param("last", today.plusDays(days))
            .query((row, _) -> new Document.Expiring(row.getInt("provider"), row.getString("trade_name"), Documents.read(row))).list();
    }

    private static Provider set(Provider provider, JdbcClient.StatementSpec statement) {
        return parameters(provider, statement).query((row, _) -> provider.withId(row.getInt(1), row.getInt(2))).single();
    }

    private static JdbcClient.StatementSpec parameters(Provider it, JdbcClient.StatementSpec statement) {
        return statement.param("tradeName", it.tradeName()).param("legalName", it.legalName().orElse(null)).param("taxId", it.taxId().orElse(null))
            .param("status", it.status().name()).param("condition", it.condition().name()).param("phones", it.phones().toArray(String[]::new))
            .param("email", it.email().orElse(null)).param("web", it.web().orElse(null)).param("country", it.country())
            .param("timeZone", it.zone().getId()).param("hours", Columns.multirange(it.hours())).param("capacity", it.capacity())
            .param("place", it.place().orElse(null)).param("lat", it.point().map(Point::lat).orElse(null))
            .param("lon", it.point().map(Point::lon).orElse(null)).param("note", it.note().orElse(null))
            .param("search", SearchText.of(it.tradeName() + " " + it.legalName().filter(name -> !name.equals(it.tradeName())).orElse("")));
    }

    private static Provider read(ResultSet row, int number) throws SQLException {
        int place = row.getInt("place");
        var home = row.wasNull() ? Optional.<Integer>empty() : Optional.of(place);
        double lat = row.getDouble("lat");
        var point = row.wasNull() ? Optional.<Point>empty() : Optional.of(new Point(lat, row.getDouble("lon")));
        return new Provider(row.getInt("id"), row.getString("trade_name"), text(row, "legal_name"), text(row, "tax_id"),
            Provider.Status.valueOf(row.getString("status")), Provider.Condition.valueOf(row.getString("condition")),
            text(row, "special").map(Provider.Special::valueOf), Columns.strings(row.getArray("phones")), text(row, "email"), text(row, "web"),
            row.getString("country"), ZoneId.of(row.getString("time_zone")), Columns.hours(row.getString("hours")), row.getInt("capacity"),
            home, point, text(row, "note"), row.getInt("version"));
    }
}
