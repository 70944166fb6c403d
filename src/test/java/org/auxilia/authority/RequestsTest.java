package org.auxilia.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.auxilia.AuxiliaTest;
import org.auxilia.assistance.AnytimeFact.Subject;
import org.auxilia.assistance.AssignmentFact.ProviderAssigned;
import org.auxilia.assistance.Category;
import org.auxilia.assistance.OpeningFact.CoverageDecided;
import org.auxilia.assistance.OpeningFact.NotCovered;
import org.auxilia.assistance.OpeningFact.PriorityChanged;
import org.auxilia.assistance.Priority;
import org.auxilia.assistance.ServiceFact.ExcessAccepted;
import org.auxilia.assistance.ServiceFact.ExcessAuthorised;
import org.auxilia.catalogue.Money;
import org.auxilia.data.Command;
import org.auxilia.data.Sight;
import org.auxilia.staff.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What waits for a superior is as it is now: the sum that he sees is the one that he grants, and whose it is follows from it. */
@AuxiliaTest
@Tag("AU-1")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestsTest extends Asking {

    @Test @Tag("SV-2") @Tag("LG-2")
    void anExcessOfWhichTheCoverIsDecidedAnewIsShownAndRoutedAsItIsNow() {
        limits("EXCESS-SUPERVISOR", "1.000,00");
        long number = asks(ana, exceeding(), "EXCESS", "null");
        assertThat(waiting(number)).containsExactly("10000 SUPERVISOR");
        covered(number, 5_910_000);
        assertThat(waiting(number)).as("at the limit").containsExactly("100000 SUPERVISOR");
        covered(number, 5_909_999);
        assertThat(waiting(number)).as("one unit above it").containsExactly("100001 OPERATIONS_MANAGER");
        var shown = "/authorisations?request=" + number + "-" + row(number).orElseThrow().get("seq").intValue();
        assertThat(world.as(Role.OPERATIONS_MANAGER).get(shown).body().replace('\u00a0', ' ')).contains("1.000,01");
        var rows = rows(number);
        assertThat(beans.getBeanProvider(Command.class).stream().filter(it -> it.name().equals("rebuild")).findFirst().orElseThrow().run(List.of())).isZero();
        assertThat(rows(number)).as("from the log alone").isEqualTo(rows);
        assertThat(grants(supervisor, path(number)).status()).isEqualTo(409);
        assertThat(grants(manager, path(number)).status()).isEqualTo(200);
        assertThat(waived(number)).contains(new Money(100_001, "ARS"));
    }

    @Test @Tag("SV-2")
    void whatTheMemberHasAcceptedMeanwhileIsNoSumToBeGranted() {
        limits();
        long number = asks(ana, exceeding(), "EXCESS", "null");
        cases.record(number, 1, coordinator(), new ExcessAccepted(new Money(10_000, "ARS"), "Efectivo")).orThrow();
        assertThat(waiting(number)).containsExactly("null SUPERVISOR");
        assertThat(grants(supervisor, path(number)).status()).isEqualTo(200);
        assertThat(waived(number)).isEmpty();
    }

    @Test @Tag("SV-2") @Tag("CA-9")
    void noMoreIsWaivedThanWhoGrantsItHasSeenWhoeverIsFaster() throws Exception {
        limits();
        for (int round = 0; round < 8; round++) {
            long number = asks(ana, exceeding(), "EXCESS", "null");
            var seen = cases.get(number, Sight.WHOLE).assistance(1).asking(Subject.EXCESS).orElseThrow();
            var path = path(number);
            var answers = atOnce(() -> manager.post(path, "{'decision': 'GRANT', 'reason': 'PLAN_ALLOWS', 'asking': '%s'}".formatted(seen)),
                () -> ana.post("/cases/" + number + "/1/diagnosis", "{'fault': 'Y la dirección', 'cost': 70000.00}"));
            assertThat(answers.getLast().status()).as(answers.getLast().toString()).isEqualTo(200);
            if (answers.getFirst().status() == 200) assertThat(waived(number)).contains(new Money(10_000, "ARS"));
            else assertThat(answers.getFirst().http().body()).contains("cambió desde que usted abrió");
        }
    }

    @Test @Tag("CO-4")
    void whatALifeAtRiskAsksForByItselfIsNobodysOwnNotEvenOfWhoAssigned() {
        var not = new NotCovered("SERVICE_IN_PLAN", "El servicio no está en el plan.", "7.1");
        long number = world.opened(world.member, world.plan, new PriorityChanged(Priority.LIFE_RISK, "se desmayó"), not);
        int before = count();
        cases.record(number, 1, by(Role.SUPERVISOR), new ProviderAssigned(truck(), Optional.of(clock.instant()), Optional.empty(), false, Optional.empty())).orThrow();
        assertThat(count()).as("it waits for him too").isEqualTo(before + 1);
        assertThat(row(number).orElseThrow().get("asker").intValue()).isZero();
        assertThat(world.as(Role.SUPERVISOR).get("/authorisations?request=" + number + "-" + row(number).orElseThrow().get("seq").intValue()).body()).doesNotContain("Lo pidió usted");
        assertThat(grants(supervisor, path(number)).status()).isEqualTo(200);
        assertThat(decision(number).stamp().who().role()).isEqualTo(Role.SUPERVISOR);
        assertThat(count()).isEqualTo(before);
    }

    private int count() { return beans.getBean(Requests.class).count(Role.SUPERVISOR, id("supervisor"), Sight.WHOLE); }

    private void covered(long number, long limit) {
        cases.record(number, 1, coordinator(), new CoverageDecided(Category.COVERED, Optional.of(new Money(limit, "ARS")), Optional.empty(), "está cubierto", "", "")).orThrow();
    }

    private List<String> waiting(long number) { return jdbc.sql("select coalesce(amount::text, 'null') || ' ' || level from authorisation where case_number = ? and decided_at is null").param(number).query(String.class).list(); }

    private List<Map<String, Object>> rows(long number) { return jdbc.sql("select * from authorisation where case_number = ? order by seq").param(number).query().listOfRows(); }

    private Optional<Money> waived(long number) { return cases.get(number, Sight.WHOLE).assistance(1).last(ExcessAuthorised.class).map(ExcessAuthorised::amount); }
}
