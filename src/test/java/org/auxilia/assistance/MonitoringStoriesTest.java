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

/** Procedure 5.3: until provider and member have met. */
class MonitoringStoriesTest {

    @Test @Tag("TK-5") @Tag("TK-17") @Tag("TK-18") @Tag("TK-19") @Tag("MO-1")
    void theProceduresOwnDay() {
        day().owes("CONFIRM_TO_MEMBER 08:25", "CHECK_DEPARTURE 15:00", "ASK_ARRIVAL 17:00")
            .at("08:20").happens(confirmed()).is(ProviderStatus.CONFIRMED).is(Stage.MONITORING).owes("CHECK_DEPARTURE 15:00", "ASK_ARRIVAL 17:00")
            .at("15:00").happens(provider(OUTGOING)).owes("REASSURE_MEMBER 15:10", "ASK_ARRIVAL 17:00")
            .at("15:05").happens(member(OUTGOING)).owes("ASK_ARRIVAL 17:00")
            .at("17:00").happens(unanswered(Party.PROVIDER, Task.ASK_ARRIVAL)).owes("ASK_ARRIVAL 17:10")
            .at("17:08").happened("17:05", new ArrivalReported()).is(ProviderStatus.AT_PLACE).owes("CONFIRM_CONTACT 17:10")
            .at("17:09").happens(new ContactConfirmed()).is(ProviderStatus.IN_CONTACT).is(Stage.SERVICE).owes("GET_DIAGNOSIS 17:29")
            .fate(Task.CHECK_DEPARTURE, "15:00 KEPT").fate(Task.REASSURE_MEMBER, "15:10 KEPT").fate(Task.ASK_ARRIVAL, "17:00 MOVED", "17:10 KEPT");
    }

    @Test @Tag("TK-16") @Tag("TK-17") @Tag("TK-18") @Tag("TK-19")
    void aLocksmithTwentySixHoursAhead() {
        World.ready(SCHEDULED).programmed("+1 12:00", "+1 14:00").at("10:10").agreed(NORTE, "+1 12:00", "+1 14:00")
            .owes("CONFIRM_TO_MEMBER 10:25", "CHECK_EARLY +1 08:00", "CHECK_DEPARTURE +1 11:00", "ASK_ARRIVAL +1 13:00").happens(confirmed())
            .at("22:00").happens(provider(INCOMING)).owes("CHECK_EARLY +1 08:00", "CHECK_DEPARTURE +1 11:00", "ASK_ARRIVAL +1 13:00")
            .at("+1 07:00").happens(provider(OUTGOING)).owes("CHECK_DEPARTURE +1 11:00", "ASK_ARRIVAL +1 13:00")
            .at("+1 11:00").happens(provider(OUTGOING)).owes("REASSURE_MEMBER +1 11:10", "ASK_ARRIVAL +1 13:00")
            .at("+1 11:02").happens(member(OUTGOING)).owes("ASK_ARRIVAL +1 13:00")
            .at("+1 12:40").happens(new ArrivalReported()).owes("CONFIRM_CONTACT +1 12:45")
            .fate(Task.CHECK_EARLY, "+1 08:00 KEPT").fate(Task.ASK_ARRIVAL, "+1 13:00 KEPT");
    }

    @Test @Tag("TK-14") @Tag("TK-15") @Tag("TK-20") @Tag("MO-2")
    void anEmergencyTowAsTheProcedureTellsIt() {
        World.ready(EMERGENCY).at("10:03").assigned(NORTE, "10:35").owes("CONFIRM_TO_MEMBER 10:08", "ASK_ARRIVAL 10:35")
            .at("10:06").happens(confirmed()).owes("ASK_ARRIVAL 10:35")
            .at("10:30").happens(new DepartureSeen()).is(ProviderStatus.ON_THE_WAY)
            .at("10:37").happened("10:33", new ArrivalReported()).owes("CONFIRM_CONTACT 10:38").refuses(Kind.ARRIVAL, ARRIVED)
            .at("10:39").happens(new ContactConfirmed()).owes("GET_DIAGNOSIS 10:59").happens(new IdentityChecked(true, "Marta Ñandú", "20123456"))
            .fate(Task.ASK_ARRIVAL, "10:35 KEPT").fate(Task.CONFIRM_CONTACT, "10:38 LATE");
    }

