package org.auxilia.stories;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.auxilia.assistance.AnytimeFact.AuthorisationAsked;
import org.auxilia.assistance.AnytimeFact.Ground;
import org.auxilia.assistance.AnytimeFact.Subject;
import org.auxilia.assistance.AnytimeFact;
import org.auxilia.catalogue.Money;
import org.auxilia.network.Coverage;
import org.auxilia.network.Coverages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Procedure 5.1.4 to 5.1.7: who may be served, and what becomes of a no. */
class CoverStoryTest extends Story {

    private static final String OPENING = "1 APERTURA DE ASISTENCIA";

    @BeforeAll
    void somebodyHelpsOnTheRoad() { beans.getBean(Coverages.class).put(town.auxilioViedma.id(), new Coverage("AUXILIO_VIAL", town.viedma.id(), 1)); }

    @Test @Tag("CO-1") @Tag("CO-2") @Tag("TK-36") @Tag("CA-4") @Tag("CA-7")
    void whatIsNotCoveredIsOfferedForPayAndDeclinedOnTheCall() {
        notCovered();
        offers("48.000", "Efectivo").presses("No acepta: cancelar al momento").sees("Expediente", "CANCELADO AL MOMENTO");
        agenda.owes("Revisar y cerrar el expediente 08:15");
        ana.opensTheAssistanceOfTheCase();
        log.has(OPENING, "Servicio improcedente", "no incluye el servicio de auxilio vial");
        log.has(OPENING, "No acepta el servicio en conexión", "$ 48.000", "Efectivo");
        log.has("5 CIERRE", "Cierre de la asistencia", "CANCELADO AL MOMENTO");
    }

    @Test @Tag("CO-2") @Tag("TK-36") @Tag("CL-1")
    void theConnectionIsAcceptedAndServedAsAnyOther() {
        notCovered();
        offers("48.000", "Transferencia").presses("Acepta la conexión").sees("Expediente", "CONEXIÓN", "$ 48.000").presses("Sí, autoriza");
        agenda.owes("Asignar proveedor 08:05");
        clock.at("08:03");
        ana.opensTheAssistanceOfTheCase().does("Asignar", "Llega en", "20 min").sees("Cabecera", "CONEXIÓN");
        agenda.owes("Confirmar al afiliado 08:08", "Preguntar por el arribo 08:23");
        log.has(OPENING, "Acepta el servicio en conexión", "$ 48.000, Transferencia");
    }

    @Test @Tag("CO-2") @Tag("TK-27") @Tag("AU-1")
    void aCourtesyIsAskedOfTheSupervisorAndAnasScreenShowsHisDecision() {
        notCovered();
        given.happens(new AuthorisationAsked(Subject.COURTESY, "Primera vez que usa el plan; lo resuelve un técnico interno.", Optional.of(new Money(5_000_000, "ARS")), Optional.empty(), List.of(new Ground(AnytimeFact.Test.FIRST_SERVICE, true, ""))));
        ana.opensTheCaseFile().sees("Expediente", "Se pidió al supervisor: Cortesía");
        agenda.owes("Ofrecer el servicio en conexión 08:00", "Decidir la autorización 08:05");
        clock.at("08:02");
        raul.comesFor("Decidir la autorización").sees("Próximo paso", "Decidir la autorización: Cortesía");
        raul.does("Decidir autorización", "Decisión", "Se autoriza", "Motivo", "Primer servicio").sees("Cabecera", "CORTESÍA");
        log.has(OPENING, "Cobertura", "CORTESÍA", "como cortesía, sin costo para usted");
        ana.sees("Expediente", "CORTESÍA").presses("Sí, autoriza");
        agenda.owes("Asignar proveedor 08:05");
    }

    @Test @Tag("MB-6") @Tag("TK-27") @Tag("TK-28")
    void whoIsNotFoundIsServedOnTheSupervisorsWordAndVerifiedTheNextBusinessDay() {
        unknown();
        raul.comesFor("Decidir la autorización").does("Decidir autorización", "Decisión", "Se autoriza", "Motivo", "Tiene la póliza en la mano");
        log.has(OPENING, "Respuesta a la autorización", "Autorizado: Atender al afiliado. Tiene la póliza en la mano");
        ana.sees("Expediente", "EN COBERTURA");
        agenda.owes("Asignar proveedor 08:05");
        ana.opensTheAssistanceOfTheCase().does("Asignar", "Llega en", "35 min");
        agenda.owesAlso("Verificar al afiliado con la cuenta +1 09:00");
        clock.at("+1 09:10");
        ana.visits("/cases/" + the.number).locator("summary").getByText("Verificar con la cuenta").click();
        ana.page().locator("[name=by]").fill("Sofía, de altas");
        ana.presses("Es afiliado").sees("Expediente", "ACTIVO");
        agenda.owesNo("Verificar al afiliado");
        ana.opensTheAssistanceOfTheCase();
        log.has(OPENING, "Verificación con la cuenta", "La cuenta reconoce al afiliado: Sofía, de altas");
    }

