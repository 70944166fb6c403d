package org.auxilia.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import static org.auxilia.assistance.AssignmentFact.Answer.*;
import static org.auxilia.assistance.MonitoringFact.Direction.*;
import static org.auxilia.assistance.Obstacle.*;
import static org.auxilia.assistance.Priority.*;
import static org.auxilia.assistance.Said.*;
import static org.auxilia.assistance.World.*;

import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.AnytimeFact.*;
import org.auxilia.assistance.AssignmentFact.*;
import org.auxilia.assistance.ClosingFact.*;
import org.auxilia.assistance.FileFact.*;
import org.auxilia.assistance.MonitoringFact.*;
import org.auxilia.assistance.OpeningFact.*;
import org.auxilia.assistance.ServiceFact.*;
import org.auxilia.catalogue.Delivery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Procedure 5.4: diagnosis, authorisation, work, end. */
class ServiceStoriesTest {

    @Test @Tag("TK-20") @Tag("TK-37") @Tag("TK-22") @Tag("SV-1") @Tag("SV-2") @Tag("SV-4")
    void whatIsWithinTheCoverageIsAuthorisedAndEnds() {
        met().refuses(Kind.GO_AHEAD, NOT_DIAGNOSED).at("10:55").happens(diagnosed(180)).is(ProviderStatus.DIAGNOSED).owes("GIVE_GO_AHEAD 10:55")
            .refuses(Kind.EXCESS_ACCEPTANCE, NO_EXCESS).refuses(Kind.WORK_START, NOT_AUTHORISED)
            .at("10:56").happens(new Authorised(met().when("11:45"), true)).logged(Kind.GO_AHEAD, Kind.WORK_START).is(ProviderStatus.IN_SERVICE).owes("ASK_END 11:45")
            .at("11:30").happens(new EndEstimated(met().time("12:15"))).owes("ASK_END 12:15")
            .at("12:10").happens(new WorkEnded()).is(ProviderStatus.WORK_DONE).is(Stage.CLOSING).owes("ASK_CONFORMITY 12:20", "LOAD_COSTS 12:25")
            .fate(Task.GIVE_GO_AHEAD, "10:55 LATE").fate(Task.ASK_END, "11:45 MOVED", "12:15 KEPT");
    }

    @Test @Tag("SV-1")
    void anEndThatNobodyToldIsTheServicesUsualAndMarkedSo() {
        var world = met().happens(diagnosed(100), goAhead()).logged(Kind.GO_AHEAD, Kind.WORK_START, Kind.NEW_END).owes("ASK_END 11:40");
        assertThat(world.last().isAutomatic()).isTrue();
        met().happens(new Diagnosed("motor", pesos(100), met().when("11:10"))).at("11:15").happens(goAhead()).owes("ASK_END 12:15");
    }

    @Test @Tag("SV-2")
    void workDoesNotStartBeforeTheGoAhead() {
        met().happens(diagnosed(100)).refuses(Kind.WORK_START, NOT_AUTHORISED).refuses(Kind.WORK_END, NOT_AUTHORISED, NOT_STARTED)
            .happens(new Authorised(Optional.empty(), false)).is(ProviderStatus.AUTHORISED).refuses(Kind.WORK_END, NOT_STARTED).happens(new WorkStarted());
    }

    @Test @Tag("TK-21") @Tag("SV-2")
    void anExcessIsAcceptedAndTheProviderHearsIt() {
        met().happens(diagnosed(260)).owes("SETTLE_EXCESS 10:40").refuses(Kind.GO_AHEAD, EXCESS_OPEN)
            .at("10:45").happens(unanswered(Party.MEMBER, Task.SETTLE_EXCESS)).owes("SETTLE_EXCESS 10:55")
            .at("10:50").happens(new ExcessAccepted(pesos(60), "tarjeta")).owes("GIVE_GO_AHEAD 10:50").happens(goAhead()).owes("ASK_END 11:50");
    }

    @Test @Tag("TK-21") @Tag("SV-2") @Tag("TK-29") @Tag("CA-7")
    void anExcessIsDeclinedAndTheAssistanceEnds() {
        met().happens(diagnosed(260)).at("10:45").happens(new ExcessDeclined()).logged(Kind.EXCESS_REFUSAL, Kind.RELEASE, Kind.CLOSURE)
            .is(FinalStatus.CANCELLED_LATER, "EXCEDENTE_NO_ACEPTADO").owes("TELL_RELEASE:11 10:45");
    }

    @Test @Tag("SV-2") @Tag("TK-27")
    void anExcessIsTakenOffTheMemberByASuperior() {
        met().happens(diagnosed(260), asks(AnytimeFact.Subject.EXCESS)).owes("SETTLE_EXCESS 10:40", "AUTHORISE:EXCESS 10:45").refuses(Kind.EXCESS_REFUSAL, EXCESS_BEFORE_SUPERIOR)
            .refuses(Kind.GO_AHEAD, EXCESS_OPEN, EXCESS_BEFORE_SUPERIOR).refuses(new ExcessAuthorised(pesos(60), "cliente nuevo"), SUPERIOR_NEEDED, OWN_REQUEST, EXCESS_BEFORE_SUPERIOR)
            .at("10:43").as(RAUL).happens(grants(AnytimeFact.Subject.EXCESS)).logged(Kind.AUTHORISATION_REPLY, Kind.EXCESS_WAIVER).as(ANA).owes("GIVE_GO_AHEAD 10:43");
        met().happens(diagnosed(260), asks(AnytimeFact.Subject.EXCESS)).as(RAUL).happens(denies(AnytimeFact.Subject.EXCESS)).as(ANA).owes("SETTLE_EXCESS 10:40").happens(new ExcessDeclined());
        met().happens(diagnosed(260)).as(RAUL).happens(new ExcessAuthorised(pesos(60), "cliente nuevo")).owes("GIVE_GO_AHEAD 10:40");
    }

