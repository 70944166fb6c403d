package org.auxilia.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.auxilia.Alone;
import org.auxilia.AuxiliaTest;
import org.auxilia.MovableClock;
import org.auxilia.data.Command;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo world, made once and looked at from all sides. */
@AuxiliaTest
@Alone
@Tag("OP-6")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoWorldTest {

    @Autowired DemoWorld world;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;
    @Autowired List<Command> commands;
    private Duration took;

    @BeforeAll
    void itIsMade() {
        var started = Instant.now();
        world.make();
        world.play();
        took = Duration.between(started, Instant.now());
    }

    @Test
    void itIsReadyBeforeOneWouldLeave() { assertThat(took).isLessThan(Duration.ofSeconds(60)); }

    @Test
    void itHasTheAccountsMembersAndProvidersOfThreeCountries() {
        assertThat(texts("select distinct country from account order by 1")).containsExactly("AR", "BO", "CR");
        assertThat(number("select count(*) from member")).isEqualTo(5_000);
        assertThat(number("select count(*) from vehicle")).isGreaterThan(2_000);
        assertThat(number("select count(*) from beneficiary")).isGreaterThan(2_000);
        assertThat(number("select count(*) from provider where special is null")).isEqualTo(400);
        assertThat(number("select count(*) from account_number")).isGreaterThanOrEqualTo(12);
    }

    @Test
    void itHasCasesInEveryStageAndEveryEnding() {
        assertThat(number("select count(*) from case_file")).isBetween(300, 301);
        assertThat(texts("select distinct stage from board where not closed")).contains("ASSIGNMENT", "MONITORING", "SERVICE", "CLOSING");
        assertThat(texts("select distinct final_status from board where final_status is not null")).contains("CONCLUDED", "CANCELLED_AT_ONCE", "CANCELLED_LATER");
        assertThat(texts("select distinct priority from board")).containsExactlyInAnyOrder("LIFE_RISK", "EMERGENCY", "SCHEDULED");
        assertThat(number("select count(*) from complaint")).isPositive();
    }

    @Test @Tag("CL-6")
    void someTripsWereInVainAndTheirPriceStandsAmongTheCosts() {
        assertThat(number("select count(*) from fact where kind = 'ASSIGNMENT' and body like '%\"inVain\"%'")).isPositive();
        assertThat(number("select count(*) from fact c where kind = 'COSTS' and body like '%Viaje en falso%'"
            + " and exists (select from fact d where d.case_number = c.case_number and d.kind = 'DEPARTURE' and d.seq < c.seq)")).isPositive();
    }

    @Test @Tag("CX-2")
    void whatServicesUsuallyCostIsKnownInEachCountryAndStandsBesideTheQuotes() {
        assertThat(texts("select distinct p.country from reference_price r join place p on p.id = r.place where p.level = 0 order by 1")).containsExactly("AR", "BO", "CR");
        assertThat(number("select count(*) from reference_price r join place p on p.id = r.place where p.level > 0")).isPositive();
        assertThat(number("select count(*) from fact where kind = 'QUOTE' and body like '%\"reference\"%'")).isPositive();
    }

    @Test
    void nothingLiesForgotten() {
        assertThat(number("select count(*) from board where not closed")).isBetween(20, 150);
        assertThat(number("select count(*) from promise p where due < (select max(recorded_at) from fact) - interval '2 days'")).isZero();
    }

    @Test
    void itsLogIsWhole() {
        var verify = commands.stream().filter(it -> it.name().equals("verify")).findFirst().orElseThrow();
        assertThat(verify.run(List.of())).isZero();
    }

    @Test
    void everyCaseWasPlayedEntryByEntry() {
        assertThat(number("select count(*) from fact")).isGreaterThan(4_000);
        assertThat(number("select count(*) from case_file c where version <> (select count(*) from fact f where f.case_number = c.number)")).isZero();
    }

    @Test
    void aStartThatWasBrokenOffIsTakenUpWhereItEnded() {
        jdbc.sql("update demo_world set cases = 299, finished = false").update();
        world.play();
        assertThat(number("select count(*) from case_file")).isEqualTo(301);
        assertThat(number("select count(*) from demo_world where finished and cases = 300")).isEqualTo(1);
    }

    @Test
    void whoSignsInIsTold() { assertThat(world.lines()).anyMatch(line -> line.contains("ana") && line.contains("raul")); }

    private int number(String sql) { return jdbc.sql(sql).query(Integer.class).single(); }
    private List<String> texts(String sql) { return jdbc.sql(sql).query(String.class).list(); }
}
