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

/** Procedure 5.5: costs, conformity, closing; and what comes after. */
class ClosingStoriesTest {

    @Test @Tag("TK-23") @Tag("TK-24") @Tag("TK-25") @Tag("CL-1") @Tag("CL-3") @Tag("CL-2")
    void costsAndConformityAndTheCaseIsClosed() {
        worked().owes("ASK_CONFORMITY 11:50", "LOAD_COSTS 11:55").refuses(Kind.REVIEW, COSTS_MISSING, VERDICT_MISSING)
            .at("11:45").happens(costs(100, 0, 0)).owes("ASK_CONFORMITY 11:50").at("11:48").happens(new ConformityGiven("todo bien")).owes("CLOSE 12:03")
            .refuses(new NonConformityGiven("tarde"), VERDICT_GIVEN).happens(new SurveyAnswered(5, "")).refuses(new SurveyAnswered(4, ""), SURVEYED)
            .at("12:00").happens(new Reviewed()).logged(Kind.REVIEW, Kind.CLOSURE).is(FinalStatus.CONCLUDED, "").owes().caseOwes("CLOSE_CASE 12:15")
            .refuses(cancels("DESISTE"), CLOSED, WORK_ENDED).happens(new CaseClosed()).caseOwes().refuses(new CaseClosed(), CLOSED)
            .fate(Task.CLOSE, "12:03 KEPT").fate(Task.CLOSE_CASE, "12:15 KEPT").fate(Task.LOAD_COSTS, "11:55 KEPT");
    }

    @Test @Tag("TK-24") @Tag("CL-2")
    void threeConformityAttemptsAndItIsClosed() {
        worked().happens(costs(100, 0, 0)).at("11:50").happens(new ConformityUnanswered()).owes("ASK_CONFORMITY 12:50")
            .at("12:55").happens(new ConformityUnanswered()).owes("ASK_CONFORMITY 13:55").refuses(Kind.REVIEW, VERDICT_MISSING)
            .at("13:55").happens(new ConformityUnanswered()).owes("CLOSE 14:10").refuses(new ConformityUnanswered(), ATTEMPTS_SPENT)
            .happens(new Reviewed()).is(FinalStatus.CONCLUDED).fate(Task.ASK_CONFORMITY, "11:50 MOVED", "12:50 MOVED", "13:55 KEPT");
    }

    @Test @Tag("CL-2")
    void aServiceThatDoesNotSatisfyIsMarkedAndConcluded() {
        var world = worked().happens(costs(100, 0, 0), new NonConformityGiven("rayaron la puerta"));
        assertThat(world.assistance().isNonConforming()).isTrue();
        world.happens(new Reviewed()).is(FinalStatus.CONCLUDED);
        assertThat(world.assistance().isNonConforming()).isTrue();
    }

    @Test @Tag("CL-1") @Tag("CL-8")
    void theAccountNeverBearsMoreThanTheCoverageWithoutAnAuthorisation() {
        var world = worked().refuses(costs(201, 0, 0), ABOVE_COVERAGE).refuses(costs(150, 1, 0), MEMBER_NOT_ASKED).happens(costs(150, 0, 0)).refuses(costs(51, 0, 0), ABOVE_COVERAGE).refuses(costs(50, 0, 5), ABOVE_GOODWILL)
            .happens(asks(AnytimeFact.Subject.COSTS)).as(RAUL).happens(grants(AnytimeFact.Subject.COSTS)).as(ANA).happens(costs(50, 0, 5));
        assertThat(Costs.of(world.assistance())).satisfies(costs -> {
            assertThat(costs.account()).contains(pesos(200));
            assertThat(costs.member()).contains(pesos(0));
            assertThat(costs.company()).contains(pesos(5));
            assertThat(costs.total()).contains(pesos(205));
        });
        world.happens(asks(AnytimeFact.Subject.COSTS)).as(RAUL).happens(grants(AnytimeFact.Subject.COSTS)).as(ANA).happens(costs(51, 0, 0));
    }

