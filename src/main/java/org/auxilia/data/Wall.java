package org.auxilia.data;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The second wall of people of an account (ID-2): their connections work as a role that sees the rows of that account alone, whatever a
 * query asks. Given back, a connection is the application's again; one of which that isn't certain is closed.
 */
final class Wall {

    /** Made by a migration; the application may become it. */
    static final String ROLE = "auxilia_account";

    private Wall() {
    }

    /**
     * A connection for who looks. Who that is is asked first: the answer may need a connection of its own, and of those who hold one and wait for
     * a second there may be as many as there are.
     *
     * @param pool what it gives must be closed like any other, behind the wall too
     */
    static Connection behind(Onlooker onlooker, DataSource pool) throws SQLException {
        var person = House.isAtWork() ? Optional.<Onlooker.Person>empty() : onlooker.person();
        var plain = pool.getConnection();
        if (person.isEmpty()) {
            return plain;
        }
        try {
            tell(plain, "set role " + ROLE + "; set auxilia.account = " + person.get().account() + "; set auxilia.person = " + person.get().id());
        } catch (SQLException e) {
            throwAway(plain);
            throw e;
        }
        return (Connection) Proxy.newProxyInstance(Wall.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
            if (method.getName().equals("close")) {
                giveBack(plain);
                return null;
            }
            try {
                return method.invoke(plain, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    private static void giveBack(Connection plain) throws SQLException {
        if (plain.isClosed()) {
            return;
        }
        try {
            if (!plain.getAutoCommit()) {
                plain.rollback();
                plain.setAutoCommit(true);
            }
            tell(plain, "reset role; reset auxilia.account; reset auxilia.person");
        } catch (SQLException e) {
            throwAway(plain);
            throw e;
        }
        plain.close();
    }

    private static void throwAway(Connection plain) throws SQLException {
        plain.abort(Runnable::run);
        plain.close();
    }

    private static void tell(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
