package org.auxilia.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.auxilia.AuxiliaTest;
import org.auxilia.Visitor;
import org.auxilia.staff.People;
import org.auxilia.staff.Role;
import org.auxilia.staff.Users;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AuxiliaTest
@Timeout(60)
class LiveHubTest {

    @LocalServerPort
    int port;
    @Autowired
    Users users;
    @Autowired
    LiveHub hub;

    private final CookieManager cookies = new CookieManager();

    @Test
    void whatMovedIsToldOnceToWhoMayHearIt() throws IOException {
        var ana = People.with(users, Role.COORDINATOR);
        try (var stream = listen(Role.COORDINATOR)) {
            assertThat(stream.readLine()).isEqualTo("event:beat");
            hub.publish("agenda-999999", "case-7", "boards", "agenda-" + ana.id());
            hub.publish("boards", "end");
            assertThat(hear(stream)).containsExactlyInAnyOrder("case-7", "boards", "agenda-" + ana.id(), "end");
        }
    }

    @Test
    void peopleOfAnAccountDoNotHearWhichCasesMove() throws IOException {
        try (var stream = listen(Role.ACCOUNT)) {
            assertThat(stream.readLine()).isEqualTo("event:beat");
            hub.publish("case-7", "boards", "end");
            assertThat(hear(stream)).containsExactlyInAnyOrder("boards", "end");
        }
    }

    @Test
    @Tag("BD-1")
    void whatMovedBetweenThePageAndItsStreamIsTold() throws IOException {
        hub.publish("case-6");
        var page = visitor(Role.COORDINATOR).get("/agenda").body();
        hub.publish("case-7", "agenda-999999");
        try (var stream = listen(Role.COORDINATOR, "?since=" + mark(page))) {
            hub.publish("end");
            assertThat(hear(stream)).containsExactlyInAnyOrder("case-7", "end");
        }
    }

    @Test
    @Tag("BD-1")
    void whoWasCutOffHearsWhatItMissedAndNothingTwice() throws IOException {
        var page = visitor(Role.COORDINATOR).get("/agenda").body();
        String last = "";
        try (var stream = listen(Role.COORDINATOR, "?since=" + mark(page))) {
            hub.publish("case-7");
            for (var line = stream.readLine(); !line.equals("data:case-7"); line = stream.readLine()) {
                last = line.startsWith("id:") ? line.substring(3) : last;
            }
        }
        hub.publish("case-8");
        try (var stream = listen(Role.COORDINATOR, "?since=" + mark(page), "Last-Event-ID", last)) {
            hub.publish("end");
            assertThat(hear(stream)).containsExactlyInAnyOrder("case-8", "end");
        }
    }

    @Test
    @Tag("OP-1")
    void aPageOfAnotherInstanceIsToldToLookAtEverything() throws IOException {
        try (var stream = listen(Role.COORDINATOR, "?since=elsewhere.12")) {
            assertThat(hear(stream, Recent.EVERYTHING)).containsExactly(Recent.EVERYTHING);
            hub.publish("end");
            assertThat(hear(stream)).as("what follows is told by its name").containsExactly("end");
        }
    }

    @Test
    @Tag("BD-1")
    void whatIsToldWhileItIsReadWhatMayBeHeardComesAtOnce() {
        var looked = new CompletableFuture<Set<String>>();
        hub.open("of this test", Optional.empty(), topics -> {
            if (topics.contains("case-7")) {
                hub.publish("case-8");
                LockSupport.parkNanos(1); // as waiting for the database does: it takes the wake-up for itself
            } else {
                looked.complete(topics);
            }
            return Set.of();
        });
        try {
            hub.publish("case-7");
            assertThat(looked).as("and not with the next sign of life").succeedsWithin(Duration.ofSeconds(LiveHub.BEAT / 2)).isEqualTo(Set.of("case-8"));
        } finally {
            hub.end("of this test");
        }
    }

    private static String mark(String page) {
        return page.replaceAll("(?s).*data-live-mark=\"([^\"]+)\".*", "$1");
    }

    @Test
    void whoIsNotSignedInHearsNothing() {
        assertThat(new Visitor(port).get("/live", "Accept", "text/event-stream").statusCode()).isEqualTo(401);
    }

    @Test
    void publishingToManyWhoDoNotReadWaitsForNobody() throws IOException {
        try (var stream = listen(Role.COORDINATOR)) {
            assertThat(stream.readLine()).isEqualTo("event:beat");
            for (int i = 0; i < 200_000; i++) {
                hub.publish("case-" + i, "boards");
            }
            hub.publish("end");
        }
    }

    private static Set<String> hear(BufferedReader stream) throws IOException {
        return hear(stream, "end");
    }

    /** Everything told until the last of it was. */
    private static Set<String> hear(BufferedReader stream, String last) throws IOException {
        var heard = new TreeSet<String>();
        for (var line = stream.readLine(); line != null; line = heard.contains(last) ? null : stream.readLine()) {
            if (line.startsWith("data:") && !line.matches("data:\\d+")) {
                heard.addAll(Set.of(line.substring(5).split(" ")));
            }
        }
        return heard;
    }

    private Visitor visitor(Role role) {
        var visitor = new Visitor(port, cookies);
        assertThat(visitor.signIn(People.with(users, role).username(), People.PASSWORD).statusCode()).isEqualTo(303);
        return visitor;
    }

    private BufferedReader listen(Role role) {
        return listen(role, "");
    }

    private BufferedReader listen(Role role, String query, String... headers) {
        visitor(role);
        var client = HttpClient.newBuilder().cookieHandler(cookies).build();
        try {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/live" + query)).header("Accept", "text/event-stream");
            var answer = client.send((headers.length == 0 ? request : request.headers(headers)).build(), HttpResponse.BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
