package org.auxilia.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.auxilia.network.Viedma.TOW;
import static org.auxilia.network.Viedma.ars;
import static org.auxilia.network.Viedma.at;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.auxilia.catalogue.Money;
import org.auxilia.data.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("AS-1")
class TariffsTest {

    private TestDatabase test;
    private Viedma world;
    private Provider tow;

    @BeforeEach
    void town() {
        test = TestDatabase.fresh();
        world = new Viedma(test);
        tow = world.tow("AUXILIO VIEDMA", 1, 2.5);
    }

    @AfterEach
    void leave() { test.close(); }

    @Test
    void theEstimateIsVisitAndKilometresBegun() {
        world.tariff(tow, 40_000, 1_500, 35);
        var estimate = estimate("24T10:00", 2.5).orElseThrow();
        assertThat(estimate.lines()).extracting(Tariffs.Line::concept).containsExactly(Tariffs.Concept.VISIT, Tariffs.Concept.KILOMETRES);
        assertThat(estimate.total()).isEqualTo(ars(44_500));
    }

    @Test
    void theNightSurchargeBeginsAtTenAndEndsAtSix() {
        world.tariff(tow, 40_000, 0, 35);
        for (var day : List.of("24T21:59", "24T06:00")) assertThat(estimate(day, 0).orElseThrow().total()).isEqualTo(ars(40_000));
        for (var night : List.of("24T22:00", "24T05:59")) assertThat(estimate(night, 0).orElseThrow().total()).isEqualTo(ars(54_000));
    }

    @Test
    @Tag("AS-2")
    void theCallingOrderShowsTheSameFigureRoundedHalfUp() {
        world.tariffs.add(tow.id(), new Tariff(0, TOW, new Money(33_333, "ARS"), ars(0), new Money(1_111, "ARS"), 15, LocalDate.of(2026, 1, 1), Optional.empty()));
        for (var time : List.of("24T10:00", "24T23:00")) {
            var row = world.ladder(time).rows().getFirst();
            assertThat(row.cost()).contains(estimate(time, row.km().getAsDouble()).orElseThrow().total());
        }
    }

    @Test
    @Tag("CL-7")
    void aTariffHoldsFromTheFirstMinuteOfItsFirstDayToTheLastOfItsLast() {
        world.tariffs.add(tow.id(), new Tariff(0, TOW, ars(100), ars(0), ars(0), 0, LocalDate.of(2026, 11, 2), Optional.of(LocalDate.of(2026, 11, 24))));
        world.tariffs.add(tow.id(), new Tariff(0, TOW, ars(200), ars(0), ars(0), 0, LocalDate.of(2026, 11, 25), Optional.of(LocalDate.of(2026, 11, 26))));
        assertThat(estimate("01T23:59", 0)).isEmpty();
        for (var old : List.of("02T00:00", "24T23:59")) assertThat(estimate(old, 0).orElseThrow().total()).isEqualTo(ars(100));
        for (var recent : List.of("25T00:00", "26T23:59")) assertThat(estimate(recent, 0).orElseThrow().total()).isEqualTo(ars(200));
        assertThat(estimate("27T00:00", 0)).isEmpty();
    }

    @Test
    void theTariffOfTheDayCounts() {
        world.tariffs.add(tow.id(), new Tariff(0, TOW, ars(100), ars(0), ars(0), 0, LocalDate.of(2026, 11, 2), Optional.of(LocalDate.of(2026, 11, 24))));
        world.tariffs.add(tow.id(), new Tariff(0, TOW, ars(200), ars(0), ars(0), 0, LocalDate.of(2026, 11, 25), Optional.empty()));
        assertThat(world.ladder("24T21:59").rows().getFirst().cost()).contains(ars(100));
        assertThat(world.ladder("25T00:00").rows().getFirst().cost()).contains(ars(200));
        assertThat(world.ladder("01T23:59").rows().getFirst().cost()).isEmpty();
        assertThat(estimate("01T23:59", 0)).isEmpty();
    }

