package org.auxilia.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.auxilia.AuxiliaTest;
import org.auxilia.catalogue.CatalogueChanges;
import org.auxilia.catalogue.Money;
import org.auxilia.geography.Places;
import org.auxilia.imports.DryRun.Fate;
import org.auxilia.network.ReferencePrice;
import org.auxilia.network.ReferencePrices;
import org.auxilia.network.ReferencePricesKept;
import org.auxilia.rights.TwoAccounts;
import org.auxilia.staff.Role;
import org.auxilia.web.Failure;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What services usually cost, as a file. */
@AuxiliaTest
@Tag("CX-2")
@Tag("OC-4")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PriceListTest {

    private static final String HEADS = "servicio;lugar;moneda;importe;desde\n";

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    @Autowired Imports imports;
    @Autowired ReferencePrices prices;
    @Autowired ReferencePricesKept kept;
    @Autowired Places places;
    @Autowired CatalogueChanges changes;
    @Autowired JdbcClient jdbc;

    private TwoAccounts world;
    private SentFiles files;
    private int viedma;

    @BeforeAll
    void build() {
        world = new TwoAccounts(beans, port).built();
        files = new SentFiles(imports, Whose.house(Kind.REFERENCE_PRICES), world.ana.actor());
        viedma = places.of("AR", "Río Negro", "Adolfo Alsina", "Viedma").id();
    }

    @BeforeEach
    void none() { jdbc.sql("delete from reference_price").update(); }

    @Test
    void aPriceIsAddedAndItsAmountChangedAndWhatIsNotInTheFileStays() {
        var csv = HEADS + "Taxi;Viedma, Adolfo Alsina, Río Negro, AR;ars;1.500,50;01/03/2026\nTAXI;AR;ARS;900;2026-01-01\n";
        var run = files.look(csv);
        assertThat(Told.refused(run)).isEmpty();
        assertThat(run.verdicts()).extracting(DryRun.Verdict::fate).containsOnly(Fate.TAKEN);
        assertThat(Told.changes(run.verdicts().getFirst())).containsExactly("servicio: null → Taxi", "lugar: null → Viedma, Adolfo Alsina, Río Negro, AR", "moneda: null → ARS", "importe: null → 1500.50", "desde: null → 2026-03-01");
        assertThat(prices.first(9)).as("a look changes nothing").isEmpty();
        assertThat(files.take(csv)).isEqualTo(2);
        assertThat(prices.find("TAXI", viedma, "ARS", LocalDate.parse("2026-03-01"))).hasValue(new Money(1_500_50, "ARS"));
        assertThat(files.look(csv).verdicts()).extracting(DryRun.Verdict::fate).containsOnly(Fate.KNOWN);
        var changed = HEADS + "Taxi;AR;ARS;950;01/01/2026\nTaxi;AR;ARS;990;01/12/2026\n";
        assertThat(files.look(changed).verdicts()).extracting(DryRun.Verdict::fate).containsExactly(Fate.CHANGED, Fate.TAKEN);
        assertThat(Told.changes(files.look(changed).verdicts().getFirst())).containsExactly("importe: 900.00 → 950.00");
        assertThat(files.take(changed)).isEqualTo(2);
        assertThat(prices.first(9)).hasSize(3);
        var whole = jdbc.sql("select id from reference_price where amount = 95000").query(Integer.class).single();
        assertThat(changes.of("reference_price", whole).getFirst()).satisfies(it -> {
            assertThat(it.actor()).isEqualTo(world.ana.name());
            assertThat(it.field()).isEqualTo("amount");
            assertThat(it.was()).hasValue("900.00");
        });
    }

    @Test
    void whatIsTakenOutIsTakenInAgainAsKnown() {
        files.take(HEADS + "Taxi;Viedma, Adolfo Alsina, Río Negro, AR;ARS;1.500,50;01/03/2026\nTaxi;AR;CLP;900;01/01/2026\nTaxi;Bahía Blanca, Buenos Aires (localidad), AR;ARS;700;01/01/2026\n");
        var out = world.as(Role.ADMINISTRATOR).get("/admin/imports/reference-prices?format=csv").body();
        assertThat(out).contains("servicio;lugar;moneda;importe;desde");
        assertThat(files.look(out).verdicts()).hasSize(3).extracting(DryRun.Verdict::fate).containsOnly(Fate.KNOWN);
        assertThat(world.as(Role.COORDINATOR).get("/admin/imports/reference-prices?format=csv").statusCode()).isEqualTo(403);
    }

    @Test
    void linesThatCanNotBeTakenSayWhereAndWhyAndNothingOfTheFileIsTaken() {
        var csv = HEADS + """
            Nada;AR;ARS;100;01/01/2026
            Taxi;Nunca Jamás;ARS;100;01/01/2026
            Taxi;Bahía Blanca, Buenos Aires, AR;ARS;100;01/01/2026
            Taxi;AR;XXX;100;01/01/2026
            Taxi;AR;PES;100;01/01/2026
            Taxi;AR;ARS;0;01/01/2026
            Taxi;AR;ARS;-5;01/01/2026
            Taxi;AR;CLP;10,50;01/01/2026
            Taxi;AR;ARS;100;31/02/2026
            Taxi;AR;ARS;;01/01/2026
            Taxi;AR;ARS;100;01/01/2026
            Taxi;AR;ARS;200;01/01/2026
            Taxi;Viedma, Adolfo Alsina, Río Negro;ARS;200;01/01/2026
            """;
        assertThat(Told.refused(files.look(csv))).extracting(it -> it.replaceFirst(": .*", ""))
            .containsExactly("2 servicio", "3 lugar", "4 lugar", "5 moneda", "6 moneda", "7 importe", "8 importe", "9 importe", "10 desde", "11 importe", "13 desde");
        assertThat(Told.refused(files.look(csv))).contains("7 importe: Escriba un importe mayor que cero.", "13 desde: Este precio ya está en la línea 12.")
            .anyMatch(it -> it.startsWith("3 lugar: «Nunca Jamás» no es un lugar del mapa")).anyMatch(it -> it.contains("Bahía Blanca, Buenos Aires (localidad), AR"));
        assertThatThrownBy(() -> files.take(csv)).isInstanceOf(Failure.Refused.class);
        assertThat(prices.first(9)).isEmpty();
    }

    @Test
    void aPriceThatSomebodyElseChangedInBetweenIsNotOverwritten() {
        files.take(HEADS + "Taxi;AR;ARS;900;01/01/2026\n");
        var csv = HEADS + "Taxi;AR;ARS;1000;01/01/2026\n";
        long file = files.keep(csv);
        var seal = files.look(csv).seal();
        var it = prices.first(1).getFirst();
        kept.change(new ReferencePrice(it.id(), it.service(), it.place(), new Money(777_00, "ARS"), it.from(), it.version()), world.ana.actor(), TwoAccounts.START);
        assertThat(files.take(file, seal)).as("it is looked at anew").isEmpty();
        assertThat(prices.first(1).getFirst().amount()).isEqualTo(new Money(777_00, "ARS"));
        assertThat(files.take(file, files.look(csv).seal())).hasValue(1);
    }
}
