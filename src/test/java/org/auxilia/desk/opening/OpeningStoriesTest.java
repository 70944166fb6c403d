package org.auxilia.desk.opening;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.auxilia.desk.opening.Telephone.*;

import com.microsoft.playwright.Page;
import org.auxilia.AuxiliaTest;
import org.auxilia.Browser;
import org.auxilia.MovableClock;
import org.auxilia.staff.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Stage 1 as it is told on the telephone, when the roster, the plan or the member says no. */
@AuxiliaTest
class OpeningStoriesTest {

    @LocalServerPort
    int port;
    @Autowired
    BeanFactory beans;

    @BeforeEach
    void room() { new CallRoom(beans).open(MovableClock.START); }

    @Test
    @Tag("MB-6")
    @Tag("TK-28")
    void whoIsNotFoundIsRegisteredToVerifyAndServedOnceASupervisorAuthorises() {
        try (var browser = coordinator(); var superior = Browser.at(port).signIn("supervisor", People.PASSWORD)) {
            var path = caseOfUnknown(browser, "Paula", "Giménez", "33.222.111");
            assistance(browser, path, "REMOLQUE_GRUA");
            assertThat(browser.page().locator(".verdict .badge")).containsText("ESPERA AUTORIZACIÓN");
            assertThat(browser.page().locator(".script li.now")).containsText("No encuentro sus datos en la base");
            browser.picture("case-to-verify");
            browser.axeInBothThemes();
            reply(superior, path, "Autorizar", "Viaja con dos menores, de noche");
            assertThat(superior.page().locator(".verdict .badge")).containsText("EN COBERTURA");
            assertThat(superior.page().locator(".verdict .say")).containsText("Giménez, su plan Vial Plus cubre");
            assertThat(browser.go(path).locator(".verdict .badge")).containsText("EN COBERTURA");
            browser.page().getByText("Verificar con la cuenta").click();
            browser.page().locator("#f-by").fill("Mesa de ayuda Meridiano");
            browser.page().getByText("Es afiliado", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(browser.page().locator("#s-member + .badge")).containsText("ACTIVO");
        }
    }

    @Test
    @Tag("MB-6")
    void whomTheSupervisorRefusesIsOfferedTheConnectionOrCancelled() {
        try (var browser = coordinator(); var superior = Browser.at(port).signIn("supervisor", People.PASSWORD)) {
            var path = caseOfUnknown(browser, "Bruno", "Paz", "35.000.111");
            assistance(browser, path, "AUXILIO_VIAL");
            reply(superior, path, "No autorizar", "Ya se lo negó la cuenta esta mañana");
            assertThat(superior.page().locator(".verdict .badge")).containsText("NO AUTORIZADO");
            browser.go(path).getByText("No cubierto: ofrecer conexión").click();
            assertThat(browser.page().locator(".verdict .badge")).containsText("NO CUBIERTO");
            assertThat(browser.page().locator(".verdict .say")).containsText("no nos autoriza a atenderlo en cobertura");
        }
    }

    @Test
    @Tag("MB-3")
    @Tag("MB-4")
    void aBeneficiaryMayBeTheOneWhoAsks() {
        try (var browser = coordinator()) {
            var page = browser.go("/cases/new?called=" + CallRoom.ROAD_NUMBER + "&caller=02920777777");
            find(page, "40.555.666");
            page.locator("#f-person").selectOption("Lucía Selzer");
            place(page);
            page.locator("#f-relation").selectOption("Cónyuge");
            browser.go(save(page));
            assertThat(page.locator(".card-of-member")).containsText("Lucía Selzer");
            assertThat(page.locator("#s-member + .badge")).containsText("ACTIVO");
        }
    }

    @Test
    @Tag("CO-1")
    @Tag("CO-2")
    @Tag("CA-4")
    void whatIsNotCoveredIsOfferedAndDeclinedOnTheCall() {
        try (var browser = coordinator()) {
            var path = caseOfSelzer(browser);
            var page = browser.go(path + "/new");
            page.locator("input[value=PINTURA]").check();
            assertThat(page.locator("#verdict .say")).containsText("su plan Vial Plus no incluye el servicio de pintura");
            assertThat(page.locator("#verdict .against")).containsText("No está en el plan");
            page.locator("#f-happened").fill("Se manchó una pared");
            page.keyboard().press("Control+Enter");
            page.waitForURL("**" + path);
            assertThat(page.locator(".verdict .badge")).containsText("NO CUBIERTO");
            browser.picture("case-excluded");
            browser.axeInBothThemes();
            page.locator("#f-a1price").fill("45.000,00");
            page.locator("#f-a1method").selectOption("efectivo");
            page.getByText("No acepta: cancelar al momento").click();
            assertThat(page.locator("tbody")).containsText("CANCELADO AL MOMENTO");
            page.getByText("Cerrar expediente").click();
            assertThat(page.locator(".case-head .badge")).containsText("CERRADO");
        }
    }

    @Test
    @Tag("CO-4")
    void aLifeAtRiskNeedsPlaceTelephoneAndServiceAlone() {
        try (var browser = coordinator()) {
            var page = browser.go("/cases/new?called=" + CallRoom.ROAD_NUMBER + "&caller=02920555555");
            page.locator("#f-vital").check();
            page.locator("#f-service").selectOption("AMBULANCIA");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("#f-place-error")).containsText("Para enviar ayuda hace falta el lugar");
            page.waitForLoadState();
            place(page);
            page.keyboard().press("Control+Enter");
            page.waitForURL(url -> url.matches(".*/cases/\\d+/1"));
            var path = page.url().replaceFirst("^.*(/cases/\\d+)/1$", "$1");
            assertThat(browser.go(path).locator(".verdict .badge")).containsText("SIN AFILIADO");
            browser.axe();
            find(page, "28441907");
            page.getByText("Guardar afiliado").click();
            assertThat(page.locator(".verdict .badge")).containsText("EN COBERTURA");
        }
    }

