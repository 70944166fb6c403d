package org.auxilia.desk.uncovered;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.auxilia.data.TestDatabase;
import org.auxilia.desk.ManyCases;
import org.auxilia.geography.Places;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sixty thousand cases, twenty thousand members and as many providers: what the tests of an exception touch. */
@Tag("OC-5")
@Tag("OC-6")
class MemberUsesPlanTest {

    private static TestDatabase test;

    @BeforeAll
    static void fill() {
        test = TestDatabase.fresh();
        ManyCases.fill(test.owner());
    }

    @AfterAll
    static void close() { test.close(); }

    @Test
    void whatTheMemberHasHadIsReadByItsIndexesAndSoAreTheProvidersOfHisTown() {
        var places = new Places(test.jdbc());
        var home = places.path(places.of("AR", "Río Negro", "Adolfo Alsina", "Viedma").id());
        var plan = String.join("\n", test.owner().sql("explain " + MemberUses.QUERY).param("member", 4711L).param("number", 7L).param("assistance", 1).param("service", "PLOMERIA")
            .param("home", home.toArray(Integer[]::new)).query(String.class).list());
        assertThat(Pattern.compile("Seq Scan on (board|event_use|former_assistance|member|provider\\w*)").matcher(plan).find()).as(plan).isFalse();
        assertThat(plan).contains("board_member", "event_use_pkey", "former_assistance_member", "member_pkey", "provider_coverage");
    }
}
