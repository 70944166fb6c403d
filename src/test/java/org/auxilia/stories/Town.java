package org.auxilia.stories;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.auxilia.catalogue.Money;
import org.auxilia.geography.Place;
import org.auxilia.geography.Places;
import org.auxilia.geography.Point;
import org.auxilia.membership.*;
import org.auxilia.network.Coverages;
import org.auxilia.network.Provider;
import org.auxilia.network.Providers;
import org.auxilia.network.Tariff;
import org.auxilia.network.Tariffs;
import org.auxilia.network.WeeklyHours;
import org.auxilia.staff.Actor;
import org.auxilia.staff.People;
import org.auxilia.staff.Role;
import org.auxilia.staff.User;
import org.auxilia.staff.Users;
import org.springframework.beans.factory.BeanFactory;

/**
 * The world of the stories: Viedma with its tow trucks, locksmiths and ambulances in positions 1 to 3, one more tow truck in the
 * same zone, an insurer with a plan and members there, a Chilean one, two coordinators, their supervisor and the quality manager.
 */
final class Town {

    static final ZoneId ARGENTINA = ZoneId.of("America/Argentina/Buenos_Aires"), CHILE = ZoneId.of("America/Santiago");
    /** The telephone number of Meridiano Seguros, which names the plan too. */
    static final String MERIDIANO = "5429204100";
    static final String TOW = "REMOLQUE_GRUA", LOCKSMITH = "CERRAJERIA_HOGAR", AMBULANCE = "AMBULANCIA", LEGAL = "CONSULTORIA_LEGAL";
    private static final Instant BEFORE = Instant.parse("2025-09-01T12:00:00Z");

    private final BeanFactory beans;

    User ana, lucas, raul, carmen;
    Account meridiano, pacifico;
    Plan vialPlus, ruta;
    Member selzer, rios, bravo;
    Place viedma, mitre, santiago;
    Provider auxilioViedma, gruasDelValle, rescatePatagones, gruaMitre, cerrajeriaCentral, llavesYa, ecco, sur;

    Town(BeanFactory beans) { this.beans = beans; }

    Town built() {
        people();
        var places = beans.getBean(Places.class);
        viedma = places.of("AR", "Río Negro", "Adolfo Alsina", "Viedma");
        mitre = places.of("AR", "Río Negro", "Adolfo Alsina", "Guardia Mitre");
        santiago = places.search("Providencia", "CL", 1).getFirst();
        accounts();
        members();
        providers();
        return this;
    }

    private void people() {
        var users = beans.getBean(Users.class);
        ana = People.called(users, "ana", "Ana Pereyra", Role.COORDINATOR);
        lucas = People.called(users, "lucas", "Lucas Sosa", Role.COORDINATOR);
        raul = People.called(users, "raul", "Raúl Ibarra", Role.SUPERVISOR);
        carmen = People.called(users, "carmen", "Carmen Díaz", Role.QUALITY_MANAGER);
    }

    private void accounts() {
        var accounts = beans.getBean(Accounts.class);
        var plans = beans.getBean(Plans.class);
        var payment = List.of("Tarjeta de crédito", "Transferencia", "Efectivo");
        meridiano = accounts.add(new Account(0, "Meridiano Seguros", "AR", ARGENTINA, "ARS", "Póliza", payment, false, true), Actor.SYSTEM, BEFORE);
        pacifico = accounts.add(new Account(0, "Seguros del Pacífico", "CL", CHILE, "CLP", "Póliza", payment, false, true), Actor.SYSTEM, BEFORE);
        vialPlus = plans.add(new Plan(0, meridiano.id(), "Vial y Hogar Plus", LocalDate.of(2020, 1, 1), Optional.empty(), 30, true, false, true), Actor.SYSTEM, BEFORE);
        ruta = plans.add(new Plan(0, pacifico.id(), "Ruta", LocalDate.of(2020, 1, 1), Optional.empty(), 30, true, false, true), Actor.SYSTEM, BEFORE);
        plans.setServices(vialPlus.id(), List.of(line(vialPlus, TOW, 180_000, "ARS", "4.2"), line(vialPlus, LOCKSMITH, 60_000, "ARS", "5.1"), line(vialPlus, AMBULANCE, 0, "ARS", "4.9"),
            line(vialPlus, LEGAL, 0, "ARS", "6.1")), Actor.SYSTEM, BEFORE);
        plans.setServices(ruta.id(), List.of(line(ruta, TOW, 90_000, "CLP", "3.1")), Actor.SYSTEM, BEFORE);
        accounts.setNumbers(meridiano.id(), List.of(new CalledNumber(MERIDIANO, OptionalInt.of(vialPlus.id()))), Actor.SYSTEM, BEFORE);
    }

