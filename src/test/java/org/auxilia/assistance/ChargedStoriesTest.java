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
import org.auxilia.catalogue.Delivery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What each is charged, and what the member has paid of it (OC-1, CL-1, CL-6, CL-9). */
class ChargedStoriesTest {

    private static World improperService() { return World.opened(EMERGENCY).happens(improper(), consents()); }

    @Test @Tag("OC-1") @Tag("CL-1")
    void theMemberIsChargedWhatHeAcceptedAndNotOneUnitMore() {
        var connection = improperService().happens(told(90), new ConnectionAccepted(pesos(90), "tarjeta", 30)).assigned(NORTE, "10:30").at("10:30")
            .happens(confirmed(), new ArrivalReported(), new ContactConfirmed(), diagnosed(90), goAhead(), new WorkEnded());
        connection.refuses(costs(0, 91, 0), MEMBER_NOT_ASKED).allows(costs(0, 90, 0));
        exceeding(260).happens(new ExcessAccepted(pesos(60), "tarjeta"), goAhead(), new WorkEnded()).refuses(costs(200, 61, 0), MEMBER_NOT_ASKED).allows(costs(200, 60, 0));
        World.opened(EMERGENCY).happens(consents()).as(RAUL).happens(courtesy()).as(ANA).assigned(NORTE, "10:30").at("10:30")
            .happens(confirmed(), new ArrivalReported(), new ContactConfirmed(), diagnosed(90), goAhead(), new WorkEnded()).refuses(costs(0, 1, 89), MEMBER_NOT_ASKED).allows(costs(0, 0, 90));
    }

    @Test @Tag("CO-4") @Tag("CL-1")
    void whatWasLoadedBeforeTheCoverageWasDecidedIsLookedAtOnceMoreAtTheReview() {
        World.rings().happens(located(), service(Delivery.ON_SITE, Priority.LIFE_RISK)).assigned(NORTE, "10:12").happens(confirmed()).at("10:12").happens(new ArrivalReported(), new ContactConfirmed(), diagnosed(100), goAhead(), new WorkEnded())
            .happens(costs(0, 60, 40), new ClosingFact.ConformityGiven("gracias")).member(FileFact.RosterStatus.ACTIVE).happens(consents(), coverage(49)).as(RAUL).happens(grants(Subject.LIFE_RISK)).as(ANA)
            .happens(new ExcessAccepted(pesos(51), "tarjeta")).refuses(new ClosingFact.Reviewed(), ABOVE_GOODWILL, MEMBER_NOT_ASKED).happens(costs(49, -9, -40)).happens(new ClosingFact.Reviewed()).is(FinalStatus.CONCLUDED);
    }

    @Test @Tag("CL-6")
    void aVainTripCostsWhatWasAgreedOnceHeHasSetOut() {
        var trip = new VainTrip(pesos(40), VainTrip.Payer.MEMBER);
        var assigned = new AssignmentFact.ProviderAssigned(NORTE, Optional.of(Instant.parse("2026-11-23T13:30:00Z")), Optional.empty(), false, Optional.empty(), Optional.of(trip));
        var before = World.ready(EMERGENCY).happens(assigned, cancels("DESISTE"));
        assertThat(Costs.of(before.assistance()).lines()).isEmpty();
        var after = World.ready(EMERGENCY).happens(assigned, new DepartureSeen(), cancels("DESISTE")).logged(Kind.CANCELLATION, Kind.RELEASE, Kind.COSTS, Kind.CLOSURE);
        assertThat(Costs.of(after.assistance()).member()).contains(pesos(40));
    }

    @Test @Tag("CL-6") @Tag("CX-4")
    void aVainTripCostsTheAccountNothingThatItDoesNotCoverAndTheMemberNothingUnderGuarantee() {
        for (var payer : VainTrip.Payer.values()) {
            assertThat(inVain(improperService().happens(told(90), new ConnectionAccepted(pesos(90), "tarjeta", 30)), payer).account()).as("a connection, %s", payer).contains(pesos(0));
            assertThat(inVain(World.opened(EMERGENCY).happens(guarantee(FAR), consents()), payer)).as("a guarantee, %s", payer).satisfies(it -> assertThat(it.company()).contains(pesos(40)));
            assertThat(inVain(World.opened(EMERGENCY).happens(consents()).as(RAUL).happens(courtesy()).as(ANA), payer).company()).as("a courtesy, %s", payer).contains(pesos(40));
        }
        assertThat(inVain(improperService().happens(told(90), new ConnectionAccepted(pesos(90), "tarjeta", 30)), VainTrip.Payer.MEMBER).member()).contains(pesos(40));
        assertThat(inVain(World.ready(EMERGENCY), VainTrip.Payer.ACCOUNT).account()).as("what is covered is as the plan says").contains(pesos(40));
    }

