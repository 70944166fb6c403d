package org.auxilia.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Lets one running application get a new database for each test class. */
public final class SwitchedDataSource extends AbstractDataSource implements AutoCloseable {

    private volatile TestDatabase current = TestDatabase.fresh();
    private boolean untouched = true;
    private volatile boolean away;
    private final AtomicInteger asked = new AtomicInteger();
    private final ObjectProvider<Onlooker> onlooker;

    SwitchedDataSource(ObjectProvider<Onlooker> onlooker) {
        this.onlooker = onlooker;
    }

    /** The database of the running test class. */
    public TestDatabase current() {
        return current;
    }

    /** How often requests have asked for a connection. */
    public int asked() {
        return asked.get();
    }

    /** As if no server answered, until it is put back. */
    public void away(boolean gone) {
        away = gone;
    }

    /** A new database. The first class keeps the one with which the application started. */
    synchronized void renew() {
        if (untouched) {
            untouched = false;
            return;
        }
        var old = current;
        current = TestDatabase.fresh();
        old.close();
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (away) {
            throw new SQLTransientConnectionException("Away");
        }
        if (Thread.currentThread().getName().startsWith("tomcat-handler")) {
            asked.incrementAndGet();
        }
        return Wall.behind(onlooker.getObject(), current.dataSource());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLException("Only as the application");
    }

    @Override
    public void close() {
        current.close();
    }
}
