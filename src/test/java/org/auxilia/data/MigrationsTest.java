package org.auxilia.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A start compares the migrations with what was done only where they are others than at the last one. */
@Tag("OP-1")
class MigrationsTest {

    private static Flyway flyway(TestDatabase database) {
        return Flyway.configure().dataSource(database.ownerDataSource()).locations("classpath:db/migration").outOfOrder(true).load();
    }

    @Test
    void whatIsTheSameIsNotComparedAgainAndWhatIsNotIs() {
        try (var database = TestDatabase.fresh()) {
            var migrations = new Migrations();
            migrations.migrate(flyway(database));
            database.owner().sql("update flyway_schema_history set checksum = checksum + 1 where version = '101'").update();
            migrations.migrate(flyway(database));

            database.owner().sql("comment on table flyway_schema_history is 'those of a version before'").update();
            assertThatThrownBy(() -> migrations.migrate(flyway(database))).isInstanceOf(FlywayValidateException.class);
            database.owner().sql("update flyway_schema_history set checksum = checksum - 1 where version = '101'").update();
            migrations.migrate(flyway(database));
            assertThat(database.owner().sql("select obj_description('flyway_schema_history'::regclass, 'pg_class')").query(String.class).single()).isEqualTo(Migrations.fingerprint());
        }
    }

    /** A database that ran one that is changed afterwards doesn't start any more: what comes later is one of its own. */
    @Test
    void whatHasGoneOutIsNeverEdited() throws Exception {
        var all = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*.sql");
        var now = new TreeSet<String>();
        for (var it : all) now.add(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(it.getContentAsByteArray()), 0, 8) + " " + it.getFilename());
        assertThat(now).as("a new one goes into src/test/resources/migrations.txt, by the first 16 digits of sha256sum").containsExactlyInAnyOrderElementsOf(Files.readAllLines(Path.of("src/test/resources/migrations.txt")));
    }

    @Test
    void whatHasTablesAndNoHistoryIsLeftAlone() {
        try (var database = TestDatabase.fresh()) {
            database.owner().sql("drop table flyway_schema_history").update();
            assertThatThrownBy(() -> new Migrations().migrate(flyway(database))).hasMessageContaining("non-empty schema");
        }
    }
}
