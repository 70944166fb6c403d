package org.auxilia.assistance;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.auxilia.assistance.OpeningFact.Linked;

/** CA-14: legs and consequences hang together in chains. A link goes to a lower number, so there is no circle. */
final class Links {

    private Links() {}

    /** The first of the chain and all that hang on it, however far. */
    private static Set<Integer> of(Assistance a) {
        int first = first(a);
        var chain = new TreeSet<Integer>();
        IntStream.rangeClosed(1, Math.max(a.file().count(), a.number())).filter(n -> first(a.file().assistance(n)) == first).forEach(chain::add);
        return chain;
    }

    private static int first(Assistance a) {
        var of = a.link().map(Linked::of).filter(it -> it < a.number());
        return of.map(it -> first(a.file().assistance(it))).orElse(a.number());
    }

    /** The assistance whose event of the plan the whole chain uses; empty while none has taken one. */
    static Optional<Assistance> withEvent(Assistance a) {
        return of(a).stream().filter(n -> n != a.number()).map(a.file()::assistance).filter(it -> EventUse.of(it).filter(EventUse::isTaken).isPresent()).findFirst();
    }
}
