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
import java.util.Set;
import java.util.TreeSet;
import org.auxilia.AuxiliaTest;
import org.auxilia.Visitor;
import org.auxilia.staff.People;
import org.auxilia.staff.Role;
import org.auxilia.staff.Users;
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

    /** Everything told until "end" was. */
    private static Set<String> hear(BufferedReader stream) throws IOException {
        var heard = new TreeSet<String>();
        for (var line = stream.readLine(); line != null && !heard.contains("end"); line = heard.contains("end") ? null : stream.readLine()) {
            if (line.startsWith("data:") && !line.matches("data:\\d+")) {
                heard.addAll(Set.of(line.substring(5).split(" ")));
            }
        }
        return heard;
    }

    private BufferedReader listen(Role role) {
        var name = People.with(users, role).username();
        var cookies = new CookieManager();
        var visitor = new Visitor(port, cookies);
        assertThat(visitor.signIn(name, People.PASSWORD).statusCode()).isEqualTo(303);
        var client = HttpClient.newBuilder().cookieHandler(cookies).build();
        try {
            var answer = client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/live"))
                    .header("Accept", "text/event-stream").build(), HttpResponse.BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
