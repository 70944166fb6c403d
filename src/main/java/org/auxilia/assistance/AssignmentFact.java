package org.auxilia.assistance;

import java.time.Instant;
import java.util.Optional;

/** 2 ASIGNACION PROVEEDOR (Procedure 5.2). */
public sealed interface AssignmentFact extends Fact {

    /** 5.2.2.1: a call to a provider of the list that did not end in an assignment. */
    record ProviderCalled(Candidate candidate, Answer answer, String why) implements AssignmentFact, Aspect.Dials {}

    /**
     * 5.2.2.2: the provider knows situation, place and conditions, and takes it (AS-5).
     *
     * @param eta            when he will be there, in an emergency
     * @param agreed         DESDE and HASTA, when programmed
     * @param memberAccepts  the member has accepted a window outside of what he had offered (PR-2)
     * @param unusualBecause why a provider is taken who stands last or is inactive (AS-8)
     * @param inVain         what a trip costs that turns out to be vain, and who bears it, as agreed (CL-6)
     */
    record ProviderAssigned(Candidate candidate, Optional<Instant> eta, Optional<Window> agreed, boolean memberAccepts, Optional<String> unusualBecause, Optional<VainTrip> inVain)
        implements AssignmentFact, Aspect.Dials, Aspect.SetsWindow, Aspect.PricesVainTrip {
        public ProviderAssigned(Candidate candidate, Optional<Instant> eta, Optional<Window> agreed, boolean memberAccepts, Optional<String> unusualBecause) {
            this(candidate, eta, agreed, memberAccepts, unusualBecause, Optional.empty());
        }
        @Override public Optional<Instant> eta() { return eta.or(() -> agreed.map(Window::middle)); }
    }

    /** 5.3.1.1: CANCELAR EL PROVEEDOR, to assign another. */
    record ProviderReleased(Candidate candidate, String why) implements AssignmentFact, Aspect.EndsDispatch {}

    /** TK-29: a released provider has heard of it. @param provider number of him, where it is not the last one released */
    record ReleaseTold(@Personal String spokenTo, Optional<Integer> provider) implements AssignmentFact {
        public ReleaseTold(String spokenTo) { this(spokenTo, Optional.empty()); }
    }

    /** 5.2.2.1: nobody is left to call; the supervisor is told. */
    record ListExhausted(int tried) implements AssignmentFact {}

    /** AS-4. */
    record ExhaustionDecided(Way way, String why) implements AssignmentFact {}

    /** 5.2.3.1: the member knows window, number and provider. */
    record MemberConfirmed(@Personal String spokenTo) implements AssignmentFact, Aspect.TellsMember {}

    /** TK-30: the provider sends somebody else than was told. */
    record TechnicianNamed(@Personal String technician, String plate) implements AssignmentFact, Aspect.ChangesPlan {
        @Override public Party askedBy() { return Party.PROVIDER; }
    }

    enum Answer { NO_ANSWER, NOT_AVAILABLE, REFUSED }
    /** What becomes of a search that has run out of names. */
    enum Way { WIDEN, UNLISTED, REIMBURSEMENT }
}
