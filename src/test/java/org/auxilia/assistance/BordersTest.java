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

/** Each time of the table one second before, at, and after; across midnight, month's end and a change of summer time. */
class BordersTest {

    private static final String SANTIAGO = "America/Santiago", VIEDMA = "America/Argentina/Buenos_Aires";

    @Test @Tag("TK-5") @Tag("TK-16")
    void moreThanTwentyFourHoursIsStrict() {
        assignedAt("10:00", "+1 10:00").owesNo(Task.CHECK_EARLY).owesAlso("CHECK_DEPARTURE +1 09:00");
        assignedAt("09:59:59", "+1 10:00").owesAlso("CHECK_EARLY +1 06:00");
        assignedAt("10:00:01", "+1 10:00").owesNo(Task.CHECK_EARLY);
    }

    @Test @Tag("TK-16")
    void theEarlyCallCountsFromTwelveHoursBefore() {
        assignedAt("09:00", "+1 20:00").at("+1 07:59:59").happens(provider(INCOMING)).owesAlso("CHECK_EARLY +1 16:00");
        assignedAt("09:00", "+1 20:00").at("+1 08:00").happens(provider(INCOMING)).owesNo(Task.CHECK_EARLY);
        assignedAt("09:00", "+1 20:00").at("+1 16:00").happens(provider(OUTGOING)).owesNo(Task.CHECK_EARLY).fate(Task.CHECK_EARLY, "+1 16:00 KEPT");
        assignedAt("09:00", "+1 20:00").at("+1 16:00:01").happens(provider(OUTGOING)).fate(Task.CHECK_EARLY, "+1 16:00 LATE");
    }

    @Test @Tag("TK-16") @Tag("TK-5")
    void theEarlyCallDoesNotAriseWhereTheWindowWasSetAfterItsTime() {
        rescheduledAt("+1 10:00", "+1 14:00").owesAlso("CHECK_EARLY +1 10:00");
        rescheduledAt("+1 10:00:01", "+1 14:00").owesNo(Task.CHECK_EARLY).owesAlso("CHECK_DEPARTURE +1 13:00");
    }

    @Test @Tag("TK-5") @Tag("TK-17") @Tag("TK-18")
    void theCallBeforeDesdeDoesNotAriseWhereTheAssignmentCameAfterItsTime() {
        assignedAt("14:59:59", "16:00").owesAlso("CHECK_DEPARTURE 15:00");
        assignedAt("15:00", "16:00").owesAlso("CHECK_DEPARTURE 15:00");
        assignedAt("15:00:01", "16:00").owesNo(Task.CHECK_DEPARTURE).at("15:30").happens(provider(INCOMING)).owesNo(Task.REASSURE_MEMBER);
    }

    @Test @Tag("TK-17") @Tag("TK-18")
    void aSignOfLifeInTheLastTwoHoursMakesTheCallNeedless() {
        assignedAt("10:00", "16:00").at("13:59:59").happens(provider(INCOMING)).owesAlso("CHECK_DEPARTURE 15:00").owesNo(Task.REASSURE_MEMBER);
        assignedAt("10:00", "16:00").at("14:00").happens(provider(INCOMING)).owesNo(Task.CHECK_DEPARTURE).owesAlso("REASSURE_MEMBER 14:10");
        assignedAt("10:00", "16:00").at("15:00:01").happens(provider(OUTGOING)).fate(Task.CHECK_DEPARTURE, "15:00 LATE");
    }

    @Test @Tag("TK-5") @Tag("TK-19")
    void theMiddleOfAWindowThatIsPastBecomesItsEnd() {
        takenAt("10:59:59").owesAlso("ASK_ARRIVAL 11:00");
        takenAt("11:00").owesAlso("ASK_ARRIVAL 11:00");
        takenAt("11:00:01").owesAlso("ASK_ARRIVAL 12:00");
        takenAt("11:59:59").owesAlso("ASK_ARRIVAL 12:00");
        var world = World.eight().member(RosterStatus.ACTIVE).happens(located(), service(Delivery.ON_SITE, SCHEDULED)).covered(200).programmed("10:00", "12:00").at("12:00");
        world.refuses(new ProviderAssigned(NORTE, Optional.empty(), Optional.of(world.window("10:00", "12:00")), false, Optional.empty()), WINDOW_PAST);
    }

