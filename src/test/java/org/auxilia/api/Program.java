package org.auxilia.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program with a token: sends JSON, keeps no cookie, follows nothing. */
public final class Program {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final String base;
    private final String token;

    public Program(int port, String token) {
        this.base = "http://localhost:" + port;
        this.token = token;
    }

    /** @param body of an error too; a missing node where it is empty */
    public record Answer(int status, JsonNode body, HttpResponse<String> http) {
        public String header(String name) { return http.headers().firstValue(name).orElse(""); }
        @Override public String toString() { return status + " " + http.body(); }
    }

    /** Headers are name, value, name, value… */
    public Answer get(String path, String... headers) { return send(request(path, headers).GET()); }

    /** @param json with ' for " */
    public Answer post(String path, String json, String... headers) {
        return send(request(path, headers).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json.replace('\'', '"'))));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(30)).header("Authorization", "Bearer " + token).header("Accept", "application/json");
        return headers.length == 0 ? request : request.headers(headers);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            var json = answer.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Answer(answer.statusCode(), json ? JSON.readTree(answer.body()) : JSON.missingNode(), answer);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