    @Test @Tag("CL-1") @Tag("CL-4")
    void settledCostsChangeByCounterLinesAlone() {
        var world = worked().happens(costs(150, 0, 0), new ConformityGiven("")).at("11:50").happens(new Reviewed()).as(RAUL).happens(new Reopened(Stage.CLOSING, "precio equivocado"));
        world.happens(new CostsLoaded(List.of(counter(-150))), costs(120, 0, 0));
        assertThat(Costs.of(world.assistance()).account()).contains(pesos(120));
    }

    @Test @Tag("CL-3") @Tag("CA-6")
    void mandatoryDataOfTheServiceAreAskedForBeforeClosing() {
        var world = ServiceStoriesTest.met();
        World.rings().member(RosterStatus.ACTIVE).happens(located(), service(Delivery.ON_SITE, EMERGENCY, "plate", "destination")).covered(200).assigned(NORTE, "10:35").happens(confirmed())
            .at("10:35").happens(new ArrivalReported(), new ContactConfirmed(), diagnosed(100), goAhead(), new WorkEnded(), costs(100, 0, 0), new ConformityGiven(""))
            .happens(new FieldChanged("plate", "", "AB123CD"), new FieldChanged("destination", "", " ")).refuses(Kind.REVIEW, FIELDS_MISSING)
            .happens(new FieldChanged("destination", " ", "taller")).happens(new Reviewed());
        assertThat(world.assistance().missingFields()).isEmpty();
    }

    @Test @Tag("CA-9")
    void aStaleEditIsRefused() {
        World.ready(EMERGENCY).happens(new FieldChanged("plate", "", "AB123CD")).as(BRUNO).refuses(new FieldChanged("plate", "", "AC321DD"), STALE)
            .happens(new FieldChanged("plate", "AB123CD", "AC321DD")).owes("ASSIGN_PROVIDER 10:05");
    }

    @Test @Tag("CA-5") @Tag("TK-25") @Tag("CL-3")
    void twoAssistancesInOneCaseAndTheCaseClosesAfterBoth() {
        var world = World.ready(EMERGENCY).assistance(2).happens(service(Delivery.ON_SITE, SCHEDULED)).owes("ASSIGN_PROVIDER 10:20").refuses(Kind.ASSIGNMENT, COVERAGE_UNDECIDED, AVAILABILITY_MISSING)
            .assistance(1).at("10:02").happens(cancels("DESISTE")).caseOwes().refuses(new CaseClosed(), ASSISTANCES_OPEN)
            .assistance(2).owes("ASSIGN_PROVIDER 10:20").at("10:04").happens(coverage(100), cancels("DESISTE")).caseOwes("CLOSE_CASE 10:19");
        assertThat(world.file().count()).isEqualTo(2);
        world.happens(new CaseClosed()).as(BRUNO).assistance(3).at("11:00").happens(service(Delivery.ON_SITE, EMERGENCY)).logged(Kind.OPENING, Kind.CASE_REOPENING, Kind.OWNER);
        assertThat(world.file().owner()).isEqualTo(BRUNO.id());
    }

    @Test @Tag("CL-4")
    void onlyASuperiorReopensAndTheCaseIsHisWithIt() {
        var world = closed().refuses(new Reopened(Stage.CLOSING, "faltó un dato"), SUPERIOR_NEEDED).as(RAUL).happens(new Reopened(Stage.CLOSING, "faltó un dato"))
            .logged(Kind.REOPENING, Kind.CASE_REOPENING, Kind.OWNER).owes("CLOSE 12:45").is(Stage.CLOSING).is(ProviderStatus.WORK_DONE).refuses(Kind.REOPENING, NOT_CLOSED);
        assertThat(world.file().owner()).isEqualTo(RAUL.id());
        world.happens(new Reviewed()).is(FinalStatus.CONCLUDED);
    }