    @Test @Tag("TK-10") @Tag("TK-11") @Tag("TK-12") @Tag("TK-13")
    void assigningAndConfirmingAreKeptToTheSecond() {
        World.ready(SCHEDULED).programmed("16:00", "18:00").at("10:20").agreed(NORTE, "16:00", "18:00").fate(Task.ASSIGN_PROVIDER, "10:20 KEPT").at("10:35").happens(confirmed()).fate(Task.CONFIRM_TO_MEMBER, "10:35 KEPT");
        World.ready(SCHEDULED).programmed("16:00", "18:00").at("10:20:01").agreed(NORTE, "16:00", "18:00").fate(Task.ASSIGN_PROVIDER, "10:20 LATE").at("10:35:02").happens(confirmed())
            .fate(Task.CONFIRM_TO_MEMBER, "10:35:01 LATE");
        World.ready(EMERGENCY).at("10:05").assigned(NORTE, "10:30").fate(Task.ASSIGN_PROVIDER, "10:05 KEPT").at("10:10").happens(confirmed()).fate(Task.CONFIRM_TO_MEMBER, "10:10 KEPT");
        World.ready(EMERGENCY).at("10:05:01").assigned(NORTE, "10:30").fate(Task.ASSIGN_PROVIDER, "10:05 LATE");
        World.ready(LIFE_RISK).assigned(NORTE, "10:30").fate(Task.ASSIGN_PROVIDER, "10:00 KEPT");
        World.ready(LIFE_RISK).at("10:00:01").assigned(NORTE, "10:30").fate(Task.ASSIGN_PROVIDER, "10:00 LATE");
    }

    @Test @Tag("TK-26")
    void aDelayToTheVeryEndOfTheWindowIsNoDelay() {
        var world = assignedAt("10:00", "16:00").happens(confirmed()).at("15:30");
        assertThat(world.happens(new DelayReported(world.time("18:00"), "tránsito")).assistance().promises()).noneMatch(it -> it.task() == Task.WARN_MEMBER);
        world.happens(new DelayReported(world.time("18:00:01"), "tránsito")).owesAlso("WARN_MEMBER 15:30");
    }

    @Test @Tag("TK-24")
    void aSecondConformityCallFallsBetweenEightAndTwentyOne() {
        attemptAt("20:00").owesAlso("ASK_CONFORMITY 21:00");
        attemptAt("20:00:01").owesAlso("ASK_CONFORMITY +1 08:00");
        attemptAt("23:30").owesAlso("ASK_CONFORMITY +1 08:00");
        attemptAt("+1 06:59:59").owesAlso("ASK_CONFORMITY +1 08:00");
        attemptAt("+1 07:00").owesAlso("ASK_CONFORMITY +1 08:00");
        attemptAt("+1 07:00:01").owesAlso("ASK_CONFORMITY +1 08:00:01");
    }

    @Test @Tag("TK-24")
    void theFirstConformityCallIsTenMinutesAfterTheEndWheneverThatIs() { ServiceStoriesTest.met().happens(diagnosed(100), goAhead()).at("23:55").happens(new WorkEnded()).owes("ASK_CONFORMITY +1 00:05", "LOAD_COSTS +1 00:10"); }

    @Test @Tag("TK-28")
    void theNextBusinessDaySkipsWeekendAndHoliday() {
        served("2026-11-23 23:59:59").caseOwes("VERIFY_MEMBER +1 09:00");
        served("2026-11-27 10:00").caseOwes("VERIFY_MEMBER +3 09:00");
        served("2026-11-29 10:00").caseOwes("VERIFY_MEMBER +1 09:00");
        served("2026-12-07 10:00").caseOwes("VERIFY_MEMBER +2 09:00");
        served("2026-11-30 00:00").caseOwes("VERIFY_MEMBER +1 09:00");
    }

