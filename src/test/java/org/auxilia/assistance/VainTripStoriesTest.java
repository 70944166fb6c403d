package org.auxilia.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.auxilia.assistance.Priority.*;
import static org.auxilia.assistance.Said.*;
import static org.auxilia.assistance.World.*;

import java.time.Instant;
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

    private static World assigned(VainTrip.Payer payer) {
        return World.ready(EMERGENCY).happens(new ProviderAssigned(NORTE, Optional.of(Instant.parse("2026-11-23T13:30:00Z")), Optional.empty(), false, Optional.empty(), Optional.of(new VainTrip(pesos(40), payer))));
    }

    private static Money part(VainTrip.Payer payer, VainTrip.Payer of) { return payer == of ? pesos(40) : pesos(0); }
}
