package org.auxilia.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.ClosingFact.ConformityGiven;
import org.auxilia.assistance.ClosingFact.CostsLoaded;
import org.auxilia.assistance.ClosingFact.Reviewed;
import org.auxilia.assistance.CostLine;
import org.auxilia.assistance.FileFact.CaseClosed;
import org.auxilia.assistance.MonitoringFact.ArrivalReported;
import org.auxilia.assistance.MonitoringFact.ContactConfirmed;
import org.auxilia.assistance.ServiceFact.Authorised;
import org.auxilia.assistance.ServiceFact.Diagnosed;
import org.auxilia.assistance.ServiceFact.WorkEnded;
import org.auxilia.catalogue.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Procedure 5.5: the member's verdict, the closing, and what is opened again. */
class ClosingStoryTest extends Story {

    private static final String CLOSING = "5 CIERRE", CONFORMITY = "LLAMADA AL AFILIADO POR CONFORMIDAD";

    @Test @Tag("CL-2") @Tag("TK-24") @Tag("TK-25") @Tag("CL-3")
    void threeConformityCallsRingInVainAndTheAssistanceIsClosed() {
        worked();
        given.happens(costs());
        clock.at("09:50");
        ana.opensTheAssistanceOfTheCase().sees("Próximo paso", "¿está conforme?", "No contesta 1/3").does("No contesta");
        agenda.owes("Llamar por la conformidad 10:50");
        clock.at("10:50");
        ana.does("No contesta");
        agenda.owes("Llamar por la conformidad 11:50");
        clock.at("11:50");
        ana.sees("Próximo paso", "No contesta 3/3").does("No contesta");
        agenda.owes("Revisar y cerrar la asistencia 12:05");
        log.has(3, CLOSING, CONFORMITY);
        log.has(CLOSING, CONFORMITY, "No contesta (3/3)");
        ana.does("Cerrar asistencia").sees("Cabecera", "CONCLUIDA");
        agenda.owes("Revisar y cerrar el expediente 12:05");
    }

    @Test @Tag("CL-2") @Tag("LG-5")
    void whoIsNotConformingMakesAComplaintThatCarmenSees() {
        worked();
        ana.opensTheAssistanceOfTheCase().does("No conforme", "Lo que expresa el afiliado", "Rayaron la puerta al subirlo").sees("Cabecera", "SERVICIO NO CONFORME");
        log.has(CLOSING, CONFORMITY, "SERVICIO NO CONFORME. Rayaron la puerta al subirlo");
        agenda.owes("Cargar los costos 09:55");
        carmen.visits("/complaints");
        carmen.sees("#complaints", the.number + "/1", "Alejandro Selzer", "AUXILIO VIEDMA", "Rayaron la puerta al subirlo", "Ana Pereyra");
        given.happens(costs());
        ana.opensTheAssistanceOfTheCase().does("Cerrar asistencia").sees("Cabecera", "CONCLUIDA", "SERVICIO NO CONFORME");
    }

    @Test @Tag("CA-5") @Tag("TK-25") @Tag("CA-1")
    void aCaseWithTwoAssistancesClosesAfterBoth() {
        given.emergencyTow();
        ana.visits("/cases/" + the.number);
        ana.goes("Nueva asistencia").asksFor("Cerrajería hogar", "PROGRAMADO", "+1 10:00–12:00").opensTheAssistance();
        agenda.owes("Asignar proveedor 08:05", "/2 Asignar proveedor 08:20");
        ana.opensTheAssistanceOfTheCase().sees("Mi cola", the.number + "/1", the.number + "/2");
        ana.does("Cancela la asistencia", "Causa", "Lo solucionó por su cuenta").sees("Cabecera", "CANCELADO POSTERIOR");
        agenda.owes("/2 Asignar proveedor 08:20");
        ana.visits("/cases/" + the.number);
        ana.presses("Cerrar expediente").sees("Expediente", "Hay asistencias sin cerrar en el expediente");
        the.assistance = 2;
        ana.opensTheAssistanceOfTheCase().does("Cancela la asistencia", "Causa", "El afiliado desiste").sees("Cabecera", "CANCELADO POSTERIOR");
        agenda.owes("Revisar y cerrar el expediente 08:15");
        ana.visits("/cases/" + the.number);
        ana.presses("Cerrar expediente").sees("Expediente", "CERRADO");
        agenda.owes();
    }

    @Test @Tag("CL-4") @Tag("CA-8")
    void aSupervisorReopensWhatIsClosedToAStageWithAReason() {
        worked();
        given.happens(costs(), new ConformityGiven("Bien"), new Reviewed(), new CaseClosed());
        agenda.owes();
        clock.at("12:00");
        ana.opensTheAssistanceOfTheCase().sees("Cabecera", "CONCLUIDA");
        assertThat(ana.page().locator("#more a.item", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Reabrir"))).hasCount(0);
        raul.does("Reabrir", "Vuelve a la etapa", "4 PRESTACION DEL SERVICIO", "Motivo", "El auto volvió a detenerse a las dos cuadras");
        raul.sees("Cabecera", "A su cargo").doesNotSee("Cabecera", "CONCLUIDA").sees("Planilla", "EN SERVICIO").sees("Mi cola", the.number + "/1");
        agenda.owes("Preguntar por el término 10:20");
        log.has(CLOSING, "Reapertura", "Vuelve a 4 PRESTACION DEL SERVICIO. El auto volvió a detenerse");
        log.has("1 APERTURA DE ASISTENCIA", "Cambio de coordinador", "Pasa a Raúl Ibarra");
        raul.visits("/cases/" + the.number);
        raul.sees("Expediente", "ABIERTO");
    }

    /** Met at 08:35, within the coverage, ended at 09:40. */
    private void worked() {
        given.emergencyTow().assigned(town.auxilioViedma, "08:35").confirmed();
        clock.at("08:35");
        given.happens(new ArrivalReported(), new ContactConfirmed(), new Diagnosed("Correa cortada", new Money(9_000_000, "ARS"), Optional.empty()), new Authorised(Optional.of(clock.time("10:20")), true));
        clock.at("09:40");
        given.happens(new WorkEnded());
        agenda.owes("Llamar por la conformidad 09:50", "Cargar los costos 09:55");
    }

    private static CostsLoaded costs() {
        var all = new Money(9_000_000, "ARS");
        var none = Money.zero("ARS");
        return new CostsLoaded(List.of(new CostLine("Remolque", BigDecimal.ONE, all, BigDecimal.ZERO, all, none, none, false)));
    }
}
