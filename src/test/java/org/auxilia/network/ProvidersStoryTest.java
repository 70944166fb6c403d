package org.auxilia.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Optional;
import org.auxilia.AuxiliaTest;
import org.auxilia.Browser;
import org.auxilia.catalogue.CatalogueChanges;
import org.auxilia.staff.People;
import org.auxilia.staff.Role;
import org.auxilia.staff.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AuxiliaTest
class ProvidersStoryTest {

    @LocalServerPort
    int port;
    @Autowired
    Users users;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    Providers providers;
    @Autowired
    CatalogueChanges changes;

    @BeforeEach
    void people() {
        People.with(users, Role.ADMINISTRATOR);
        People.with(users, Role.COORDINATOR);
    }

    @Test
    @Tag("AS-1")
    void anAdministratorAddsAProviderWithServiceZonePositionTariffAndHours() {
        try (var browser = Browser.at(port).signIn("administrator", People.PASSWORD)) {
            var page = browser.go("/admin/providers");
            browser.picture("admin-providers");
            page.keyboard().press("n");
            page.waitForURL("**/admin/providers/new");
            page.locator("#f-tradeName").fill("AUXILIO VIEDMA");
            choose(page, "#f-place", "viedma rio negro", "Viedma, Adolfo Alsina, Río Negro");
            page.locator("#f-phone1").fill("12");
            page.locator("#f-hours6").fill("de 8 a 12");
            page.keyboard().press("Control+Enter");
            page.locator("#f-phone1-error").waitFor();
            assertThat(page.locator("#f-hours6-error").textContent()).contains("08:00-18:00");
            assertThat(page.locator("#f-tradeName").inputValue()).isEqualTo("AUXILIO VIEDMA");
            assertThat(page.locator("#f-place").inputValue()).isEqualTo("Viedma, Adolfo Alsina, Río Negro");
            browser.axeInBothThemes();
            browser.picture("provider-faulty");

            page.locator("#f-phone1").fill("02920 42-1180");
            page.locator("#f-hours6").fill("8-12:30, 22-6");
            page.locator("#f-hours7").fill("");
            page.keyboard().press("Control+Enter");
            page.getByText("AUXILIO VIEDMA quedó registrado").waitFor();
            page.waitForLoadState();
            assertThat(page.locator("#f-phone1").inputValue()).startsWith("+54 2920");
            assertThat(page.locator("#f-hours6").inputValue()).isEqualTo("08:00-12:30, 22:00-06:00");

            page.locator("#f-c-service").selectOption("REMOLQUE_GRUA");
            choose(page, "#f-c-place", "adolfo alsina", "Adolfo Alsina, Río Negro");
            page.locator("#f-c-position").fill("0");
            page.locator("#f-c-position").press("Enter");
            page.locator("#f-c-position-error").waitFor();
            page.locator("#f-c-position").fill("1");
            page.locator("#f-c-position").press("Enter");
            page.locator("#coverages tbody tr").waitFor();

            page.locator("#f-t-service").selectOption("REMOLQUE_GRUA");
            page.locator("#f-t-visit").fill("42.100,50");
            page.locator("#f-t-km").fill("1.500");
            page.locator("#f-t-night").fill("30");
            page.locator("#f-t-from").fill("2026-01-01");
            page.locator("#f-t-visit").press("Enter");
            page.locator("#tariffs tbody tr").waitFor();
            page.locator("#f-d-kind").selectOption("INSURANCE");
            page.locator("#f-d-expires").fill("2026-12-01");
            page.locator("#f-d-number").press("Enter");
            page.locator("#documents tbody tr").waitFor();
            page.locator("#f-h-name").fill("Marta Díaz");
            page.locator("#f-h-name").press("Enter");
            page.locator("#technicians tbody tr").waitFor();
            browser.axeInBothThemes();
            browser.picture("provider-edit");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ver ficha")).click();
            page.getByText("$ 42.100,50").waitFor();
            browser.axeInBothThemes();
            browser.picture("provider");
        }
        int id = jdbc.sql("select id from provider where trade_name = 'AUXILIO VIEDMA'").query(Integer.class).single();
        assertThat(changes.of("provider", id)).extracting(CatalogueChanges.Change::field).contains("trade_name", "technician");
        assertThat(changes.of("provider", id)).allMatch(change -> change.actor().equals("Víctor Cano"));
    }