    @Test @Tag("TK-4") @Tag("BY-5")
    void whenTheProviderRingsFirstTheCallOwedVanishes() {
        day().happens(confirmed()).at("14:10").happens(provider(INCOMING)).owes("REASSURE_MEMBER 14:20", "ASK_ARRIVAL 17:00").fate(Task.CHECK_DEPARTURE, "15:00 KEPT");
        day().happens(confirmed()).at("14:30").happens(new DepartureSeen()).owes("REASSURE_MEMBER 14:40", "ASK_ARRIVAL 17:00");
        World.ready(EMERGENCY).assigned(NORTE, "10:35").happens(confirmed()).at("10:20").happens(new ArrivalReported()).owes("CONFIRM_CONTACT 10:25");
    }

    @Test @Tag("TK-26") @Tag("MO-3")
    void aProviderMissesAndTheMemberAcceptsAnotherTime() {
        var world = late().owes("WARN_MEMBER 16:00", "ASK_ARRIVAL 19:00").is(Stage.MONITORING);
        world.at("16:02").happens(new NewTimeAccepted(), new Rescheduled(world.window("18:30", "19:30"), "el proveedor se demora", Party.PROVIDER))
            .owesNo(Task.WARN_MEMBER).owesAlso("ASK_ARRIVAL 19:00");
        World.ready(EMERGENCY).assigned(NORTE, "10:35").happens(confirmed()).refuses(Kind.NEW_TIME, NO_DELAY).at("10:30").happens(new DelayReported(world.time("11:10"), "tránsito"))
            .owes("WARN_MEMBER 10:30", "ASK_ARRIVAL 11:10").at("10:31").happens(new NewTimeAccepted()).owes("ASK_ARRIVAL 11:10").fate(Task.WARN_MEMBER, "10:30 LATE");
    }

    @Test @Tag("MO-3") @Tag("CA-7") @Tag("TK-34") @Tag("TK-29")
    void aProviderMissesAndTheMemberWantsAnotherProvider() {
        late().at("16:02").happens(new NewTimeDeclined("tiene turno")).logged(Kind.NEW_TIME_REFUSAL, Kind.RELEASE).is(ProviderStatus.UNASSIGNED).is(Stage.ASSIGNMENT)
            .owes("TELL_RELEASE:11 16:02", "ASSIGN_PROVIDER 16:22").happens(new ReleaseTold("Grúas Norte")).owes("ASSIGN_PROVIDER 16:22")
            .at("16:10").happens(new ProviderAssigned(SUR, Optional.empty(), Optional.of(day().window("17:00", "18:00")), false, Optional.empty()))
            .owes("CONFIRM_TO_MEMBER 16:25", "ASK_ARRIVAL 17:30");
    }

    @Test @Tag("MO-3") @Tag("CA-7")
    void aProviderMissesAndTheMemberWantsNoOtherEither() {
        late().refuses(Kind.OTHER_PROVIDER_REFUSAL, PROVIDER_ASSIGNED, NOT_RELEASED).happens(new NewTimeDeclined("tiene turno")).happens(new OtherProviderDeclined(false, "ya no quiere"))
            .is(FinalStatus.PROVIDER_CANCELLED, "PROVEEDOR_INCUMPLE").is(ProviderStatus.CANCELLED).owes("TELL_RELEASE:11 16:00");
        late().happens(new NewTimeDeclined("tiene turno")).happens(new OtherProviderDeclined(true, "nadie")).is(FinalStatus.PROVIDER_CANCELLED, "SIN_PRESTADOR");
        late().happens(new NewTimeDeclined("tiene turno")).happens(cancels("DESISTE")).is(FinalStatus.CANCELLED_LATER, "DESISTE");
    }