    @Test @Tag("TK-21")
    void aDearerDiagnosisAsksAgain() {
        met().happens(diagnosed(100), goAhead()).owes("ASK_END 11:40").at("11:10").happens(diagnosed(260)).owes("SETTLE_EXCESS 11:10").refuses(Kind.WORK_END, NOT_AUTHORISED)
            .at("11:12").happens(new ExcessAccepted(pesos(60), "tarjeta")).owes("GIVE_GO_AHEAD 11:12").happens(goAhead()).owes("ASK_END 11:40");
    }

    @Test @Tag("SV-3") @Tag("TK-33")
    void aSecondVisitIsAgreedAndMonitoredAsTheFirst() {
        var world = met().happens(diagnosed(100), goAhead());
        world.at("11:00").happens(new VisitLeft(Wait.SECOND_VISIT, "falta un repuesto", Optional.empty())).owes("AGREE_RETURN +1 09:00")
            .refuses(Kind.WORK_END, NO_CONTACT, WAITING).refuses(Kind.ARRIVAL, WAITING)
            .at("+1 09:05").happens(new ReturnAgreed(world.window("+2 16:00", "+2 18:00"))).owes("CHECK_DEPARTURE +2 15:00", "ASK_ARRIVAL +2 17:00").refuses(Kind.RETURN, NOT_WAITING)
            .refuses(Kind.WORK_END, NO_CONTACT)
            .at("+2 15:00").happens(provider(OUTGOING)).owes("REASSURE_MEMBER +2 15:10", "ASK_ARRIVAL +2 17:00").happens(member(OUTGOING))
            .at("+2 16:10").happens(new ArrivalReported(), new ContactConfirmed()).owes("ASK_END +2 17:10").at("+2 17:00").happens(new WorkEnded()).is(ProviderStatus.WORK_DONE);
    }

    @Test @Tag("SV-5") @Tag("TK-33") @Tag("TK-31")
    void materialsAreListedSuppliedAndChecked() {
        var world = met().happens(diagnosed(100), goAhead());
        world.refuses(Kind.MATERIALS_CHECK, NO_MATERIALS).happens(new MaterialsListed("un caño de media"))
            .at("11:00").happens(new VisitLeft(Wait.MATERIALS, "el afiliado los compra", world.when("12:30"))).owes("AGREE_RETURN 12:30");
        assertThat(world.assistance().waitsFor()).contains(Wait.MATERIALS);
        world.at("12:30").happens(new ReturnAgreed(world.window("15:00", "16:00"))).at("15:10").happens(new ArrivalReported(), new ContactConfirmed(), new MaterialsChecked(false, "es de tres cuartos"))
            .happens(new InstructionsAsked(Reason.MATERIALS, "no quiere cambiarlo")).owes("INSTRUCT_PROVIDER 15:10", "ASK_END 16:10")
            .happens(new InstructionGiven("espere, lo cambia", "")).owes("ASK_END 16:10").happens(new MaterialsChecked(true, "ahora sí"));
    }

    @Test @Tag("CA-8")
    void aSupervisorForcesAStepWithAReasonThatIsLogged() {
        var forced = World.ready(EMERGENCY).assigned(NORTE, "10:35").happens(confirmed()).refusesToForce(diagnosed(100), SUPERIOR_NEEDED).as(RAUL).forced(diagnosed(100), "lo dijo por radio")
            .logged(Kind.FORCING, Kind.DIAGNOSIS).owes("GIVE_GO_AHEAD 10:00", "ASK_ARRIVAL 10:35");
        assertThat(forced.assistance().last(Forced.class)).contains(new Forced(Kind.DIAGNOSIS, "lo dijo por radio"));
        World.ready(EMERGENCY).as(RAUL).refusesToForce(diagnosed(100), NO_PROVIDER, NO_CONTACT);
    }

    @Test @Tag("CA-8") @Tag("CL-3")
    void anEndThatIsForcedLeavesNothingBehindThatNobodyCanDo() {
        met().happens(diagnosed(100)).as(RAUL).forced(new WorkEnded(), "ya se fue").owes("ASK_CONFORMITY 10:50", "LOAD_COSTS 10:55");
        World.ready(EMERGENCY).assigned(NORTE, "10:35").happens(confirmed()).at("10:40").as(RAUL).forced(new WorkEnded(), "ya se fue").happens(costs(100, 0, 0), new ConformityGiven(""))
            .refuses(Kind.REVIEW, TIMES_MISSING).owesAlso("ASK_ARRIVAL 10:35").happened("10:34", new ArrivalReported()).happens(new ContactConfirmed()).happens(new Reviewed());
    }

    /** Both at the place, an emergency, at twenty to eleven; coverage up to 200. */
    static World met() { return World.ready(EMERGENCY).assigned(NORTE, "10:35").happens(confirmed()).at("10:35").happens(new ArrivalReported()).at("10:40").happens(new ContactConfirmed()); }
}