    @Test @Tag("CL-4")
    void itGoesBackToTheStageThatIsNamed() {
        reopened(Stage.OPENING).is(Stage.OPENING).is(ProviderStatus.UNASSIGNED).owes("ASSIGN_PROVIDER 12:35").refuses(Kind.ASSIGNMENT, COVERAGE_UNDECIDED);
        reopened(Stage.ASSIGNMENT).is(Stage.ASSIGNMENT).is(ProviderStatus.ASSIGNED).owes("CONFIRM_TO_MEMBER 10:05", "ASK_ARRIVAL 10:35");
        reopened(Stage.MONITORING).is(Stage.MONITORING).is(ProviderStatus.AT_PLACE).owes("CONFIRM_CONTACT 10:40");
        reopened(Stage.SERVICE).is(Stage.SERVICE).is(ProviderStatus.IN_SERVICE).owes("ASK_END 11:40").refuses(Kind.REVIEW, WORK_NOT_ENDED, VERDICT_MISSING);
    }

    @Test @Tag("CL-4") @Tag("TK-29")
    void whoWasSentAwayAndNotToldIsStillToldAfterAReopening() {
        World.ready(EMERGENCY).assigned(NORTE, "10:35").at("10:20").happens(cancels("DESISTE")).owes("TELL_RELEASE:11 10:20").as(RAUL).happens(new Reopened(Stage.OPENING, "se arrepintió"))
            .owes("TELL_RELEASE:11 10:20", "ASSIGN_PROVIDER 10:25").happens(new ReleaseTold("Grúas Norte")).happens(coverage(200)).happens(cancels("DESISTE"))
            .happens(new Reopened(Stage.ASSIGNMENT, "otra vez")).owes("ASSIGN_PROVIDER 10:25");
    }

    @Test @Tag("LG-6") @Tag("MO-2") @Tag("BY-7")
    void theTimeOfAFactIsNeitherInTheFutureNorBeforeTheFirstContact() {
        var world = World.ready(EMERGENCY).assigned(NORTE, "10:35").at("10:40");
        assertThat(Procedure.obstaclesTo(new ArrivalReported(), world.assistance(), world.stamp(world.time("10:40:01")))).containsExactly(TIME_IN_FUTURE);
        assertThat(Procedure.obstaclesTo(new ArrivalReported(), world.assistance(), world.stamp(world.time("09:59:59")))).containsExactly(TIME_BEFORE_CONTACT);
        assertThat(Procedure.obstaclesTo(new ArrivalReported(), world.assistance(), world.stamp(world.time("10:00")))).isEmpty();
        assertThat(world.stamp(world.time("10:25")).evidence()).isEqualTo(Stamp.Evidence.TELEPHONE);
        assertThat(world.stamp(world.time("10:24:59")).evidence()).isEqualTo(Stamp.Evidence.KEYED_LATER);
    }

    @Test @Tag("LG-6") @Tag("PR-2")
    void whatWasAgreedOnPaperDuringAnOutageIsEnteredLater() {
        var world = World.ready(SCHEDULED).at("13:00").happened("10:05", new Programmed(List.of(World.rings().window("12:00", "14:00"))));
        world.happened("10:10", new ProviderAssigned(NORTE, Optional.empty(), Optional.of(world.window("12:00", "14:00")), false, Optional.empty()));
        assertThat(world.last().evidence()).isEqualTo(Stamp.Evidence.KEYED_LATER);
        world.owes("CONFIRM_TO_MEMBER 10:25", "CHECK_DEPARTURE 11:00", "ASK_ARRIVAL 13:00");
    }

    @Test @Tag("SR-2") @Tag("CA-3")
    void aColleagueTakesOver() {
        var world = World.ready(EMERGENCY).as(BRUNO).happens(new OwnerChanged(1, 2, "Bruno Sosa", "fin de turno"));
        assertThat(world.file().owner()).isEqualTo(BRUNO.id());
        world.owes("ASSIGN_PROVIDER 10:05").assigned(NORTE, "10:30");
    }

