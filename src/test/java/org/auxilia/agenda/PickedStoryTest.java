package org.auxilia.agenda;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.auxilia.AuxiliaTest;
import org.auxilia.Browser;
import org.auxilia.assistance.AnytimeFact.Remark;
import org.auxilia.assistance.AssignmentFact.MemberConfirmed;
import org.auxilia.data.Sight;
import org.auxilia.staff.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Lines that are picked, as people do it: a note into several cases, tasks that are taken or passed on. */
@AuxiliaTest
class PickedStoryTest {

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
    @Tag("BD-1")
    @Tag("LG-1")
    void oneNoteGoesIntoThePickedCasesByTheKeyboardAndALiveUpdateLeavesItAlone() {
        long one = room.tow(room.ana, "Sonia", "Ibarra"), other = room.tow(room.ana, "Raúl", "Ibarra");
        try (var browser = Browser.at(port).signIn("ana", People.PASSWORD)) {
            var page = browser.go("/boards/open?q=Ibarra");
            for (var key : List.of("j", "x", "j", "Shift+X", "n")) page.keyboard().press(key);
            var dialog = page.locator("#noting");
            assertThat(dialog.locator("textarea")).isFocused();
            assertThat(dialog).containsText("2 elegidas");
            browser.axeInBothThemes();
            page.keyboard().type("Corte en la ");
            room.happens(room.bruno, one, room.assigned(room.grua, 20), new MemberConfirmed("Sonia Ibarra"));
            assertThat(page.locator("#row-" + one + "-1")).containsText("GRÚAS DEL VALLE");
            page.keyboard().type("ruta 3");
            assertThat(dialog.locator("textarea")).hasValue("Corte en la ruta 3");
            browser.picture("board-note");
            page.keyboard().press("Escape");
            assertThat(page.getByText("2 elegidas").first()).isVisible();
            page.keyboard().press("n");
            assertThat(dialog.locator("textarea")).hasValue("Corte en la ruta 3");
            dialog.locator("textarea").focus();
            page.keyboard().press("Control+Enter");
            assertThat(page.getByText("La nota quedó en 2 expedientes.")).isVisible();
            assertThat(page.locator("#row-" + other + "-1")).containsText("Nota: Corte en la ruta 3");
        }
        for (long number : List.of(one, other)) assertThat(room.cases.get(number, Sight.WHOLE).log().stream().filter(it -> it.fact() instanceof Remark)).hasSize(1);
    }

    @Test
    @Tag("BD-1")
    void aNoteThatIsRefusedComesBackWithAllThatWasTypedAndPicked() {
        long number = room.tow(room.ana, "Nadia", "Lobos");
        try (var browser = Browser.at(port).signIn("ana", People.PASSWORD)) {
            var page = browser.go("/boards/open?q=Lobos");
            page.locator("#pick-" + number + "-1").check();
            page.keyboard().press("n");
            page.locator("#noting textarea").fill("a".repeat(4001));
            page.locator("#noting button[type=submit]").click();
            assertThat(page.locator("main h1")).hasText("Anotar en varios expedientes");
            assertThat(page.locator("main textarea")).hasValue("a".repeat(4001));
            assertThat(page.locator("main input[name=case]")).isChecked();
            browser.axeInBothThemes();
            browser.picture("board-note-refused");
            page.locator("main textarea").fill("Corte en la ruta 3");
            page.locator("main button[type=submit]").click();
            assertThat(page.getByText("La nota quedó en 1 expediente.")).isVisible();
            page.waitForLoadState();
            page.locator("#pick-" + number + "-1").check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Reasignar").setExact(true)).click();
            assertThat(page.locator("#pick-" + number + "-1")).isChecked(); // it stays picked without a colleague
            assertThat(page.locator("main h1")).hasText("Abiertos");
        }
    }

    @Test
    @Tag("SR-2")
    @Tag("TK-6")
    void tasksArePickedOnTheAgendaAndTakenOrPassedOn() {
        long one = room.tow(room.bruno, "Lidia", "Moya"), other = room.tow(room.bruno, "Ciro", "Moya");
        try (var bruno = Browser.at(port).signIn("bruno", People.PASSWORD)) {
            var page = bruno.go("/agenda");
            var tasks = page.locator(".band li", new Page.LocatorOptions().setHasText("Moya"));
            assertThat(tasks).hasCount(2);
            page.keyboard().press("j");
            page.keyboard().press("x");
            assertThat(page.locator("#passing")).containsText("1 elegido");
            page.keyboard().press("Escape");
            assertThat(page.locator("#passing")).isHidden();
            tasks.first().locator(".check").check();
            tasks.last().locator(".check").check();
            bruno.axeInBothThemes();
            bruno.picture("agenda-picked");
            long third = room.tow(room.bruno, "Omar", "Moya");
            assertThat(page.locator(".band li", new Page.LocatorOptions().setHasText(third + "/1"))).isVisible();
            assertThat(page.locator("#passing")).containsText("2 elegidos");
            assertThat(page.locator(".band .check:checked")).hasCount(2);
            page.locator("#passing select").selectOption(String.valueOf(room.ana.id()));
            page.locator("#passing").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Reasignar").setExact(true)).click();
            assertThat(page.getByText("2 expedientes reasignados a Ana Pereyra.")).isVisible();
            assertThat(page.locator(".band li", new Page.LocatorOptions().setHasText("Moya"))).hasCount(1);
        }
        assertThat(room.cases.get(one, Sight.WHOLE).owner()).isEqualTo(room.ana.id());
        assertThat(room.cases.get(other, Sight.WHOLE).owner()).isEqualTo(room.ana.id());
    }
}
