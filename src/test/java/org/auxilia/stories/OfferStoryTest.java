package org.auxilia.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.auxilia.Browser;
import org.auxilia.api.Program;
import org.auxilia.assistance.OpeningFact.NotCovered;
import org.auxilia.assistance.Priority;
import org.auxilia.assistance.UncoveredFact.AlternativesGiven;
import org.auxilia.membership.ScriptStep;
import org.auxilia.membership.Scripts;
import org.auxilia.network.Coverage;
import org.auxilia.network.Coverages;
import org.auxilia.staff.Actor;
import org.auxilia.staff.People;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ladder of "no" is one screen: whatever is sent from it comes back on it, and what it has one read out is true (Out of coverage A, B, E, F). */
class OfferStoryTest extends Story {

    private static final String OPENING = "1 APERTURA DE ASISTENCIA", ROADSIDE = "AUXILIO_VIAL", PLUMBER = "PLOMERIA", STORAGE = "DEPOSITO_VEHICULO", OUTSIDE = "FUERA_DE_MATRIZ";

    @BeforeAll
    void somebodyDoesIt() {
        beans.getBean(Coverages.class).put(town.auxilioViedma.id(), new Coverage(ROADSIDE, town.viedma.id(), 1));
        beans.getBean(Coverages.class).put(town.gruasDelValle.id(), new Coverage(ROADSIDE, town.viedma.id(), 2));
        beans.getBean(JdbcClient.class).sql("insert into reference_price (service, place, currency, amount, valid_from) values (?, ?, 'ARS', 5000000, ?)").params(PLUMBER, town.viedma.id(), LocalDate.parse("2026-01-01")).update();
    }

    @Test @Tag("OC-1") @Tag("OP-8")
    void aWhatWasTypedWronglyIsSaidAtItsFieldOnTheLadderAndNothingIsLost() {
        improper(ROADSIDE);
        ana.opensTheAssistanceOfTheCase().goes("Sin cobertura: qué ofrecer");
        var row = opened("Registrar cotización", "AUXILIO VIEDMA");
        row.locator("[name=offer]").fill("mil pesos");
        row.locator("form[action$='/quote'] [name=basis]").selectOption("VISIT");
        row.locator("form[action$='/quote'] [name=validUntilIn]").selectOption("120");
        ana.submits(row.locator("form[action$='/quote'] button[type=submit]"));
        var back = row("AUXILIO VIEDMA");
        ana.sees("#content", "Sin cobertura: Auxilio vial").sees(".note.bad", "Revise 1 dato", "Precio del proveedor");
        assertThat(back.locator("[id$='-offer-error']")).isVisible();
        assertThat(back.locator("[name=offer]")).hasValue("mil pesos");
        assertThat(back.locator("form[action$='/quote'] [name=basis]")).hasValue("VISIT");
        assertThat(back.locator("form[action$='/quote'] [name=validUntilIn]")).hasValue("120");
        assertThat(row("GRÚAS DEL VALLE").locator("[name=offer]")).hasValue("");
        ana.browser().axeInBothThemes();
        ana.picture("ladder-bad-field");
        back.locator("[name=offer]").fill("52.000");
        ana.submits(back.locator("form[action$='/quote'] button[type=submit]"));
        ana.sees(".quotes", "cotizó · $ 52.000 · vale hasta las 10:00").goes("Volver a la asistencia").sees("Cabecera", "Auxilio vial");
    }

    @Test @Tag("OC-1")
    void aWhatTheMemberAnswersComesBackToTheLadderTooWhereSomethingIsMissing() {
        improper(ROADSIDE);
        told(48_000);
        ana.visits(the.path() + "/uncovered");
        ana.page().locator("#f-y-call").fill("rec-4411");
        ana.page().locator("#f-y-method").evaluate("it => it.removeAttribute('required')");
        ana.presses("Acepta la conexión").sees("#f-y-method-error", "");
        assertThat(ana.page().locator("#f-y-method-error")).isVisible();
        assertThat(ana.page().locator("#f-y-call")).hasValue("rec-4411");
        clock.at("09:01");
        ana.page().locator("#f-y-method").selectOption("Efectivo");
        ana.presses("Acepta la conexión").sees("Rechazo", "El precio informado venció").sees("#r-connection", "El precio informado venció: infórmelo otra vez");
    }

