package org.auxilia.network;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.auxilia.catalogue.Money;

/**
 * The providers for a service at a place in calling order.
 *
 * @param rows     the first ones
 * @param total    how many there are in all
 * @param openNow  how many of them work now
 * @param reach    how far was looked: at least the place's own level
 */
public record Ladder(List<Row> rows, int total, int openNow, Reach reach) {

    /**
     * @param rank        from 1
     * @param position    of the provider for the service in the area
     * @param km          as the crow flies to the place; empty where a point is missing, and for CABINA
     * @param openJobs    jobs assigned and not ended
     * @param capacity    jobs at the same time
     * @param punctuality percent in time; empty until measured
     * @param conformity  percent conforming; empty until measured
     * @param cost        visit, kilometres, surcharge by its tariff; empty without tariff
     * @param why         position first, obstacles last
     */
    public record Row(int rank, int provider, String name, List<String> phones, Provider.Condition condition, int position, OptionalDouble km,
                      boolean openNow, int openJobs, int capacity, OptionalInt punctuality, OptionalInt conformity, Optional<Money> cost, List<Why> why) {

        /** What put it last. Then only a supervisor assigns it, with a reason (AS-8). */
        public List<Why> obstacles() { return why.stream().filter(Why::isObstacle).toList(); }

        public boolean needsSupervisor() { return why.stream().anyMatch(Why::isObstacle); }

        public Optional<String> phone() { return phones.stream().findFirst(); }

        /** A rough guess of the way, departure included: streets are 1.3 times the straight line, 30 km/h for ten km, then 70. */
        public OptionalInt minutes() {
            if (km.isEmpty()) return OptionalInt.empty();
            double way = km.getAsDouble() * 1.3;
            return OptionalInt.of((int) Math.round(5 + Math.min(way, 10) * 2 + Math.max(0, way - 10) * 60 / 70));
        }
    }

    /** Where a provider stands, if it is among the rows. */
    public Optional<Row> of(int provider) { return rows.stream().filter(row -> row.provider() == provider).findFirst(); }
}
