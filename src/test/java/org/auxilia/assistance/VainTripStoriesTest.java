package org.auxilia.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.auxilia.assistance.Priority.*;
import static org.auxilia.assistance.Said.*;
import static org.auxilia.assistance.World.*;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.AssignmentFact.ProviderAssigned;
import org.auxilia.assistance.MonitoringFact.*;
import org.auxilia.assistance.ServiceFact.*;
import org.auxilia.catalogue.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** CL-6: each way in which a trip turns out to be vain loads its price by itself, on whom the plan says. */
@Tag("CL-6")
class VainTripStoriesTest {

    @Test
    void cancelledAfterDepartureThePayerOfThePlanBearsItAndNobodyElse() {
        for (var payer : VainTrip.Payer.values()) {
            var line = Costs.of(assigned(payer).happens(new DepartureSeen(), cancels("DESISTE")).assistance()).lines().getFirst();
            assertThat(line.account()).isEqualTo(part(payer, VainTrip.Payer.ACCOUNT));
            assertThat(line.member()).isEqualTo(part(payer, VainTrip.Payer.MEMBER));
            assertThat(line.company()).isEqualTo(part(payer, VainTrip.Payer.COMPANY));
        }
    }

    @Test
    void cancelledBeforeHeSetOutNothingIsLoaded() {
        assertThat(Costs.of(assigned(VainTrip.Payer.MEMBER).happens(cancels("DESISTE")).assistance()).lines()).isEmpty();
    }

    @Test
    void anAbsentMemberHasCostTheTrip() {
        var world = assigned(VainTrip.Payer.MEMBER).happens(confirmed()).at("10:35").happens(new ArrivalReported()).at("10:40").happens(unanswered(Party.MEMBER), new MemberAbsent())
            .at("10:55").happens(cancels(MemberCancelled.ABSENT));
        assertThat(Costs.of(world.assistance()).member()).contains(pesos(40));
    }

    @Test
    void anExcessThatIsDeclinedHasCostTheTrip() {
        var world = assigned(VainTrip.Payer.COMPANY).at("10:30").happens(confirmed(), new ArrivalReported(), new ContactConfirmed()).at("10:40").happens(diagnosed(260), new ExcessDeclined());
        assertThat(Costs.of(world.assistance()).lines().getFirst().company()).isEqualTo(pesos(40));
    }

    @Test
    void whereNothingWasAgreedNothingIsGuessed() {
        var world = World.ready(EMERGENCY).assigned(NORTE, "10:30").happens(new DepartureSeen(), cancels("DESISTE"));
        assertThat(Costs.of(world.assistance()).lines()).isEmpty();
    }

    @Test @Tag("CL-4") @Tag("CL-9")
    void afterAReopeningTheServiceIsChargedAndReviewedBesideTheTripInVain() {
        for (var payer : VainTrip.Payer.values()) {
            var world = assigned(payer).happens(new DepartureSeen(), cancels("DESISTE")).as(RAUL).happens(new ClosingFact.Reopened(Stage.ASSIGNMENT, "se arrepintió")).as(ANA)
                .assigned(SUR, "11:30").at("11:30").happens(confirmed(), new ArrivalReported(), new ContactConfirmed(), diagnosed(200), goAhead(), new WorkEnded(), new ClosingFact.ConformityGiven("gracias"));
            world.refuses(new ClosingFact.Reviewed(), Obstacle.COSTS_MISSING);
            assertThat(Shares.of(pesos(200), world.assistance(), Costs.of(world.assistance()))).as("the cover is the service's, %s", payer).isEqualTo(new Shares(pesos(200), pesos(0), pesos(0)));
            world.refuses(costs(201, 0, 0), Obstacle.ABOVE_COVERAGE).refuses(costs(199, 1, 0), Obstacle.MEMBER_NOT_ASKED).refuses(costs(199, 0, 1), Obstacle.ABOVE_GOODWILL).happens(costs(200, 0, 0));
            assertThat(world.assistance().memberPart().left()).as("%s", payer).isEqualTo(Optional.of(part(payer, VainTrip.Payer.MEMBER)).filter(Money::isPositive));
            world.happens(new ClosingFact.Reviewed()).is(FinalStatus.CONCLUDED);
        }
    }

    @Test @Tag("CL-4")
    void aTripThatIsTakenBackIsOwedByNobody() {
        var world = assigned(VainTrip.Payer.MEMBER).happens(new DepartureSeen(), cancels("DESISTE")).as(RAUL).happens(new ClosingFact.Reopened(Stage.ASSIGNMENT, "no llegó a salir")).as(ANA)
            .assigned(SUR, "11:30").at("11:30").happens(confirmed(), new ArrivalReported(), new ContactConfirmed(), diagnosed(200), goAhead(), new WorkEnded());
        var trip = Costs.of(world.assistance()).lines().getFirst();
        world.happens(new ClosingFact.CostsLoaded(List.of(new CostLine(trip.concept(), trip.quantity().negate(), trip.unitPrice(), trip.taxRate(), pesos(0), pesos(-40), pesos(0), false))));
        assertThat(world.assistance().memberPart().left()).isEmpty();
        world.refuses(costs(200, 40, 0), Obstacle.MEMBER_NOT_ASKED).refuses(costs(200, 1, 0), Obstacle.MEMBER_NOT_ASKED);
        world.owesAlso("LOAD_COSTS 11:45").happens(new ClosingFact.ConformityGiven("gracias")).owesNo(Task.CLOSE).refuses(new ClosingFact.Reviewed(), Obstacle.COSTS_MISSING);
        assertThat(SubStage.of(world.assistance())).contains(SubStage.COSTS);
    }