    /** The ladder reckons in the database what the estimate reckons here: both say the same at every border. */
    @Test
    @Tag("CL-7")
    void theCallingOrderAndTheEstimateAgreeOnBandsSundaysAndHolidays() {
        var far = world.tow("AUXILIO LEJOS", 2, 61.3);
        var banded = new Tariff(0, TOW, new Money(33_333, "ARS"), ars(10), KmBands.of(List.of(new KmBands.Band(OptionalLong.of(20), ars(0)), new KmBands.Band(OptionalLong.of(50), new Money(90_01, "ARS"))), ars(7)),
            new Surcharges(15, 33, 50), Optional.of(ars(99)), LocalDate.of(2026, 1, 1), Optional.empty());
        for (var it : List.of(tow, far)) world.tariffs.add(it.id(), banded);
        assertThat(world.tariffs.of(far.id()).getFirst()).usingRecursiveComparison().ignoringFields("id").isEqualTo(banded);
        for (var time : List.of("21T23:59", "22T00:00", "22T23:59", "23T00:00", "23T23:59", "24T05:59", "24T06:00", "24T21:59", "24T22:00")) {
            for (var row : world.ladder(time).rows()) assertThat(row.cost()).as(time).contains(world.tariffs.estimate(row.provider(), TOW, at(time), row.km().getAsDouble()).orElseThrow().total());
        }
        for (var holiday : List.of("23T00:00", "23T12:00", "23T23:59")) assertThat(last(holiday)).isEqualTo(Tariffs.Concept.HOLIDAY_SURCHARGE);
        for (var sunday : List.of("22T00:00", "22T23:59")) assertThat(last(sunday)).isEqualTo(Tariffs.Concept.SUNDAY_SURCHARGE);
        for (var night : List.of("21T23:59", "24T00:00")) assertThat(last(night)).isEqualTo(Tariffs.Concept.NIGHT_SURCHARGE);
    }

    @Test
    @Tag("CL-6")
    void theVainTripIsThatOfTheTariffOfTheDayAndWithoutOneNothingIsGuessed() {
        assertThat(world.tariffs.vainTrip(tow.id(), TOW, at("24T10:00"))).isEmpty();
        world.tariffs.add(tow.id(), new Tariff(0, TOW, ars(1), ars(1), KmBands.flat(ars(1)), new Surcharges(0, 0, 0), Optional.of(ars(99)), LocalDate.of(2026, 11, 2), Optional.of(LocalDate.of(2026, 11, 24))));
        world.tariffs.add(tow.id(), new Tariff(0, TOW, ars(200), ars(0), ars(0), 0, LocalDate.of(2026, 11, 25), Optional.empty()));
        assertThat(world.tariffs.vainTrip(tow.id(), TOW, at("24T23:59"))).contains(ars(99));
        assertThat(world.tariffs.vainTrip(tow.id(), TOW, at("25T00:00"))).isEmpty();
    }

    private Tariffs.Concept last(String time) { return estimate(time, 30).orElseThrow().lines().getLast().concept(); }

    @Test
    void twoTariffsOfOneServiceNeverHoldOnTheSameDay() {
        world.tariff(tow, 100, 0, 0);
        var later = new Tariff(0, TOW, ars(200), ars(0), ars(0), 0, LocalDate.of(2026, 12, 1), Optional.empty());
        assertThat(world.tariffs.add(tow.id(), later)).isFalse();
        world.tariffs.end(tow.id(), world.tariffs.of(tow.id()).getFirst().id(), LocalDate.of(2026, 11, 30));
        assertThat(world.tariffs.add(tow.id(), later)).isTrue();
        assertThat(world.tariffs.of(tow.id())).extracting(Tariff::visit).containsExactly(ars(200), ars(100));
    }

    private Optional<Tariffs.Estimate> estimate(String at, double km) { return world.tariffs.estimate(tow.id(), TOW, at(at), km); }
}
