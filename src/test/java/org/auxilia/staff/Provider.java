package org.auxilia.staff;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The OpenID provider of an organisation, over real HTTP: checks what it is asked, signs what it says. A test lets it say something else, or
 * go away. While it is there, Auxilia's settings name it.
 */
final class Provider implements AutoCloseable {

    static final String CLIENT = "auxilia", SECRET = "no es de nadie", NAME = "Cooperativa Sur";

    private final HttpServer server;
    private final Clock clock;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private static final RSAKey KEY = key("one");

    /** With which key it signs. */
    RSAKey signing = KEY;
    /** Who stands before it. */
    String who = "coordinator";
    /** What it knows them by, whatever they are called; by their name unless it says so. */
    String subject = "";
    /** What it says besides, or otherwise. */
    UnaryOperator<JWTClaimsSet.Builder> says = UnaryOperator.identity();
    /** What it tells when asked for more about somebody. */
    String more = "";
    /** With what it answers for a token; else 200 or 400, as is right. */
    int answers;
    /** How often it was asked for a token, and to describe itself. */
    int tokens, descriptions;

    Provider(Clock clock) {
        this.clock = clock;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        server.createContext("/.well-known/openid-configuration", it -> {
            descriptions++;
            answer(it, 200, describes());
        });
        server.createContext("/keys", it -> answer(it, 200, new JWKSet(KEY.toPublicJWK()).toString()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext("/more", it -> answer(it, 200, "{\"sub\": \"" + subject() + "\"" + more + "}"));
        server.start();
        set("ISSUER", issuer());
        set("CLIENT_ID", CLIENT);
        set("CLIENT_SECRET", SECRET);
        set("NAME", NAME);
    }

    static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    /** A setting as a start would find it; null takes it away. */
    static void set(String name, String value) {
        if (value == null) {
            System.clearProperty("AUXILIA_OIDC_" + name);
        } else {
            System.setProperty("AUXILIA_OIDC_" + name, value);
        }
    }

    private String subject() {
        return subject.isEmpty() ? "u-" + who : subject;
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Somebody's browser at its page: where it sends them back to, path and query. */
    String sendsBack(String asked) {
        try (var browser = HttpClient.newHttpClient()) {
            var answer = browser.send(HttpRequest.newBuilder(URI.create(asked)).build(), HttpResponse.BodyHandlers.ofString());
            var back = URI.create(answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body())));
            return back.getRawPath() + "?" + back.getRawQuery();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Nobody is there any more. */
    void goAway() {
        server.stop(0);
    }

    @Override
    public void close() {
        server.stop(0);
        for (var name : new String[] {"ISSUER", "CLIENT_ID", "CLIENT_SECRET", "NAME", "CLAIM", "EMAIL_TRUSTED"}) {
            set(name, null);
        }
    }

    private String describes() {
        return """
            {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/keys", "userinfo_endpoint": "%1$s/more",
             "response_types_supported": ["code"], "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(issuer());
    }

    private void authorize(HttpExchange call) throws IOException {
        var asked = fields(call.getRequestURI().getRawQuery());
        boolean right = CLIENT.equals(asked.get("client_id")) && "code".equals(asked.get("response_type")) && asked.getOrDefault("scope", "").contains("openid")
                && "S256".equals(asked.get("code_challenge_method")) && asked.containsKey("code_challenge") && asked.containsKey("state") && asked.containsKey("nonce")
                && "login".equals(asked.get("prompt")) && "0".equals(asked.get("max_age"));
        if (!right) {
            answer(call, 400, "Not as it is asked: " + asked);
            return;
        }
        var code = UUID.randomUUID().toString();
        codes.put(code, asked);
        call.getResponseHeaders().set("Location", asked.get("redirect_uri") + "?code=" + code + "&state=" + URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8));
        answer(call, 302, "");
    }

    private void token(HttpExchange call) throws IOException {
        tokens++;
        if (answers > 0) {
            answer(call, answers, "{\"error\": \"invalid_client\"}");
            return;
        }
        var sent = fields(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var asked = codes.remove(sent.getOrDefault("code", ""));
        var known = "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + URLEncoder.encode(SECRET, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        boolean right = asked != null && known.equals(call.getRequestHeaders().getFirst("Authorization")) && "authorization_code".equals(sent.get("grant_type"))
                && asked.get("redirect_uri").equals(sent.get("redirect_uri")) && asked.get("code_challenge").equals(hash(sent.getOrDefault("code_verifier", "")));
        if (!right) {
            answer(call, 400, "{\"error\": \"invalid_grant\"}");
            return;
        }
        answer(call, 200, "{\"access_token\": \"a\", \"token_type\": \"Bearer\", \"expires_in\": 300, \"id_token\": \"%s\"}".formatted(signed(asked.get("nonce"))));
    }

    private String signed(String nonce) {
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder().issuer(issuer()).audience(CLIENT).subject(subject()).claim("nonce", nonce).claim("preferred_username", who).claim("auth_time", now.getEpochSecond())
                .issueTime(Date.from(now)).expirationTime(Date.from(now.plus(Duration.ofMinutes(5))));
        try {
            var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()).build(), says.apply(claims).build());
            token.sign(new RSASSASigner(signing));
            return token.serialize();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private static String hash(String verifier) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, String> fields(String query) {
        return Arrays.stream(query.split("&")).map(it -> it.split("=", 2))
                .collect(Collectors.toMap(it -> it[0], it -> URLDecoder.decode(it[1], StandardCharsets.UTF_8)));
    }

    private static void answer(HttpExchange call, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = call.getResponseBody()) {
            out.write(bytes);
        }
    }
}
