package org.auxilia.data;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Properties;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The two roles of the database: the owner makes and changes tables, the application only works in them. So a fault
 * in the application can't rewrite the log.
 */
final class Roles {

    /** The role as which the application works. It owns nothing. */
    static final String APPLICATION = "auxilia_app";

    private Roles() {
    }

    /**
     * The application's sign-in, made if it isn't there. Its password follows from the owner's, so that every
     * instance on one database knows it and nobody has to set a second one.
     */
    static Address application(Address owner) {
        var application = owner.as(APPLICATION, derived(owner.password()));
        if (!admits(application)) {
            make(owner, application);
        }
        return application;
    }

    private static void make(Address owner, Address application) {
        try (var connection = connect(owner); var statement = connection.createStatement()) {
            statement.execute("""
                do $$ begin
                    create role %s login;
                exception when duplicate_object or unique_violation then null;
                end $$""".formatted(APPLICATION));
            if (!application.password().isEmpty()) {
                statement.execute("alter role " + APPLICATION + " login password '" + application.password() + "'");
            }
            statement.execute("grant connect on database \"" + connection.getCatalog() + "\" to " + APPLICATION);
        } catch (SQLException e) {
            throw new CannotStart("The role " + APPLICATION + " can't be made by " + owner
                + "; give that role CREATEROLE. The server said: " + e.getMessage(), e);
        }
    }

    /** A plain connection, outside any pool. */
    static Connection connect(Address address) throws SQLException {
        var sign = new Properties();
        sign.setProperty("user", address.user());
        sign.setProperty("password", address.password());
        sign.setProperty("connectTimeout", "5");
        sign.setProperty("loginTimeout", "10");
        return DriverManager.getConnection(address.url(), sign);
    }

    static boolean admits(Address address) {
        try (var connection = connect(address)) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private static String derived(String password) {
        if (password.isEmpty()) {
            return "";
        }
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(password.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(APPLICATION.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