    @Test @Tag("TK-26") @Tag("TK-34")
    void aProviderWhoGivesTheJobBackNeedNotBeToldButTheMemberMust() {
        World.ready(EMERGENCY).assigned(NORTE, "10:35").happens(confirmed()).at("10:20").happens(new GivenBack(NORTE, "se rompió la grúa")).is(ProviderStatus.UNASSIGNED)
            .owes("WARN_MEMBER 10:20", "ASSIGN_PROVIDER 10:25").at("10:21").happens(unanswered(Party.MEMBER)).owes("ASSIGN_PROVIDER 10:25", "WARN_MEMBER 10:31")
            .at("10:22").assigned(SUR, "10:50").owes("CONFIRM_TO_MEMBER 10:27", "WARN_MEMBER 10:31", "ASK_ARRIVAL 10:50").happens(confirmed()).owes("ASK_ARRIVAL 10:50");
    }

    @Test @Tag("TK-26") @Tag("TK-18")
    void aDelayWithinTheTimeToldIsNoNewsAndTheMemberHearsThatItIsKept() {
        var world = day().happens(confirmed());
        world.at("15:00").happens(new DelayReported(world.time("18:00"), "tránsito")).owes("REASSURE_MEMBER 15:10", "ASK_ARRIVAL 18:00")
            .at("15:05").happens(new DelayReported(world.time("18:00:01"), "más tránsito")).owes("WARN_MEMBER 15:05", "ASK_ARRIVAL 18:00:01");
    }

    @Test @Tag("TK-26")
    void whatWasNotKnownWasNotTold() {
        var world = World.ready(EMERGENCY).assigned(NORTE, "10:35").happens(confirmed()).at("10:30").happens(member(INCOMING)).owes("ASK_ARRIVAL 10:35");
        world.at("10:40").happened("10:25", new DelayReported(world.time("10:50"), "sin señal")).owes("WARN_MEMBER 10:25", "ASK_ARRIVAL 10:50")
            .at("10:41").happens(member(OUTGOING)).owes("ASK_ARRIVAL 10:50");
    }

    @Test @Tag("AS-7") @Tag("CA-7") @Tag("TK-29")
    void atTheMonitoringTheMemberCancelsAndTheProviderIsTold() {
        day().happens(confirmed()).at("15:00").happens(provider(OUTGOING)).at("15:05").happens(cancels("SOLUCIONADO")).is(FinalStatus.CANCELLED_LATER).owes("TELL_RELEASE:11 15:05")
            .fate(Task.ASK_ARRIVAL, "17:00 WITHDRAWN").fate(Task.REASSURE_MEMBER, "15:10 WITHDRAWN");
    }

    @Test @Tag("MO-4") @Tag("TK-15")
    void whoDoNotFindEachOtherAreJoinedOnTheLine() {
        World.ready(EMERGENCY).refuses(Kind.CONFERENCE, NO_PROVIDER).assigned(NORTE, "10:35").happens(confirmed()).at("10:35").happens(new ArrivalReported())
            .at("10:40").happens(member(OUTGOING, Task.CONFIRM_CONTACT)).owes("CONFIRM_CONTACT 10:50").happens(new Conferenced("está en la otra esquina")).owes("CONFIRM_CONTACT 10:50")
            .at("10:45").happens(new ContactConfirmed()).owes("GET_DIAGNOSIS 11:05");
    }

    @Test @Tag("MO-6") @Tag("CA-7")
    void anAbsentMemberIsFoundOrGetsANewWindow() {
        absent().owes("CONFIRM_CONTACT 10:55").is(ProviderStatus.AT_PLACE).at("10:50").happens(new ContactConfirmed()).owes("GET_DIAGNOSIS 11:10").refuses(Kind.ABSENCE, IN_TOUCH);
        var world = absent();
        world.happens(new Rescheduled(world.window("16:00", "18:00"), "no estaba", Party.MEMBER)).is(SCHEDULED).is(ProviderStatus.CONFIRMED)
            .owes("TELL_PROVIDER_CHANGE 10:45", "CHECK_DEPARTURE 15:00", "ASK_ARRIVAL 17:00");
    }

