package org.auxilia.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.auxilia.MovableClock;
import org.auxilia.catalogue.Money;
import org.auxilia.staff.Actor;

/** The small world of these tests: an insurer of Viedma, one of San José, their plans, a few members. */
final class Town {

    static final Instant NOW = MovableClock.START;

    final Accounts accounts;
    final Plans plans;
    final Members members;
    Account patagonia;
    Account costaRica;
    Plan vialPlus;
    Plan hogar;
    Plan total;
    Member alejandro;

    Town(Accounts accounts, Plans plans, Members members) {
        this.accounts = accounts;
        this.plans = plans;
        this.members = members;
    }

    Town built() {
        patagonia = accounts.add(new Account(0, "Seguros Patagonia", "AR", ZoneId.of("America/Argentina/Buenos_Aires"), "ARS", "Póliza",
                List.of("tarjeta de crédito", "transferencia", "efectivo"), false, true), Actor.SYSTEM, NOW);
        costaRica = accounts.add(new Account(0, "Seguros del Valle", "CR", ZoneId.of("America/Costa_Rica"), "CRC", "Tarjeta", List.of(),
                false, true), Actor.SYSTEM, NOW);
        vialPlus = plan(patagonia, "Vial Plus");
        hogar = plan(patagonia, "Hogar Seguro");
        total = plan(costaRica, "Total");
        plans.setServices(vialPlus.id(), List.of(tow("Auto", VehicleKind.CAR, 3), tow("Moto", VehicleKind.MOTORCYCLE, 1)), Actor.SYSTEM, NOW);
        alejandro = member(vialPlus, "20.123.456", "Alejandro", "Selzer", "02920 15-412345", "POL-77/1", "AB 123 CD");
        return this;
    }

    private Plan plan(Account account, String name) {
        return plans.add(new Plan(0, account.id(), name, LocalDate.of(2020, 1, 1), Optional.empty(), 30, true, false, true), Actor.SYSTEM, NOW);
    }

    private PlanService tow(String label, VehicleKind kind, int events) {
        return new PlanService(0, vialPlus.id(), "REMOLQUE_GRUA", label, PlanService.Status.ACTIVE, Optional.of(new Money(15_000_000, "ARS")),
                OptionalInt.of(events), Period.CONTRACT_YEAR, OptionalInt.of(100), OptionalInt.empty(), OptionalInt.empty(), Optional.of(kind),
                List.of("AR", "CL"), "", "4.2", "Hasta tres remolques por año de contrato.", "");
    }

    Member member(Plan plan, String document, String first, String last, String phone, String validator, String plate) {
        return members.add(new Member(0, plan.account(), plan.id(), document, first, last, phone, "", "", "", validator,
                LocalDate.of(2025, 3, 10), Optional.empty(), MemberStatus.ACTIVE, NOW,
                plate.isEmpty() ? List.of() : List.of(new Vehicle(plate, "Fiat", "Cronos", "Gris", VehicleKind.CAR)),
                List.of(new Beneficiary("Lucía " + last, "9" + document, Kinship.SPOUSE, "", Set.of("REMOLQUE_GRUA")))), Actor.SYSTEM, NOW);
    }
}
