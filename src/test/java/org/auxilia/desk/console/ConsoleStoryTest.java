package org.auxilia.desk.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.auxilia.AuxiliaTest;
import org.auxilia.Browser;
import org.auxilia.assistance.AnytimeFact.FieldChanged;
import org.auxilia.assistance.AssignmentFact.MemberConfirmed;
import org.auxilia.assistance.AssignmentFact.ProviderAssigned;
import org.auxilia.assistance.Candidate;
import org.auxilia.assistance.FinalStatus;
import org.auxilia.assistance.MonitoringFact.ArrivalReported;
import org.auxilia.assistance.MonitoringFact.ContactConfirmed;
import org.auxilia.staff.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The console in a real browser, from the opened assistance on. */
@AuxiliaTest
@Tag("CA-5")
class ConsoleStoryTest {

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    private Roadside world;
    Browser browser;
    Page page;

    @BeforeEach void build() {
        world = new Roadside(beans).built();
        browser = Browser.at(port).signIn("coordinator", People.PASSWORD);
        page = browser.page();
    }

    @AfterEach void close() { browser.close(); }

    @Test @Tag("AS-2") @Tag("OP-8") void whileAProviderIsSoughtTheCallingOrderStandsThereWithItsReasons() {
        open(world.opened());
        assertThat(page.locator(".ladder li")).hasCount(3);
        assertThat(page.locator(".ladder li").first()).containsText("posición 1");
        assertThat(title()).hasText("Asignar a AUXILIO VIEDMA");
        assertThat(page.locator(".next .btn.primary")).hasCount(1);
        browser.picture("console-assign");
        browser.axeInBothThemes();
    }

