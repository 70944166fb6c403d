package org.auxilia.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.auxilia.membership.Account;
import org.auxilia.membership.Accounts;
import org.auxilia.membership.Beneficiary;
import org.auxilia.membership.Kinship;
import org.auxilia.membership.Member;
import org.auxilia.membership.MemberStatus;
import org.auxilia.membership.Members;
import org.auxilia.membership.Plan;
import org.auxilia.membership.Plans;
import org.auxilia.membership.Vehicle;
import org.auxilia.membership.VehicleKind;
import org.springframework.stereotype.Component;

/** Five thousand members with their vehicles and beneficiaries (MB-3). */
@Component
class DemoMembers {

    static final int COUNT = 5_000;

    private final Accounts accounts;
    private final Plans plans;
    private final Members members;
    private final Clock clock;

    DemoMembers(Accounts accounts, Plans plans, Members members, Clock clock) {
        this.accounts = accounts;
        this.plans = plans;
        this.members = members;
        this.clock = clock;
    }

    void make(long seed) {
        var all = accounts.all();
        var ofAccounts = all.stream().map(account -> plans.of(account.id())).toList();
        var today = LocalDate.now(clock);
        var made = new ArrayList<Member>(COUNT);
        for (int i = 0; i < COUNT; i++) {
            var random = new Random(seed * 31 + i);
            int which = Math.min(random.nextInt(all.size() + 2), all.size() + 1) % all.size();
            made.add(member(i, all.get(which), Names.of(ofAccounts.get(which), random), today, random));
        }
        members.addAll(made);
    }

    private Member member(int i, Account account, Plan plan, LocalDate today, Random random) {
        var city = Names.of(City.of(account.country()), random);
        int fate = random.nextInt(100);
        var status = fate < 94 ? MemberStatus.ACTIVE : fate < 98 ? MemberStatus.INACTIVE : MemberStatus.SUSPENDED;
        var given = Names.of(Names.GIVEN, random);
        var family = Names.of(Names.FAMILY, random) + (random.nextInt(3) == 0 ? " " + Names.of(Names.FAMILY, random) : "");
        boolean road = !plan.name().startsWith("Hogar");
        return new Member(0, account.id(), plan.id(), document(account.country(), i), given, family, phone(city, random), "", "", Names.street(random) + ", " + city.typed().split(",")[0],
            account.validator().isEmpty() ? "" : "P-%04d-%05d".formatted(account.id(), 10_000 + i), today.minusDays(20L + random.nextInt(900)), Optional.empty(), status, clock.instant(),
            road ? vehicles(random) : List.of(), beneficiaries(family, random));
    }

    private static String document(String country, int i) { return country.equals("AR") ? Integer.toString(14_000_000 + i * 5_477) : country.equals("CR") ? "1%08d".formatted(4_000_000 + i * 611) : Integer.toString(2_400_000 + i * 913); }

    static String phone(City city, Random random) {
        return switch (city.country()) {
            case "AR" -> "+549" + city.area() + digits(10 - city.area().length(), random);
            case "CR" -> "+506" + "8" + digits(7, random);
            default -> "+591" + "7" + digits(7, random);
        };
    }

    private static String digits(int count, Random random) {
        var text = new StringBuilder().append(2 + random.nextInt(7));
        while (text.length() < count) text.append(random.nextInt(10));
        return text.toString();
    }

    private static List<Vehicle> vehicles(Random random) {
        boolean motorcycle = random.nextInt(6) == 0;
        var model = Names.of(motorcycle ? Names.MOTORCYCLES : Names.CARS, random);
        var first = new Vehicle(Names.plate(random), model[0], model[1], Names.of(Names.COLOURS, random), motorcycle ? VehicleKind.MOTORCYCLE : VehicleKind.CAR);
        if (random.nextInt(5) > 0) return List.of(first);
        var second = Names.of(Names.CARS, random);
        return List.of(first, new Vehicle(Names.plate(random), second[0], second[1], Names.of(Names.COLOURS, random), VehicleKind.CAR));
    }

    private static List<Beneficiary> beneficiaries(String family, Random random) {
        var kin = List.of(Kinship.SPOUSE, Kinship.CHILD, Kinship.DRIVER, Kinship.PARENT);
        var list = new ArrayList<Beneficiary>();
        for (int n = random.nextInt(3); n > 0; n--)
            list.add(new Beneficiary(Names.of(Names.GIVEN, random) + " " + family, Integer.toString(20_000_000 + random.nextInt(30_000_000)), kin.get(n), "", Set.of()));
        return list;
    }
}
