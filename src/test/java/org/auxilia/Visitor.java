package org.auxilia;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody with a browser but without eyes: keeps cookies, sends the page's token, follows nothing by itself. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" content=\"([^\"]*)\"");

    private final HttpClient client;
    private final CookieManager cookies;
    private final String base;
    private String token = "";
    private String tokenOf = "";

    public Visitor(int port) {
        this(port, new CookieManager(null, CookiePolicy.ACCEPT_ALL));
    }

    public Visitor(int port, CookieManager cookies) {
        this.base = "http://localhost:" + port;
        this.cookies = cookies;
        this.client = HttpClient.newBuilder().cookieHandler(cookies).connectTimeout(Duration.ofSeconds(10)).build();
    }

    /** Headers are name, value, name, value… */
    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    /** Posts fields name, value, name, value… with the token of the sign-in page or of the page at hand. */
    public HttpResponse<String> post(String path, String... fields) {
        return post(path, List.of(), fields);
    }

    public HttpResponse<String> post(String path, List<String> headers, String... fields) {
        var all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("_csrf", token()));
        return sent(path, headers, all);
    }

    /** Posts as a page of somebody else's would: with the cookies, without the token. */
    public HttpResponse<String> postWithoutToken(String path, String... fields) {
        return sent(path, List.of(), List.of(fields));
    }

    private HttpResponse<String> sent(String path, List<String> headers, List<String> fields) {
        return send(request(path, headers.toArray(String[]::new)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encode(fields))).build());
    }

    public HttpResponse<String> signIn(String username, String password) {
        return post("/sign-in", "username", username, "password", password);
    }

    /** Holds as long as its cookie does. */
    private String token() {
        if (tokenOf.isEmpty() || !tokenOf.equals(tokenCookie())) {
            var found = TOKEN.matcher(get("/sign-in").body());
            if (!found.find()) {
                throw new AssertionError("No token on the page");
            }
            token = found.group(1);
            tokenOf = tokenCookie();
        }
        return token;
    }

    private String tokenCookie() {
        return List.copyOf(cookies.getCookieStore().getCookies()).stream().filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(cookie -> cookie.getValue()).findFirst().orElse("");
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(20))
                .header("Accept-Language", "es");
        if (List.of(headers).stream().noneMatch("Accept"::equals)) {
            request.header("Accept", "text/html");
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String encode(List<String> fields) {
        var body = new StringBuilder();
        for (int i = 0; i < fields.size(); i += 2) {
            body.append(i == 0 ? "" : "&").append(URLEncoder.encode(fields.get(i), StandardCharsets.UTF_8))
                    .append('=').append(URLEncoder.encode(fields.get(i + 1), StandardCharsets.UTF_8));
        }
        return body.toString();
    }
}
