package org.auxilia.network;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which services a provider gives where, in which position. */
@Repository
public class Coverages {

    private final JdbcClient database;

    public Coverages(JdbcClient database) { this.database = database; }

    /** By service and position. */
    public List<Coverage> of(int provider) {
        return database.sql("select service, place, position from provider_coverage where provider = :provider order by service, position, place")
            .param("provider", provider).query((row, _) -> new Coverage(row.getString(1), row.getInt(2), row.getInt(3))).list();
    }

    /** The same; until the transaction at hand ends nobody else changes them or adds one. */
    List<Coverage> held(int provider) {
        database.sql("select id from provider where id = :provider for update").param("provider", provider).query(Integer.class).single();
        database.sql("select place from provider_coverage where provider = :provider order by service, place for update").param("provider", provider).query(Integer.class).list();
        return of(provider);
    }

    /** Of several providers, by provider. */
    public Map<Integer, List<Coverage>> of(Collection<Integer> some) {
        record Row(int provider, Coverage coverage) { }
        return database.sql("select service, place, position, provider from provider_coverage where provider = any(:some) order by service, position, place")
            .param("some", some.toArray(Integer[]::new)).query((row, _) -> new Row(row.getInt(4), new Coverage(row.getString(1), row.getInt(2), row.getInt(3)))).list().stream()
            .collect(Collectors.groupingBy(Row::provider, Collectors.mapping(Row::coverage, Collectors.toList())));
    }

    /** Adds it, or changes the position of what is there. */
    public void put(int provider, Coverage coverage) { put(provider, List.of(coverage)); }

    /** The same of several, each in another area or of another service. */
    public void put(int provider, List<Coverage> some) {
        database.sql("""
            insert into provider_coverage (provider, service, place, position) select :provider, it.* from unnest(:services::text[], :places::int[], :positions::int[]) it
            on conflict (provider, service, place) do update set position = excluded.position
            """).param("provider", provider).param("services", some.stream().map(Coverage::service).toArray(String[]::new))
            .param("places", some.stream().map(Coverage::place).toArray(Integer[]::new)).param("positions", some.stream().map(Coverage::position).toArray(Integer[]::new)).update();
    }

    /** @return its row as the database had it; empty where it was gone */
    public Optional<String> remove(int provider, String service, int place) {
        return database.sql("delete from provider_coverage c where provider = :provider and service = :service and place = :place returning to_jsonb(c)::text")
            .param("provider", provider).param("service", service).param("place", place).query(String.class).optional();
    }

    /**
     * Puts back what was removed.
     *
     * @param row as {@link #remove} gave it
     * @return empty where the provider covers that again, or the place is gone: nothing is stored then
     */
    Optional<Owned<Coverage>> restore(String row) {
        return database.sql("""
            insert into provider_coverage (provider, service, place, position)
            select it.provider, it.service, it.place, it.position from jsonb_populate_record(null::provider_coverage, :row::jsonb) it where exists (select from place where id = it.place)
            on conflict do nothing returning provider, service, place, position
            """).param("row", row).query((it, _) -> new Owned<>(it.getInt(1), new Coverage(it.getString(2), it.getInt(3), it.getInt(4)))).optional();
    }
}
