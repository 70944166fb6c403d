package org.auxilia.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.auxilia.assistance.AnytimeFact.Subject.*;
import static org.auxilia.assistance.Obstacle.*;
import static org.auxilia.assistance.Priority.*;
import static org.auxilia.assistance.Said.*;
import static org.auxilia.assistance.World.*;

import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.AnytimeFact.*;
import org.auxilia.assistance.AssignmentFact.ProviderReleased;
import org.auxilia.assistance.MonitoringFact.*;
import org.auxilia.assistance.ServiceFact.*;
import org.auxilia.assistance.UncoveredFact.*;
import org.auxilia.assistance.OpeningFact.*;
import org.auxilia.catalogue.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 5.4.2.1: who bears what goes beyond the coverage is settled once of the whole, and what is settled holds as long as something is beyond. */
class SettlementStoriesTest {

    @Test @Tag("CL-9") @Tag("SV-2")
    void whatASuperiorTakesOffTheMemberIsOwedByHimNoMore() {
        var world = diagnosed(250).happens(accepts(50), Said.diagnosed(300)).as(RAUL).happens(waives(100)).as(ANA);
        assertThat(world.assistance().memberPart()).isEqualTo(new MemberPart(MemberPart.State.NONE, Optional.empty(), Optional.empty(), Optional.empty()));
        world.happens(goAhead(), new WorkEnded()).refuses(costs(200, 1, 99), MEMBER_NOT_ASKED).allows(costs(200, 0, 100));
    }

    @Test @Tag("BY-4") @Tag("SV-2")
    void whatTheMemberAcceptsAfterwardsCountsAgainstNoBudget() {
        var world = diagnosed(250).as(RAUL).happens(waives(50)).as(ANA).happens(Said.diagnosed(300), accepts(100));
        assertThat(world.assistance().goodwill().use()).isEmpty();
        world.happens(goAhead(), new WorkEnded()).refuses(costs(200, 99, 1), ABOVE_GOODWILL).allows(costs(200, 100, 0));
    }

    @Test @Tag("CL-9")
    void aDiagnosisWithinTheCoverLeavesNothingToPay() {
        var world = diagnosed(600).happens(accepts(400));
        assertThat(world.assistance().memberPart().left()).contains(pesos(400));
        assertThat(world.happens(Said.diagnosed(250)).assistance().memberPart().left()).as("until it is settled anew, no more than it comes to").contains(pesos(50));
        world.happens(Said.diagnosed(200));
        assertThat(world.assistance().memberPart().left()).isEmpty();
        world.happens(goAhead(), new WorkEnded()).refuses(costs(199, 1, 0), MEMBER_NOT_ASKED).allows(costs(200, 0, 0));
    }

    @Test @Tag("CL-9")
    void theNextProvidersWorkOwesNothingOfWhatWasAcceptedOfTheOneBefore() {
        var world = diagnosed(600).happens(accepts(400), new ProviderReleased(NORTE, "no sigue")).assigned(SUR, "11:30").at("11:30").happens(confirmed(), new ArrivalReported(), new ContactConfirmed(), Said.diagnosed(150));
        assertThat(world.assistance().memberPart().left()).isEmpty();
    }

    @Test @Tag("CL-9") @Tag("TK-21")
    void whereTheCoverIsDecidedAnewOneOwesWhatIsBeyondNowAndIsAskedAgainOnlyForMore() {
        var wider = diagnosed(250).happens(accepts(50), coverage(210)).owesNo(Task.SETTLE_EXCESS);
        assertThat(wider.assistance().memberPart().left()).contains(pesos(40));
        wider.happens(goAhead(), new WorkEnded()).refuses(costs(209, 41, 0), MEMBER_NOT_ASKED).allows(costs(210, 40, 0));
        var narrower = diagnosed(250).happens(accepts(50)).at("10:50").happens(coverage(199)).owesAlso("SETTLE_EXCESS 10:50").refuses(goAhead(), EXCESS_OPEN);
        narrower.at("10:52").happens(accepts(51)).owesNo(Task.SETTLE_EXCESS).happens(goAhead(), new WorkEnded()).allows(costs(199, 51, 0)).refuses(costs(198, 52, 0), MEMBER_NOT_ASKED);
        diagnosed(250).as(RAUL).happens(waives(50)).as(ANA).at("10:50").happens(coverage(200)).owesNo(Task.SETTLE_EXCESS).happens(coverage(199)).owesAlso("SETTLE_EXCESS 10:50");
    }

