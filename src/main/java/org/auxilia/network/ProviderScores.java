package org.auxilia.network;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was measured about the providers (QL-4). */
@Repository
public class ProviderScores {

    private final JdbcClient database;

    public ProviderScores(JdbcClient database) { this.database = database; }

    /**
     * @param punctuality percent of the arrivals in time, 0 to 100
     * @param conformity  percent of the conforming verdicts, 0 to 100
     * @param jobs        how many jobs were measured, at least 1
     */
    public void put(int provider, int punctuality, int conformity, int jobs) {
        database.sql("""
            insert into provider_score (provider, punctuality, conformity, jobs) values (:provider, :punctuality, :conformity, :jobs)
            on conflict (provider) do update set punctuality = excluded.punctuality, conformity = excluded.conformity, jobs = excluded.jobs
            """).param("provider", provider).param("punctuality", punctuality).param("conformity", conformity).param("jobs", jobs).update();
    }
}
