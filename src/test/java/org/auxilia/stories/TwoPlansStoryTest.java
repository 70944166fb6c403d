package org.auxilia.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.auxilia.membership.Beneficiary;
import org.auxilia.membership.Kinship;
import org.auxilia.membership.Member;
import org.auxilia.membership.MemberStatus;
import org.auxilia.membership.Members;
import org.auxilia.membership.Plan;
import org.auxilia.membership.Plans;
import org.auxilia.staff.Actor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Procedure 5.1.4: somebody has two plans, and the call turns out to be about the other one. */
class TwoPlansStoryTest extends Story {

    @BeforeAll
    void sheHasTwo() {
        var hogar = beans.getBean(Plans.class).add(new Plan(0, town.meridiano.id(), "Hogar", LocalDate.of(2020, 1, 1), Optional.empty(), 30, true, false, true), Actor.SYSTEM, clock.now());
        List.of(town.vialPlus, hogar).forEach(this::covers);
    }

    @Test @Tag("MB-3") @Tag("CA-10")
    void whoOfTheFamilyAsksStaysChosenUnderTheOtherPlan() {
        ana.answers(Town.MERIDIANO, "02920 15-499001").forMember("31999001").asked("Lucía Paz");
        staysUnderTheOther("Lucía Paz");
    }

    @Test @Tag("MB-3") @Tag("CA-10") @Tag("OP-8")
    void soDoesSheOnceTheFormCameBack() {
        ana.answers(Town.MERIDIANO, "02920 15-499001").forMember("31999001").asked("Lucía Paz");
        ana.page().locator("#f-phone").fill("");
        ana.presses("Abrir expediente");
        assertThat(ana.page().locator("#f-phone[aria-invalid]")).isVisible();
        assertThat(ana.page().locator("#f-person")).hasValue("Lucía Paz");
        staysUnderTheOther("Lucía Paz");
        ana.page().locator("#f-person").selectOption("");
        staysUnderTheOther("");
    }

    private void staysUnderTheOther(String person) {
        var other = ana.page().locator("#member-card button[hx-get]");
        var name = other.textContent();
        other.click();
        assertThat(ana.page().locator("#member-card")).not().containsText(name.strip());
        assertThat(ana.page().locator("#f-person")).hasValue(person);
    }

    private void covers(Plan plan) {
        beans.getBean(Members.class).add(new Member(0, plan.account(), plan.id(), "31.999.001", "Nora", "Paz", "02920 15-499001", "", "", "", "P-" + plan.id(), LocalDate.of(2025, 9, 1), Optional.empty(), MemberStatus.ACTIVE, clock.now(),
            List.of(), List.of(new Beneficiary("Lucía Paz", "40.999.001", Kinship.CHILD, "", Set.of()))), Actor.SYSTEM, clock.now());
    }
}
