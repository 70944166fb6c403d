package org.auxilia.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.auxilia.assistance.AnytimeFact.Subject.*;
import static org.auxilia.assistance.Obstacle.*;
import static org.auxilia.assistance.Priority.*;
import static org.auxilia.assistance.Said.*;
import static org.auxilia.assistance.World.*;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.AnytimeFact.*;
import org.auxilia.assistance.MonitoringFact.*;
import org.auxilia.assistance.OpeningFact.*;
import org.auxilia.assistance.ServiceFact.*;
import org.auxilia.assistance.UncoveredFact.*;
import org.auxilia.staff.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Out of coverage G to J: a grant is of what was asked then, of that price and of that excess, and of no other. */
class GrantStoriesTest {

    private static final Instant FAR = Instant.parse("2026-12-31T00:00:00Z");

    @Test @Tag("AU-1") @Tag("CL-1")
    void whatWasGrantedIsNotRaisedByAskingForMore() {
        ClosingStoriesTest.worked().happens(asksCosts(20)).as(RAUL).happens(grants(COSTS)).as(ANA).allows(costs(220, 0, 0)).refuses(costs(221, 0, 0), ABOVE_COVERAGE)
            .happens(asksCosts(1_000)).refuses(costs(221, 0, 0), ABOVE_COVERAGE).allows(costs(220, 0, 0))
            .as(RAUL).happens(grants(COSTS)).as(ANA).allows(costs(1_200, 0, 0)).refuses(costs(1_201, 0, 0), ABOVE_COVERAGE);
    }

    @Test @Tag("OC-5") @Tag("OC-7")
    void aDearerPriceMakesTheGrantedDiscountNoDearer() {
        var granted = new AuthorisationDecided(EXCEPTION, true, "corresponde", Optional.of(30), Optional.of(pesos(30)), Optional.empty());
        World.opened(EMERGENCY).happens(improper(), consents()).happens(asksException(100)).as(RAUL).happens(granted).as(ANA)
            .refuses(price(1_000, 700), DISCOUNT_UNGRANTED).allows(price(1_000, 970)).allows(price(50, 35)).allows(price(100, 70));
    }

    @Test @Tag("AU-1") @Tag("SV-2")
    void whatASuperiorWasAskedForIsNotTakenOffBesideHim() {
        diagnosed(260).as(RAUL).happens(asks(EXCESS)).refuses(new ExcessAuthorised(pesos(60), "cliente nuevo"), OWN_REQUEST, EXCESS_BEFORE_SUPERIOR).refuses(grants(EXCESS), OWN_REQUEST)
            .as(CARLA).refuses(new ExcessAuthorised(pesos(60), "cliente nuevo"), EXCESS_BEFORE_SUPERIOR);
    }

    @Test @Tag("AU-1") @Tag("SV-2")
    void theLimitLooksAtTheExcessNotAtWhatWasTyped() {
        var one = new AuthorisationAsked(EXCESS, "pide", Optional.of(pesos(1)));
        var world = diagnosed(700).with(new Authority(List.of(new Authority.Limit(EXCESS, Role.SUPERVISOR, pesos(50))))).happens(one);
        world.as(RAUL).refuses(grants(EXCESS), ABOVE_AUTHORITY).as(CARLA).happens(grants(EXCESS));
        assertThat(world.assistance().last(ExcessAuthorised.class).map(ExcessAuthorised::amount)).as("all of it").contains(pesos(500));
    }

    @Test @Tag("AU-1")
    void anAnswerThatWasGivenBeforeTheAskingWasWrittenIsItsAnswer() {
        var world = World.ready(EMERGENCY).at("10:05").happens(asksCosts(20)).as(RAUL).happened("10:03", grants(COSTS));
        assertThat(world.assistance().open(COSTS)).isEmpty();
        assertThat(world.assistance().granted(COSTS)).contains(pesos(20));
        world.as(CARLA).refuses(grants(COSTS), NOT_ASKED);
    }

