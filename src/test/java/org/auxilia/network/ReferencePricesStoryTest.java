package org.auxilia.network;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.auxilia.AuxiliaTest;
import org.auxilia.Browser;
import org.auxilia.staff.People;
import org.auxilia.staff.Role;
import org.auxilia.staff.Users;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator writes down what a service usually costs, corrects it, removes it and takes that back. */
@AuxiliaTest
@Tag("CX-2")
@Tag("OC-4")
class ReferencePricesStoryTest {

    @LocalServerPort int port;
    @Autowired Users users;

    @Test void aPriceIsAddedCorrectedRemovedAndTakenBack() {
        People.with(users, Role.ADMINISTRATOR);
        try (var browser = Browser.at(port).signIn("administrator", People.PASSWORD)) {
            var page = browser.go("/admin/reference-prices");
            assertThat(page.locator("#content")).containsText("Todavía no hay precios de referencia.");
            browser.picture("reference-prices-none");
            page.keyboard().press("n");
            page.waitForURL("**/admin/reference-prices/new?*");
            page.locator("#f-service").selectOption("PLOMERIA");
            page.locator("#f-place").fill("viedma");
            page.locator("#f-place-list [role=option]").first().click();
            page.locator("#f-currency").fill("ARS");
            page.locator("#f-amount").fill("0");
            page.locator("#f-from").fill("2026-11-01");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("#f-amount-error")).hasText("Escriba un importe mayor que cero.");
            assertThat(page.locator("#f-place")).hasValue("Viedma, Adolfo Alsina, Río Negro");
            browser.axeInBothThemes();
            browser.flowsAnew();
            browser.picture("reference-price");
            page.locator("#f-amount").fill("45.000,50");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator(".tbl")).containsText("45.000,50");
            browser.axeInBothThemes();
            browser.flowsAnew();
            browser.picture("reference-prices");
            page.locator(".tbl a").first().click();
            page.waitForLoadState();
            page.locator("#f-amount").fill("46.000");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator(".tbl")).containsText("46.000");
            page.locator(".tbl a").first().click();
            page.locator(".btn.danger").click();
            assertThat(page.locator("#content")).containsText("Ningún precio con estos filtros.");
            page.locator(".toast [data-key=z]").waitFor();
            Browser.press(page, "z");
            page.getByText("Deshecho: está otra vez como estaba.").waitFor();
            assertThat(page.locator(".tbl")).containsText("46.000");
        }
    }
}
