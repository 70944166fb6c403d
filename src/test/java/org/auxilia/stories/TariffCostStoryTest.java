package org.auxilia.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.auxilia.api.Program;
import org.auxilia.assistance.AnytimeFact.AuthorisationDecided;
import org.auxilia.assistance.AnytimeFact.Subject;
import org.auxilia.assistance.AssignmentFact.ExhaustionDecided;
import org.auxilia.assistance.AssignmentFact.ListExhausted;
import org.auxilia.assistance.AssignmentFact.Way;
import org.auxilia.assistance.CostLine;
import org.auxilia.assistance.Costs;
import org.auxilia.assistance.Figures;
import org.auxilia.assistance.MonitoringFact.ArrivalReported;
import org.auxilia.assistance.MonitoringFact.ContactConfirmed;
import org.auxilia.assistance.Priority;
import org.auxilia.assistance.ServiceFact.Authorised;
import org.auxilia.assistance.ServiceFact.Diagnosed;
import org.auxilia.assistance.ServiceFact.WorkEnded;
import org.auxilia.assistance.UncoveredFact.ReceiptAdded;
import org.auxilia.assistance.UncoveredFact.ReimbursementClaimed;
import org.auxilia.catalogue.ExtraField;
import org.auxilia.catalogue.Money;
import org.auxilia.network.KmBands;
import org.auxilia.network.Provider;
import org.auxilia.network.Surcharges;
import org.auxilia.network.Tariff;
import org.auxilia.network.Tariffs;
import org.auxilia.staff.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** CL-7: what the provider's tariff gives stands on Costos before anybody types, and his other figure beside it. */
@Tag("CL-7")
class TariffCostStoryTest extends Story {

    private static final String CLOSING = "5 CIERRE", PROPOSAL = ".proposal", NIGHT = "Recargo nocturno 30 %";

    /** Monday is a holiday in Argentina. */
    @BeforeEach
    void anOrdinaryDay() { clock.starts(StoryClock.MONDAY.plusDays(1), Town.ARGENTINA); }

    @Test @Tag("CL-1") @Tag("OP-8")
    void theTariffStandsLineByLineAndOneKeyLoadsIt() {
        arrived("22:00");
        ana.visits(the.path() + "/costs");
        ana.sees(PROPOSAL, "Según la tarifa de CERRAJERÍA CENTRAL", "Visita", "$ 40.000", NIGHT, "a las 22:00, de 22 a 6 h", "$ 12.000", "$ 52.000", "Cuenta la llegada, 24/11/2026 22:00", "Falta registrar el término", "Reparto: cuenta $ 52.000");
        assertThat(ana.page().locator(PROPOSAL + " button")).hasCount(0);
        assertThat(costs("'concept1':'Visita','unit1':'40000'").status()).as("before the work has ended").isEqualTo(409);
        worked();
        ana.visits(the.path() + "/costs");
        ana.browser().axeInBothThemes();
        ana.browser().pictureOf(".tabpane", "costs-proposal");
        ana.keys("v").sees(".tabpane", "Coincide").doesNotSee(".tabpane", "Cargar según la tarifa");
        ana.browser().pictureOf(".tabpane", "costs-by-tariff");
        log.has(CLOSING, "Carga de costos", "Total $ 52.000");
        assertThat(lines()).extracting(CostLine::concept).containsExactly("Visita", NIGHT);
        assertThat(lines()).allMatch(it -> it.agreed().filter(it.net()::equals).isPresent() && it.account().equals(it.total()));
    }

    /** 22:00 and 6:00, midnight before a Sunday, and before a holiday; the highest counts, never the sum. */
    @Test
    void theSurchargeIsOfTheHourAtWhichHeCame() {
        shows("21:59", "$ 40.000", "", "Recargo");
        shows("22:00", "$ 52.000", NIGHT, "domingo");
        clock.starts(LocalDate.of(2026, 11, 25), Town.ARGENTINA);
        shows("05:59", "$ 52.000", NIGHT, "domingo");
        shows("06:00", "$ 40.000", "", "Recargo");
        clock.starts(LocalDate.of(2026, 11, 28), Town.ARGENTINA);
        shows("23:59", "$ 52.000", NIGHT, "domingo");
        clock.starts(LocalDate.of(2026, 11, 29), Town.ARGENTINA);
        shows("00:00", "$ 60.000", "Recargo de domingo 50 %", "nocturno");
        clock.starts(LocalDate.of(2026, 12, 8), Town.ARGENTINA);
        shows("00:00", "$ 80.000", "Recargo de feriado 100 %", "nocturno");
        clock.starts(LocalDate.of(2026, 12, 9), Town.ARGENTINA);
        shows("00:00", "$ 52.000", NIGHT, "feriado");
    }