    @Test @Tag("CL-9")
    void ofADearerDiagnosisTheMemberOwesTheExcessAsItIsNowAndNotBoth() {
        var world = diagnosed(250).happens(new ExcessAccepted(pesos(50), "tarjeta"), Said.diagnosed(300), new ExcessAccepted(pesos(100), "tarjeta"));
        assertThat(world.assistance().memberPart().left()).contains(pesos(100));
        var waived = diagnosed(250).as(RAUL).happens(new ExcessAuthorised(pesos(50), "cliente nuevo")).as(ANA).happens(Said.diagnosed(300)).as(RAUL).happens(new ExcessAuthorised(pesos(100), "cliente nuevo"));
        assertThat(waived.assistance().goodwill().use()).contains(pesos(100));
    }

    @Test @Tag("CL-1") @Tag("SV-2")
    void whatWasSettledLastSaysWhoBearsTheExcess() {
        var accepted = new ExcessAccepted(pesos(50), "tarjeta");
        var later = diagnosed(250).happens(accepted, Said.diagnosed(300)).as(RAUL).happens(new ExcessAuthorised(pesos(100), "cliente nuevo")).as(ANA);
        assertThat(Shares.proposed(pesos(300), later.assistance())).isEqualTo(new Shares(pesos(200), pesos(0), pesos(100)));
        var paid = diagnosed(250).as(RAUL).happens(new ExcessAuthorised(pesos(50), "cliente nuevo")).as(ANA).happens(Said.diagnosed(300), new ExcessAccepted(pesos(100), "tarjeta"));
        assertThat(Shares.proposed(pesos(300), paid.assistance())).isEqualTo(new Shares(pesos(200), pesos(100), pesos(0)));
    }

    @Test @Tag("BY-4")
    void aRefusalOfSomethingElseMovesNoGoodwillToAnotherMonth() {
        var world = diagnosed(260).as(RAUL).happens(new ExcessAuthorised(pesos(60), "cliente nuevo")).as(ANA);
        var when = world.assistance().goodwill().at();
        world.at("11:30").happens(asksCosts(20)).as(RAUL).happens(denies(COSTS));
        assertThat(world.assistance().goodwill().at()).isEqualTo(when);
    }

    @Test @Tag("BY-4")
    void aCoverThatIsDecidedAnewMovesWhatWasWaivedToNoOtherMonthAndACourtesyDoes() {
        var world = diagnosed(260).as(RAUL).happens(new ExcessAuthorised(pesos(60), "cliente nuevo")).as(ANA);
        var when = world.assistance().goodwill().at();
        world.at("11:30").happens(coverage(210));
        assertThat(world.assistance().goodwill().at()).isEqualTo(when);
        world.at("11:40").as(RAUL).happens(courtesy());
        assertThat(world.assistance().goodwill().at()).isEqualTo(world.when("11:40"));
        assertThat(world.assistance().goodwill().use()).contains(pesos(200));
    }

    @Test @Tag("BY-4") @Tag("CL-1")
    void aCostThatTurnsOutToBeTheCompanysCountsToWhenItWasGranted() {
        var world = ClosingStoriesTest.worked();
        var granted = world.happens(asksCosts(20)).as(RAUL).happens(grants(COSTS)).as(ANA).last().happenedAt();
        assertThat(world.happens(costs(200, 0, 20)).assistance().goodwill().use()).contains(pesos(20));
        assertThat(world.assistance().goodwill().at()).contains(granted);
    }

    @Test @Tag("RE-1")
    void whereNothingIsCoveredNothingIsGivenBackWithoutASuperiorsWordForTheCosts() {
        var gives = new AuthorisationDecided(REIMBURSEMENT, true, "corresponde", Optional.empty(), Optional.of(pesos(10)), Optional.empty());
        World.rings().member(FileFact.RosterStatus.ACTIVE).happens(located(), service(org.auxilia.catalogue.Delivery.REIMBURSEMENT, EMERGENCY)).happens(improper(), new ReimbursementClaimed(pesos(10), "Marta Ñandú", "CBU 001"), receipt())
            .as(RAUL).refuses(gives, ABOVE_CLAIM).as(ANA).happens(asksCosts(10)).as(RAUL).happens(grants(COSTS)).allows(gives);
    }

    @Test @Tag("OC-1") @Tag("CO-2")
    void nobodyForcesACancellingBeforeThePaidServiceWasOffered() {
        World.opened(EMERGENCY).happens(improper()).as(RAUL).refusesToForce(new GivenUp("DESISTE", Optional.empty()), OFFER_MISSING);
    }

