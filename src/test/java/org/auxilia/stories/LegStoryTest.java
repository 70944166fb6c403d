package org.auxilia.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.auxilia.assistance.Category;
import org.auxilia.assistance.OpeningFact.CoverageDecided;
import org.auxilia.assistance.OpeningFact.EventClaim;
import org.auxilia.assistance.OpeningFact.Link;
import org.auxilia.assistance.OpeningFact.Linked;
import org.auxilia.assistance.Priority;
import org.auxilia.catalogue.Money;
import org.auxilia.membership.Period;
import org.auxilia.membership.Plan;
import org.auxilia.membership.PlanService;
import org.auxilia.membership.Plans;
import org.auxilia.staff.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** CA-14: the car was towed to the next shop, which can't mend it; the next day it goes on, as a leg of the same event. */
class LegStoryTest extends Story {

    @Test
    @Tag("CA-14") @Tag("CA-6") @Tag("MB-8")
    void theTowGoesOnTheNextDayAsALegOfTheSameEvent() {
        var line = chainsAreOneEvent();
        var tow = new CoverageDecided(Category.COVERED, Optional.of(new Money(18_000_000, "ARS")), Optional.of(150),
            Optional.of(new EventClaim(town.selzer.id(), line.id(), StoryClock.MONDAY.withMonth(9).withDayOfMonth(1).atStartOfDay(Town.ARGENTINA).toInstant(), 30, true)), Optional.empty(), "Su plan cubre este servicio.", "4.2", "");
        given.opened(town.selzer, Town.TOW, Priority.EMERGENCY, tow, given.consents());

        var page = ana.page();
        ana.visits("/cases/" + the.number + "/new");
        assertThat(page.locator(".ways")).not().isVisible();
        page.locator("label:has([name=service][value=" + Town.TOW + "])").click();
        assertThat(page.locator(".ways")).isVisible();
        page.locator("#f-linkOf").selectOption("1");
        page.locator("#f-linkAs").selectOption(new SelectOption().setLabel("Otro tramo"));
        page.locator("#f-toPlace").fill("San Antonio Oeste");
        page.locator("#f-toPlace-list [role=option]").first().click();
        assertThat(page.locator("#verdict")).containsText("corren por su cuenta");
        page.locator("#f-toAddress").fill("Taller Larrea, Av. Caseros 1450");
        assertThat(page.locator("#verdict")).containsText("Usa el mismo evento que la asistencia de la que viene.");
        assertThat(page.locator("#verdict")).containsText("corren por su cuenta");
        ana.browser().axe();
        ana.browser().picture("leg-new");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("table")).containsText("Otro tramo de la 1");
        ana.browser().picture("leg-case");

        var leg = given.file().assistance(2);
        assertThat(leg.link()).contains(new Linked(1, Link.LEG));
        assertThat(leg.destination().orElseThrow().address()).isEqualTo("Taller Larrea, Av. Caseros 1450");
        int way = leg.kilometres().orElseThrow();
        assertThat(leg.kilometresBeyond()).contains(way - 150);
        assertThat(leg.last(CoverageDecided.class).orElseThrow().event()).isEmpty();

        ana.visits("/cases/" + the.number + "/2");
        assertThat(page.locator(".principal")).containsText("Taller Larrea, Av. Caseros 1450");
        assertThat(page.locator(".principal")).containsText(way + " km · " + (way - 150) + " por encima");
        assertThat(page.locator(".principal")).containsText("Otro tramo");
        ana.browser().picture("leg-sheet");

