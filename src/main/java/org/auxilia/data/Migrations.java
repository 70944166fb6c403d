package org.auxilia.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Migrates at the start, unless the last start that did had the very same migrations: for Flyway to compare them with what was done takes half a
 * second. Which they were stands in the comment of its own table, so a database that is restored from a copy brings along what it knows.
 */
@Component
class Migrations implements FlywayMigrationStrategy {

    private static final String HISTORY = "flyway_schema_history";

    @Override
    public void migrate(Flyway flyway) {
        var ours = fingerprint();
        if (!ours.equals(asked(flyway, Migrations::known))) {
            flyway.migrate();
            asked(flyway, it -> it.execute("comment on table " + HISTORY + " is '" + ours + "'"));
        }
    }

    private interface Question<T> {
        T of(Statement statement) throws SQLException;
    }

    private static <T> T asked(Flyway flyway, Question<T> question) {
        try (var connection = flyway.getConfiguration().getDataSource().getConnection(); var statement = connection.createStatement()) {
            return question.of(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Null in a database that is new or that an older version migrated. */
    private static String known(Statement statement) throws SQLException {
        try (var row = statement.executeQuery("select obj_description(to_regclass('" + HISTORY + "'), 'pg_class')")) {
            row.next();
            return row.getString(1);
        }
    }

    /** Of names and contents of all migrations, in the order of their names. */
    static String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var all = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*.*");
            Arrays.sort(all, Comparator.comparing(Resource::getFilename));
            for (var migration : all) {
                digest.update(String.valueOf(migration.getFilename()).getBytes());
                digest.update(migration.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
