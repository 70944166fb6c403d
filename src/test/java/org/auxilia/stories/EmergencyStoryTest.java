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
    }
}
