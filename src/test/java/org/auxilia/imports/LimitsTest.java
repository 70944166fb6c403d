package org.auxilia.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.auxilia.AuxiliaTest;
import org.auxilia.catalogue.CatalogueChanges;
import org.auxilia.catalogue.Money;
import org.auxilia.imports.DryRun.Fate;
import org.auxilia.membership.Period;
import org.auxilia.membership.PlanService;
import org.auxilia.membership.Plans;
import org.auxilia.membership.VehicleKind;
import org.auxilia.rights.TwoAccounts;
import org.auxilia.staff.Role;
import org.auxilia.web.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** MB-2: the services of a plan with their limits as a file. */
@AuxiliaTest
@Tag("MB-2")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LimitsTest {

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    @Autowired Imports imports;
    @Autowired Plans plans;
    @Autowired CatalogueChanges changes;
    @Autowired JdbcClient jdbc;

    private TwoAccounts world;
    private SentFiles files;

    @BeforeEach
    void aPlanOfThree() {
        if (world == null) world = new TwoAccounts(beans, port).built();
        files = new SentFiles(imports, Whose.of(world.ours, world.plan), world.ana.actor());
        plans.setServices(world.plan.id(), List.of(), world.ana.actor(), TwoAccounts.START);
        plans.setServices(world.plan.id(), List.of(line("REMOLQUE_GRUA", "", 1_800_000, 3, Optional.empty()), line("AUXILIO_VIAL", "Auto", 0, 2, Optional.of(VehicleKind.CAR)), line("AUXILIO_VIAL", "Moto", 0, 0, Optional.of(VehicleKind.MOTORCYCLE))), world.ana.actor(), TwoAccounts.START);
    }

    @Test
    void eachLineSaysWhatItAddsChangesOrLeaves() {
        var csv = """
            Servicio;Variante;Monto máximo;Eventos;Período;Kilómetros;Países
            remolque grúa;;18.000,50;4;Año calendario;150;
            AUXILIO_VIAL;moto;;;;;
            Taxi;;;1;;;ar, cl
            """;
        var run = files.look(csv);
        assertThat(run.verdicts()).extracting(DryRun.Verdict::fate).containsExactly(Fate.CHANGED, Fate.CHANGED, Fate.TAKEN);
        assertThat(Told.changes(run.verdicts().getFirst())).containsExactly("monto máximo: 18000.00 → 18000.50", "eventos: 3 → 4", "período: CONTRACT_YEAR → CALENDAR_YEAR", "kilómetros: null → 150", "países: AR → ");
        assertThat(Told.changes(run.verdicts().get(1))).containsExactly("variante: Moto → moto", "países: AR → ");
        assertThat(files.take(csv)).isEqualTo(3);
        var now = plans.services(world.plan.id());
        assertThat(now).extracting(PlanService::service).as("in their order, the new one last; nothing is taken away").containsExactly("REMOLQUE_GRUA", "AUXILIO_VIAL", "AUXILIO_VIAL", "TAXI");
        assertThat(now.getFirst().maxAmount()).hasValue(new Money(1_800_050, "ARS"));
        assertThat(now.getLast().countries()).containsExactly("AR", "CL");
        assertThat(now.getFirst().note()).as("a column that is missing changes nothing").isEqualTo("Así se vende");
        assertThat(changes.of("plan_service", now.getFirst().id()).stream().limit(5).map(CatalogueChanges.Change::field)).containsExactlyInAnyOrder("maxAmount", "maxEvents", "period", "maxKilometres", "countries");
        assertThat(files.look(csv).verdicts()).extracting(DryRun.Verdict::fate).containsOnly(Fate.KNOWN);
    }

    @Test
    void eachLineThatIsRefusedSaysWhereAndWhyAndKeepsTheWholeFromBeingTaken() {
        var csv = """
            número;servicio;variante;monto máximo;eventos;período;horas;vehículo;países
            ;;;;;;;;
            ;Cerrajería lunar;;;;;;;
            ;Remolque grúa;;mucho;;;;;
            ;Remolque grúa;;;1000;;;;
            ;Remolque grúa;;;999;;1000;;
            ;Remolque grúa;;;;siglo;;;
            ;Remolque grúa;;;;;;barco;
            ;Remolque grúa;;;;;;;AR XX
            99999999;Remolque grúa;;;;;;;
            ;Remolque grúa;;;5;;;;
            ;Remolque grúa;;;6;;;;
            """;
        assertThat(Told.refused(files.look(csv))).containsExactly("3 servicio: No hay ningún servicio «Cerrajería lunar».", "4 monto máximo: «mucho» no es un importe.", "5 eventos: «eventos» tiene más de 3 caracteres.",
            "6 horas: «horas» tiene más de 3 caracteres.", "7 período: «siglo» no es ninguno de estos: Año de contrato, Año calendario, Mes.", "8 vehículo: «barco» no es ninguno de estos: Auto, Moto, Camioneta, Camión, Bicicleta.", "9 países: «XX» no es un país.",
            "10 número: El plan no tiene ninguna línea con el número 99999999.", "12 servicio: Este servicio ya está en la línea 11.");
        assertThat(Told.refused(files.look("servicio\nAuxilio vial"))).containsExactly("2 servicio: El plan tiene este servicio 2 veces: agregue la variante o el número.");
        var before = plans.services(world.plan.id());
        assertThatThrownBy(() -> files.take(csv)).isInstanceOf(Failure.Refused.class);
        assertThat(plans.services(world.plan.id())).isEqualTo(before);
    }

    @Test
    void whatIsTakenOutIsTakenInAgainUnchanged() {
        var out = world.as(Role.OPERATIONS_MANAGER).get("/admin/imports/limits?plan=" + world.plan.id() + "&format=csv").body();
        assertThat(out).contains("18000,00", "Remolque grúa", "Año de contrato");
        var run = files.look(out);
        assertThat(run.verdicts()).extracting(DryRun.Verdict::fate).containsExactly(Fate.KNOWN, Fate.KNOWN, Fate.KNOWN);
        assertThat(run.ignored()).isEmpty();
        assertThat(world.as(Role.OPERATIONS_MANAGER).get("/admin/plans/" + world.plan.id() + "/services").body()).contains("/admin/imports/limits?plan=" + world.plan.id());
        assertThat(world.as(Role.OPERATIONS_MANAGER).get("/admin/imports/limits?plan=99999&format=csv").statusCode()).isEqualTo(404);
    }

    @Test
    @Tag("MB-8")
    void aPeriodOrAServiceThatMovesTheCountOfEventsIsToldAndNoted() {
        var tow = plans.services(world.plan.id()).getFirst();
        jdbc.sql("insert into event_balance (member, plan_service, period, used) values (?, ?, ?, 2)")
            .params(world.member.id(), tow.id(), tow.period().startOf(world.member.starts(), TwoAccounts.START, TwoAccounts.ZONE).atOffset(java.time.ZoneOffset.UTC)).update();
        assertThat(files.look("número;servicio;eventos\n" + tow.id() + ";Remolque grúa;9").moved()).as("the same events of another limit").isZero();
        assertThat(files.look("número;servicio\n" + tow.id() + ";Taxi").moved()).isEqualTo(1);
        files.take("número;servicio\n" + tow.id() + ";Taxi");
        assertThat(events(tow)).isEqualTo("2 REMOLQUE_GRUA → 2 TAXI");
        files.take("número;servicio;período\n" + tow.id() + ";Taxi;Mes");
        assertThat(events(tow)).isEqualTo("2 TAXI → 0 TAXI");
        int noted = changes.of("plan_service", tow.id()).size();
        files.take("número;servicio;período;eventos\n" + tow.id() + ";Taxi;Año calendario;8");
        assertThat(changes.of("plan_service", tow.id()).stream().limit(changes.of("plan_service", tow.id()).size() - noted)).as("nothing was counted then").extracting(CatalogueChanges.Change::field).containsExactlyInAnyOrder("period", "maxEvents");
    }

    private String events(PlanService line) {
        return changes.of("plan_service", line.id()).stream().filter(it -> it.field().equals("events")).findFirst().map(it -> it.was().orElse("") + " → " + it.became().orElse("")).orElse("");
    }

    private static PlanService line(String service, String label, long amount, int events, Optional<VehicleKind> vehicle) {
        return new PlanService(0, 0, service, label, PlanService.Status.ACTIVE, amount == 0 ? Optional.empty() : Optional.of(new Money(amount, "ARS")), events == 0 ? OptionalInt.empty() : OptionalInt.of(events), Period.CONTRACT_YEAR,
            OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), vehicle, List.of("AR"), "", "4.2", "Remolque; \"de día\".", "Así se vende");
    }
}
