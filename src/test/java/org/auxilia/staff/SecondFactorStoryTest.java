package org.auxilia.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import org.auxilia.AuxiliaTest;
import org.auxilia.Browser;
import org.auxilia.MovableClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AuxiliaTest
@Tag("ID-1")
class SecondFactorStoryTest {

    @LocalServerPort
    int port;
    @Autowired
    Users users;
    @Autowired
    MovableClock clock;

    @Test
    void anAdministratorDemandsItAndASupervisorSetsItUsesItAndSeesWhatIsLeft() {
        People.with(users, Role.ADMINISTRATOR);
        People.with(users, Role.SUPERVISOR);
        try (var browser = Browser.at(port).signIn("administrator", People.PASSWORD)) {
            var page = browser.go("/admin/second-factor");
            page.getByLabel("Supervisor").check();
            browser.axeInBothThemes();
            browser.picture("second-factor-demand");
            page.keyboard().press("Control+Enter");
            assertThat(page.getByText("Los cambios están guardados.")).isVisible();
        }
        Telephone telephone;
        try (var browser = Browser.at(port)) {
            var page = enterPassword(browser);
            telephone = new Telephone(page.content());
            browser.axeInBothThemes();
            browser.flowsAnew();
            browser.picture("second-factor");
            page.getByLabel("Código", exact()).fill("000000");
            page.keyboard().press("Enter");
            assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT)).containsText("no es correcto");
            page.getByLabel("Código", exact()).fill(telephone.code(clock.instant()));
            page.keyboard().press("Enter");
            assertThat(page.locator(".codes li")).hasCount(SecondFactors.RECOVERY_CODES);
            browser.axeInBothThemes();
            browser.flowsAnew();
            browser.picture("recovery-codes");
            page.getByText("Ya los guardé").click();
            page.waitForURL("**/boards/open");
        }
        clock.advance(Duration.ofSeconds(30));
        try (var browser = Browser.at(port)) {
            var page = enterPassword(browser);
            page.getByLabel("Código", exact()).fill("000000");
            page.keyboard().press("Enter");
            assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT)).containsText("ya se usó");
            browser.axeInBothThemes();
            browser.flowsAnew();
            browser.picture("second-step");
            page.getByLabel("Código", exact()).fill(telephone.code(clock.instant()));
            page.keyboard().press("Enter");
            page.waitForURL("**/boards/open");
            browser.go("/access");
            assertThat(page.getByText("Le quedan 10 códigos de recuperación.")).isVisible();
            assertThat(page.locator("ul[aria-labelledby=sessions] li")).hasCount(2);
            assertThat(page.getByText("Esta sesión")).hasCount(1);
            browser.axeInBothThemes();
            browser.picture("access");
        }
    }

    private static com.microsoft.playwright.Page enterPassword(Browser browser) {
        var page = browser.go("/sign-in");
        page.getByLabel("Usuario").fill("supervisor");
        page.locator("#pw").fill(People.PASSWORD);
        page.keyboard().press("Enter");
        page.locator("input[name=code]").waitFor();
        return page;
    }

    private static com.microsoft.playwright.Page.GetByLabelOptions exact() {
        return new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true);
    }
}