    @Test @Tag("OC-4")
    void aPriceByTariffDoesNotPassOverABetterQuote() {
        var world = World.opened(EMERGENCY).happens(improper(), consents()).happens(new QuoteOffered(11, "Grúas Norte", Basis.SERVICE, pesos(85), Optional.empty(), FAR));
        world.refuses(price(86, 86), QUOTE_NOT_BEST).allows(price(85, 85)).allows(price(84, 84));
    }

    @Test @Tag("OC-4")
    void aVisitIsNoBetterQuoteForTheServiceNorTheOtherWayRound() {
        var world = World.opened(EMERGENCY).happens(improper(), consents(), visit(11, 30), quote(12, 100));
        assertThat(world.assistance().quotes().best(FAR).map(Quotes.Quote::provider)).as("what is asked for is the service").contains(12);
        world.allows(quoted(12, 100)).allows(quoted(11, 30)).happens(visit(13, 29)).refuses(quoted(11, 30), QUOTE_NOT_BEST).allows(quoted(13, 29)).allows(quoted(12, 100))
            .happens(quote(14, 99)).refuses(quoted(12, 100), QUOTE_NOT_BEST).happens(quoted(14, 99)).logged(Kind.PRICE);
        assertThat(World.opened(EMERGENCY).happens(improper(), visit(11, 30)).assistance().quotes().best(FAR).map(Quotes.Quote::provider)).as("where nobody quotes the service").contains(11);
    }

    @Test @Tag("OC-4") @Tag("CX-2")
    void whatTheServiceUsuallyCostsSaysNothingOfAVisit() {
        var visit = new QuoteOffered(11, "Grúas Norte", Basis.VISIT, pesos(30), Optional.of(pesos(20)), FAR);
        World.opened(EMERGENCY).happens(improper(), consents(), visit).allows(compared(Optional.of(11), 30, 20)).refuses(compared(Optional.empty(), 31, 20), ABOVE_REFERENCE)
            .happens(new QuoteOffered(11, "Grúas Norte", Basis.SERVICE, pesos(30), Optional.of(pesos(20)), FAR)).refuses(compared(Optional.of(11), 30, 20), QUOTE_UNCONTESTED, ABOVE_REFERENCE);
    }

    @Test @Tag("OC-4")
    void aDearQuoteIsContestedThoughItsSumIsTypedAsATariff() {
        var world = World.opened(EMERGENCY).happens(improper(), consents(), new QuoteOffered(11, "Grúas Norte", Basis.SERVICE, pesos(100), Optional.of(pesos(80)), World.rings().time("10:30")));
        world.refuses(price(100, 100), QUOTE_UNCONTESTED).allows(price(99, 99)).at("10:31").allows(price(100, 100))
            .at("10:30").happens(new QuoteContested(11, "Grúas Norte", pesos(80), "caro")).happens(price(100, 100)).logged(Kind.PRICE);
    }

    private static QuoteOffered quote(int provider, int price) { return new QuoteOffered(provider, "Prestador " + provider, Basis.SERVICE, pesos(price), Optional.empty(), FAR); }
    private static QuoteOffered visit(int provider, int price) { return new QuoteOffered(provider, "Prestador " + provider, Basis.VISIT, pesos(price), Optional.empty(), FAR); }
    private static PriceTold quoted(int provider, int price) { return new PriceTold(Bill.CONNECTION, pesos(price), pesos(price), Optional.of(provider), List.of("tarjeta"), 30, FAR, Optional.empty(), Optional.empty()); }
    private static PriceTold compared(Optional<Integer> provider, int price, int elsewhere) { return new PriceTold(Bill.CONNECTION, pesos(price), pesos(price), provider, List.of("tarjeta"), 30, FAR, Optional.of(pesos(elsewhere)), Optional.empty()); }

    private static World diagnosed(int cost) {
        return World.ready(EMERGENCY).assigned(NORTE, "10:30").at("10:30").happens(confirmed(), new ArrivalReported(), new ContactConfirmed()).at("10:40").happens(Said.diagnosed(cost));
    }

    private static AuthorisationAsked asksCosts(int amount) { return new AuthorisationAsked(COSTS, "repuesto", Optional.of(pesos(amount))); }

    private static PriceTold price(int full, int price) { return new PriceTold(Bill.CONNECTION, pesos(full), pesos(price), Optional.empty(), List.of("tarjeta"), 30, FAR, Optional.empty(), Optional.empty()); }
}
