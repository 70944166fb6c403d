package org.auxilia.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.auxilia.AuxiliaTest;
import org.auxilia.Browser;
import org.auxilia.MovableClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AuxiliaTest
@Tag("ID-1")
class OpenIdStoryTest {

    @LocalServerPort int port;
    @Autowired Users users;
    @Autowired Sessions<?> sessions;
    @Autowired MovableClock clock;

    @Test
    void somebodyComesByTheOrganisationsProviderAndIsToldWhyWhenItDoesNotLetThemIn() {
        People.with(users, Role.SUPERVISOR);
        try (var provider = new Provider(clock); var browser = Browser.at(port)) {
            provider.who = "nadie";
            var page = browser.go("/boards/open");
            browser.axeInBothThemes();
            browser.flowsAnew();
            browser.picture("sign-in-provider");
            enter(page);
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("En Auxilia no hay un usuario «nadie».");
            browser.axeInBothThemes();
            browser.flowsAnew();
            browser.picture("sign-in-provider-unknown");
            provider.who = "supervisor";
            enter(page);
            page.waitForURL("**/boards/open");
        }
    }

    /** Over the page, too: the provider's is opened aside, and what was typed stays. */
    @Test
    @Tag("CA-10")
    void aSessionThatEndedIsRenewedByTheProvider() {
        var her = People.with(users, Role.ADMINISTRATOR);
        try (var provider = new Provider(clock); var browser = Browser.at(port)) {
            provider.who = "administrator";
            var page = browser.go("/admin/users/new");
            enter(page);
            page.waitForURL("**/admin/users/new");
            page.waitForCondition(() -> "En vivo".equals(page.locator(".link-state").textContent()));
            page.locator("#f-name").fill("Nélida");
            sessions.endAllOf(her.id());
            var aside = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Entrar con Cooperativa Sur, en otra pestaña"));
            aside.waitFor();
            browser.axeInBothThemes();
            browser.picture("renewal-provider");
            var tab = page.context().waitForPage(aside::click);
            tab.waitForURL("**/admin/users");
            tab.close();
            page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
            assertThat(page.locator("#renewal[open]")).hasCount(0);
            assertThat(page.locator("#f-name")).hasValue("Nélida");
        }
    }

    private static void enter(Page page) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Entrar con Cooperativa Sur")).click();
    }
}