        ana.visits("/cases/" + the.number + "/2?act=route#act");
        var act = page.locator("form[action$='/route']");
        act.locator("[name=toPlaceText]").fill("Viedma");
        act.locator("[role=option]").first().click();
        act.locator("[name=toAddress]").fill("Colón 500");
        act.getByText("Afiliado").click();
        ana.browser().axe();
        ana.browser().picture("leg-route");
        act.locator("[name=toAddress]").press("Enter");
        assertThat(page.locator(".principal")).containsText("Colón 500");
        assertThat(given.file().assistance(2).kilometresBeyond()).isEmpty();
    }

    /** The shop is in another province and opens on Wednesday: the car is kept there, the people go by taxi and stay the night, all of the same case. */
    @Test
    @Tag("CA-14") @Tag("CA-6")
    void theCarIsKeptInAnotherProvinceAndItsPeopleGoOnByTaxiAndStayTheNight() {
        covers(Town.TOW, "DEPOSITO_VEHICULO", "TAXI", "HOTEL");
        given.opened(town.selzer, Town.TOW, Priority.EMERGENCY, given.covered(180_000), given.consents());

        asksFor("Remolque", "Otro tramo", "1", "Bahía Blanca", "Taller Larrea, Av. Colón 800");
        var tow = given.file().assistance(2);
        assertThat(tow.destination().orElseThrow().label()).isEqualTo("Bahía Blanca, Buenos Aires");
        assertThat(tow.kilometres().orElseThrow()).isBetween(250, 320);

        asksFor("Depósito y custodia", "Depósito del vehículo", "2", "", "");
        assertThat(given.file().assistance(3).place().orElseThrow().address()).as("it is kept where it was brought").isEqualTo("Taller Larrea, Av. Colón 800");
        the.assistance = 3;
        ana.fills("data", "Días de depósito", "2");
        assertThat(given.file().assistance(3).field("days")).contains("2");
        ana.sees("Cabecera", "Depósito y custodia");

        asksFor("Taxi", "Traslado de las personas", "1", "Bahía Blanca", "Hotel Austral, Colón 159");
        assertThat(given.file().assistance(4).place().orElseThrow().label()).as("they are where the car broke down").startsWith("Viedma");
        asksFor("Alojamiento en hotel", "Alojamiento", "4", "", "");
        the.assistance = 5;
        ana.fills("data", "Noches", "2");
        assertThat(given.file().assistance(5).link()).contains(new Linked(4, Link.LODGING));

        ana.opensTheCaseFile().sees("Expediente", "Otro tramo de la 1", "Depósito del vehículo de la 2", "Traslado de las personas de la 1", "Alojamiento de la 4");
        ana.browser().axe();
        ana.browser().picture("consequences");
    }

    /** What one asks for as a consequence of an earlier assistance, with where it goes if it goes somewhere. */
    private void asksFor(String service, String as, String of, String to, String address) {
        var page = ana.visits("/cases/" + the.number + "/new");
        page.locator("label.tile").filter(new Locator.FilterOptions().setHasText(FilledForm.beginning(service))).first().click();
        page.locator("#f-linkOf").selectOption(of);
        page.locator("#f-linkAs").selectOption(new SelectOption().setLabel(as));
        if (!to.isEmpty()) {
            page.locator("#f-toPlace").fill(to);
            page.locator("#f-toPlace-list [role=option]").first().click();
            page.locator("#f-toAddress").fill(address);
        }
        assertThat(page.locator("#verdict .say")).isVisible();
        ana.presses("Abrir asistencia");
    }

    private void covers(String... services) {
        beans.getBean(Plans.class).setServices(town.vialPlus.id(), Stream.of(services).map(it -> new PlanService(0, town.vialPlus.id(), it, "", PlanService.Status.ACTIVE, Optional.empty(), OptionalInt.of(30), Period.CONTRACT_YEAR,
            OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), List.of(), "", "4.2", "Conforme a las condiciones del plan.", "")).toList(), Actor.SYSTEM, clock.now());
    }

    /** The plan's tows go 150 kilometres, and a chain is one event. */
    private PlanService chainsAreOneEvent() {
        var plans = beans.getBean(Plans.class);
        var it = town.vialPlus;
        plans.change(new Plan(it.id(), it.account(), it.name(), LocalDate.of(2020, 1, 1), Optional.empty(), it.waitingDays(), true, true, true), Optional.empty(), Actor.SYSTEM, clock.now());
        plans.setServices(it.id(), List.of(new PlanService(0, it.id(), Town.TOW, "", PlanService.Status.ACTIVE, Optional.of(new Money(18_000_000, "ARS")), OptionalInt.of(30), Period.CONTRACT_YEAR,
            OptionalInt.of(150), OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), List.of(), "", "4.2", "Hasta 150 kilómetros.", "")), Actor.SYSTEM, clock.now());
        return plans.services(it.id()).getFirst();
    }
}
