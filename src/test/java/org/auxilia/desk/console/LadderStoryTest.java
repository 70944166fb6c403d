package org.auxilia.desk.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Optional;
import org.auxilia.AuxiliaTest;
import org.auxilia.Browser;
import org.auxilia.assistance.AnytimeFact.Remark;
import org.auxilia.assistance.AssignmentFact.Answer;
import org.auxilia.assistance.AssignmentFact.ExhaustionDecided;
import org.auxilia.assistance.AssignmentFact.ListExhausted;
import org.auxilia.assistance.AssignmentFact.ProviderCalled;
import org.auxilia.assistance.AssignmentFact.Way;
import org.auxilia.assistance.Candidate;
import org.auxilia.assistance.Stage;
import org.auxilia.staff.People;
import org.auxilia.staff.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Out of the usual order: somebody is skipped, the list runs out, a superior steps in, the case changes hands. */
@AuxiliaTest
class LadderStoryTest {

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    private Roadside world;

    @BeforeEach void build() { world = new Roadside(beans).built(); }

    @Test @Tag("AS-3") void skippingAheadNeedsAReason() {
        var number = world.opened();
        try (var browser = at(number, "coordinator")) {
            var page = browser.page();
            page.getByLabel("Pasar a GRÚAS DEL VALLE").click();
            assertThat(page.locator("#np")).hasText("Asignar a GRÚAS DEL VALLE");
            press(page, "Asignar");
            assertThat(page.locator("[role=alert]")).containsText("«Asignar» no se pudo registrar");
            page.locator(".next [name=aheadBecause]").first().fill("El afiliado lo pidió");
            press(page, "Asignar");
            assertThat(page.locator("#np")).containsText("Confirmar a Alejandro Selzer");
            assertThat(provider(number).aheadBecause()).contains("El afiliado lo pidió");
        }
    }

    @Test @Tag("AS-4") void bySupervisorsDecisionTheMemberHiresByHimself() {
        var number = world.opened(new ListExhausted(3));
        world.record(number, world.tomasActor(), new ExhaustionDecided(Way.REIMBURSEMENT, "No hay grúas"));
        try (var browser = at(number, "coordinator")) {
            assertThat(browser.page().locator("#np")).hasText("Asignar a REEMBOLSO");
            press(browser.page(), "Asignar");
            assertThat(browser.page().locator(".sheet")).containsText("REEMBOLSO");
            assertThat(provider(number).name()).isEqualTo("REEMBOLSO");
        }
    }

    @Test @Tag("AS-4") void bySupervisorsDecisionSomebodyOutsideTheListTakesIt() {
        var number = world.opened(new ListExhausted(3));
        world.record(number, world.tomasActor(), new ExhaustionDecided(Way.UNLISTED, "Conocido de la zona"));
        refuseAll(number);
        try (var browser = at(number, "coordinator")) {
            var page = browser.page();
            page.locator(".next [name=name]").fill("GRÚA DE PEDRO");
            page.locator(".next [name=phone]").fill("+54 2920 40-0000");
            press(page, "Asignar");
            assertThat(page.locator(".sheet")).containsText("GRÚA DE PEDRO");
        }
    }

    @Test @Tag("CA-8") void aSupervisorForcesAStepWithAReason() {
        var number = world.opened();
        try (var browser = Browser.at(port).signIn("supervisor", People.PASSWORD)) {
            browser.go("/cases/" + number + "/1?provider=1002");
            var page = browser.page();
            press(page, "Asignar");
            page.locator(".next [name=force]").check();
            press(page, "Asignar");
            assertThat(page.locator(".next .force .help.bad")).isVisible();
            page.locator(".next [name=forceWhy]").fill("El primero está de viaje");
            press(page, "Asignar");
            assertThat(page.locator("#log")).containsText("El primero está de viaje");
            browser.forgiveFaults();
        }
    }

    @Test @Tag("SR-2") @Tag("CA-3") void aColleagueTakesTheCaseWithOneKey() {
        var number = world.opened();
        try (var browser = Browser.at(port).signIn("bruno", People.PASSWORD)) {
            browser.go("/cases/" + number + "/1");
            browser.page().keyboard().press("t");
            assertThat(browser.page().locator(".case-head")).containsText("A su cargo");
            assertThat(world.file(number).owner()).isEqualTo(world.bruno.id());
            browser.go("/cases/" + number + "/1/owner");
            browser.axe();
            browser.page().getByLabel("Pasa a").selectOption(new SelectOption().setIndex(1));
            browser.page().locator("#content [name=why]").last().fill("Fin de turno");
            browser.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Pasar el expediente")).click();
            assertThat(browser.page().locator(".case-head")).containsText("A cargo de");
        }
    }

    @Test @Tag("LG-1") @Tag("LG-6") void aNoteIsAddedWithItsTypeAndTheLogShowsPeopleOrSystem() {
        var number = world.opened();
        try (var browser = at(number, "coordinator")) {
            var page = browser.page();
            page.locator(".composer textarea").fill("El afiliado espera en la banquina.");
            page.locator(".composer select").selectOption("MEMBER_TALK.INCOMING");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("#log .log li").last()).containsText("ENTRANTE AFILIADO");
            page.locator("#log").getByText("Sistema").click();
            assertThat(page.locator("#log .by-hand").first()).isHidden();
            page.locator("#log").getByText("Todo").click();
            assertThat(world.file(number).assistance(1).log().getLast().fact().stage()).isEqualTo(Stage.MONITORING);
        }
    }

    @Test @Tag("BD-1") @Tag("CA-9") void whatAColleagueDoesShowsWithoutReloadingAndLeavesWhatIsTyped() {
        var number = world.opened();
        try (var browser = at(number, "coordinator")) {
            var page = browser.page();
            page.locator(".composer textarea").fill("Voy por la mitad de");
            world.record(number, world.tomasActor(), new Remark(Stage.ASSIGNMENT, "Lo sigo de cerca"));
            page.locator(".composer textarea").fill("");
            page.locator("h1").click();
            assertThat(page.locator("#log")).containsText("Lo sigo de cerca");
        }
    }

    @Test @Tag("ID-2") void whoWorksOnNoCaseSeesNone() {
        var number = world.opened();
        People.with(world.users, Role.ADMINISTRATOR);
        try (var browser = Browser.at(port).signIn("administrator", People.PASSWORD)) {
            assertThat(browser.go("/cases/" + number + "/1").locator("h1")).not().containsText(number + "/1");
            browser.forgiveFaults();
        }
    }

    private void refuseAll(long number) {
        for (int id = 1001; id <= 1003; id++)
            world.record(number, world.anaActor(), new ProviderCalled(
                new Candidate(id, "X", "", id - 1000, List.of(), Optional.empty(), Optional.empty()), Answer.REFUSED, "No"));
    }

    private Candidate provider(long number) { return world.file(number).assistance(1).provider().orElseThrow(); }

    private Browser at(long number, String who) {
        var browser = Browser.at(port).signIn(who, People.PASSWORD);
        browser.go("/cases/" + number + "/1");
        return browser;
    }

    private static void press(Page page, String button) { page.locator(".next").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button)).first().click(); }
}
