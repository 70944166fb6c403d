package org.auxilia.stories;

import java.util.Optional;
import org.auxilia.assistance.MonitoringFact.Direction;
import org.auxilia.assistance.MonitoringFact.SpokeWithProvider;
import org.auxilia.assistance.Priority;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is programmed: the calls of Procedure 5.3, each at its hour, and the member who changes his mind. */
class ScheduledStoryTest extends Story {

    @Test
    @Tag("TK-5") @Tag("TK-10") @Tag("TK-13") @Tag("TK-17") @Tag("TK-18") @Tag("TK-19") @Tag("MO-1") @Tag("PR-2")
    void theProceduresOwnDayAskedAtEightForFourToSix() {
        ana.answers(Town.MERIDIANO, "02920 15-412345").calls("Alejandro", "Selzer").forMember("28441907").at("viedma", "Colón 123").tells("No arranca, está en su casa.").opensTheCase()
            .asksFor("Remolque grúa", "PROGRAMADO", "16:00–18:00").opensTheAssistance().presses("Sí, autoriza");
        agenda.owes("Asignar proveedor 08:20");
        clock.at("08:10");
        ana.opensTheAssistanceOfTheCase().does("Asignar").sees("Próximo paso", "Confirmar a Alejandro Selzer").sees("Planilla", "16:00", "18:00");
        log.has("2 ASIGNACION PROVEEDOR", "Asignación del proveedor", "De 16:00 a 18:00");
        agenda.owes("Confirmar al afiliado 08:25", "Verificar la movida inicial 15:00", "Preguntar por el arribo 17:00");
        ana.does("Confirmado");
        agenda.owes("Verificar la movida inicial 15:00", "Preguntar por el arribo 17:00");
        clock.at("15:00");
        ana.comesFor("Verificar la movida inicial").sees("Próximo paso", "Llamar a AUXILIO VIEDMA: ¿va a cumplir el horario?").does("Registrar llamada al proveedor");
        log.has("3 MONITOREOS", "SALIENTE PROVEEDOR", "Confirma que cumple con el horario");
        agenda.owes("Avisar al afiliado que el proveedor cumple 15:10", "Preguntar por el arribo 17:00");
        clock.at("15:04");
        ana.sees("Próximo paso", "Avisar a Alejandro Selzer que el proveedor cumple el horario").does("Registrar llamada al afiliado");
        log.has("3 MONITOREOS", "SALIENTE AFILIADO", "el proveedor cumple con el horario");
        agenda.owes("Preguntar por el arribo 17:00");
        clock.at("17:00");
        ana.comesFor("Preguntar por el arribo").does("No contesta");
        log.has("3 MONITOREOS", "Llamado sin respuesta: proveedor");
        agenda.owes("Preguntar por el arribo 17:10");
        clock.at("17:08");
        ana.does("Arribó", "Hora del hecho", "17:05");
        log.has("3 MONITOREOS", "_REGISTRO DEL TIEMPO DE ARRIBO DEL PVD");
        agenda.owes("Confirmar el contacto con el afiliado 17:10");
    }

    @Test
    @Tag("TK-16") @Tag("TK-17") @Tag("TK-18") @Tag("TK-19")
    void aLocksmithTwentySixHoursAheadIsCalledInTheMorningToo() {
        given.programmed(Town.LOCKSMITH, "+1 10:00–12:00");
        ana.opensTheAssistanceOfTheCase().sees("Próximo paso", "Asignar a CERRAJERÍA CENTRAL").does("Asignar");
        agenda.owes("Confirmar al afiliado 08:15", "Monitorear al proveedor +1 06:00", "Verificar la movida inicial +1 09:00", "Preguntar por el arribo +1 11:00");
        ana.does("Confirmado");
        clock.at("22:05");
        ana.comesFor("Monitorear al proveedor").sees("Próximo paso", "Llamar a CERRAJERÍA CENTRAL: ¿mantiene el horario?").does("Registrar llamada al proveedor");
        log.has("3 MONITOREOS", "SALIENTE PROVEEDOR", "Mantiene el horario pactado");
        agenda.owes("Verificar la movida inicial +1 09:00", "Preguntar por el arribo +1 11:00");
        clock.at("+1 09:00");
        ana.comesFor("Verificar la movida inicial").does("Registrar llamada al proveedor");
        agenda.owes("Avisar al afiliado que el proveedor cumple +1 09:10", "Preguntar por el arribo +1 11:00");
        ana.does("Registrar llamada al afiliado");
        agenda.owes("Preguntar por el arribo +1 11:00");
        clock.at("+1 11:00");
        ana.comesFor("Preguntar por el arribo").sees("Próximo paso", "Llamar a CERRAJERÍA CENTRAL: ¿arribó?").does("Arribó");
        agenda.owes("Confirmar el contacto con el afiliado +1 11:05");
    }

