package org.auxilia.data;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Where a database is and as whom to sign in.
 *
 * @param url      a JDBC URL without user and password
 * @param user     a role of the database
 * @param password empty where the server asks for none
 */
record Address(String url, String user, String password) {

    /**
     * Reads {@code postgres://user:password@host:port/database?…} or the same with {@code jdbc:postgresql:}, where
     * user and password may stand as parameters too.
     */
    static Address parse(String text) {
        var plain = text.strip();
        if (plain.startsWith("jdbc:")) {
            plain = plain.substring("jdbc:".length());
        }
        if (!plain.startsWith("postgres://") && !plain.startsWith("postgresql://")) {
            throw new CannotStart("AUXILIA_DATABASE_URL must read postgres://owner:password@host:5432/database");
        }
        var uri = URI.create(plain);
        var user = "";
        var password = "";
        if (uri.getRawUserInfo() != null) {
            var parts = uri.getRawUserInfo().split(":", 2);
            user = decoded(parts[0]);
            password = parts.length == 2 ? decoded(parts[1]) : "";
        }
        var rest = new StringBuilder();
        for (var parameter : (uri.getRawQuery() == null ? "" : uri.getRawQuery()).split("&")) {
            if (parameter.startsWith("user=")) {
                user = decoded(parameter.substring("user=".length()));
            } else if (parameter.startsWith("password=")) {
                password = decoded(parameter.substring("password=".length()));
            } else if (!parameter.isEmpty()) {
                rest.append(rest.isEmpty() ? '?' : '&').append(parameter);
            }
        }
        if (user.isEmpty()) {
            throw new CannotStart("AUXILIA_DATABASE_URL names no user; it needs the role that owns the database");
        }
        var host = uri.getRawAuthority().substring(uri.getRawAuthority().indexOf('@') + 1);
        return new Address("jdbc:postgresql://" + host + uri.getRawPath() + rest, user, password);
    }

    Address as(String otherUser, String otherPassword) {
        return new Address(url, otherUser, otherPassword);
    }

    /** The same server and sign-in, another database of it. */
    Address database(String name) {
        var query = url.indexOf('?');
        var path = query < 0 ? url : url.substring(0, query);
        return new Address(path.substring(0, path.lastIndexOf('/') + 1) + name + (query < 0 ? "" : url.substring(query)), user, password);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
