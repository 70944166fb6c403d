package org.auxilia.geography;

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

/** An administrator walks to a zone, adds what the map lacks, and finds it. */
@AuxiliaTest
@Tag("CA-1")
class OwnPlacesStoryTest {

    @LocalServerPort int port;
    @Autowired Users users;

    @Test void whatTheMapLacksIsAddedWhereOneStands() {
        People.with(users, Role.ADMINISTRATOR);
        try (var browser = Browser.at(port).signIn("administrator", People.PASSWORD)) {
            var page = browser.go("/admin/places");
            page.locator(".tbl a", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Río Negro")).first().click();
            page.locator(".tbl a", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Adolfo Alsina")).first().click();
            assertThat(page.locator(".way [aria-current=page]")).hasText("Adolfo Alsina");
            browser.axeInBothThemes();
            browser.picture("places");
            page.keyboard().press("n");
            assertThat(page.locator("#f-in")).hasValue("Adolfo Alsina, Río Negro");
            page.waitForLoadState();
            page.locator("#f-name").fill("Viedma");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("#f-name-error")).hasText("«Viedma» ya está en Adolfo Alsina, Río Negro.");
            browser.axeInBothThemes();
            browser.picture("place");
            page.locator("#f-name").fill("Paraje Los Tamariscos");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator(".tbl")).containsText("Paraje Los Tamariscos");
            page.locator("[name=q]").fill("tamariscos");
            page.keyboard().press("Enter");
            assertThat(page.locator("[role=status]").first()).containsText("1 lugar para «tamariscos»");
            browser.picture("places-found");
        }
    }
}
