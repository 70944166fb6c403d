package org.auxilia.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import org.auxilia.AuxiliaTest;
import org.auxilia.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AuxiliaTest
@Tag("ID-1")
class SignInStoryTest {

    @LocalServerPort
    int port;
    @Autowired
    Users users;

    @BeforeEach
    void somebody() {
        People.with(users, Role.ADMINISTRATOR);
    }

    @Test
    void somebodyMistypesSeesWhyAndComesToThePageAskedFor() {
        try (var browser = Browser.at(port)) {
            var page = browser.go("/admin/users");
            assertThat(page.url()).contains("/sign-in");
            browser.axeInBothThemes();
            browser.picture("sign-in");
            page.getByLabel("Usuario").fill("administrator");
            page.getByLabel("Contraseña", new Page.GetByLabelOptions().setExact(true)).fill("no es esta");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Entrar")).click();
            assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("no son correctos");
            assertThat(page.getByLabel("Usuario").inputValue()).isEqualTo("administrator");
            browser.axeInBothThemes();
            browser.picture("sign-in-refused");
            page.getByLabel("Contraseña", new Page.GetByLabelOptions().setExact(true)).fill(People.PASSWORD);
            page.keyboard().press("Enter");
            page.waitForURL("**/admin/users");
        }
    }

    @Test
    @Tag("OP-7")
    void thePageSpeaksEnglishWhenAsked() {
        try (var browser = Browser.at(port, Browser.Options.PHONE.inTheDark())) {
            var page = browser.go("/sign-in");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English")).click();
            assertThat(page.getByRole(AriaRole.HEADING).textContent()).isEqualTo("Sign in");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
            browser.axe();
        }
    }

    @Test
    void nothingIsAskedOfAnotherHost() {
        try (var browser = Browser.at(port)) {
            var asked = new ArrayList<String>();
            browser.page().onRequest(request -> asked.add(request.url()));
            browser.go("/sign-in");
            browser.page().waitForLoadState();
            assertThat(asked).isNotEmpty().allMatch(url -> url.startsWith("http://localhost:" + port));
        }
    }

    @Test
    void thePasswordIsShownOnDemandAndTheThemeIsRemembered() {
        try (var browser = Browser.at(port)) {
            var page = browser.go("/sign-in");
            page.locator("#pw").fill("abc");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Mostrar la contraseña")).click();
            assertThat(page.locator("#pw").getAttribute("type")).isEqualTo("text");
            page.locator("[data-theme-switch]").click();
            page.reload();
            assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("dark");
        }
    }
}
