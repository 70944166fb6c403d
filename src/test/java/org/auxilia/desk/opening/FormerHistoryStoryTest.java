package org.auxilia.desk.opening;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import org.auxilia.AuxiliaTest;
import org.auxilia.Browser;
import org.auxilia.MovableClock;
import org.auxilia.assistance.Caller;
import org.auxilia.assistance.Stamp;
import org.auxilia.desk.NewCase;
import org.auxilia.desk.Openings;
import org.auxilia.staff.People;
import org.auxilia.staff.Role;
import org.auxilia.staff.Users;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AuxiliaTest
@Tag("MB-7")
class FormerHistoryStoryTest {

    private static final String CSV = """
        Número anterior;Póliza;Fecha;Servicio;Causa;Lugar;Resultado;Costo;Eventos
        AX-501;V-0091-77204;12/09/2026 10:40;Remolque grúa;No arranca;Viedma;Concluida;48.000;1
        AX-502;V-0091-77204;30/10/2026;Auxilio vial;Batería;Carmen de Patagones;Concluida;;1
        AX-503;V-0091-77204;31/11/2026;Auxilio vial;;;;;
        AX-504;NO-EXISTE;01/10/2026;Auxilio vial;;;;;
        """;

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    @Autowired Users users;
    @Autowired Openings openings;

    @Test
    void theAdministratorLooksAtTheHistoryTakesItInAndTheCoordinatorSeesIt() throws Exception {
        var room = new CallRoom(beans).open(MovableClock.START);
        People.with(users, Role.ADMINISTRATOR);
        try (var browser = Browser.at(port).signIn("administrator", People.PASSWORD)) {
            var page = browser.go("/admin/imports");
            browser.axeInBothThemes();
            browser.picture("imports");
            page.getByLabel("Cuenta").selectOption("Meridiano Seguros");
            page.getByLabel("Archivo CSV").setInputFiles(new FilePayload("historial.csv", "text/csv", CSV.getBytes(StandardCharsets.UTF_8)));
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("#content")).containsText("Se importarían 2; ya estaban 0; se rechazarían 2. Todavía no se guardó nada.");
            browser.axeInBothThemes();
            browser.picture("imports-dry-run");
            page.keyboard().press("4");
            assertThat(page.locator("tbody tr")).hasCount(2);
            Browser.press(page, "E");
            var refused = Files.readString(page.waitForDownload(() -> page.keyboard().press("Enter")).path());
            assertThat(refused).contains("4;Se rechaza;fecha;«31/11/2026» no es una fecha: use 31/12/2025 o 2025-12-31.;AX-503;V-0091-77204", "5;Se rechaza;validador;").doesNotContain("AX-501");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("#content")).containsText("Se importaron 2 líneas: Víctor Cano");
            browser.picture("imports-taken");
        }
        var who = Stamp.now(room.ana.actor(), MovableClock.START);
        var number = openings.openCase(new NewCase(room.meridiano.id(), "", new Caller("", "", "+542920412345", ""), "", Optional.of(new NewCase.Entitled(room.selzer, "")), Optional.empty()), who).orThrow().file().number();
        try (var browser = Browser.at(port).signIn("coordinator", People.PASSWORD)) {
            var page = browser.go("/cases/" + number + "/previous");
            assertThat(page.locator("#content")).containsText("AX-501");
            assertThat(page.locator("#content")).containsText("importado");
            assertThat(page.locator("#content")).containsText("2 de 3, en el año de contrato");
            browser.axeInBothThemes();
            browser.picture("previous-imported");
        }
    }
}