    @Test @Tag("TK-33")
    void theReturnIsAgreedTheNextMorningAcrossTheMonthsEnd() {
        left("2026-11-30 10:00", VIEDMA, "23:59:59").owesAlso("AGREE_RETURN +1 09:00");
        left("2026-11-30 10:00", VIEDMA, "+1 00:00").owesAlso("AGREE_RETURN +2 09:00");
        left("2026-12-31 10:00", VIEDMA, "22:00").owesAlso("AGREE_RETURN +1 09:00");
    }

    /** In Chile the clocks go from 24:00 of Saturday, 5 September 2026, to 01:00; and back from 24:00 of Saturday, 4 April 2026. */
    @Test @Tag("TK-5") @Tag("TK-16") @Tag("PR-2") @Tag("OP-7")
    void hoursAreHoursThoughTheClockJumps() {
        chile("2026-09-05 10:00", "10:00", "+1 10:59:59").owesNo(Task.CHECK_EARLY);
        chile("2026-09-05 10:00", "10:00", "+1 11:00").owesNo(Task.CHECK_EARLY);
        chile("2026-09-05 10:00", "10:00", "+1 11:00:01").owesAlso("CHECK_EARLY +1 07:00:01");
        chile("2026-09-05 10:00", "10:00", "+1 01:30").owesAlso("CHECK_DEPARTURE 23:30");
        chile("2026-04-04 10:00", "10:00", "+1 09:00").owesNo(Task.CHECK_EARLY);
        chile("2026-04-04 10:00", "10:00", "+1 09:00:01").owesAlso("CHECK_EARLY +1 05:00:01");
    }

    @Test @Tag("TK-33") @Tag("TK-28") @Tag("TK-24")
    void theMorningIsTheMorningThoughTheClockJumps() {
        left("2026-09-05 10:00", SANTIAGO, "23:59").owesAlso("AGREE_RETURN +1 09:00");
        left("2026-04-04 10:00", SANTIAGO, "23:59").owesAlso("AGREE_RETURN +1 09:00");
        World.on("2026-09-05 22:00", SANTIAGO).member(RosterStatus.TO_VERIFY).happens(located(), service(Delivery.ON_SITE, LIFE_RISK)).assigned(NORTE, "22:30").caseOwes("VERIFY_MEMBER +2 09:00");
    }

    @Test @Tag("TK-4")
    void aCallThatSettlesNothingPutsItsTaskOffByTenMinutesAndNoOther() {
        World.ready(EMERGENCY).assigned(NORTE, "10:35").at("10:05").happens(unanswered(Party.MEMBER)).owes("CONFIRM_TO_MEMBER 10:15", "ASK_ARRIVAL 10:35")
            .at("10:06").happens(unanswered(Party.MEMBER, Task.CONFIRM_TO_MEMBER)).owes("CONFIRM_TO_MEMBER 10:16", "ASK_ARRIVAL 10:35").fate(Task.CONFIRM_TO_MEMBER, "10:05 MOVED", "10:15 MOVED", "10:16 OPEN");
        World.ready(EMERGENCY).assigned(NORTE, "10:35").at("10:04:59").happens(unanswered(Party.MEMBER)).owes("CONFIRM_TO_MEMBER 10:05", "ASK_ARRIVAL 10:35");
        World.ready(EMERGENCY).assigned(NORTE, "10:35").at("10:02").happens(unanswered(Party.MEMBER, Task.CONFIRM_TO_MEMBER)).owes("CONFIRM_TO_MEMBER 10:12", "ASK_ARRIVAL 10:35");
    }

