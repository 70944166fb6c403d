package org.auxilia.membership;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.auxilia.catalogue.Money;

/**
 * A service as it stands in a plan, with its limits (MB-2). The same service may stand there more than once, for a car and for a
 * motorcycle for instance.
 *
 * @param id 0 before it is kept
 * @param service code of the service
 * @param label what tells it from another line of the same service, such as "Moto"; empty when there is none
 * @param maxAmount per event; empty: no limit
 * @param maxEvents per {@link #period}; empty: no limit
 * @param maxKilometres per event; empty: no limit
 * @param maxHours per event; empty: no limit
 * @param waitingDays its own waiting period; empty: the plan's
 * @param vehicleKind the only kind of vehicle that it is for; empty: any
 * @param countries ISO codes where it is given; empty: everywhere
 * @param territoryNote what else is to be said about where
 * @param clauseNumber of the general conditions that say so
 * @param clauseText quoted
 */
public record PlanService(int id, int plan, String service, String label, Status status, Optional<Money> maxAmount,
                          OptionalInt maxEvents, Period period, OptionalInt maxKilometres, OptionalInt maxHours,
                          OptionalInt waitingDays, Optional<VehicleKind> vehicleKind, List<String> countries,
                          String territoryNote, String clauseNumber, String clauseText, String note) {

    /** Whether it may be asked for. */
    public enum Status {
        ACTIVE,
        /** Stopped for a time. */
        SUSPENDED,
        /** Named by the conditions as not covered. */
        EXCLUDED
    }

    public PlanService {
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(period, "period");
        countries = List.copyOf(countries);
    }

    /** Whether it is given in this country. */
    public boolean isGivenIn(String country) {
        return countries.isEmpty() || countries.contains(country);
    }

    /** The waiting period in days. */
    public int waitingDays(Plan plan) {
        return waitingDays.orElse(plan.waitingDays());
    }
}