    @Test @Tag("CX-2") @Tag("CA-8")
    void eARefusedPriceIsSaidAtItsFieldWithTheReasonAskedForThere() {
        improper(PLUMBER);
        ana.visits(the.path() + "/uncovered");
        ana.page().locator("#f-p-full").fill("50.000");
        ana.page().locator("#f-p-validUntilIn").selectOption("30");
        ana.presses("Informar precio").sees("#r-connection", "Suele costar: $ 50.000");
        assertThat(ana.page().locator("#f-p-dearBecause-error")).isVisible();
        assertThat(ana.page().locator("#f-p-full")).hasValue("50.000");
        assertThat(ana.page().locator("#f-p-validUntilIn")).hasValue("30");
        assertThat(ana.page().locator("#f-p-force")).hasCount(0);
        ana.picture("ladder-refused-price");
        ana.page().locator("#f-p-dearBecause").fill("Es domingo");
        ana.presses("Informar precio").sees("#r-connection", "El servicio cuesta $ 50.000", "vale hasta las 08:30");
        improper(PLUMBER);
        raul.visits(the.path() + "/uncovered");
        raul.page().locator("#f-p-full").fill("60.000");
        raul.presses("Informar precio").page().locator("#f-p-force").check();
        raul.presses("Informar precio").page().locator("#f-p-forceWhy").fill("No hay otro");
        assertThat(raul.page().locator("#f-p-forceWhy-error")).isVisible();
        assertThat(raul.page().locator("#f-p-full")).hasValue("60.000");
        raul.presses("Informar precio").sees("#r-connection", "El servicio cuesta $ 60.000");
        raul.opensTheAssistanceOfTheCase();
        log.has(OPENING, "Precio informado", "$ 60.000");
        raul.sees("#log", "No hay otro");
    }

    @Test @Tag("CX-3")
    void aPriceThatHoldsBeyondMidnightNamesItsDayWhereverItIsSaid() {
        clock.at("23:40");
        improper(ROADSIDE);
        ana.visits(the.path() + "/uncovered");
        var row = opened("Registrar cotización", "AUXILIO VIEDMA");
        row.locator("[name=offer]").fill("48.000");
        ana.submits(row.locator("form[action$='/quote'] button[type=submit]"));
        ana.sees(".quotes", "vale hasta el 24/11 a las 00:40");
        ana.page().locator("#f-p-validUntilIn").selectOption("120"); // no longer than the quote holds
        ana.presses("Informar precio").sees("#r-connection", "El precio vale hasta el 24/11 a las 00:40. ¿Lo acepta?");
        ana.opensTheAssistanceOfTheCase().sees("#offer", "vale hasta el 24/11 a las 00:40");
        log.has(OPENING, "Cotización del proveedor", "vigente hasta el 24/11 a las 00:40");
        log.has(OPENING, "Precio informado", "Válido hasta el 24/11 a las 00:40");
        var link = TheLink.made(this);
        assertThat(TheLink.shown(link.opens())).contains("24/11/2026 00:40");
        clock.at("+1 00:10");
        ana.visits(the.path() + "/uncovered");
        ana.sees("#r-connection", "vale hasta las 00:40");
    }

