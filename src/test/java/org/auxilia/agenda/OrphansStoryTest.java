package org.auxilia.agenda;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.auxilia.AuxiliaTest;
import org.auxilia.Browser;
import org.auxilia.Visitor;
import org.auxilia.data.Sight;
import org.auxilia.staff.People;
import org.auxilia.staff.Presence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** TK-6: nobody's tasks lie. */
@AuxiliaTest
@Tag("TK-6")
class OrphansStoryTest {

    private static Room room;
    @LocalServerPort
    int port;
    @Autowired
    ApplicationContext application;
    @Autowired
    Presence presence;

    @BeforeEach
    void aRoomOfThree() {
        if (room == null) room = new Room(application);
        room.clock.moveTo(Room.START);
    }

    @Test
    void afterTenMinutesWithoutASignAndNotASecondBeforeTheyAreNobodys() {
        long number = room.tow(room.bruno, "Irma", "Sosa");
        var ana = signedIn("ana");
        presence.seen(room.bruno.id(), room.clock.instant());
        room.clock.advance(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(ana.get("/agenda?whose=nobody").body()).doesNotContain(number + "/1");
        room.clock.advance(Duration.ofSeconds(1));
        assertThat(ana.get("/agenda?whose=nobody").body()).contains(number + "/1").contains("de Bruno Sosa, que no está");
        assertThat(ana.get("/agenda").body()).as("they are not mine for that").doesNotContain(number + "/1");
        presence.seen(room.bruno.id(), room.clock.instant());
        assertThat(ana.get("/agenda?whose=nobody").body()).doesNotContain(number + "/1");
    }

    @Test
    void anActOrAKeyIsASignAndWhatAPageFetchesByItselfIsNone() {
        long number = room.tow(room.bruno, "Irma", "Paz");
        var bruno = signedIn("bruno");
        var ana = signedIn("ana");
        bruno.get("/agenda");
        room.clock.advance(Duration.ofMinutes(9));
        bruno.get("/agenda", "HX-Request", "true");
        room.clock.advance(Duration.ofMinutes(1));
        assertThat(ana.get("/agenda?whose=nobody").body()).as("only his page was alive").contains(number + "/1");
        assertThat(bruno.post("/presence").statusCode()).isEqualTo(204);
        assertThat(ana.get("/agenda?whose=nobody").body()).doesNotContain(number + "/1");
    }

    @Test
    @Tag("SR-2")
    void whoSignsOffLeavesHisTasksToTheTeamUntilSomebodyTakesThem() {
        long number = room.tow(room.bruno, "Elsa", "Ríos");
        try (var bruno = Browser.at(port).signIn("bruno", People.PASSWORD); var ana = Browser.at(port).signIn("ana", People.PASSWORD)) {
            bruno.go("/agenda");
            var page = ana.go("/agenda?whose=nobody");
            assertThat(page.getByText(number + "/1")).hasCount(0);
            var many = page.locator(".tabs a[href='/agenda?whose=nobody'] .n");
            assertThat(many).hasText("0");
            page.waitForCondition(() -> "En vivo".equals(page.locator(".link-state").textContent()));
            bruno.page().locator("[popovertarget=you]").click();
            bruno.page().locator("#you form[action='/sign-out'] button").click();
            var row = page.locator("#pending li", new com.microsoft.playwright.Page.LocatorOptions().setHasText(number + "/1"));
            assertThat(row).containsText("de Bruno Sosa, que no está");
            assertThat(many).hasText("" + page.locator("#pending li[id^=task-]").count());
            row.locator(".pick").click();
            assertThat(page.locator("#task-head")).containsText("Ríos, Elsa");
            assertThat(page.locator("#step")).hasAttribute("data-step", "/agenda?whose=nobody"); // there one goes on
            ana.axeInBothThemes();
            ana.picture("agenda-nobody");
            page.locator("#task form[action='/boards/handover'] button").click();
            assertThat(page.locator("#pending li", new com.microsoft.playwright.Page.LocatorOptions().setHasText(number + "/1"))).hasCount(0);
            assertThat(ana.go("/agenda").locator("#pending")).containsText(number + "/1");
        }
        assertThat(room.cases.get(number, Sight.WHOLE).owner()).isEqualTo(room.ana.id());
    }

    private Visitor signedIn(String name) {
        var visitor = new Visitor(port);
        assertThat(visitor.signIn(name, People.PASSWORD).statusCode()).isEqualTo(303);
        return visitor;
    }
}