    @Test @Tag("MO-6")
    void anAbsentMemberIsGivenUpAfterAFailedCallAndAQuarterOfAnHour() {
        World.ready(EMERGENCY).assigned(NORTE, "10:35").refuses(Kind.ABSENCE, NOT_ARRIVED, MEMBER_NOT_CALLED).at("10:35").happens(new ArrivalReported()).refuses(Kind.ABSENCE, MEMBER_NOT_CALLED)
            .refuses(cancels(MemberCancelled.ABSENT), ABSENCE_TOO_SHORT);
        absent().at("10:54:59").refuses(cancels(MemberCancelled.ABSENT), ABSENCE_TOO_SHORT)
            .at("10:55").happens(cancels(MemberCancelled.ABSENT)).is(FinalStatus.CANCELLED_LATER, "AUSENTE").owes("TELL_RELEASE:11 10:55");
        World.ready(EMERGENCY).assigned(NORTE, "10:35").at("10:35").happens(new ArrivalReported(), member(OUTGOING), new MemberAbsent())
            .at("10:55").refuses(cancels(MemberCancelled.ABSENT), ABSENCE_TOO_SHORT).happens(unanswered(Party.MEMBER), cancels(MemberCancelled.ABSENT));
    }

    @Test @Tag("PR-4")
    void whoSharesNoDataIsMetAsASuperiorSays() {
        withheld(EMERGENCY).refuses(meeting(), NO_PROVIDER, SUPERIOR_NEEDED).owes("ASSIGN_PROVIDER 10:05").assigned(NORTE, "10:35")
            .owes("CONFIRM_TO_MEMBER 10:05", "SETTLE_MEETING 10:05", "ASK_ARRIVAL 10:35").refuses(meeting(), SUPERIOR_NEEDED).refusesToForce(meeting(), SUPERIOR_NEEDED)
            .at("10:03").happens(confirmed()).as(RAUL).happens(meeting()).as(ANA).owes("TELL_PROVIDER_CHANGE 10:08", "TELL_MEMBER_CHANGE 10:08", "ASK_ARRIVAL 10:35")
            .at("10:04").happens(provider(OUTGOING), member(OUTGOING)).owes("ASK_ARRIVAL 10:35");
        withheld(SCHEDULED).programmed("16:00", "18:00").agreed(NORTE, "16:00", "18:00").owesAlso("SETTLE_MEETING 10:30");
        World.ready(EMERGENCY).assigned(NORTE, "10:35").as(RAUL).refuses(meeting(), CONSENT_NOT_REFUSED);
    }

    @Test @Tag("PR-4")
    void howTheyMeetIsAskedAgainOfEachProviderAndNoMoreOnceTheyHaveMet() {
        withheld(EMERGENCY).assigned(NORTE, "10:35").as(RAUL).happens(meeting()).at("10:10").happens(new ProviderReleased(NORTE, "no llega")).owesNo(Task.SETTLE_MEETING)
            .at("10:12").assigned(SUR, "10:50").owesAlso("SETTLE_MEETING 10:17")
            .at("10:50").happens(new ArrivalReported()).owesAlso("SETTLE_MEETING 10:17").happens(new ContactConfirmed()).owesNo(Task.SETTLE_MEETING);
        withheld(EMERGENCY).assigned(NORTE, "10:35").at("10:02").happens(consents()).owesNo(Task.SETTLE_MEETING)
            .at("10:20").happens(new ConsentAnswered(false, "v1", Channel.TELEPHONE)).owesAlso("SETTLE_MEETING 10:25");
        World.rings().member(RosterStatus.ACTIVE).happens(located(), service(Delivery.IN_SHOP, EMERGENCY), coverage(200), new ConsentAnswered(false, "v1", Channel.TELEPHONE))
            .assigned(NORTE, "10:35").owesNo(Task.SETTLE_MEETING);
    }

    private static World withheld(Priority priority) { return World.opened(priority).happens(coverage(200), new ConsentAnswered(false, "v1", Channel.TELEPHONE)); }
    private static MeetingSettled meeting() { return new MeetingSettled("en la estación de servicio"); }

