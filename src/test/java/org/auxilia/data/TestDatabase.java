package org.auxilia.data;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A database of one's own on real PostgreSQL, migrated and otherwise empty, in some 50 ms. */
public final class TestDatabase implements AutoCloseable {

    private final Address owner;
    private final HikariDataSource pool;

    private TestDatabase(Address owner) {
        this.owner = owner;
        this.pool = Pools.of(Roles.application(owner), 20, 0);
    }

    public static TestDatabase fresh() {
        return new TestDatabase(TestServer.get().create());
    }

    /** As the application: what it may not do fails. */
    public DataSource dataSource() {
        return pool;
    }

    /** As the application: what it may not do fails. */
    public JdbcClient jdbc() {
        return JdbcClient.create(pool);
    }

    /** Transactions over {@link #dataSource()}; {@link #jdbc()} takes part in them. */
    public TransactionTemplate transactions() {
        return new TransactionTemplate(new DataSourceTransactionManager(pool));
    }

    /** As the owner of the tables, who may do everything: for tampering with the log, for instance. */
    public DataSource ownerDataSource() {
        return new DriverManagerDataSource(owner.url(), owner.user(), owner.password());
    }

    /** As the owner of the tables. */
    public JdbcClient owner() {
        return JdbcClient.create(ownerDataSource());
    }

    /** Whether anybody in it waits for a lock that somebody else has. */
    public boolean isAnybodyWaiting() {
        return owner().sql("select exists (select from pg_locks l join pg_stat_activity a using (pid) where a.datname = current_database() and not l.granted)").query(Boolean.class).single();
    }

    /** {@code postgres://…}, as {@code AUXILIA_DATABASE_URL} wants it. */
    public String url() {
        return owner.url() + "?user=" + owner.user() + "&password=" + owner.password();
    }

    @Override
    public void close() {
        pool.close();
        TestServer.get().drop(owner);
    }
}
