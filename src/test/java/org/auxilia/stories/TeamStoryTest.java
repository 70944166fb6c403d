package org.auxilia.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.AssignmentFact.ListExhausted;
import org.auxilia.assistance.ClosingFact.CostsLoaded;
import org.auxilia.assistance.CostLine;
import org.auxilia.assistance.MonitoringFact.ArrivalReported;
import org.auxilia.assistance.MonitoringFact.ContactConfirmed;
import org.auxilia.assistance.MonitoringFact.Rescheduled;
import org.auxilia.assistance.FileFact.Located;
import org.auxilia.assistance.Location;
import org.auxilia.assistance.Party;
import org.auxilia.assistance.ServiceFact.Authorised;
import org.auxilia.assistance.ServiceFact.Diagnosed;
import org.auxilia.assistance.ServiceFact.WorkEnded;
import org.auxilia.catalogue.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Several people on one case: who has it, who was faster, and what only a superior may do. */
class TeamStoryTest extends Story {

    @Test @Tag("SR-2") @Tag("CA-3") @Tag("BD-1")
    void aCoordinatorLeavesAndAColleagueTakesTheCaseOver() {
        given.emergencyTow();
        ana.opensTheAssistanceOfTheCase().sees("Mi cola", the.number + "/1");
        clock.at("08:03");
        lucas.opensTheAssistanceOfTheCase().sees("Cabecera", "A cargo de Ana Pereyra").presses("Tomar").sees("Cabecera", "A su cargo").sees("Mi cola", the.number + "/1");
        log.has("1 APERTURA DE ASISTENCIA", "Cambio de coordinador", "Pasa a Lucas Sosa");
        ana.doesNotSee("Mi cola", the.number + "/1").sees("Cabecera", "A cargo de Lucas Sosa");
        lucas.comesFor("Asignar proveedor").does("Asignar", "Llega en", "35 min");
        agenda.owes("Confirmar al afiliado 08:08", "Preguntar por el arribo 08:38");
        lucas.visits("/cases/" + the.number + "/holders");
        lucas.sees("Expediente", "Ana Pereyra", "Lucas Sosa", "08:03");
    }

    @Test @Tag("SR-2") @Tag("CA-3")
    void aCoordinatorWhoseShiftEndsPassesTheCaseOnWithAReason() {
        given.emergencyTow();
        ana.visits(the.path() + "/owner").locator("select[name=to]").selectOption(Integer.toString(town.lucas.id()));
        ana.page().locator("form[action$='/owner'] input[name=why]").fill("Fin de turno");
        ana.submits(ana.page().locator("form[action$='/owner'] .foot button"));
        ana.opensTheAssistanceOfTheCase().sees("Cabecera", "A cargo de Lucas Sosa");
        log.has("1 APERTURA DE ASISTENCIA", "Cambio de coordinador", "Pasa a Lucas Sosa. Fin de turno");
        lucas.visits("/agenda");
        lucas.sees(".bands", the.number + "/1");
    }

    @Test @Tag("CA-9") @Tag("CA-8")
    void whileOneTypesTheOtherAssignsAndTheSlowerIsToldWhatChangedAndLosesNothing() {
        given.emergencyTow();
        ana.opensTheAssistanceOfTheCase();
        var form = ana.page().locator("#next .main form");
        new FilledForm(form, clock).with("Llega en", "09:10");
        clock.at("08:01");
        lucas.opensTheAssistanceOfTheCase().does("Asignar", "Llega en", "35 min");
        clock.at("08:02");
        ana.submits(form.locator("button[type=submit]"));
        ana.sees("Rechazo", "Ya hay un proveedor asignado", "Mientras tanto", "08:01 AUXILIO VIEDMA, posición 1", "Lucas Sosa");
        assertThat(ana.page().locator("#act input[name=etaTime]")).hasValue("09:10");
        log.has(1, "2 ASIGNACION PROVEEDOR", "Asignación del proveedor");
        agenda.owes("Confirmar al afiliado 08:06", "Preguntar por el arribo 08:36");
    }

