package org.auxilia.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.auxilia.assistance.AnytimeFact.Subject.COSTS;
import static org.auxilia.assistance.AnytimeFact.Subject.COURTESY;
import static org.auxilia.assistance.AnytimeFact.Subject.EXCESS;
import static org.auxilia.assistance.AnytimeFact.Subject.MEMBER;
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


/** Procedure 5.1: from the ring to the decision whether and how the member is served. */
class OpeningStoriesTest {

    @Test @Tag("CA-4") @Tag("CA-1")
    void everyRequestOpensACaseAndACaseIsOpenedForSomething() {
        World.rings().caseOwes("OPEN_ASSISTANCE 10:05").refuses(Kind.CASE_CLOSURE, NO_ASSISTANCE)
            .member(RosterStatus.ACTIVE).happens(located()).happens(service(Delivery.ON_SITE, SCHEDULED)).caseOwes()
            .owes("ASSIGN_PROVIDER 10:20").is(Stage.OPENING).is(ProviderStatus.UNASSIGNED)
            .refuses(service(Delivery.ON_SITE, SCHEDULED), OPEN)
            .fate(Task.OPEN_ASSISTANCE, "10:05 KEPT");
    }

    @Test @Tag("CA-8") @Tag("CO-1")
    void nobodyIsSentBeforeCoverageAndConsent() {
        World.opened(EMERGENCY).refuses(Kind.ASSIGNMENT, COVERAGE_UNDECIDED, CONSENT_NOT_ASKED)
            .happens(coverage(200)).refuses(Kind.ASSIGNMENT, CONSENT_NOT_ASKED)
            .happens(consents()).allows(Kind.ASSIGNMENT).is(Stage.ASSIGNMENT);
    }

    @Test @Tag("PR-4")
    void aRefusedConsentIsAnAnswerTooAndTheServiceGoesOn() {
        var world = World.opened(EMERGENCY).happens(coverage(200), new ConsentAnswered(false, "v1", Channel.TELEPHONE)).assigned(NORTE, "10:35").is(ProviderStatus.ASSIGNED)
            .owes("CONFIRM_TO_MEMBER 10:05", "SETTLE_MEETING 10:05", "ASK_ARRIVAL 10:35");
        assertThat(world.assistance().last(ConsentAnswered.class)).hasValueSatisfying(answer -> {
            assertThat(answer.given()).isFalse();
            assertThat(answer.wording()).isEqualTo("v1");
            assertThat(answer.channel()).isEqualTo(Channel.TELEPHONE);
        });
    }

    @Test @Tag("PR-1") @Tag("TK-10") @Tag("TK-11")
    void programmingIsOfferedAndWhoDeclinesIsServedAsAnEmergency() {
        World.opened(SCHEDULED).at("10:02").covered(200).refuses(Kind.ASSIGNMENT, AVAILABILITY_MISSING)
            .at("10:03").happens(new ProgrammingDeclined()).is(EMERGENCY).owes("ASSIGN_PROVIDER 10:08")
            .refuses(Kind.PROGRAMMING_REFUSAL, NOT_SCHEDULED)
            .refuses(new ProviderAssigned(NORTE, Optional.empty(), Optional.empty(), false, Optional.empty()), ETA_MISSING)
            .assigned(NORTE, "10:40").owes("CONFIRM_TO_MEMBER 10:08", "ASK_ARRIVAL 10:40")
            .fate(Task.ASSIGN_PROVIDER, "10:20 MOVED", "10:08 KEPT");
    }

    @Test @Tag("PR-1")
    void aLifeAtRiskIsNotProgrammed() {
        var world = World.opened(LIFE_RISK);
        world.refuses(new Programmed(List.of(world.window("16:00", "18:00"))), Obstacle.VITAL);
    }

