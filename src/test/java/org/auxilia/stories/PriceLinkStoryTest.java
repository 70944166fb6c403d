package org.auxilia.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.auxilia.Browser;
import org.auxilia.assistance.MonitoringFact.ArrivalReported;
import org.auxilia.assistance.MonitoringFact.ContactConfirmed;
import org.auxilia.assistance.OpeningFact.NotCovered;
import org.auxilia.assistance.Priority;
import org.auxilia.assistance.ServiceFact.Diagnosed;
import org.auxilia.catalogue.Money;
import org.auxilia.network.Coverage;
import org.auxilia.network.Coverages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** BY-12: excess and paid service in one motion, from the cost to the member's yes on his telephone and what the provider is told. */
class PriceLinkStoryTest extends Story {

    private static final String SERVICE = "4 PRESTACION DEL SERVICIO", ROADSIDE = "AUXILIO_VIAL";

    @BeforeAll
    void somebodyDoesIt() { beans.getBean(Coverages.class).put(town.auxilioViedma.id(), new Coverage(ROADSIDE, town.viedma.id(), 1)); }

    @Test @Tag("BY-12") @Tag("CL-9") @Tag("SV-2") @Tag("OP-8")
    void by12TheExcessIsSplitToldAndAcceptedOnTheMembersTelephoneAndTheProviderHearsIt() {
        given.emergencyTow().assigned(town.auxilioViedma, "08:35").confirmed();
        clock.at("08:35");
        given.happens(new ArrivalReported(), new ContactConfirmed());
        clock.at("08:50");
        ana.does("Registrar diagnóstico", "Diagnóstico", "Caja de cambios rota, plancha", "Costo", "240.000", "Termina en", "90 min");
        ana.sees("#offer", "Excedente: falta la respuesta del afiliado", "Costo", "$ 240.000", "La cuenta", "$ 180.000", "El afiliado", "$ 60.000");
        ana.browser().axe();
        ana.picture("offer-untold").presses("Informar el excedente").sees("#offer", "Excedente informado: $ 60.000, vale hasta las 09:50");
        ana.presses("Hacer enlace").sees("#content", "escriba el código", "Copiar dirección", "NO LO ABRIÓ");
        var address = ana.page().locator(".once .address").textContent();
        var code = ana.page().locator("output.said").textContent();
        assertThat(ana.page().locator(".once svg.qr path")).hasCount(1);
        ana.browser().axeInBothThemes();
        ana.picture("price-link");
        clock.at("08:53");
        try (var member = Browser.at(port, Browser.Options.PHONE)) {
            var page = member.go(address.replaceFirst("http://[^/]+", ""));
            member.axeInBothThemes();
            member.picture("price-code");
            page.locator("[name=code]").fill(code);
            page.locator("button[type=submit]").click();
            assertThat(page.locator("#content")).containsText("Meridiano Seguros");
            assertThat(page.locator(".price")).containsText("$ 60.000");
            assertThat(page.locator(".price")).containsText("El servicio cuesta $ 240.000; su cobertura paga $ 180.000.");
            assertThat(page.locator(".price")).containsText("23/11/2026 09:50");
            page.waitForLoadState();
            int bytes = (int) page.evaluate("() => ['navigation', 'resource'].flatMap(it => performance.getEntriesByType(it)).reduce((sum, it) => sum + it.encodedBodySize, 0)");
            assertThat(bytes).as("all in, as it comes over the line").isBetween(5_000, 30_000);
            member.axeInBothThemes();
            member.flowsAnew();
            member.picture("price-offer");
            assertThat(ana.page().locator("#link-state")).containsText("LO ABRIÓ");
            page.getByText("Transferencia").click();
            page.getByText("Acepto el precio: $ 60.000").click();
            assertThat(page.locator("#content")).containsText("Aceptó el precio de $ 60.000. Forma de pago: Transferencia.");
            assertThat(page.locator("#content")).containsText("Quedó registrado el 23/11/2026 08:53");
            member.axeInBothThemes();
            member.picture("price-answered");
        }
        assertThat(ana.page().locator("#link-state")).containsText("El afiliado aceptó. Forma de pago: Transferencia.");
        ana.goes("Volver").sees("Cabecera", "Autorizado: $ 240.000. Paga el afiliado $ 60.000 (Transferencia), la cuenta $ 180.000.").sees("Próximo paso", "Autorizar a AUXILIO VIEDMA", "por $ 240.000");
        ana.browser().axeInBothThemes();
        ana.picture("authorised");
        agenda.owes("Autorizar al proveedor 08:53");
        log.has(SERVICE, "LLAMADO AFILIADO POR COBERTURA, EXCEDENTES", "Acepta el excedente de $ 60.000, Transferencia");
        ana.sees("#log", "Afiliado, por su enlace");
    }