    /** An amount of 0: no limit. Thirty events a year: no story runs out of them by the others. */
    private static PlanService line(Plan plan, String service, long amount, String currency, String clause) {
        var limit = amount == 0 ? Optional.<Money>empty() : Optional.of(new Money(currency.equals("CLP") ? amount : amount * 100, currency));
        return new PlanService(0, plan.id(), service, "", PlanService.Status.ACTIVE, limit, OptionalInt.of(30), Period.CONTRACT_YEAR, OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(),
            Optional.empty(), List.of(), "", clause, "Conforme a las condiciones del plan.", "");
    }

    private void members() {
        selzer = member(vialPlus, "28.441.907", "Alejandro", "Selzer", "02920 15-412345", "V-77204", MemberStatus.ACTIVE, "AE 407 QD");
        rios = member(vialPlus, "30.111.222", "Carla", "Ríos", "02920 15-400400", "V-80000", MemberStatus.SUSPENDED, "AB 123 CD");
        bravo = member(ruta, "12.345.678-5", "Javiera", "Bravo", "+56 9 8123 4567", "R-100", MemberStatus.ACTIVE, "BCDF-12");
    }

    private Member member(Plan plan, String document, String first, String last, String phone, String policy, MemberStatus status, String plate) {
        return beans.getBean(Members.class).add(new Member(0, plan.account(), plan.id(), document, first, last, phone, "", "", "", policy, LocalDate.of(2025, 9, 1), Optional.of(LocalDate.of(2027, 8, 31)),
            status, BEFORE, List.of(new Vehicle(plate, "Fiat", "Cronos", "gris", VehicleKind.CAR)), List.of(new Beneficiary("Lucía " + last, "40.555.666", Kinship.SPOUSE, "", Set.of()))), Actor.SYSTEM, BEFORE);
    }

    private void providers() {
        auxilioViedma = provider("AUXILIO VIEDMA", TOW, viedma, 1, "+54 2920 41-9090");
        gruasDelValle = provider("GRÚAS DEL VALLE", TOW, viedma, 2, "+54 2920 42-1180");
        rescatePatagones = provider("RESCATE PATAGONES", TOW, viedma, 3, "+54 2920 46-3302");
        gruaMitre = provider("GRÚA MITRE", TOW, mitre, 1, "+54 2920 49-7000");
        cerrajeriaCentral = provider("CERRAJERÍA CENTRAL", LOCKSMITH, viedma, 1, "+54 2920 42-5555");
        llavesYa = provider("LLAVES YA", LOCKSMITH, viedma, 2, "+54 2920 42-6666");
        ecco = provider("ECCO", AMBULANCE, viedma, 1, "+54 2920 42-0107");
        sur = provider("GRÚAS DEL SUR", TOW, santiago, 1, "+56 2 2345 6789");
    }

    private Provider provider(String name, String service, Place place, int position, String phone) {
        var zone = place.country().equals("CL") ? CHILE : ARGENTINA;
        var providers = beans.getBean(Providers.class);
        var here = place.lat() == null ? new Point(-33.45, -70.66) : new Point(place.lat() + position * 3 / 111.195, place.lon());
        var provider = providers.add(Provider.named(name, place.country(), zone).withPhones(phone).at(place.id(), here).withHours(WeeklyHours.ALWAYS, 50));
        beans.getBean(Coverages.class).put(provider.id(), new org.auxilia.network.Coverage(service, place.id(), position));
        var currency = place.country().equals("CL") ? "CLP" : "ARS";
        beans.getBean(Tariffs.class).add(provider.id(), new Tariff(0, service, new Money(4_000_000, currency), Money.zero(currency), new Money(100_000, currency), 0, LocalDate.of(2026, 1, 1), Optional.empty()));
        return provider;
    }
}