    @Test @Tag("CO-4") @Tag("TK-12") @Tag("TK-38")
    void anUnknownPersonWhoseLifeIsAtRiskGetsAProviderFirstAndTheRestIsOwed() {
        var world = World.rings().happens(service(Delivery.ON_SITE, LIFE_RISK)).owes("ASSIGN_PROVIDER 10:00").refuses(Kind.ASSIGNMENT, LOCATION_MISSING)
            .happens(located()).at("10:01").assigned(NORTE, "10:12").logged(Kind.ASSIGNMENT, Kind.AUTHORISATION)
            .owes("IDENTIFY_MEMBER 10:01", "DECIDE_COVERAGE 10:01", "ASK_CONSENT 10:01", "CONFIRM_TO_MEMBER 10:06", "AUTHORISE:LIFE_RISK 10:06", "ASK_ARRIVAL 10:12")
            .refuses(Kind.COVERAGE, NO_MEMBER)
            .at("10:04").member(RosterStatus.TO_VERIFY).caseOwes("VERIFY_MEMBER +1 09:00")
            .owes("DECIDE_COVERAGE 10:01", "ASK_CONSENT 10:01", "CONFIRM_TO_MEMBER 10:06", "AUTHORISE:LIFE_RISK 10:06", "ASK_ARRIVAL 10:12")
            .happens(consents(), confirmed(), coverage(200)).owes("AUTHORISE:LIFE_RISK 10:06", "ASK_ARRIVAL 10:12")
            .refuses(grants(AnytimeFact.Subject.LIFE_RISK), SUPERIOR_NEEDED)
            .at("10:05").as(RAUL).happens(grants(AnytimeFact.Subject.LIFE_RISK)).owes("ASK_ARRIVAL 10:12");
        assertThat(world.file().log().get(4).stamp().isAutomatic()).isTrue();
    }

    @Test @Tag("CO-4") @Tag("CL-3")
    void whatALifeAtRiskDidNotWaitForIsMissingAtTheClosing() {
        World.rings().happens(located(), service(Delivery.ON_SITE, LIFE_RISK)).assigned(NORTE, "10:12").happens(confirmed())
            .at("10:12").happens(new ArrivalReported(), new ContactConfirmed(), diagnosed(100), goAhead()).at("10:40").happens(new WorkEnded())
            .happens(costs(0, 0, 100), new ConformityGiven("gracias"))
            .refuses(Kind.REVIEW, MEMBER_OWED, COVERAGE_OWED, CONSENT_OWED, AUTHORISATION_OPEN)
            .owesAlso("DECIDE_COVERAGE 10:00").member(RosterStatus.ACTIVE).happens(consents()).allows(coverage(200)).happens(coverage(200))
            .as(RAUL).happens(grants(AnytimeFact.Subject.LIFE_RISK)).owes("CLOSE 10:55").as(ANA).refuses(new Reviewed(), ABOVE_GOODWILL).happens(costs(100, 0, -100), new Reviewed()).is(FinalStatus.CONCLUDED);
    }

    @Test @Tag("CO-4") @Tag("TK-36")
    void whatIsNotCoveredIsSentAllTheSameWhenALifeIsAtRisk() {
        World.opened(LIFE_RISK).happens(improper()).owes("ASSIGN_PROVIDER 10:00", "OFFER_CONNECTION 10:00").assigned(NORTE, "10:08").happens(consents())
            .owes("OFFER_CONNECTION 10:00", "CONFIRM_TO_MEMBER 10:05", "AUTHORISE:LIFE_RISK 10:05", "ASK_ARRIVAL 10:08")
            .happens(told(90), new ConnectionAccepted(pesos(90), "tarjeta", 30)).owes("CONFIRM_TO_MEMBER 10:05", "AUTHORISE:LIFE_RISK 10:05", "ASK_ARRIVAL 10:08");
    }

