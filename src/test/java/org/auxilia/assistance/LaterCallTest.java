package org.auxilia.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.auxilia.assistance.MonitoringFact.Direction.*;
import static org.auxilia.assistance.Obstacle.*;
import static org.auxilia.assistance.Priority.*;
import static org.auxilia.assistance.Said.*;

import java.util.Optional;
import org.auxilia.assistance.AnytimeFact.ComplaintHeard;
import org.auxilia.assistance.AnytimeFact.Remark;
import org.auxilia.assistance.ClosingFact.Reopened;
import org.auxilia.assistance.FileFact.ContactEmpowered;
import org.auxilia.assistance.MonitoringFact.*;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** CA-13, TK-32: somebody rings up about a case; what may be asked by whom, and what is owed after it. */
class LaterCallTest {

    @Test @Tag("CA-13")
    void whoChangesOrCancelsIsNamedAsMemberBeneficiaryOrEmpoweredContact() {
        var world = World.ready(EMERGENCY);
        for (var wish : Wish.values()) {
            if (!wish.isDecision()) { world.allows(third(wish, Optional.empty())); continue; }
            world.refuses(third(wish, Optional.empty()), NOT_EMPOWERED).refuses(third(wish, by(Standing.MEMBER, " ")), NOT_EMPOWERED).refuses(third(wish, by(Standing.EMPOWERED, "Luis Paz")), NOT_EMPOWERED);
            world.refusesToForce(third(wish, Optional.empty()), SUPERIOR_NEEDED).as(World.RAUL).refusesToForce(third(wish, Optional.empty()), NOT_EMPOWERED).as(World.ANA);
            world.allows(third(wish, by(Standing.MEMBER, "Marta Ñandú"))).allows(third(wish, by(Standing.BENEFICIARY, "Juan Ñandú")));
        }
        world.happens(new ContactEmpowered("Luis Páz", "02920 15-4111")).allows(third(Wish.CANCEL, by(Standing.EMPOWERED, "luis paz "))).refuses(third(Wish.CANCEL, by(Standing.EMPOWERED, "Luisa Paz")), NOT_EMPOWERED);
    }

    @Test @Tag("CA-13")
    void aProviderDisposesOfHisOwnJobAndNeedsNobodysLeave() {
        World.ready(EMERGENCY).assigned(NORTE, "10:30").allows(new SpokeWithProvider(INCOMING, Optional.empty(), "no llega", Optional.of(Wish.CANCEL), Optional.of(new Voice("Norte", "1", Optional.empty()))));
    }

    @Test @Tag("CA-13")
    void aCallIsASignOfLifeOfWhoeverRingsAndOfNobodyElse() {
        World.ready(EMERGENCY).assigned(NORTE, "10:30").happens(confirmed()).happens(new DelayReported(World.rings().time("11:00"), "tránsito")).owesAlso("WARN_MEMBER 10:00")
            .happens(third(Wish.NEWS, Optional.empty())).owesAlso("WARN_MEMBER 10:00")
            .happens(new SpokeWithMember(INCOMING, Optional.empty(), "¿y la grúa?", Optional.of(Wish.NEWS), Optional.of(new Voice("Marta", "1", Optional.empty())))).owesNo(Task.WARN_MEMBER);
    }

    @Test @Tag("CA-13") @Tag("QL-1")
    void aComplaintIsASuperiorsAtOnceUntilOneHasHeardOfItThoughTheAssistanceCloses() {
        var world = World.ready(EMERGENCY).as(World.RAUL).refuses(new ComplaintHeard("nada"), NO_COMPLAINT).as(World.ANA).at("10:03:01").happens(third(Wish.COMPLAINT, Optional.empty()));
        world.owes("ASSIGN_PROVIDER 10:05", "HEAR_COMPLAINT 10:03:01").refuses(new ComplaintHeard("se llama"), SUPERIOR_NEEDED);
        assertThat(world.assistance().promises()).filteredOn(it -> it.task() == Task.HEAR_COMPLAINT).allMatch(it -> it.whom(world.assistance()) == Party.SUPERVISOR);
        world.happens(cancels("DESISTE")).owes("HEAR_COMPLAINT 10:03:01").as(World.RAUL).happens(new Reopened(Stage.OPENING, "error")).owesAlso("HEAR_COMPLAINT 10:03:01")
            .happens(new ComplaintHeard("Se llamó y se pidió disculpas")).owesNo(Task.HEAR_COMPLAINT).refuses(new ComplaintHeard("otra vez"), NO_COMPLAINT)
            .at("10:20").as(World.ANA).happens(third(Wish.COMPLAINT, Optional.empty())).owesAlso("HEAR_COMPLAINT 10:20");
    }

