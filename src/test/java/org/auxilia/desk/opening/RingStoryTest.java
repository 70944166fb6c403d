package org.auxilia.desk.opening;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.auxilia.AuxiliaTest;
import org.auxilia.Browser;
import org.auxilia.MovableClock;
import org.auxilia.staff.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AuxiliaTest
class RingStoryTest {

    @LocalServerPort
    int port;
    @Autowired
    BeanFactory beans;

    @BeforeEach
    void room() { new CallRoom(beans).open(MovableClock.START); }

    @Test
    @Tag("CA-1")
    @Tag("CO-1")
    @Tag("CO-3")
    @Tag("BY-3")
    void fromTheRingToTheOpenedAssistanceWithoutAMouse() {
        try (var browser = Browser.at(port).signIn("coordinator", People.PASSWORD)) {
            var page = browser.go("/cases/new?called=" + CallRoom.ROAD_NUMBER + "&caller=02920412345");
            assertThat(page.locator(".script .say")).containsText("Meridiano Seguros, buenos días, mi nombre es Ana Pereyra");
            assertThat(page.getByText("Sin asignar")).isVisible();
            browser.picture("case-ring");
            browser.axeInBothThemes();
            assertThat(page.locator("#member-card button").first()).isFocused();
            page.locator("#f-givenName").focus();
            type(page, "Alejandro", "Selzer");
            page.locator("#f-found").focus();
            page.keyboard().insertText("28441907");
            assertThat(page.locator("div[role=option]").first()).containsText("Meridiano Seguros");
            browser.picture("case-search");
            page.keyboard().press("Enter");
            assertThat(page.locator("#member-card")).containsText("AE 407 QD");
            assertThat(page.locator("#member-card")).containsText("También es afiliado de Banco Limay");
            page.locator("#f-place").focus();
            page.keyboard().insertText("viedma");
            assertThat(page.locator("div[role=option]").first()).containsText("Viedma, Adolfo Alsina, Río Negro");
            page.keyboard().press("Enter");
            page.locator("#f-address").fill("RN 3 km 965, mano a Viedma");
            page.locator("#f-description").fill("Se detuvo en marcha en la RN 3, sin fuerza y con humo blanco.");
            browser.picture("case-filled");
            page.keyboard().press("Control+Enter");
            page.waitForURL("**/cases/*/new");
            assistance(browser);
        }
    }

    private static void type(Page page, String first, String last) {
        page.keyboard().type(first);
        page.keyboard().press("Tab");
        page.keyboard().type(last);
    }

    private static void assistance(Browser browser) {
        var page = browser.page();
        browser.picture("case-assistance-blank");
        page.locator("input[value=REMOLQUE_GRUA]").focus();
        page.keyboard().press("Space");
        assertThat(page.locator("#verdict .say")).containsText("Señor/a Selzer, su plan Vial Plus cubre este servicio de remolque grúa hasta 150 kilómetros y $ 180.000. Le quedan 3 de 3");
        browser.picture("case-verdict");
        browser.axeInBothThemes();
        page.keyboard().press("Control+Enter");
        page.waitForURL(url -> url.matches(".*/cases/\\d+"));
        assertThat(page.locator(".verdict .badge")).containsText("EN COBERTURA");
        assertThat(page.locator(".script li.now")).containsText("Permiso para compartir datos");
        browser.picture("case-main");
        browser.axeInBothThemes();
        page.locator("h1").click();
        page.keyboard().press("s");
        page.waitForURL(url -> url.matches(".*/cases/\\d+/1"));
        browser.go(page.url().replaceFirst("^.*(/cases/\\d+)/1$", "$1"));
        assertThat(page.locator(".script")).containsText("Autoriza a compartir sus datos");
        page.locator("h1").click();
        assertThat(page.locator("tbody")).containsText("Remolque grúa");
        page.keyboard().press("2");
        assertThat(page.locator("h2").getByText("Servicios del plan")).isVisible();
        assertThat(page.locator("tbody").first()).containsText("2 de 3");
        browser.picture("case-previous");
        browser.axeInBothThemes();
        page.keyboard().press("3");
        assertThat(page.locator("tbody")).containsText("Ana Pereyra");
        browser.axeInBothThemes();
    }
}
