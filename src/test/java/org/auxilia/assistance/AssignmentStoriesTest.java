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

/** Procedure 5.2: from the list of providers to the member who knows who comes. */
class AssignmentStoriesTest {

    @Test @Tag("AS-3") @Tag("AS-5")
    void afterTwoUnansweredCallsComesTheSecondPosition() {
        var world = World.ready(EMERGENCY).happens(called(NORTE, NO_ANSWER)).refuses(called(SUR, NO_ANSWER), LADDER_SKIPPED)
            .happens(called(NORTE, NO_ANSWER)).refuses(called(ESTE, NO_ANSWER), LADDER_SKIPPED).owes("ASSIGN_PROVIDER 10:05")
            .at("10:04").assigned(SUR, "10:40").is(ProviderStatus.ASSIGNED).owes("CONFIRM_TO_MEMBER 10:09", "ASK_ARRIVAL 10:40")
            .refuses(called(NORTE, NO_ANSWER), PROVIDER_ASSIGNED).fate(Task.ASSIGN_PROVIDER, "10:05 KEPT");
        assertThat(world.assistance().ladder().unanswered(NORTE.provider())).isEqualTo(2);
    }

    @Test @Tag("AS-3")
    void whoIsNotAvailableOrRefusesGivesWayAtOnceAndWhoRingsBackMayBeTaken() {
        World.ready(EMERGENCY).happens(called(NORTE, NOT_AVAILABLE), called(SUR, REFUSED)).allows(called(ESTE, NO_ANSWER)).assigned(NORTE, "10:40");
    }

    @Test @Tag("AS-3")
    void whoPassesOverAPositionGivesTheReason() {
        var near = new Candidate(13, "Taller Este", "5491100013", 3, List.of(11, 12), Optional.of("está a dos cuadras"), Optional.empty());
        World.ready(EMERGENCY).refuses(called(ESTE, NO_ANSWER), LADDER_SKIPPED).happens(called(near, NO_ANSWER)).assigned(near, "10:10");
    }

    @Test @Tag("AS-3") @Tag("TK-34")
    void theCallsOfTheFirstSearchCountInTheSecondAndWhoWasSentAwayIsNotCalledAgain() {
        World.ready(EMERGENCY).happens(called(NORTE, NO_ANSWER), called(NORTE, NO_ANSWER)).assigned(SUR, "10:30").at("10:20").happens(new ProviderReleased(SUR, "no sale"))
            .allows(called(ESTE, NO_ANSWER)).owes("TELL_RELEASE:12 10:20", "ASSIGN_PROVIDER 10:25");
    }

    @Test @Tag("TK-35") @Tag("AS-4")
    void whenTheListIsExhaustedTheSupervisorDecides() {
        World.ready(EMERGENCY).at("10:04").happens(called(NORTE, REFUSED), new ListExhausted(1)).owes("ASSIGN_PROVIDER 10:05", "DECIDE_EXHAUSTED 10:04")
            .refuses(new ExhaustionDecided(Way.WIDEN, "zona vecina"), SUPERIOR_NEEDED)
            .at("10:06").as(RAUL).happens(new ExhaustionDecided(Way.WIDEN, "zona vecina")).as(ANA).owes("ASSIGN_PROVIDER 10:05").assigned(SUR, "11:00")
            .owes("CONFIRM_TO_MEMBER 10:11", "ASK_ARRIVAL 11:00");
        World.ready(SCHEDULED).programmed("16:00", "18:00").at("10:10").happens(new ListExhausted(3)).owes("ASSIGN_PROVIDER 10:20", "DECIDE_EXHAUSTED 10:25");
    }

    @Test @Tag("AS-4") @Tag("TK-35")
    void aMemberWhoWantsNoneOfItCancels() {
        World.ready(EMERGENCY).happens(new ListExhausted(3), cancels("SIN_PRESTADOR")).is(FinalStatus.CANCELLED_LATER, "SIN_PRESTADOR").owes();
        World.ready(EMERGENCY).refuses(Kind.EXHAUSTION_REPLY, NOT_EXHAUSTED, SUPERIOR_NEEDED);
    }

