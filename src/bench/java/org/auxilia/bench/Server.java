package org.auxilia.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The embedded PostgreSQL of a home, reached as its superuser, who may look at everything.
 *
 * @param log where it says what it does, a JSON line each, while it is asked to
 */
record Server(int port, String password, Path log) {

    static final String DATABASE = "auxilia", SUPERUSER = "postgres";

    static Server of(Path home) throws IOException {
        var lines = Files.readAllLines(home.resolve("database/postmaster.pid"));
        return new Server(Integer.parseInt(lines.get(3).strip()), Files.readString(home.resolve("database.password")).strip(), home.resolve("database/log"));
    }

    DataSource source() { return new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE + "?preferQueryMode=simple", SUPERUSER, password); }

    JdbcClient jdbc() { return JdbcClient.create(source()); }
}
