package org.auxilia.stories;

import java.util.List;
import org.auxilia.assistance.ClosingFact.CostsLoaded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rev. 01: what is given by telephone has no departure, no arrival and no contact, and is closed as any other. */
@Tag("CA-12")
class AdviceStoryTest extends Story {

    @Test @Tag("CL-3") @Tag("CA-6") @Tag("TK-22")
    void legalOrientationIsGivenInTheSameCall() {
        ana.answers(Town.MERIDIANO, "02920 15-412345").calls("Alejandro", "Selzer").forMember("28441907").tells("Le reclaman el alquiler de un mes ya pagado.").opensTheCase();
        ana.asksFor("Consultoría legal", "EMERGENCIA").opensTheAssistance().sees("Expediente", "EN COBERTURA").presses("Sí, autoriza");
        agenda.owes("Asignar proveedor 08:05");
        ana.opensTheAssistanceOfTheCase().sees("Próximo paso", "Asignar a CABINA").does("Asignar");
        agenda.owes("Preguntar por el término 08:30");
        log.has("2 ASIGNACION PROVEEDOR", "Asignación del proveedor", "CABINA");
        clock.at("08:20");
        ana.does("Terminó");
        agenda.owes("Llamar por la conformidad 08:30", "Cargar los costos 08:35");
        log.has("4 PRESTACION DEL SERVICIO", "_REGISTRO TIEMPO DE TERMINO DEL SERVICIO");
        given.happens(new CostsLoaded(List.of()));
        ana.opensTheAssistanceOfTheCase().does("Conforme", "Lo que expresa el afiliado", "Le quedó claro");
        agenda.owes("Revisar y cerrar la asistencia 08:35");
        ana.visits(the.path() + "/data").locator("select[name=matter]").selectOption("Vivienda y alquileres");
        ana.submits(ana.page().locator("form[action$='/data'] button[type=submit]"));
        ana.opensTheAssistanceOfTheCase().does("Cerrar asistencia").sees("Cabecera", "CONCLUIDA");
        log.hasNo("3 MONITOREOS", "_REGISTRO DEL TIEMPO DE ARRIBO DEL PVD");
    }

    @Test @Tag("TK-13") @Tag("PR-2")
    void legalOrientationIsGivenByAnAppointedCallBack() {
        given.programmed(Town.LEGAL, "16:00–17:00");
        agenda.owes("Asignar proveedor 08:20");
        ana.opensTheAssistanceOfTheCase().sees("Próximo paso", "Asignar a CABINA").does("Asignar");
        agenda.owes("Confirmar al afiliado 08:15", "Preguntar por el término 17:30");
        ana.sees("Planilla", "16:00").does("Confirmado");
        agenda.owes("Preguntar por el término 17:30");
        clock.at("17:05");
        ana.opensTheAssistanceOfTheCase().does("Terminó");
        agenda.owes("Llamar por la conformidad 17:15", "Cargar los costos 17:20");
        log.hasNo("3 MONITOREOS", "_REGISTRO DEL TIEMPO DE ARRIBO DEL PVD");
    }
}
