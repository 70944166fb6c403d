package org.auxilia.data;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.util.function.SingletonSupplier;

/** The application's pool; people of an account get their connections behind the {@link Wall}. */
final class WalledDataSource extends DelegatingDataSource implements AutoCloseable {

    private final HikariDataSource pool;
    private final SingletonSupplier<Onlooker> onlooker;

    WalledDataSource(HikariDataSource pool, ObjectProvider<Onlooker> onlooker) {
        super(pool);
        this.pool = pool;
        this.onlooker = SingletonSupplier.of(onlooker::getObject);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return Wall.behind(onlooker.obtain(), pool);
    }

    @Override
    public void close() {
        pool.close();
    }
}