    @Test @Tag("AS-4") @Tag("CA-12")
    void whoIsToBeRepaidIsAskedAtTheAgreedHourAndNobodyElseIsCalled() {
        var own = candidate(90, "REEMBOLSO", 1);
        var world = World.ready(EMERGENCY).happens(new ListExhausted(3)).as(RAUL).happens(new ExhaustionDecided(Way.REIMBURSEMENT, "no hay nadie")).as(ANA)
            .refuses(new ProviderAssigned(own, Optional.empty(), Optional.empty(), false, Optional.empty()), ETA_MISSING)
            .assigned(own, "12:00").owes("CONFIRM_TO_MEMBER 10:05", "ASK_END 12:00").happens(confirmed()).refuses(Kind.ARRIVAL, NOT_A_VISIT);
        assertThat(world.assistance().promises().getFirst().whom(world.assistance())).isEqualTo(Party.MEMBER);
        world.at("12:01").happens(unanswered(Party.MEMBER)).owes("ASK_END 12:11").at("12:15").happens(new WorkEnded()).owes("ASK_CONFORMITY 12:25", "LOAD_COSTS 12:30");
        World.ready(EMERGENCY).happens(new ListExhausted(3)).as(RAUL).happens(new ExhaustionDecided(Way.REIMBURSEMENT, "no hay nadie")).assigned(own, "12:00")
            .happens(cancels("DESISTE")).owes();
    }

    @Test @Tag("AS-5") @Tag("PR-2")
    void withoutAnHourThereIsNoAssignment() {
        var world = World.ready(SCHEDULED).programmed("16:00", "18:00");
        world.refuses(assignment(NORTE, null, null), WINDOW_MISSING).refuses(assignment(NORTE, null, world.window("15:00", "17:00")), WINDOW_NOT_OFFERED)
            .happens(new ProviderAssigned(NORTE, Optional.empty(), Optional.of(world.window("15:00", "17:00")), true, Optional.empty()));
        World.ready(EMERGENCY).refuses(assignment(NORTE, null, null), ETA_MISSING);
    }

    @Test @Tag("AS-8")
    void whoStandsLastIsAssignedByASupervisorWithAReason() {
        var expired = new Candidate(13, "Taller Este", "5491100013", 3, List.of(), Optional.empty(), Optional.of("seguro vencido"));
        var world = World.ready(EMERGENCY);
        var bare = new ProviderAssigned(expired, world.when("10:30"), Optional.empty(), false, Optional.empty());
        var reasoned = new ProviderAssigned(expired, world.when("10:30"), Optional.empty(), false, Optional.of("es el único"));
        world.refuses(reasoned, PROVIDER_UNFIT).as(RAUL).refuses(bare, PROVIDER_UNFIT).happens(reasoned);
    }

    @Test @Tag("AS-7") @Tag("TK-13") @Tag("TK-30")
    void atTheConfirmationTheMemberWantsAnotherWindowAndTheProviderHearsOfIt() {
        var world = programmed().at("10:10");
        world.happens(new Rescheduled(world.window("17:00", "19:00"), "llega tarde", Party.MEMBER), confirmed())
            .owes("TELL_PROVIDER_CHANGE 10:15", "CHECK_DEPARTURE 16:00", "ASK_ARRIVAL 18:00")
            .at("10:14").happens(provider(OUTGOING)).owes("CHECK_DEPARTURE 16:00", "ASK_ARRIVAL 18:00")
            .fate(Task.ASK_ARRIVAL, "17:00 MOVED", "18:00 OPEN").fate(Task.TELL_PROVIDER_CHANGE, "10:15 KEPT");
    }

    @Test @Tag("TK-30") @Tag("PR-3")
    void whoDidNotAskForTheChangeHearsOfIt() {
        var world = programmed().happens(confirmed());
        world.at("11:00").happens(new Rescheduled(world.window("17:00", "19:00"), "otro trabajo", Party.PROVIDER)).owes("TELL_MEMBER_CHANGE 11:05", "CHECK_DEPARTURE 16:00", "ASK_ARRIVAL 18:00")
            .happens(member(OUTGOING)).owes("CHECK_DEPARTURE 16:00", "ASK_ARRIVAL 18:00")
            .at("11:30").happens(located(Party.COORDINATOR)).owes("TELL_MEMBER_CHANGE 11:35", "TELL_PROVIDER_CHANGE 11:35", "CHECK_DEPARTURE 16:00", "ASK_ARRIVAL 18:00");
    }

    @Test @Tag("TK-30")
    void anotherTechnicianIsToldToTheMemberWhoKnewOfTheFirst() {
        programmed().happens(new TechnicianNamed("Juan Paz", "AB123CD")).owesNo(Task.TELL_MEMBER_CHANGE).owesNo(Task.TELL_PROVIDER_CHANGE)
            .happens(confirmed()).at("11:00").happens(new TechnicianNamed("José Luz", "AC321DD")).owes("TELL_MEMBER_CHANGE 11:05", "CHECK_DEPARTURE 15:00", "ASK_ARRIVAL 17:00")
            .happens(confirmed()).owes("CHECK_DEPARTURE 15:00", "ASK_ARRIVAL 17:00");
    }

