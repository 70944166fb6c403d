package org.auxilia.desk.uncovered;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What speaks for an exception, at its borders (Out of coverage G, H; Procedure 5.1.7 A). */
class PleaTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test @Tag("OC-5")
    void sixMonthsToTheDayAreEnoughAndADayLessAreNot() {
        assertThat(since("2026-05-23").isLongUnused()).isTrue();
        assertThat(since("2026-05-24").isLongUnused()).isFalse();
        assertThat(since("2025-11-23").isLongUnused()).isTrue();
        assertThat(new Plea(new MemberUse(LocalDate.of(2026, 8, 31), 0, 1, 0), LocalDate.of(2027, 2, 28)).isLongUnused()).isTrue();
        assertThat(new Plea(new MemberUse(LocalDate.of(2026, 8, 31), 0, 1, 0), LocalDate.of(2027, 2, 27)).isLongUnused()).isFalse();
    }

    @Test @Tag("OC-5")
    void theMonthsAreTheWholeOnesOfTheContract() {
        assertThat(since("2026-05-23").months()).isEqualTo(6);
        assertThat(since("2026-05-24").months()).isEqualTo(5);
        assertThat(since("2026-12-01").months()).isZero();
        assertThat(new Plea(new MemberUse(LocalDate.of(2026, 8, 31), 0, 1, 0), LocalDate.of(2027, 2, 28)).months()).isEqualTo(6);
    }

    @Test @Tag("OC-5")
    void usedOnceIsNotUnused() {
        assertThat(plea("2020-01-01", 0, 1, 0).isLongUnused()).isTrue();
        assertThat(plea("2020-01-01", 1, 1, 0).isLongUnused()).isFalse();
    }

    @Test @Tag("OC-5")
    void eachOfTheThreeConditionsIsEnoughAloneForAnUpsetMember() {
        var unused = plea("2026-05-23", 0, 1, 0);
        var technicians = plea("2026-11-01", 1, 1, 1);
        var nothing = plea("2026-11-01", 1, 1, 0);
        assertThat(unused.allowsException(true, false)).isTrue();
        assertThat(technicians.allowsException(true, false)).isTrue();
        assertThat(nothing.allowsException(true, true)).isTrue();
        assertThat(nothing.allowsException(true, false)).isFalse();
    }

    @Test @Tag("OC-5")
    void whoIsNotUpsetIsGivenNoneForThem() {
        assertThat(plea("2020-01-01", 0, 1, 2).allowsException(false, true)).isFalse();
    }

    @Test @Tag("OC-6")
    void theFirstServiceNeedsNoneOfThemAndARefusedOneWasARequest() {
        assertThat(plea("2026-11-01", 0, 0, 0).allowsException(false, false)).isTrue();
        assertThat(plea("2026-11-01", 0, 1, 0).allowsException(false, false)).isFalse();
    }

    @Test @Tag("CO-2")
    void aCourtesyIsForTheFirstUseThatATechnicianOfOursCanDo() {
        assertThat(plea("2026-11-01", 0, 3, 1).allowsCourtesy()).isTrue();
        assertThat(plea("2026-11-01", 1, 1, 1).allowsCourtesy()).isFalse();
        assertThat(plea("2026-11-01", 0, 0, 0).allowsCourtesy()).isFalse();
    }

    private static Plea since(String starts) { return plea(starts, 0, 1, 0); }

    private static Plea plea(String starts, int used, int asked, int internal) { return new Plea(new MemberUse(LocalDate.parse(starts), used, asked, internal), TODAY); }
}
