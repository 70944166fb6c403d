package org.auxilia.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.auxilia.assistance.Priority.*;
import static org.auxilia.assistance.Said.*;
import static org.auxilia.assistance.World.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.auxilia.assistance.AnytimeFact.*;
import org.auxilia.assistance.ClosingFact.CostsLoaded;
import org.auxilia.assistance.MonitoringFact.*;
import org.auxilia.assistance.OpeningFact.*;
import org.auxilia.assistance.ServiceFact.*;
import org.auxilia.assistance.UncoveredFact.*;
import org.auxilia.catalogue.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the lines, prices, quantities and taxes: what each bears sums to the line, and nobody bears what is not his (CL-8). */
class SharesTest {

    private static final int TRIES = 400;

    static Stream<Arguments> worlds() {
        return Stream.of(Arguments.of("covered up to an amount", (Supplier<World>) () -> worked(coverage(200))),
            Arguments.of("covered with an excess that is accepted", (Supplier<World>) () -> worked(coverage(40))),
            Arguments.of("a connection", (Supplier<World>) () -> connection(0)),
            Arguments.of("a connection at 1 %", (Supplier<World>) () -> connection(1)),
            Arguments.of("a connection at a third", (Supplier<World>) () -> connection(33)),
            Arguments.of("a connection at 99 %", (Supplier<World>) () -> connection(99)),
            Arguments.of("a connection at 100 %", (Supplier<World>) () -> connection(100)),
            Arguments.of("an exception in full", (Supplier<World>) SharesTest::free),
            Arguments.of("a guarantee", (Supplier<World>) () -> worked(guarantee(FAR))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("worlds")
    @Tag("CL-8") @Tag("CL-1")
    void theSharesSumToEachLineAndStayWithinWhatEachHasTakenUpon(String name, Supplier<World> world) {
        var a = world.get().assistance();
        for (long seed = 0; seed < TRIES; seed++) {
            var random = new Random(seed);
            var lines = new ArrayList<CostLine>();
            for (int i = 0; i < 1 + random.nextInt(5); i++) {
                var line = line(random, a, lines);
                assertThat(line.account().plus(line.member()).plus(line.company())).as("seed %s", seed).isEqualTo(line.total());
                assertThat(line.account().isNegative() || line.member().isNegative() || line.company().isNegative()).as("seed %s, %s", seed, line).isFalse();
                lines.add(line);
            }
            var costs = new Costs(lines);
            assertThat(costs.account().orElseThrow().plus(costs.member().orElseThrow()).plus(costs.company().orElseThrow())).as("seed %s", seed).isEqualTo(costs.total().orElseThrow());
            var against = Procedure.obstaclesTo(new CostsLoaded(lines), a, Stamp.now(ANA, a.log().getLast().happenedAt()));
            boolean dearer = costs.member().flatMap(it -> a.memberPart().accepted().map(it::beyond).or(() -> Optional.of(it))).filter(Money::isPositive).isPresent();
            assertThat(against).as("seed %s: what is worked out is refused only where the member would pay more than he accepted", seed).isEqualTo(dearer ? List.of(Obstacle.MEMBER_NOT_ASKED) : List.of());
            assertThat(dearer).as("seed %s: and that only where the bill is dearer than what was settled", seed).isEqualTo(costs.total().orElseThrow().beyond(settled(a)).isPositive() && a.category().filter(it -> it == Category.COVERED || it == Category.CONNECTION).isPresent());
        }
    }

    @Test
    @Tag("CL-8")
    void aPriceInAnotherCurrencyIsRoundedHalfUpAtItsRateAndKeptToIt() {
        assertThat(new Exchange(new Money(4_525, "USD"), new BigDecimal("1250.5"), LocalDate.of(2026, 11, 20)).in("ARS")).isEqualTo(new Money(5_658_513, "ARS"));
        assertThat(new Exchange(new Money(100, "USD"), new BigDecimal("949.5"), LocalDate.of(2026, 11, 20)).in("CLP")).as("a currency without hundredths").isEqualTo(new Money(950, "CLP"));
        assertThatThrownBy(() -> new Exchange(new Money(100, "USD"), BigDecimal.ZERO, LocalDate.of(2026, 11, 20))).isInstanceOf(IllegalArgumentException.class);
        var none = Money.zero("ARS");
        assertThatThrownBy(() -> new CostLine("visita", BigDecimal.ONE, new Money(101, "ARS"), BigDecimal.ZERO, new Money(101, "ARS"), none, none, false, Optional.of(new Exchange(new Money(1, "USD"), BigDecimal.valueOf(100), LocalDate.of(2026, 11, 20)))))
            .as("another price than the rate gives").isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("worlds")
    @Tag("CL-4")
    void aLineThatIsTakenBackLeavesNothing(String name, Supplier<World> world) {
        var a = world.get().assistance();
        for (long seed = 0; seed < TRIES; seed++) {
            var random = new Random(seed);
            var lines = new ArrayList<CostLine>();
            for (int i = 1 + random.nextInt(3); i > 0; i--) lines.add(line(random, a, lines));
            for (var line : List.copyOf(lines)) {
                var shares = Shares.of(minus(line.total()), a, new Costs(lines));
                lines.add(new CostLine(line.concept(), line.quantity().negate(), line.unitPrice(), line.taxRate(), shares.account(), shares.member(), shares.company(), false, line.exchange()));
            }
            var costs = new Costs(lines);
            assertThat(List.of(costs.account().orElseThrow(), costs.member().orElseThrow(), costs.company().orElseThrow())).as("seed %s: nobody is left with anything", seed).allMatch(Money::isZero);
        }
    }

    /** Up to which bill nobody has to be asked. */
    private static Money settled(Assistance a) {
        var most = a.category().filter(Category.COVERED::equals).flatMap(_ -> a.coverage()).orElse(pesos(0));
        return most.plus(a.memberPart().accepted().orElse(pesos(0))).plus(a.category().filter(Category.CONNECTION::equals).map(_ -> a.goodwill().discount(pesos(100))).orElse(pesos(0)));
    }

    private static CostLine line(Random random, Assistance a, List<CostLine> before) {
        var quantity = BigDecimal.valueOf(1 + random.nextInt(999), random.nextInt(3));
        var named = random.nextBoolean() ? Optional.of(new Exchange(new Money(1 + random.nextInt(500), "USD"), BigDecimal.valueOf(1 + random.nextInt(99_999), random.nextInt(5)), LocalDate.of(2026, 11, 20))) : Optional.<Exchange>empty();
        var unit = named.map(it -> it.in("ARS")).orElseGet(() -> new Money(1 + random.nextInt(5_000), "ARS"));
        var tax = List.of(BigDecimal.ZERO, new BigDecimal("10.5"), new BigDecimal("21"), BigDecimal.valueOf(random.nextInt(101))).get(random.nextInt(4));
        var shares = Shares.of(CostLine.total(quantity, unit, tax), a, new Costs(before));
        return new CostLine("visita", quantity, unit, tax, shares.account(), shares.member(), shares.company(), false, named);
    }

    private static Money minus(Money it) { return Money.zero(it.currency()).minus(it); }

    private static World worked(CoverageDecided coverage) {
        var world = World.opened(EMERGENCY).happens(coverage, consents()).assigned(NORTE, "10:30").at("10:30").happens(confirmed(), new ArrivalReported(), new ContactConfirmed(), diagnosed(60));
        if (world.assistance().isExcessOpen()) world.happens(new ExcessAccepted(pesos(20), "tarjeta"));
        return world.happens(goAhead(), new WorkEnded());
    }

    private static World connection(int percent) {
        var world = World.opened(EMERGENCY).happens(improper(), consents());
        var price = pesos(100);
        if (percent > 0) world.happens(asksException(100))
            .as(RAUL).happens(new AuthorisationDecided(Subject.EXCEPTION, true, "corresponde", Optional.of(percent), Optional.of(Goodwill.of(price, percent)), Optional.empty())).as(ANA);
        var left = world.assistance().goodwill().price(price);
        return world.happens(new PriceTold(Bill.CONNECTION, price, left, Optional.empty(), List.of("tarjeta"), 30, FAR, Optional.empty(), Optional.empty()), new ConnectionAccepted(left, "tarjeta", 30))
            .assigned(NORTE, "10:30").at("10:30").happens(confirmed(), new ArrivalReported(), new ContactConfirmed(), diagnosed(100), goAhead(), new WorkEnded());
    }

    /** OC-7: a discount of all of it is a courtesy, up to what was granted: here more than any lines come to. */
    private static World free() {
        var price = new Money(1_000_000_000_000_000L, "ARS");
        var world = World.opened(EMERGENCY).happens(improper(), consents(), new AuthorisationAsked(Subject.EXCEPTION, "es el primer servicio", Optional.of(price), Optional.empty(), asksException(1).grounds()))
            .as(RAUL).happens(new AuthorisationDecided(Subject.EXCEPTION, true, "corresponde", Optional.of(100), Optional.of(price), Optional.empty())).as(ANA);
        return world.happens(new CoverageDecided(Category.COURTESY, Optional.of(price), Optional.empty(), "por excepción", "", ""))
            .assigned(NORTE, "10:30").at("10:30").happens(confirmed(), new ArrivalReported(), new ContactConfirmed(), diagnosed(100), goAhead(), new WorkEnded());
    }
}