    @Test
    @Tag("CA-1")
    @Tag("CO-3")
    void byHandTheAccountIsChosenAndWhatWasTypedStays() {
        try (var browser = coordinator()) {
            var page = browser.go("/cases/new");
            page.locator("#f-phone").fill("02920666666");
            page.getByText("No está en la base: registrar A VERIFICAR").click();
            page.locator("#f-newLast").fill("Quispe");
            page.locator("#f-account").selectOption("Meridiano Seguros");
            assertThat(page.locator(".script .say")).containsText("Meridiano Seguros, buenos días");
            assertThat(page.locator("#f-newPlan")).containsText("Vial Plus");
            assertThat(page.locator("#f-newLast")).hasValue("Quispe");
            page.locator("#f-vital").check();
            assertThat(page.locator(".script .say")).containsText("¿cuál es su emergencia?");
            assertThat(page.locator("#f-phone")).hasValue("02920666666");
        }
    }

    @Test
    @Tag("CA-1")
    void whatIsTypedAndOpenedWhileTheAnswerIsOnItsWayStays() {
        try (var browser = coordinator()) {
            var page = browser.go("/cases/new");
            page.route("**/cases/new/account", it -> {
                page.getByText("No está en la base: registrar A VERIFICAR").click();
                page.locator("#f-newLast").fill("Quispe");
                page.locator("#f-phone").fill("02920666666");
                it.resume();
            });
            page.locator("#f-account").selectOption("Meridiano Seguros");
            assertThat(page.locator(".script .say")).containsText("Meridiano Seguros, buenos días");
            assertThat(page.locator("#f-newLast")).isVisible();
            assertThat(page.locator("#f-newLast")).hasValue("Quispe");
            assertThat(page.locator("#f-phone")).hasValue("02920666666");
        }
    }

    @Test
    @Tag("PR-4")
    @Tag("CA-12")
    void theRefusalOfConsentIsOnRecord() {
        try (var browser = coordinator()) {
            var path = caseOfSelzer(browser);
            assistance(browser, path, "CONSULTORIA_LEGAL");
            browser.page().locator(".script button[value=no]").click();
            browser.page().waitForURL("**" + path + "/1");
            assertThat(browser.go(path).locator(".script")).containsText("No autoriza: el proveedor recibe solo servicio, zona y número.");
        }
    }

    @Test
    @Tag("SR-2")
    @Tag("CA-3")
    void aColleagueTakesTheCaseOver() {
        try (var browser = coordinator(); var superior = Browser.at(port).signIn("supervisor", People.PASSWORD)) {
            var path = caseOfSelzer(browser);
            var page = superior.go(path);
            page.locator("summary", new Page.LocatorOptions().setHasText("Tomar el expediente")).click();
            page.locator("#f-ownerWhy").fill("Ana termina su turno");
            page.locator("form[action$=owner] button").click();
            assertThat(page.locator(".case-head")).containsText("a cargo de Tomás Godoy");
            assertThat(superior.go(path + "/holders").locator("tbody")).containsText("Ana termina su turno");
            superior.picture("case-holders");
        }
    }

    private Browser coordinator() { return Browser.at(port).signIn("coordinator", People.PASSWORD); }
}