    @Test @Tag("TK-36") @Tag("CO-2") @Tag("CA-7")
    void whatIsNotCoveredIsOfferedForPayAndDeclinedOnTheCall() {
        World.opened(EMERGENCY).at("10:02").happens(improper(), consents()).owes("OFFER_CONNECTION 10:02").is(Stage.OPENING)
            .refuses(Kind.ASSIGNMENT, COVERAGE_UNDECIDED).refuses(called(NORTE, NO_ANSWER), EXCLUDED)
            .refuses(new GivenUp("DESISTE", Optional.empty()), OFFER_MISSING).refuses(cancels("DESISTE"), OPENING_NOT_DONE)
            .at("10:03").refuses(new ConnectionDeclined("grúa, 90 pesos", "CONEXION_RECHAZADA"), PRICE_NOT_TOLD).happens(told(90), new ConnectionDeclined("grúa, 90 pesos", "CONEXION_RECHAZADA")).logged(Kind.CONNECTION_REFUSAL, Kind.CLOSURE)
            .is(FinalStatus.CANCELLED_AT_ONCE, "CONEXION_RECHAZADA").owes().caseOwes("CLOSE_CASE 10:18")
            .fate(Task.OFFER_CONNECTION, "10:02 LATE");
    }

    @Test @Tag("TK-36") @Tag("CO-2")
    void aConnectionThatIsAcceptedIsServedAsAnyOtherAndTheMemberBearsItAll() {
        World.opened(EMERGENCY).happens(improper(), consents()).refuses(Kind.CONNECTION_REFUSAL, PRICE_NOT_TOLD).happens(told(90), new ConnectionAccepted(pesos(90), "tarjeta", 30))
            .owes("ASSIGN_PROVIDER 10:05").refuses(Kind.CONNECTION_REFUSAL, NOT_EXCLUDED).assigned(NORTE, "10:30").happens(confirmed())
            .at("10:30").happens(new ArrivalReported(), new ContactConfirmed(), diagnosed(90)).owes("GIVE_GO_AHEAD 10:30")
            .happens(diagnosed(120)).owes("SETTLE_EXCESS 10:30").happens(new ExcessAccepted(pesos(30), "tarjeta"), goAhead(), new WorkEnded())
            .refuses(costs(1, 119, 0), ABOVE_COVERAGE).happens(costs(0, 120, 0));
    }

    @Test @Tag("CO-2")
    void aCourtesyIsDecidedOrGrantedByASuperior() {
        World.opened(EMERGENCY).happens(improper(), consents()).refuses(courtesy(), SUPERIOR_NEEDED).happens(asksCourtesy(200)).owes("OFFER_CONNECTION 10:00", "AUTHORISE:COURTESY 10:05")
            .at("10:01").as(RAUL).happens(grants(COURTESY)).as(ANA).happens(courtesy()).owes("ASSIGN_PROVIDER 10:05");
        World.opened(EMERGENCY).happens(improper(), consents()).as(RAUL).happens(courtesy()).owes("ASSIGN_PROVIDER 10:05");
    }

    @Test @Tag("MB-6") @Tag("TK-27") @Tag("TK-28")
    void whoIsNotInTheRosterIsServedOnASuperiorsWordAndVerifiedTheNextWorkingDay() {
        World.rings().member(RosterStatus.TO_VERIFY).happens(located(), service(Delivery.ON_SITE, SCHEDULED)).covered(200).programmed("16:00", "18:00")
            .refuses(Kind.ASSIGNMENT, MEMBER_NOT_AUTHORISED).refusesToForce(new ProviderAssigned(NORTE, Optional.empty(), Optional.empty(), false, Optional.empty()), SUPERIOR_NEEDED)
            .happens(asks(MEMBER)).refuses(asks(MEMBER), ALREADY_ASKED).owes("ASSIGN_PROVIDER 10:20", "AUTHORISE:MEMBER 10:30").as(BRUNO).refuses(grants(MEMBER), SUPERIOR_NEEDED)
            .at("10:10").as(RAUL).happens(grants(MEMBER)).as(ANA).agreed(NORTE, "16:00", "18:00").caseOwes("VERIFY_MEMBER +1 09:00")
            .at("+1 09:30").happens(new MemberVerified(true, "Seguros del Sur")).caseOwes().refuses(new MemberVerified(true, "otra vez"), NOTHING_TO_VERIFY);
    }