    @Test @Tag("OP-8")
    void hisOtherFigureStandsBesideTheTariffWithTheDifference() {
        arrived("10:00");
        given.happens(new Diagnosed("Cilindro roto", pesos(45_000), Optional.empty()));
        ana.visits(the.path() + "/costs");
        ana.sees(".figures", "Tarifa", "$ 40.000", "Cifra del proveedor", "$ 45.000", "+$ 5.000 (+12,5 %)").sees(".tabpane", "De más");
        given.happens(new Authorised(Optional.empty(), true), new WorkEnded());
        ana.visits(the.path() + "/costs");
        ana.presses("Cargar costos").sees(".tabpane", "tarifa $ 40.000, +$ 5.000 (+12,5 %)").doesNotSee(".tabpane", "Cargar según la tarifa");
        ana.browser().axeInBothThemes();
        ana.browser().pictureOf(".tabpane", "costs-other-figure");
        assertThat(figures()).contains(new Figures(pesos(40_000), pesos(45_000)));
        assertThat(program().get(the.path() + "/costs?format=csv").http().body()).contains("Tarifa;Cifra del proveedor;Diferencia;Diferencia %").contains(";40000,00;45000,00;5000,00;12,5");
        assertThat(costs("'concept1':'Cerrajería hogar','quantity1':-1,'unit1':45000").status()).isEqualTo(200);
        assertThat(figures()).as("all taken back").isEmpty();
        ana.visits(the.path() + "/costs");
        ana.sees(PROPOSAL, "Cargar según la tarifa");
    }

    @Test
    void aLineIsCorrectedBeforeItIsLoadedAndATollStandsApart() {
        arrived("22:00");
        worked();
        ana.visits(the.path() + "/costs");
        ana.goes("Corregir antes de cargar");
        assertThat(ana.page().locator("#add [name=concept2]")).hasValue(NIGHT);
        List.of(List.of("unit2", "15.000"), List.of("concept3", "Peaje"), List.of("unit3", "1.200")).forEach(it -> ana.page().locator("#add [name=" + it.getFirst() + "]").fill(it.getLast()));
        ana.page().locator("[name=apart3]").check();
        ana.presses("Cargar costos").sees(".figures", "$ 52.000", "$ 55.000", "+$ 3.000 (+5,8 %)");
        assertThat(lines()).extracting(CostLine::agreed).containsExactly(Optional.of(pesos(40_000)), Optional.of(pesos(12_000)), Optional.empty());
        assertThat(costs("'concept1':'" + NIGHT + "','quantity1':-1,'unit1':15000,'concept2':'Nocturno','unit2':13000").status()).isEqualTo(200);
        assertThat(figures()).as("another figure for what was taken back").contains(new Figures(pesos(52_000), pesos(53_000)));
    }

    @Test @Tag("CA-14")
    void whatIsMissingForItIsSaid() {
        given.emergencyTow().assigned(town.gruasDelValle, "08:30").confirmed();
        ana.visits(the.path() + "/costs");
        ana.sees(".tabpane", "no están los kilómetros del recorrido");
        ana.browser().pictureOf(".tabpane", "costs-no-way");
        given.happens(new org.auxilia.assistance.AnytimeFact.FieldChanged(ExtraField.KILOMETRES, "", "12"));
        ana.visits(the.path() + "/costs");
        ana.sees(PROPOSAL, "Kilómetros", "$ 12.000", "Recorrido: 12 km", "la hora acordada, 24/11/2026 08:30");
        charges(town.gruasDelValle, Town.TOW, "ARS", LocalDate.of(2026, 11, 25));
        ana.visits(the.path() + "/costs");
        ana.sees(".tabpane", "GRÚAS DEL VALLE no tiene tarifa de Remolque grúa para el 24/11/2026");
    }

