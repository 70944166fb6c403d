package org.auxilia.desk;

import java.time.Instant;
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

    private final Tariffs tariffs;
    private final Plans plans;

    VainTrips(Tariffs tariffs, Plans plans) {
        this.tariffs = tariffs;
        this.plans = plans;
    }

    /** The same candidates, with what their vain trip costs. */
    public Candidates beside(Candidates candidates, Assistance it, Service service, Account account) {
        return new Candidates() {
            /** Worked out when first asked for. */
            private Optional<VainTrip.Payer> payer;

            @Override public Optional<Candidate> find(int provider, Optional<String> aheadBecause) { return candidates.find(provider, aheadBecause); }

            @Override public Optional<VainTrip> vainTrip(int provider, Instant at) { return VainTrips.this.find(provider, at, vainTripPayer(), service, account); }

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
    private Optional<VainTrip> find(int provider, Instant at, Optional<VainTrip.Payer> payer, Service service, Account account) {
        return payer.flatMap(who -> tariffs.vainTrip(provider, service.code(), at).filter(price -> price.currency().equals(account.currency())).map(price -> new VainTrip(price, who)));
    }
}