    @Test @Tag("CA-14") @Tag("TK-21")
    void aLowerCoverAsksAgainThoughItIsWrittenAsOfBeforeOrThereAreKilometresToo() {
        diagnosed(250).at("10:50").happens(accepts(50)).at("10:55").happened("10:45", coverage(199)).owesAlso("SETTLE_EXCESS 10:45");
        var far = towed(130).happens(Said.diagnosed(250), accepts(110)).owesNo(Task.SETTLE_EXCESS);
        far.happens(Said.towed(140, 100)).owesNo(Task.SETTLE_EXCESS).happens(Said.towed(139, 100)).owesAlso("SETTLE_EXCESS 10:40");
    }

    @Test @Tag("BY-12")
    void aPriceThatWasToldBeforeTheCoverWasDecidedAnewIsToldAnew() {
        var told = new PriceTold(Bill.EXCESS, pesos(50), pesos(50), Optional.empty(), List.of("tarjeta"), 0, FAR, Optional.empty(), Optional.empty());
        var world = diagnosed(250).happens(told);
        assertThat(Offer.of(world.assistance())).isPresent();
        assertThat(Offer.of(world.happens(coverage(199)).assistance())).isEmpty();
    }

    @Test @Tag("CL-9")
    void whilePartOfThePriceWaitsForAnAnswerItIsToldAndNotPaid() {
        var world = diagnosed(250).happens(accepts(50), new PaymentReceived(pesos(50), "tarjeta", "1"), improper(), told(240));
        assertThat(world.assistance().memberPart().state()).isEqualTo(MemberPart.State.TOLD);
    }

    @Test @Tag("CL-4")
    void whatLowersALineIsTakenFromWhoBearsLinesOfThatName() {
        var a = diagnosed(250).happens(accepts(50), goAhead(), new WorkEnded()).assistance();
        var toll = new CostLine("peaje", java.math.BigDecimal.ONE, pesos(30), java.math.BigDecimal.ZERO, pesos(0), pesos(30), pesos(0), false);
        var service = new CostLine("grúa", java.math.BigDecimal.ONE, pesos(200), java.math.BigDecimal.ZERO, pesos(180), pesos(20), pesos(0), false);
        var both = new Costs(List.of(toll, service));
        assertThat(Shares.of("peaje", pesos(-10), a, both)).isEqualTo(shares(0, -10, 0));
        assertThat(Shares.of("grúa", pesos(-200), a, both)).isEqualTo(shares(-180, -20, 0));
        assertThat(Shares.of("descuento", pesos(-40), a, both)).as("of no line, so of the whole").isEqualTo(shares(0, -40, 0));
    }

    @Test @Tag("CL-9") @Tag("OC-1")
    void whatWasAcceptedUnderACoverIsNoPartOfThePaidServicesPrice() {
        var world = diagnosed(250).happens(accepts(50)).at("10:50").happens(improper(), told(240), new ConnectionAccepted(pesos(240), "tarjeta", 30));
        assertThat(world.assistance().memberPart().accepted()).contains(pesos(240));
        world.owesAlso("SETTLE_EXCESS 10:50").happens(accepts(10));
        assertThat(world.assistance().memberPart().accepted()).contains(pesos(250));
    }

    @Test @Tag("CA-14") @Tag("CL-9")
    void ofAShorterWayOnlyTheMoneyBeyondIsOwed() {
        var world = towed(130).happens(Said.diagnosed(250), accepts(110), new DistanceTold(95));
        assertThat(world.assistance().memberPart().left()).contains(pesos(50));
        world.happens(goAhead(), new WorkEnded()).refuses(costs(199, 51, 0), MEMBER_NOT_ASKED).allows(costs(200, 50, 0));
    }

    @Test @Tag("CL-9")
    void whatWasPaidAndIsOwedNoMoreStaysPaid() {
        var world = diagnosed(250).happens(accepts(50), new PaymentReceived(pesos(50), "tarjeta", "1"), Said.diagnosed(300)).as(RAUL).happens(waives(100)).as(ANA);
        assertThat(world.assistance().memberPart()).isEqualTo(new MemberPart(MemberPart.State.PAID, Optional.empty(), Optional.empty(), Optional.of(pesos(50))));
    }

    @Test @Tag("CA-14")
    void forALongerWayTheMemberAcceptsTheWholeAndNotBoth() {
        var world = towed(130).happens(accepts(60)).happens(new DistanceTold(150)).refuses(goAhead(), EXCESS_OPEN).happens(accepts(100));
        assertThat(world.assistance().memberPart().left()).contains(pesos(100));
        world.happens(goAhead(), new WorkEnded()).refuses(costs(79, 101, 0), MEMBER_NOT_ASKED).refuses(costs(81, 99, 0), ABOVE_COVERAGE).allows(costs(80, 100, 0));
    }

