package org.auxilia.imports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.auxilia.AuxiliaTest;
import org.auxilia.Browser;
import org.auxilia.rights.TwoAccounts;
import org.auxilia.staff.People;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AuxiliaTest
@Tag("MB-3")
class RosterStoryTest {

    @LocalServerPort int port;
    @Autowired BeanFactory beans;

    @Test
    void theManagerTakesTheRosterOutChangesItLooksAndTakesItIn() throws Exception {
        new TwoAccounts(beans, port).built();
        try (var browser = Browser.at(port).signIn("operations-manager", People.PASSWORD)) {
            var page = browser.go("/admin/members");
            page.getByText("Sacar y traer como CSV").click();
            page.locator("#f-out").selectOption("Meridiano Seguros");
            page.getByText("Elegir").click();
            browser.axeInBothThemes();
            browser.picture("imports-members");
            page.keyboard().press("E");
            var out = Files.readString(page.waitForDownload(() -> page.keyboard().press("Enter")).path());
            assertThat(out).contains("número;documento;apellidos", "20.123.456;Selzer;Alejandro").doesNotContain("Limayense");

            send(browser, out.replace("Selzer;Alejandro", "Selzer;Alejandro José").replace("POL-77/1;Vial Plus", "POL-77/1;Vial Menos"));
            assertThat(page.locator("#content")).containsText("Se agregarían 0; se cambiarían 0; ya estaban así 0; se rechazarían 1.");
            assertThat(page.locator("#content")).containsText("La cuenta no tiene un plan «Vial Menos».");
            assertThat(page.locator("button:has-text('Importar')")).hasCount(0);
            browser.axeInBothThemes();
            browser.picture("imports-members-refused");

            browser.go("/admin/imports/members");
            send(browser, out.replace("Selzer;Alejandro", "Selzer;Alejandro José").replaceFirst("\n", "\n;30.555.111;Luna;Marta;02920 15-400400;;;;P-9;Vial Plus;01/11/2026;;ACTIVO;AG 500 HH;Renault;Kangoo;blanca;Camioneta\n"));
            assertThat(page.locator("#content")).containsText("Se agregarían 1; se cambiarían 1; ya estaban así 0; se rechazarían 0. Todavía no se guardó nada.");
            assertThat(page.locator("dd:has(del) ins")).hasText("Alejandro José");
            assertThat(page.locator("ins").getByText("Kangoo")).isVisible();
            browser.axeInBothThemes();
            browser.picture("imports-members-dry-run");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("#content")).containsText("Se importaron 2 líneas");

            browser.go("/admin/members");
            assertThat(page.locator("tbody")).containsText("Marta Luna");
            assertThat(page.locator("tbody")).containsText("Alejandro José Selzer");
            browser.go("/admin/changes");
            assertThat(page.locator("tbody")).containsText("Alejandro José");

            browser.go("/admin/providers");
            page.getByText("Sacar y traer como CSV").click();
            assertThat(page.locator("h2").first()).hasText("Sacar");
            browser.axeInBothThemes();
            browser.picture("imports-providers");
            page.keyboard().press("5");
            assertThat(page.locator("#f-out option").first()).containsText("·");
            browser.picture("imports-limits");
            browser.go("/admin/imports/tariffs");
            browser.axeInBothThemes();
            browser.picture("imports-tariffs");
            page.getByLabel("Archivo CSV").setInputFiles(new FilePayload("tarifas.csv", "text/csv", "nombre;servicio;visita;desde\nAUXILIO VIEDMA;Remolque grúa;45.000;1/1/2027\nAUXILIO VIEDMA;Remolque grúa;48.000;1/3/2027\n".getBytes(StandardCharsets.UTF_8)));
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("tbody tr").last()).containsText("la anterior, hasta");
            browser.axeInBothThemes();
            browser.picture("imports-tariffs-dry-run");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("#content")).containsText("Se importaron 2 líneas");
        }
    }

    private static void send(Browser browser, String csv) {
        var page = browser.page();
        page.locator("#f-account").selectOption("Meridiano Seguros");
        page.getByLabel("Archivo CSV").setInputFiles(new FilePayload("padrón.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        page.keyboard().press("Control+Enter");
    }
}