    @Test @Tag("CL-6") @Tag("CL-4")
    void whatSomebodyTypedLikeTheTripStaysWhenTheTripIsTakenBack() {
        var a = World.ready(EMERGENCY).happens(truck(VainTrip.Payer.ACCOUNT), new DepartureSeen(), cancels("DESISTE")).assistance();
        var trip = Costs.of(a).lines().getFirst();
        var back = new CostLine(trip.concept(), trip.quantity().negate(), trip.unitPrice(), trip.taxRate(), pesos(-40), pesos(0), pesos(0), false);
        assertThat(new Costs(List.of(trip)).ofService(a).lines()).isEmpty();
        assertThat(new Costs(List.of(trip, back)).ofService(a).lines()).isEmpty();
        assertThat(new Costs(List.of(trip, trip, back)).ofService(a).lines()).as("one of the two was typed").containsExactly(trip);
    }

    @Test @Tag("CL-9") @Tag("CL-6")
    void ofWhatEndedWithoutItsServiceTheMemberOwesWhatItCostHimAndNoMore() {
        var accepted = improperService().happens(told(90), new ConnectionAccepted(pesos(90), "tarjeta", 30)).happens(cancels("DESISTE"));
        accepted.refuses(paid(1), NOTHING_TO_PAY);
        assertThat(accepted.assistance().memberPart().left()).as("for a service that was never given nothing is paid").isEmpty();
        var trip = World.ready(EMERGENCY).happens(truck(VainTrip.Payer.MEMBER), new DepartureSeen(), cancels("DESISTE"));
        assertThat(trip.assistance().memberPart().state()).isEqualTo(MemberPart.State.OWED);
        trip.refuses(paid(41), PAID_TOO_MUCH).happens(paid(40)).logged(Kind.PAYMENT).refuses(paid(1), NOTHING_TO_PAY);
        assertThat(trip.assistance().memberPart().state()).isEqualTo(MemberPart.State.PAID);
    }

    private static Costs inVain(World world, VainTrip.Payer payer) { return Costs.of(world.happens(truck(payer), new DepartureSeen(), cancels("DESISTE")).assistance()); }

    private static AssignmentFact.ProviderAssigned truck(VainTrip.Payer payer) {
        return new AssignmentFact.ProviderAssigned(NORTE, Optional.of(Instant.parse("2026-11-23T13:30:00Z")), Optional.empty(), false, Optional.empty(), Optional.of(new VainTrip(pesos(40), payer)));
    }

    @Test @Tag("CL-9")
    void theMembersPartIsToldAcceptedPaidOrOwed() {
        var world = improperService().happens(told(90));
        assertThat(world.assistance().memberPart().state()).isEqualTo(MemberPart.State.TOLD);
        world.refuses(paid(90), NOTHING_TO_PAY).happens(new ConnectionAccepted(pesos(90), "tarjeta", 30)).refuses(paid(91), PAID_TOO_MUCH).happens(paid(40));
        assertThat(world.assistance().memberPart().state()).isEqualTo(MemberPart.State.ACCEPTED);
        assertThat(world.assistance().memberPart().left()).contains(pesos(50));
        world.assigned(NORTE, "10:30").at("10:30").happens(confirmed(), new ArrivalReported(), new ContactConfirmed(), diagnosed(90), goAhead(), new WorkEnded());
        assertThat(world.assistance().memberPart().state()).isEqualTo(MemberPart.State.OWED);
        world.happens(paid(50)).refuses(paid(1), NOTHING_TO_PAY);
        assertThat(world.assistance().memberPart().state()).isEqualTo(MemberPart.State.PAID);
    }

    @Test @Tag("CL-9")
    void whereTheAccountDemandsItTheWorkWaitsForTheMoney() {
        improperService().payingFirst().happens(told(90), new ConnectionAccepted(pesos(90), "tarjeta", 30)).assigned(NORTE, "10:30").at("10:30")
            .happens(confirmed(), new ArrivalReported(), new ContactConfirmed(), diagnosed(90)).happens(paid(89)).refuses(goAhead(), PAYMENT_MISSING).happens(paid(1)).allows(goAhead());
    }

    /** Covered to 200. */
    private static World exceeding(int cost) {
        return World.ready(EMERGENCY).assigned(NORTE, "10:30").at("10:30").happens(confirmed(), new ArrivalReported(), new ContactConfirmed()).at("10:40").happens(diagnosed(cost));
    }
    private static PaymentReceived paid(int amount) { return new PaymentReceived(pesos(amount), "tarjeta", "0001"); }
}
