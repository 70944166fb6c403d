package org.auxilia.desk.console;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.auxilia.MovableClock;
import org.auxilia.assistance.CaseFile;
import org.auxilia.assistance.Caller;
import org.auxilia.assistance.Cases;
import org.auxilia.assistance.Category;
import org.auxilia.assistance.Fact;
import org.auxilia.assistance.FileFact.*;
import org.auxilia.assistance.Location;
import org.auxilia.assistance.OpeningFact.*;
import org.auxilia.assistance.Party;
import org.auxilia.assistance.Priority;
import org.auxilia.assistance.Stamp;
import org.auxilia.catalogue.Delivery;
import org.auxilia.catalogue.Money;
import org.auxilia.data.Sight;
import org.auxilia.geography.Place;
import org.auxilia.geography.Places;
import org.auxilia.geography.Point;
import org.auxilia.membership.*;
import org.auxilia.network.*;
import org.auxilia.staff.Actor;
import org.auxilia.staff.People;
import org.auxilia.staff.Role;
import org.auxilia.staff.User;
import org.auxilia.staff.Users;
import org.springframework.beans.factory.BeanFactory;

/** Viedma at eight in the morning: a stranded member, his insurer, three tow trucks, a coordinator and her supervisor. */
class Roadside {

    static final Instant START = MovableClock.START;
    static final String TOW = "REMOLQUE_GRUA";
    static final ZoneId ZONE = ZoneId.of("America/Argentina/Buenos_Aires");

    final Cases cases;
    final MovableClock clock;
    final Users users;
    private final BeanFactory beans;

    Account insurer;
    Plan plan;
    Member alejandro;
    User ana;
    User tomas;
    User bruno;
    Place viedma;
    Provider first;

    Roadside(BeanFactory beans) {
        this.beans = beans;
        this.cases = beans.getBean(Cases.class);
        this.clock = beans.getBean(MovableClock.class);
        this.users = beans.getBean(Users.class);
    }

    /** Once for each new database. */
    Roadside built() {
        clock.moveTo(START);
        ana = People.with(users, Role.COORDINATOR);
        tomas = People.with(users, Role.SUPERVISOR);
        bruno = People.called(users, "bruno", "Bruno Sosa", Role.COORDINATOR);
        var accounts = beans.getBean(Accounts.class);
        var plans = beans.getBean(Plans.class);
        insurer = accounts.all().stream().findFirst().orElseGet(() -> accounts.add(new Account(0, "Meridiano Seguros", "AR", ZONE, "ARS", "Póliza",
            List.of("Tarjeta de crédito", "Transferencia", "Efectivo"), false, true), Actor.SYSTEM, START));
        plan = plans.of(insurer.id()).stream().findFirst().orElseGet(() -> plans.add(new Plan(0, insurer.id(), "Vial Plus", LocalDate.of(2020, 1, 1), Optional.empty(), 30, true, false, true), Actor.SYSTEM, START));
        viedma = beans.getBean(Places.class).of("AR", "Río Negro", "Adolfo Alsina", "Viedma");
        var members = beans.getBean(Members.class);
        var known = members.search("20.123.456", Sight.WHOLE, 1);
        if (known.isEmpty()) people(members); else alejandro = members.get(known.getFirst().id());
        first = beans.getBean(Providers.class).get(1001);
        return this;
    }

    private void people(Members members) {
        alejandro = members.add(new Member(0, insurer.id(), plan.id(), "20.123.456", "Alejandro", "Selzer", "+5492920412345", "", "", "", "POL-77/1", LocalDate.of(2025, 3, 10), Optional.empty(),
            MemberStatus.ACTIVE, START, List.of(new Vehicle("AE 407 QD", "Fiat", "Cronos", "Gris", VehicleKind.CAR)), List.of()), Actor.SYSTEM, START);
        truck("AUXILIO VIEDMA", 1, 3, "+54 2920 41-9090");
        truck("GRÚAS DEL VALLE", 2, 6, "+54 2920 42-1180");
        truck("RESCATE PATAGONES", 3, 9, "+54 2920 46-3302");
    }

    private void truck(String name, int position, double km, String phone) {
        var provider = beans.getBean(Providers.class).add(Provider.named(name, "AR", ZONE).withPhones(phone).at(viedma.id(), new Point(viedma.lat() + km / 111.195, viedma.lon())).withHours(WeeklyHours.ALWAYS, 5));
        beans.getBean(Coverages.class).put(provider.id(), new Coverage(TOW, viedma.id(), position));
        beans.getBean(Tariffs.class).add(provider.id(), new Tariff(0, TOW, new Money(4_000_000, "ARS"), Money.zero("ARS"), new Money(100_000, "ARS"), 30, LocalDate.of(2026, 1, 1), Optional.empty()));
    }

    Actor anaActor() { return new Actor(ana.id(), ana.name(), Role.COORDINATOR); }
    Actor tomasActor() { return new Actor(tomas.id(), tomas.name(), Role.SUPERVISOR); }

    /** An emergency tow, opened up to the consent. Gives the number of the case. */
    long opened(Fact... more) { return opened(Priority.EMERGENCY, more); }

    long opened(Priority priority, Fact... more) {
        var facts = new ArrayList<Fact>(List.of(
            new CaseOpened(insurer.id(), "5492920444444", new Caller("Alejandro", "Selzer", "+5492920412345", "titular"), "Llama el titular. Auto en banquina, viaja con un menor de 6 años.", ana.id(), ana.name()),
            new MemberIdentified(alejandro.id(), plan.id(), RosterStatus.ACTIVE, "Alejandro Selzer", "20.123.456", ""),
            new Located(new Location(Optional.of(viedma.id()), viedma.label(), "RN 3 km 965", "Frente al vivero", Optional.of(viedma.lat()), Optional.of(viedma.lon())), Party.MEMBER),
            new Opened(TOW, Delivery.ON_SITE, priority, beans.getBean(Policies.class).current(insurer.id(), clock.instant()).id(), Duration.ofMinutes(60), List.of("plate", "destination"),
                "Se detuvo en marcha, sin fuerza. Banquina segura.", "No arranca; testigo de motor y humo blanco"),
            new CoverageDecided(Category.COVERED, Optional.of(new Money(6_000_000, "ARS")), Optional.empty(), "Su plan cubre el remolque hasta $ 60.000.", "4.2", "v1"),
            new ConsentAnswered(true, "v1", Channel.TELEPHONE)));
        facts.addAll(List.of(more));
        return cases.open(Stamp.now(anaActor(), clock.instant()), facts.toArray(Fact[]::new)).orThrow().file().number();
    }

    void record(long number, Actor who, Fact... facts) { cases.record(number, 1, Stamp.now(who, clock.instant()), facts).orThrow(); }

    CaseFile file(long number) { return cases.get(number, Sight.WHOLE); }
}
