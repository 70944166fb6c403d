package org.auxilia.desk.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Optional;
import org.auxilia.AuxiliaTest;
import org.auxilia.Browser;
import org.auxilia.catalogue.LogSubtype;
import org.auxilia.catalogue.LogSubtypes;
import org.auxilia.staff.Actor;
import org.auxilia.staff.People;
import org.auxilia.staff.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A subtype of the company in the hands of a coordinator, and of whoever keeps it. */
@AuxiliaTest
@Tag("LG-1")
class OwnSubtypeStoryTest {

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    private Roadside world;
    @Autowired LogSubtypes subtypes;

    @BeforeEach void build() {
        world = new Roadside(beans).built();
        People.with(world.users, Role.ADMINISTRATOR);
        keep(new LogSubtype("AVISO_CONCESIONARIO", 1, "Aviso al concesionario", "Dealer told", Optional.of("aco")), 10);
        keep(new LogSubtype("CONTROL_FLOTA", 3, "Control de flota", "Fleet check", Optional.empty()), 20);
    }

    private void keep(LogSubtype it, int position) {
        if (subtypes.find(it.code()).isEmpty()) subtypes.keep(new LogSubtypes.Kept(it, position, true, false, 1), true, Actor.SYSTEM, Roadside.START);
    }

    /** Three letters pick it as they pick what is the procedure's; without a mouse. */
    @Test void itsLettersPickItInANote() {
        var number = world.opened();
        try (var browser = Browser.at(port).signIn("coordinator", People.PASSWORD)) {
            browser.go("/cases/" + number + "/1");
            var page = browser.page();
            page.keyboard().press("n");
            page.keyboard().type(";ac");
            assertThat(page.locator("#codes [role=option]:visible")).containsText("1 APERTURA DE ASISTENCIA · Aviso al concesionario");
            page.keyboard().type("o ");
            assertThat(page.locator(".composer select")).hasValue("OWN.AVISO_CONCESIONARIO");
            page.keyboard().type("Reciben el auto hasta las 18");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator(".composer textarea")).hasValue("");
            assertThat(page.locator("#log")).containsText("Aviso al concesionario");
            browser.axeInBothThemes();
            browser.picture("own-subtype-noted");
        }
    }

    /** What somebody typed and left comes back with the version that they saw, not with the one that stands when they come back. */
    @Test
    @Tag("CA-9")
    @Tag("CA-10")
    void aDraftThatIsPutBackDoesNotWriteOverWhatSomebodyElseHasSavedMeanwhile() {
        keep(new LogSubtype("CONTROL_PLAYA", 3, "Control de playa", "Yard check", Optional.empty()), 30);
        try (var browser = Browser.at(port).signIn("administrator", People.PASSWORD)) {
            var page = browser.go("/admin/log-subtypes/CONTROL_PLAYA");
            page.onDialog(com.microsoft.playwright.Dialog::accept);
            page.getByLabel("Nombre en español").fill("Control en playa");
            page.waitForCondition(() -> page.evaluate("Object.keys(localStorage).some(it => it.endsWith(':log-subtype-CONTROL_PLAYA'))").equals(true));
            var seen = subtypes.find("CONTROL_PLAYA").orElseThrow();
            subtypes.keep(new LogSubtypes.Kept(new LogSubtype("CONTROL_PLAYA", 3, "Control de la playa", "Check of the yard", Optional.empty()), 30, true, false, seen.version()), false, Actor.SYSTEM, Roadside.START);

            browser.go("/admin/log-subtypes/CONTROL_PLAYA");
            page.locator(".note.draft").waitFor();
            page.keyboard().press("Alt+r");
            assertThat(page.getByLabel("Nombre en español")).hasValue("Control en playa");
            assertThat(page.getByLabel("Nombre en inglés")).hasValue("Check of the yard");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("#f-nameEs-error")).containsText("guardó cambios mientras usted escribía");
            assertThat(page.locator(".now")).containsText("Control de la playa");
            assertThat(page.getByLabel("Nombre en español")).hasValue("Control en playa");
            browser.axeInBothThemes();
            browser.picture("log-subtype-meanwhile");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator(".tbl")).containsText("Control en playa");
        }
    }

    @Test void theyAreKeptOnAPageOfTheirOwn() {
        try (var browser = Browser.at(port).signIn("administrator", People.PASSWORD)) {
            browser.go("/admin/log-subtypes");
            browser.axeInBothThemes();
            browser.picture("log-subtypes");
            browser.page().keyboard().press("n");
            assertThat(browser.page().locator("h1")).hasText("Agregar subtipo");
            browser.page().waitForLoadState();
            browser.page().getByLabel("Código").fill("aviso");
            browser.page().getByLabel("Nombre en español").fill("Aviso");
            browser.page().getByLabel("Nombre en inglés").fill("Told");
            browser.page().getByLabel("Letras").fill("pnc");
            browser.page().locator("[name=stage]").selectOption("3");
            browser.page().keyboard().press("Control+Enter");
            assertThat(browser.page().locator("#f-letters-error")).hasText("«pnc» ya es un código de los procedimientos: elija otras letras.");
            browser.axeInBothThemes();
            browser.picture("log-subtype");
        }
    }
}