    @Test @Tag("TK-31") @Tag("MO-5")
    void aProviderWhoFindsNobodyIsToldWithWhomHeMayBegin() {
        absent().happens(new InstructionsAsked(Reason.ABSENT, "¿espero?")).owes("INSTRUCT_PROVIDER 10:40", "CONFIRM_CONTACT 10:55")
            .at("10:41").happens(new InstructionGiven("empiece con el hijo", "Luis Ñandú")).owes("CONFIRM_CONTACT 10:55");
    }

    @Test @Tag("MO-5")
    void thePersonIsValidatedOnceTheyHaveMet() {
        World.ready(EMERGENCY).assigned(NORTE, "10:35").refuses(Kind.IDENTITY, NO_CONTACT).at("10:35").happens(new ArrivalReported(), new ContactConfirmed())
            .happens(new IdentityChecked(false, "Pedro Ruiz", "11222333"));
    }

    @Test @Tag("CA-12")
    void inAShopItIsTheMemberWhoArrives() {
        World.rings().member(RosterStatus.ACTIVE).happens(service(Delivery.IN_SHOP, EMERGENCY)).covered(200).assigned(NORTE, "11:00").happens(confirmed()).owes("ASK_ARRIVAL 11:00")
            .at("11:05").happens(new ArrivalReported()).logged(Kind.ARRIVAL, Kind.CONTACT).owes("GET_DIAGNOSIS 11:25");
    }

    @Test @Tag("CA-12")
    void adviceByTelephoneIsGivenInTheSameCall() {
        World.rings().member(RosterStatus.ACTIVE).happens(service(Delivery.REMOTE, EMERGENCY)).covered(200)
            .happens(new ProviderAssigned(NORTE, Optional.empty(), Optional.empty(), false, Optional.empty())).owes("ASK_END 11:00")
            .refuses(Kind.DEPARTURE, NOT_A_VISIT).refuses(Kind.ARRIVAL, NOT_A_VISIT).refuses(Kind.CONTACT, NOT_A_VISIT, NOT_ARRIVED)
            .at("10:20").happens(new WorkEnded()).owes("ASK_CONFORMITY 10:30", "LOAD_COSTS 10:35").happens(costs(20, 0, 0), new ConformityGiven("")).happens(new Reviewed())
            .is(FinalStatus.CONCLUDED);
    }

    @Test @Tag("CA-12") @Tag("TK-13")
    void adviceByTelephoneIsGivenAtAnAppointedHour() {
        World.rings().member(RosterStatus.ACTIVE).happens(service(Delivery.REMOTE, SCHEDULED)).covered(200).programmed("16:00", "17:00").agreed(NORTE, "16:00", "17:00")
            .owes("CONFIRM_TO_MEMBER 10:15", "ASK_END 17:30").happens(confirmed()).owes("ASK_END 17:30");
    }

    @Test @Tag("TK-32")
    void aPromisedCallBackIsOwedUntilTheySpeak() {
        var world = World.ready(EMERGENCY);
        world.happens(new CallBackPromised(world.time("10:02"), Party.MEMBER, "se cortó")).owes("CALL_BACK:MEMBER 10:02", "ASSIGN_PROVIDER 10:05")
            .at("10:03").happens(unanswered(Party.MEMBER)).owes("ASSIGN_PROVIDER 10:05", "CALL_BACK:MEMBER 10:13").happens(member(INCOMING)).owes("ASSIGN_PROVIDER 10:05")
            .happens(new CallBackPromised(world.time("11:00"), Party.ACCOUNT, "pide un informe")).owes("ASSIGN_PROVIDER 10:05", "CALL_BACK:ACCOUNT 11:00")
            .happens(new Remark(Stage.MONITORING, "se informó a la cuenta")).owes("ASSIGN_PROVIDER 10:05", "CALL_BACK:ACCOUNT 11:00").happens(other(Outsider.THIRD, OUTGOING))
            .owes("ASSIGN_PROVIDER 10:05", "CALL_BACK:ACCOUNT 11:00").happens(other(Outsider.ACCOUNT, OUTGOING)).owes("ASSIGN_PROVIDER 10:05")
            .happens(new CallBackPromised(world.time("11:00"), Party.SUPERVISOR, "pide saber")).happens(new Remark(Stage.MONITORING, "se le informó")).owes("ASSIGN_PROVIDER 10:05");
        assertThat(List.of(call(Party.MEMBER), call(Party.PROVIDER), call(Party.ACCOUNT))).extracting(Promise::act).containsExactly(Kind.MEMBER_TALK, Kind.PROVIDER_TALK, Kind.OTHER_TALK);
    }

