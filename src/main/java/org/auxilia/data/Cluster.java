package org.auxilia.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The data directory of an embedded PostgreSQL and the superuser's password, both made on first use.
 *
 * @param binaries the folder of PostgreSQL's programs
 * @param data     the data directory
 * @param password the superuser's
 * @param log      where the server writes what it says before its own log is open
 */
record Cluster(Path binaries, Path data, String password, Path log) {

    static final String SUPERUSER = "postgres";

    /** Made in full or not at all, so that a first start that was killed leaves nothing half done. */
    static Cluster in(Home home, Path binaries) throws IOException {
        var data = home.root().resolve("database");
        var secret = home.root().resolve("database.password");
        var cluster = new Cluster(binaries, data, secretIn(secret), home.folder("logs").resolve("postgresql-start.log"));
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            cluster.initialise(home.root().resolve("database.new"), secret);
        }
        return cluster;
    }

    private static String secretIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            var fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh);
            Access.secret(fresh);
            Files.writeString(fresh, HexFormat.of().formatHex(bytes));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file).strip();
    }

    private void initialise(Path fresh, Path secret) throws IOException {
        Access.deleteTree(fresh);
        Files.createDirectories(fresh);
        Access.secret(fresh);
        Unprivileged.giveAway(fresh);
        Unprivileged.giveAway(secret);
        run(List.of(program("initdb"), "-D", fresh.toString(), "-U", SUPERUSER, "--pwfile", secret.toString(),
            "-A", "scram-sha-256", "--encoding=UTF8", "--locale=C", "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8", "--data-checksums", "--no-instructions"));
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The command of the server. Nobody but this machine reaches it, and only with a password. */
    List<String> server(int port, List<String> extra) {
        var command = new ArrayList<>(List.of(program("postgres"), "-D", data.toString(), "-p", Integer.toString(port)));
        for (var setting : List.of("listen_addresses=127.0.0.1", "unix_socket_directories=", "timezone=UTC",
            "max_connections=100", "shared_buffers=192MB", "random_page_cost=1.1", "jit=off", "logging_collector=on",
            "log_filename=postgresql-%a.log", "log_truncate_on_rotation=on", "log_rotation_age=1d", "log_rotation_size=0")) {
            command.addAll(List.of("-c", setting));
        }
        extra.forEach(setting -> command.addAll(List.of("-c", setting)));
        return detached(Unprivileged.command(command));
    }

    /** In a session of its own where the system can: Ctrl-C at the terminal must reach us first, not the server. */
    private static List<String> detached(List<String> command) {
        if (!Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            return command;
        }
        var whole = new ArrayList<>(List.of("/usr/bin/setsid"));
        whole.addAll(command);
        return whole;
    }

    /** Ends the server: connections are cut, what was committed is on the disk. */
    void stop() throws IOException {
        run(List.of(program("pg_ctl"), "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "20"));
    }

    private String program(String name) {
        return binaries.resolve("bin").resolve(name).toString();
    }

    private void run(List<String> command) throws IOException {
        var process = new ProcessBuilder(Unprivileged.command(command)).redirectErrorStream(true)
            .redirectOutput(log.toFile()).start();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException(command.getFirst() + " failed: " + Files.readString(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
