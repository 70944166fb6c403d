package org.auxilia.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** MB-9: what one must know of somebody is on the screen at the first match. */
class AlertStoryTest extends Story {

    @Test @Tag("MB-9")
    void whoRingsIsKnownToBeDeafAndAVipUntilTheLastDayIsOver() {
        given.emergencyTow();
        raul.visits("/cases/" + the.number);
        raul.goes("Alertas");
        warns("Afiliado: Alejandro Selzer", "VIP", "Director del club");
        warns("Teléfono: +54 9 2920 41-2345", "Necesidad especial", "Es sordo: escribirle por mensaje");
        warns("Afiliado: Alejandro Selzer", "Sospecha de abuso", "Cuatro grúas en una semana");
        raul.browser().axeInBothThemes();
        raul.browser().picture("alerts");
        raul.opensTheAssistanceOfTheCase().sees(".warnings", "Sospecha de abuso").sees(".warnings", "Cuatro grúas en una semana");

        clock.at("08:05");
        var ring = ana.visits("/cases/new?called=" + Town.MERIDIANO + "&caller=5492920412345");
        assertThat(ring.locator(".warnings li")).hasCount(1);
        ana.sees(".warnings", "Es sordo: escribirle por mensaje");
        new Ring(ana, this).forMember("28441907");
        assertThat(ring.locator(".warnings li")).hasCount(3);
        ana.sees(".warnings", "Director del club").sees(".warnings", "Consulte a su supervisor antes de decidir").doesNotSee("body", "Cuatro grúas").doesNotSee("body", "Sospecha de abuso");
        ana.browser().axeInBothThemes();
        ana.browser().picture("warnings");
        ana.opensTheAssistanceOfTheCase().sees(".warnings", "Es sordo").sees(".warnings", "VIP");
        ana.browser().picture("warnings-console");
        ana.opensTheCaseFile().sees(".warnings", "Director del club");
        assertThat(marked(ana.visits("/boards/open"), "tr[data-row]")).hasCount(1);
        assertThat(marked(ana.visits("/agenda"), ".bands li")).not().hasCount(0);

        raul.visits("/alerts?case=" + the.number);
        var need = raul.page().locator(".alert-list li").filter(new Locator.FilterOptions().setHasText("Es sordo"));
        need.locator("summary").click();
        need.locator("input[name=why]").fill("Era otra persona");
        raul.submits(need.locator("button[type=submit]"));
        raul.doesNotSee(".alert-list", "Es sordo");
        raul.visits("/alerts");
        raul.sees(".alert-list", "La terminó Raúl Ibarra").sees(".alert-list", "Era otra persona");

        aPlateWarnsWhoeverComesWithIt();

        clock.at("23:59:59");
        ana.opensTheAssistanceOfTheCase().sees(".warnings", "Director del club").doesNotSee(".warnings", "Es sordo");
        clock.at("+1 00:00");
        ana.opensTheAssistanceOfTheCase();
        assertThat(ana.page().locator(".warnings")).hasCount(0);
        assertThat(marked(ana.visits("/boards/open"), "tr[data-row]")).hasCount(0);
        assertThat(marked(ana.visits("/agenda"), ".bands li")).hasCount(0);
        assertThat(ana.page().locator(".bands li")).not().hasCount(0);
    }

    private void aPlateWarnsWhoeverComesWithIt() {
        new FilledForm(raul.page().locator("form.alert-form"), clock).with("Sobre", "Placa", "Cuál", "AC 808 TX", "Tipo", "Necesidad especial", "Motivo", "Lleva rampa: mandar una plancha larga", "Último día", clock.day().toString());
        raul.presses("Guardar alerta");
        var page = ana.visits("/cases/new");
        page.locator("#f-account").selectOption(new SelectOption().setLabel(town.meridiano.name()));
        new Ring(ana, this).forUnknown("Pedro", "Paz", "33.000.111");
        page.locator("[name=newPlate]").first().fill("ac808tx");
        page.locator("[name=newPlate]").first().press("Tab");
        ana.sees(".warnings", "mandar una plancha larga");
    }

    private void warns(String about, String kind, String reason) {
        new FilledForm(raul.page().locator("form.alert-form"), clock).with("Sobre", about, "Tipo", kind, "Motivo", reason, "Último día", clock.day().toString());
        raul.presses("Guardar alerta");
    }

    private static Locator marked(Page page, String row) { return page.locator(row).filter(new Locator.FilterOptions().setHas(page.locator(".badge.vip"))); }
}
