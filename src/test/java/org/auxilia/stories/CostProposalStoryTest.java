package org.auxilia.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.auxilia.api.Program;
import org.auxilia.assistance.AnytimeFact.FieldChanged;
import org.auxilia.assistance.ClosingFact.ConformityGiven;
import org.auxilia.assistance.ClosingFact.Reopened;
import org.auxilia.assistance.ClosingFact.Reviewed;
import org.auxilia.assistance.CostLine;
import org.auxilia.assistance.Costs;
import org.auxilia.assistance.MonitoringFact.ArrivalReported;
import org.auxilia.assistance.MonitoringFact.ContactConfirmed;
import org.auxilia.assistance.MonitoringFact.DepartureSeen;
import org.auxilia.assistance.MonitoringFact.MemberCancelled;
import org.auxilia.assistance.ServiceFact.Authorised;
import org.auxilia.assistance.ServiceFact.Diagnosed;
import org.auxilia.assistance.ServiceFact.WorkEnded;
import org.auxilia.assistance.Shares;
import org.auxilia.assistance.Stage;
import org.auxilia.assistance.VainTrip;
import org.auxilia.catalogue.ExtraField;
import org.auxilia.catalogue.Money;
import org.auxilia.network.KmBands;
import org.auxilia.network.Surcharges;
import org.auxilia.network.Tariff;
import org.auxilia.network.Tariffs;
import org.auxilia.staff.Actor;
import org.auxilia.staff.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** CL-7: what the tariff gives is loaded whole and once, however many lines it has and whatever stands there already. */
@Tag("CL-7")
class CostProposalStoryTest extends Story {

    private static final String PROPOSAL = ".proposal", BY_KEY = PROPOSAL + " form button";

    /** Monday is a holiday in Argentina. */
    @BeforeEach
    void anOrdinaryDay() { clock.starts(StoryClock.MONDAY.plusDays(1), Town.ARGENTINA); }

    /** The visit, a line for each band of kilometres that is reached, and last the surcharge: nothing of it is cut off. */
    @Test @Tag("OP-8")
    void aTariffOfManyLinesIsLoadedWithItsLast() {
        towed("22:00", 7);
        ana.visits(the.path() + "/costs");
        ana.sees(PROPOSAL, "$ 40.000", "Recargo nocturno 30 %", "$ 63.830").browser().pictureOf(".tabpane", "costs-many-lines");
        ana.keys("v").sees(".tabpane", "Coincide");
        assertThat(lines()).hasSize(9).last().extracting(CostLine::concept).isEqualTo("Recargo nocturno 30 %");
        assertThat(Costs.of(given.file().assistance(1)).total()).contains(pesos(63_830));
    }

    @Test
    void asManyRowsAsItHasAreCorrectedBeforeTheyAreLoaded() {
        towed("22:00", 10);
        ana.visits(the.path() + "/costs?proposed=1");
        assertThat(ana.page().locator("#add [name=concept12]")).hasValue("Recargo nocturno 30 %");
        ana.page().locator("#add [name=unit12]").fill("quince mil");
        ana.presses("Cargar costos");
        assertThat(ana.page().locator("#add [name=unit12]")).hasValue("quince mil");
        assertThat(ana.page().locator("#add [name=unit12]")).hasAttribute("aria-invalid", "true");
        ana.page().locator("#add [name=unit12]").fill("15.000");
        ana.presses("Cargar costos").sees(".tabpane", "De menos");
        assertThat(lines()).hasSize(12).last().extracting(it -> it.unitPrice()).isEqualTo(pesos(15_000));
        assertThat(costs("'concept9':'Peaje','unit9':1200,'apart9':true").status()).as("a program's too").isEqualTo(200);
        assertThat(lines()).last().extracting(CostLine::concept).isEqualTo("Peaje");
        assertThat(costs("'concept1':'Peaje','unit1':1,'apart1':true,'account9':5").status()).as("a row with its share alone").isEqualTo(422);
    }

    /** What stands apart may be the same, under the provider's own name: it isn't loaded again by one key. */
    @Test
    void whereSomethingIsLoadedApartAlreadyOneLooksBeforeOneLoads() {
        towed("10:00", 0);
        assertThat(costs("'concept1':'Remolque','unit1':45000,'apart1':true").status()).isEqualTo(200);
        ana.visits(the.path() + "/costs");
        ana.sees(PROPOSAL, "Ya hay $ 45.000 en costos cargados aparte", "Corregir antes de cargar").browser().pictureOf(".tabpane", "costs-apart-already");
        assertThat(ana.page().locator(BY_KEY)).hasCount(0);
        assertThat(costs("'concept1':'Remolque','quantity1':-1,'unit1':45000").status()).isEqualTo(200);
        ana.visits(the.path() + "/costs");
        ana.sees(PROPOSAL, "Cargar según la tarifa").doesNotSee(PROPOSAL, "Ya hay");
    }

