package org.auxilia.assistance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.UncoveredFact.*;
import org.auxilia.catalogue.Money;

/** What providers would do an assistance for: each has a life of his own, round by round, until he stands by it no more (Out of coverage A, F). */
public record Quotes(List<Quote> all) {

    public enum State { ASKED, OFFERED, CONTESTED, WITHDRAWN }

    /** @param counter what we asked him for instead, where we did */
    public record Round(Money price, Instant at, Optional<Money> counter) {
        Round contested(Money other) { return new Round(price, at, Optional.of(other)); }
    }

    /** @param validUntil of the last round; empty while he has offered nothing */
    public record Quote(int provider, String name, Basis basis, State state, List<Round> rounds, Optional<Money> reference, Optional<Instant> validUntil) {

        public Quote { rounds = List.copyOf(rounds); }

        public Optional<Money> price() { return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.getLast().price()); }

        /** To the very moment it still holds. */
        public boolean isLapsed(Instant at) { return validUntil.filter(at::isAfter).isPresent(); }

        public boolean holds(Instant at) { return !rounds.isEmpty() && state != State.WITHDRAWN && !isLapsed(at); }

        /** What the service usually costs is less; of a mere visit the house knows no price. */
        public boolean isDear() { return basis == Basis.SERVICE && price().flatMap(it -> reference.map(it::beyond)).filter(Money::isPositive).isPresent(); }

        /** At this price or a dearer one: a later round that is dearer than the one that was contested is contested anew (F). */
        public boolean wasContested() { return price().filter(now -> rounds.stream().anyMatch(it -> it.counter().isPresent() && it.price().compareTo(now) >= 0)).isPresent(); }

        private Quote offered(QuoteOffered it, Instant at) { return new Quote(provider, name, it.basis(), State.OFFERED, with(new Round(it.price(), at, Optional.empty())), it.reference(), Optional.of(it.validUntil())); }

        private Quote contested(Money counter) {
            var others = new ArrayList<>(rounds);
            if (!others.isEmpty()) others.add(others.removeLast().contested(counter));
            return new Quote(provider, name, basis, State.CONTESTED, others, reference, validUntil);
        }

        private Quote in(State other) { return new Quote(provider, name, basis, other, rounds, reference, validUntil); }

        private List<Round> with(Round last) {
            var more = new ArrayList<>(rounds);
            more.add(last);
            return more;
        }
    }

    public Quotes { all = List.copyOf(all); }

    /** In the order in which they were asked. */
    public static Quotes of(Assistance a) {
        var quotes = new LinkedHashMap<Integer, Quote>();
        a.entries(UncoveredFact.class).forEach(entry -> {
            switch ((UncoveredFact) entry.fact()) {
                case QuoteAsked it -> quotes.compute(it.provider(), (_, was) -> was == null ? asked(it.provider(), it.name(), it.basis()) : was.in(State.ASKED));
                case QuoteOffered it -> quotes.compute(it.provider(), (_, was) -> (was == null ? asked(it.provider(), it.name(), it.basis()) : was).offered(it, entry.happenedAt()));
                case QuoteContested it -> quotes.computeIfPresent(it.provider(), (_, was) -> was.contested(it.counter()));
                case QuoteWithdrawn it -> quotes.computeIfPresent(it.provider(), (_, was) -> was.in(State.WITHDRAWN));
                default -> {}
            }
        });
        return new Quotes(List.copyOf(quotes.values()));
    }

    private static Quote asked(int provider, String name, Basis basis) { return new Quote(provider, name, basis, State.ASKED, List.of(), Optional.empty(), Optional.empty()); }

    public Optional<Quote> by(int provider) { return all.stream().filter(it -> it.provider() == provider).findFirst(); }

    /** For the service, or where nobody quotes it for a visit. */
    public Optional<Quote> best(Instant at) { return best(Basis.SERVICE, at).or(() -> best(Basis.VISIT, at)); }

    /** The lowest for the same that holds (OC-4); of two alike the one that was asked first. */
    Optional<Quote> best(Basis basis, Instant at) { return all.stream().filter(it -> it.basis() == basis && it.holds(at)).min(Comparator.comparing(it -> it.price().orElseThrow())); }
}
