package org.auxilia.geography;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.auxilia.MovableClock;
import org.auxilia.data.Shelves;
import org.auxilia.data.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("TK-28")
class HolidaysTest {

    private static TestDatabase database;
    private static Holidays holidays;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        holidays = new Holidays(database.jdbc(), new Shelves(new MovableClock(), Optional::empty));
    }

    @AfterAll
    static void close() { database.close(); }

    @Test
    void afterAnArgentineCarnivalComesAshWednesday() {
        assertThat(next("AR", "2026-02-13")).isEqualTo("2026-02-18");
        assertThat(next("CR", "2026-02-13")).isEqualTo("2026-02-16");
    }

    @Test
    void aHolidayNextToTheWeekEndMakesItLonger() {
        assertThat(next("AR", "2026-04-01")).isEqualTo("2026-04-06");
        assertThat(next("CR", "2026-04-01")).isEqualTo("2026-04-06");
        assertThat(next("BO", "2026-04-02")).isEqualTo("2026-04-06");
        assertThat(next("BO", "2026-06-19")).isEqualTo("2026-06-23");
    }

    @Test
    void theDayItselfIsNeverTheNext() {
        assertThat(next("BO", "2026-08-05")).isEqualTo("2026-08-07");
        assertThat(next("BO", "2026-08-06")).isEqualTo("2026-08-07");
        assertThat(next("AR", "2026-12-24")).isEqualTo("2026-12-28");
    }

    @Test
    void eachCountryHasItsOwn() {
        assertThat(holidays.isHoliday("AR", LocalDate.parse("2026-07-09"))).isTrue();
        assertThat(holidays.isHoliday("BO", LocalDate.parse("2026-07-09"))).isFalse();
        assertThat(holidays.isHoliday("CR", LocalDate.parse("2026-10-12"))).isFalse();
    }

    @Test
    void beyondTheKnownYearsOnlyWeekEndsAreFree() {
        assertThat(next("AR", "2040-12-24")).isEqualTo("2040-12-25");
    }

    private static String next(String country, String date) { return holidays.nextBusinessDay(country, LocalDate.parse(date)).toString(); }
}