    /** CL-6: the trip of who came for nothing is no part of what the other one did. */
    @Test
    void besideATripInVainFromBeforeAReopeningTheTariffIsLoadedByOneKey() {
        charges(0);
        given.emergencyTow().assigned(town.auxilioViedma, "10:00").happens(new DepartureSeen(), new MemberCancelled("DESISTE", "Alejandro Selzer", Optional.of(new VainTrip(pesos(18_000), VainTrip.Payer.MEMBER))))
            .happens(new Actor(town.raul.id(), town.raul.name(), town.raul.role()), new Reopened(Stage.ASSIGNMENT, "Se arrepintió"));
        given.assigned(town.gruasDelValle, "10:00").confirmed();
        clock.at("10:00");
        given.happens(new ArrivalReported(), new ContactConfirmed(), new Diagnosed("", pesos(0), Optional.empty()), new Authorised(Optional.empty(), true), new WorkEnded());
        ana.visits(the.path() + "/costs");
        ana.doesNotSee(PROPOSAL, "Ya hay").sees(".tabpane", "Viaje en falso", "$ 18.000").browser().pictureOf(".tabpane", "costs-beside-vain-trip");
        ana.page().locator(BY_KEY).click();
        ana.sees(".tabpane", "Visita", "$ 40.000");
        assertThat(lines()).extracting(CostLine::shares).containsExactly(new Shares(pesos(0), pesos(18_000), pesos(0)), new Shares(pesos(40_000), pesos(0), pesos(0)));
    }

    @Test
    void moreThanIsTakenAtOnceIsSaidAndNotLeftOut() {
        towed("10:00", 0);
        assertThat(costs(rows(101)).status()).isEqualTo(422);
        assertThat(lines()).isEmpty();
        assertThat(costs(rows(100)).status()).isEqualTo(200);
        assertThat(lines()).hasSize(100);
    }

    private static String rows(int many) { return IntStream.rangeClosed(1, many).mapToObj(i -> "'concept%1$d':'Peaje %1$d','unit%1$d':1,'apart%1$d':true".formatted(i)).collect(Collectors.joining(",")); }

    @Test
    void ofWhatIsClosedNothingIsProposed() {
        towed("10:00", 0);
        assertThat(costs("'concept1':'Remolque','unit1':45000,'apart1':true").status()).isEqualTo(200);
        given.happens(new ConformityGiven("Bien"), new Reviewed());
        ana.visits(the.path() + "/costs");
        ana.sees(".tabpane", "Remolque");
        assertThat(ana.page().locator(PROPOSAL)).hasCount(0);
    }

    /** A visit at $ 40.000, and each kilometre in a band of its own: the first at 1.000, the second at 1.100, … */
    private void towed(String hour, int bands) {
        charges(bands);
        given.emergencyTow().assigned(town.gruasDelValle, hour).confirmed();
        clock.at(hour);
        given.happens(new FieldChanged(ExtraField.KILOMETRES, "", String.valueOf(bands)), new ArrivalReported(), new ContactConfirmed(), new Diagnosed("", pesos(0), Optional.empty()), new Authorised(Optional.empty(), true), new WorkEnded());
    }

    private void charges(int bands) {
        var tariffs = beans.getBean(Tariffs.class);
        var provider = town.gruasDelValle.id();
        tariffs.of(provider).forEach(it -> tariffs.remove(provider, it.id()));
        var nearer = IntStream.rangeClosed(1, bands).mapToObj(km -> new KmBands.Band(OptionalLong.of(km), pesos(900 + 100L * km))).toList();
        tariffs.add(provider, new Tariff(0, Town.TOW, pesos(40_000), pesos(0), KmBands.of(nearer, pesos(0)), new Surcharges(30, 0, 0), Optional.empty(), LocalDate.of(2026, 1, 1), Optional.empty()));
    }

    private List<CostLine> lines() { return Costs.of(given.file().assistance(1)).lines(); }

    private Program.Answer costs(String json) { return new Program(port, People.token(beans, town.ana)).post(the.path() + "/costs", "{" + json + "}"); }

    private static Money pesos(long amount) { return new Money(amount * 100, "ARS"); }
}
