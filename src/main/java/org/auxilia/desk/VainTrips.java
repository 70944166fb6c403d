package org.auxilia.desk;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.auxilia.assistance.Assistance;
import org.auxilia.assistance.Candidate;
import org.auxilia.assistance.FileFact.MemberIdentified;
import org.auxilia.assistance.VainTrip;
import org.auxilia.catalogue.Service;
import org.auxilia.desk.ActContext.Candidates;
import org.auxilia.membership.Account;
import org.auxilia.membership.Plans;
import org.auxilia.network.Tariffs;
import org.springframework.stereotype.Component;

/** What a vain trip costs by the tariff, and who bears it by the plan: nobody loads it by guess (CL-6). */
@Component
public class VainTrips {

    private record Trip(int provider, Instant at) {}

    private final Tariffs tariffs;
    private final Plans plans;

    VainTrips(Tariffs tariffs, Plans plans) {
        this.tariffs = tariffs;
        this.plans = plans;
    }

    /** The same candidates, with what their vain trip costs. */
    public Candidates beside(Candidates candidates, Assistance it, Service service, Account account) {
        return new Candidates() {
            /** Both worked out when first asked for: a page asks for each of its fields whether it is wanted. */
            private Optional<VainTrip.Payer> payer;
            private final Map<Trip, Optional<VainTrip>> trips = new HashMap<>();

            @Override public Optional<Candidate> find(int provider, Optional<String> aheadBecause) { return candidates.find(provider, aheadBecause); }

            @Override public Optional<VainTrip> vainTrip(int provider, Instant at) { return trips.computeIfAbsent(new Trip(provider, at), trip -> VainTrips.this.find(trip, vainTripPayer(), service, account)); }

            @Override public Optional<VainTrip.Payer> vainTripPayer() {
                if (payer == null) payer = VainTrips.this.payer(it);
                return payer;
            }

            @Override public Optional<Integer> called() { return candidates.called(); }
        };
    }

    private Optional<VainTrip.Payer> payer(Assistance it) {
        return it.last(MemberIdentified.class).flatMap(member -> plans.find(member.plan())).map(plan -> VainTrip.Payer.valueOf(plan.vainTripPayer().name()));
    }

    /** Empty without a price in the tariff of that day, in another currency than the account's, and where the member's plan isn't known. */
    private Optional<VainTrip> find(Trip trip, Optional<VainTrip.Payer> payer, Service service, Account account) {
        return payer.flatMap(who -> tariffs.vainTrip(trip.provider, service.code(), trip.at).filter(price -> price.currency().equals(account.currency())).map(price -> new VainTrip(price, who)));
    }
}
