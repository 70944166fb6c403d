package org.auxilia.bench;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.json.JsonMapper;

/** Hears from PostgreSQL's own log which statements the program sends for a request, so that what is compared with is what it does. */
final class Listening implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long QUIET = 80_000_000;
    /** What the rounds of the program send meanwhile. */
    private static final int ROUNDS_MILLIS = 1_500;

    interface Request {
        void send() throws IOException;
    }

    private final Server server;
    private final Set<String> rounds = new HashSet<>();

    Listening(Server server) throws IOException {
        this.server = server;
        set("log_destination = 'jsonlog'", "log_statement = 'all'");
        heard(() -> LockSupport.parkNanos(ROUNDS_MILLIS * 1_000_000L)).forEach(it -> { if (!it.isOfTransaction()) rounds.add(it.sql()); });
    }

    private void set(String... settings) {
        for (var it : settings) server.jdbc().sql("alter system set " + it).update();
        server.jdbc().sql("select pg_reload_conf()").query(Boolean.class).single();
        LockSupport.parkNanos(300_000_000);
    }

    /** All of them, in their order, but those of the rounds. */
    List<Statement> to(Request request) throws IOException { return heard(request).stream().filter(it -> !rounds.contains(it.sql())).toList(); }

    private List<Statement> heard(Request request) throws IOException {
        var file = newest();
        long from = Files.size(file);
        request.send();
        for (long size = Files.size(file), was = -1; size != was; size = Files.size(file)) {
            was = size;
            LockSupport.parkNanos(QUIET);
        }
        return read(file, from);
    }

    private Path newest() throws IOException {
        try (var files = Files.list(server.log())) {
            return files.filter(it -> it.toString().endsWith(".json")).max((one, other) -> Long.compare(one.toFile().lastModified(), other.toFile().lastModified())).orElseThrow();
        }
    }

    private static List<Statement> read(Path file, long from) throws IOException {
        var statements = new ArrayList<Statement>();
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(from);
            var bytes = new byte[(int) (in.length() - from)];
            in.readFully(bytes);
            for (var line : new String(bytes, StandardCharsets.UTF_8).split("\n")) {
                if (line.isBlank()) continue;
                var node = JSON.readTree(line);
                if (node.path("user").stringValue("").equals("auxilia_app")) Statement.of(node.path("message").stringValue(""), node.path("detail").stringValue("")).ifPresent(statements::add);
            }
        }
        return statements;
    }

    @Override public void close() {
        server.jdbc().sql("alter system reset log_destination").update();
        server.jdbc().sql("alter system reset log_statement").update();
        server.jdbc().sql("select pg_reload_conf()").query(Boolean.class).single();
    }
}
