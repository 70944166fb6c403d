package org.auxilia.agenda;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.auxilia.Alone;
import org.auxilia.AuxiliaTest;
import org.auxilia.Browser;
import org.auxilia.data.Sight;
import org.auxilia.staff.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The boards as people use them. */
@AuxiliaTest
@Tag("BD-1")
class BoardsStoryTest {

    private static Room room;
    @LocalServerPort
    int port;
    @Autowired
    ApplicationContext application;

    @BeforeEach
    void aBusyHour() {
        if (room == null) room = new Room(application).busy();
    }

    @Test
    void theThreeBoardsAreRightInBothSizesAndThemes() {
        try (var browser = Browser.at(port).signIn("ana", People.PASSWORD)) {
            for (var board : new String[] {"mine", "open", "all"}) {
                browser.go("/boards/" + board);
                browser.axeInBothThemes();
                browser.picture("board-" + board);
            }
            browser.go("/boards/all?q=nadie");
            browser.axe();
            browser.picture("board-nothing");
        }
    }

    @Test
    void everythingGoesByTheKeyboard() {
        try (var browser = Browser.at(port).signIn("ana", People.PASSWORD)) {
            var page = browser.go("/boards/open");
            page.keyboard().press("j");
            page.keyboard().press("j");
            page.keyboard().press("x");
            page.keyboard().press("j");
            page.keyboard().press("Shift+X");
            assertThat(page.locator("#board").getByText("2 elegidas")).isVisible();
            browser.axe();
            browser.picture("board-picked");
            page.keyboard().press("Escape");
            assertThat(page.locator("#board").getByText("2 elegidas")).isHidden();

            page.locator("summary", new Page.LocatorOptions().setHasText("Filtrar")).click();
            browser.axeInBothThemes();
            browser.picture("board-filters");
            page.keyboard().press("Escape");

            page.keyboard().press("f");
            page.keyboard().type("Selzer");
            page.keyboard().press("Enter");
            page.waitForURL("**/boards/open?q=Selzer");
            assertThat(page.locator("tr[data-row]")).hasCount(1);
            page.keyboard().press("j");
            page.keyboard().press("Enter");
            page.waitForURL("**/cases/*/1");
        }
    }

    @Test
    @Alone
    @Tag("SR-2")
    void aChangeShowsToAColleagueWithinASecondAndLeavesWhatHeTypes() {
        var number = room.tow(room.bruno, "Sonia", "Ibarra");
        try (var ana = Browser.asPeopleHaveIt(port).signIn("ana", People.PASSWORD); var bruno = Browser.asPeopleHaveIt(port).signIn("bruno", People.PASSWORD)) {
            var his = bruno.go("/boards/open");
            var line = his.locator("#row-" + number + "-1");
            assertThat(line.locator(".av")).hasText("BS");
            line.locator(".check").check();
            his.locator("input[name=q]").pressSequentially("Sel");

            var hers = ana.go("/boards/open");
            hers.locator("#row-" + number + "-1").hover();
            hers.locator("#row-" + number + "-1").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Tomar")).click();
            var began = System.nanoTime();
            assertThat(line.locator(".av")).hasText("AP");
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));

            his.keyboard().type("zer");
            assertThat(his.locator("input[name=q]")).hasValue("Selzer");
            assertThat(line.locator(".check")).isChecked();
            assertThat(room.cases.get(number, Sight.WHOLE).owner()).isEqualTo(room.ana.id());
        }
    }

    @Test
    @Tag("SR-2")
    void aSupervisorReassignsManyAndIsToldWhatBecameOfEach() {
        var hers = room.tow(room.ana, "Daniel", "Cóceres");
        var his = room.tow(room.bruno, "Elena", "Zárate");
        try (var tomas = Browser.at(port).signIn("tomas", People.PASSWORD)) {
            var page = tomas.go("/boards/open");
            page.locator("#pick-" + hers + "-1").check();
            page.locator("#pick-" + his + "-1").check();
            page.locator("select[name=to]").selectOption(String.valueOf(room.bruno.id()));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Reasignar").setExact(true)).click();
            assertThat(page.locator("main h1")).hasText("Reasignación");
            assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("" + hers))).containsText("A cargo de Bruno Sosa");
            assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("" + his))).containsText("Ya está a cargo de esa persona");
            tomas.axeInBothThemes();
            tomas.picture("handover");
        }
        assertThat(room.cases.get(hers, Sight.WHOLE).owner()).isEqualTo(room.bruno.id());
    }
}
