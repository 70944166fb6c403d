package org.auxilia.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.auxilia.catalogue.Money;
import org.auxilia.membership.Account;
import org.auxilia.membership.Accounts;
import org.auxilia.membership.CalledNumber;
import org.auxilia.membership.Period;
import org.auxilia.membership.Plan;
import org.auxilia.membership.PlanService;
import org.auxilia.membership.Plans;
import org.auxilia.membership.VehicleKind;
import org.auxilia.staff.Actor;
import org.springframework.stereotype.Component;

/** Six accounts with their numbers, plans and limits (MB-1, MB-2). */
@Component
class DemoAccounts {

    private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);
    private static final List<String> WAYS = List.of("Efectivo al proveedor", "Tarjeta de crédito", "Transferencia");

    private final Accounts accounts;
    private final Plans plans;
    private final Clock clock;

    DemoAccounts(Accounts accounts, Plans plans, Clock clock) {
        this.accounts = accounts;
        this.plans = plans;
        this.clock = clock;
    }

    /** @param unit the amount, in the account's currency, of which the limits are multiples */
    private record Sketch(String name, String country, String zone, String currency, String validator, long unit, String number) {}

    void make() {
        var at = clock.instant();
        account(new Sketch("Meridiano Seguros", "AR", "America/Argentina/Buenos_Aires", "ARS", "Póliza", 10_000, "5408003330101"), at, "Vial Plus", "Hogar Total");
        account(new Sketch("Banco Cordillera", "AR", "America/Argentina/Buenos_Aires", "ARS", "Tarjeta", 10_000, "5408003330202"), at, "Hogar Esencial", "Integral Oro");
        account(new Sketch("Mutual El Faro", "AR", "America/Argentina/Buenos_Aires", "ARS", "", 10_000, "5408003330303"), at, "Salud y Vial");
        account(new Sketch("Seguros del Valle Central", "CR", "America/Costa_Rica", "CRC", "Póliza", 5_000, "5068000404"), at, "Auto Tico", "Hogar Tico");
        account(new Sketch("Aseguradora Illimani", "BO", "America/La_Paz", "BOB", "Póliza", 60, "591800100505"), at, "Vial Altiplano", "Hogar Altiplano");
        account(new Sketch("Cooperativa San Lorenzo", "BO", "America/La_Paz", "BOB", "Carnet", 60, "591800100606"), at, "Integral Cooperativa");
    }

    private void account(Sketch it, Instant at, String... names) {
        var account = accounts.add(new Account(0, it.name(), it.country(), ZoneId.of(it.zone()), it.currency(), it.validator(), WAYS, false, true), Actor.SYSTEM, at);
        var made = java.util.Arrays.stream(names).map(name -> plan(account, name, it, at)).toList();
        accounts.setNumbers(account.id(), List.of(new CalledNumber(it.number(), OptionalInt.empty()), new CalledNumber(it.number() + "1", OptionalInt.of(made.getFirst().id()))), Actor.SYSTEM, at);
    }

    private Plan plan(Account account, String name, Sketch sketch, Instant at) {
        var plan = plans.add(new Plan(0, account.id(), name, SINCE, Optional.empty(), 30, true, true, true), Actor.SYSTEM, at);
        var lines = new Lines(plan.id(), sketch);
        plans.setServices(plan.id(), name.contains("Vial") || name.contains("Auto") ? lines.road() : name.contains("Hogar") ? lines.home() : lines.all(), Actor.SYSTEM, at);
        return plan;
    }

    /** The services of a plan; the clauses are numbered as they come. */
    private record Lines(int plan, Sketch sketch) {

        List<PlanService> road() {
            return List.of(line("REMOLQUE_GRUA", "Remolque grúa", 18, 3, Period.CONTRACT_YEAR, 150, VehicleKind.CAR, "4.2"), line("AUXILIO_VIAL", "Auxilio vial", 6, 6, Period.CONTRACT_YEAR, 0, VehicleKind.CAR, "4.3"),
                line("MOTO_AUXILIO", "Moto auxilio", 6, 3, Period.CONTRACT_YEAR, 0, VehicleKind.MOTORCYCLE, "4.4"), line("CERRAJERIA_VEHICULO", "Cerrajería vehículo", 5, 2, Period.CALENDAR_YEAR, 0, null, "4.5"),
                line("CONSULTORIA_LEGAL", "Consultoría legal telefónica", 0, 2, Period.MONTH, 0, null, "6.1"), line("AMBULANCIA", "Ambulancia por accidente", 25, 2, Period.CONTRACT_YEAR, 0, null, "5.1"));
        }

        List<PlanService> home() {
            return List.of(line("CERRAJERIA_HOGAR", "Cerrajería hogar", 6, 3, Period.CONTRACT_YEAR, 0, null, "3.1"), line("PLOMERIA", "Plomería", 8, 3, Period.CONTRACT_YEAR, 0, null, "3.2"),
                line("ELECTRICIDAD", "Electricidad", 8, 3, Period.CONTRACT_YEAR, 0, null, "3.3"), line("GAS", "Gas", 8, 2, Period.CONTRACT_YEAR, 0, null, "3.4"),
                line("VIDRIOS", "Vidrios", 7, 1, Period.CALENDAR_YEAR, 0, null, "3.5"), line("CONSULTORIA_LEGAL", "Consultoría legal telefónica", 0, 2, Period.MONTH, 0, null, "6.1"));
        }

        List<PlanService> all() { return java.util.stream.Stream.concat(road().stream(), home().stream().filter(it -> !it.service().equals("CONSULTORIA_LEGAL"))).toList(); }

        private PlanService line(String service, String label, int units, int events, Period period, int kilometres, VehicleKind kind, String clause) {
            var amount = units == 0 ? Optional.<Money>empty() : Optional.of(Money.of(java.math.BigDecimal.valueOf(units * sketch.unit()), sketch.currency()));
            var text = label + ": hasta " + events + (events == 1 ? " evento" : " eventos") + (period == Period.MONTH ? " por mes" : " por año") + " dentro del territorio nacional.";
            return new PlanService(0, plan, service, label, PlanService.Status.ACTIVE, amount, OptionalInt.of(events), period, kilometres == 0 ? OptionalInt.empty() : OptionalInt.of(kilometres),
                OptionalInt.empty(), OptionalInt.empty(), Optional.ofNullable(kind), List.of(sketch.country()), "", clause, text, "");
        }
    }
}
