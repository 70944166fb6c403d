package org.auxilia.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/**
 * The one embedded PostgreSQL of a process that tests. It lives under {@code target/} and is kept between runs, together
 * with a migrated database to copy from that is made anew only when a migration changed.
 */
final class TestServer {

    /** Which of the processes that share a run's tests this is: each has a server of its own. */
    private static final String FORK = System.getProperty("auxilia.fork", "");
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final TestServer INSTANCE = new TestServer();

    private final PostgresServer server;
    private final String template;

    private TestServer() {
        var target = Path.of("target").toAbsolutePath();
        // Durability is what tests of their own show; the others are quicker without. What keeps the tables in order by itself would be an act
        // that goes on, for which the seals wait; a test that needs statistics has them made.
        server = PostgresServer.start(new Home(target.resolve("test-postgresql" + FORK)), target,
            "fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=300", "autovacuum=off", "logging_collector=off");
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        template = "template_" + fingerprint("src/main/resources/db/migration", "src/main/java/db/migration", "src/main/resources/geo");
        sweep();
        migrate();
    }

    static TestServer get() {
        return INSTANCE;
    }

    /** A new database with every migration done and nothing else in it. */
    Address create() {
        var name = "test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
        execute("create database " + name + " owner auxilia_owner template " + template + " strategy file_copy");
        return server.superuser(name).as("auxilia_owner", server.superuser(name).password());
    }

    void drop(Address address) {
        var name = address.url().substring(address.url().lastIndexOf('/') + 1);
        execute("drop database if exists " + name + " with (force)");
    }

    private void migrate() {
        if (exists(template)) {
            return;
        }
        execute("drop database if exists migrating with (force)");
        var owner = Database.prepare(server, "migrating");
        Roles.application(owner);
        Flyway.configure().dataSource(owner.url(), owner.user(), owner.password())
            .locations("classpath:db/migration").load().migrate();
        execute("alter database migrating rename to " + template);
    }

    /** What earlier runs left; another run that still goes on keeps its own. */
    private void sweep() {
        try (var connection = Roles.connect(server.superuser("postgres")); var statement = connection.createStatement();
             var drop = connection.createStatement();
             var all = statement.executeQuery("select datname from pg_database where datname ~ '^(test|template)_'")) {
            while (all.next()) {
                var name = all.getString(1);
                if (name.startsWith("test_") ? ended(name) : !name.equals(template)) {
                    drop.execute("drop database if exists " + name + " with (force)");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean ended(String name) {
        return ProcessHandle.of(Long.parseLong(name.split("_")[1])).isEmpty();
    }

    private boolean exists(String database) {
        try (var connection = Roles.connect(server.superuser("postgres")); var statement = connection.createStatement();
             var rows = statement.executeQuery("select 1 from pg_database where datname = '" + database + "'")) {
            return rows.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) {
        try (var connection = Roles.connect(server.superuser("postgres")); var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static String fingerprint(String... folders) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var folder : folders) {
                add(Path.of(folder), digest);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(Path folder, MessageDigest digest) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                digest.update(file.getFileName().toString().getBytes());
                digest.update(Files.readAllBytes(file));
            }
        }
    }
}