    @Test @Tag("CA-14") @Tag("CL-1")
    void whatWasGrantedForTheCostsLiftsTheKilometresByThisSumAndNoFurther() {
        var world = towed(130).happens(accepts(60), goAhead(), new WorkEnded()).happens(new AuthorisationAsked(COSTS, "peaje", Optional.of(pesos(10)))).as(RAUL).happens(grants(COSTS)).as(ANA);
        world.refuses(costs(131, 49, 0), ABOVE_COVERAGE).allows(costs(130, 50, 0));
    }

    @Test @Tag("OC-7") @Tag("SV-2")
    void ofAPaidServiceTheCompanyBearsWhatWasWaivedBeyondItsPriceAndTheDiscountOfThePrice() {
        var paid = connection(0).happens(Said.diagnosed(150)).as(RAUL).happens(waives(50)).as(ANA);
        assertThat(Shares.proposed(pesos(150), paid.assistance())).isEqualTo(shares(0, 100, 50));
        assertThat(Shares.proposed(pesos(120), paid.assistance())).as("the bill is less than was diagnosed").isEqualTo(shares(0, 100, 20));
        assertThat(Shares.proposed(pesos(90), paid.assistance())).isEqualTo(shares(0, 90, 0));
        paid.happens(goAhead(), new WorkEnded()).refuses(costs(0, 101, 49), MEMBER_NOT_ASKED).allows(costs(0, 100, 50));
        var discounted = connection(30).happens(Said.diagnosed(150)).as(RAUL).happens(waives(50)).as(ANA);
        assertThat(Shares.proposed(pesos(150), discounted.assistance())).isEqualTo(shares(0, 70, 80));
    }

    @Test @Tag("CL-8")
    void linesThatAreRoundedOneByOneStillComeToThePriceThatWasAccepted() {
        var a = connection(10).assistance();
        var third = new Money(104, "ARS");
        var lines = new java.util.ArrayList<CostLine>();
        for (int i = 0; i < 3; i++) {
            var part = Shares.of(third, a, new Costs(lines));
            lines.add(new CostLine("tramo", java.math.BigDecimal.ONE, third, java.math.BigDecimal.ZERO, part.account(), part.member(), part.company(), false));
        }
        assertThat(new Costs(lines).member()).as("3,12 at 10 %").contains(new Money(281, "ARS"));
    }

    @Test @Tag("AU-1") @Tag("SV-2")
    void whoAskedForItTakesNothingOffHimself() {
        var asked = diagnosed(260).as(RAUL).happens(asks(EXCESS)).refuses(waives(60), OWN_REQUEST, EXCESS_BEFORE_SUPERIOR).refuses(Kind.EXCESS_WAIVER, OWN_REQUEST, EXCESS_BEFORE_SUPERIOR).refusesToForce(waives(60), OWN_REQUEST, EXCESS_BEFORE_SUPERIOR);
        asked.as(CARLA).happens(denies(EXCESS)).as(RAUL).refuses(Kind.EXCESS_WAIVER, OWN_REQUEST, ABOVE_AUTHORITY).refusesToForce(waives(60), OWN_REQUEST, ABOVE_AUTHORITY);
    }

    private static World diagnosed(int cost) {
        return World.ready(EMERGENCY).assigned(NORTE, "10:30").at("10:30").happens(confirmed(), new ArrivalReported(), new ContactConfirmed()).at("10:40").happens(Said.diagnosed(cost));
    }

    /** Covered to 200 pesos and 100 kilometres; the work comes to 180. */
    private static World towed(int kilometres) {
        return World.opened(EMERGENCY).happens(Said.towed(200, 100), consents(), routed(Optional.of(kilometres))).assigned(NORTE, "10:35").happens(confirmed()).at("10:40")
            .happens(new ArrivalReported(), new ContactConfirmed(), Said.diagnosed(180));
    }

    /** At 100, less so many percent. */
    private static World connection(int percent) {
        var world = World.opened(EMERGENCY).happens(improper(), consents());
        if (percent > 0) world.happens(asksException(100)).as(RAUL).happens(new AuthorisationDecided(EXCEPTION, true, "corresponde", Optional.of(percent), Optional.of(pesos(percent)), Optional.empty())).as(ANA);
        var price = pesos(100 - percent);
        return world.happens(new PriceTold(Bill.CONNECTION, pesos(100), price, Optional.empty(), List.of("tarjeta"), 30, FAR, Optional.empty(), Optional.empty()), new ConnectionAccepted(price, "tarjeta", 30))
            .assigned(NORTE, "10:30").at("10:30").happens(confirmed(), new ArrivalReported(), new ContactConfirmed());
    }

    private static Shares shares(int account, int member, int company) { return new Shares(pesos(account), pesos(member), pesos(company)); }
    private static ExcessAccepted accepts(int amount) { return new ExcessAccepted(pesos(amount), "tarjeta"); }
    private static ExcessAuthorised waives(int amount) { return new ExcessAuthorised(pesos(amount), "cliente nuevo"); }
}
