package org.auxilia.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("OP-1")
class PostgresServerTest {

    private final Path target = Path.of("target").toAbsolutePath();
    private final Home home = new Home(target.resolve("server-test"));

    @BeforeEach
    void nothingYet() {
        Access.deleteTree(home.root());
    }

    @Test
    void keepsWhatItIsToldOnTheDiskAndAsksForAPassword() throws Exception {
        try (var server = PostgresServer.start(home, target)) {
            assertThat(setting(server, "fsync")).isEqualTo("on");
            assertThat(setting(server, "data_checksums")).isEqualTo("on");
            assertThat(setting(server, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(setting(server, "server_encoding")).isEqualTo("UTF8");
            assertThat(setting(server, "password_encryption")).isEqualTo("scram-sha-256");
            var wrong = server.superuser("postgres").as("postgres", "guessed");
            assertThatThrownBy(() -> Roles.connect(wrong)).isInstanceOf(SQLException.class).hasMessageContaining("password");
        }
    }

    @Test
    void takesAnotherPortWhenSomebodyElseHasTheCustomaryOne() throws Exception {
        try (var somebody = occupied(); var server = PostgresServer.start(home, target)) {
            assertThat(server.superuser("postgres").url()).doesNotContain(":" + PostgresServer.CUSTOMARY_PORT + "/");
            assertThat(setting(server, "data_directory")).isEqualTo(home.root().resolve("database").toString());
        }
    }

    @Test
    void neverTakesAnotherServerForItsOwnThoughThePidFilePointsThere() throws Exception {
        try (var first = PostgresServer.start(home, target)) {
            assertThat(first.pid()).isPositive();
        }
        var elsewhere = new Home(target.resolve("server-test-other"));
        Access.deleteTree(elsewhere.root());
        try (var other = PostgresServer.start(elsewhere, target)) {
            var theirs = Files.readAllLines(elsewhere.root().resolve("database/postmaster.pid"));
            theirs.set(1, home.root().resolve("database").toString());
            Files.write(home.root().resolve("database/postmaster.pid"), theirs);
            try (var ours = PostgresServer.start(home, target)) {
                assertThat(ours.pid()).isNotEqualTo(other.pid());
                assertThat(setting(ours, "data_directory")).isEqualTo(home.root().resolve("database").toString());
            }
            assertThat(ProcessHandle.of(other.pid())).isPresent();
        }
    }

    @Test
    void beginsAgainWhereAFirstStartWasInterrupted() throws Exception {
        Files.createDirectories(home.root().resolve("database.new/base"));
        Files.writeString(home.root().resolve("database.new/PG_VERSION"), "18");
        try (var server = PostgresServer.start(home, target)) {
            assertThat(setting(server, "data_directory")).endsWith("database");
        }
    }

    private static String setting(PostgresServer server, String name) throws SQLException {
        try (var connection = Roles.connect(server.superuser("postgres"));
             var rows = connection.createStatement().executeQuery("show " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Holds the customary port, unless another program already does. */
    private static AutoCloseable occupied() {
        try {
            return new ServerSocket(PostgresServer.CUSTOMARY_PORT, 1, InetAddress.getLoopbackAddress());
        } catch (IOException alreadyTaken) {
            return () -> { };
        }
    }
}
