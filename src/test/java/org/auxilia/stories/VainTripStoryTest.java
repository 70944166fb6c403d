package org.auxilia.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.auxilia.api.Program;
import org.auxilia.assistance.AssignmentFact.ProviderAssigned;
import org.auxilia.assistance.CostLine;
import org.auxilia.assistance.Costs;
import org.auxilia.assistance.MonitoringFact.ArrivalReported;
import org.auxilia.assistance.MonitoringFact.ContactConfirmed;
import org.auxilia.assistance.MonitoringFact.DepartureSeen;
import org.auxilia.assistance.ServiceFact.Diagnosed;
import org.auxilia.assistance.UncoveredFact.Bill;
import org.auxilia.assistance.UncoveredFact.PriceTold;
import org.auxilia.assistance.VainTrip;
import org.auxilia.catalogue.Money;
import org.auxilia.network.KmBands;
import org.auxilia.network.Surcharges;
import org.auxilia.network.Tariff;
import org.auxilia.network.Tariffs;
import org.auxilia.staff.People;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** CL-6: the trip on which there was nothing to do, from the assignment to the costs. */
@Tag("CL-6")
class VainTripStoryTest extends Story {

    private static final String CLOSING = "5 CIERRE";

    @Test
    void theTariffsPriceGoesIntoTheAssignmentAndACancellationAfterDepartureLoadsIt() {
        charges(Optional.of(pesos(18_000)));
        given.emergencyTow();
        ana.opensTheAssistanceOfTheCase().doesNotSee("#next", "Viaje en falso");
        assertThat(assign("").status()).isEqualTo(200);
        assertThat(assignment().inVain()).contains(new VainTrip(pesos(18_000), VainTrip.Payer.ACCOUNT));
        assertThat(program().post(the.path() + "/departure", "{}").status()).isEqualTo(200);
        assertThat(program().post(the.path() + "/cancellation", "{'cause':'DESISTE','who':'Alejandro Selzer','vain':5}").status()).isEqualTo(200);
        assertThat(line().concept()).isEqualTo("Viaje en falso");
        assertThat(line().account()).as("what was agreed isn't talked away").isEqualTo(pesos(18_000));
        assertThat(program().get(the.path() + "/costs").body().at("/rows/0/account/minor").asLong()).isEqualTo(1_800_000);
        ana.opensTheAssistanceOfTheCase().sees("Cabecera", "CANCELADO POSTERIOR");
        log.has(CLOSING, "Carga de costos", "Total $ 18.000", "automático");
    }

    @Test
    void cancelledBeforeHeSetOutNobodyIsAskedAndNothingIsLoaded() {
        charges(Optional.empty());
        given.emergencyTow();
        assertThat(assign("").status()).isEqualTo(200);
        ana.visits(the.path() + "?act=cancellation");
        ana.doesNotSee("#act", "Viaje en falso");
        assertThat(program().post(the.path() + "/cancellation", "{'cause':'DESISTE','who':'Alejandro Selzer','vain':15000}").status()).isEqualTo(200);
        assertThat(Costs.of(given.file().assistance(1)).lines()).isEmpty();
    }

    @Test
    void whereTheTariffSaysNothingWhoEndsItIsToldAndMayTypeIt() {
        charges(Optional.empty());
        given.emergencyTow();
        assertThat(assign("").status()).isEqualTo(200);
        given.happens(new DepartureSeen());
        ana.visits(the.path() + "?act=cancellation");
        ana.sees("#act", "Viaje en falso", "La tarifa no dice cuánto cuesta", "vacío, no se carga nada");
        ana.picture("vain-trip-cancellation");
        ana.does("Cancela la asistencia", "Causa", "El afiliado desiste", "Viaje en falso", "quince mil");
        var field = ana.page().locator("[name=vain][aria-invalid=true]").first();
        assertThat(field).hasValue("quince mil");
        field.fill("15.000");
        ana.submits(field.locator("xpath=ancestor::form").locator("button[type=submit]").last());
        ana.sees("Cabecera", "CANCELADO POSTERIOR");
        assertThat(line().account()).isEqualTo(pesos(15_000));
        log.has(CLOSING, "Carga de costos", "Total $ 15.000");
    }

    @Test
    void whatIsAgreedByTelephoneGoesIntoTheAssignment() {
        charges(Optional.empty());
        given.emergencyTow();
        ana.opensTheAssistanceOfTheCase().sees("#next", "Viaje en falso");
        ana.picture("vain-trip-assignment");
        ana.page().locator("details.folded > summary").click();
        ana.browser().axeInBothThemes();
        ana.picture("vain-trip-assignment-open");
        assertThat(assign(",'vain':12000").status()).isEqualTo(200);
        assertThat(assignment().inVain()).contains(new VainTrip(pesos(12_000), VainTrip.Payer.ACCOUNT));
        given.happens(new DepartureSeen());
        ana.visits(the.path() + "?act=cancellation");
        ana.doesNotSee("#act", "Viaje en falso");
    }

    @Test
    void anExcessThatIsDeclinedHasItsTripByHandToo() {
        charges(Optional.empty());
        given.emergencyTow();
        assertThat(assign("").status()).isEqualTo(200);
        given.happens(new ArrivalReported(), new ContactConfirmed(), new Diagnosed("Embrague", pesos(200_000), Optional.empty()));
        given.happens(new PriceTold(Bill.EXCESS, pesos(20_000), pesos(20_000), Optional.empty(), java.util.List.of("Efectivo"), 0, clock.time("09:00"), Optional.empty(), Optional.empty()));
        ana.opensTheAssistanceOfTheCase();
        ana.picture("vain-trip-excess");
        assertThat(program().post(the.path() + "/excess-refusal", "{'vain':9000}").status()).isEqualTo(200);
        assertThat(line().total()).isEqualTo(pesos(9_000));
    }

    private Program.Answer assign(String more) { return program().post(the.path() + "/assignment", "{'provider':" + town.auxilioViedma.id() + ",'etaIn':30" + more + "}"); }

    private ProviderAssigned assignment() { return given.file().assistance(1).last(ProviderAssigned.class).orElseThrow(); }

    private CostLine line() { return Costs.of(given.file().assistance(1)).lines().getFirst(); }

    private void charges(Optional<Money> vain) {
        var tariffs = beans.getBean(Tariffs.class);
        var provider = town.auxilioViedma.id();
        tariffs.of(provider).forEach(it -> tariffs.remove(provider, it.id()));
        tariffs.add(provider, new Tariff(0, Town.TOW, pesos(40_000), pesos(0), KmBands.flat(pesos(0)), new Surcharges(0, 0, 0), vain, LocalDate.of(2026, 1, 1), Optional.empty()));
    }

    private Program program() { return new Program(port, People.token(beans, town.ana)); }

    private static Money pesos(long amount) { return new Money(amount * 100, "ARS"); }
}
