package org.auxilia.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who comes, and who does not: the calling order of Procedure 5.2.2.1, and the provider who misses his time (5.3.1.1). */
class ProviderStoryTest extends Story {

    @Test
    @Tag("AS-3") @Tag("AS-5")
    void afterTwoUnansweredCallsComesTheSecondPosition() {
        given.emergencyTow();
        ana.opensTheAssistanceOfTheCase().sees("Próximo paso", "Asignar a AUXILIO VIEDMA").does("No contesta").sees("Próximo paso", "Asignar a AUXILIO VIEDMA", "No contesta 2/2");
        clock.at("08:01");
        ana.does("No contesta").sees("Próximo paso", "Asignar a GRÚAS DEL VALLE").sees("Proveedores", "no contesta 2/2");
        log.has(2, "2 ASIGNACION PROVEEDOR", "Llamado al proveedor");
        log.has("2 ASIGNACION PROVEEDOR", "Llamado al proveedor", "AUXILIO VIEDMA no contesta (2/2)");
        agenda.owes("Asignar proveedor 08:05");
        ana.does("Asignar", "Llega en", "45 min").sees("Planilla", "GRÚAS DEL VALLE");
        log.has("2 ASIGNACION PROVEEDOR", "Asignación del proveedor", "GRÚAS DEL VALLE, posición 2");
        agenda.owes("Confirmar al afiliado 08:06", "Preguntar por el arribo 08:46");
    }

    @Test
    @Tag("AS-3")
    void whoIsNotAvailableOrDeclinesGivesWayAtOnce() {
        given.emergencyTow();
        ana.opensTheAssistanceOfTheCase().does("No disponible").sees("Próximo paso", "Asignar a GRÚAS DEL VALLE").does("Rechaza", "Motivo", "Pide otra tarifa")
            .sees("Próximo paso", "Asignar a RESCATE PATAGONES").sees("Proveedores", "Sin disponibilidad", "No acepta");
        log.has("2 ASIGNACION PROVEEDOR", "Llamado al proveedor", "AUXILIO VIEDMA: Sin disponibilidad");
        log.has("2 ASIGNACION PROVEEDOR", "Llamado al proveedor", "GRÚAS DEL VALLE: No acepta", "Pide otra tarifa");
        agenda.owes("Asignar proveedor 08:05");
    }

    @Test
    @Tag("AS-4") @Tag("TK-35")
    void whenTheListIsExhaustedTheSupervisorDecides() {
        given.emergencyTow();
        ana.opensTheAssistanceOfTheCase().does("No disponible").does("No disponible").does("No disponible").sees("Próximo paso", "Lista agotada: avisar al supervisor");
        clock.at("08:03");
        ana.does("Avisar lista agotada");
        log.has("2 ASIGNACION PROVEEDOR", "Sin proveedores en la lista", "3 proveedores llamados");
        agenda.owes("Decidir: no quedan proveedores 08:03", "Asignar proveedor 08:05");
        ana.sees("Próximo paso", "Lo decide un supervisor");
        clock.at("08:04");
        raul.comesFor("Decidir: no quedan proveedores").does("Decidir", "Qué se hace", "Ampliar la zona", "Motivo", "Hay una grúa en Guardia Mitre");
        log.has("2 ASIGNACION PROVEEDOR", "Decisión por falta de proveedores", "Ampliar la zona");
        agenda.owes("Asignar proveedor 08:05");
        ana.opensTheAssistanceOfTheCase().sees("Próximo paso", "Asignar a GRÚA MITRE").does("Asignar", "Llega en", "60 min");
        agenda.owes("Confirmar al afiliado 08:09", "Preguntar por el arribo 09:04");
    }