    @Test @Tag("CX-3") @Tag("CX-4")
    void whereThereIsNoGuaranteeThatIsWhatIsSaid() {
        improper(STORAGE);
        ana.opensTheCaseFile().sees("Expediente", "diga precio y forma de pago. Sin garantía");
        told(48_000);
        ana.visits(the.path() + "/uncovered");
        ana.sees("#r-connection", "El servicio cuesta $ 48.000", "Sin garantía. El precio vale hasta").doesNotSee("#content", "0 días");
        var link = TheLink.made(this);
        assertThat(TheLink.shown(link.opens())).contains("Sin garantía").doesNotContain("0 días");
        try (var member = Browser.at(port, Browser.Options.PHONE)) {
            member.go(link.path()).locator("[name=code]").fill(link.code());
            member.page().locator("button[type=submit]").click();
            assertThat(member.page().locator(".price")).containsText("Sin garantía");
            member.picture("price-no-guarantee");
        }
        assertThat(program().post(the.path() + "/connection", "{'price':48000,'method':'Efectivo'}").status()).isEqualTo(200);
        ana.opensTheCaseFile().sees("Expediente", "con Efectivo. Sin garantía.").doesNotSee("#content", "0 días");
        ana.opensTheAssistanceOfTheCase().doesNotSee("#log", "0 días");
        log.has(OPENING, "Precio informado", "Sin garantía");
        log.has(OPENING, "Acepta el servicio en conexión", "Sin garantía");
        improper(STORAGE);
        told(48_000);
        ana.visits(the.path() + "/uncovered");
        ana.presses("No acepta: cancelar al momento").opensTheAssistanceOfTheCase();
        log.has(OPENING, "No acepta el servicio en conexión", "por $ 48.000, sin garantía");
    }

    @Test @Tag("OC-2")
    void bTheDisclaimerIsTheHousesAndTickedBeforeAnythingIsGiven() {
        improper(OUTSIDE);
        var unread = program().post(the.path() + "/alternatives", "{'disclaimer':'Son nuestros','alternatives':'Mudanzas Río Negro'}");
        assertThat(unread.status()).isEqualTo(422);
        assertThat(unread.toString()).contains("read").doesNotContain("\"disclaimer\"");
        ana.visits(the.path() + "/uncovered");
        ana.page().locator("[name=alternatives]").fill("Mudanzas Río Negro, 2920 41-0000");
        ana.page().locator("[name=read]").evaluate("it => it.removeAttribute('required')");
        ana.presses("Dar alternativas externas").sees("#f-alt-read-error", "Lea primero la aclaración al afiliado");
        assertThat(ana.page().locator("[name=alternatives]")).hasValue("Mudanzas Río Negro, 2920 41-0000");
        ana.browser().axe();
        ana.picture("ladder-disclaimer");
        assertThat(program().post(the.path() + "/alternatives", "{'read':true,'disclaimer':'Son nuestros','alternatives':'Mudanzas Río Negro'}").status()).isEqualTo(200);
        assertThat(given.file().assistance(1).last(AlternativesGiven.class).map(AlternativesGiven::disclaimer).orElseThrow()).contains("no son prestadores de nuestra empresa").doesNotContain("Son nuestros");
    }

    @Test @Tag("OC-2") @Tag("CO-3")
    void bAnAccountThatHasItSaidInItsOwnWordsHasTheseInTheLog() {
        var scripts = beans.getBean(Scripts.class);
        scripts.change(town.meridiano.id(), "es", Map.of(ScriptStep.OTHER_ALTERNATIVES, "Sr(a). {member}: Meridiano no responde por ellos."), Optional.empty(), Actor.SYSTEM, clock.now());
        improper(OUTSIDE);
        ana.visits(the.path() + "/uncovered");
        ana.sees("#r-alternatives", "Meridiano no responde por ellos").page().locator("[name=read]").check();
        ana.page().locator("[name=alternatives]").fill("Mudanzas Río Negro");
        ana.presses("Dar alternativas externas").opensTheAssistanceOfTheCase();
        log.has(OPENING, "lternativas", "Alejandro Selzer: Meridiano no responde por ellos.");
        scripts.change(town.meridiano.id(), "es", Map.of(ScriptStep.OTHER_ALTERNATIVES, ""), Optional.empty(), Actor.SYSTEM, clock.now());
    }

    private void improper(String service) {
        given.opened(town.selzer, service, Priority.EMERGENCY, new NotCovered(service.equals(OUTSIDE) ? "OUTSIDE_MATRIX" : "SERVICE_IN_PLAN", "Su plan no incluye este servicio.", ""), given.consents());
    }

    private void told(int price) { TheLink.told(this, price); }

    private Locator opened(String act, String provider) {
        var row = row(provider);
        row.locator("summary").getByText(act).click();
        return row;
    }

    private Locator row(String provider) { return ana.page().locator(".quotes > li").filter(new Locator.FilterOptions().setHasText(provider)); }

    private Program program() { return new Program(port, People.token(beans, town.ana)); }
}
