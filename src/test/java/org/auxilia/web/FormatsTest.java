package org.auxilia.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("OP-7")
class FormatsTest {

    private final Formats formats = Formats.of(Texts.SPANISH, ZoneId.of("America/Argentina/Buenos_Aires"), "AR");

    @Test
    void aClockHasTwoDigitsForMinutesAndSecondsAndHoursOnlyWhereThereAreSome() {
        assertThat(formats.clock(Duration.ofSeconds(161))).isEqualTo("02:41");
        assertThat(formats.clock(Duration.ofMinutes(-59).minusSeconds(59))).isEqualTo("59:59");
        assertThat(formats.clock(Duration.ofMinutes(72))).isEqualTo("1:12:00");
        assertThat(formats.clock(Duration.ofHours(51))).isEqualTo("2\u00a0d\u00a03\u00a0h");
    }

    @Test
    void aTelephoneIsShownTheSameTheSecondTime() {
        for (int i = 0; i < 2; i++) {
            assertThat(formats.phone("+5492920412345")).isEqualTo("+54 9 2920 41-2345");
            assertThat(formats.phone("interno 7")).isEqualTo("interno 7");
            assertThat(formats.phone(" ")).isEmpty();
        }
    }

    @Test
    void upToWhenNamesItsDayWhereThatIsNotToday() {
        var now = Instant.parse("2026-11-24T02:40:00Z"); // 23:40 there
        assertThat(formats.until(Instant.parse("2026-11-24T02:59:00Z"), now)).isEqualTo("las 23:59");
        assertThat(formats.until(Instant.parse("2026-11-24T03:00:00Z"), now)).isEqualTo("el 24/11 a las 00:00");
        assertThat(formats.until(Instant.parse("2026-11-24T04:30:00Z"), now)).isEqualTo("el 24/11 a la 01:30");
        assertThat(Formats.of(Texts.ENGLISH, formats.zone(), "AR").until(Instant.parse("2026-11-24T04:30:00Z"), now)).isEqualTo("24/11 at 01:30");
    }
}
