package org.auxilia.data;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Auxilia as a process of its own, as a person starts it, with a data directory of its own. */
final class RunningAuxilia implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("^Auxilia: (http://\\S+)$", Pattern.MULTILINE);

    private final Path home;
    private final Path output;
    private final Process process;

    private RunningAuxilia(Path home, Path output, Process process) {
        this.home = home;
        this.output = output;
        this.process = process;
    }

    /** Starts it to serve on a free port; {@link #address()} waits until it does. */
    static RunningAuxilia serve(Path home) throws IOException {
        return start(home, "", "--empty", "--server.port=0");
    }

    /** @param url of a database of somebody else's, or empty for the embedded one */
    static RunningAuxilia start(Path home, String url, String... arguments) throws IOException {
        Files.createDirectories(home);
        var output = Files.createTempFile(home, "output", ".txt");
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classpath(), "org.auxilia.Auxilia"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("AUXILIA_HOME", home.toString());
        builder.environment().put("AUXILIA_DATABASE_URL", url);
        return new RunningAuxilia(home, output, builder.start());
    }

    /** What the program is made of, without the tests. */
    private static String classpath() {
        var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator)).filter(p -> !p.endsWith("test-classes"))
            .collect(Collectors.joining(File.pathSeparator));
    }

    String address() {
        var found = new String[1];
        Wait.upTo(Duration.ofSeconds(60), "a start; it said: " + said(), () -> {
            var match = ADDRESS.matcher(said());
            found[0] = match.find() ? match.group(1) : null;
            return found[0] != null || !process.isAlive();
        });
        if (found[0] == null) {
            throw new AssertionError("It did not start: " + said());
        }
        return found[0];
    }

    /** Whether it and its database answer now. */
    boolean answers() {
        try (var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            var request = HttpRequest.newBuilder(URI.create(address() + "/health")).timeout(Duration.ofSeconds(15)).build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    ProcessHandle database() {
        return ProcessHandle.of(PostmasterPid.in(home.resolve("database")).orElseThrow().pid()).orElseThrow();
    }

    /** A connection of the owner of the tables. */
    Connection connect() throws IOException, SQLException {
        var port = PostmasterPid.in(home.resolve("database")).orElseThrow().port();
        return Roles.connect(new Address("jdbc:postgresql://127.0.0.1:" + port + "/auxilia", "auxilia_owner",
            Files.readString(home.resolve("database.password")).strip()));
    }

    /** As {@code kill -9}. */
    void kill() {
        kill(process.toHandle());
    }

    /** Kills the database, and each that is started in its place, until it is closed. */
    Outage outage() { return new Outage(home.resolve("database")); }

    static final class Outage implements AutoCloseable {

        private final AtomicBoolean lasts = new AtomicBoolean(true);
        private final Thread killer;

        private Outage(Path data) {
            kill(PostmasterPid.in(data).flatMap(p -> p.process(data)).orElseThrow());
            killer = Thread.ofVirtual().start(() -> {
                while (lasts.get()) {
                    PostmasterPid.in(data).flatMap(p -> p.process(data)).ifPresent(ProcessHandle::destroyForcibly);
                    LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
                }
            });
        }

        @Override
        public void close() throws InterruptedException {
            lasts.set(false);
            killer.join();
        }
    }

    static void kill(ProcessHandle victim) {
        victim.destroyForcibly();
        Wait.upTo(Duration.ofSeconds(10), "the end of " + victim.pid(), () -> !victim.isAlive());
    }

    /** As {@code kill}, or Ctrl-C: it has the time to end well. */
    int stop() throws InterruptedException {
        process.destroy();
        return process.waitFor(30, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    int exitCode() throws InterruptedException {
        return process.waitFor(60, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() throws InterruptedException {
        if (process.isAlive()) {
            stop();
        }
        process.destroyForcibly();
    }

    /** Ends what is left of the database too. */
    void closeAll() throws InterruptedException {
        close();
        PostmasterPid.in(home.resolve("database")).flatMap(p -> p.process(home.resolve("database"))).ifPresent(RunningAuxilia::kill);
    }
}
