package org.auxilia.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.auxilia.assistance.AnytimeFact.Subject.*;
import static org.auxilia.assistance.Obstacle.*;
import static org.auxilia.assistance.Priority.*;
import static org.auxilia.assistance.Said.*;
import static org.auxilia.assistance.World.*;

import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.AnytimeFact.*;
import org.auxilia.assistance.MonitoringFact.*;
import org.auxilia.assistance.OpeningFact.*;
import org.auxilia.assistance.ServiceFact.*;
import org.auxilia.assistance.UncoveredFact.*;
import org.auxilia.catalogue.Money;
import org.auxilia.staff.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Out of coverage I: who may grant how much, who decides on what, and what was asked of somebody higher (AU-1). */
class AuthorityStoriesTest {

    private static World improperService() { return World.opened(EMERGENCY).happens(improper(), consents()); }

    @Test @Tag("AU-1")
    void iOneUnitAboveTheLimitIsSomebodyElsesToGrant() {
        var limited = improperService().with(new Authority(List.of(limit(EXCEPTION, Role.SUPERVISOR, 50), limit(EXCEPTION, Role.OPERATIONS_MANAGER, 80))));
        limited.happens(asksException(100)).as(RAUL).allows(grantsException(50, 100)).refuses(grantsException(51, 100), ABOVE_AUTHORITY).allows(denies(EXCEPTION))
            .as(CARLA).allows(grantsException(80, 100)).refuses(grantsException(81, 100), ABOVE_AUTHORITY).as(ELSA).allows(grantsException(100, 100));
        assertThat(limited.assistance().policy().authority().level(EXCEPTION, Optional.of(pesos(50)))).isEqualTo(Role.SUPERVISOR);
        assertThat(limited.assistance().policy().authority().level(EXCEPTION, Optional.of(new Money(5_001, "ARS")))).isEqualTo(Role.OPERATIONS_MANAGER);
        assertThat(limited.assistance().policy().authority().level(EXCEPTION, Optional.of(new Money(8_001, "ARS")))).isEqualTo(Role.GENERAL_MANAGEMENT);
    }

    @Test @Tag("AU-1")
    void iWhoAsksForTheManagementHasItDecideWhateverTheAmount() {
        improperService().happens(new AuthorisationAsked(COSTS, "caso especial", Optional.of(pesos(1)), Optional.of(Role.GENERAL_MANAGEMENT), List.of()))
            .as(RAUL).refuses(grants(COSTS), ABOVE_AUTHORITY).as(CARLA).refuses(grants(COSTS), ABOVE_AUTHORITY).as(ELSA).allows(grants(COSTS));
    }

    @Test @Tag("AU-1")
    void iNobodyDecidesOnTheOwnRequestNorDoesHisSubstitute() {
        var instead = new AuthorisationDecided(COSTS, true, "corresponde", Optional.empty(), Optional.empty(), Optional.of(new Absent(RAUL.id(), RAUL.name())));
        World.ready(EMERGENCY).as(RAUL).happens(asks(COSTS)).refuses(grants(COSTS), OWN_REQUEST).as(CARLA).refuses(instead, OWN_REQUEST).allows(grants(COSTS));
    }

    @Test @Tag("AU-1") @Tag("TK-27")
    void iWhoMustDecideMayAskForADatumAndTheTimeRunsAgainWhenItIsGiven() {
        World.ready(EMERGENCY).assigned(NORTE, "10:30").happens(confirmed(), asks(COSTS)).owesAlso("AUTHORISE:COSTS 10:05").refuses(new DatumAsked(COSTS, "¿cuánto?"), SUPERIOR_NEEDED)
            .at("10:02").as(RAUL).refuses(new DatumGiven(COSTS, "nada"), NOT_QUERIED).happens(new DatumAsked(COSTS, "¿qué técnico?")).owesNo(Task.AUTHORISE).owesAlso("ANSWER_DATUM:COSTS 10:02")
            .at("10:06").as(ANA).happens(new DatumGiven(COSTS, "el interno")).owesNo(Task.ANSWER_DATUM).owesAlso("AUTHORISE:COSTS 10:11");
    }

    @Test @Tag("AU-1") @Tag("CL-1")
    void iWhatIsGrantedBeyondTheCoverageIsNotMoreThanWasNamed() {
        var granted = new AuthorisationDecided(COSTS, true, "corresponde", Optional.empty(), Optional.of(pesos(20)), Optional.empty());
        ClosingStoriesTest.worked().happens(new AuthorisationAsked(COSTS, "repuesto", Optional.of(pesos(50)))).as(RAUL).happens(granted).as(ANA)
            .refuses(costs(221, 0, 0), ABOVE_COVERAGE).refuses(costs(215, 0, 6), ABOVE_COVERAGE, ABOVE_GOODWILL).allows(costs(220, 0, 0)).allows(costs(215, 0, 5));
    }

