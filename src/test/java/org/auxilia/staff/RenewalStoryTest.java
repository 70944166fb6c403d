package org.auxilia.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import org.auxilia.AuxiliaTest;
import org.auxilia.Browser;
import org.auxilia.MovableClock;
import org.auxilia.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A session that ends while somebody types is renewed over the page, and what was refused is sent again. */
@AuxiliaTest
@Tag("CA-10")
class RenewalStoryTest {

    private static final String DIALOG = "#renewal[open]";

    @LocalServerPort int port;
    @Autowired Users users;
    @Autowired Sessions<?> sessions;
    @Autowired SecondFactors factors;
    @Autowired MovableClock clock;

    @BeforeEach
    void people() {
        People.with(users, Role.ADMINISTRATOR);
        People.called(users, "olga", "Olga Ruiz", Role.ADMINISTRATOR);
    }

    @Test
    void thePasswordAndTheCodeBringOneBackToWhatOneTyped() {
        var paula = People.called(users, "paula", "Paula Vidal", Role.ADMINISTRATOR);
        try (var browser = Browser.at(port).signIn("paula", People.PASSWORD)) {
            var page = typing(browser, "nuevo1");
            var secret = new byte[Totp.SECRET];
            factors.set(new Actor(paula.id(), paula.name(), paula.role()), secret, Totp.code(secret, Totp.step(clock.instant())));
            clock.advance(java.time.Duration.ofSeconds(30));
            sessions.endAllOf(paula.id());
            page.locator(DIALOG).waitFor();
            assertThat(page.locator("#renewal-password")).isFocused();
            browser.axeInBothThemes();
            browser.picture("renewal");
            page.keyboard().press("Escape");
            page.locator("#renewal-password").fill("otra cosa");
            page.keyboard().press("Enter");
            assertThat(page.locator("#renewal [role=alert]")).containsText("no es correcta");
            page.locator("#renewal-password").fill(People.PASSWORD);
            page.keyboard().press("Enter");
            assertThat(page.locator("#renewal-code")).isFocused();
            page.locator("#renewal-code").fill(Totp.code(secret, Totp.step(clock.instant())));
            page.keyboard().press("Enter");
            assertThat(page.locator(DIALOG)).hasCount(0);
            assertThat(page.locator("#f-name")).hasValue("Nélida nuevo1");
            page.locator("main form [type=submit]").first().click();
            page.getByText("Nélida nuevo1 ya puede entrar.").waitFor();
        }
    }

    /** The form goes without script: while the line is cut it is asked first whether one is still in. */
    @Test
    void whatWasSentMeanwhileIsSentAgainByItself() {
        var her = People.with(users, Role.ADMINISTRATOR);
        try (var browser = Browser.at(port).signIn("administrator", People.PASSWORD)) {
            var page = typing(browser, "nuevo2");
            page.route("**/live?*", route -> { });
            sessions.endAllOf(her.id());
            page.waitForCondition(() -> !"En vivo".equals(page.locator(".link-state").textContent()));
            page.locator("main form [type=submit]").first().click();
            page.locator(DIALOG).waitFor();
            page.locator("#renewal-password").fill(People.PASSWORD);
            page.keyboard().press("Enter");
            page.getByText("Nélida nuevo2 ya puede entrar.").waitFor();
        }
    }

    /** The cookie is one for all tabs. */
    @Test
    void toSomebodyElseThePageIsNotShown() {
        var her = People.with(users, Role.ADMINISTRATOR);
        try (var browser = Browser.at(port).signIn("administrator", People.PASSWORD)) {
            var page = typing(browser, "nuevo3");
            sessions.endAllOf(her.id());
            page.locator(DIALOG).waitFor();
            var tab = page.context().newPage();
            tab.navigate(page.url().replaceAll("(//[^/]+/).*", "$1sign-in"));
            tab.locator("input[name=username]").fill("olga");
            tab.locator("input[name=password]").fill(People.PASSWORD);
            tab.locator("form button[type=submit]").click();
            tab.waitForURL("**/admin/users");
            try {
                page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
            } catch (PlaywrightException gone) {
                // It has noticed by itself already; where it went is asked next.
            }
            page.waitForURL("**/admin/users");
            assertThat(page.content()).doesNotContain("Nélida nuevo3");
        }
    }

    /** Without script one comes back to the page from which one sent. */
    @Test
    void withoutScriptOneComesBackToThePage() {
        var nobody = new Visitor(port);
        var at = "http://localhost:" + port;
        var token = nobody.post("/admin/users", java.util.List.of("Referer", at + "/admin/users/new"), "name", "Nélida");
        assertThat(token.headers().firstValue("Location")).hasValue("/sign-in?to=%2Fadmin%2Fusers%2Fnew");
        assertThat(nobody.post("/admin/users", java.util.List.of("Referer", "http://elsewhere/x"), "name", "Nélida").headers().firstValue("Location")).hasValue("/sign-in");
    }

    private static Page typing(Browser browser, String username) {
        var page = browser.go("/admin/users/new");
        page.onDialog(com.microsoft.playwright.Dialog::accept);
        page.waitForCondition(() -> "En vivo".equals(page.locator(".link-state").textContent()));
        page.locator("#f-name").fill("Nélida " + username);
        page.locator("#f-username").fill(username);
        page.locator("[name=role]").selectOption("SUPERVISOR");
        page.locator("#f-password").fill(People.PASSWORD);
        return page;
    }
}