    @Test
    @Tag("PR-1") @Tag("TK-11")
    void whoWillNotHaveItProgrammedIsServedAsAnEmergency() {
        given.opened(town.selzer, Town.TOW, Priority.SCHEDULED, given.covered(180_000), given.consents());
        agenda.owes("Asignar proveedor 08:20");
        clock.at("08:01");
        ana.opensTheAssistanceOfTheCase().does("No quiere programar").sees("Planilla", "EMERGENCIA");
        log.has("1 APERTURA DE ASISTENCIA", "No acepta programar", "se trata como emergencia");
        agenda.owes("Asignar proveedor 08:06");
        ana.does("Asignar", "Llega en", "35 min");
        agenda.owes("Confirmar al afiliado 08:06", "Preguntar por el arribo 08:36");
    }

    @Test
    @Tag("TK-4") @Tag("TK-17") @Tag("BY-5")
    void whenTheProviderRingsFirstTheCallOwedVanishes() {
        given.programmed(Town.TOW, "16:00–18:00").agreed(town.auxilioViedma, "16:00–18:00").confirmed();
        agenda.owes("Verificar la movida inicial 15:00", "Preguntar por el arribo 17:00");
        clock.at("14:30");
        ana.opensTheAssistanceOfTheCase().notes("ENTRANTE PROVEEDOR", "Sale en un rato, llega a las 16:00");
        log.has("3 MONITOREOS", "ENTRANTE PROVEEDOR", "Sale en un rato");
        agenda.owes("Avisar al afiliado que el proveedor cumple 14:40", "Preguntar por el arribo 17:00");
        ana.sees("Próximo paso", "Avisar a Alejandro Selzer").doesNotSee("También se debe", "¿va a cumplir el horario?");
    }

    @Test
    @Tag("AS-7") @Tag("TK-30") @Tag("PR-3")
    void atTheConfirmationTheMemberWantsAnotherWindowAndTheProviderHearsOfIt() {
        given.programmed(Town.TOW, "16:00–20:00").agreed(town.auxilioViedma, "16:00–18:00");
        clock.at("08:05");
        ana.opensTheAssistanceOfTheCase().sees("Próximo paso", "Confirmar a Alejandro Selzer")
            .does("Reprogramar", "Horario acordado", "17:00–19:00", "Motivo", "Llega tarde del trabajo", "Quién lo pidió", "Afiliado");
        log.has("3 MONITOREOS", "Reprogramación", "Nueva franja: 17:00 a 19:00", "Llega tarde del trabajo");
        ana.does("Confirmado");
        agenda.owes("Avisar el cambio al proveedor 08:10", "Verificar la movida inicial 16:00", "Preguntar por el arribo 18:00");
        ana.sees("Próximo paso", "Avisar el cambio a AUXILIO VIEDMA").does("Registrar llamada al proveedor");
        agenda.owes("Verificar la movida inicial 16:00", "Preguntar por el arribo 18:00");
    }

    @Test
    @Tag("AS-7") @Tag("CA-7") @Tag("TK-29")
    void atTheConfirmationTheMemberCancelsAndTheProviderIsTold() {
        given.programmed(Town.TOW, "16:00–18:00").agreed(town.auxilioViedma, "16:00–18:00");
        clock.at("08:12");
        ana.opensTheAssistanceOfTheCase().does("Cancela la asistencia", "Causa", "Lo solucionó por su cuenta").sees("Cabecera", "CANCELADO POSTERIOR");
        log.has("3 MONITOREOS", "El afiliado cancela", "Lo solucionó por su cuenta");
        log.has("2 ASIGNACION PROVEEDOR", "CANCELAR EL PROVEEDOR", "AUXILIO VIEDMA");
        log.has("5 CIERRE", "Cierre de la asistencia", "CANCELADO POSTERIOR");
        agenda.owesAlso("Avisar al proveedor que fue cancelado 08:12");
        agenda.owesNo("Verificar");
        ana.sees("Próximo paso", "Avisar a AUXILIO VIEDMA que se canceló", "2920 41-9090").does("Avisado", "Con quién habló", "Despacho");
        log.has("3 MONITOREOS", "Aviso de cancelación al proveedor", "Se avisó a Despacho");
        agenda.owesNo("Avisar");
        ana.sees("Etapas", "Asignación").doesNotSee(".stages li.done", "Prestación");
    }

    @Test
    @Tag("AS-7") @Tag("CA-7") @Tag("TK-18") @Tag("TK-29")
    void atTheMonitoringTheMemberCancelsAndTheProviderIsTold() {
        given.programmed(Town.TOW, "16:00–18:00").agreed(town.auxilioViedma, "16:00–18:00").confirmed();
        clock.at("15:00");
        given.happens(new SpokeWithProvider(Direction.OUTGOING, Optional.empty(), "Cumple el horario"));
        clock.at("15:05");
        ana.opensTheAssistanceOfTheCase().sees("Próximo paso", "Avisar a Alejandro Selzer que el proveedor cumple el horario")
            .does("Cancela la asistencia", "Causa", "El afiliado desiste").sees("Cabecera", "CANCELADO POSTERIOR");
        agenda.owesAlso("Avisar al proveedor que fue cancelado 15:05");
        agenda.owesNo("Preguntar");
        clock.at("15:06");
        ana.does("No contesta");
        agenda.owesAlso("Avisar al proveedor que fue cancelado 15:16");
        clock.at("15:16");
        ana.does("Avisado", "Con quién habló", "El chofer");
        agenda.owesNo("Avisar");
    }
}
