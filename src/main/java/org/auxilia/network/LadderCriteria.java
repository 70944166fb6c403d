package org.auxilia.network;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.auxilia.geography.Point;

/**
 * What a provider is looked for.
 *
 * @param service   code of the catalogue
 * @param place     where; a zone or wider is looked through as a whole
 * @param point     the exact point, if known; else the place's
 * @param now       the present: who is on duty
 * @param from      when the service is to begin: now, or DESDE of the window
 * @param to        HASTA of the window
 * @param name      part of the trade or legal name
 * @param condition internal or external alone
 * @param statuses  ACTIVE, unless others are asked for
 * @param limit     at most so many rows
 * @param original  who did the work of which this is the guarantee: he is called first (CX-4)
 */
public record LadderCriteria(String service, int place, Optional<Point> point, Instant now, Instant from, Optional<Instant> to, Reach reach,
                             Optional<String> name, Optional<Provider.Condition> condition, Set<Provider.Status> statuses, CallingOrder order, int limit,
                             Optional<Integer> original) {

    /** Whoever can come at once. */
    public static LadderCriteria now(String service, int place, Instant now) {
        return new LadderCriteria(service, place, Optional.empty(), now, now, Optional.empty(), Reach.PLACE, Optional.empty(), Optional.empty(),
            Set.of(Provider.Status.ACTIVE), CallingOrder.BY_POSITION, 50, Optional.empty());
    }

    /** Whoever can come within the window. */
    public LadderCriteria within(Instant from, Instant to) {
        return new LadderCriteria(service, place, point, now, from, Optional.of(to), reach, name, condition, statuses, order, limit, original);
    }

    public LadderCriteria near(Point point) {
        return new LadderCriteria(service, place, Optional.of(point), now, from, to, reach, name, condition, statuses, order, limit, original);
    }

    public LadderCriteria wide(Reach reach) {
        return new LadderCriteria(service, place, point, now, from, to, reach, name, condition, statuses, order, limit, original);
    }

    public LadderCriteria ordered(CallingOrder order) {
        return new LadderCriteria(service, place, point, now, from, to, reach, name, condition, statuses, order, limit, original);
    }

    public LadderCriteria only(Optional<String> name, Optional<Provider.Condition> condition, Set<Provider.Status> statuses) {
        return new LadderCriteria(service, place, point, now, from, to, reach, name, condition, statuses, order, limit, original);
    }

    public LadderCriteria first(int limit) {
        return new LadderCriteria(service, place, point, now, from, to, reach, name, condition, statuses, order, limit, original);
    }

    public LadderCriteria asGuaranteeOf(Optional<Integer> provider) {
        return new LadderCriteria(service, place, point, now, from, to, reach, name, condition, statuses, order, limit, provider);
    }
}