    @Test @Tag("BY-12") @Tag("CX-3") @Tag("CO-2") @Tag("BD-1")
    void by12ThePaidServiceIsAcceptedByTheLinkAndTheScreenChangesByItself() {
        given.opened(town.selzer, ROADSIDE, Priority.EMERGENCY, new NotCovered("SERVICE_IN_PLAN", "Su plan no incluye este servicio. Se lo podemos coordinar en conexión.", ""));
        ana.visits(the.path() + "/uncovered");
        ana.page().locator("#f-p-full").fill("48.000");
        ana.presses("Informar precio").sees("#r-connection", "El servicio cuesta $ 48.000", "Enlace para el afiliado").presses("Hacer enlace");
        var address = ana.page().locator(".once .address").textContent().replaceFirst("http://[^/]+", "");
        var code = ana.page().locator("output.said").textContent();
        ana.opensTheAssistanceOfTheCase().sees("#offer", "Precio informado: $ 48.000, vale hasta las 09:00", "NO LO ABRIÓ");
        ana.browser().axe();
        ana.visits(the.path() + "/uncovered");
        ana.sees("#r-connection", "NO LO ABRIÓ");
        ana.browser().axeInBothThemes();
        ana.picture("uncovered-link");
        try (var member = Browser.at(port, Browser.Options.PHONE)) {
            var page = member.go(address);
            page.locator("[name=code]").fill("11 11 11");
            page.locator("button[type=submit]").click();
            assertThat(page.locator("#wrong")).containsText("Con ese código no se puede abrir");
            member.axe();
            page.locator("[name=code]").fill(code);
            page.locator("button[type=submit]").click();
            assertThat(ana.page().locator("#r-connection")).containsText("LO ABRIÓ");
            page.getByText("Acepto el precio: $ 48.000").click();
            assertThat(page.locator("#wrong")).containsText("Elija cómo va a pagar.");
            page.getByText("Efectivo").click();
            page.getByText("Acepto el precio: $ 48.000").click();
            assertThat(page.locator("#content")).containsText("Aceptó el precio de $ 48.000. Forma de pago: Efectivo.");
        }
        assertThat(ana.page().locator("#r-connection")).containsText("Acepta el servicio en conexión por $ 48.000, con Efectivo");
        ana.opensTheAssistanceOfTheCase().sees("Cabecera", "CONEXIÓN", "Autorizado: $ 48.000. Paga el afiliado $ 48.000 (Efectivo).");
    }

    @Test @Tag("BY-12")
    void theConsoleOfWhoWaitsChangesByItselfAndWithoutScriptsThePageWorksAsWell() {
        given.emergencyTow().assigned(town.auxilioViedma, "08:35").confirmed();
        given.happens(new ArrivalReported(), new ContactConfirmed(), new Diagnosed("Caja de cambios rota", new Money(24_000_000, "ARS"), Optional.empty()));
        ana.opensTheAssistanceOfTheCase().presses("Informar el excedente").presses("Hacer enlace");
        var address = ana.page().locator(".once .address").textContent().replaceFirst("http://[^/]+", "");
        var code = ana.page().locator("output.said").textContent();
        ana.goes("Volver").sees("#offer", "NO LO ABRIÓ");
        try (var context = ana.page().context().browser().newContext(new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(false).setLocale("en-GB").setViewportSize(390, 844))) {
            var page = context.newPage();
            page.navigate("http://localhost:" + port + address);
            page.locator("[name=code]").fill(code);
            page.locator("button[type=submit]").click();
            assertThat(page.locator("#content")).containsText("The excess you pay");
            page.getByText("I don't accept").click();
            assertThat(page.locator("#content")).containsText("You did not accept the price of $ 60.000");
        }
        assertThat(ana.page().locator("header.case-head")).containsText("CANCELADO POSTERIOR");
        assertThat(given.file().assistance(1).finalStatus().map(Enum::name)).contains("CANCELLED_LATER");
    }

    @Test @Tag("BY-12")
    void anExcessWhosePriceLapsedIsToldAgain() {
        given.emergencyTow().assigned(town.auxilioViedma, "08:35").confirmed();
        given.happens(new ArrivalReported(), new ContactConfirmed(), new Diagnosed("Caja de cambios rota", new Money(24_000_000, "ARS"), Optional.empty()));
        ana.opensTheAssistanceOfTheCase().presses("Informar el excedente");
        clock.at("09:00:01");
        ana.opensTheAssistanceOfTheCase().sees("#offer", "VENCIDO", "valía hasta las 09:00").sees("Próximo paso", "El precio informado venció");
        ana.presses("Informar el excedente").sees("#offer", "vale hasta las 10:00").does("Acepta el excedente", "Forma de pago", "Efectivo").sees("Cabecera", "Autorizado: $ 240.000");
    }
}