    @Test @Tag("MB-6") @Tag("CO-2")
    void whomTheSupervisorWillNotServeIsOfferedTheConnection() {
        unknown();
        raul.comesFor("Decidir la autorización").does("Decidir autorización", "Decisión", "No se autoriza", "Motivo", "No figura en ninguna póliza");
        ana.sees("Expediente", "NO AUTORIZADO").presses("No cubierto: ofrecer conexión");
        agenda.owes("Ofrecer el servicio en conexión 08:00");
        offers("90.000", "Efectivo");
        ana.page().locator("select[name=cause]").first().selectOption("NO_AUTORIZADO");
        ana.presses("No acepta: cancelar al momento").sees("Expediente", "CANCELADO AL MOMENTO");
        agenda.owes("Revisar y cerrar el expediente 08:15");
    }

    @Test @Tag("MB-3") @Tag("CA-1")
    void aBeneficiaryCallsAndIsTheOneWhoIsToldAndMet() {
        ana.answers(Town.MERIDIANO, "02920 15-998877").calls("Lucía", "Selzer").forMember("28441907").asked("Lucía Selzer").at("viedma", "Colón 123").tells("Se quedó sin batería.").opensTheCase();
        ana.asksFor("Remolque grúa", "EMERGENCIA").opensTheAssistance().presses("Sí, autoriza");
        ana.opensTheAssistanceOfTheCase().does("Asignar", "Llega en", "35 min").sees("Próximo paso", "Confirmar a Lucía Selzer", "2920 99-8877");
        agenda.owes("Confirmar al afiliado 08:05", "Preguntar por el arribo 08:35");
        log.has(OPENING, "Datos del afiliado", "Alejandro Selzer", "Solicita Lucía Selzer");
    }

    /** The keys of the list are quicker than the line: what is read aloud is of the service that stands chosen. */
    @Test @Tag("CO-1")
    void whoChoosesAnotherServiceBeforeTheFirstAnswerComesReadsTheVerdictOfTheOther() {
        ana.answers(Town.MERIDIANO, "02920 15-412345").calls("Alejandro", "Selzer").forMember("28441907").at("viedma", "Colón 123").tells("Pinchó una rueda.").opensTheCase();
        ana.visits("/cases/" + the.number + "/new");
        var page = ana.page();
        var first = new AtomicReference<Route>();
        page.route("**/new/coverage*", asked -> { if (!first.compareAndSet(null, asked)) asked.resume(); });
        chooses(page, "Remolque grúa");
        page.waitForCondition(() -> first.get() != null);
        chooses(page, "Auxilio vial");
        first.get().resume();
        ana.sees("#verdict", "Cobertura: Auxilio vial", "no incluye el servicio de auxilio vial");
    }

    private static void chooses(Page page, String service) { page.locator("label.tile").filter(new Locator.FilterOptions().setHasText(FilledForm.beginning(service))).click(); }

    private void notCovered() {
        ana.answers(Town.MERIDIANO, "02920 15-412345").calls("Alejandro", "Selzer").forMember("28441907").at("viedma", "Colón 123").tells("Pinchó una rueda.").opensTheCase();
        ana.asksFor("Auxilio vial", "EMERGENCIA").sees("#verdict", "no incluye el servicio de auxilio vial", "No está en el plan").opensTheAssistance().sees("Expediente", "NO CUBIERTO");
        agenda.owes("Ofrecer el servicio en conexión 08:00");
    }

    /** Whom the roster does not know: registered A VERIFICAR, and a superior is asked. */
    private void unknown() {
        ana.answers(Town.MERIDIANO, "02920 15-111222").calls("Pedro", "Gómez").forUnknown("Pedro", "Gómez", "33.222.111").at("viedma", "Colón 123").tells("No arranca.").opensTheCase();
        ana.asksFor("Remolque grúa", "EMERGENCIA").opensTheAssistance().sees("Expediente", "A VERIFICAR", "ESPERA AUTORIZACIÓN").presses("Sí, autoriza");
        agenda.owes("Asignar proveedor 08:05", "Decidir la autorización 08:05");
    }

    /** The price and the way to pay are told; the answer is still to come. */
    private Person offers(String price, String method) {
        new FilledForm(ana.page().locator("form[action$='/connection']"), clock).with("Precio", price, "Forma de pago", method);
        return ana;
    }
}
