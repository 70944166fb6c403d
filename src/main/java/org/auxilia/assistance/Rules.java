package org.auxilia.assistance;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** When each {@link Task} is due. A rule sees only the facts that stand: so rescheduling moves, and cancelling removes, by itself. */
final class Rules {

    interface Rule { Stream<Due> due(Assistance a); }

    /**
     * @param subject tells several of one task apart
     * @param opens   from here on the sign of life that is asked for counts
     */
    record Due(String subject, Instant opens, Instant by) {
        static Due at(Instant by) { return new Due("", by, by); }
        static Due between(Instant opens, Instant by) { return new Due("", opens, by); }
    }

    private Rules() {}

    /** The commonest rule: within a term after one fact, until another. */
    static Rule within(Term term, Class<? extends Aspect> cause, Class<? extends Aspect> fulfilment) {
        return a -> a.has(fulfilment) ? Stream.of() : after(a.when(cause), term, a);
    }

    static Stream<Due> after(Optional<Instant> since, Term term, Assistance a) { return since.stream().map(at -> Due.between(at, at.plus(a.term(term)))); }

    static Stream<Due> atOnce(Optional<Instant> since) { return since.stream().map(Due::at); }

    static Optional<Instant> latest(Optional<Instant> one, Optional<Instant> other) { return Stream.of(one, other).flatMap(Optional::stream).max(Instant::compareTo); }
}
