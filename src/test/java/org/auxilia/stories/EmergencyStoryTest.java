package org.auxilia.stories;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Procedure 5.1 to 5.5 on one afternoon: what cannot wait. */
class EmergencyStoryTest extends Story {

    @Test
    @Tag("CA-1") @Tag("MB-4") @Tag("CO-1") @Tag("PR-4") @Tag("AS-2") @Tag("AS-5") @Tag("TK-11") @Tag("TK-13") @Tag("TK-14") @Tag("TK-15") @Tag("TK-20") @Tag("TK-37") @Tag("TK-22") @Tag("TK-23") @Tag("TK-24") @Tag("TK-25")
    void anEmergencyTowInViedmaFromTheRingToTheClosedCase() {
        ana.answers(Town.MERIDIANO, "02920 15-412345").sees("Guion", "Meridiano Seguros, buenos días, mi nombre es Ana Pereyra")
            .calls("Alejandro", "Selzer").forMember("28441907").at("viedma", "RN 3 km 965").tells("Se detuvo en marcha, con humo blanco.").opensTheCase()
            .asksFor("Remolque grúa", "EMERGENCIA").sees("#verdict", "su plan Vial y Hogar Plus cubre este servicio de remolque grúa", "$ 180.000").opensTheAssistance()
            .sees("Expediente", "EN COBERTURA").sees("Guion", "Permiso para compartir datos").presses("Sí, autoriza");
        agenda.owes("Asignar proveedor 08:05");
        clock.at("08:02");
        ana.opensTheAssistanceOfTheCase().sees("Próximo paso", "Asignar a AUXILIO VIEDMA", "2920 41-9090").sees("Proveedores", "AUXILIO VIEDMA", "GRÚAS DEL VALLE", "RESCATE PATAGONES", "posición 1")
            .does("Asignar", "Llega en", "35 min").sees("Próximo paso", "Confirmar a Alejandro Selzer: proveedor, horario y número");
        log.has("2 ASIGNACION PROVEEDOR", "Asignación del proveedor", "AUXILIO VIEDMA");
        agenda.owes("Confirmar al afiliado 08:07", "Preguntar por el arribo 08:37");
        clock.at("08:05");
        ana.does("Confirmado").sees("Próximo paso", "Llamar a AUXILIO VIEDMA: ¿arribó?");
        log.has("2 ASIGNACION PROVEEDOR", "CONFIRMACION AL AFILIADO PVD ASIGNADO Y HORARIO");
        agenda.owes("Preguntar por el arribo 08:37");
        clock.at("08:38");
        ana.does("Arribó", "Hora del hecho", "08:36").sees("Próximo paso", "Llamar a Alejandro Selzer: ¿está con el proveedor?");
        log.has("3 MONITOREOS", "_REGISTRO DEL TIEMPO DE ARRIBO DEL PVD");
        agenda.owes("Confirmar el contacto con el afiliado 08:41");
        clock.at("08:40");
        ana.does("Está con el proveedor").sees("Próximo paso", "Pedir a AUXILIO VIEDMA diagnóstico y costo");
        log.has("3 MONITOREOS", "_REGISTRO DEL TIEMPO DE CONTACTO PVD - AFILI.");
        agenda.owes("Obtener diagnóstico y costo 09:00");
        clock.at("08:50");
        ana.does("Registrar diagnóstico", "Diagnóstico", "Junta de tapa quemada", "Costo", "90.000", "Termina en", "60 min").sees("Próximo paso", "Autorizar a AUXILIO VIEDMA");
        log.has("4 PRESTACION DEL SERVICIO", "LLAMADA PROVEEDOR POR DIAGNOSTICO Y COSTO", "$ 90.000");
        agenda.owes("Autorizar al proveedor 08:50");
        ana.does("Autorizar").sees("Próximo paso", "Llamar a AUXILIO VIEDMA: ¿terminó?");
        agenda.owes("Preguntar por el término 09:50");
        clock.at("09:48");
        ana.does("Terminó").sees("Próximo paso", "Llamar a Alejandro Selzer: ¿está conforme?");
        log.has("4 PRESTACION DEL SERVICIO", "_REGISTRO TIEMPO DE TERMINO DEL SERVICIO");
        agenda.owes("Llamar por la conformidad 09:58", "Cargar los costos 10:03");
        ana.fills("costs").sees("#content", "$ 90.000");
        log.has("5 CIERRE", "Carga de costos", "$ 90.000");
        clock.at("09:58");
        ana.opensTheAssistanceOfTheCase().does("Conforme", "Lo que expresa el afiliado", "Muy conforme, llegaron enseguida");
        log.has("5 CIERRE", "LLAMADA AL AFILIADO POR CONFORMIDAD", "Muy conforme");
        agenda.owes("Revisar y cerrar la asistencia 10:13");
        ana.sees("#content", "Otros datos obligatorios").fills("data", "Destino", "Taller Larrea, Av. Caseros 1450");
        ana.opensTheAssistanceOfTheCase().sees("#content", "Está todo para cerrar").does("Cerrar asistencia").sees("Cabecera", "CONCLUIDA");
        agenda.owes("Revisar y cerrar el expediente 10:13");
        ana.opensTheCaseFile().presses("Cerrar expediente").sees("Expediente", "CERRADO");
        agenda.owes();
        log.has("5 CIERRE", "Cierre de la asistencia", "CONCLUIDA");
        log.has("5 CIERRE", "Cierre del expediente");
    }