    @Test @Tag("PR-2")
    void aWindowIsNeitherPastNorUpsideDown() {
        var world = World.ready(SCHEDULED);
        world.refuses(new Programmed(List.of(world.window("09:59:59", "12:00"))), WINDOW_PAST).allows(new Programmed(List.of(world.window("10:00", "12:00"))));
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException().isThrownBy(() -> world.window("12:00", "12:00"));
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException().isThrownBy(() -> new Programmed(List.of()));
    }

    @Test @Tag("BY-2")
    void everyPromiseIsKeptInTheLedgerAsItWasTold() {
        var world = assignedAt("10:00", "16:00").happens(confirmed());
        world.at("11:00").happens(new Rescheduled(world.window("17:00", "19:00"), "lluvia", Party.MEMBER)).at("12:00").happens(cancels("DESISTE"))
            .fate(Task.ASK_ARRIVAL, "17:00 MOVED", "18:00 WITHDRAWN").fate(Task.CHECK_DEPARTURE, "15:00 MOVED", "16:00 WITHDRAWN").fate(Task.TELL_PROVIDER_CHANGE, "11:05 WITHDRAWN")
            .fate(Task.TELL_RELEASE, "12:00 OPEN");
    }

    @Test @Tag("LG-3")
    void theSpanOfAPromiseBeginsWithWhatMadeIt() {
        var line = Ledger.of(World.ready(EMERGENCY).at("10:03").assigned(NORTE, "10:30").file(), 1).lines().getFirst();
        assertThat(line.promise().task()).isEqualTo(Task.ASSIGN_PROVIDER);
        assertThat(line.since()).isEqualTo(World.rings().time("10:00"));
        assertThat(line.until()).hasValueSatisfying(entry -> assertThat(entry.happenedAt()).isEqualTo(World.rings().time("10:03")));
    }

    /** For a window of two hours. */
    private static World assignedAt(String time, String from) { return assignedOn("2026-11-23 09:00", VIEDMA, time, from); }
    private static World chile(String opened, String time, String from) { return assignedOn(opened, SANTIAGO, time, from); }

    private static World assignedOn(String opened, String zone, String time, String from) {
        var world = World.on(opened, zone).member(RosterStatus.ACTIVE).happens(located(), service(Delivery.ON_SITE, SCHEDULED)).covered(200);
        var window = new Window(world.time(from), world.time(from).plusSeconds(7200));
        return world.happens(new Programmed(List.of(window))).at(time).happens(new ProviderAssigned(NORTE, Optional.empty(), Optional.of(window), false, Optional.empty()));
    }

    private static World rescheduledAt(String time, String from) {
        var world = assignedAt("09:00", "+1 20:00").at(time);
        return world.happens(new Rescheduled(new Window(world.time(from), world.time(from).plusSeconds(7200)), "antes", Party.MEMBER));
    }

    /** A provider takes the window from ten to twelve at that time. */
    private static World takenAt(String time) {
        var world = World.eight().member(RosterStatus.ACTIVE).happens(located(), service(Delivery.ON_SITE, SCHEDULED)).covered(200).programmed("10:00", "12:00");
        return world.at(time).agreed(NORTE, "10:00", "12:00");
    }

    private static World attemptAt(String time) { return ClosingStoriesTest.worked().at(time).happens(new ConformityUnanswered()); }

    private static World served(String time) {
        return World.on(time, VIEDMA).member(RosterStatus.TO_VERIFY).happens(located(), service(Delivery.ON_SITE, LIFE_RISK)).happens(new ProviderAssigned(NORTE,
            Optional.of(World.on(time, VIEDMA).time("23:59:59")), Optional.empty(), false, Optional.empty()));
    }

    private static World left(String opened, String zone, String time) {
        return World.on(opened, zone).member(RosterStatus.ACTIVE).happens(located(), service(Delivery.ON_SITE, EMERGENCY)).covered(200).assigned(NORTE, "10:30").happens(confirmed())
            .at("10:30").happens(new ArrivalReported(), new ContactConfirmed()).at(time).happens(new VisitLeft(Wait.SECOND_VISIT, "repuesto", Optional.empty()));
    }
}