    @Test @Tag("CL-4") @Tag("CL-1")
    void aTripThatIsTakenBackFromAnotherThanBoreItIsJudgedWithTheService() {
        var world = assigned(VainTrip.Payer.ACCOUNT).happens(new DepartureSeen(), cancels("DESISTE")).as(RAUL).happens(new ClosingFact.Reopened(Stage.ASSIGNMENT, "no llegó a salir")).as(ANA)
            .assigned(SUR, "11:30").at("11:30").happens(confirmed(), new ArrivalReported(), new ContactConfirmed(), diagnosed(250), new ExcessAccepted(pesos(50), "tarjeta"), goAhead(), new WorkEnded(), costs(200, 50, 0));
        var trip = Costs.of(world.assistance()).lines().getFirst();
        var fromTheMember = new ClosingFact.CostsLoaded(List.of(new CostLine(trip.concept(), trip.quantity().negate(), trip.unitPrice(), trip.taxRate(), pesos(0), pesos(-40), pesos(0), false)));
        world.refuses(fromTheMember, Obstacle.ABOVE_COVERAGE);
    }

    @Test @Tag("CL-4")
    void aLineOfTheServiceThatIsTakenBackTakesNothingOfTheTrip() {
        var world = assigned(VainTrip.Payer.MEMBER).happens(new DepartureSeen(), cancels("DESISTE")).as(RAUL).happens(new ClosingFact.Reopened(Stage.ASSIGNMENT, "se arrepintió")).as(ANA)
            .assigned(SUR, "11:30").at("11:30").happens(confirmed(), new ArrivalReported(), new ContactConfirmed(), diagnosed(200), goAhead(), new WorkEnded(), costs(200, 0, 0));
        assertThat(Shares.of(pesos(-200), world.assistance(), Costs.of(world.assistance()))).isEqualTo(new Shares(pesos(-200), pesos(0), pesos(0)));
    }

    @Test @Tag("CL-4") @Tag("CL-1")
    void ofTwoTripsEachIsTakenBackFromWhoBoreIt() {
        var world = World.opened(EMERGENCY).happens(coverage(50), consents());
        for (int trip = 0; trip < 2; trip++)
            world.happens(truck(VainTrip.Payer.ACCOUNT), new DepartureSeen(), cancels("DESISTE")).as(RAUL).happens(new ClosingFact.Reopened(Stage.ASSIGNMENT, "se arrepintió")).as(ANA);
        var second = Costs.of(world.assistance()).lines().getLast();
        assertThat(second.shares()).as("10 are left of the cover").isEqualTo(new Shares(pesos(10), pesos(0), pesos(30)));
        world.assigned(SUR, "11:30").at("11:30").happens(confirmed(), new ArrivalReported(), new ContactConfirmed(), diagnosed(50), goAhead(), new WorkEnded(), costs(50, 0, 0));
        world.allows(new ClosingFact.CostsLoaded(List.of(new CostLine(second.concept(), second.quantity().negate(), second.unitPrice(), second.taxRate(), pesos(-10), pesos(0), pesos(-30), false))));
    }

    @Test @Tag("BY-4")
    void aTripThatTheCompanyBearsIsNothingThatItGaveAway() {
        var world = assigned(VainTrip.Payer.COMPANY).happens(new DepartureSeen(), cancels("DESISTE")).as(RAUL).happens(new ClosingFact.Reopened(Stage.ASSIGNMENT, "se arrepintió")).as(ANA)
            .assigned(SUR, "11:30").at("11:30").happens(confirmed(), new ArrivalReported(), new ContactConfirmed(), diagnosed(250)).as(RAUL).happens(new ExcessAuthorised(pesos(50), "cliente nuevo")).as(ANA)
            .happens(goAhead(), new WorkEnded(), costs(200, 0, 10), new ClosingFact.ConformityGiven("gracias"), new ClosingFact.Reviewed());
        assertThat(world.assistance().goodwill().use()).contains(pesos(10));
    }

    @Test @Tag("CL-1")
    void theAccountBearsItUpToItsCoverAndTheCompanyTheRest() {
        for (int limit : List.of(39, 40, 41)) {
            var line = Costs.of(World.opened(EMERGENCY).happens(coverage(limit), consents()).happens(truck(VainTrip.Payer.ACCOUNT), new DepartureSeen(), cancels("DESISTE")).assistance()).lines().getFirst();
            assertThat(line.account()).as("cover %s", limit).isEqualTo(pesos(Math.min(limit, 40)));
            assertThat(line.company()).as("cover %s", limit).isEqualTo(pesos(Math.max(0, 40 - limit)));
        }
    }

    @Test @Tag("CA-12")
    void toAShopTheMemberGoesHimselfSoNobodysTripIsInVain() {
        var world = World.rings().member(FileFact.RosterStatus.ACTIVE).happens(located(), service(org.auxilia.catalogue.Delivery.IN_SHOP, EMERGENCY)).covered(200).happens(truck(VainTrip.Payer.MEMBER))
            .at("10:30").happens(new ArrivalReported(), new ContactConfirmed()).at("10:40").happens(diagnosed(260), new ExcessDeclined());
        assertThat(Costs.of(world.assistance()).lines()).isEmpty();
    }

    private static World assigned(VainTrip.Payer payer) { return World.ready(EMERGENCY).happens(truck(payer)); }

    private static ProviderAssigned truck(VainTrip.Payer payer) {
        return new ProviderAssigned(NORTE, Optional.of(Instant.parse("2026-11-23T13:30:00Z")), Optional.empty(), false, Optional.empty(), Optional.of(new VainTrip(pesos(40), payer)));
    }

    private static Money part(VainTrip.Payer payer, VainTrip.Payer of) { return payer == of ? pesos(40) : pesos(0); }
}
