package org.auxilia.rights;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.auxilia.MovableClock;
import org.auxilia.Visitor;
import org.auxilia.assistance.AnytimeFact.AuthorisationDecided;
import org.auxilia.assistance.AnytimeFact.Subject;
import org.auxilia.assistance.AssignmentFact.ExhaustionDecided;
import org.auxilia.assistance.AssignmentFact.ListExhausted;
import org.auxilia.assistance.AssignmentFact.Way;
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
import org.auxilia.assistance.UncoveredFact.ReimbursementClaimed;
import org.auxilia.catalogue.Delivery;
import org.auxilia.catalogue.LogSubtype;
import org.auxilia.catalogue.LogSubtypes;
import org.auxilia.catalogue.Money;
import org.auxilia.data.Sight;
import org.auxilia.desk.reimbursement.Receipt;
import org.auxilia.desk.reimbursement.Receipts;
import org.auxilia.geography.Place;
import org.auxilia.geography.Places;
import org.auxilia.geography.Point;
import org.auxilia.imports.Imports;
import org.auxilia.imports.Kind;
import org.auxilia.imports.Whose;
import org.auxilia.membership.*;
import org.auxilia.network.*;
import org.auxilia.staff.Actor;
import org.auxilia.staff.People;
import org.auxilia.staff.Role;
import org.auxilia.staff.User;
import org.auxilia.staff.Users;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two insurers with a case each, of one and the same person; a provider; somebody of every role, of the first insurer where it is an account's. */
public final class TwoAccounts {

    public static final Instant START = MovableClock.START;
    public static final ZoneId ZONE = ZoneId.of("America/Argentina/Buenos_Aires");

    private final BeanFactory beans;
    private final int port;
    private final Map<Role, Visitor> visitors = new EnumMap<>(Role.class);
    public Account ours;
    public Account foreign;
    public Plan plan;
    public Plan foreignPlan;
    public Member member;
    public Provider provider;
    public User ana;
    public int bystander;
    public long own;
    public Member foreignMember;
    public long others;
    /** A history of ours that is not taken in yet. */
    public long sent;
    /** A reference price. */
    public int price;
    /** A locality that the map lacked. */
    public int town;

    public TwoAccounts(BeanFactory beans, int port) {
        this.beans = beans;
        this.port = port;
    }

    /** Once for each new database. */
    public TwoAccounts built() {
        ours = account("Meridiano Seguros");
        foreign = account("Banco Limay");
        plan = plan(ours, "Vial Plus");
        foreignPlan = plan(foreign, "Total Limay");
        var users = beans.getBean(Users.class);
        for (var role : Role.values()) if (role != Role.ACCOUNT) People.with(users, role);
        users.add(Actor.SYSTEM, new User.Details("account", "Marta Ruiz", Role.ACCOUNT, Optional.of(ours.id()), "es", "AR", ZONE.getId()), People.PASSWORD);
        ana = users.findByName("coordinator").orElseThrow();
        bystander = People.called(users, "bystander", "Nadie Conocido", Role.COORDINATOR).id();
        provider = truck();
        member = member(plan, "Alejandro", "Selzer", "POL-77/1", "+5492920412345", "AE 407 QD");
        subtype();
        town = town();
        own = opened(member, plan);
        foreignMember = member(foreignPlan, "Alejandro", "Selzer Limayense", "LIMAY-9", "+5492920777888", "XX 999 YY");
        others = opened(foreignMember, foreignPlan);
        price = beans.getBean(ReferencePricesKept.class).add(new ReferencePrice(0, "TAXI", viedma().id(), new Money(150_000, "ARS"), LocalDate.of(2026, 1, 1), 1), Actor.SYSTEM, START).id();
        sent = beans.getBean(Imports.class).keep(Whose.of(Kind.HISTORY, ours), "historial.csv", "numero;poliza;fecha;servicio\nA-1;POL-77/1;01/06/2026;Remolque grúa".getBytes(StandardCharsets.UTF_8), Actor.SYSTEM);
        return this;
    }

    private int town() {
        var jdbc = beans.getBean(JdbcClient.class);
        jdbc.sql("""
            insert into place (id, country, province, zone, subzone, province_id, zone_id, own, used)
            select 7, country, province, zone, 'Paraje Los Álamos', province_id, zone_id, true, true from place where id = :viedma on conflict do nothing
            """).param("viedma", viedma().id()).update();
        jdbc.sql("update place_edition set edition = pg_current_xact_id()::text::bigint").update();
        return 7;
    }

    /** One of the company's own that stands in a log. */
    private void subtype() {
        var it = new LogSubtype("AVISO_CUENTA", 3, "Aviso a la cuenta", "Account told", Optional.empty());
        beans.getBean(LogSubtypes.class).keep(new LogSubtypes.Kept(it, 10, true, false, 1), true, Actor.SYSTEM, START);
        beans.getBean(LogSubtypes.class).use(it);
    }

    /** Somebody with this role, signed in once. */
    public Visitor as(Role role) {
        return visitors.computeIfAbsent(role, it -> {
            var visitor = new Visitor(port);
            if (visitor.signIn(name(it), People.PASSWORD).statusCode() != 303) throw new AssertionError("Not let in: " + it);
            return visitor;
        });
    }

