package org.auxilia.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A coordinator with a session of his own. */
final class User implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" content=\"([^\"]*)\"");

    final int id;
    private final Wire wire;
    private Wire.Answer last;
    private String token;

    private User(int id, Wire wire, String token) {
        this.id = id;
        this.wire = wire;
        this.token = token;
    }

    static User in(int port, int id, String name, String password) throws IOException {
        var wire = new Wire(port);
        var user = new User(id, wire, token(wire));
        var answer = wire.post("/sign-in", form("username", name, "password", password, "_csrf", user.token));
        if (answer.status() / 100 != 3) throw new IOException(name + " was not let in: " + answer.status());
        user.token = token(wire);
        return user;
    }

    private static String token(Wire wire) throws IOException {
        var page = wire.get("/sign-in");
        if (page.status() / 100 == 3) page = wire.get(page.location().replaceFirst("^https?://[^/]*", ""));
        var found = TOKEN.matcher(page.text());
        if (!found.find()) throw new IOException("There is no token on the page");
        return found.group(1);
    }

    Wire.Answer get(String path, String... headers) throws IOException { return last = wire.get(path, headers); }

    /** @param key under which it is done once */
    Wire.Answer post(String path, String form, String key) throws IOException { return last = wire.post(path, form + "&" + form("_csrf", token, "_key", key)); }

    /** What was answered last, for whoever has to find out why it was not right. */
    String said() { return last.status() + " " + last.text().replaceAll("(?s)<head.*?</head>|<[^>]*>", " ").replaceAll("\\s+", " "); }

    /** Name, value, name, value… */
    static String form(Object... fields) {
        var body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2)
            body.append(i == 0 ? "" : "&").append(fields[i]).append('=').append(URLEncoder.encode(String.valueOf(fields[i + 1]), StandardCharsets.UTF_8));
        return body.toString();
    }

    @Override public void close() throws IOException { wire.close(); }
}
