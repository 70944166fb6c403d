package org.auxilia.agenda;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.auxilia.MovableClock;
import org.auxilia.assistance.AssignmentFact.MemberConfirmed;
import org.auxilia.assistance.AssignmentFact.ProviderAssigned;
import org.auxilia.assistance.Caller;
import org.auxilia.assistance.Candidate;
import org.auxilia.assistance.Cases;
import org.auxilia.assistance.Category;
import org.auxilia.assistance.Fact;
import org.auxilia.assistance.FileFact.*;
import org.auxilia.assistance.Location;
import org.auxilia.assistance.MonitoringFact.ArrivalReported;
import org.auxilia.assistance.OpeningFact.CoverageDecided;
import org.auxilia.assistance.OpeningFact.Opened;
import org.auxilia.assistance.OpeningFact.Programmed;
import org.auxilia.assistance.Party;
import org.auxilia.assistance.Priority;
import org.auxilia.assistance.Stamp;
import org.auxilia.assistance.Window;
import org.auxilia.catalogue.Money;
import org.auxilia.catalogue.Services;
import org.auxilia.membership.Account;
import org.auxilia.membership.Accounts;
import org.auxilia.network.Provider;
import org.auxilia.network.Providers;
import org.auxilia.staff.Actor;
import org.auxilia.staff.People;
import org.auxilia.staff.Role;
import org.auxilia.staff.User;
import org.auxilia.staff.Users;
import org.springframework.context.ApplicationContext;

/** The room of the contact centre: two coordinators and their supervisor, two accounts, some providers, and cases that are played through. */
final class Room {

    static final Instant START = MovableClock.START;
    private static final ZoneId ZONE = ZoneId.of("America/Argentina/Buenos_Aires");

    final Cases cases;
    final MovableClock clock;
    final User ana, bruno, tomas;
    final Account meridiano, faro;
    final Provider grua, taller;
    private final Services services;

    Room(ApplicationContext application) {
        cases = application.getBean(Cases.class);
        clock = application.getBean(MovableClock.class);
        services = application.getBean(Services.class);
        var users = application.getBean(Users.class);
        ana = People.called(users, "ana", "Ana Pereyra", Role.COORDINATOR);
        bruno = People.called(users, "bruno", "Bruno Sosa", Role.COORDINATOR);
        tomas = People.called(users, "tomas", "Tomás Godoy", Role.SUPERVISOR);
        var accounts = application.getBean(Accounts.class);
        meridiano = account(accounts, "Meridiano Seguros");
        faro = account(accounts, "Mutual El Faro");
        var providers = application.getBean(Providers.class);
        grua = providers.add(Provider.named("GRÚAS DEL VALLE", "AR", ZONE).withPhones("+54 2920 42-1180"));
        taller = providers.add(Provider.named("CERRAJERÍA ATLÁNTICA", "AR", ZONE).withPhones("+54 2920 42-7788"));
    }

    private static Account account(Accounts accounts, String name) {
        return accounts.named(name).orElseGet(() -> accounts.add(new Account(0, name, "AR", ZONE, "ARS", "Póliza", List.of("efectivo"), false, true), Actor.SYSTEM, START.minusSeconds(86400)));
    }

    static Actor actor(User user) { return new Actor(user.id(), user.name(), user.role()); }

    Stamp by(User user) { return Stamp.now(actor(user), clock.instant()); }

    /** A case up to the consent: the provider is to be found. */
    long opens(User owner, Account account, String given, String family, String service, Priority priority, String town, Fact... more) {
        var facts = new ArrayList<Fact>(List.of(
            new CaseOpened(account.id(), "5492920444444", new Caller(given, family, "+54 9 2920 41-2345", "titular"), "Pide ayuda", owner.id(), owner.name()),
            new MemberIdentified(501, 70, RosterStatus.ACTIVE, family + ", " + given, "20.123.456", ""),
            new Located(new Location(Optional.empty(), town + ", Adolfo Alsina, Río Negro", "Belgrano 455", "", Optional.of(-40.81), Optional.of(-62.99)), Party.MEMBER),
            new Opened(service, services.get(service).delivery(), priority, 1, Duration.ofMinutes(90), List.of(), "No arranca", "Batería"), new ConsentAnswered(true, "v1", Channel.TELEPHONE)));
        facts.addAll(List.of(more));
        return cases.open(by(owner), facts.toArray(Fact[]::new)).orThrow().file().number();
    }

    long tow(User owner, String given, String family) { return opens(owner, meridiano, given, family, "REMOLQUE_GRUA", Priority.EMERGENCY, "Viedma", covered()); }

    void happens(User who, long number, Fact... facts) { cases.record(number, 1, by(who), facts).orThrow(); }

    static CoverageDecided covered() { return new CoverageDecided(Category.COVERED, Optional.of(new Money(20_000_000, "ARS")), Optional.empty(), "Cubierto", "4.1", "v1"); }

    ProviderAssigned assigned(Provider provider, int minutes) { return new ProviderAssigned(candidate(provider), Optional.of(clock.instant().plus(Duration.ofMinutes(minutes))), Optional.empty(), false, Optional.empty()); }

    ProviderAssigned agreed(Provider provider, Window window) { return new ProviderAssigned(candidate(provider), Optional.empty(), Optional.of(window), false, Optional.empty()); }

    static Candidate candidate(Provider provider) { return new Candidate(provider.id(), provider.tradeName(), provider.phones().getFirst(), 1, List.of(), Optional.empty(), Optional.empty()); }

    Window window(Duration from, Duration to) { return new Window(clock.instant().plus(from), clock.instant().plus(to)); }

    /** A busy hour: one life at risk, one overdue, some soon, some for the afternoon. */
    Room busy() {
        var late = opens(ana, faro, "Hugo", "Mansilla", "CERRAJERIA_HOGAR", Priority.EMERGENCY, "Viedma", covered());
        happens(ana, late, assigned(taller, 20), new MemberConfirmed("Hugo Mansilla"));
        var there = tow(ana, "Iván", "Peralta");
        happens(ana, there, assigned(grua, 12), new MemberConfirmed("Iván Peralta"));
        var planned = opens(ana, faro, "Nélida", "Ferreyra", "PLOMERIA", Priority.SCHEDULED, "Cipolletti", covered(), new Programmed(List.of(window(Duration.ofHours(6), Duration.ofHours(9)))));
        happens(ana, planned, agreed(taller, window(Duration.ofHours(6), Duration.ofHours(8))), new MemberConfirmed("Nélida Ferreyra"));
        opens(bruno, meridiano, "Carla", "Funes", "REMOLQUE_GRUA", Priority.EMERGENCY, "Plottier", covered());
        clock.advance(Duration.ofMinutes(22));
        happens(ana, there, new ArrivalReported());
        opens(ana, meridiano, "Marta", "Oyarzún", "AMBULANCIA", Priority.LIFE_RISK, "Patagones", covered());
        clock.advance(Duration.ofMinutes(1));
        tow(ana, "Alejandro", "Selzer");
        opens(bruno, faro, "Paola", "Nardi", "ELECTRICIDAD", Priority.SCHEDULED, "General Roca", covered());
        clock.advance(Duration.ofSeconds(70));
        return this;
    }
}
