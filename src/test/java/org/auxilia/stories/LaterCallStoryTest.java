package org.auxilia.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.auxilia.assistance.FileFact.ContactEmpowered;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** CA-13, TK-32: somebody rings up about a case that is under way. */
class LaterCallStoryTest extends Story {

    @Test @Tag("CA-13") @Tag("QL-1")
    void aNeighbourComplainsAndTheMemberCancels() {
        given.emergencyTow().assigned(town.auxilioViedma, "08:35").confirmed();
        clock.at("08:10");
        lucas.visits("/boards/open").keyboard().press("g");
        lucas.page().keyboard().press("l");
        assertThat(lucas.page()).hasURL(Pattern.compile("/calls$"));
        lucas.browser().axeInBothThemes();
        finds("2920 15 41-2345");
        lucas.browser().axeInBothThemes();
        lucas.browser().picture("calls");
        lucas.goes(the.number + "/1");
        lucas.browser().axeInBothThemes();
        lucas.browser().picture("call");
        logs("Quién llama", "Tercero", "Qué necesita", "Reclamo", "Nombre de quien llama", "Pedro, un vecino", "Qué dice", "Hace media hora que espera al sol");
        lucas.sees("body", "un superior fue avisado");
        log.has("3 MONITOREOS", "ENTRANTE TERCERO", "Pedro, un vecino llama por: Reclamo. Hace media hora que espera al sol");
        agenda.owes("Atender el reclamo 08:10", "Preguntar por el arribo 08:35");
        carmen.visits("/complaints");
        carmen.sees("#complaints", "Hace media hora que espera al sol").sees("#complaints", the.number + "/1");
        raul.comesFor("Atender el reclamo").does("Atender el reclamo", "Qué se hace con el reclamo", "Se habló con el vecino; la grúa está a diez minutos.");
        log.has("1 APERTURA DE ASISTENCIA", "Un superior atiende el reclamo", "Se habló con el vecino");
        agenda.owes("Preguntar por el arribo 08:35");

        clock.at("08:12");
        lucas.opensTheAssistanceOfTheCase().page().keyboard().press("i");
        assertThat(lucas.page()).hasURL(Pattern.compile("/call\\?"));
        logs("Qué necesita", "Cancelar", "Qué dice", "Ya arrancó");
        lucas.sees("form.call-form", "Falta este dato");
        logs("Quién acepta", "Lucía Selzer (Beneficiario)");
        log.has("3 MONITOREOS", "ENTRANTE AFILIADO", "Alejandro Selzer llama por: Cancelar. Ya arrancó. Decide Lucía Selzer (Beneficiario)");
        assertThat(lucas.page().locator("#act [name=who]")).hasValue("Lucía Selzer");
        lucas.does("Cancela la asistencia", "Causa", "El afiliado desiste");
        lucas.sees("Cabecera", "CANCELADO POSTERIOR");
        log.has("3 MONITOREOS", "El afiliado cancela", "Cancela Lucía Selzer");
    }

    @Test @Tag("TK-32") @Tag("TK-4") @Tag("CA-13")
    void theLineDropsSoOneRingsBackTwoMinutesLaterAndAgainTenAfterACallInVain() {
        given.emergencyTow().assigned(town.auxilioViedma, "08:35").confirmed().happens(new ContactEmpowered("Nora Paz", "02920 15-777"));
        clock.at("08:10");
        lucas.visits("/cases/" + the.number + "/call");
        logs("Quién llama", "Tercero", "Qué necesita", "Novedades", "Nombre de quien llama", "Nora Paz", "Teléfono", "02920 15-477777", "Qué dice", "Pregunta dónde", "Devolver la llamada", "Se cortó");
        agenda.owes("Devolver el llamado 08:12", "Preguntar por el arribo 08:35");
        log.has("3 MONITOREOS", "Llamado prometido", "A Tercero, a las 08:12. Se cortó");
        clock.at("08:12");
        ana.comesFor("Devolver el llamado").sees("Próximo paso", "Devolver la llamada a Nora Paz").sees("Próximo paso", "47-7777");
        ana.does("No contesta");
        agenda.owes("Devolver el llamado 08:22", "Preguntar por el arribo 08:35");
        clock.at("08:22");
        ana.comesFor("Devolver el llamado").does("Registrar llamada a cuenta o tercero", "Qué se habló", "La grúa llega a las 8:35");
        agenda.owes("Preguntar por el arribo 08:35");
        log.has("3 MONITOREOS", "SALIENTE TERCERO", "La grúa llega a las 8:35");
        ana.opensTheCaseFile();
        ana.visits("/cases/" + the.number + "/call");
        new FilledForm(ana.page().locator("form.call-form"), clock).with("Qué necesita", "Cambiar", "Qué dice", "Pide otra hora", "Quién acepta", "Nora Paz (Contacto facultado)", "Devolver la llamada", "Se prometió llamar", "Hora prometida", "09:00");
        ana.presses("Registrar");
        agenda.owes("Preguntar por el arribo 08:35", "Devolver el llamado 09:00");
        assertThat(ana.page()).hasURL(Pattern.compile("act=rescheduling"));
    }

    private void finds(String typed) {
        lucas.page().locator("input[name=q]").fill(typed);
        lucas.page().locator("input[name=q]").press("Enter");
        assertThat(lucas.page().locator("tr[data-row]").first()).isVisible();
    }

    private void logs(String... values) {
        new FilledForm(lucas.page().locator("form.call-form"), clock).with(values);
        lucas.presses("Registrar");
    }
}
