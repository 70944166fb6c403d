package org.auxilia.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.auxilia.AuxiliaTest;
import org.auxilia.catalogue.CatalogueChanges;
import org.auxilia.catalogue.Money;
import org.auxilia.imports.DryRun.Fate;
import org.auxilia.network.Provider;
import org.auxilia.network.ProviderRegister;
import org.auxilia.network.Tariff;
import org.auxilia.network.Tariffs;
import org.auxilia.rights.TwoAccounts;
import org.auxilia.staff.Role;
import org.auxilia.web.Failure;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** AS-1, CL-7: what the providers charge as a file. */
@AuxiliaTest
@Tag("AS-1")
@Tag("CL-7")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TariffListTest {

    private static final String HEADS = "Número;Servicio;Moneda;Visita;Hora;Kilómetro;Recargo nocturno;Desde;Hasta\n";

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    @Autowired Imports imports;
    @Autowired ProviderRegister register;
    @Autowired Tariffs tariffs;
    @Autowired CatalogueChanges changes;

    private TwoAccounts world;
    private SentFiles files;

    @BeforeAll
    void build() {
        world = new TwoAccounts(beans, port).built();
        files = new SentFiles(imports, Whose.house(Kind.TARIFFS), world.ana.actor());
    }

    @Test
    void aNewTariffIsAddedAndEndsTheOpenOneTheDayBeforeWhichIsSaid() {
        int id = provider("TARIFAS");
        var csv = HEADS + id + ";Remolque grúa;ARS;$ 45.000,50;;1.250;50;1/12/2026;\n";
        assertThat(Told.changes(files.look(csv).verdicts().getFirst())).containsExactly("número: null → " + id, "nombre: null → TARIFAS", "servicio: null → Remolque grúa", "moneda: null → ARS", "visita: null → 45000.50",
            "hora: null → 0.00", "kilómetro: null → 1250.00", "recargo nocturno: null → 50", "recargo domingo: null → 0", "recargo feriado: null → 0", "desde: null → 2026-12-01");
        assertThat(files.look(csv).verdicts().getFirst().name()).isEqualTo("TARIFAS · Remolque grúa");
        assertThat(files.take(csv)).isEqualTo(1);
        assertThat(tariffs.of(id)).extracting(Tariff::visit, Tariff::hour, it -> it.km().beyond(), it -> it.surcharges().night(), Tariff::from, Tariff::to)
            .containsExactly(org.assertj.core.groups.Tuple.tuple(money(4_500_050), money(0), money(125_000), 50, day("2026-12-01"), Optional.empty()));
        assertThat(files.look(csv).verdicts()).extracting(DryRun.Verdict::fate).as("the same line changes nothing").containsExactly(Fate.KNOWN);
        assertThat(files.take(csv)).isZero();

        var next = "nombre;servicio;visita;desde\ntarifas;REMOLQUE_GRUA;50000;2027-03-01\n";
        assertThat(Told.changes(files.look(next).verdicts().getFirst())).contains("desde: null → 2027-03-01", "la anterior, hasta: null → 2027-02-28");
        assertThat(files.take(next)).isEqualTo(1);
        assertThat(tariffs.of(id)).extracting(Tariff::from, Tariff::to).containsExactly(org.assertj.core.groups.Tuple.tuple(day("2027-03-01"), Optional.empty()),
            org.assertj.core.groups.Tuple.tuple(day("2026-12-01"), Optional.of(day("2027-02-28"))));
        var noted = changes.of("provider", id).stream().filter(it -> it.field().equals("tariff REMOLQUE_GRUA")).toList();
        assertThat(noted).hasSize(3).extracting(CatalogueChanges.Change::actor).containsOnly(world.ana.name());
        assertThat(noted.get(1)).satisfies(it -> {
            assertThat(it.was().orElseThrow()).startsWith("2026-12-01.. 45000.50");
            assertThat(it.became().orElseThrow()).startsWith("2026-12-01..2027-02-28 45000.50");
        });
    }

    @Test
    void anOpenOneGetsItsLastDayAndAnotherMayFollowInTheSameFile() {
        int id = provider("TERMINA");
        files.take(HEADS + id + ";Taxi;ARS;100;;;;1/1/2026;\n");
        var csv = HEADS + id + ";Taxi;ARS;100;0;0;0;1/1/2026;31/1/2026\n" + id + ";Taxi;ARS;120;;;;1/2/2026;28/2/2026\n" + id + ";Taxi;ARS;130;;;;1/3/2026;\n" + id + ";Taxi;ARS;140;;;;1/4/2026;\n";
        var run = files.look(csv);
        assertThat(run.verdicts()).extracting(DryRun.Verdict::fate).containsExactly(Fate.CHANGED, Fate.TAKEN, Fate.TAKEN, Fate.TAKEN);
        assertThat(Told.changes(run.verdicts().getFirst())).containsExactly("hasta: null → 2026-01-31");
        assertThat(Told.changes(run.verdicts().getLast())).as("one that is new itself ends too").contains("la anterior, hasta: null → 2026-03-31");
        assertThat(files.take(csv)).isEqualTo(4);
        assertThat(tariffs.of(id)).extracting(it -> it.visit().minor() + " " + it.from() + " " + it.to().map(LocalDate::toString).orElse(""))
            .containsExactly("14000 2026-04-01 ", "13000 2026-03-01 2026-03-31", "12000 2026-02-01 2026-02-28", "10000 2026-01-01 2026-01-31");
    }

    @Test
    void eachLineThatIsRefusedSaysWhereAndWhyAndKeepsTheWholeFromBeingTaken() {
        int id = provider("CON TARIFA"), chilean = register.add(world.ana.actor(), Provider.named("CHILENA", "CL", TwoAccounts.ZONE)).id();
        provider("REPETIDA");
        provider("REPETIDA");
        files.take(HEADS + id + ";Taxi;ARS;100;;;;1/1/2026;30/6/2026\n" + id + ";Remolque grúa;ARS;100;;;;1/1/2026;\n");
        var csv = "Número;Nombre;Servicio;Moneda;Visita;Hora;Kilómetro;Recargo nocturno;Desde;Hasta\n" + """
            999999;;Taxi;ARS;1;;;;1/7/2026;
            @@;OTRO NOMBRE;Taxi;ARS;1;;;;1/7/2026;
            ;NADIE;Taxi;ARS;1;;;;1/7/2026;
            ;REPETIDA;Taxi;ARS;1;;;;1/7/2026;
            ;;Taxi;ARS;1;;;;1/7/2026;
            @@;;Remolque lunar;ARS;1;;;;1/7/2026;
            @@;;Taxi;XYZ;1;;;;1/7/2026;
            @@;;Taxi;ARS;;;;;1/7/2026;
            @@;;Taxi;ARS;-1;;;;1/7/2026;
            @@;;Taxi;ARS;1;;;501;1/7/2026;
            @@;;Taxi;ARS;1;;;;;
            @@;;Taxi;ARS;1;;;;31/2/2026;
            @@;;Taxi;ARS;1;;;;1/7/2026;30/6/2026
            @@;;Taxi;ARS;1;;;;30/6/2026;
            @@;;Taxi;ARS;1;;;;1/12/2025;1/1/2026
            @@;;Taxi;ARS;101;;;;1/1/2026;30/6/2026
            @@;;Remolque grúa;ARS;101;;;;1/1/2026;
            @@;;Remolque grúa;ARS;1;;;;1/12/2025;
            @@;;Taxi;ARS;1;;;;1/7/2026;31/12/2026
            @@;;Taxi;ARS;2;;;;1/7/2026;
            CL;;Taxi;;1,50;;;;1/7/2026;
            @@;;Taxi;ARS;1000000000000;;;;1/7/2027;
            @@;;Taxi;ARS;999999999999;;;;1/1/1899;
            """.replace("@@", "" + id).replaceAll("(?m)^CL", "" + chilean);
        assertThat(Told.refused(files.look(csv))).containsExactly("2 número: No hay ningún proveedor con el número 999999.", "3 nombre: El proveedor " + id + " se llama «CON TARIFA».", "4 nombre: No hay ningún proveedor «NADIE».",
            "5 nombre: Hay 2 proveedores con este nombre: agregue el número.", "6 nombre: Falta «nombre».", "7 servicio: No hay ningún servicio «Remolque lunar».", "8 moneda: " + sentence("network.form.currency"),
            "9 visita: Falta «visita».", "10 visita: «-1» no es un importe.", "11 recargo nocturno: «501» no es un número hasta 500.", "12 desde: Falta «desde».", "13 desde: «31/2/2026» no es una fecha: use 31/12/2025 o 2025-12-31.",
            "14 hasta: " + sentence("network.form.to-before-from"), "15 desde: Se superpone con la tarifa del 01/01/2026 al 30/06/2026 de este servicio.", "16 desde: Se superpone con la tarifa del 01/01/2026 al 30/06/2026 de este servicio.",
            "17 desde: Esa tarifa ya está con otros valores: para otro precio escriba otro primer día.", "18 desde: Esa tarifa ya está con otros valores: para otro precio escriba otro primer día.",
            "19 desde: Se superpone con la tarifa de este servicio que rige desde el 01/01/2026.", "21 desde: Esta tarifa ya está en la línea 20.", "22 visita: «1,50» no es un importe.", "23 visita: «1000000000000» no es un importe.",
            "24 desde: «1/1/1899» no es una fecha: use 31/12/2025 o 2025-12-31.");
        assertThatThrownBy(() -> files.take(csv)).isInstanceOf(Failure.Refused.class);
        assertThat(tariffs.of(id)).hasSize(2);
    }

    @Test
    @Tag("CL-6")
    void bandsSundaysHolidaysAndTheVainTripHaveTheirColumnsAndAnOlderFileLeavesThem() {
        int id = provider("TRAMOS");
        var heads = "Número;Servicio;Visita;Kilómetro;Tramos;Domingo;Feriado;Viaje en vano;Desde\n"; // as an older file calls it
        var csv = heads + id + ";Taxi;100;7;20: 0 / 50: 9,50;50;100;40;1/1/2026\n";
        files.take(csv);
        var taken = tariffs.of(id).getFirst();
        assertThat(taken.km().written()).isEqualTo("20: 0.00 / 50: 9.50");
        assertThat(taken.km().beyond()).isEqualTo(money(700));
        assertThat(taken.surcharges()).isEqualTo(new org.auxilia.network.Surcharges(0, 50, 100));
        assertThat(taken.vainTrip()).contains(money(4_000));
        for (var known : List.of(csv, "número;servicio;visita;desde\n" + id + ";Taxi;100;1/1/2026\n")) assertThat(files.look(known).verdicts()).extracting(DryRun.Verdict::fate).containsExactly(Fate.KNOWN);
        for (var wrong : List.of("50: 1 / 20: 2", "20 a 1", "20: 1 /", "0: 1")) assertThat(Told.refused(files.look(heads + id + ";Taxi;100;7;" + wrong + ";;;;1/1/2027\n"))).singleElement().asString().startsWith("2 tramos de kilómetros: «" + wrong);
        assertThat(Told.refused(files.look(heads + id + ";Taxi;100;7;;501;;;1/1/2027\n"))).singleElement().asString().startsWith("2 recargo domingo");
    }

    @Test
    void theCurrencyIsThatOfTheProvidersCountryUnlessOneIsWritten() {
        int id = register.add(world.ana.actor(), Provider.named("SANTIAGO", "CL", TwoAccounts.ZONE)).id();
        files.take("número;servicio;visita;desde\n" + id + ";Taxi;15.000;1/7/2026\n");
        assertThat(tariffs.of(id).getFirst().visit()).isEqualTo(new Money(15_000, "CLP"));
        files.take(HEADS + id + ";Remolque grúa;usd;15,5;;;;1/7/2026;\n");
        assertThat(tariffs.of(id)).extracting(Tariff::visit).contains(new Money(1_550, "USD"));
    }

    @Test
    void whatIsTakenOutIsTakenInAgainUnchanged() {
        int id = provider("IDA Y VUELTA");
        files.take(HEADS + id + ";Taxi;ARS;1.234,50;10;0,25;35;1/1/2026;30/6/2026\n" + id + ";Taxi;ARS;2.000;;;;1/7/2026;\n");
        var out = world.as(Role.ADMINISTRATOR).get("/admin/imports/tariffs?format=csv").body();
        assertThat(out).contains("número;nombre;servicio;moneda;visita", "viaje en falso", "IDA Y VUELTA;Taxi;ARS");
        var run = files.look(out);
        assertThat(Told.refused(run)).isEmpty();
        assertThat(run.verdicts()).hasSizeGreaterThanOrEqualTo(2).allSatisfy(it -> assertThat(it.fate()).as(it.toString()).isEqualTo(Fate.KNOWN));
        assertThat(run.rows()).isEmpty();
        assertThat(files.take(out)).isZero();
        assertThat(world.as(Role.ADMINISTRATOR).get("/admin/providers/" + id).body()).contains("/admin/imports/tariffs");
    }

    @Test
    void aTariffThatSomebodyElseEndedInBetweenIsNotEndedAnew() {
        int id = provider("MOVIDA");
        files.take(HEADS + id + ";Taxi;ARS;100;;;;1/1/2026;\n");
        var seen = tariffs.of(id).getFirst();
        assertThat(register.end(world.ana.actor(), id, seen, day("2026-06-30"))).isTrue();
        int noted = changes.of("provider", id).size();
        assertThat(register.end(world.ana.actor(), id, seen, day("2026-03-31"))).isFalse();
        assertThat(tariffs.of(id).getFirst().to()).hasValue(day("2026-06-30"));
        assertThat(changes.of("provider", id)).hasSize(noted);
    }

    @Test
    @Tag("ID-2")
    void whoKeepsNoCataloguesNeitherTakesOutNorIn() {
        for (var role : List.of(Role.COORDINATOR, Role.SUPERVISOR)) for (var kind : List.of("tariffs", "causes", "holidays")) {
            assertThat(world.as(role).get("/admin/imports/" + kind).statusCode()).as(role + " " + kind).isEqualTo(403);
            assertThat(world.as(role).get("/admin/imports/" + kind + "?format=csv").statusCode()).as(role + " " + kind).isEqualTo(403);
        }
    }

    private int provider(String name) { return register.add(world.ana.actor(), Provider.named(name, "AR", TwoAccounts.ZONE)).id(); }

    private static String sentence(String key) { return org.auxilia.web.Texts.of(org.auxilia.web.Texts.SPANISH).of(key); }

    private static Money money(long minor) { return new Money(minor, "ARS"); }

    private static LocalDate day(String text) { return LocalDate.parse(text); }
}