    @Test @Tag("AU-1") @Tag("SV-2")
    void iWhoTakesTheExcessOffTheMemberTakesAllOfItWhateverAmountHeNames() {
        var one = new AuthorisationDecided(EXCESS, true, "corresponde", Optional.empty(), Optional.of(pesos(1)), Optional.empty());
        World.ready(EMERGENCY).with(new Authority(List.of(limit(EXCESS, Role.SUPERVISOR, 50)))).assigned(NORTE, "10:30").at("10:30")
            .happens(confirmed(), new ArrivalReported(), new ContactConfirmed(), diagnosed(251), asks(EXCESS)).as(RAUL).refuses(one, ABOVE_AUTHORITY).as(CARLA).allows(one);
    }

    @Test @Tag("AU-1")
    void iWhatIsAskedOfTheManagementIsNeitherDeniedNorAskedAboutBelow() {
        improperService().happens(new AuthorisationAsked(COSTS, "caso especial", Optional.of(pesos(1)), Optional.of(Role.GENERAL_MANAGEMENT), List.of()))
            .as(RAUL).refuses(denies(COSTS), ABOVE_AUTHORITY).refuses(new DatumAsked(COSTS, "¿cuál?"), ABOVE_AUTHORITY).as(ELSA).allows(new DatumAsked(COSTS, "¿cuál?")).happens(denies(COSTS)).logged(Kind.AUTHORISATION_REPLY);
    }

    @Test @Tag("AU-1") @Tag("SV-2")
    void iAnExcessThatGrowsWhileItIsAskedGoesToWhoMayGrantIt() {
        var world = exceeding(250).with(new Authority(List.of(limit(EXCESS, Role.SUPERVISOR, 50)))).happens(asks(EXCESS));
        assertThat(world.assistance().level(EXCESS)).isEqualTo(Role.SUPERVISOR);
        var before = world.assistance().asking(EXCESS);
        world.happens(diagnosed(251));
        assertThat(world.assistance().level(EXCESS)).isEqualTo(Role.OPERATIONS_MANAGER);
        assertThat(world.assistance().asking(EXCESS)).as("who saw the lesser one has not seen this").isPresent().isNotEqualTo(before);
        world.as(RAUL).refuses(grants(EXCESS), ABOVE_AUTHORITY).as(CARLA).happens(grants(EXCESS)).logged(Kind.AUTHORISATION_REPLY, Kind.EXCESS_WAIVER);
    }

    @Test @Tag("AU-1") @Tag("SV-2") @Tag("CA-9")
    void iWhatGrewBetweenTheReadingOfTheFormAndTheWritingIsNotDecided() {
        var world = exceeding(250).happens(asks(EXCESS)).as(CARLA);
        var attempt = Attempt.on(153567, 1, world.stamp(world.time("10:40")), grants(EXCESS)).asking("COSTS-4 " + world.assistance().asking(EXCESS).orElseThrow());
        assertThat(Decision.on(world.file(), attempt).refused()).isEmpty();
        world.as(ANA).happens(diagnosed(251));
        for (var it : List.of(attempt, attempt.forced("urge"))) {
            assertThat(Decision.on(world.file(), it).obstacles()).containsExactly(ASKED_ANEW);
            assertThat(Decision.on(world.file(), it).entries()).as("nothing is written").isEmpty();
        }
        assertThat(Decision.on(world.file(), attempt.asking(world.assistance().asking(EXCESS).orElseThrow())).refused()).as("once it is read again").isEmpty();
        assertThat(Decision.on(world.file(), attempt.asking("")).refused()).as("of a program that names no asking").isEmpty();
    }

    @Test @Tag("AU-1")
    void jWhoeverDecidesSaysWhyByWhateverFormItComes() {
        for (var granted : List.of(true, false))
            World.ready(EMERGENCY).happens(asks(COSTS)).as(RAUL).refuses(new AuthorisationDecided(COSTS, granted, " "), REASON_MISSING).refusesToForce(new AuthorisationDecided(COSTS, granted, ""), REASON_MISSING)
                .happens(new AuthorisationDecided(COSTS, granted, "por antigüedad")).logged(Kind.AUTHORISATION_REPLY);
        exceeding(260).as(RAUL).refuses(new ExcessAuthorised(pesos(60), ""), REASON_MISSING).happens(new ExcessAuthorised(pesos(60), "cliente nuevo")).logged(Kind.EXCESS_WAIVER);
    }

