package org.auxilia.demo;

import java.time.Instant;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.auxilia.assistance.Candidate;
import org.auxilia.assistance.Location;
import org.auxilia.assistance.VainTrip;
import org.auxilia.catalogue.Money;
import org.auxilia.geography.Place;
import org.auxilia.geography.Places;
import org.auxilia.membership.Account;
import org.auxilia.membership.Accounts;
import org.auxilia.membership.Member;
import org.auxilia.membership.MemberStatus;
import org.auxilia.membership.Members;
import org.auxilia.membership.PlanService;
import org.auxilia.membership.Plans;
import org.auxilia.network.Ladder;
import org.auxilia.network.LadderCriteria;
import org.auxilia.network.ProviderSearch;
import org.auxilia.network.Reach;
import org.auxilia.network.ReferencePrices;
import org.auxilia.network.Tariffs;
import org.springframework.stereotype.Component;

/** Who and what takes part in the demo cases: members, their plans, places and providers. */
@Component
class Cast {

    private final Members members;
    private final Accounts accounts;
    private final Plans plans;
    private final Places places;
    private final ProviderSearch search;
    private final Tariffs tariffs;
    private final ReferencePrices prices;
    private final Clock clock;
    private final Map<City, Place> known = new HashMap<>();

    Cast(Members members, Accounts accounts, Plans plans, Places places, ProviderSearch search, Tariffs tariffs, ReferencePrices prices, Clock clock) {
        this.members = members;
        this.accounts = accounts;
        this.plans = plans;
        this.places = places;
        this.search = search;
        this.tariffs = tariffs;
        this.prices = prices;
        this.clock = clock;
    }

    /** A member in good standing whose waiting period is over, with a vehicle if one is wanted. */
    Member member(boolean road, Random random) {
        while (true) {
            var member = members.find(1L + random.nextInt(DemoMembers.COUNT));
            if (member.filter(it -> it.status() == MemberStatus.ACTIVE && it.starts().isBefore(LocalDate.now(clock).minusDays(140)) && it.vehicles().isEmpty() != road).isPresent()) return member.get();
        }
    }

    String currency(int account) { return accounts.get(account).currency(); }

    Account account(Member member) { return accounts.get(member.account()); }

    /** Whether the plan has the service for what the member drives. */
    boolean covers(Member member, String service) {
        return plans.services(member.plan()).stream().anyMatch(line -> line.service().equals(service) && line.status() == PlanService.Status.ACTIVE
            && (line.vehicleKind().isEmpty() || member.vehicles().stream().anyMatch(it -> it.kind() == line.vehicleKind().get())));
    }

    /** What it usually costs there (CX-2). */
    Optional<Money> usual(String service, Location location, String currency, Instant at) {
        return location.place().flatMap(place -> prices.find(service, place, currency, LocalDate.ofInstant(at, clock.getZone())));
    }

    /** CL-6: price by the tariff, payer by the plan. */
    Optional<VainTrip> vainTrip(Candidate candidate, String service, int plan, Instant at) {
        return tariffs.vainTrip(candidate.provider(), service, at).map(price -> new VainTrip(price, VainTrip.Payer.valueOf(plans.get(plan).vainTripPayer().name())));
    }

    Location location(Account account, Random random) {
        var city = Names.of(City.of(account.country()), random);
        var place = known.computeIfAbsent(city, it -> places.search(it.typed(), it.country(), 1).getFirst());
        var point = place.point();
        return new Location(Optional.of(place.id()), place.label(), Names.street(random), random.nextInt(3) == 0 ? "Frente a la plaza" : "", point.map(it -> it.lat() + random.nextDouble() / 50),
            point.map(it -> it.lon() + random.nextDouble() / 50));
    }

    /** Calling order as it stands at that moment; those who stand last for a reason are left out. */
    List<Candidate> ladder(String service, Location location, Reach reach, Instant at) {
        var rows = search.ladder(LadderCriteria.now(service, location.place().orElseThrow(), at).wide(reach)).rows();
        var ids = rows.stream().map(Ladder.Row::provider).toList();
        return rows.stream().filter(row -> !row.needsSupervisor()).map(row -> new Candidate(row.provider(), row.name(), row.phone().orElse(""), row.rank(), ids.subList(0, row.rank() - 1), Optional.empty(), Optional.empty())).toList();
    }
}
