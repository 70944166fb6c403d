package org.auxilia.desk.opening;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.auxilia.catalogue.Money;
import org.auxilia.data.Sight;
import org.auxilia.membership.Account;
import org.auxilia.membership.Accounts;
import org.auxilia.membership.Beneficiary;
import org.auxilia.membership.CalledNumber;
import org.auxilia.membership.Clause;
import org.auxilia.membership.Conditions;
import org.auxilia.membership.Kinship;
import org.auxilia.membership.Member;
import org.auxilia.membership.MemberStatus;
import org.auxilia.membership.Members;
import org.auxilia.membership.Period;
import org.auxilia.membership.Plan;
import org.auxilia.membership.PlanService;
import org.auxilia.membership.Plans;
import org.auxilia.membership.Vehicle;
import org.auxilia.membership.VehicleKind;
import org.auxilia.staff.Actor;
import org.auxilia.staff.People;
import org.auxilia.staff.Role;
import org.auxilia.staff.User;
import org.auxilia.staff.Users;
import org.springframework.beans.factory.BeanFactory;

/** The world of these stories: a call room of two, one insurer with a number for its road plan, a second one, three members. */
final class CallRoom {

    static final String ROAD_NUMBER = "5429204100";

    private final Users users;
    private final Accounts accounts;
    private final Plans plans;
    private final Conditions conditions;
    private final Members members;

    User ana;
    User tomas;
    Account meridiano;
    Account valle;
    Plan vialPlus;
    Plan total;
    Member selzer;
    Member rios;

    CallRoom(BeanFactory beans) {
        users = beans.getBean(Users.class);
        accounts = beans.getBean(Accounts.class);
        plans = beans.getBean(Plans.class);
        conditions = beans.getBean(Conditions.class);
        members = beans.getBean(Members.class);
    }

    CallRoom open(Instant at) {
        ana = People.with(users, Role.COORDINATOR);
        tomas = People.with(users, Role.SUPERVISOR);
        var there = accounts.named("Meridiano Seguros");
        meridiano = there.orElseGet(() -> accounts.add(account("Meridiano Seguros", "AR", "America/Argentina/Buenos_Aires", "ARS"), Actor.SYSTEM, at));
        if (there.isEmpty()) furnish(at);
        else recall();
        return this;
    }

    private void recall() {
        valle = accounts.named("Banco Limay").orElseThrow();
        vialPlus = plans.of(meridiano.id()).getFirst();
        total = plans.of(valle.id()).getFirst();
        selzer = members.get(members.search("28.441.907", Sight.WHOLE, 1).getFirst().id());
        rios = members.get(members.search("30.111.222", Sight.WHOLE, 1).getFirst().id());
    }

    private void furnish(Instant at) {
        valle = accounts.add(account("Banco Limay", "AR", "America/Argentina/Buenos_Aires", "ARS"), Actor.SYSTEM, at);
        vialPlus = plans.add(new Plan(0, meridiano.id(), "Vial Plus", LocalDate.of(2020, 1, 1), Optional.empty(), 30, true, true, true), Actor.SYSTEM, at);
        total = plans.add(new Plan(0, valle.id(), "Total", LocalDate.of(2020, 1, 1), Optional.empty(), 0, true, false, true), Actor.SYSTEM, at);
        plans.setServices(vialPlus.id(), List.of(
            line("REMOLQUE_GRUA", 18_000_000, 3, OptionalInt.of(150), PlanService.Status.ACTIVE, "4.2", "Hasta tres remolques por año de contrato, de hasta 150 kilómetros cada uno."),
            line("AUXILIO_VIAL", 6_000_000, 2, OptionalInt.empty(), PlanService.Status.ACTIVE, "4.3", "Dos auxilios por año de contrato."),
            line("TAXI", 0, 1, OptionalInt.empty(), PlanService.Status.ACTIVE, "4.4", "Un taxi por año de contrato."),
            line("AMBULANCIA", 0, 0, OptionalInt.empty(), PlanService.Status.ACTIVE, "4.9", "Traslado de urgencia, sin límite."),
            line("CONSULTORIA_LEGAL", 0, 0, OptionalInt.empty(), PlanService.Status.ACTIVE, "6.1", "Orientación legal telefónica, sin límite."),
            line("PINTURA", 0, 0, OptionalInt.empty(), PlanService.Status.EXCLUDED, "9.1", "La pintura no está cubierta.")), Actor.SYSTEM, at);
        accounts.setNumbers(meridiano.id(), List.of(new CalledNumber(ROAD_NUMBER, OptionalInt.of(vialPlus.id()))), Actor.SYSTEM, at);
        conditions.publish(vialPlus.id(), LocalDate.of(2026, 3, 1), "", List.of(new Clause("4.2", "Remolque.")), "", Optional.empty(), Actor.SYSTEM, at);
        selzer = members.add(member(vialPlus, "28.441.907", "Alejandro", "Selzer", "02920 15-412345", "V-0091-77204", MemberStatus.ACTIVE), Actor.SYSTEM, at);
        rios = members.add(member(vialPlus, "30.111.222", "Carla", "Ríos", "02920 15-400400", "V-0091-80000", MemberStatus.SUSPENDED), Actor.SYSTEM, at);
        members.add(member(total, "28.441.907", "Alejandro", "Selzer", "02920 15-412345", "T-1", MemberStatus.ACTIVE), Actor.SYSTEM, at);
    }

    private static Account account(String name, String country, String zone, String currency) {
        return new Account(0, name, country, ZoneId.of(zone), currency, "Póliza", List.of("tarjeta de crédito", "transferencia", "efectivo"), false, true);
    }

    /** Amount and events of 0: no limit. */
    private PlanService line(String service, long amount, int events, OptionalInt kilometres, PlanService.Status status, String clause, String text) {
        return new PlanService(0, vialPlus.id(), service, "", status, amount == 0 ? Optional.empty() : Optional.of(new Money(amount, "ARS")),
            events == 0 ? OptionalInt.empty() : OptionalInt.of(events), Period.CONTRACT_YEAR, kilometres, OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), List.of(), "", clause, text, "");
    }

    private static Member member(Plan plan, String document, String first, String last, String phone, String policy, MemberStatus status) {
        return new Member(0, plan.account(), plan.id(), document, first, last, phone, "", "", "", policy, LocalDate.of(2025, 9, 1), Optional.of(LocalDate.of(2027, 8, 31)), status,
            Instant.parse("2025-09-01T12:00:00Z"), List.of(new Vehicle("AE 407 QD", "Fiat", "Cronos", "gris", VehicleKind.CAR)),
            List.of(new Beneficiary("Lucía Selzer", "40.555.666", Kinship.SPOUSE, "", Set.of())));
    }
}