    @Test
    @Tag("AS-2")
    void aCoordinatorSeesTheListAndWithServiceAndPlaceTheCallingOrderWithItsReasons() {
        jdbc.sql("delete from provider_coverage").update();
        var world = new Viedma(jdbc);
        var first = world.tow("GRÚAS DEL VALLE", 1, 6);
        var second = world.tow("RESCATE PATAGONES", 2, 9, WeeklyHours.ALWAYS, 3);
        world.tow("REMOLQUES COSTA SUR", 3, 12, new WeeklyHours(List.of()), 1);
        world.tow("DEL CÓNDOR", world.places.of("AR", "Río Negro", "San Antonio"), 1, 160);
        world.tariff(first, 44_800, 0, 0);
        world.loads.add(second.id(), 1);
        new ProviderScores(jdbc).put(second.id(), 97, 95, 40);
        new ProviderScores(jdbc).work(second.id(), java.time.LocalDate.of(2026, 11, 1), 20, 2);
        try (var browser = Browser.at(port).signIn("coordinator", People.PASSWORD)) {
            var page = browser.go("/providers");
            page.getByText("GRÚAS DEL VALLE").waitFor();
            assertThat(page.getByText("Nuevo proveedor").count()).isZero();
            browser.axeInBothThemes();
            browser.picture("providers");

            page.locator("#f-service").selectOption("REMOLQUE_GRUA");
            choose(page, "#f-place", "viedma", "Viedma, Adolfo Alsina, Río Negro");
            page.locator("#f-place").press("Enter");
            PlaywrightAssertions.assertThat(page.locator(".ladder .name b")).hasText(new String[] {"GRÚAS DEL VALLE", "RESCATE PATAGONES", "REMOLQUES COSTA SUR"});
            assertThat(page.locator(".ladder li").nth(1).textContent()).contains("posición 2", "1 de 3 en curso", "2 retrabajos de 20", "97");
            assertThat(page.locator(".ladder li").nth(2).textContent()).contains("sin horario de atención");
            browser.axeInBothThemes();
            browser.picture("calling-order");
            page.keyboard().press("w");
            page.getByText("toda la zona").first().waitFor();
            Browser.press(page, "w");
            page.getByText("cubre San Antonio, Río Negro").waitFor();
            browser.go("/providers/" + second.id()).getByText("2 retrabajos de 20 en 12 meses").waitFor();
            browser.axeInBothThemes();
            browser.picture("provider-rework");
        }
    }

    @Test
    @Tag("CA-9")
    void whoSavesSecondSeesWhatTheOtherSavedAndLosesNothing() {
        var world = new Viedma(jdbc);
        var provider = providers.add(Provider.named("DE LOS DOS", "AR", Viedma.ZONE).at(world.viedma.id(), world.viedma.point().orElseThrow()));
        try (var browser = Browser.at(port).signIn("administrator", People.PASSWORD)) {
            var page = browser.go("/admin/providers/" + provider.id());
            providers.change(provider.withLegal("Sociedad de Otro SRL", "30-1"));
            page.locator("#f-legalName").fill("Mía SA");
            page.keyboard().press("Control+Enter");
            page.locator("#f-legalName-error").waitFor();
            assertThat(page.locator("#f-legalName-error").textContent()).contains("Otra persona guardó cambios mientras usted escribía");
            assertThat(page.locator(".now:has([data-field=legalName])").textContent()).contains("Sociedad de Otro SRL");
            assertThat(page.locator("#f-legalName").inputValue()).isEqualTo("Mía SA");
            browser.axeInBothThemes();
            browser.picture("provider-conflict");
            page.keyboard().press("Control+Enter");
            page.getByText("Cambios guardados").waitFor();
        }
        assertThat(providers.get(provider.id()).legalName()).isEqualTo(Optional.of("Mía SA"));
    }

    private static void choose(Page page, String field, String typed, String label) {
        page.locator(field).fill(typed);
        page.locator("[role=option][data-label='" + label + "']").first().click();
    }
}
