package org.auxilia.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import org.auxilia.AuxiliaTest;
import org.auxilia.catalogue.CatalogueChanges;
import org.auxilia.catalogue.CatalogueChanges.Change;
import org.auxilia.catalogue.Causes;
import org.auxilia.catalogue.Delivery;
import org.auxilia.catalogue.ExtraField;
import org.auxilia.catalogue.Money;
import org.auxilia.catalogue.Services;
import org.auxilia.data.Sight;
import org.auxilia.staff.Actor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

@AuxiliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntitlementTest {

    @Autowired Accounts accounts;
    @Autowired Plans plans;
    @Autowired Members members;
    @Autowired Membership membership;
    @Autowired Conditions conditions;
    @Autowired Policies policies;
    @Autowired Services services;
    @Autowired Causes causes;
    @Autowired CatalogueChanges changes;
    Town town;

    @BeforeAll
    void built() {
        town = new Town(accounts, plans, members).built();
    }

    @Test
    @Tag("CO-1")
    @Tag("MB-2")
    void theCoverageDecisionGetsBothLinesOfTheServiceTheMemberAndThePlanTogether() {
        var entitlement = membership.forCoverage(town.alejandro.id(), "REMOLQUE_GRUA", Town.NOW);
        assertThat(entitlement.member()).isEqualTo(members.get(town.alejandro.id()));
        assertThat(entitlement.account()).isEqualTo(town.patagonia);
        assertThat(entitlement.plan()).isEqualTo(town.vialPlus);
        assertThat(entitlement.terms()).isEmpty();
        assertThat(entitlement.lines()).extracting(PlanService::label).containsExactly("Auto", "Moto");
        var car = entitlement.lines().getFirst();
        assertThat(car.maxAmount()).contains(new Money(15_000_000, "ARS"));
        assertThat(car.maxEvents()).hasValue(3);
        assertThat(car.waitingDays(entitlement.plan())).isEqualTo(30);
        assertThat(car.isGivenIn("CL")).isTrue();
        assertThat(car.isGivenIn("UY")).isFalse();
    }

    @Test
    @Tag("CO-1")
    void aServiceThatIsNotInThePlanHasNoLine() {
        assertThat(membership.forCoverage(town.alejandro.id(), "PLOMERIA", Town.NOW).lines()).isEmpty();
        assertThat(membership.ofPlan(town.alejandro.id(), Town.NOW).lines()).hasSize(2);
        assertThatThrownBy(() -> membership.forCoverage(999_999, "PLOMERIA", Town.NOW)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    @Tag("MB-2")
    void theConditionsOfTheDayAreTheOnesThatHoldInTheAccountsZone() {
        var plan = town.total;
        var member = town.member(plan, "1-1111-1111", "Ana", "Mora", "", "", "");
        byte[] pdf = {'%', 'P', 'D', 'F'};
        conditions.publish(plan.id(), LocalDate.of(2026, 1, 1), "Primeras", List.of(), "", Optional.empty(), Actor.SYSTEM, Town.NOW);
        var second = conditions.publish(plan.id(), LocalDate.of(2026, 12, 1), "Segundas", List.of(new Clause("4.2", "Una grúa.")), "v2.pdf",
                Optional.of(pdf), Actor.SYSTEM, Town.NOW);
        var lastMinute = LocalDate.of(2026, 12, 1).atStartOfDay(town.costaRica.zone()).toInstant().minusSeconds(1);
        assertThat(membership.ofPlan(member.id(), lastMinute).terms()).map(PlanTerms::version).contains(1);
        assertThat(membership.ofPlan(member.id(), lastMinute.plusSeconds(1)).terms()).contains(second);
        assertThat(conditions.document(second.id())).hasValueSatisfying(document -> assertThat(document).isEqualTo(pdf));
        assertThat(conditions.inForce(plan.id(), LocalDate.of(2026, 11, 30))).map(PlanTerms::text).contains("Primeras");
    }

    @Test
    @Tag("MB-6")
    void aCallerWhoIsNotFoundIsRegisteredToBeVerifiedFromTodayInTheAccountsZone() {
        var lateInViedma = town.patagonia.zone().getRules().getOffset(Town.NOW);
        var at = LocalDate.of(2026, 11, 23).atTime(23, 30).toInstant(lateInViedma);
        var member = members.registerToVerify(new Newcomer(town.patagonia.id(), town.vialPlus.id(), "33.444.555", "Elsa", "Paz", "02920 15-499999",
                "", "", "", "AE 111 AA"), new Actor(7, "Ana Pereyra", org.auxilia.staff.Role.COORDINATOR), at);
        assertThat(member.status()).isEqualTo(MemberStatus.TO_VERIFY);
        assertThat(member.starts()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(member.phone1()).isEqualTo("+5492920499999");
        assertThat(member.vehicles()).extracting(Vehicle::plate).containsExactly("AE 111 AA");
        assertThat(members.search("33444555", Sight.WHOLE, 5)).extracting(FoundMember::status).containsExactly(MemberStatus.TO_VERIFY);
        members.setStatus(member.id(), MemberStatus.ACTIVE, Actor.SYSTEM, at);
        assertThat(members.get(member.id()).status()).isEqualTo(MemberStatus.ACTIVE);
    }

    @Test
    @Tag("MB-3")
    void aPersonsOtherPlansAreShownButNotAnotherCountrysSameNumber() {
        var person = town.member(town.vialPlus, "25.000.001", "Rita", "Sosa", "", "V1", "");
        var home = town.member(town.hogar, "25000001", "Rita", "Sosa", "", "H1", "");
        town.member(town.total, "25000001", "Otra", "Persona", "", "", "");
        assertThat(members.othersOf(person, Sight.WHOLE)).extracting(FoundMember::id).containsExactly(home.id());
    }

    @Test
    @Tag("MB-3")
    void aBeneficiaryMayAskForWhatThePlanAllowsThisPerson() {
        var spouse = members.get(town.alejandro.id()).beneficiaries().getFirst();
        assertThat(spouse.kinship()).isEqualTo(Kinship.SPOUSE);
        assertThat(spouse.mayAskFor("REMOLQUE_GRUA")).isTrue();
        assertThat(spouse.mayAskFor("PLOMERIA")).isFalse();
    }

    @Test
    @Tag("MB-3")
    void onePolicyIsHeldOnceInAPlan() {
        var first = town.member(town.hogar, "31000000", "Eva", "Luna", "", "X-1", "");
        var again = new Member(0, first.account(), first.plan(), "31.000.000", "Eva", "Luna", "", "", "", "", "x1", first.starts(), Optional.empty(),
                MemberStatus.ACTIVE, Town.NOW, List.of(), List.of());
        assertThat(members.isTwice(again)).isTrue();
        assertThatThrownBy(() -> members.add(again, Actor.SYSTEM, Town.NOW)).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    @Tag("MB-1")
    void whoChangedWhatFromWhatToWhatIsKept() {
        var lines = plans.services(town.vialPlus.id());
        var car = lines.getFirst();
        var four = new PlanService(car.id(), car.plan(), car.service(), car.label(), car.status(), car.maxAmount(), OptionalInt.of(4), car.period(),
                car.maxKilometres(), car.maxHours(), car.waitingDays(), car.vehicleKind(), car.countries(), "", car.clauseNumber(), car.clauseText(), "");
        plans.setServices(town.vialPlus.id(), List.of(four, lines.getLast()), new Actor(9, "Marta Ruiz", org.auxilia.staff.Role.ADMINISTRATOR), Town.NOW);
        assertThat(changes.of("plan_service", car.id()).getFirst())
                .isEqualTo(new Change(Town.NOW, "Marta Ruiz", "maxEvents", Optional.of("3"), Optional.of("4")));
        plans.setServices(town.vialPlus.id(), lines, Actor.SYSTEM, Town.NOW);
    }

    @Test
    @Tag("MB-1")
    void otherTermsHoldFromTheDayTheyAreAgreedAndTheOldVersionStays() {
        var account = town.costaRica.id();
        var standard = policies.current(account, Town.NOW);
        assertThat(standard.agreed()).isEmpty();
        assertThat(standard.callsBeforeNext()).isEqualTo(2);
        assertThat(standard.conformityAttempts()).isEqualTo(3);
        var agreed = policies.agree(account, Map.of("ASSIGN_SCHEDULED", Duration.ofMinutes(15)), 3, 3, Town.NOW, java.util.OptionalInt.empty(), Actor.SYSTEM, Town.NOW);
        assertThat(policies.current(account, Town.NOW)).isEqualTo(agreed);
        assertThat(policies.current(account, Town.NOW.minusSeconds(1))).isEqualTo(standard);
        assertThat(policies.get(standard.id())).isEqualTo(standard);
        assertThat(policies.agree(account, agreed.agreed(), 3, 3, Town.NOW.plusSeconds(60), java.util.OptionalInt.empty(), Actor.SYSTEM, Town.NOW.plusSeconds(60))).isEqualTo(agreed);
    }

    @Test
    @Tag("CA-6")
    @Tag("CA-12")
    void eachServiceSaysWhatItAsksForAndHowItIsGiven() {
        assertThat(services.get("REMOLQUE_GRUA").fields()).extracting(ExtraField::code)
                .containsExactly("plate", "make", "model", "colour", "vehicle_place", "destination", "kilometres");
        assertThat(services.get("CERRAJERIA_HOGAR").fields().getFirst().choices()).contains("Blindada");
        assertThat(services.get("CONSULTORIA_LEGAL").delivery()).isEqualTo(Delivery.REMOTE);
        assertThat(services.all()).allMatch(service -> services.isOffered(service.code()));
        assertThatThrownBy(() -> services.get("NADA")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    @Tag("CA-7")
    void everyFinalStatusButConcludedHasItsCauses() {
        assertThat(causes.of("CANCELLED_LATER")).extracting("code").contains("DESISTE", "SIN_PRESTADOR", "AUSENTE", "EXCEDENTE_NO_ACEPTADO");
        assertThat(causes.of("CANCELLED_AT_ONCE")).extracting("code").contains("CONEXION_RECHAZADA", "DUPLICADO");
        assertThat(causes.of("PROVIDER_CANCELLED")).extracting("code").contains("PROVEEDOR_INCUMPLE");
        assertThat(causes.of("CONCLUDED")).isEmpty();
    }
}
