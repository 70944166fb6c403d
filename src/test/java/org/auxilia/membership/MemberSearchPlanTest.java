package org.auxilia.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.auxilia.data.Sight;
import org.auxilia.data.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** With many members no search may read a table from end to end; PostgreSQL's own counters say whether one did. */
@Tag("MB-4")
class MemberSearchPlanTest {

    static TestDatabase database;

    @BeforeAll
    static void manyMembers() {
        database = TestDatabase.fresh();
        var owner = database.owner();
        owner.sql("insert into account (id, name, country, zone, currency) values (1, 'Uno', 'AR', 'America/Argentina/Buenos_Aires', 'ARS')").update();
        owner.sql("insert into plan (id, account, name, valid_from) values (1, 1, 'Plan', '2020-01-01')").update();
        owner.sql("""
                insert into member (account, plan, document, first_names, last_names, phone1, phone2, validator, starts, registered_at)
                select 1, 1, 10000000 + g * 37, (array['María', 'Juan', 'Ana', 'Luis', 'Rosa', 'Pedro'])[1 + g % 6],
                    (array['González', 'Pérez', 'Quispe', 'Mamani', 'Gómez'])[1 + g % 5] || ' ' || translate(md5((g % 997)::text), '0123456789', 'ghijklmnop'),
                    '+549' || (2920400000 + g * 13::bigint), '+549' || (1140000000 + g * 17::bigint), 'P' || g, '2025-01-01', now()
                from generate_series(1, 40000) g
                """).update();
        owner.sql("insert into vehicle (member, plate) select id, 'AA' || id from member").update();
        owner.sql("insert into beneficiary (member, names, document) select id, 'Beneficiario', 70000000 + id from member").update();
        owner.sql("analyze").update();
    }

    @AfterAll
    static void gone() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10000037", "100000", "AA123", "P4711", "+54 9 2920 400013", "4000 13", "gonzales maria", "maria", "mamni rosa", "zzzz"})
    void noSearchReadsATableFromEndToEnd(String typed) {
        var connection = new SingleConnectionDataSource(database.url().replaceFirst("^postgres(ql)?:", "jdbc:postgresql:").replace("jdbc:jdbc", "jdbc"), true);
        try (connection) {
            var jdbc = JdbcClient.create(connection);
            var before = scans(jdbc);
            for (int again = 0; again < 7; again++) {
                MemberSearch.run(jdbc, typed, Sight.WHOLE, Optional.empty(), 20);
            }
            assertThat(scans(jdbc)).isEqualTo(before);
        }
    }

    private static String scans(JdbcClient jdbc) {
        jdbc.sql("select pg_stat_force_next_flush()").query((row, n) -> "").list();
        return jdbc.sql("""
                select string_agg(relname || ' ' || seq_scan, ', ' order by relname) from pg_stat_user_tables
                where relname in ('member', 'vehicle', 'beneficiary', 'name_word')
                """).query(String.class).single();
    }
}
