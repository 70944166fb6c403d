package org.auxilia.assistance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.auxilia.catalogue.Delivery;
import org.auxilia.catalogue.Money;

/** 1 APERTURA DE ASISTENCIA (Procedure 5.1). */
public sealed interface OpeningFact extends Fact {

    /**
     * @param policy    version of the account's rules that hold for this assistance (BY-24)
     * @param usual     how long the service usually takes, for an end that nobody told (SV-1)
     * @param mandatory codes of the service's further fields that must be filled before closing (CL-3)
     */
    record Opened(String service, Delivery delivery, Priority priority, int policy, Duration usual, List<String> mandatory,
                  @Personal String happened, @Personal String fault) implements OpeningFact, Aspect.SetsPriority {}

    /**
     * 5.1.7, CO-1.
     *
     * @param limit    highest amount that the account bears, empty without limit
     * @param kilometres most that the account bears of the way, empty without limit (CA-14)
     * @param event    the plan's event that is reserved, empty where none is used (MB-8)
     * @param eventOf  number of the assistance of the same chain whose event it shares (CA-14)
     * @param sentence the verdict as it was read out; {@code clause} and {@code terms} say where it stands (BY-3)
     * @param original the assistance whose guarantee this is (CX-4)
     */
    record CoverageDecided(Category category, Optional<Money> limit, Optional<Integer> kilometres, Optional<EventClaim> event, Optional<Integer> eventOf,
                           @Personal String sentence, String clause, String terms, Optional<Original> original) implements OpeningFact, Aspect.DecidesCoverage {

        public CoverageDecided(Category category, Optional<Money> limit, Optional<Integer> kilometres, Optional<EventClaim> event, Optional<Integer> eventOf, String sentence, String clause, String terms) {
            this(category, limit, kilometres, event, eventOf, sentence, clause, terms, Optional.empty());
        }

        /** Of a service for which no way is counted. */
        public CoverageDecided(Category category, Optional<Money> limit, Optional<EventClaim> event, String sentence, String clause, String terms) {
            this(category, limit, Optional.empty(), event, Optional.empty(), sentence, clause, terms);
        }
    }

    /** @param provider who did it, 0 where it is not known @param until last moment of its guarantee */
    record Original(long caseNumber, int assistance, int provider, String providerName, Instant until) {}

    /** Out of coverage A: improper, with the rule that says so. */
    record NotCovered(String rule, @Personal String sentence, String clause) implements OpeningFact, Aspect.DecidesCoverage {}

    /** 5.1.7 B, CX-3: price, way to pay and guarantee were told, and the member accepts. */
    record ConnectionAccepted(Money price, String method, int guaranteeDays) implements OpeningFact, Aspect.DecidesCoverage {}

    /** Procedure 4, Cancelado al Momento: the paid service was offered and the member declines. */
    record ConnectionDeclined(String offered, String cause) implements OpeningFact {}

    /** CA-7: given up before the opening is done, or found to be a duplicate of {@code duplicateOf}. */
    record GivenUp(String cause, Optional<String> duplicateOf) implements OpeningFact {}

    /** 5.1.6: the member accepts to be served at a set time, and says when he is there. */
    record Programmed(List<Window> availability) implements OpeningFact, Aspect.SetsPriority {
        public Programmed {
            if (availability.isEmpty() || availability.size() > 2) throw new IllegalArgumentException("One or two availabilities");
            availability = List.copyOf(availability);
        }
        @Override public Priority priority() { return Priority.SCHEDULED; }
    }

    /** 5.1.6: he does not, so it is treated as an emergency. */
    record ProgrammingDeclined() implements OpeningFact, Aspect.SetsPriority {
        @Override public Priority priority() { return Priority.EMERGENCY; }
    }

    /** CA-14: a further leg or a consequence of another assistance of the same case. @param of its number, lower than the own */
    record Linked(int of, Link link) implements OpeningFact {}

    /**
     * CA-14: from one place to another.
     *
     * @param from       where it begins, empty for the place of the case
     * @param kilometres estimated from the two points, by road and one way; empty where a point is unknown
     */
    record Routed(@Personal Optional<Location> from, @Personal Location to, Optional<Integer> kilometres, Party askedBy) implements OpeningFact, Aspect.ChangesPlan {}

    /** What the one assistance is to the other. */
    enum Link {
        /** A second tow, the next day or in another province. */
        LEG,
        /** The vehicle is kept, by the day. */
        STORAGE,
        /** The people go on, by taxi or otherwise. */
        TRANSPORT,
        /** They stay the night. */
        LODGING,
        OTHER
    }

    /** PR-5. */
    record PriorityChanged(Priority priority, String why) implements OpeningFact, Aspect.SetsPriority {}

    /**
     * The event of the plan that a covered assistance takes (MB-8).
     *
     * @param period       when the contract or calendar period began in which the assistance was opened
     * @param max          events that the plan allows in it
     * @param usedIfInVain whether it counts as used when it is cancelled after the provider's arrival
     */
    record EventClaim(long member, int planService, Instant period, int max, boolean usedIfInVain) {}
}
