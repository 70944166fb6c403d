package org.auxilia.assistance;

import static org.auxilia.catalogue.ExtraField.DESTINATION;
import static org.auxilia.catalogue.ExtraField.KILOMETRES;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.auxilia.assistance.AnytimeFact.FieldChanged;
import org.auxilia.assistance.Aspect.DecidesCoverage;
import org.auxilia.assistance.Aspect.SettlesExcess;
import org.auxilia.assistance.FileFact.Located;
import org.auxilia.assistance.OpeningFact.CoverageDecided;
import org.auxilia.assistance.OpeningFact.Link;
import org.auxilia.assistance.OpeningFact.Routed;
import org.auxilia.assistance.ServiceFact.Diagnosed;
import org.auxilia.assistance.ServiceFact.DistanceTold;

/**
 * CA-14: whence, and how far. The kilometres are estimated from the points, corrected by whoever knows better, and counted against the
 * plan's limit.
 */
final class Distances {

    private Distances() {}

    /** Where help is wanted: as it was said of the way, else where the one before it ended, else the place of the case. */
    static Optional<Location> begin(Assistance a) {
        return a.all(Routed.class).flatMap(it -> it.from().stream()).reduce((_, later) -> later).or(() -> before(a)).or(() -> a.last(Located.class).map(Located::location));
    }

    /** The vehicle is where it was brought; where people wait is another matter. */
    private static Optional<Location> before(Assistance a) {
        return a.link().filter(it -> it.of() < a.number() && it.link() != Link.TRANSPORT && it.link() != Link.OTHER).flatMap(it -> a.file().assistance(it.of()).destination());
    }

    static Optional<Integer> of(Assistance a) { return a.field(KILOMETRES).flatMap(Distances::whole); }

    /** What goes beyond the limit of what is covered, at least 1. */
    static Optional<Integer> beyond(Assistance a) {
        var limit = a.last(DecidesCoverage.class).flatMap(it -> it instanceof CoverageDecided covered ? covered.kilometres() : Optional.<Integer>empty());
        return limit.flatMap(max -> of(a).map(it -> it - max)).filter(it -> it > 0);
    }

    /** What a fact makes of a field of Otros datos; empty where it says nothing of it. */
    static Optional<String> field(String name, Fact fact) {
        return switch (fact) {
            case FieldChanged it when it.field().equals(name) -> Optional.of(it.to());
            case Routed it when name.equals(DESTINATION) -> Optional.of(it.to().address().isBlank() ? it.to().label() : it.to().address() + ", " + it.to().label());
            case Routed it when name.equals(KILOMETRES) -> Optional.of(it.kilometres().map(String::valueOf).orElse(""));
            case DistanceTold it when name.equals(KILOMETRES) -> Optional.of(Integer.toString(it.kilometres()));
            default -> Optional.empty();
        };
    }

    /** Since when somebody must say who bears what is beyond: the diagnosis, or a way that is longer than the one that was settled. A life at risk waits for neither. */
    static Optional<Instant> unsettled(Assistance a) {
        if (beyond(a).isEmpty() || !a.has(Diagnosed.class) || a.isVital() && !a.has(ServiceFact.WorkEnded.class)) return Optional.empty();
        var told = a.entries(Aspect.class).filter(it -> it.isOf(Diagnosed.class) || field(KILOMETRES, it.fact()).isPresent()).reduce((_, later) -> later).orElseThrow();
        if (a.after(told).anyMatch(later -> later.isOf(SettlesExcess.class)) || settled(a).filter(was -> of(a).orElseThrow() <= was).isPresent()) return Optional.empty();
        return Optional.of(told.happenedAt());
    }

    /** The kilometres as they were known when somebody settled what is beyond, of this diagnosis. */
    private static Optional<Integer> settled(Assistance a) {
        return a.lastEntry(SettlesExcess.class).filter(it -> a.standingAfter(it).noneMatch(later -> later.isOf(Diagnosed.class)))
            .flatMap(it -> kilometres(a.entries(Aspect.class).takeWhile(entry -> entry != it)));
    }

    private static Optional<Integer> kilometres(Stream<Entry> entries) {
        return entries.flatMap(it -> field(KILOMETRES, it.fact()).stream()).reduce((_, later) -> later).flatMap(Distances::whole);
    }

    private static Optional<Integer> whole(String typed) { return typed.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(typed)) : Optional.empty(); }
}
