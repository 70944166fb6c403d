package org.auxilia.catalogue;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.auxilia.AuxiliaTest;
import org.auxilia.Browser;
import org.auxilia.staff.Actor;
import org.auxilia.staff.People;
import org.auxilia.staff.Role;
import org.auxilia.staff.Users;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two administrators keep one cause. */
@AuxiliaTest
@Tag("CA-9")
class CausesStoryTest {

    @LocalServerPort int port;
    @Autowired Users users;
    @Autowired Causes causes;

    private void keep(String name, Set<String> endings, int seen) {
        var it = new Causes.Kept(new Cause("NIEBLA", name, "Fog", endings), 70, true, seen);
        assertThat(causes.keep(it, seen == 0, Actor.SYSTEM, Instant.EPOCH)).isEmpty();
    }

    /** By its button one takes what the other has marked; the rest stays as one typed it. */
    @Test
    void whatTheOtherMarkedStandsBesideWhatOneMarkedAndIsTakenByItsButton() {
        People.with(users, Role.ADMINISTRATOR);
        keep("Niebla", Set.of("CANCELLED_LATER"), 0);
        try (var browser = Browser.at(port).signIn("administrator", People.PASSWORD)) {
            var page = browser.go("/admin/causes/NIEBLA");
            keep("Niebla", Set.of("CANCELLED_AT_ONCE", "PROVIDER_CANCELLED"), 1);
            page.getByLabel("Nombre en español").fill("Niebla cerrada");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("#f-endings-error")).containsText("guardó cambios mientras usted escribía");
            assertThat(page.locator("#f-endings .now")).containsText("CANCELADO AL MOMENTO, PROVEEDOR CANCELADO");
            browser.axeInBothThemes();
            browser.picture("cause-meanwhile");
            page.locator("#f-endings [data-use]").click();
            assertThat(page.locator("#f-endings input:checked")).hasCount(2);
            assertThat(page.locator("#f-endings .now")).hasCount(0);
            page.locator("[name=nameEs]").press("Control+Enter");
            assertThat(page.locator(".tbl")).containsText("Niebla cerrada");
        }
        assertThat(causes.get("NIEBLA").endings()).isEqualTo(Set.of("CANCELLED_AT_ONCE", "PROVIDER_CANCELLED"));
    }
}