    @Test
    @Tag("CO-4") @Tag("TK-12") @Tag("TK-38") @Tag("OC-3") @Tag("TK-2")
    void whereALifeIsAtRiskTheAmbulanceIsSentFirstAndTheRestIsOwed() {
        ana.answers(Town.MERIDIANO, "02920 15-412345").calls("Alejandro", "Selzer").forMember("28441907").at("viedma", "Colón 123").tells("Dolor de pecho, 61 años.")
            .lifeAtRisk(Town.AMBULANCE).opensTheCase().sees("Próximo paso", "Asignar a ECCO");
        agenda.owes("Asignar proveedor 08:00");
        clock.at("08:01");
        ana.does("Asignar", "Llega en", "20 min");
        agenda.owes("Pedir autorización de datos 08:01", "Decidir la autorización 08:06", "Confirmar al afiliado 08:06", "Preguntar por el arribo 08:21");
        ana.sees("Próximo paso", "Preguntar a Alejandro Selzer si comparte sus datos").does("Registrar permiso de datos", "Respuesta", "Autoriza");
        log.has("1 APERTURA DE ASISTENCIA", "Autorización de datos personales");
        agenda.owes("Decidir la autorización 08:06", "Confirmar al afiliado 08:06", "Preguntar por el arribo 08:21");
        clock.at("08:04");
        raul.comesFor("Decidir la autorización").does("Decidir autorización", "Decisión", "Se autoriza", "Motivo", "Correspondía enviar la ambulancia");
        agenda.owes("Confirmar al afiliado 08:06", "Preguntar por el arribo 08:21");
    }

    @Test
    @Tag("CO-4") @Tag("TK-12") @Tag("TK-38") @Tag("MB-6") @Tag("TK-27") @Tag("TK-28")
    void aLifeAtRiskOfSomebodyWhomNobodyKnowsIsServedAllTheSame() {
        clock.at("03:17");
        ana.answers(Town.MERIDIANO, "02920 15-999999").calls("", "Vecina").at("viedma", "Mitre y Colón").tells("Un hombre inconsciente en la vereda.")
            .lifeAtRisk(Town.AMBULANCE).opensTheCase().does("Asignar", "Llega en", "20 min");
        agenda.owes("Identificar al afiliado 03:17", "Decidir la cobertura 03:17", "Pedir autorización de datos 03:17", "Decidir la autorización 03:22", "Confirmar al afiliado 03:22", "Preguntar por el arribo 03:37");
        clock.at("03:20");
        ana.registers("Juan", "Paz", "33.222.111").sees("Expediente", "A VERIFICAR", "ESPERA AUTORIZACIÓN");
        agenda.owesAlso("Decidir la cobertura 03:17", "Decidir la autorización 03:25", "Verificar al afiliado con la cuenta +1 09:00");
        agenda.owesNo("Identificar");
        raul.opensTheCaseFile();
        raul.page().locator("[name=replyWhy]").fill("Riesgo de vida, se atiende");
        raul.presses("Autorizar").sees("Expediente", "EN COBERTURA");
        agenda.owesNo("Decidir la cobertura");
        log.has("1 APERTURA DE ASISTENCIA", "Respuesta a la autorización", "Riesgo de vida, se atiende");
    }
}
