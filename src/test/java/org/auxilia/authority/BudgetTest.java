package org.auxilia.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.auxilia.AuxiliaTest;
import org.auxilia.api.Program.Answer;
import org.auxilia.assistance.AnytimeFact;
import org.auxilia.assistance.AnytimeFact.AuthorisationAsked;
import org.auxilia.assistance.AnytimeFact.AuthorisationDecided;
import org.auxilia.assistance.AnytimeFact.Ground;
import org.auxilia.assistance.AnytimeFact.Subject;
import org.auxilia.assistance.Category;
import org.auxilia.assistance.ClosingFact.CostsLoaded;
import org.auxilia.assistance.CostLine;
import org.auxilia.assistance.Obstacle;
import org.auxilia.assistance.OpeningFact.CoverageDecided;
import org.auxilia.assistance.Reply;
import org.auxilia.assistance.ServiceFact.Authorised;
import org.auxilia.assistance.ServiceFact.ExcessAuthorised;
import org.auxilia.assistance.ServiceFact.WorkEnded;
import org.auxilia.assistance.Stamp;
import org.auxilia.catalogue.Money;
import org.auxilia.data.Sight;
import org.auxilia.desk.Decisions;
import org.auxilia.staff.Actor;
import org.auxilia.staff.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** BY-4: what the company gives away for an account is no more than its budget, whoever is faster, and beyond it general management decides. */
@AuxiliaTest
@Tag("BY-4")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BudgetTest extends Asking {

    @Test
    void theLastOfTheBudgetIsSpentOnceAndThenGeneralManagementDecides() throws Exception {
        left(100_000);
        long before = used();
        long one = asksFor(Subject.EXCEPTION, 60_000), other = asksFor(Subject.EXCEPTION, 60_000);
        String first = path(one), second = path(other);
        assertThat(row(other).orElseThrow().get("level").stringValue()).isEqualTo("SUPERVISOR");
        var answers = atOnce(() -> grants(supervisor, first), () -> grants(manager, second));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(answers.stream().filter(it -> it.status() == 409).findFirst().orElseThrow().http().body()).contains("agotado: lo decide la gerencia general");
        assertThat(goodwill.budget(world.foreign.id(), clock.instant()).orElseThrow().used().minor()).isEqualTo(before + 60_000);
        long third = asksFor(Subject.EXCEPTION, 40_001);
        assertThat(row(third).orElseThrow().get("level").stringValue()).isEqualTo("GENERAL_MANAGEMENT");
        assertThat(grants(supervisor, path(third)).status()).isEqualTo(409);
        assertThat(grants(management, path(third)).status()).isEqualTo(200);
        assertThat(world.as(Role.GENERAL_MANAGEMENT).get("/authorisations").statusCode()).isEqualTo(200);

        left(100_000);
        long courtesy = asksFor(Subject.COURTESY, 90_000);
        assertThat(row(courtesy).orElseThrow().get("level").stringValue()).isEqualTo("SUPERVISOR");
        left(89_999);
        assertThat(grants(supervisor, path(courtesy)).http().body()).contains("agotado");
        assertThat(cases.get(courtesy, Sight.WHOLE).log().stream().filter(it -> it.fact() instanceof AuthorisationDecided)).as("nothing of it stands").isEmpty();
        left(90_000);
        assertThat(grants(supervisor, path(courtesy)).status()).isEqualTo(200);
        assertThat(cases.get(courtesy, Sight.WHOLE).assistance(1).category()).contains(Category.COURTESY);
        assertThat(world.as(Role.ADMINISTRATOR).get("/admin/accounts/" + world.foreign.id() + "/authority").body()).contains("Usado $", "quedan $");
    }

    /** What is left to give away, over what was given by the tests before. */
    private void left(long minor) {
        long amount = used() + minor;
        assertThat(world.as(Role.ADMINISTRATOR).post("/admin/accounts/" + world.foreign.id() + "/authority", "goodwill", amount / 100 + "," + "%02d".formatted(amount % 100), "period", "YEAR").statusCode()).isEqualTo(303);
    }

    @Test @Tag("CL-1")
    void whatTheCompanyBearsAsACostCountsWhereverNothingIsCovered() {
        left(100_000);
        int used = used();
        long number = asks(ana, improper(), "COSTS", "1000.01");
        assertThat(row(number).orElseThrow().get("level").stringValue()).isEqualTo("GENERAL_MANAGEMENT");
        long within = asks(ana, improper(), "COSTS", "100.00");
        assertThat(row(within).orElseThrow().get("level").stringValue()).isEqualTo("SUPERVISOR");
        left(9_999);
        assertThat(grants(supervisor, path(within)).http().body()).contains("agotado");
        left(10_000);
        assertThat(grants(supervisor, path(within)).status()).isEqualTo(200);
        assertThat(used()).isEqualTo(used + 10_000);
    }

    @Test @Tag("CL-1")
    void whatWasGrantedAsACostAndTurnsOutToBeTheCompanysIsGuardedWhenItIsLoaded() {
        int used = used();
        left(5_000);
        long number = worked();
        asks(ana, number, "COSTS", "200.00");
        assertThat(grants(supervisor, path(number)).status()).as("what the plan covers is the account's first").isEqualTo(200);
        assertThat(loads(number, 5_001)).isEqualTo(List.of(Obstacle.BUDGET_SPENT));
        assertThat(used()).isEqualTo(used);
        assertThat(loads(number, 5_000)).isEmpty();
        assertThat(used()).isEqualTo(used + 5_000);
        asks(ana, number, "COSTS", "200.00");
        assertThat(grants(management, path(number)).status()).isEqualTo(200);
        assertThat(loads(number, 1)).as("general management may go beyond it").isEmpty();
        assertThat(used()).isEqualTo(used + 5_001);
    }

    @Test @Tag("CL-1")
    void whatGeneralManagementGrantedAsACostLetsNobodyElseGiveAwayMore() {
        left(5_000);
        int used = used();
        long number = exceeding();
        asks(ana, number, "COSTS", "200.00");
        assertThat(grants(management, path(number)).status()).isEqualTo(200);
        asks(ana, number, "EXCESS", "null");
        cases.record(number, 1, Stamp.now(new Actor(id("supervisor"), "Raúl", Role.SUPERVISOR), clock.instant()), new AuthorisationDecided(Subject.EXCESS, true, "cliente nuevo"));
        assertThat(used()).as("an excess of a hundred pesos, with fifty left").isEqualTo(used);
        assertThat(cases.get(number, Sight.WHOLE).assistance(1).open(Subject.EXCESS)).isPresent();
    }

    @Test
    void aWaivedExcessStaysInItsMonthAndWhatMovesIntoAnotherIsOfThatOnesBudget() {
        var was = clock.instant();
        clock.moveTo(Instant.parse("2026-11-30T15:00:00Z"));
        allowed(100_000_000, "MONTH");
        long waived = exceeding(), courtesy = improper();
        cases.record(waived, 1, by(Role.SUPERVISOR), new ExcessAuthorised(new Money(10_000, "ARS"), "cliente nuevo")).orThrow();
        cases.record(courtesy, 1, by(Role.SUPERVISOR), free(50_000)).orThrow();
        clock.moveTo(Instant.parse("2026-12-01T15:00:00Z"));
        allowed(49_999, "MONTH");
        assertThat(used()).isZero();
        cases.record(waived, 1, coordinator(), new CoverageDecided(Category.COVERED, Optional.of(new Money(6_000_000, "ARS")), Optional.empty(), "está cubierto", "", "")).orThrow();
        assertThat(used()).as("the cover is decided anew, the excess is not").isZero();
        assertThat(cases.record(courtesy, 1, by(Role.SUPERVISOR), free(50_000))).isInstanceOfSatisfying(Reply.Refused.class, it -> assertThat(it.obstacles()).containsExactly(Obstacle.BUDGET_SPENT));
        assertThat(used()).isZero();
        allowed(50_000, "MONTH");
        cases.record(courtesy, 1, by(Role.SUPERVISOR), free(50_000)).orThrow();
        assertThat(used()).isEqualTo(50_000);
        clock.moveTo(was);
        allowed(100_000_000, "YEAR");
    }

    private void allowed(long minor, String period) {
        assertThat(program("administrator").post("/admin/accounts/" + world.foreign.id() + "/authority", "{'goodwill': %s, 'period': '%s'}".formatted(BigDecimal.valueOf(minor, 2), period)).status()).isLessThan(400);
    }

    private static CoverageDecided free(long minor) { return new CoverageDecided(Category.COURTESY, Optional.of(new Money(minor, "ARS")), Optional.empty(), "sin cargo", "", ""); }

    private int used() { return (int) goodwill.budget(world.foreign.id(), clock.instant()).map(it -> it.used().minor()).orElse(0L).longValue(); }

    /** As the ladder asks for it where its conditions hold. */
    private long asksFor(Subject subject, long minor) {
        long number = improper();
        var asked = new AuthorisationAsked(subject, "nunca lo usó", Optional.of(new Money(minor, "ARS")), Optional.empty(), List.of(new Ground(AnytimeFact.Test.FIRST_SERVICE, true, "")));
        var a = cases.get(number, Sight.WHOLE).assistance(1);
        cases.record(number, 1, coordinator(), beans.getBean(Decisions.class).routed(asked, a, clock.instant())).orThrow();
        return number;
    }

    /** Covered to 60,000 pesos; the work is done and nothing is loaded yet. */
    private long worked() { return served(100, new Authorised(Optional.empty(), true), new WorkEnded()); }

    private List<Obstacle> loads(long number, long company) {
        var none = Money.zero("ARS");
        var it = new Money(company, "ARS");
        return switch (cases.record(number, 1, coordinator(), new CostsLoaded(List.of(new CostLine("repuesto", BigDecimal.ONE, it, BigDecimal.ZERO, none, none, it, false))))) {
            case Reply.Recorded _ -> List.of();
            case Reply.Refused refused -> refused.obstacles();
        };
    }
}
