package org.auxilia.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.auxilia.AuxiliaTest;
import org.auxilia.Browser;
import org.auxilia.MovableClock;
import org.auxilia.Visitor;
import org.auxilia.data.SwitchedDataSource;
import org.auxilia.web.LiveUpdates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AuxiliaTest
class UsersStoryTest {

    @LocalServerPort
    int port;
    @Autowired
    Users users;
    @Autowired
    MovableClock clock;
    @Autowired
    LiveUpdates live;
    @Autowired
    SwitchedDataSource database;

    @BeforeEach
    void everybody() {
        for (var role : Role.values()) {
            People.with(users, role);
        }
    }

    @Test
    @Tag("ID-2")
    void anAdministratorAddsAUserWhoThenSignsIn() {
        try (var browser = Browser.at(port).signIn("administrator", People.PASSWORD)) {
            var page = browser.page();
            page.waitForURL("**/admin/users");
            browser.axeInBothThemes();
            browser.picture("users");
            page.keyboard().press("n");
            page.waitForURL("**/admin/users/new");
            page.getByLabel("Nombre y apellido").fill("Nélida Ferreyra");
            page.locator("#f-username").fill("con espacio");
            page.locator("#f-role").selectOption("SUPERVISOR");
            page.locator("#f-password").fill("otra clave larga");
            page.keyboard().press("Control+Enter");
            page.locator("#f-username-error").waitFor();
            browser.axeInBothThemes();
            browser.picture("user-faulty");
            assertThat(page.locator("#f-name").inputValue()).isEqualTo("Nélida Ferreyra");

            page.locator("#f-username").fill("nferreyra");
            page.locator("#f-password").fill("otra clave larga");
            page.keyboard().press("Control+Enter");
            page.getByText("Nélida Ferreyra ya puede entrar.").waitFor();
            browser.picture("users-added");
        }
        assertThat(new Visitor(port).signIn("nferreyra", "otra clave larga").statusCode()).isEqualTo(303);
    }

    @Test
    void theSheetOfShortcutsTheMenuAndTheLanguage() {
        try (var browser = Browser.at(port).signIn("administrator", People.PASSWORD)) {
            var page = browser.page();
            page.keyboard().press("?");
            assertThat(page.getByRole(AriaRole.DIALOG).textContent()).contains("Atajos de teclado", "Agregar usuario");
            browser.axeInBothThemes();
            browser.picture("shortcuts");
            page.keyboard().press("Escape");
            page.locator(".top .av").click();
            browser.axeInBothThemes();
            browser.picture("user-menu");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English")).click();
            page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Users")).waitFor();
            browser.axe();
        } finally {
            users.prefer(People.with(users, Role.ADMINISTRATOR).id(), "language", "es");
        }
    }

    @Test
    void whatWasTypedIsThereAgainAfterAWalkToAnotherPage() {
        try (var browser = Browser.at(port).signIn("administrator", People.PASSWORD)) {
            var page = browser.go("/admin/users/new");
            page.onDialog(dialog -> dialog.accept());
            page.locator("#f-name").pressSequentially("Nélida");
            browser.go("/admin/users");
            browser.go("/admin/users/new");
            page.getByText("Hay un borrador de las").waitFor();
            page.keyboard().press("Alt+r");
            assertThat(page.locator("#f-name").inputValue()).isEqualTo("Nélida");
            browser.picture("user-draft");
        }
    }

    @Test
    void theShellFitsAPhoneForWhoHasAllTheBoards() {
        try (var browser = Browser.at(port).signIn("supervisor", People.PASSWORD)) {
            browser.page().setViewportSize(390, 844);
            browser.go("/boards/open");
            assertThat(browser.page().evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
            browser.picture("bar-supervisor");
        }
    }

    @Test
    void whenTheDatabaseIsAwayNothingTypedIsLost() {
        try (var browser = Browser.at(port).signIn("administrator", People.PASSWORD)) {
            var page = browser.go("/admin/users/new");
            page.locator("#f-name").fill("Óscar Bianchi");
            page.locator("#f-username").fill("obianchi");
            page.locator("#f-role").selectOption("COORDINATOR");
            page.locator("#f-password").fill("otra clave larga");
            database.away(true);
            page.keyboard().press("Control+Enter");
            page.getByText("La base de datos no responde; lo que escribió sigue aquí").waitFor();
            browser.axeInBothThemes();
            browser.picture("database-away");
            database.away(false);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Intentar de nuevo")).click();
            page.getByText("Hay un borrador de las").waitFor();
            page.keyboard().press("Alt+r");
            assertThat(page.locator("#f-name").inputValue()).isEqualTo("Óscar Bianchi");
            assertThat(page.locator("#f-role").inputValue()).isEqualTo("COORDINATOR");
        } finally {
            database.away(false);
        }
    }

    @Test
    void aPageWithoutRightAndAPageThatIsNotThereSaySo() {
        try (var browser = Browser.at(port).signIn("administrator", People.PASSWORD)) {
            browser.go("/nowhere");
            assertThat(browser.page().getByRole(AriaRole.HEADING).textContent()).isEqualTo("No lo encontramos");
            browser.axeInBothThemes();
            browser.picture("not-found");
        }
    }

    @Test
    void theLiveStateIsSeenAndTheBarFollowsWhatMoves() {
        try (var browser = Browser.at(port).signIn("administrator", People.PASSWORD)) {
            var page = browser.page();
            page.waitForCondition(() -> "En vivo".equals(page.locator(".link-state").textContent()));
            Browser.asksFor("/bar", page, () -> live.publish("boards"));
            assertThat(page.locator("header.top").count()).isEqualTo(1);
        }
    }

    @Test
    void aLockedUserIsUnlockedByTheAdministrator() {
        for (int i = 0; i < 5; i++) {
            new Visitor(port).signIn("supervisor", "no es esta clave");
        }
        try (var browser = Browser.at(port).signIn("administrator", People.PASSWORD)) {
            var page = browser.go("/admin/users/" + People.with(users, Role.SUPERVISOR).id());
            assertThat(page.locator(".badge.warn").textContent()).contains("Bloqueado hasta las");
            browser.axeInBothThemes();
            browser.picture("user-locked");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Desbloquear")).click();
            page.getByText("ya no está bloqueado").waitFor();
        }
        assertThat(new Visitor(port).signIn("supervisor", People.PASSWORD).statusCode()).isEqualTo(303);
    }
}