    @Test @Tag("CA-9") @Tag("LG-4")
    void twoWriteTheSameFieldAndTheSlowerSeesBothValues() {
        given.emergencyTow();
        ana.opensTheAssistanceOfTheCase().page().locator("textarea[name=comments]").fill("Está con un menor de seis años");
        lucas.opensTheAssistanceOfTheCase().page().locator("textarea[name=comments]").fill("Espera en la estación de servicio");
        lucas.presses("Guardar textos");
        log.has("1 APERTURA DE ASISTENCIA", "Cambio de dato", "Espera en la estación de servicio");
        ana.presses("Guardar textos").sees("Planilla", "Lucas Sosa lo cambió mientras usted escribía", "Ahora: Espera en la estación de servicio · Lucas Sosa 08:00");
        ana.browser().picture("stale-text");
        assertThat(ana.page().locator("textarea[name=comments]")).hasValue("Está con un menor de seis años");
        ana.page().locator(".now [data-use]").click();
        assertThat(ana.page().locator("textarea[name=comments]")).hasValue("Espera en la estación de servicio");
        ana.page().locator("textarea[name=comments]").fill("Está con un menor de seis años");
        ana.presses("Guardar textos");
        log.has("1 APERTURA DE ASISTENCIA", "Cambio de dato", "«Espera en la estación de servicio» → «Está con un menor de seis años»");
    }

    @Test @Tag("CA-9")
    void twoCorrectThePlaceAndTheSlowerSeesBothAndTakesWhichIsRight() {
        given.emergencyTow();
        var page = ana.visits("/cases/" + the.number);
        page.locator("[name=address]").fill("Ruta 3 km 12");
        page.locator("[name=references]").fill("Frente al vivero");
        clock.at("08:01");
        given.happensOnTheCase(lucas.actor(), new Located(new Location(Optional.of(town.mitre.id()), town.mitre.label(), "Ruta 3 km 21", "Frente al vivero", Optional.empty(), Optional.empty()), Party.MEMBER));
        ana.presses("Guardar ubicación");
        var place = page.locator("form[action$='/location']");
        assertThat(place).containsText("Lucas Sosa lo cambió a las 08:01, mientras usted escribía");
        assertThat(place.locator(".now")).hasText(new String[] {"Ahora: " + town.mitre.label() + " · Lucas Sosa 08:01Usar este", "Ahora: Ruta 3 km 21 · Lucas Sosa 08:01Usar este"});
        assertThat(page.locator("[name=address]")).hasValue("Ruta 3 km 12");
        ana.browser().axeInBothThemes();
        ana.browser().picture("stale-place");
        place.locator(".now [data-use]").first().click();
        assertThat(page.locator("[name=placeText]")).hasValue(town.mitre.label());
        ana.presses("Guardar ubicación");
        log.has("1 APERTURA DE ASISTENCIA", "Ubicación", town.mitre.label() + ". Ruta 3 km 12");
    }

    @Test @Tag("CA-9")
    void twoAgreeOnAnotherWindowAndTheSlowerSeesBoth() {
        given.programmed(Town.TOW, "16:00–18:00").agreed(town.auxilioViedma, "16:00–18:00").confirmed();
        var act = ana.visits(the.path() + "?act=rescheduling").locator("#act");
        act.locator("[name=agreedFromTime]").fill("17:00");
        act.locator("[name=agreedToTime]").fill("19:00");
        act.locator("[name=why]").fill("Sale más tarde");
        given.happens(new Rescheduled(clock.window("18:00–20:00"), "Se demora", Party.PROVIDER));
        ana.submits(act.locator(".act-foot button[type=submit]"));
        assertThat(act).containsText("lo cambió mientras usted escribía");
        assertThat(act.locator(".now")).containsText("18:00–20:00");
        assertThat(act.locator("[name=agreedFromTime]")).hasValue("17:00");
        ana.browser().picture("stale-window");
        act.locator("[data-use]").click();
        assertThat(act.locator("[name=agreedFromTime]")).hasValue("18:00");
        assertThat(act.locator("[name=agreedToTime]")).hasValue("20:00");
    }

