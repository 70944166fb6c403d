package org.auxilia.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.auxilia.data.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sixty thousand cases of one town in a year: what the radar of the guarantee touches, so that it holds on any machine. */
@Tag("BY-20")
class GuaranteePlanTest {

    private static TestDatabase test;

    @BeforeAll
    static void fill() {
        test = TestDatabase.fresh();
        ManyCases.fill(test.owner());
    }

    @AfterAll
    static void close() { test.close(); }

    /** By the member, by the plate, by the home: each alone, and all at once. */
    @ParameterizedTest
    @CsvSource({"4711,'',0,''", "4711,'',1,''", "0,AB4711,0,''", "0,'',1,Colón 4711", "4711,AB4711,1,Colón 4711"})
    void theRadarReadsNoTableFromEndToEnd(long member, String plate, int place, String address) {
        var plan = String.join("\n", test.owner().sql("explain " + Guarantees.QUERY).param("member", member).param("plate", plate).param("account", 1).param("service", "PLOMERIA")
            .param("since", OffsetDateTime.parse("2026-10-24T00:00:00Z")).param("place", place).param("home", place).param("address", address).param("number", 7L).param("assistance", 1).query(String.class).list());
        assertThat(Pattern.compile("Seq Scan on (board|case_file)").matcher(plan).find()).as(plan).isFalse();
        assertThat(plan).contains("case_file_member", "case_file_plate", "case_file_home", "board_pkey").as("nor all that the service has had").doesNotContain("board_service", "board_all");
    }
}
