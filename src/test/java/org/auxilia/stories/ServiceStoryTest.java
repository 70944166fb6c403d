package org.auxilia.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.auxilia.assistance.AnytimeFact.AuthorisationAsked;
import org.auxilia.assistance.AnytimeFact.Subject;
import org.auxilia.assistance.MonitoringFact.ArrivalReported;
import org.auxilia.assistance.MonitoringFact.ContactConfirmed;
import org.auxilia.assistance.ServiceFact.Authorised;
import org.auxilia.assistance.ServiceFact.Diagnosed;
import org.auxilia.catalogue.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Procedure 5.4: diagnosis, excess, work that takes a second visit or waits for materials. */
class ServiceStoryTest extends Story {

    private static final String SERVICE = "4 PRESTACION DEL SERVICIO";

    @Test @Tag("SV-2") @Tag("TK-20") @Tag("TK-21") @Tag("TK-37") @Tag("TK-22")
    void theMemberAcceptsTheExcessAndTheProviderHearsIt() {
        met();
        clock.at("08:50");
        ana.does("Registrar diagnóstico", "Diagnóstico", "Caja de cambios rota, plancha", "Costo", "240.000", "Termina en", "90 min");
        agenda.owes("Informar el excedente al afiliado 08:50");
        ana.sees("Próximo paso", "Informar a Alejandro Selzer el excedente", "$ 60.000", "Tarjeta de crédito, Transferencia o Efectivo");
        clock.at("08:52");
        ana.does("Acepta el excedente", "Forma de pago", "Transferencia");
        agenda.owes("Autorizar al proveedor 08:52");
        log.has(SERVICE, "LLAMADO AFILIADO POR COBERTURA, EXCEDENTES", "Acepta el excedente de $ 60.000, Transferencia");
        ana.sees("Próximo paso", "Autorizar a AUXILIO VIEDMA", "por $ 240.000").does("Autorizar");
        agenda.owes("Preguntar por el término 10:20");
        log.has(SERVICE, "LLAMADA PROVEEDOR POR DIAGNOSTICO Y COSTO", "$ 240.000");
        log.has(SERVICE, "Autorización al proveedor");
        ana.sees("Planilla", "EN SERVICIO");
    }

    @Test @Tag("SV-2") @Tag("TK-29") @Tag("CA-7")
    void theMemberDeclinesTheExcessAndTheAssistanceEndsCancelledLater() {
        excess();
        ana.opensTheAssistanceOfTheCase().does("No acepta el excedente").sees("Cabecera", "CANCELADO POSTERIOR");
        log.has(SERVICE, "LLAMADO AFILIADO POR COBERTURA, EXCEDENTES", "No acepta el excedente");
        agenda.owes("Avisar al proveedor que fue cancelado 08:50", "Revisar y cerrar el expediente 09:05");
    }

    @Test @Tag("SV-2") @Tag("TK-27") @Tag("AU-1") @Tag("BD-1")
    void aSuperiorTakesTheExcessOffTheMemberAndAnasScreenChangesByItself() {
        excess();
        ana.opensTheAssistanceOfTheCase().does("Pedir autorización", "Qué y por qué", "Diez años de afiliado, primer remolque");
        agenda.owes("Informar el excedente al afiliado 08:50", "Decidir la autorización 08:55");
        ana.opensTheAssistanceOfTheCase().sees("También se debe", "Decidir la autorización: Excedente");
        clock.at("08:53");
        raul.comesFor("Decidir la autorización").sees("Próximo paso", "Decidir la autorización: Excedente");
        raul.does("Decidir autorización", "Decisión", "Se autoriza", "Motivo", "Cliente antiguo");
        ana.sees("Próximo paso", "Autorizar a AUXILIO VIEDMA");
        agenda.owes("Autorizar al proveedor 08:53");
        the.seenBy = ana;
        log.has("4 PRESTACION DEL SERVICIO", "Excedente autorizado por un superior", "Excedente de $ 60.000 autorizado. Cliente antiguo");
        log.has(1, "4 PRESTACION DEL SERVICIO", "Excedente autorizado por un superior");
    }

    @Test @Tag("SV-2") @Tag("AU-1")
    void aSuperiorWhoSaysNoLeavesItToTheMember() {
        excess();
        given.happens(new AuthorisationAsked(Subject.EXCESS, "Lo pide el afiliado", Optional.empty()));
        assertThat(ana.opensTheAssistanceOfTheCase().isOffered("No acepta el excedente")).isFalse();
        raul.comesFor("Decidir la autorización").does("Decidir autorización", "Decisión", "No se autoriza", "Motivo", "Ya tuvo uno este año");
        agenda.owes("Informar el excedente al afiliado 08:50");
        ana.opensTheAssistanceOfTheCase().does("No acepta el excedente").sees("Cabecera", "CANCELADO POSTERIOR");
    }

