package org.auxilia.data;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** Pools of connections, all with the same manners. */
final class Pools {

    private Pools() {
    }

    /** @param size the most connections at a time, 1 to 80 */
    static HikariDataSource of(Address address, int size, int idle) {
        var config = new HikariConfig();
        config.setPoolName(address.user());
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(idle);
        // Long enough for a server that restarts after a crash: who waits gets an answer, not an error. Of one that stays away people
        // must hear before their browser gives up, and a page asks for a connection more than once.
        config.setConnectionTimeout(5_000);
        config.setValidationTimeout(2_000);
        config.setInitializationFailTimeout(15_000);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("ApplicationName", "Auxilia");
        return new HikariDataSource(config);
    }
}