    @Test @Tag("MB-6") @Tag("AU-1")
    void aMemberWhoMayNotBeServedIsToldSoAndOfferedTheConnection() {
        World.rings().member(RosterStatus.SUSPENDED).happens(located(), service(Delivery.ON_SITE, EMERGENCY)).covered(200).happens(asks(MEMBER))
            .as(RAUL).happens(denies(MEMBER)).as(ANA).owes("ASSIGN_PROVIDER 10:05").refuses(Kind.ASSIGNMENT, MEMBER_NOT_AUTHORISED)
            .happens(improper()).owes("OFFER_CONNECTION 10:00").happens(told(90), new ConnectionDeclined("grúa", "NO_AUTORIZADO")).is(FinalStatus.CANCELLED_AT_ONCE);
    }

    @Test @Tag("MB-6")
    void whomTheAccountDisownsIsSomebodysCost() {
        World.rings().member(RosterStatus.TO_VERIFY).happens(located(), service(Delivery.ON_SITE, EMERGENCY)).covered(200).happens(asks(MEMBER))
            .as(RAUL).happens(grants(MEMBER)).as(ANA).assigned(NORTE, "10:30").at("+1 10:00").happens(new MemberVerified(false, "Seguros del Sur"))
            .caseOwes("DECIDE_BEARER +1 10:00").refuses(new BearerDecided("la cuenta", "error"), SUPERIOR_NEEDED)
            .as(RAUL).happens(new BearerDecided("la empresa", "cortesía")).caseOwes().refuses(Kind.BEARER, MEMBER_NOT_DISOWNED);
    }

    @Test @Tag("AU-1")
    void nobodyDecidesOnTheOwnRequest() {
        World.ready(EMERGENCY).as(RAUL).happens(asks(COSTS)).refuses(grants(COSTS), OWN_REQUEST).refuses(grants(EXCESS), NOT_ASKED);
    }

    @Test @Tag("CA-7")
    void whoGivesUpBeforeTheOpeningIsDoneIsCancelledAtOnce() {
        World.opened(EMERGENCY).happens(coverage(200)).happens(new GivenUp("DESISTE", Optional.empty())).is(FinalStatus.CANCELLED_AT_ONCE, "DESISTE");
        World.opened(EMERGENCY).happens(new GivenUp("DUPLICADO", Optional.of("153560/1"))).is(FinalStatus.CANCELLED_AT_ONCE, "DUPLICADO");
        World.ready(EMERGENCY).refuses(Kind.GIVING_UP, OPENING_DONE).happens(cancels("SOLUCIONADO")).is(FinalStatus.CANCELLED_LATER, "SOLUCIONADO");
    }

    @Test @Tag("MB-8")
    void anEventIsReservedUsedOrGivenBack() {
        assertThat(use(World.ready(EMERGENCY))).contains(EventUse.State.RESERVED);
        assertThat(use(World.ready(EMERGENCY).assigned(NORTE, "10:30").happens(cancels("DESISTE")))).contains(EventUse.State.GIVEN_BACK);
        assertThat(use(World.ready(EMERGENCY).assigned(NORTE, "10:30").at("10:30").happens(new ArrivalReported(), cancels("DESISTE")))).contains(EventUse.State.USED);
        assertThat(use(World.opened(EMERGENCY).happens(improper(), told(90), new ConnectionAccepted(pesos(90), "tarjeta", 30)))).isEmpty();
        assertThat(use(ClosingStoriesTest.worked().happens(costs(100, 0, 0), new ConformityGiven(""), new Reviewed()))).contains(EventUse.State.USED);
    }

    @Test @Tag("MB-8")
    void whoCancelsBetweenTwoVisitsHasHadTheProviderAtThePlace() {
        assertThat(use(ServiceStoriesTest.met().happens(new VisitLeft(Wait.SECOND_VISIT, "falta un repuesto", Optional.empty()), cancels("DESISTE")))).contains(EventUse.State.USED);
        assertThat(use(World.ready(EMERGENCY).assigned(NORTE, "10:30").at("10:30").happens(new ArrivalReported(), new ProviderReleased(NORTE, "no es su rubro")).assigned(SUR, "11:00")
            .happens(cancels("DESISTE")))).contains(EventUse.State.GIVEN_BACK);
    }

    private static Optional<EventUse.State> use(World world) { return EventUse.of(world.assistance()).map(EventUse::state); }
}