    @Test @Tag("TK-32")
    void aLineThatDropsBeforeThereIsAnAssistanceIsRungBackToo() {
        var world = World.rings().assistance(0);
        world.happens(new CallBackPromised(world.time("10:02"), Party.MEMBER, "se cortó")).caseOwes("CALL_BACK:MEMBER 10:02", "OPEN_ASSISTANCE 10:05")
            .at("10:03").member(RosterStatus.ACTIVE).happens(located()).assistance(1).happens(service(Delivery.ON_SITE, EMERGENCY)).caseOwes("CALL_BACK:MEMBER 10:02")
            .happens(member(OUTGOING)).caseOwes();
    }

    @Test @Tag("TK-1")
    void aTaskMadeByHandIsOwedUntilItIsDone() {
        var world = World.ready(EMERGENCY);
        world.happens(new TaskNoted("t1", "avisar a la gerencia", world.time("12:00"), 2)).owes("ASSIGN_PROVIDER 10:05", "MANUAL:t1 12:00").refuses(new TaskDone("t2"), NO_SUCH_TASK)
            .happens(new TaskDone("t1")).owes("ASSIGN_PROVIDER 10:05");
    }

    @Test @Tag("LG-5") @Tag("CA-7")
    void anAssistanceIsInOneSubStageOfTheFlow() {
        var world = day();
        in(SubStage.CONFIRMATION, world);
        in(SubStage.PROVIDER_MONITORING, world.happens(confirmed()));
        in(SubStage.MEMBER_MONITORING, world.at("15:00").happens(provider(OUTGOING)));
        in(SubStage.ARRIVAL, world.happens(member(OUTGOING)));
        in(SubStage.CONTACT, world.at("16:30").happens(new ArrivalReported()));
        in(SubStage.DIAGNOSIS, world.happens(new ContactConfirmed()));
        in(SubStage.AUTHORISATION, world.happens(diagnosed(260)));
        in(SubStage.WORK, world.happens(new ExcessAccepted(pesos(60), "tarjeta"), goAhead()));
        in(SubStage.AUTHORISATION, world.happens(diagnosed(100)));
        in(SubStage.COSTS, world.happens(goAhead(), new WorkEnded()));
        in(SubStage.CONFORMITY, world.happens(costs(100, 0, 0)));
        assertThat(SubStage.of(world.happens(new ConformityGiven(""), new Reviewed()).assistance())).isEmpty();
        assertThat(SubStage.of(World.opened(EMERGENCY).assistance())).isEmpty();
        in(SubStage.ASSIGNMENT, World.ready(EMERGENCY));
    }

    private static void in(SubStage expected, World world) { assertThat(SubStage.of(world.assistance())).contains(expected); }

    private static Promise call(Party whom) { return new Promise(Task.CALL_BACK, whom.name(), java.time.Instant.EPOCH, java.time.Instant.EPOCH); }

    /** Asked at eight for four to six, assigned at ten past. */
    private static World day() {
        return World.eight().member(RosterStatus.ACTIVE).happens(located(), service(Delivery.ON_SITE, SCHEDULED)).covered(200).programmed("16:00", "18:00").at("08:10").agreed(NORTE, "16:00", "18:00");
    }

    private static World late() {
        var world = day().happens(confirmed()).at("16:00");
        return world.happens(new DelayReported(world.time("19:00"), "avería"));
    }

    private static World absent() {
        return World.ready(EMERGENCY).assigned(NORTE, "10:35").happens(confirmed()).at("10:35").happens(new ArrivalReported()).at("10:40").happens(unanswered(Party.MEMBER), new MemberAbsent());
    }
}