    @Test @Tag("SR-2") @Tag("CA-3") @Tag("ID-2")
    void oneGivesTheOwnCaseAwayAndOnlyASuperiorMovesThoseOfOthers() {
        var toBruno = new OwnerChanged(1, 2, "Bruno Sosa", "fin de turno");
        var toRaul = new OwnerChanged(2, 3, "Raúl Ibarra", "es grave");
        World.ready(EMERGENCY).refuses(new OwnerChanged(1, 1, "Ana Pereyra", "la sigo"), HAS_IT_ALREADY).happens(toBruno)
            .refuses(toRaul, NOT_YOUR_CASE).refusesToForce(toRaul, SUPERIOR_NEEDED).as(RAUL).refuses(toBruno, HAS_IT_ALREADY).happens(toRaul);
        World.ready(EMERGENCY).as(RAUL).allows(toBruno).as(BRUNO).allows(toBruno);
    }

    @Test @Tag("LG-1") @Tag("TK-1")
    void remarksChangeNothingThatIsOwed() {
        var world = World.ready(EMERGENCY).happens(new Remark(Stage.MONITORING, "llueve")).owes("ASSIGN_PROVIDER 10:05");
        assertThat(world.file().log().getLast().fact().stage()).isEqualTo(Stage.MONITORING);
    }

    @Test @Tag("ID-2")
    void onlyWhoHandlesCasesMayAct() {
        for (var role : org.auxilia.staff.Role.values()) {
            boolean handles = java.util.Set.of(org.auxilia.staff.Role.COORDINATOR, org.auxilia.staff.Role.SUPERVISOR, org.auxilia.staff.Role.OPERATIONS_MANAGER).contains(role);
            var world = World.ready(EMERGENCY).as(new org.auxilia.staff.Actor(9, "Otro", role));
            if (handles) world.allows(called(NORTE, NO_ANSWER));
            else world.refuses(called(NORTE, NO_ANSWER), NOT_YOUR_PART);
        }
    }

    @Test @Tag("ID-2") @Tag("CO-2")
    void generalManagementDecidesAndWorksOnNoCase() {
        var rosa = new org.auxilia.staff.Actor(9, "Rosa", org.auxilia.staff.Role.GENERAL_MANAGEMENT);
        World.ready(EMERGENCY).happens(new AuthorisationAsked(Subject.COSTS, "más", Optional.empty())).as(rosa).allows(new AuthorisationDecided(Subject.COSTS, true, "sí"))
            .refuses(new Remark(Stage.OPENING, "hola"), NOT_YOUR_PART);
    }

    @Test @Tag("CA-8")
    void whatFollowsByItselfIsNotRecordedByHand() {
        World.ready(EMERGENCY).refuses(new Closed(FinalStatus.CONCLUDED, "", false), FOLLOWS_BY_ITSELF).refuses(new Forced(Kind.REVIEW, ""), FOLLOWS_BY_ITSELF)
            .refuses(new CaseReopened(""), FOLLOWS_BY_ITSELF).assistance(0).refuses(called(NORTE, NO_ANSWER), NO_SUCH_ASSISTANCE).assistance(9).refuses(new Remark(Stage.OPENING, ""), NOT_OPEN);
    }

    private static CostLine counter(int account) {
        return new CostLine("corrección", java.math.BigDecimal.ONE, pesos(account), java.math.BigDecimal.ZERO, pesos(account), pesos(0), pesos(0), false);
    }

    /** The work ended at twenty to twelve. */
    static World worked() { return ServiceStoriesTest.met().happens(diagnosed(100), goAhead()).at("11:40").happens(new WorkEnded()); }

    private static World closed() {
        return worked().happens(costs(100, 0, 0), new ConformityGiven("bien")).at("12:00").happens(new Reviewed()).happens(new CaseClosed()).at("12:30");
    }

    private static World reopened(Stage to) { return closed().as(RAUL).happens(new Reopened(to, "se cerró por error")); }
}