    @Test @Tag("TK-11") @Tag("MO-1") @Tag("SV-4") @Tag("CL-3") void anEmergencyTowGoesFromTheOpeningToConcludedByClicking() {
        var number = world.opened();
        open(number);
        step("Asignar a AUXILIO VIEDMA", "Asignar");
        step("Confirmar a Alejandro Selzer", "Confirmado");
        step("Llamar a AUXILIO VIEDMA: ¿arribó?", "Arribó");
        step("Llamar a Alejandro Selzer: ¿está con el proveedor?", "Está con el proveedor");
        assertThat(title()).containsText("diagnóstico y costo");
        browser.picture("console-diagnosis");
        page.locator(".next [name=fault]").fill("Motor fundido; se remolca.");
        page.locator(".next [name=cost]").fill("45.000");
        step("Pedir a AUXILIO VIEDMA diagnóstico y costo", "Registrar diagnóstico");
        step("Autorizar a AUXILIO VIEDMA", "Autorizar");
        step("Llamar a AUXILIO VIEDMA: ¿terminó?", "Terminó");
        step("Llamar a Alejandro Selzer: ¿está conforme?", "Conforme");
        assertThat(title()).hasText("Cargar los costos");
        browser.picture("console-closing");
        page.locator(".next").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Agregar costo")).click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cargar costos")).click();
        assertThat(page.locator("tbody").first()).containsText("$ 45.000");
        browser.axe();
        browser.picture("console-costs");
        browser.go("/cases/" + number + "/1/data");
        page.getByLabel("Placa").fill("ae 407 qd");
        page.getByLabel("Destino").fill("Taller Larrea, Av. Caseros 1450");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Guardar datos")).click();
        assertThat(page.getByLabel("Placa")).hasValue("AE 407 QD");
        browser.axe();
        browser.picture("console-data");
        open(number);
        step("Revisar y cerrar la asistencia", "Cerrar asistencia");
        assertThat(page.locator(".case-head")).containsText("CONCLUIDA");
        assertThat(world.file(number).assistance(1).finalStatus()).contains(FinalStatus.CONCLUDED);
        for (var tab : List.of("times", "survey", "log", "audit")) {
            browser.go("/cases/" + number + "/1/" + tab);
            browser.axe();
            browser.picture("console-" + tab);
        }
    }

    @Test @Tag("AS-3") void afterTheSecondUnansweredCallComesTheSecondPosition() {
        open(world.opened());
        press("No contesta 1/2");
        assertThat(title()).hasText("Asignar a AUXILIO VIEDMA");
        press("No contesta 2/2");
        assertThat(title()).hasText("Asignar a GRÚAS DEL VALLE");
        assertThat(page.locator(".ladder li").first()).hasClass("off");
        assertThat(page.locator(".ladder li").first()).containsText("no contesta 2/2");
        assertThat(page.locator("#log")).containsText("AUXILIO VIEDMA no contesta (2/2)");
        browser.picture("console-second");
        press("No disponible");
        assertThat(title()).hasText("Asignar a RESCATE PATAGONES");
        open("Rechaza");
        page.locator("details[open]").getByLabel("Motivo").fill("No cruza el puente de noche");
        page.locator("details[open]").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Rechaza")).click();
        assertThat(title()).hasText("Lista agotada: avisar al supervisor");
        press("Avisar lista agotada");
        assertThat(title()).hasText("Decidir: no quedan proveedores en la lista");
        assertThat(page.locator(".next .note")).isVisible();
    }

    @Test @Tag("SV-2") void anExcessThatIsDeclinedEndsItCanceladoPosterior() {
        var number = met();
        open(number);
        page.locator(".next [name=fault]").fill("Rescate con pluma");
        page.locator(".next [name=cost]").fill("82.500");
        step("Pedir a AUXILIO VIEDMA diagnóstico y costo", "Registrar diagnóstico");
        assertThat(title()).hasText("Informar a Alejandro Selzer el excedente");
        assertThat(page.locator(".next .say").first()).containsText("$ 22.500");
        browser.picture("console-excess");
        open("No acepta el excedente"); // CL-6: the tariff has no price for the vain trip, so it asks
        press("No acepta el excedente");
        assertThat(page.locator(".case-head")).containsText("CANCELADO POSTERIOR");
        assertThat(title()).hasText("Avisar a AUXILIO VIEDMA que se canceló");
    }

    @Test @Tag("CA-8") @Tag("CA-9") void aRefusedActSaysWhyAndKeepsWhatWasTyped() {
        var number = world.opened();
        open(number);
        page.locator(".next").getByText("45 min").click();
        world.record(number, world.tomasActor(), assigned());
        press("Asignar");
        assertThat(page.locator("[role=alert]")).containsText("«Asignar» no se pudo registrar");
        assertThat(page.locator("#act input[name=etaIn][value='45']")).isChecked();
        browser.axe();
        browser.picture("console-refused");
        browser.forgiveFaults();
    }

    @Test @Tag("CL-8") void anAmountThatIsNoneIsToldAtItsField() {
        open(met());
        page.locator(".next [name=fault]").fill("Motor");
        page.locator(".next [name=cost]").fill("12.34,567");
        press("Registrar diagnóstico");
        assertThat(page.locator(".next .help.bad")).isVisible();
        assertThat(page.locator(".next [name=cost]")).hasValue("12.34,567");
        assertThat(page.locator(".next [name=fault]")).hasValue("Motor");
    }

    @Test @Tag("PR-2") void aWindowThatEndsBeforeItBeginsIsToldAtItsField() {
        var number = world.opened();
        browser.go("/cases/" + number + "/1?act=programming");
        var form = page.locator("#act form");
        form.locator("[name=firstFromDate]").fill("2026-11-24");
        form.locator("[name=firstFromTime]").fill("16:00");
        form.locator("[name=firstToTime]").fill("14:00");
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Programar")).click();
        assertThat(page.locator("#act .help.bad")).hasText("HASTA debe ser posterior a DESDE.");
        assertThat(page.locator("#act [name=firstToTime]")).hasValue("14:00");
    }

    @Test @Tag("CA-9") @Tag("LG-4") void aStaleFieldShowsBothValuesAndKeepsTheTypedOne() {
        var number = world.opened();
        open(number);
        page.locator("textarea[name=comments]").fill("Pide factura");
        world.record(number, world.tomasActor(), new FieldChanged("comments", "", "Cliente VIP"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Guardar textos")).click();
        assertThat(page.locator(".sheet .now")).containsText("Ahora: Cliente VIP · Tomás Godoy");
        assertThat(page.locator("textarea[name=comments]")).hasValue("Pide factura");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Guardar textos")).click();
        assertThat(page.locator(".sheet .now")).hasCount(0);
        browser.go("/cases/" + number + "/1/audit");
        assertThat(page.locator("tbody tr").first()).containsText("Pide factura");
        assertThat(page.locator("tbody tr").first()).containsText("Cliente VIP");
    }

    private long met() {
        var number = world.opened(assigned(), new MemberConfirmed("Alejandro Selzer"));
        world.clock.advance(Duration.ofMinutes(20));
        world.record(number, world.anaActor(), new ArrivalReported());
        world.clock.advance(Duration.ofMinutes(1));
        world.record(number, world.anaActor(), new ContactConfirmed());
        return number;
    }

    private ProviderAssigned assigned() {
        Instant eta = world.clock.instant().plus(Duration.ofMinutes(35));
        return new ProviderAssigned(new Candidate(world.first.id(), "AUXILIO VIEDMA", "+54 2920 41-9090", 1, List.of(), Optional.empty(), Optional.empty()), Optional.of(eta), Optional.empty(), false, Optional.empty());
    }

    private void open(long number) { browser.go("/cases/" + number + "/1"); }

    private Locator title() { return page.locator("#np"); }

    private void step(String title, String button) {
        assertThat(title()).containsText(title);
        press(button);
    }

    private void press(String button) {
        world.clock.advance(Duration.ofMinutes(1));
        page.locator(".next").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button)).first().click();
    }

    private void open(String summary) { page.locator(".next summary", new Page.LocatorOptions().setHasText(summary)).click(); }
}