    @Test @Tag("CA-13")
    void aComplaintBeforeThereIsAnAssistanceIsHeardInAnyOfTheCase() {
        var world = World.rings().assistance(0).happens(third(Wish.COMPLAINT, Optional.empty())).caseOwes("HEAR_COMPLAINT 10:00", "OPEN_ASSISTANCE 10:05");
        world.member(FileFact.RosterStatus.ACTIVE).happens(located()).assistance(1).happens(service(org.auxilia.catalogue.Delivery.ON_SITE, EMERGENCY)).caseOwes("HEAR_COMPLAINT 10:00")
            .as(World.RAUL).happens(new ComplaintHeard("atendido")).caseOwes();
    }

    @Test @Tag("TK-32") @Tag("TK-4")
    void aThirdPersonIsRungBackWhenTheLineDroppedAndAgainTenMinutesAfterACallInVain() {
        var world = World.ready(EMERGENCY).assigned(NORTE, "10:30").happens(confirmed());
        world.happens(third(Wish.NEWS, Optional.empty()), new CallBackPromised(world.time("10:02"), Party.THIRD, "se cortó")).owes("ASK_ARRIVAL 10:30", "CALL_BACK:THIRD 10:02")
            .happens(member(OUTGOING), provider(OUTGOING), other(Outsider.ACCOUNT, OUTGOING), new Remark(Stage.MONITORING, "se espera")).owes("ASK_ARRIVAL 10:30", "CALL_BACK:THIRD 10:02")
            .at("10:01:59").happens(unanswered(Party.THIRD)).owes("ASK_ARRIVAL 10:30", "CALL_BACK:THIRD 10:02")
            .at("10:02").happens(unanswered(Party.THIRD)).owes("ASK_ARRIVAL 10:30", "CALL_BACK:THIRD 10:12")
            .at("10:05").happens(unanswered(Party.THIRD, Task.CALL_BACK)).owes("ASK_ARRIVAL 10:30", "CALL_BACK:THIRD 10:15")
            .happens(other(Outsider.THIRD, OUTGOING)).owes("ASK_ARRIVAL 10:30");
    }

    @Test @Tag("TK-32")
    void ofTwoPromisesToOnePersonTheLaterWordCountsAndEachPersonHasHisOwn() {
        var world = World.ready(EMERGENCY).assigned(NORTE, "10:30").happens(confirmed());
        world.happens(new CallBackPromised(world.time("10:02"), Party.MEMBER, "se cortó"), new CallBackPromised(world.time("10:20"), Party.MEMBER, "a las y veinte"), new CallBackPromised(world.time("10:04"), Party.ACCOUNT, "informe"))
            .owes("ASK_ARRIVAL 10:30", "CALL_BACK:MEMBER 10:20", "CALL_BACK:ACCOUNT 10:04").happens(other(Outsider.ACCOUNT, OUTGOING)).owes("ASK_ARRIVAL 10:30", "CALL_BACK:MEMBER 10:20");
    }

    private static SpokeWithOther third(Wish wish, Optional<Decider> decides) {
        return new SpokeWithOther(Outsider.THIRD, INCOMING, Optional.empty(), "un vecino", Optional.of(wish), Optional.of(new Voice("Vecino", "2920 1", decides)));
    }

    private static Optional<Decider> by(Standing standing, String name) { return Optional.of(new Decider(standing, name)); }
}