    @Test @Tag("AS-7") @Tag("TK-29")
    void atTheConfirmationTheMemberCancelsAndTheProviderHearsOfItClosedOrNot() {
        programmed().at("10:12").happens(cancels("SOLUCIONADO")).logged(Kind.CANCELLATION, Kind.RELEASE, Kind.CLOSURE).is(FinalStatus.CANCELLED_LATER, "SOLUCIONADO")
            .is(ProviderStatus.CANCELLED).owes("TELL_RELEASE:11 10:12")
            .at("10:13").happens(unanswered(Party.PROVIDER)).owes("TELL_RELEASE:11 10:23")
            .at("10:20").happens(new ReleaseTold("Grúas Norte")).owes();
    }

    @Test @Tag("TK-29")
    void eachOfTwoWhoWereSentAwayHearsOfIt() {
        World.ready(EMERGENCY).assigned(NORTE, "10:30").at("10:10").happens(new ProviderReleased(NORTE, "no sale")).assigned(SUR, "10:40")
            .at("10:20").happens(new ProviderReleased(SUR, "no sale")).owes("TELL_RELEASE:11 10:10", "TELL_RELEASE:12 10:20", "ASSIGN_PROVIDER 10:25")
            .happens(new ReleaseTold("Grúas Norte", Optional.of(11))).owes("TELL_RELEASE:12 10:20", "ASSIGN_PROVIDER 10:25").assigned(ESTE, "11:00")
            .happens(provider(OUTGOING)).owesAlso("TELL_RELEASE:12 10:20").happens(provider(INCOMING, Task.TELL_RELEASE)).owesNo(Task.TELL_RELEASE);
    }

    @Test @Tag("TK-29")
    void whoTakesTheJobAgainNeedNotHearThatHeLostIt() {
        World.ready(EMERGENCY).assigned(NORTE, "10:30").happens(new ProviderReleased(NORTE, "error")).assigned(NORTE, "10:30").owesNo(Task.TELL_RELEASE);
    }

    @Test @Tag("TK-13") @Tag("PR-5")
    void aClockFollowsThePriorityAndWhatWasLateStaysLate() {
        World.ready(SCHEDULED).at("10:10").happens(new PriorityChanged(EMERGENCY, "hay un niño")).owes("ASSIGN_PROVIDER 10:15")
            .at("10:12").happens(new PriorityChanged(LIFE_RISK, "no respira")).owes("ASSIGN_PROVIDER 10:12")
            .at("10:13").happens(new PriorityChanged(SCHEDULED, "era un simulacro")).owes("ASSIGN_PROVIDER 10:12");
        World.ready(EMERGENCY).at("10:05").happens(new PriorityChanged(SCHEDULED, "puede esperar")).owes("ASSIGN_PROVIDER 10:25");
        World.ready(EMERGENCY).at("10:06").happens(new PriorityChanged(SCHEDULED, "puede esperar")).owes("ASSIGN_PROVIDER 10:05");
        programmed().at("10:03").happens(new PriorityChanged(EMERGENCY, "hay un niño")).owesAlso("CONFIRM_TO_MEMBER 10:08");
        World.ready(SCHEDULED).happens(asks(AnytimeFact.Subject.COSTS)).at("10:10").happens(new PriorityChanged(EMERGENCY, "hay un niño")).owesAlso("AUTHORISE:COSTS 10:15");
        World.ready(EMERGENCY).happens(new ListExhausted(1)).at("10:01").happens(new PriorityChanged(SCHEDULED, "puede esperar")).owesAlso("DECIDE_EXHAUSTED 10:00");
    }

    @Test @Tag("PR-5")
    void aReprogrammedServiceCanBecomeAnEmergencyAgain() {
        var world = World.ready(EMERGENCY).assigned(NORTE, "10:30").happens(confirmed());
        world.happens(new Rescheduled(world.window("16:00", "18:00"), "no está", Party.MEMBER)).is(SCHEDULED)
            .at("10:20").happens(new PriorityChanged(EMERGENCY, "llueve")).is(EMERGENCY).happens(new ProviderReleased(NORTE, "no puede")).owesAlso("ASSIGN_PROVIDER 10:25");
    }

    private static ProviderAssigned assignment(Candidate provider, java.time.Instant eta, Window agreed) {
        return new ProviderAssigned(provider, Optional.ofNullable(eta), Optional.ofNullable(agreed), false, Optional.empty());
    }

    private static World programmed() { return World.ready(SCHEDULED).programmed("16:00", "20:00").agreed(NORTE, "16:00", "18:00"); }
}
