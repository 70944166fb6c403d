package org.auxilia.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Optional;
import org.auxilia.api.Program;
import org.auxilia.assistance.Category;
import org.auxilia.assistance.OpeningFact.NotCovered;
import org.auxilia.assistance.Priority;
import org.auxilia.assistance.UncoveredFact.Basis;
import org.auxilia.assistance.UncoveredFact.Bill;
import org.auxilia.assistance.OpeningFact.ConnectionDeclined;
import org.auxilia.assistance.UncoveredFact.PriceTold;
import org.auxilia.assistance.UncoveredFact.QuoteOffered;
import org.auxilia.assistance.UncoveredFact.QuoteWithdrawn;
import org.auxilia.catalogue.Money;
import org.auxilia.network.Coverage;
import org.auxilia.network.Coverages;
import org.auxilia.staff.People;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What comes back to the ladder of "no" comes back as it was meant, and once more means the same (Out of coverage A, E, F). */
class LadderAgainStoryTest extends Story {

    private static final String ROADSIDE = "AUXILIO_VIAL";

    @BeforeAll
    void somebodyDoesIt() {
        beans.getBean(Coverages.class).put(town.auxilioViedma.id(), new Coverage(ROADSIDE, town.viedma.id(), 1));
        beans.getBean(Coverages.class).put(town.gruasDelValle.id(), new Coverage(ROADSIDE, town.viedma.id(), 2));
    }

    @Test @Tag("OC-4") @Tag("CX-3") @Tag("OP-8")
    void aQuoteThatLapsedMeanwhileIsNotToldByTariffTheSecondTime() {
        quoted();
        ana.visits(the.path() + "/uncovered");
        clock.at("09:01");
        ana.presses("Informar precio").sees("#f-p-quotedBy-error", "");
        assertThat(chosen()).hasText("AUXILIO VIEDMA (vencida)");
        ana.browser().axeInBothThemes();
        ana.picture("ladder-lapsed-quote");
        ana.browser().pictureOf("#r-connection", "ladder-lapsed");
        ana.presses("Informar precio");
        assertThat(ana.page().locator("#f-p-quotedBy-error")).isVisible();
        assertThat(given.file().assistance(1).has(PriceTold.class)).as("pressed twice").isFalse();
        given.happens(new QuoteWithdrawn(town.auxilioViedma.id(), "AUXILIO VIEDMA", "Está ocupado"));
        ana.presses("Informar precio");
        assertThat(chosen()).hasText("AUXILIO VIEDMA (no cotiza)");
        ana.page().locator("#f-p-quotedBy").selectOption("");
        ana.presses("Informar precio").sees("#r-connection", "El servicio cuesta $ 48.000");
        assertThat(given.file().assistance(1).last(PriceTold.class).flatMap(PriceTold::quotedBy)).as("by tariff, as he chose").isEmpty();
    }

