package org.auxilia.membership.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.auxilia.AuxiliaTest;
import org.auxilia.Browser;
import org.auxilia.MovableClock;
import org.auxilia.catalogue.Money;
import org.auxilia.data.Sight;
import org.auxilia.membership.Accounts;
import org.auxilia.membership.Conditions;
import org.auxilia.membership.MemberStatus;
import org.auxilia.membership.Members;
import org.auxilia.membership.PlanService;
import org.auxilia.membership.PlanTerms;
import org.auxilia.membership.Plans;
import org.auxilia.staff.Actor;
import org.auxilia.staff.People;
import org.auxilia.staff.Role;
import org.auxilia.staff.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator sets up a client: the account, its plan with limits, its first member. */
@AuxiliaTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CataloguesStoryTest {

    @LocalServerPort int port;
    @Autowired Users users;
    @Autowired Accounts accounts;
    @Autowired Plans plans;
    @Autowired Conditions conditions;
    @Autowired Members members;

    @BeforeEach
    void somebody() {
        People.with(users, Role.ADMINISTRATOR);
    }

    @Test
    @Order(1)
    @Tag("MB-1")
    void anAccountIsAddedAndWhatIsWrongIsSaidAtTheField() {
        try (var browser = Browser.at(port)) {
            browser.signIn("administrator", People.PASSWORD);
            var page = browser.go("/admin/accounts");
            browser.axe();
            page.keyboard().press("n");
            page.waitForURL("**/admin/accounts/new");
            page.locator("#f-name").fill("   ");
            page.getByLabel("Número 1").fill("llamar a Juan");
            page.getByLabel("Formas de pago del excedente").fill("tarjeta de crédito\ntransferencia");
            submit(page);
            assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("Revise");
            assertThat(page.locator("#f-name").getAttribute("aria-invalid")).isEqualTo("true");
            assertThat(page.locator("#f-number-0-error").textContent()).contains("No es un teléfono válido");
            assertThat(page.getByLabel("Número 1").inputValue()).isEqualTo("llamar a Juan");
            browser.axeInBothThemes();
            browser.picture("account-refused");
            page.locator("#f-name").fill("Seguros del Sur");
            page.getByLabel("Campo validador").fill("Póliza");
            page.getByLabel("Número 1").fill("011 5278-0001");
            page.keyboard().press("Control+Enter");
            page.waitForURL(url -> url.matches(".*/admin/accounts/\\d+"));
            assertThat(page.locator("body").textContent()).contains("Se guardó la cuenta Seguros del Sur");
            browser.picture("account");
            page.navigate(page.url() + "/texts");
            assertThat(page.locator(".say").textContent()).contains("Seguros del Sur, buenos días, mi nombre es Víctor Cano");
            page.locator("#f-GREETING").fill("Hola {nadie}");
            submit(page);
            assertThat(page.locator("#f-GREETING-error").textContent()).contains("nadie");
            page.locator("#f-GREETING").fill("{account}, {good_day}. ¿En qué puedo ayudarlo?");
            submit(page);
            assertThat(page.locator(".say").textContent()).isEqualTo("Seguros del Sur, buenos días. ¿En qué puedo ayudarlo?");
            browser.picture("account-texts");
            browser.axeInBothThemes();
        }
        assertThat(accounts.byNumberCalled("+541152780001")).map(called -> called.account().paymentMethods().size()).contains(2);
    }

    @Test
    @Order(2)
    @Tag("MB-2")
    void aPlanGetsItsServicesAndLimitsLikeASheet() {
        try (var browser = Browser.at(port)) {
            browser.signIn("administrator", People.PASSWORD);
            var page = browser.go("/admin/plans/new");
            page.locator("#f-account").selectOption("Seguros del Sur");
            page.locator("#f-name").fill("Vial Total");
            page.locator("#f-validFrom").fill("2026-01-01");
            page.locator("#f-validUntil").fill("2025-01-01");
            submit(page);
            assertThat(page.locator("#f-validUntil-error").textContent()).contains("no puede ser anterior");
            page.locator("#f-validUntil").fill("");
            submit(page);
            page.waitForURL("**/services");
            page.locator("#f-service-0").selectOption("Remolque grúa");
            page.locator("#f-label-0").fill("Auto");
            page.locator("#f-amount-0").fill("150.000,5x");
            page.locator("#f-events-0").fill("3");
            page.locator("#f-countries-0").fill("AR, XX");
            page.locator("#f-service-1").selectOption("Remolque grúa");
            page.locator("#f-label-1").fill("Moto");
            submit(page);
            assertThat(page.locator("#f-amount-0-error").textContent()).contains("Escriba el importe así");
            assertThat(page.locator("#f-countries-0-error").textContent()).contains("XX");
            assertThat(page.locator("#f-amount-0").inputValue()).isEqualTo("150.000,5x");
            browser.axeInBothThemes();
            browser.picture("plan-services-refused");
            page.locator("#f-amount-0").fill("150.000,50");
            page.locator("#f-countries-0").fill("ar, cl");
            submit(page);
            page.waitForSelector("text=Se guardaron los servicios");
            browser.picture("plan-services");
        }
        var lines = plans.services(plans.all().getFirst().id());
        assertThat(lines).extracting("label").containsExactly("Auto", "Moto");
        assertThat(lines.getFirst().maxAmount()).contains(new Money(15_000_050, "ARS"));
        assertThat(lines.getFirst().countries()).containsExactly("AR", "CL");
    }

    @Test
    @Order(3)
    @Tag("MB-3")
    void aMemberIsAddedWithVehicleAndBeneficiary() {
        try (var browser = Browser.at(port)) {
            browser.signIn("administrator", People.PASSWORD);
            var page = browser.go("/admin/members/new");
            page.locator("#f-lastNames").fill("Selzer");
            page.locator("#f-firstNames").fill("Alejandro");
            page.locator("#f-plan").selectOption("Seguros del Sur · Vial Total");
            page.locator("#f-phone1").fill("123");
            page.locator("#f-email").fill("alejandro@sur");
            page.locator("#f-make-0").fill("Fiat");
            submit(page);
            assertThat(page.locator("#f-document-error").textContent()).contains("Falta el documento");
            assertThat(page.locator("#f-phone1-error").textContent()).contains("No es un teléfono válido");
            assertThat(page.locator("#f-plate-0-error").textContent()).contains("Falta la placa");
            assertThat(page.locator("#f-make-0").inputValue()).isEqualTo("Fiat");
            browser.axeInBothThemes();
            browser.picture("member-refused");
            page.locator("#f-document").fill("20.123.456");
            page.locator("#f-phone1").fill("02920 15-412345");
            page.locator("#f-email").fill("");
            page.locator("#f-plate-0").fill("AB 123 CD");
            page.locator("#f-names-0").fill("Lucía Paz");
            page.locator("#f-kinship-0").selectOption("Cónyuge");
            page.locator("details.picks summary").first().click();
            page.locator("details.picks").first().getByText("Remolque grúa").click();
            page.keyboard().press("Control+Enter");
            page.waitForURL(url -> url.matches(".*/admin/members/\\d+"));
            browser.picture("member");
            page.navigate(page.url().replaceFirst("/\\d+$", ""));
            page.getByRole(AriaRole.SEARCHBOX).fill("selser aljandro");
            page.waitForSelector("text=1 encontrado");
            assertThat(page.locator("#found").textContent()).contains("Alejandro Selzer").contains("AB 123 CD");
            browser.axeInBothThemes();
            browser.picture("members");
        }
        var found = members.search("20123456", Sight.WHOLE, 2);
        var member = members.get(found.getFirst().id());
        assertThat(member.status()).isEqualTo(MemberStatus.ACTIVE);
        assertThat(member.phone1()).isEqualTo("+5492920412345");
        assertThat(member.beneficiaries().getFirst().services()).containsExactly("REMOLQUE_GRUA");
    }

    @Test
    @Order(4)
    @Tag("MB-1")
    void timesAreAgreedAndConditionsPublished() {
        int account = accounts.all().getFirst().id();
        int plan = plans.all().getFirst().id();
        try (var browser = Browser.at(port)) {
            browser.signIn("administrator", People.PASSWORD);
            var page = browser.go("/admin/accounts/" + account + "/terms");
            page.locator("#f-ASSIGN_SCHEDULED").fill("pronto");
            submit(page);
            assertThat(page.locator("#f-ASSIGN_SCHEDULED-error").textContent()).contains("Escriba el tiempo así");
            page.locator("#f-ASSIGN_SCHEDULED").fill("1 h 15");
            submit(page);
            page.waitForSelector("text=valen desde ahora");
            assertThat(page.locator("#f-ASSIGN_SCHEDULED").inputValue()).isEqualTo("1 h 15 min");
            browser.axeInBothThemes();
            browser.picture("account-terms");
            browser.go("/admin/plans/" + plan + "/conditions");
            submit(page);
            assertThat(page.locator("#f-text-error").textContent()).contains("adjunte un PDF");
            page.locator("#f-text").fill("Condiciones del plan.");
            page.locator("#f-clauses").fill("4.2 Hasta tres remolques por año.");
            submit(page);
            page.waitForSelector("text=Versión 1");
            browser.axeInBothThemes();
            browser.picture("plan-conditions");
            browser.go("/plans/" + plan + "/conditions");
            assertThat(page.locator("main").textContent()).contains("Hasta tres remolques por año");
        }
    }

    /** What came back from a draft still has the version that was seen then. */
    @Test
    @Order(5)
    @Tag("CA-9")
    @Tag("CA-10")
    void aDraftOfAMemberIsComparedWithWhatSomebodyElseHasSavedSince() {
        long id = members.search("20123456", Sight.WHOLE, 1).getFirst().id();
        try (var browser = Browser.at(port).signIn("administrator", People.PASSWORD)) {
            var page = browser.go("/admin/members/" + id);
            page.onDialog(Dialog::accept);
            page.locator("#f-firstNames").fill("Alejandro José");
            page.waitForCondition(() -> page.evaluate("Object.keys(localStorage).some(it => it.endsWith(':member-" + id + "'))").equals(true));
            members.setStatus(id, MemberStatus.SUSPENDED, Actor.SYSTEM, MovableClock.START);
            browser.go("/admin/members/" + id);
            page.locator(".note.draft").waitFor();
            page.keyboard().press("Alt+r");
            assertThat(page.locator("#f-firstNames").inputValue()).isEqualTo("Alejandro José");
            page.locator("#f-status").selectOption("ACTIVE");
            page.keyboard().press("Control+Enter");
            page.locator("#f-status-error").waitFor();
            assertThat(page.locator(".now:has([data-field=status])").textContent()).contains("SUSPENDIDO");
            assertThat(page.locator("#f-firstNames").inputValue()).isEqualTo("Alejandro José");
            browser.axeInBothThemes();
            browser.picture("member-meanwhile");
            page.locator(".now:has([data-field=status]) [data-use]").click();
            page.keyboard().press("Control+Enter");
            page.waitForSelector("text=Alejandro José Selzer");
        }
        assertThat(members.get(id).firstNames()).isEqualTo("Alejandro José");
        assertThat(members.get(id).status()).isEqualTo(MemberStatus.SUSPENDED);
    }

    @Test
    @Order(6)
    @Tag("CA-9")
    void inTheSheetOfAPlanWhatSomebodyElseHasSavedStandsInTheCellAndTheirNewLineBelow() {
        var plan = plans.all().getFirst();
        try (var browser = Browser.at(port).signIn("administrator", People.PASSWORD)) {
            var page = browser.go("/admin/plans/" + plan.id() + "/services");
            var lines = new ArrayList<>(plans.services(plan.id()));
            var car = lines.getFirst();
            lines.add(new PlanService(0, plan.id(), "TAXI", "", car.status(), car.maxAmount(), OptionalInt.of(1), car.period(), car.maxKilometres(), car.maxHours(), car.waitingDays(), Optional.empty(), List.of(), "", "", "", ""));
            lines.set(0, new PlanService(car.id(), plan.id(), car.service(), car.label(), car.status(), car.maxAmount(), OptionalInt.of(6), car.period(), car.maxKilometres(), car.maxHours(), car.waitingDays(), car.vehicleKind(),
                car.countries(), "", "7.1", "Hasta seis remolques.", ""));
            plans.setServices(plan.id(), lines, Actor.SYSTEM, MovableClock.START);
            page.locator("#f-label-1").fill("Motocicleta");
            submit(page);
            page.locator("#f-events-0-error").waitFor();
            assertThat(page.locator("td .now:has([data-field=events-0])").textContent()).contains("6");
            assertThat(page.locator(".now:has([data-field=clauseText-0])").isVisible()).isTrue();
            assertThat(page.locator("#f-label-1-error").textContent()).startsWith("Auxilia guardó cambios");
            assertThat(page.locator("#f-service-2-error").textContent()).contains("agregó esta línea");
            assertThat(page.locator("#f-label-1").inputValue()).isEqualTo("Motocicleta");
            browser.axeInBothThemes();
            browser.picture("plan-services-meanwhile");
            page.locator(".now:has([data-field=events-0]) [data-use]").click();
            page.locator(".now:has([data-field=clauseText-0]) [data-use]").click();
            submit(page);
            page.waitForSelector("text=Se guardaron los servicios");
        }
        assertThat(plans.services(plan.id())).extracting(PlanService::label).containsExactly("Auto", "Motocicleta", "");
        assertThat(plans.services(plan.id()).getFirst().maxEvents()).hasValue(6);
    }

    @Test
    @Order(7)
    @Tag("CA-9")
    @Tag("CA-10")
    void aDraftOfConditionsComesBackAndIsReadBesideWhatWasPublishedSince() {
        int plan = plans.all().getFirst().id();
        var path = "/admin/plans/" + plan + "/conditions";
        var words = "El servicio se presta en todo el país. ".repeat(1500).strip();
        try (var browser = Browser.at(port).signIn("administrator", People.PASSWORD)) {
            var page = browser.go(path);
            page.onDialog(Dialog::accept);
            page.waitForResponse(answer -> answer.url().endsWith("/drafts") && answer.request().method().equals("POST") && answer.status() == 204, () -> page.locator("#f-text").fill(words));
            conditions.publish(plan, LocalDate.of(2026, 5, 1), "Otras condiciones.", List.of(), "", Optional.empty(), Actor.SYSTEM, MovableClock.START);
            page.evaluate("localStorage.clear()");
            browser.go(path);
            page.locator(".note.draft").waitFor();
            page.keyboard().press("Alt+r");
            assertThat(page.locator("#f-text").inputValue()).as("from the server").isEqualTo(words);
            submit(page);
            page.locator("#f-text-error").waitFor();
            assertThat(page.locator("#f-text-error").textContent()).startsWith("Auxilia guardó cambios");
            assertThat(page.locator(".now:has([data-field=text])").textContent()).contains("Otras condiciones.");
            assertThat(page.locator("#f-text").inputValue()).isEqualTo(words);
            browser.axeInBothThemes();
            browser.picture("plan-conditions-meanwhile");
            submit(page);
            page.waitForSelector("text=Versión 3");
        }
        assertThat(conditions.of(plan)).extracting(PlanTerms::text).startsWith(words, "Otras condiciones.");
    }

    private static void submit(Page page) {
        page.locator("form.form button[type=submit]").first().click();
        page.waitForLoadState();
    }
}