    @Test @Tag("CA-9") @Tag("CL-1")
    void twoLoadTheSameCostsAndTheSlowerSeesThoseThatStandBeforeHeLoadsMore() {
        given.emergencyTow().assigned(town.auxilioViedma, "08:35").confirmed().happens(new ArrivalReported(), new ContactConfirmed(), new Diagnosed("Embrague", new Money(5_000_000, "ARS"), Optional.empty()), new Authorised(Optional.empty(), true), new WorkEnded());
        var page = ana.visits(the.path() + "/costs");
        page.locator("[name=concept1]").fill("Grúa");
        page.locator("[name=unit1]").fill("50.000");
        var price = new Money(5_000_000, "ARS");
        given.happens(lucas.actor(), new CostsLoaded(List.of(new CostLine("Servicio de grúa", BigDecimal.ONE, price, BigDecimal.ZERO, price, Money.zero("ARS"), Money.zero("ARS"), false))));
        ana.presses("Cargar costos");
        assertThat(page.locator("#f-lines")).isFocused(); // it is what she sees first
        assertThat(page.locator("#f-lines")).containsText("Lucas Sosa cargó costos mientras usted escribía");
        assertThat(page.locator("#f-lines .now")).containsText("Servicio de grúa");
        assertThat(page.locator("[name=concept1]")).hasValue("Grúa");
        assertThat(page.locator("[name=unit1]")).hasValue("50.000");
        ana.browser().axeInBothThemes();
        ana.browser().picture("stale-costs");
        page.locator(".errors a").click();
        assertThat(page.locator("#f-lines")).isFocused();
        page.locator("[name=concept1]").fill("Peaje");
        page.locator("[name=unit1]").fill("1.000");
        ana.presses("Cargar costos").sees(".tbl", "Servicio de grúa", "Peaje");
    }

    @Test @Tag("CA-8")
    void aSuperiorForcesAStepWithAReasonThatStaysInTheLog() {
        given.emergencyTow().assigned(town.auxilioViedma, "08:35").confirmed();
        clock.at("08:35");
        given.happens(new ArrivalReported());
        ana.visits(the.path() + "?act=diagnosis");
        ana.sees("#act", "Falta registrar el contacto");
        assertThat(ana.page().locator("#act input[name=force]")).hasCount(0);
        raul.visits(the.path() + "?act=diagnosis");
        var form = raul.page().locator("#act form");
        new FilledForm(form, clock).with("Diagnóstico", "Batería agotada", "Costo", "30.000", "Forzar este paso", "sí");
        raul.submits(form.locator(".act-foot button[type=submit]"));
        raul.sees("#act", "Registrar diagnóstico");
        log.hasNo("4 PRESTACION DEL SERVICIO", "LLAMADA PROVEEDOR POR DIAGNOSTICO Y COSTO");
        raul.page().locator("#act input[name=forceWhy]").fill("El afiliado no atiende, el proveedor lo tiene a la vista");
        raul.submits(raul.page().locator("#act form .act-foot button[type=submit]"));
        log.has("1 APERTURA DE ASISTENCIA", "Paso forzado", "El afiliado no atiende, el proveedor lo tiene a la vista");
        log.has("4 PRESTACION DEL SERVICIO", "LLAMADA PROVEEDOR POR DIAGNOSTICO Y COSTO", "Batería agotada");
        agenda.owesAlso("Autorizar al proveedor 08:35");
    }

    @Test @Tag("AS-4") @Tag("TK-35")
    void nobodyIsLeftToCallAndTheSupervisorDecidesForReimbursement() {
        given.emergencyTow().happens(new ListExhausted(3));
        agenda.owes("Asignar proveedor 08:05", "Decidir: no quedan proveedores 08:00");
        clock.at("08:01");
        raul.comesFor("Decidir: no quedan proveedores").does("Decidir", "Qué se hace", "Reembolso", "Motivo", "Nadie llega antes de la noche");
        log.has("2 ASIGNACION PROVEEDOR", "Decisión por falta de proveedores", "Reembolso. Nadie llega antes de la noche");
        ana.opensTheAssistanceOfTheCase().sees("Próximo paso", "Asignar a REEMBOLSO").does("Asignar", "Llega en", "60 min");
        agenda.owes("Confirmar al afiliado 08:06", "Preguntar por el término 09:01");
        ana.does("Confirmado");
        clock.at("09:05");
        ana.opensTheAssistanceOfTheCase().sees("Próximo paso", "Llamar a Alejandro Selzer: ¿terminó?").does("Terminó");
        agenda.owes("Llamar por la conformidad 09:15", "Cargar los costos 09:20");
        log.hasNo("3 MONITOREOS", "SALIENTE PROVEEDOR");
    }
}
