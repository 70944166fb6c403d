package org.auxilia.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

    private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");
    private static final Formats ARGENTINA = Formats.of(Texts.SPANISH, ZoneId.of("America/Argentina/Buenos_Aires"), "AR");
    private static final Formats COSTA_RICA = Formats.of(Texts.SPANISH, ZoneId.of("America/Costa_Rica"), "CR");
    private static final Formats MEXICO = Formats.of(Texts.SPANISH, ZoneId.of("America/Mexico_City"), "MX");

    private enum Fruit { APPLE, PEAR }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"1.234,50;123450", "1234,5;123450", "0;0", "44.800;4480000", "$ 1.000;100000", "999.999.999.999;99999999999900"})
    void anAmountIsReadAsTheCountryWritesIt(String typed, long minor) {
        var form = Form.empty().put("amount", typed);
        assertThat(form.amount("amount", "ARS", ARGENTINA).required()).isEqualTo(minor);
        assertThat(form.isBad()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.23", "1,234.50", "-5", "mil", "1.2345", "1,234,5", "1e5", "1.000.000.000.000", "0,001", "--1", ",5"})
    void whatIsNoAmountIsSaidWithAnExample(String typed) {
        var form = Form.empty().put("amount", typed);
        assertThat(form.amount("amount", "ARS", ARGENTINA).optional()).isEmpty();
        assertThat(Texts.of(Texts.SPANISH).of(form.error("amount").orElseThrow())).isEqualTo("Escriba el importe así: 1.234,50");
        assertThat(form.typed("amount")).isEqualTo(typed);
    }

    @Test
    void whereThePointIsDecimalACommaGroups() {
        assertThat(Form.empty().put("a", "1,234.50").amount("a", "MXN", MEXICO).required()).isEqualTo(123450);
        assertThat(Form.empty().put("a", "1 234,50").amount("a", "CRC", COSTA_RICA).required()).isEqualTo(123450);
        assertThat(Form.empty().put("a", "1.234,50").amount("a", "CRC", COSTA_RICA).required()).isEqualTo(123450);
    }

    @Test
    void aCurrencyWithoutCentsTakesNone() {
        assertThat(Form.empty().put("a", "1.500").amount("a", "CLP", ARGENTINA).required()).isEqualTo(1500);
        var form = Form.empty().put("a", "1.500,50");
        assertThat(form.amount("a", "CLP", ARGENTINA).optional()).isEmpty();
        assertThat(form.isBad()).isTrue();
    }

    @Test
    void twentyThousandCharactersGiveASentence() {
        var form = Form.empty().put("note", "a".repeat(20_000));
        form.text("note", Form.LONG_TEXT);
        assertThat(Texts.of(Texts.SPANISH).of(form.error("note").orElseThrow()))
                .isEqualTo("El texto es demasiado largo: tiene 20.000 caracteres y caben 4.000.");
        assertThat(form.typed("note")).hasSize(20_000);
    }

    @Test
    void textOfExactlyTheMostFits() {
        assertThat(Form.empty().put("note", " " + "ñ".repeat(80) + " ").text("note", 80).required()).hasSize(80);
        var form = Form.empty().put("note", "ñ".repeat(81));
        form.text("note", 80);
        assertThat(form.isBad()).isTrue();
    }

    @Test
    void blanksAreNothing() {
        var form = Form.empty().put("name", "   ");
        assertThat(form.text("name", 80).required()).isNull();
        assertThat(form.error("name").orElseThrow().key()).isEqualTo("web.form.required");
    }

    @Test
    void aDateAndAnHourAreAMomentInTheZone() {
        var form = Form.empty().put("d", "2026-11-22").put("t", "03:10");
        assertThat(form.instant("d", "t", ARGENTINA.zone()).required()).isEqualTo(Instant.parse("2026-11-22T06:10:00Z"));
    }

    @Test
    void anHourWithoutADateAsksForTheDate() {
        var form = Form.empty().put("d", "").put("t", "03:10");
        assertThat(form.instant("d", "t", ARGENTINA.zone()).optional()).isEmpty();
        assertThat(form.error("d").orElseThrow().key()).isEqualTo("web.form.required");
    }

    @Test
    void neitherIsNothingAndNoError() {
        var form = Form.empty().put("d", "").put("t", "");
        assertThat(form.instant("d", "t", SANTIAGO).optional()).isEqualTo(Optional.empty());
        assertThat(form.isBad()).isFalse();
    }

    @Test
    void theHourThatSummerTimeSkipsIsNamed() {
        var skipped = Form.empty().put("d", "2026-09-06").put("t", "00:30");
        assertThat(skipped.instant("d", "t", SANTIAGO).optional()).isEmpty();
        assertThat(skipped.error("t").orElseThrow().key()).isEqualTo("web.form.hour-skipped");
        var after = Form.empty().put("d", "2026-09-06").put("t", "01:00");
        assertThat(after.instant("d", "t", SANTIAGO).required()).isEqualTo(Instant.parse("2026-09-06T04:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2026", "2026-02-30", "22-11-2026", "mañana", "0001-01-01", "22/11/26", "99999-01-01"})
    void whatIsNoDateIsSaid(String typed) {
        var form = Form.empty().put("d", typed);
        assertThat(form.date("d").optional()).isEmpty();
        assertThat(form.error("d").orElseThrow().key()).isEqualTo("web.form.not-a-date");
    }

    @Test
    void datesAndHoursAreReadAsPeopleTypeThem() {
        assertThat(Form.empty().put("d", "2/1/2026").date("d").required()).isEqualTo(LocalDate.of(2026, 1, 2));
        for (var typed : new String[] {"08:05", "8:05", "0805", "8.05", "08:05:00"}) {
            assertThat(Form.empty().put("t", typed).time("t").required()).isEqualTo(LocalTime.of(8, 5));
        }
        var form = Form.empty().put("t", "24:00");
        form.time("t");
        assertThat(form.isBad()).isTrue();
    }

    @Test
    void numbersHaveBorders() {
        assertThat(Form.empty().put("n", "9").integer("n", 1, 9).required()).isEqualTo(9);
        for (var typed : new String[] {"0", "10", "99999999999", "1,5", "x", "99999999999999999999"}) {
            var form = Form.empty().put("n", typed);
            assertThat(form.integer("n", 1, 9).optional()).isEmpty();
            assertThat(form.isBad()).isTrue();
        }
    }

    @Test
    void aChoiceThatIsNoneIsAnError() {
        assertThat(Form.empty().put("f", "PEAR").choice("f", Fruit.class).required()).isEqualTo(Fruit.PEAR);
        var form = Form.empty().put("f", "STONE");
        assertThat(form.choice("f", Fruit.class).optional()).isEmpty();
        assertThat(form.isBad()).isTrue();
    }

    @Test
    void formatsAreExact() {
        assertThat(ARGENTINA.money(4480000, "ARS")).isEqualTo("$\u00a044.800");
        assertThat(ARGENTINA.money(-123450, "ARS")).isEqualTo("−$\u00a01.234,50");
        assertThat(ARGENTINA.money(1500, "CLP")).isEqualTo("$\u00a01.500");
        assertThat(COSTA_RICA.money(4480000, "CRC")).isEqualTo("₡\u00a044\u00a0800");
        assertThat(ARGENTINA.phone("2920412345")).isEqualTo("+54 2920 41-2345");
        assertThat(ARGENTINA.phone("no tiene")).isEqualTo("no tiene");
        assertThat(ARGENTINA.percent(30)).isEqualTo("30\u00a0%");
        assertThat(ARGENTINA.duration(java.time.Duration.ofMinutes(95))).isEqualTo("1\u00a0h\u00a035\u00a0min");
        assertThat(ARGENTINA.clock(java.time.Duration.ofSeconds(4320))).isEqualTo("1:12:00");
        assertThat(ARGENTINA.dateTime(Instant.parse("2026-11-22T06:10:00Z"))).isEqualTo("22/11/2026\u00a003:10");
    }

    @Test
    void theChipTakesItsColourFromWhatIsLeft() {
        var now = Instant.parse("2026-11-22T06:00:00Z");
        assertThat(chip(now, 1001, 2000)).isEqualTo("en-plazo");
        assertThat(chip(now, 1000, 2000)).isEqualTo("pronto");
        assertThat(chip(now, 400, 2000)).isEqualTo("pronto");
        assertThat(chip(now, 399, 2000)).isEqualTo("urgente");
        assertThat(chip(now, 119, 150)).isEqualTo("urgente");
        assertThat(chip(now, 0, 150)).isEqualTo("urgente");
        assertThat(chip(now, -1, 150)).isEqualTo("vencido");
        assertThat(TimeChip.vital(now.minusSeconds(9)).state(now)).isEqualTo("vital");
        assertThat(TimeChip.paused(now).state(now)).isEqualTo("pausa");
    }

    private static String chip(Instant now, long left, long given) {
        return TimeChip.of(now.plusSeconds(left), java.time.Duration.ofSeconds(given)).state(now);
    }
}
