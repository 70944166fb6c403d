package org.auxilia.data;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** The database in use: our own embedded server, or the one that {@code AUXILIA_DATABASE_URL} names. */
final class Database implements AutoCloseable {

    /** The role that owns every table of the embedded database. */
    private static final String OWNER = "auxilia_owner";
    private static final String NAME = "auxilia";
    /** For a server that is started together with us. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final AtomicReference<FutureTask<Database>> ahead = new AtomicReference<>();

    private final Address owner;
    private final Optional<PostgresServer> embedded;

    private Database(Address owner, Optional<PostgresServer> embedded) {
        this.owner = owner;
        this.embedded = embedded;
    }

    /** Begins to open it; the next {@link #open} of this program waits for that one. */
    static void openAhead(Map<String, String> environment) {
        var opening = new FutureTask<>(() -> reach(environment));
        ahead.set(opening);
        Thread.ofPlatform().name("database-start").start(opening);
        // A start that fails before anybody asked for the database mustn't leave it running.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (ahead.get() == opening) {
                open(environment).close();
            }
        }));
    }

    static Database open(Map<String, String> environment) {
        var begun = ahead.getAndSet(null);
        if (begun == null) {
            return reach(environment);
        }
        try {
            return begun.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Database reach(Map<String, String> environment) {
        var external = environment.get("AUXILIA_DATABASE_URL");
        if (external != null && !external.isBlank()) {
            return new Database(reached(Address.parse(external)), Optional.empty());
        }
        var home = Home.of(environment);
        var server = PostgresServer.start(home, home.root());
        return new Database(prepare(server, NAME), Optional.of(server));
    }

    /** The same address, once it answers and has what only its superuser can give it. */
    private static Address reached(Address owner) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (var connection = Roles.connect(owner); var statement = connection.createStatement()) {
                if (!has(statement, """
                    select from pg_extension where extname = 'earthdistance'
                    union all select from pg_roles where rolname = current_user and rolsuper""")) {
                    throw new CannotStart("A superuser must once run in the database of AUXILIA_DATABASE_URL: "
                        + "create extension earthdistance cascade");
                }
                return owner;
            } catch (SQLException e) {
                // Class 28 is a wrong user or password, 3D a database that isn't there: waiting doesn't help.
                var state = String.valueOf(e.getSQLState());
                if (state.startsWith("28") || state.startsWith("3D") || System.nanoTime() > deadline) {
                    throw new CannotStart("No database for " + owner + ": " + e.getMessage(), e);
                }
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            }
        }
    }

    /**
     * The owner's sign-in to a database of the embedded server; role and database are made if they aren't there. The
     * owner is no superuser: the one extension that only a superuser may add is added here.
     */
    static Address prepare(PostgresServer server, String name) {
        var superuser = server.superuser(name);
        var owner = superuser.as(OWNER, superuser.password());
        try (var connection = Roles.connect(server.superuser("postgres")); var statement = connection.createStatement()) {
            if (!has(statement, "select 1 from pg_roles where rolname = '" + OWNER + "'")) {
                statement.execute("create role " + OWNER + " login createrole createdb password '" + owner.password() + "'");
            }
            if (!has(statement, "select 1 from pg_database where datname = '" + name + "'")) {
                statement.execute("create database " + name + " owner " + OWNER);
            }
        } catch (SQLException e) {
            throw new CannotStart("The database " + name + " can't be made", e);
        }
        try (var connection = Roles.connect(superuser); var statement = connection.createStatement()) {
            statement.execute("create extension if not exists earthdistance cascade");
        } catch (SQLException e) {
            throw new CannotStart("The extensions of " + name + " can't be made", e);
        }
        return owner;
    }

    private static boolean has(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    Address owner() {
        return owner;
    }

    Address application() {
        return Roles.application(owner);
    }

    /** Connections that a dead server leaves in the pool are thrown away as soon as the server is back. */
    void heals(HikariDataSource pool) {
        embedded.ifPresent(server -> server.afterRestart(() -> {
            var handle = pool.getHikariPoolMXBean();
            if (handle != null) {
                handle.softEvictConnections();
            }
        }));
    }

    @Override
    public void close() {
        embedded.ifPresent(PostgresServer::close);
    }
}
