package org.auxilia.membership;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("MB-2")
@Tag("MB-8")
class PeriodTest {

    static final ZoneId VIEDMA = ZoneId.of("America/Argentina/Buenos_Aires");
    static final LocalDate MARCH = LocalDate.of(2024, 3, 10);

    @Test
    void aContractYearEndsWithTheLastSecondBeforeTheAnniversaryInTheAccountsZone() {
        assertThat(Period.CONTRACT_YEAR.startOf(MARCH, at("2026-03-09T23:59:59", VIEDMA), VIEDMA)).isEqualTo(at("2025-03-10T00:00:00", VIEDMA));
        assertThat(Period.CONTRACT_YEAR.startOf(MARCH, at("2026-03-10T00:00:00", VIEDMA), VIEDMA)).isEqualTo(at("2026-03-10T00:00:00", VIEDMA));
        assertThat(Period.CONTRACT_YEAR.endOf(MARCH, at("2026-03-09T23:59:59", VIEDMA), VIEDMA)).isEqualTo(at("2026-03-10T00:00:00", VIEDMA));
    }

    @Test
    void whatIsStillTheOldYearInViedmaIsNotTheNewOneBecauseItIsMidnightInGreenwich() {
        Instant evening = Instant.parse("2026-03-10T01:00:00Z");
        assertThat(Period.CONTRACT_YEAR.startOf(MARCH, evening, VIEDMA)).isEqualTo(at("2025-03-10T00:00:00", VIEDMA));
        assertThat(Period.CONTRACT_YEAR.startOf(MARCH, evening, UTC)).isEqualTo(at("2026-03-10T00:00:00", UTC));
    }

    @Test
    void whoBeganOnTheTwentyNinthOfFebruaryBeginsOnTheTwentyEighthInOtherYears() {
        var leapDay = LocalDate.of(2024, 2, 29);
        assertThat(Period.CONTRACT_YEAR.startOf(leapDay, at("2025-02-27T23:59:59", VIEDMA), VIEDMA)).isEqualTo(at("2024-02-29T00:00:00", VIEDMA));
        assertThat(Period.CONTRACT_YEAR.startOf(leapDay, at("2025-02-28T00:00:00", VIEDMA), VIEDMA)).isEqualTo(at("2025-02-28T00:00:00", VIEDMA));
        assertThat(Period.CONTRACT_YEAR.startOf(leapDay, at("2028-02-28T23:59:59", VIEDMA), VIEDMA)).isEqualTo(at("2027-02-28T00:00:00", VIEDMA));
        assertThat(Period.CONTRACT_YEAR.startOf(leapDay, at("2028-02-29T00:00:00", VIEDMA), VIEDMA)).isEqualTo(at("2028-02-29T00:00:00", VIEDMA));
    }

    @Test
    void everyInstantLiesInTheContractYearThatIsNamedForIt() {
        for (int day = 0; day < 1600; day++) {
            Instant at = at("2023-01-01T12:00:00", VIEDMA).plusSeconds(86_400L * day);
            for (LocalDate start : new LocalDate[] {MARCH, LocalDate.of(2024, 2, 29), LocalDate.of(2023, 12, 31), LocalDate.of(2026, 1, 1)}) {
                assertThat(at).isBetween(Period.CONTRACT_YEAR.startOf(start, at, VIEDMA), Period.CONTRACT_YEAR.endOf(start, at, VIEDMA).minusNanos(1));
            }
        }
    }

    @Test
    void aCalendarYearChangesAtMidnightOfNewYearsEve() {
        assertThat(Period.CALENDAR_YEAR.startOf(MARCH, at("2026-12-31T23:59:59", VIEDMA), VIEDMA)).isEqualTo(at("2026-01-01T00:00:00", VIEDMA));
        assertThat(Period.CALENDAR_YEAR.startOf(MARCH, at("2027-01-01T00:00:00", VIEDMA), VIEDMA)).isEqualTo(at("2027-01-01T00:00:00", VIEDMA));
    }

    @Test
    void aMonthEndsWhereTheNextBegins() {
        Instant late = at("2026-02-28T23:59:59", VIEDMA);
        assertThat(Period.MONTH.startOf(MARCH, late, VIEDMA)).isEqualTo(at("2026-02-01T00:00:00", VIEDMA));
        assertThat(Period.MONTH.endOf(MARCH, late, VIEDMA)).isEqualTo(at("2026-03-01T00:00:00", VIEDMA));
        assertThat(Period.MONTH.startOf(MARCH, late.plusSeconds(1), VIEDMA)).isEqualTo(at("2026-03-01T00:00:00", VIEDMA));
    }

    @Test
    void aPeriodWhoseMidnightWasSkippedForSummerTimeBeginsWithTheFirstHourThatExists() {
        var santiago = ZoneId.of("America/Santiago");
        var start = LocalDate.of(2025, 9, 6);
        Instant springForward = Period.CONTRACT_YEAR.startOf(start, at("2026-09-06T15:00:00", santiago), santiago);
        assertThat(springForward).isEqualTo(Instant.parse("2026-09-06T04:00:00Z"));
    }

    private static Instant at(String local, ZoneId zone) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }
}
