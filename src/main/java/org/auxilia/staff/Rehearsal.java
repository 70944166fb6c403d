package org.auxilia.staff;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.auxilia.data.Sight;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A run without spectators: the program asks itself for the pages that people ask for most, so that the JVM keeps what it learns of them, and
 * ends ({@code bin/auxilia} does so once per build, by {@code auxilia.rehearsing=40s}). It comes with a secret that this process alone
 * knows and looks with the eyes of a coordinator who is nobody; nothing is written, no session and no trail.
 */
@Component
class Rehearsal {

    private static final Logger log = LoggerFactory.getLogger(Rehearsal.class);
    private static final SignedIn NOBODY = new SignedIn(0, "", "Ensayo General", Role.COORDINATOR, null, "es", null, null, "America/Argentina/Buenos_Aires", "AR", Sight.WHOLE);
    private static final List<String> PAGES = List.of("/boards/open", "/boards/all", "/boards/mine", "/agenda", "/providers", "/calls", "/cases/new");
    private static final Pattern CASE = Pattern.compile("href=\"(/cases/\\d+/\\d+)\"");
    /** So many times each page at most: then the JVM has nothing more to learn. */
    private static final int ROUNDS = 150;

    private final Duration length;
    private final byte[] secret = new byte[32];

    Rehearsal(@Value("${auxilia.rehearsing:0s}") Duration length) {
        this.length = length;
        new SecureRandom().nextBytes(secret);
    }

    /** Who comes with our own secret; nobody does where nothing is rehearsed. */
    Optional<SignedIn> whose(String token) {
        return isOn() && MessageDigest.isEqual(word().getBytes(StandardCharsets.US_ASCII), token.getBytes(StandardCharsets.US_ASCII)) ? Optional.of(NOBODY) : Optional.empty();
    }

    private boolean isOn() {
        return length.isPositive();
    }

    private String word() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (isOn() && event.getApplicationContext() instanceof ServletWebServerApplicationContext context && context.getWebServer() != null) {
            Thread.ofPlatform().name("rehearsal").start(() -> {
                boolean well = rehearse("http://localhost:" + context.getWebServer().getPort());
                System.exit(SpringApplication.exit(context, () -> well ? 0 : 1));
            });
        }
    }

    /** Whether every page was shown. */
    private boolean rehearse(String base) {
        long until = System.nanoTime() + length.toNanos();
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10)).build()) {
            get(client, HttpRequest.newBuilder(URI.create(base + "/sign-in")));
            var cases = CASE.matcher(get(client, base + "/boards/open")).results().map(it -> it.group(1)).limit(3).toList();
            var pages = Stream.concat(PAGES.stream(), cases.stream()).toList();
            for (int round = 0; round < ROUNDS && (round == 0 || System.nanoTime() < until); round++) {
                for (var page : pages) {
                    get(client, base + page);
                }
            }
            return true;
        } catch (IOException e) {
            log.warn("The rehearsal broke off: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private String get(HttpClient client, String address) throws IOException, InterruptedException {
        return get(client, HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + word()));
    }

    private static String get(HttpClient client, HttpRequest.Builder asking) throws IOException, InterruptedException {
        var request = asking.timeout(Duration.ofSeconds(30)).header("Accept", "text/html").build();
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(request.uri() + " answered " + answer.statusCode());
        }
        return answer.body();
    }
}
