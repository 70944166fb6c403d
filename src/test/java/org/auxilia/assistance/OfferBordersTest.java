package org.auxilia.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.auxilia.assistance.Obstacle.*;
import static org.auxilia.assistance.Priority.*;
import static org.auxilia.assistance.Said.*;
import static org.auxilia.assistance.World.*;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.auxilia.assistance.AnytimeFact.*;
import org.auxilia.assistance.OpeningFact.*;
import org.auxilia.assistance.UncoveredFact.*;
import org.auxilia.catalogue.Delivery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Out of coverage A and J: what was told is kept to, and who authorised says why. */
class OfferBordersTest {

    @Test @Tag("OC-1") @Tag("CX-3")
    void aNoPriceIsToldForLongerThanItsQuoteHolds() {
        World.opened(EMERGENCY).happens(improper(), consents(), quoted(90, "10:30")).refuses(tells(90, "10:31"), PRICE_OUTLIVES_QUOTE).happens(tells(90, "10:30"))
            .at("10:30").allows(new ConnectionAccepted(pesos(90), "tarjeta", 30)).at("10:31").refuses(new ConnectionAccepted(pesos(90), "tarjeta", 30), PRICE_LAPSED, QUOTE_LAPSED);
    }

    @Test @Tag("OC-1") @Tag("CX-3")
    void aAfterBothHaveLapsedHeAcceptsOnlyWhatIsQuotedAndToldAnew() {
        var world = World.opened(EMERGENCY).happens(improper(), consents(), quoted(90, "10:30"), tells(90, "10:30")).at("10:31");
        world.refuses(new ConnectionAccepted(pesos(90), "tarjeta", 30), PRICE_LAPSED, QUOTE_LAPSED).as(RAUL).refusesToForce(new ConnectionAccepted(pesos(90), "tarjeta", 30), PRICE_LAPSED, QUOTE_LAPSED).as(ANA)
            .happens(quoted(95, "11:30")).refuses(new ConnectionAccepted(pesos(95), "tarjeta", 30), PRICE_OTHER, PRICE_LAPSED, QUOTE_LAPSED).happens(tells(95, "11:30"))
            .refuses(new ConnectionAccepted(pesos(90), "tarjeta", 30), PRICE_OTHER).happens(new ConnectionAccepted(pesos(95), "tarjeta", 30)).logged(Kind.CONNECTION);
    }

    @Test @Tag("OC-7") @Tag("CL-8")
    void gADiscountOfAllOfItLeavesTheMemberNothingToPay() {
        var world = World.opened(EMERGENCY).happens(improper(), consents(), asksException(100))
            .as(RAUL).happens(new AuthorisationDecided(Subject.EXCEPTION, true, "corresponde", Optional.of(100), Optional.of(pesos(100)), Optional.empty())).as(ANA);
        assertThat(world.assistance().goodwill().price(pesos(100))).isEqualTo(pesos(0));
        assertThat(world.assistance().goodwill().price(pesos(101))).as("no more than was granted").isEqualTo(pesos(1));
    }

    @ParameterizedTest
    @EnumSource(Subject.class)
    @Tag("AU-1")
    void jTheLogNamesWhoAuthorisedAndWhyWhateverWasAskedFor(Subject subject) {
        for (boolean granted : List.of(true, false)) {
            var percent = Optional.of(50).filter(_ -> granted && subject == Subject.EXCEPTION);
            var world = asked(subject).as(RAUL).happens(new AuthorisationDecided(subject, granted, "por antigüedad", percent, percent.map(_ -> pesos(50)), Optional.empty()));
            var entry = world.assistance().log().stream().filter(it -> it.kind() == Kind.AUTHORISATION_REPLY).findFirst().orElseThrow();
            assertThat(entry.stamp().who()).isEqualTo(RAUL);
            assertThat(Wording.of(entry, world.assistance()).args()).contains(subject, "por antigüedad");
        }
    }

    @Test @Tag("CX-3") @Tag("CX-4")
    void withoutAGuaranteeTheLogDoesNotSpeakOfDays() {
        var world = World.opened(EMERGENCY).happens(improper(), consents(), new PriceTold(Bill.CONNECTION, pesos(90), pesos(90), Optional.empty(), List.of("tarjeta"), 0, FAR, Optional.empty(), Optional.empty()), new ConnectionAccepted(pesos(90), "tarjeta", 0));
        assertThat(Stream.of(Kind.PRICE, Kind.CONNECTION).map(kind -> world.assistance().log().stream().filter(it -> it.kind() == kind).findFirst().orElseThrow()).map(it -> Wording.of(it, world.assistance())))
            .allMatch(it -> it.key().endsWith("no-guarantee")).noneMatch(it -> it.args().contains(0));
    }

    private static World asked(Subject subject) {
        var world = World.rings().member(FileFact.RosterStatus.ACTIVE).happens(located(), service(subject == Subject.REIMBURSEMENT ? Delivery.REIMBURSEMENT : Delivery.ON_SITE, EMERGENCY));
        if (subject == Subject.REIMBURSEMENT) return world.covered(100).happens(receipt(), new ReimbursementClaimed(pesos(100), "Marta Ñandú", "CBU 001"));
        return world.happens(improper(), new AuthorisationAsked(subject, "lo pide", Optional.of(pesos(100)), Optional.empty(), asksException(1).grounds()));
    }

    private static QuoteOffered quoted(int price, String until) { return new QuoteOffered(11, "Grúas Norte", Basis.SERVICE, pesos(price), Optional.empty(), clock(until)); }
    private static PriceTold tells(int price, String until) { return new PriceTold(Bill.CONNECTION, pesos(price), pesos(price), Optional.of(11), List.of("tarjeta"), 30, clock(until), Optional.empty(), Optional.empty()); }
    private static Instant clock(String time) { return Instant.parse("2026-11-23T" + time + ":00-03:00"); }
}
