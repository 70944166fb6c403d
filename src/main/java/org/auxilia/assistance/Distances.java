package org.auxilia.assistance;

import static org.auxilia.catalogue.ExtraField.DESTINATION;
import static org.auxilia.catalogue.ExtraField.KILOMETRES;

import java.time.Instant;
import java.util.Optional;
import org.auxilia.assistance.AnytimeFact.FieldChanged;
import org.auxilia.assistance.Aspect.SettlesExcess;
import org.auxilia.assistance.OpeningFact.Routed;
import org.auxilia.assistance.ServiceFact.Diagnosed;
import org.auxilia.assistance.ServiceFact.DistanceTold;

/** CA-14: how far the way is. It is estimated from the points, corrected by whoever knows better, and counted against the plan's limit. */
final class Distances {

    private Distances() {}

    static Optional<Integer> of(Assistance a) { return a.field(KILOMETRES).flatMap(Distances::whole); }

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

    /** When what is so far was said, or its price diagnosed, if nobody has settled since who bears it. */
    static Optional<Instant> unsettled(Assistance a) {
        var told = a.entries(Aspect.class).filter(it -> it.isOf(Diagnosed.class) || field(KILOMETRES, it.fact()).isPresent()).reduce((_, later) -> later);
        return told.filter(it -> a.after(it).noneMatch(later -> later.isOf(SettlesExcess.class))).map(Entry::happenedAt);
    }

    /** Kilometres begun of what a person typed: "12,4" are 13. */
    private static Optional<Integer> whole(String typed) {
        try {
            return Optional.of(new java.math.BigDecimal(typed.strip().replace(',', '.')).setScale(0, java.math.RoundingMode.CEILING).intValueExact()).filter(it -> it >= 0);
        } catch (ArithmeticException | NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