    @Test @Tag("OC-4")
    void ofAnObstacleThatIsSaidAtAFieldAProgramIsToldOnce() {
        quoted();
        clock.at("09:01");
        var refused = program().post(the.path() + "/price", "{'bill':'CONNECTION','full':48000,'quotedBy':" + town.auxilioViedma.id() + ",'validUntilIn':30,'back':'uncovered'}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().at("/obstacles/0/code").asString()).isEqualTo("QUOTE_LAPSED");
        assertThat(refused.body().at("/errors").isMissingNode()).isTrue();
    }

    @Test @Tag("OC-1") @Tag("CA-9")
    void whatWasWrittenForWhatCanNoLongerBeDoneIsShown() {
        quoted();
        ana.visits(the.path() + "/uncovered");
        writesAQuote("GRÚAS DEL VALLE", "45.500");
        declines();
        ana.submits(row("GRÚAS DEL VALLE").locator("form[action$='/quote'] button[type=submit]"));
        ana.sees("#content", "Lo que usted escribió ya no se puede guardar aquí");
        assertThat(leftovers(ana)).containsExactly("Proveedor", "GRÚAS DEL VALLE", "Qué cotiza", "Servicio completo", "Precio del proveedor", "45.500", "Vale por", "60 min");
        ana.browser().axeInBothThemes();
        ana.picture("ladder-leftover");
        ana.visits(the.path() + "/uncovered");
        ana.doesNotSee("#content", "Lo que usted escribió");
    }

    @Test @Tag("OC-1") @Tag("CA-9")
    void whatNobodyWroteIsNotShownWithIt() {
        quoted();
        ana.visits(the.path() + "/uncovered");
        ana.page().locator("#f-p-dearBecause").fill("Es el único");
        declines();
        ana.presses("Informar precio");
        assertThat(leftovers(ana)).containsExactly("Precio total", "48.000,00", "Cotizado por", "AUXILIO VIEDMA", "Vale por", "60 min", "Por qué se ofrece igual", "Es el único");
    }

    @Test @Tag("OC-1") @Tag("CA-8") @Tag("CA-9")
    void ofAnAcceptanceItIsTheWayToPayAndTheSuperiorsReason() {
        quoted();
        ana.visits(the.path() + "/uncovered");
        ana.presses("Informar precio").sees("#r-connection", "El servicio cuesta $ 48.000");
        given.happens(new QuoteWithdrawn(town.auxilioViedma.id(), "AUXILIO VIEDMA", "Está ocupado"));
        raul.visits(the.path() + "/uncovered");
        raul.page().locator("#f-y-method").selectOption("Efectivo");
        raul.presses("Acepta la conexión").page().locator("#f-y-force").check();
        raul.page().locator("#f-y-forceWhy").fill("Otro lo hace por lo mismo");
        given.happens(new ConnectionDeclined("Servicio en conexión", "CONEXION_RECHAZADA"));
        raul.presses("Acepta la conexión");
        assertThat(leftovers(raul)).containsExactly("Forma de pago", "Efectivo", "Motivo para forzar", "Otro lo hace por lo mismo");
    }

    @Test @Tag("CA-8") @Tag("OC-4")
    void aSuperiorForcesAnAcceptanceFromWhereHeTypedIt() {
        quoted();
        ana.visits(the.path() + "/uncovered");
        ana.presses("Informar precio").sees("#r-connection", "El servicio cuesta $ 48.000");
        given.happens(new QuoteWithdrawn(town.auxilioViedma.id(), "AUXILIO VIEDMA", "Está ocupado"));
        ana.page().locator("#f-y-method").selectOption("Efectivo");
        ana.presses("Acepta la conexión").sees("Rechazo", "La cotización venció o cambió");
        assertThat(ana.page().locator("#f-y-force")).hasCount(0);
        raul.visits(the.path() + "/uncovered");
        raul.page().locator("#f-y-method").selectOption("Efectivo");
        raul.presses("Acepta la conexión").page().locator("#f-y-force").check();
        raul.browser().axeInBothThemes();
        raul.picture("ladder-force-acceptance");
        raul.browser().pictureOf("#r-connection", "ladder-force");
        raul.presses("Acepta la conexión");
        assertThat(raul.page().locator("#f-y-forceWhy-error")).isVisible();
        assertThat(raul.page().locator("#f-y-method")).hasValue("Efectivo");
        raul.page().locator("#f-y-forceWhy").fill("Otro lo hace por lo mismo");
        raul.presses("Acepta la conexión").sees("Expediente", "CONEXIÓN");
        assertThat(given.file().assistance(1).category()).contains(Category.CONNECTION);
        raul.opensTheAssistanceOfTheCase().sees("#log", "Otro lo hace por lo mismo");
    }

    private void quoted() {
        given.opened(town.selzer, ROADSIDE, Priority.EMERGENCY, new NotCovered("SERVICE_IN_PLAN", "Su plan no incluye este servicio.", ""), given.consents());
        given.happens(new QuoteOffered(town.auxilioViedma.id(), "AUXILIO VIEDMA", Basis.SERVICE, pesos(48_000), Optional.empty(), clock.time("09:00")));
    }

    /** Ana tells a price, and the member wants none of it. */
    private void declines() {
        given.happens(new PriceTold(Bill.CONNECTION, pesos(48_000), pesos(48_000), Optional.empty(), List.of("Efectivo"), 30, clock.time("09:00"), Optional.empty(), Optional.empty()), new ConnectionDeclined("Servicio en conexión", "CONEXION_RECHAZADA"));
    }

    /** Name and words, one after the other. */
    private static List<String> leftovers(Person who) { return who.page().locator(".note.ask dl.kv > *").allInnerTexts(); }

    private void writesAQuote(String provider, String offer) {
        row(provider).locator("summary").getByText("Registrar cotización").click();
        row(provider).locator("[name=offer]").fill(offer);
    }

    private Locator row(String provider) { return ana.page().locator(".quotes > li").filter(new Locator.FilterOptions().setHasText(provider)); }

    private Locator chosen() { return ana.page().locator("#f-p-quotedBy option:checked"); }

    private Program program() { return new Program(port, People.token(beans, town.ana)); }

    private static Money pesos(long amount) { return new Money(amount * 100, "ARS"); }
}