    @Test @Tag("SV-3") @Tag("TK-33") @Tag("TK-17") @Tag("TK-18") @Tag("TK-19")
    void theProviderLeavesAndTheWindowOfHisReturnIsMonitoredAgain() {
        working();
        ana.opensTheAssistanceOfTheCase().does("Se retira y vuelve", "Qué se espera", "Segunda visita", "Motivo", "Falta un repuesto", "Cuándo se sabrá", "11:00");
        agenda.owes("Acordar el regreso 11:00");
        ana.sees("Planilla", "Segunda visita");
        log.has(SERVICE, "El proveedor se retira y debe volver", "Falta un repuesto");
        clock.at("10:55");
        ana.does("Acordar regreso", "Horario acordado", "+1 10:00–12:00");
        agenda.owes("Verificar la movida inicial +1 09:00", "Preguntar por el arribo +1 11:00");
        log.has(SERVICE, "Regreso acordado");
        clock.at("+1 09:00");
        ana.opensTheAssistanceOfTheCase().does("Registrar llamada al proveedor");
        agenda.owes("Avisar al afiliado que el proveedor cumple +1 09:10", "Preguntar por el arribo +1 11:00");
        log.has("3 MONITOREOS", "SALIENTE PROVEEDOR", "Confirma que cumple con el horario");
        ana.does("Registrar llamada al afiliado");
        clock.at("+1 10:20");
        ana.opensTheAssistanceOfTheCase().does("Arribó");
        agenda.owes("Confirmar el contacto con el afiliado +1 10:25");
        ana.does("Está con el proveedor");
        agenda.owes("Preguntar por el término +1 11:20");
        log.has(2, "3 MONITOREOS", "_REGISTRO DEL TIEMPO DE ARRIBO DEL PVD");
    }

    @Test @Tag("SV-5") @Tag("TK-31") @Tag("TK-33") @Tag("CA-7")
    void theMaterialsAreTheMembersToBringAndDoNotFitAtFirst() {
        working();
        ana.opensTheAssistanceOfTheCase().does("Pide materiales", "Lista de materiales", "Dos metros de caño de 20 mm");
        log.has(SERVICE, "Lista de materiales", "Dos metros de caño");
        ana.does("Controlar materiales", "Materiales", "No corresponden", "Qué falta o no sirve", "Trajo caño de 25 mm");
        log.has(SERVICE, "Control de materiales", "Los materiales no sirven. Trajo caño de 25 mm");
        ana.does("Pide instrucciones", "Motivo", "Materiales", "Qué pide", "El afiliado no quiere volver a comprar");
        agenda.owesAlso("Dar instrucciones al proveedor 08:50");
        ana.sees("Próximo paso", "dar instrucciones al proveedor").does("Dar instrucciones", "Qué se le indica", "El afiliado los compra hoy y el proveedor vuelve");
        log.has("3 MONITOREOS", "Instrucción al proveedor", "El afiliado los compra hoy");
        ana.does("Se retira y vuelve", "Qué se espera", "Esperando materiales", "Motivo", "Faltan los caños");
        agenda.owes("Acordar el regreso +1 09:00");
        ana.sees("Planilla", "Esperando materiales");
        ana.does("Acordar regreso", "Horario acordado", "14:00–16:00");
        clock.at("14:30");
        given.happens(new ArrivalReported(), new ContactConfirmed());
        ana.opensTheAssistanceOfTheCase().does("Controlar materiales", "Materiales", "Corresponden");
        log.has(SERVICE, "Control de materiales", "Los materiales sirven");
        agenda.owes("Preguntar por el término 15:30");
    }

    private void met() {
        given.emergencyTow().assigned(town.auxilioViedma, "08:35").confirmed();
        clock.at("08:35");
        given.happens(new ArrivalReported(), new ContactConfirmed());
        agenda.owes("Obtener diagnóstico y costo 08:55");
    }

    private void excess() {
        met();
        clock.at("08:50");
        given.happens(new Diagnosed("Caja de cambios rota", new Money(24_000_000, "ARS"), Optional.of(clock.time("10:20"))));
        agenda.owes("Informar el excedente al afiliado 08:50");
    }

    private void working() {
        met();
        clock.at("08:50");
        given.happens(new Diagnosed("Pierde agua", new Money(9_000_000, "ARS"), Optional.empty()), new Authorised(Optional.of(clock.time("10:20")), true));
        agenda.owes("Preguntar por el término 10:20");
    }
}
