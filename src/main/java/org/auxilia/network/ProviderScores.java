package org.auxilia.network;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was measured about the providers (QL-4, BY-20). */
@Repository
public class ProviderScores {

    /** Rework counts of the month at hand and those before it, so many in all. */
    private static final int MONTHS = 12;

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

    /** The month of UTC in which something counts. */
    public static LocalDate month(Instant at) { return YearMonth.from(at.atOffset(ZoneOffset.UTC)).atDay(1); }

    /** The first month that counts by now. */
    static LocalDate since(Instant now) { return month(now).minusMonths(MONTHS - 1); }

    /**
     * The projection of the log keeps it, in the transaction of the act.
     *
     * @param finished how many more, or below 0 less
     * @param reworks  the same
     */
    public void work(int provider, LocalDate month, int finished, int reworks) {
        database.sql("""
            insert into provider_work (provider, month, finished, reworks) values (:provider, :month, :finished, :reworks)
            on conflict (provider, month) do update set finished = provider_work.finished + :finished, reworks = provider_work.reworks + :reworks
            """).param("provider", provider).param("month", month).param("finished", finished).param("reworks", reworks).update();
    }

    public Rework rework(int provider, Instant now) {
        return database.sql("select coalesce(sum(reworks), 0) as reworks, coalesce(sum(finished), 0) as finished from provider_work where provider = :provider and month >= :since")
            .param("provider", provider).param("since", since(now)).query((row, _) -> new Rework(row.getInt("reworks"), row.getInt("finished"))).single();
    }

    /** Nothing of it any more: before the projections are made anew from the log. */
    public void clearWork() { database.sql("delete from provider_work").update(); }
}