    @Test
    @Tag("MO-3") @Tag("TK-26") @Tag("PR-3")
    void aProviderMissesHisTimeAndTheMemberAcceptsAnother() {
        late();
        ana.sees("Próximo paso", "Avisar a Alejandro Selzer la novedad del proveedor")
            .does("Reprogramar", "Horario acordado", "18:30–19:30", "Motivo", "El proveedor se demora", "Quién lo pidió", "Proveedor");
        log.has("3 MONITOREOS", "Reprogramación", "Nueva franja: 18:30 a 19:30");
        agenda.owesNo("Asignar");
        agenda.owesAlso("Verificar la movida inicial 17:30", "Preguntar por el arribo 19:00");
        ana.sees("Planilla", "AUXILIO VIEDMA", "18:30", "19:30");
    }

    @Test
    @Tag("MO-3") @Tag("CA-7") @Tag("TK-29") @Tag("TK-34") @Tag("TK-13")
    void aProviderMissesHisTimeAndTheMemberWantsAnotherProvider() {
        late();
        ana.does("No acepta la nueva hora", "Motivo", "Tiene turno a las siete");
        log.has("3 MONITOREOS", "No acepta el nuevo horario", "Tiene turno a las siete");
        log.has("2 ASIGNACION PROVEEDOR", "CANCELAR EL PROVEEDOR", "AUXILIO VIEDMA");
        agenda.owes("Avisar al proveedor que fue cancelado 15:02", "Asignar proveedor 15:22");
        ana.sees("Próximo paso", "Avisar a AUXILIO VIEDMA que se canceló").does("Avisado", "Con quién habló", "Despacho").sees("Próximo paso", "Asignar a GRÚAS DEL VALLE").sees("Proveedores", "ya lo tuvo");
        clock.at("15:10");
        ana.does("Asignar", "Horario acordado", "16:30–17:30");
        agenda.owesAlso("Confirmar al afiliado 15:25", "Preguntar por el arribo 17:00");
        ana.sees("Próximo paso", "Confirmar a Alejandro Selzer").does("Confirmado");
        log.has(2, "2 ASIGNACION PROVEEDOR", "CONFIRMACION AL AFILIADO PVD ASIGNADO Y HORARIO");
    }

    @Test
    @Tag("MO-3") @Tag("CA-7")
    void aProviderMissesHisTimeAndTheMemberWantsNoOtherEither() {
        late();
        ana.does("No acepta la nueva hora", "Motivo", "Tiene turno a las siete").does("No quiere otro proveedor", "Motivo", "Lo resuelve el vecino").sees("Cabecera", "PROVEEDOR CANCELADO");
        log.has("3 MONITOREOS", "Sin otro proveedor", "Lo resuelve el vecino");
        log.has("5 CIERRE", "Cierre de la asistencia", "PROVEEDOR CANCELADO");
        agenda.owesAlso("Avisar al proveedor que fue cancelado 15:02");
        agenda.owesNo("Asignar");
    }

    @Test
    @Tag("BD-1") @Tag("LG-1")
    void aFormThatIsOpenStaysOpenWhileTheCaseGoesOn() {
        given.emergencyTow();
        var declines = ana.opensTheAssistanceOfTheCase().page().locator("#next details.turn").first();
        declines.locator("> summary").click();
        lucas.opensTheAssistanceOfTheCase().notes("Comentario", "Llamó la esposa");
        ana.atTheAssistance();
        log.has("2 ASIGNACION PROVEEDOR", "Comentario", "Llamó la esposa");
        assertThat(declines).hasAttribute("open", "");
        declines.locator("> summary").click();
        assertThat(ana.page().locator("#content[data-waiting]")).hasCount(0);
    }

    /** Asked for four to six, confirmed; at two past three the provider says that he comes at seven. */
    private void late() {
        given.programmed(Town.TOW, "16:00–18:00").agreed(town.auxilioViedma, "16:00–18:00").confirmed();
        clock.at("15:02");
        ana.opensTheAssistanceOfTheCase().does("Avisa demora", "Llega en", "19:00", "Motivo", "Avería en la ruta");
        log.has("3 MONITOREOS", "Demora del proveedor", "Avería en la ruta");
        agenda.owesAlso("Avisar al afiliado la demora o falla 15:02");
    }
}
