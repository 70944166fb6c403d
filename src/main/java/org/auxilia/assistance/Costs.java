package org.auxilia.assistance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.auxilia.assistance.ClosingFact.CostsLoaded;
import org.auxilia.catalogue.Money;

/** The costs of one assistance, by who bears them (CL-1). Corrections are counter-lines, so a plain sum is right. */
public record Costs(List<CostLine> lines) {

    public static Costs of(Assistance a) { return new Costs(a.all(CostsLoaded.class).flatMap(loaded -> loaded.lines().stream()).toList()); }

    /**
     * What the service itself costs: without what followed by itself of a trip in vain before a re-opening, which is borne as account and plan have it whatever comes later (CL-6), and
     * without what takes that back from whoever bore it.
     */
    public Costs ofService(Assistance a) {
        var trips = a.entries(CostsLoaded.class).filter(it -> it.stamp().isAutomatic()).flatMap(it -> ((CostsLoaded) it.fact()).lines().stream()).toList();
        if (trips.isEmpty()) return this;
        var left = new ArrayList<>(lines);
        var standing = new ArrayList<CostLine>();
        for (var trip : trips) {
            var back = left.stream().filter(it -> it.counters(trip) && it.shares().equals(trip.shares().negated())).findFirst();
            if (back.isEmpty()) {
                standing.add(trip);
            } else { // once each: a line that was typed may be equal to it
                left.remove(trip);
                left.remove(back.get());
            }
        }
        for (var trip : standing) if (left.stream().noneMatch(it -> it.counters(trip))) left.remove(trip); // what moved to somebody else is judged
        return new Costs(List.copyOf(left));
    }

    /** The lines of that name. */
    Costs named(String concept) { return new Costs(lines.stream().filter(it -> it.concept().equals(concept)).toList()); }

    /** What followed by itself and was not taken back: what {@link #ofService} leaves out (CL-6). */
    Optional<Money> besideService(Assistance a, Function<Costs, Optional<Money>> share) {
        return share.apply(this).map(all -> share.apply(ofService(a)).map(all::minus).orElse(all));
    }

    public Costs with(CostsLoaded more) { return new Costs(Stream.concat(lines.stream(), more.lines().stream()).toList()); }

    public Optional<Money> total() { return sum(CostLine::total); }
    public Optional<Money> account() { return sum(CostLine::account); }
    public Optional<Money> member() { return sum(CostLine::member); }
    public Optional<Money> company() { return sum(CostLine::company); }

    /** Of all lines that belong to what was agreed; empty where none does, or all were taken back (CL-7). */
    public Optional<Figures> figures() {
        return lines.stream().flatMap(it -> it.figures().stream()).reduce(Figures::plus).filter(it -> !it.agreed().isZero() || !it.own().isZero());
    }

    /** Empty while there is no line, since nobody has named a currency. */
    private Optional<Money> sum(Function<CostLine, Money> share) { return lines.stream().map(share).reduce(Money::plus); }
}
