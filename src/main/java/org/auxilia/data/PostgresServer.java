package org.auxilia.data;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL as a child of this program, on the loopback address only, with its data in {@link Home}. A server that
 * an earlier, killed program left behind is taken over if it truly serves this data; one that dies is started again.
 */
final class PostgresServer implements AutoCloseable {

    /** Chosen so that nobody else is likely to have it. */
    static final int CUSTOMARY_PORT = 54318;

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    /** Children of a killed server need a moment to notice; a recovery after a crash takes some seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Cluster cluster;
    private final List<String> settings;
    private final FileChannel claim;
    private volatile FileLock lock;
    private volatile ProcessHandle process;
    private volatile int port;
    private volatile boolean closing;
    private volatile Runnable afterRestart = () -> { };

    private PostgresServer(Cluster cluster, List<String> settings, FileChannel claim) {
        this.cluster = cluster;
        this.settings = settings;
        this.claim = claim;
    }

    /** Starts the server of this home, or takes over the one that runs. */
    static PostgresServer start(Home home, Path binariesIn, String... settings) {
        try {
            home.folder("");
            var claim = FileChannel.open(home.root().resolve("database.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var cluster = Cluster.in(home, PostgresBinaries.in(binariesIn));
            var server = new PostgresServer(cluster, List.of(settings), claim);
            server.responsible();
            server.bringUp(true);
            server.watch();
            return server;
        } catch (IOException e) {
            throw new CannotStart("The embedded PostgreSQL in " + home.root() + " can't be started: " + e.getMessage(), e);
        }
    }

    /** Called when the server had died and is back. */
    void afterRestart(Runnable action) {
        afterRestart = action;
    }

    /** The superuser's sign-in to a database of this server. */
    Address superuser(String database) {
        return new Address("jdbc:postgresql://127.0.0.1:" + port + "/" + database, Cluster.SUPERUSER, cluster.password());
    }

    long pid() {
        return process.pid();
    }

    private synchronized void bringUp(boolean anyPort) throws IOException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!takeOver() && !(responsible() && launch(anyPort))) {
            if (System.nanoTime() > deadline) {
                throw new IOException("PostgreSQL did not start: " + said());
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    /**
     * Whether starting and stopping the server is ours: the first program on this data has it, until it ends. A second
     * one, a command for instance, only uses the server.
     */
    private boolean responsible() throws IOException {
        if (lock == null) {
            try {
                lock = claim.tryLock();
            } catch (OverlappingFileLockException e) {
                return false;
            }
        }
        return lock != null;
    }

    /** A server already running on our data, whoever started it. One on other data is never spoken to. */
    private boolean takeOver() {
        var running = PostmasterPid.in(cluster.data());
        var alive = running.flatMap(r -> r.process(cluster.data()));
        if (alive.isEmpty() || running.get().port() == 0) {
            return false;
        }
        port = running.get().port();
        if (!answers()) {
            return false;
        }
        process = alive.get();
        return true;
    }

    private boolean launch(boolean anyPort) throws IOException {
        var old = PostmasterPid.in(cluster.data());
        if (old.flatMap(o -> o.process(cluster.data())).isPresent()) {
            return false;
        }
        if (old.filter(o -> o.numberGivenAway(cluster.data())).isPresent()) {
            Files.deleteIfExists(cluster.data().resolve("postmaster.pid"));
        }
        port = anyPort ? freePort() : port;
        var child = new ProcessBuilder(cluster.server(port, settings)).redirectErrorStream(true)
            .redirectOutput(cluster.log().toFile()).start();
        while (child.isAlive()) {
            if (answers()) {
                process = child.toHandle();
                return true;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return false;
    }

    /** Whether the server at our port knows our password and serves our data. */
    private boolean answers() {
        try (var connection = Roles.connect(superuser("postgres"));
             var result = connection.createStatement().executeQuery("show data_directory")) {
            return result.next() && Files.isSameFile(Path.of(result.getString(1)), cluster.data());
        } catch (SQLException | IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(CUSTOMARY_PORT, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException taken) {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            }
        }
    }

    private String said() {
        try {
            return Files.readString(cluster.log()).strip();
        } catch (IOException e) {
            return "";
        }
    }

    private void watch() {
        process.onExit().thenRun(() -> Thread.ofVirtual().name("postgresql-watch").start(this::restart));
    }

    private void restart() {
        if (closing) {
            return;
        }
        LOG.warn("PostgreSQL ended unexpectedly; starting it again");
        try {
            bringUp(false);
            LOG.warn("PostgreSQL is back, process {}", process.pid());
            afterRestart.run();
        } catch (IOException e) {
            LOG.error("PostgreSQL can't be started again", e);
            LockSupport.parkNanos(Duration.ofSeconds(5).toNanos());
            Thread.ofVirtual().name("postgresql-watch").start(this::restart);
            return;
        }
        watch();
    }

    /** Stops the server, unless another program on the same data holds it. */
    @Override
    public void close() {
        closing = true;
        try (claim) {
            if (lock != null) {
                cluster.stop();
            }
        } catch (IOException e) {
            LOG.warn("PostgreSQL did not stop: {}", e.getMessage());
        }
    }
}