    @ParameterizedTest
    @EnumSource(names = {"COSTS", "REIMBURSEMENT", "EXCEPTION"})
    @Tag("AU-1") @Tag("OC-1")
    void iWhoGrantsNothingRefuses(Subject subject) {
        var percent = Optional.of(1).filter(_ -> subject == EXCEPTION);
        var nothing = new AuthorisationDecided(subject, true, "corresponde", percent, Optional.of(pesos(0)), Optional.empty());
        var least = new AuthorisationDecided(subject, true, "corresponde", percent, Optional.of(new Money(1, "ARS")), Optional.empty());
        asked(subject, pesos(1)).as(RAUL).refuses(nothing, AMOUNT_NOT_POSITIVE).refusesToForce(nothing, AMOUNT_NOT_POSITIVE).allows(denies(subject)).happens(least).logged(Kind.AUTHORISATION_REPLY);
    }

    @Test @Tag("AU-1") @Tag("SV-2")
    void iWhatAHigherOneDeniedALowerOneDoesNotGiveBesideHim() {
        var world = exceeding(260).happens(asks(EXCESS)).as(CARLA).happens(denies(EXCESS));
        world.as(RAUL).refuses(new ServiceFact.ExcessAuthorised(pesos(60), "cliente nuevo"), ABOVE_AUTHORITY).as(CARLA).allows(new ServiceFact.ExcessAuthorised(pesos(60), "cliente nuevo"))
            .as(ELSA).allows(new ServiceFact.ExcessAuthorised(pesos(60), "cliente nuevo"));
    }

    /** Kind by role by amount, where it is decided: at the limit and one hundredth above it. */
    @ParameterizedTest
    @EnumSource(names = {"COURTESY", "EXCEPTION", "EXCESS", "COSTS", "REIMBURSEMENT"})
    @Tag("AU-1")
    void iEachKindIsHeldToItsLimitToTheHundredth(Subject subject) {
        for (var amount : List.of(5_000L, 5_001L, 8_000L, 8_001L)) {
            var world = asked(subject, new Money(amount, "ARS")).with(new Authority(List.of(limit(subject, Role.SUPERVISOR, 50), limit(subject, Role.OPERATIONS_MANAGER, 80))));
            var percent = Optional.of(100).filter(_ -> subject == EXCEPTION);
            var grants = new AuthorisationDecided(subject, true, "corresponde", percent, Optional.of(new Money(amount, "ARS")), Optional.empty());
            held(world.as(RAUL), grants, amount <= 5_000).as(BRUNO).refuses(grants, SUPERIOR_NEEDED);
            held(world.as(CARLA), grants, amount <= 8_000);
            world.as(ELSA).happens(grants).logged(subject == EXCESS ? new Kind[] {Kind.AUTHORISATION_REPLY, Kind.EXCESS_WAIVER} : new Kind[] {Kind.AUTHORISATION_REPLY});
        }
    }

    private static World held(World world, AuthorisationDecided grants, boolean allowed) { return allowed ? world.allows(grants) : world.refuses(grants, ABOVE_AUTHORITY); }

    private static World asked(Subject subject, Money amount) {
        return switch (subject) {
            case COURTESY -> improperService().happens(new AuthorisationAsked(COURTESY, "primera vez", Optional.of(amount), Optional.empty(), asksCourtesy(1).grounds()));
            case EXCEPTION -> improperService().happens(new AuthorisationAsked(EXCEPTION, "está molesta", Optional.of(amount), Optional.empty(), asksException(1).grounds()));
            case EXCESS -> exceeding(200).happens(new Diagnosed("caja trabada", pesos(200).plus(amount), Optional.empty()), new AuthorisationAsked(EXCESS, "no llega", Optional.of(amount)));
            case COSTS -> World.ready(EMERGENCY).happens(new AuthorisationAsked(COSTS, "repuesto", Optional.of(amount)));
            default -> World.rings().member(FileFact.RosterStatus.ACTIVE).happens(located(), service(org.auxilia.catalogue.Delivery.REIMBURSEMENT, EMERGENCY)).covered(200)
                .happens(new ReceiptAdded(1, "factura.pdf", "application/pdf", 10, "ab"), new ReimbursementClaimed(amount, "Marta Ñandú", "CBU 001"));
        };
    }

    /** Covered to 200. */
    private static World exceeding(int cost) {
        return World.ready(EMERGENCY).assigned(NORTE, "10:30").at("10:30").happens(confirmed(), new ArrivalReported(), new ContactConfirmed()).at("10:40").happens(diagnosed(cost));
    }
    private static AuthorisationDecided grantsException(int percent, int price) { return new AuthorisationDecided(EXCEPTION, true, "corresponde", Optional.of(percent), Optional.of(Goodwill.of(pesos(price), percent)), Optional.empty()); }
    private static Authority.Limit limit(Subject subject, Role role, int most) { return new Authority.Limit(subject, role, pesos(most)); }
}
