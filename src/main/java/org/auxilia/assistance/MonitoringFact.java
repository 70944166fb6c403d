package org.auxilia.assistance;

import java.time.Instant;
import java.util.Optional;

/** 3 MONITOREOS (Procedure 5.3). */
public sealed interface MonitoringFact extends Fact {

    /**
     * ENTRANTE / SALIENTE PROVEEDOR.
     *
     * @param about the task for which he was called, where it was one
     * @param wants what he rang up for, where he did (CA-13)
     */
    record SpokeWithProvider(Direction direction, Optional<Task> about, @Personal String text, Optional<Wish> wants, @Personal Optional<Voice> voice)
        implements MonitoringFact, Aspect.TellsProvider, Aspect.Conversation {
        public SpokeWithProvider(Direction direction, Optional<Task> about, String text) { this(direction, about, text, Optional.empty(), Optional.empty()); }
        @Override public String subtype() { return kind() + "." + direction; }
        @Override public Party party() { return Party.PROVIDER; }
    }

    /** ENTRANTE / SALIENTE AFILIADO. */
    record SpokeWithMember(Direction direction, Optional<Task> about, @Personal String text, Optional<Wish> wants, @Personal Optional<Voice> voice)
        implements MonitoringFact, Aspect.TellsMember, Aspect.Conversation {
        public SpokeWithMember(Direction direction, Optional<Task> about, String text) { this(direction, about, text, Optional.empty(), Optional.empty()); }
        @Override public String subtype() { return kind() + "." + direction; }
        @Override public Party party() { return Party.MEMBER; }
    }

    /** ENTRANTE / SALIENTE with the account or a third person (CA-13). */
    record SpokeWithOther(Outsider with, Direction direction, Optional<Task> about, @Personal String text, Optional<Wish> wants, @Personal Optional<Voice> voice)
        implements MonitoringFact, Aspect.Conversation {
        @Override public String subtype() { return kind() + "." + with + "." + direction; }
        @Override public Party party() { return with.party; }
    }

    /** Nobody picked up, so the task is due again (TK-4). */
    record CallUnanswered(Party party, Optional<Task> about) implements MonitoringFact, Aspect.Talk {
        @Override public String subtype() { return kind() + "." + party; }
    }

    record DepartureSeen() implements MonitoringFact {}
    /** Home protocol 1.2: he will be late, and says when he comes. */
    record DelayReported(Instant newEta, String why) implements MonitoringFact, Aspect.GivesEta {
        @Override public Optional<Instant> eta() { return Optional.of(newEta); }
    }
    /** Home protocol 1.2: he cannot come at all. */
    record GivenBack(Candidate candidate, String why) implements MonitoringFact, Aspect.EndsDispatch {}
    /** 5.3.1.1: the member hears the new hour and accepts it. */
    record NewTimeAccepted() implements MonitoringFact, Aspect.TellsMember {}
    /** 5.3.1.1, PR-3: a new window; the old one stays in the log. */
    record Rescheduled(Window window, String why, Party askedBy) implements MonitoringFact, Aspect.SetsWindow, Aspect.ChangesPlan {
        @Override public Optional<Window> agreed() { return Optional.of(window); }
    }
    /** 5.3.1.1: the member hears the new hour and does not accept it, so another provider is sought (MO-3). */
    record NewTimeDeclined(String why) implements MonitoringFact, Aspect.TellsMember {}
    /** Procedure 4, Proveedor Cancelado: the member wants no other provider either, or none is to be had (MO-3). */
    record OtherProviderDeclined(boolean noneAvailable, String why) implements MonitoringFact {}
    /** 5.2.3.1, Nota 2 and 5.3.2.1, Nota 1. @param cause code of the catalogue; {@code who} cancels: member, beneficiary, empowered contact; {@code inVain} by hand where nothing was agreed (CL-6) */
    record MemberCancelled(String cause, @Personal String who, Optional<VainTrip> inVain) implements MonitoringFact, Aspect.PricesVainTrip {
        public MemberCancelled(String cause, String who) { this(cause, who, Optional.empty()); }
        /** Cause with which an absent member's assistance is cancelled (MO-6). */
        public static final String ABSENT = "AUSENTE";
    }
    record ArrivalReported() implements MonitoringFact {}
    record ContactConfirmed() implements MonitoringFact {}
    /** 5.3.4.2, MO-5. */
    record IdentityChecked(boolean matches, @Personal String person, @Personal String document) implements MonitoringFact {}
    /** 5.3.4.1, Nota 1, MO-4: provider and member were joined on the line. */
    record Conferenced(@Personal String text) implements MonitoringFact, Aspect.TellsMember, Aspect.TellsProvider {}
    /** PR-4: the member shares no data, so a superior says how provider and member find each other; both must hear of it (TK-30). */
    record MeetingSettled(@Personal String how) implements MonitoringFact, Aspect.ChangesPlan {
        @Override public Party askedBy() { return Party.SUPERVISOR; }
    }
    /** MO-6: nobody is at the place, and a call to the member said so. */
    record MemberAbsent() implements MonitoringFact {}
    /** TK-31. */
    record InstructionsAsked(Reason reason, @Personal String text) implements MonitoringFact {}
    /** TK-31. @param person with whom the work may begin, empty if with the member only (MO-5) */
    record InstructionGiven(@Personal String text, @Personal String person) implements MonitoringFact, Aspect.TellsProvider {}
    /** TK-32: the line dropped, or a call was promised. */
    record CallBackPromised(Instant at, Party whom, String why) implements MonitoringFact {}

    enum Direction { INCOMING, OUTGOING }

    /** Who is neither on the way nor waiting. */
    enum Outsider {
        ACCOUNT(Party.ACCOUNT), THIRD(Party.THIRD);

        private final Party party;

        Outsider(Party party) { this.party = party; }
    }

    /** What a later call about a case is for (CA-13). */
    enum Wish {
        NEWS, CHANGE, CANCEL, ANOTHER_SERVICE, COMPLAINT;

        /** Somebody disposes of the assistance, so it is named who. */
        public boolean isDecision() { return this == CHANGE || this == CANCEL; }
    }

    /** In what right somebody accepts, changes or cancels (CA-13). */
    enum Standing { MEMBER, BENEFICIARY, EMPOWERED }

    /** Who was on the line. @param decides who accepts, changes or cancels, where that is what the call was for */
    record Voice(String name, String phone, Optional<Decider> decides) {}

    record Decider(Standing standing, String name) {}

    enum Reason { ABSENT, MATERIALS, UPSET, OTHER }
}
