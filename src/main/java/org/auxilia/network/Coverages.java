package org.auxilia.network;

import java.util.List;
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

    /** Adds it, or changes the position of what is there. */
    public void put(int provider, Coverage coverage) {
        database.sql("""
            insert into provider_coverage (provider, service, place, position) values (:provider, :service, :place, :position)
            on conflict (provider, service, place) do update set position = excluded.position
            """).param("provider", provider).param("service", coverage.service()).param("place", coverage.place())
            .param("position", coverage.position()).update();
    }

    public void remove(int provider, String service, int place) {
        database.sql("delete from provider_coverage where provider = :provider and service = :service and place = :place")
            .param("provider", provider).param("service", service).param("place", place).update();
    }
}