    public static String name(Role role) { return role.name().toLowerCase(Locale.ROOT).replace('_', '-'); }

    private Account account(String name) {
        return beans.getBean(Accounts.class).add(new Account(0, name, "AR", ZONE, "ARS", "Póliza", List.of("Transferencia", "Efectivo"), false, true), Actor.SYSTEM, START);
    }

    private Plan plan(Account account, String name) {
        var plan = beans.getBean(Plans.class).add(new Plan(0, account.id(), name, LocalDate.of(2020, 1, 1), Optional.empty(), 30, true, false, true), Actor.SYSTEM, START);
        beans.getBean(Conditions.class).publish(plan.id(), LocalDate.of(2026, 1, 1), "", List.of(new Clause("4.2", "Remolque.")), name + ".pdf", Optional.of("%PDF-1.7".getBytes()), Actor.SYSTEM, START);
        return plan;
    }

    private Member member(Plan plan, String first, String last, String policy, String phone, String plate) {
        return beans.getBean(Members.class).add(new Member(0, plan.account(), plan.id(), "20.123.456", first, last, phone, "", "", "", policy, LocalDate.of(2025, 3, 10), Optional.empty(),
            MemberStatus.ACTIVE, START, List.of(new Vehicle(plate, "Fiat", "Cronos", "Gris", VehicleKind.CAR)), List.of()), Actor.SYSTEM, START);
    }

    private Place viedma() { return beans.getBean(Places.class).of("AR", "Río Negro", "Adolfo Alsina", "Viedma"); }

    private Provider truck() {
        var place = viedma();
        var added = beans.getBean(Providers.class).add(Provider.named("AUXILIO VIEDMA", "AR", ZONE).withPhones("+54 2920 41-9090").at(place.id(), new Point(place.lat(), place.lon())).withHours(WeeklyHours.ALWAYS, 5));
        beans.getBean(Coverages.class).put(added.id(), new Coverage("REMOLQUE_GRUA", place.id(), 1));
        beans.getBean(Tariffs.class).add(added.id(), new Tariff(0, "REMOLQUE_GRUA", new Money(4_000_000, "ARS"), Money.zero("ARS"), new Money(100_000, "ARS"), 30, LocalDate.of(2026, 1, 1), Optional.empty()));
        return added;
    }

    /** An emergency tow, opened up to the consent. */
    public long opened(Member of, Plan plan, Fact... more) {
        var place = viedma();
        var facts = new ArrayList<Fact>(List.of(
            new CaseOpened(plan.account(), "5492920444444", new Caller(of.firstNames(), of.lastNames(), of.phone1(), "titular"), "Auto en banquina.", ana.id(), ana.name()),
            new MemberIdentified(of.id(), plan.id(), RosterStatus.ACTIVE, of.name(), of.document(), ""),
            new Located(new Location(Optional.of(place.id()), place.label(), "RN 3 km 965", "Frente al vivero", Optional.of(place.lat()), Optional.of(place.lon())), Party.MEMBER),
            new Opened("REMOLQUE_GRUA", Delivery.ON_SITE, Priority.EMERGENCY, beans.getBean(Policies.class).current(plan.account(), START).id(), Duration.ofMinutes(60), List.of(), "Se detuvo en marcha.", "No arranca"),
            new CoverageDecided(Category.COVERED, Optional.of(new Money(6_000_000, "ARS")), Optional.empty(), "Su plan cubre el remolque hasta $ 60.000.", "4.2", "v1"),
            new ConsentAnswered(true, "v1", Channel.TELEPHONE)));
        facts.addAll(List.of(more));
        var who = new Actor(ana.id(), ana.name(), Role.COORDINATOR);
        return beans.getBean(Cases.class).open(Stamp.now(who, beans.getBean(MovableClock.class).instant()), facts.toArray(Fact[]::new)).orThrow().file().number();
    }

    /** A case of ours whose member hired somebody himself, sent the receipt, and is given his money back (RE-1). */
    public long repaid() {
        long number = opened(member, plan, new ListExhausted(1));
        var cases = beans.getBean(Cases.class);
        var clock = beans.getBean(MovableClock.class);
        var users = beans.getBean(Users.class);
        var superior = users.findByName(name(Role.SUPERVISOR)).orElseThrow();
        var su = Stamp.now(new Actor(superior.id(), superior.name(), Role.SUPERVISOR), clock.instant());
        var co = Stamp.now(new Actor(ana.id(), ana.name(), Role.COORDINATOR), clock.instant());
        cases.record(number, 1, su, new ExhaustionDecided(Way.REIMBURSEMENT, "No hay nadie")).orThrow();
        beans.getBean(Receipts.class).add(cases.get(number, Sight.WHOLE), 1, new Receipt("factura.pdf", "application/pdf", "%PDF-1.7 %%EOF".getBytes(StandardCharsets.UTF_8)), co).orElseThrow().orThrow();
        cases.record(number, 1, co, new ReimbursementClaimed(new Money(5_000_000, "ARS"), "Alejandro Selzer", "CBU 0000003100012345678901")).orThrow();
        cases.record(number, 1, su, new AuthorisationDecided(Subject.REIMBURSEMENT, true, "Corresponde", Optional.empty(), Optional.of(new Money(5_000_000, "ARS")), Optional.empty())).orThrow();
        return number;
    }
}
