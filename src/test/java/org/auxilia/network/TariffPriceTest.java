package org.auxilia.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.auxilia.network.Tariffs.Concept.*;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.auxilia.catalogue.Money;
import org.auxilia.network.KmBands.Band;
import org.auxilia.network.KmBands.Part;
import org.auxilia.network.Surcharges.Surcharge;
import org.auxilia.network.Tariffs.Line;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Up to 20 km nothing, up to 50 at 9.00, beyond at 7.00; 30 % at night, 50 % on Sundays, 100 % on holidays. */
@Tag("CL-7")
class TariffPriceTest {

    private static final int TRIES = 500;
    private static final KmBands BANDS = new KmBands(List.of(to(20, 0), to(50, 900), open(700)));
    private static final Surcharges SURCHARGES = new Surcharges(30, 50, 100);
    private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);

    @Test
    void eachKilometreIsChargedInItsOwnBand() {
        assertThat(BANDS.parts(0)).isEmpty();
        assertThat(BANDS.parts(20)).containsExactly(new Part(20, ars(0)));
        assertThat(BANDS.parts(21)).containsExactly(new Part(20, ars(0)), new Part(1, ars(900)));
        assertThat(BANDS.parts(50)).containsExactly(new Part(20, ars(0)), new Part(30, ars(900)));
        assertThat(BANDS.parts(51)).containsExactly(new Part(20, ars(0)), new Part(30, ars(900)), new Part(1, ars(700)));
    }

    @Test
    void theBoundsRiseAndOnlyTheLastIsOpen() {
        for (var wrong : List.of(List.<Band>of(), List.of(to(20, 1)), List.of(open(1), open(2)), List.of(to(20, 1), to(20, 2), open(3)), List.of(to(0, 1), open(2)))) {
            assertThatThrownBy(() -> new KmBands(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void thePriceStandsLineByLine() {
        var price = new TariffPrice(ars(10_000), ars(4_000), BANDS).of(59.2, new BigDecimal("1.5"), Optional.of(new Surcharge(SUNDAY_SURCHARGE, 50)));
        assertThat(price.lines()).containsExactly(line(VISIT, "1", 10_000, 10_000), line(KILOMETRES, "30", 900, 27_000), line(KILOMETRES, "10", 700, 7_000),
            line(HOURS, "1.5", 4_000, 6_000), line(SUNDAY_SURCHARGE, "50", 50_000, 25_000));
        assertThat(price.total()).isEqualTo(ars(75_000));
    }

    @Test
    void whateverTheBandsTheySumToTheDistanceAndFurtherIsNeverCheaper() {
        var random = new Random(7);
        for (var i = 0; i < TRIES; i++) {
            var price = new TariffPrice(ars(random.nextInt(9_999)), ars(0), bands(random));
            var km = random.nextLong(500);
            assertThat(price.km().parts(km).stream().mapToLong(Part::km).sum()).isEqualTo(km);
            var surcharge = Optional.of(new Surcharge(NIGHT_SURCHARGE, 1 + random.nextInt(500)));
            assertThat(price.of(km + random.nextDouble(9), BigDecimal.ZERO, surcharge).total()).isGreaterThanOrEqualTo(price.of(km, BigDecimal.ZERO, surcharge).total());
        }
    }

    @Test
    @Tag("CL-8")
    void eachLineIsRoundedHalfUpAndTheLinesSumToTheTotal() {
        var random = new Random(11);
        for (var i = 0; i < TRIES; i++) {
            var hours = BigDecimal.valueOf(random.nextInt(900), 2);
            var price = new TariffPrice(ars(random.nextInt(9_999)), ars(random.nextInt(9_999)), bands(random)).of(random.nextDouble(300), hours, Optional.of(new Surcharge(NIGHT_SURCHARGE, 1 + random.nextInt(500))));
            for (var it : price.lines()) assertThat(it.amount().minor()).isEqualTo(halfUp(it));
            assertThat(price.lines().stream().mapToLong(it -> it.amount().minor()).sum()).isEqualTo(price.total().minor());
        }
    }

    @Test
    void theNightIsFromTenToSix() {
        for (var day : List.of("2026-11-24T21:59:59", "2026-11-24T06:00")) assertThat(at(day)).isEmpty();
        for (var night : List.of("2026-11-24T22:00", "2026-11-25T00:00", "2026-11-24T05:59:59")) assertThat(at(night)).contains(new Surcharge(NIGHT_SURCHARGE, 30));
    }

    @Test
    void sundayIsFromMidnightToMidnightAndTakesThePlaceOfTheNight() {
        assertThat(at("2026-11-28T23:59:59")).contains(new Surcharge(NIGHT_SURCHARGE, 30));
        for (var sunday : List.of("2026-11-29T00:00", "2026-11-29T12:00", "2026-11-29T23:59:59")) assertThat(at(sunday)).contains(new Surcharge(SUNDAY_SURCHARGE, 50));
        assertThat(at("2026-11-30T00:00")).contains(new Surcharge(NIGHT_SURCHARGE, 30));
    }

    @Test
    void aHolidayIsFromMidnightToMidnightAndTakesThePlaceOfTheNight() {
        assertThat(at("2026-12-24T23:59:59")).contains(new Surcharge(NIGHT_SURCHARGE, 30));
        for (var holiday : List.of("2026-12-25T00:00", "2026-12-25T23:59:59")) assertThat(at(holiday)).contains(new Surcharge(HOLIDAY_SURCHARGE, 100));
        assertThat(at("2026-12-26T00:00")).contains(new Surcharge(NIGHT_SURCHARGE, 30));
    }

    @Test
    void whereSurchargesMeetTheHighestCountsNotTheSum() {
        var night = LocalDateTime.parse("2026-11-29T23:00");
        assertThat(new Surcharges(60, 50, 40).at(night, _ -> true)).contains(new Surcharge(NIGHT_SURCHARGE, 60));
        assertThat(new Surcharges(30, 50, 40).at(night, _ -> true)).contains(new Surcharge(SUNDAY_SURCHARGE, 50));
        assertThat(new Surcharges(50, 50, 50).at(night, _ -> true)).contains(new Surcharge(HOLIDAY_SURCHARGE, 50));
        assertThat(new Surcharges(50, 50, 0).at(night, _ -> true)).contains(new Surcharge(SUNDAY_SURCHARGE, 50));
        assertThat(new Surcharges(0, 0, 0).at(night, _ -> true)).isEmpty();
    }

    @Test
    void inACountryOfTwoClocksTheSameInstantIsSundayInOnePartOnly() {
        var instant = Instant.parse("2026-11-29T03:30:00Z");
        assertThat(SURCHARGES.at(LocalDateTime.ofInstant(instant, ZoneId.of("America/Santiago")), _ -> false)).contains(new Surcharge(SUNDAY_SURCHARGE, 50));
        assertThat(SURCHARGES.at(LocalDateTime.ofInstant(instant, ZoneId.of("Pacific/Easter")), _ -> false)).contains(new Surcharge(NIGHT_SURCHARGE, 30));
    }

    private static Optional<Surcharge> at(String local) { return SURCHARGES.at(LocalDateTime.parse(local), CHRISTMAS::equals); }

    private static KmBands bands(Random random) {
        var bands = new ArrayList<Band>();
        var bound = 0;
        for (var i = random.nextInt(4); i > 0; i--) bands.add(to(bound += 1 + random.nextInt(60), random.nextInt(2_000)));
        bands.add(open(random.nextInt(2_000)));
        return new KmBands(bands);
    }

    private static long halfUp(Line line) {
        var factor = line.concept() == NIGHT_SURCHARGE ? line.quantity().movePointLeft(2) : line.quantity();
        return factor.multiply(BigDecimal.valueOf(line.unit().minor())).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private static Line line(Tariffs.Concept concept, String quantity, long unit, long amount) { return new Line(concept, new BigDecimal(quantity), ars(unit), ars(amount)); }

    private static Band to(long km, long minor) { return new Band(OptionalLong.of(km), ars(minor)); }

    private static Band open(long minor) { return new Band(OptionalLong.empty(), ars(minor)); }

    private static Money ars(long minor) { return new Money(minor, "ARS"); }
}
