package org.auxilia.rights;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.auxilia.AuxiliaTest;
import org.auxilia.Browser;
import org.auxilia.staff.People;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AuxiliaTest
@Tag("ID-3")
class TrailStoryTest {

    @LocalServerPort int port;
    @Autowired BeanFactory beans;

    @Test
    void theQualityManagerHasATelephoneShownByKeyboardAndTheAdministratorReadsThatHeDid() {
        var world = new TwoAccounts(beans, port).built();
        try (var browser = Browser.at(port).signIn("quality-manager", People.PASSWORD)) {
            var page = browser.go("/cases/" + world.own);
            assertThat(page.locator("#content")).containsText("•••456");
            browser.axeInBothThemes();
            browser.picture("case-masked");
            page.keyboard().press("m");
            assertThat(page.locator("#content")).containsText("20.123.456");
            browser.go("/members?q=Selzer");
            assertThat(page.locator("#found")).containsText("•••345");
            browser.axeInBothThemes();
            browser.picture("members-masked");
            var ours = page.locator("#found tbody tr").filter(new Locator.FilterOptions().setHasText("POL-77/1"));
            ours.getByRole(AriaRole.BUTTON).press("Enter");
            assertThat(ours).containsText("20.123.456");
            assertThat(page.locator("#found tbody tr").filter(new Locator.FilterOptions().setHasText("LIMAY-9"))).containsText("•••888");
        }
        try (var browser = Browser.at(port).signIn("administrator", People.PASSWORD)) {
            var page = browser.go("/admin/trail");
            browser.axeInBothThemes();
            browser.picture("trail");
            page.getByLabel("Qué").selectOption("REVEALED");
            page.getByLabel("Expediente").fill(Long.toString(world.own));
            page.keyboard().press("Enter");
            assertThat(page.locator(".tbl tbody tr")).hasCount(1);
            assertThat(page.locator(".tbl tbody tr")).containsText("quality-manager");
        }
    }
}
