package org.auxilia.stories;

import org.auxilia.assistance.MonitoringFact.ArrivalReported;
import org.auxilia.assistance.Priority;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Procedure 5.3.2 and 5.3.4: how provider and member meet, or do not. */
class MeetingStoryTest extends Story {

    @Test @Tag("PR-4") @Tag("MO-4") @Tag("TK-11")
    void consentIsRefusedSoTheProviderHearsServiceZoneAndNumberAloneAndASupervisorSettlesHowTheyMeet() {
        given.opened(town.selzer, Town.TOW, Priority.EMERGENCY, given.covered(180_000));
        ana.visits("/cases/" + the.number);
        ana.presses("No");
        ana.opensTheAssistanceOfTheCase().sees("Planilla", "Comparte sus datos", "No · 08:00").sees("Próximo paso", "Asignar a AUXILIO VIEDMA", "en Viedma, Adolfo Alsina, Río Negro").doesNotSee("Próximo paso", "Colón 123");
        agenda.owes("Asignar proveedor 08:05");
        log.has("1 APERTURA DE ASISTENCIA", "Autorización de datos personales", "No autoriza compartir sus datos");
        ana.does("Asignar", "Llega en", "35 min");
        agenda.owes("Confirmar al afiliado 08:05", "Decidir cómo se encuentran proveedor y afiliado 08:05", "Preguntar por el arribo 08:35");
        clock.at("08:02");
        ana.does("Confirmado");
        raul.comesFor("Decidir cómo se encuentran proveedor y afiliado").does("Decidir cómo se encuentran", "Cómo se encuentran", "En la estación de servicio de la entrada; el centro llama a los dos.");
        log.has("3 MONITOREOS", "Cómo se encuentran", "En la estación de servicio de la entrada", "R. Ibarra");
        agenda.owes("Avisar el cambio al proveedor 08:07", "Avisar el cambio al afiliado 08:07", "Preguntar por el arribo 08:35");
        ana.opensTheAssistanceOfTheCase().sees("Planilla", "Comparte sus datos", "En la estación de servicio de la entrada");
        ana.comesFor("Avisar el cambio al proveedor").does("Registrar llamada al proveedor");
        log.has("3 MONITOREOS", "SALIENTE PROVEEDOR", "Informado de cómo se encuentran: En la estación de servicio");
        agenda.owes("Avisar el cambio al afiliado 08:07", "Preguntar por el arribo 08:35");
    }

    @Test @Tag("MO-4") @Tag("TK-15") @Tag("TK-20")
    void theyDoNotFindEachOtherAndTheContactCentreJoinsThemOnTheLine() {
        arrived();
        ana.opensTheAssistanceOfTheCase().sees("Próximo paso", "¿está con el proveedor?", "ya se encuentra con el proveedor AUXILIO VIEDMA");
        clock.at("08:37");
        ana.does("Conferencia", "Qué se habló", "Lo buscaba en la colectora; queda en la banquina de enfrente.");
        agenda.owes("Confirmar el contacto con el afiliado 08:40");
        log.has("3 MONITOREOS", "Conferencia proveedor - afiliado", "queda en la banquina de enfrente");
        clock.at("08:39");
        ana.does("Está con el proveedor");
        agenda.owes("Obtener diagnóstico y costo 08:59");
        log.has("3 MONITOREOS", "_REGISTRO DEL TIEMPO DE CONTACTO PVD - AFILI.");
        ana.sees("Planilla", "EN CONTACTO");
    }

    @Test @Tag("MO-6") @Tag("TK-4") @Tag("CA-7")
    void nobodyIsAtThePlaceUntilTheMemberIsFound() {
        nobodyThere();
        ana.sees("Planilla", "ARRIBADO · Afiliado ausente");
        clock.at("08:45");
        ana.does("Está con el proveedor").doesNotSee("Planilla", "Afiliado ausente");
        agenda.owes("Obtener diagnóstico y costo 09:05");
    }

    @Test @Tag("MO-6") @Tag("PR-3") @Tag("TK-30")
    void theAbsentMemberRingsAndAgreesOnANewWindow() {
        nobodyThere();
        clock.at("08:45");
        ana.does("Reprogramar", "Horario acordado", "10:00–11:00", "Motivo", "Salió a buscar agua, vuelve a las diez", "Quién lo pidió", "Afiliado");
        agenda.owes("Avisar el cambio al proveedor 08:50", "Verificar la movida inicial 09:00", "Preguntar por el arribo 10:30");
        log.has("3 MONITOREOS", "Reprogramación", "Salió a buscar agua");
    }

    @Test @Tag("MO-6") @Tag("TK-29") @Tag("CA-7") @Tag("CA-8")
    void theAbsentMemberIsCancelledAfterAQuarterOfAnHourAndNotOneSecondBefore() {
        nobodyThere();
        clock.at("08:50:59");
        ana.does("Cancela la asistencia", "Causa", "Afiliado ausente en el lugar", "Quién cancela", "Centro de contacto");
        ana.sees("Rechazo", "cumplir la espera en el lugar").doesNotSee("Cabecera", "CANCELADO POSTERIOR");
        log.hasNo("3 MONITOREOS", "El afiliado cancela");
        clock.at("08:51");
        ana.presses("Cancela la asistencia").sees("Cabecera", "CANCELADO POSTERIOR");
        log.has("3 MONITOREOS", "El afiliado cancela", "Cancela Centro de contacto. Causa: Afiliado ausente en el lugar");
        log.has("2 ASIGNACION PROVEEDOR", "CANCELAR EL PROVEEDOR", "AUXILIO VIEDMA");
        agenda.owes("Avisar al proveedor que fue cancelado 08:51", "Revisar y cerrar el expediente 09:06");
        ana.opensTheAssistanceOfTheCase().sees("Próximo paso", "Avisar a AUXILIO VIEDMA que se canceló").does("Avisado", "Con quién habló", "El chofer");
        agenda.owes("Revisar y cerrar el expediente 09:06");
        log.has("3 MONITOREOS", "Aviso de cancelación al proveedor", "El chofer");
    }

    /** At 08:35 the tow truck is where the car should be. */
    private void arrived() {
        given.emergencyTow().assigned(town.auxilioViedma, "08:35").confirmed();
        clock.at("08:35");
        given.happens(new ArrivalReported());
        agenda.owes("Confirmar el contacto con el afiliado 08:40");
    }

    /** A minute later the member does not pick up, and the driver sees nobody. */
    private void nobodyThere() {
        arrived();
        clock.at("08:36");
        ana.opensTheAssistanceOfTheCase().does("No contesta");
        agenda.owes("Confirmar el contacto con el afiliado 08:46");
        log.has("3 MONITOREOS", "Llamado sin respuesta: afiliado");
        ana.does("Afiliado ausente");
        agenda.owes("Confirmar el contacto con el afiliado 08:51");
        log.has("3 MONITOREOS", "Afiliado ausente", "No hay nadie en el lugar");
    }
}
