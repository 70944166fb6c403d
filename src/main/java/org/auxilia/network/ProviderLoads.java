package org.auxilia.network;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many jobs each provider has in hand. The projection of the log keeps it, in the transaction of the act. */
@Repository
public class ProviderLoads {

    private final JdbcClient database;

    public ProviderLoads(JdbcClient database) { this.database = database; }

    /** +1 when a provider is assigned, −1 when its assignment ends; never below zero. */
    public void add(int provider, int jobs) {
        database.sql("""
            insert into provider_load (provider, open_jobs) values (:provider, greatest(0, :jobs))
            on conflict (provider) do update set open_jobs = greatest(0, provider_load.open_jobs + :jobs)
            """).param("provider", provider).param("jobs", jobs).update();
    }

    /** Jobs assigned and not ended. */
    public int of(int provider) {
        return database.sql("select open_jobs from provider_load where provider = :provider").param("provider", provider).query(Integer.class).optional().orElse(0);
    }

    /** All to zero: before the projections are rebuilt from the log. */
    public void clear() { database.sql("delete from provider_load").update(); }
}
