package org.auxilia.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.auxilia.AuxiliaTest;
import org.auxilia.Browser;
import org.auxilia.staff.People;
import org.auxilia.staff.Role;
import org.auxilia.staff.Users;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AuxiliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServicesStoryTest {

    @LocalServerPort int port;
    @Autowired Users users;
    @Autowired Services services;

    @BeforeAll
    void somebody() {
        People.with(users, Role.ADMINISTRATOR);
    }

    /** The next class gets another database under the same application. */
    @AfterAll
    void forget() {
        services.reload();
    }

    @Test
    @Tag("CA-6")
    void aServiceGetsAnotherFieldToAskFor() {
        try (var browser = Browser.at(port)) {
            browser.signIn("administrator", People.PASSWORD);
            var page = browser.go("/admin/services");
            browser.axeInBothThemes();
            browser.picture("services");
            browser.go("/admin/services/GAS");
            page.locator("#f-es-1").fill("Medidor");
            page.locator("#f-code-1").fill("Medidor 1");
            page.locator("#f-type-1").selectOption("Opción de una lista");
            submit(page);
            assertThat(page.locator("#f-code-1-error").textContent()).contains("Minúsculas");
            assertThat(page.locator("#f-choices-1-error").textContent()).contains("dos opciones");
            page.locator("#f-code-1").fill("meter");
            page.locator("#f-choices-1").fill("Interno, Externo");
            browser.axe();
            browser.picture("service");
            submit(page);
            page.waitForURL("**/admin/services");
            assertThat(page.locator("main").textContent()).contains("Medidor");
        }
    }

    private static void submit(Page page) {
        page.locator("form.form button[type=submit]").first().click();
        page.waitForLoadState();
    }
}