    @Test @Tag("CL-8")
    void aTariffInAnotherCurrencyIsComparedAtTheRateOfTheDay() {
        charges(town.cerrajeriaCentral, Town.LOCKSMITH, "USD", LocalDate.of(2026, 1, 1));
        came("10:00");
        worked();
        ana.visits(the.path() + "/costs");
        assertThat(ana.page().locator(PROPOSAL + " button")).hasCount(0);
        ana.sees(PROPOSAL, "La tarifa está en USD").goes("Corregir antes de cargar").page().locator("[name=rate]").fill("2");
        ana.presses("Cargar costos").sees(".tabpane", "Coincide");
        assertThat(figures()).contains(new Figures(pesos(80_000), pesos(80_000)));
    }

    @Test @Tag("RE-1")
    void whatWasGrantedOfAReimbursementIsTheProposal() {
        given.emergencyTow().happens(new ListExhausted(3));
        given.happens(raul.actor(), new ExhaustionDecided(Way.REIMBURSEMENT, "Nadie llega antes de la noche"));
        given.assigned(reimbursement(), "09:00");
        ana.visits(the.path() + "/costs");
        ana.sees(".tabpane", "El reembolso todavía no está aprobado");
        given.happens(new ReceiptAdded(1, "factura.pdf", "application/pdf", 10, "ab"), new ReimbursementClaimed(pesos(62_500), "Alejandro Selzer", "CBU 1"));
        given.happens(raul.actor(), new AuthorisationDecided(Subject.REIMBURSEMENT, true, "Corresponde", Optional.empty(), Optional.of(pesos(50_000)), Optional.empty()));
        given.happens(new WorkEnded());
        ana.visits(the.path() + "/costs");
        ana.sees(PROPOSAL, "Reembolso aprobado", "$ 50.000").browser().pictureOf(".tabpane", "costs-reimbursement");
        ana.presses("Cargar lo aprobado").doesNotSee(".tabpane", "Cargar lo aprobado");
        assertThat(figures()).contains(new Figures(pesos(50_000), pesos(50_000)));
    }

    private void shows(String hour, String total, String surcharge, String none) {
        clock.at("-1 20:00");
        arrived(hour);
        ana.visits(the.path() + "/costs");
        ana.sees(PROPOSAL, total, surcharge).doesNotSee(PROPOSAL, none);
    }

    /** A locksmith has come who charges $ 40.000, a third more at night, half more on Sundays, double on holidays. */
    private void arrived(String hour) {
        charges(town.cerrajeriaCentral, Town.LOCKSMITH, "ARS", LocalDate.of(2026, 1, 1));
        came(hour);
    }

    private void came(String hour) {
        given.ready(Town.LOCKSMITH, Priority.EMERGENCY).assigned(town.cerrajeriaCentral, hour).confirmed();
        clock.at(hour);
        given.happens(new ArrivalReported(), new ContactConfirmed());
    }

    private void worked() { given.happens(new Diagnosed("", pesos(0), Optional.empty()), new Authorised(Optional.empty(), true), new WorkEnded()); }

    private void charges(Provider provider, String service, String currency, LocalDate from) {
        var tariffs = beans.getBean(Tariffs.class);
        tariffs.of(provider.id()).forEach(it -> tariffs.remove(provider.id(), it.id()));
        var none = Money.zero(currency);
        tariffs.add(provider.id(), new Tariff(0, service, Money.of(BigDecimal.valueOf(40_000), currency), none, KmBands.of(List.of(new KmBands.Band(OptionalLong.of(20), none)), none), new Surcharges(30, 50, 100), Optional.empty(), from,
            Optional.empty()));
    }

    private Provider reimbursement() { return beans.getBean(org.auxilia.network.Providers.class).get(Provider.Special.REIMBURSEMENT); }

    private List<CostLine> lines() { return Costs.of(given.file().assistance(1)).lines(); }

    private Optional<Figures> figures() { return Costs.of(given.file().assistance(1)).figures(); }

    private Program.Answer costs(String json) { return program().post(the.path() + "/costs", "{" + json + "}"); }

    private Program program() { return new Program(port, People.token(beans, town.ana)); }

    private static Money pesos(long amount) { return new Money(amount * 100, "ARS"); }
}
