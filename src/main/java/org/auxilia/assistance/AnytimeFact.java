package org.auxilia.assistance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.auxilia.catalogue.Money;
import org.auxilia.staff.Role;

/** What may happen at any stage. */
public sealed interface AnytimeFact extends Fact {

    /**
     * TK-27.
     *
     * @param amount  what it is about; of an exception the whole price
     * @param atLeast who must decide, where it is not left to the limits (Out of coverage I)
     * @param grounds what speaks for it, as it stood when it was asked for (OC-5, OC-6)
     */
    record AuthorisationAsked(Subject subject, @Personal String what, Optional<Money> amount, Optional<Role> atLeast, List<Ground> grounds) implements AnytimeFact {
        public AuthorisationAsked { grounds = List.copyOf(grounds); }
        public AuthorisationAsked(Subject subject, String what, Optional<Money> amount) { this(subject, what, amount, Optional.empty(), List.of()); }
    }

    /** @param figure with its datum: "8 meses", "2 técnicos en Viedma" */
    record Ground(Test test, boolean holds, String figure) {}

    /** The conditions of an exception (Out of coverage G and H). */
    enum Test { UPSET, SIX_MONTHS_UNUSED, INTERNAL_TECHNICIANS, NO_LARGE_WORK, FIRST_SERVICE }

    /**
     * Out of coverage J: the log names who authorised and why (AU-1).
     *
     * @param percent   of the price that the company takes upon itself, 1 to 100; only of an exception (OC-5)
     * @param amount    what is granted, where it is not what was asked for; of an exception the discount in money
     * @param insteadOf whose substitute decided
     */
    record AuthorisationDecided(Subject subject, boolean granted, String why, Optional<Integer> percent, Optional<Money> amount, Optional<Absent> insteadOf) implements AnytimeFact {
        public AuthorisationDecided {
            if (percent.filter(it -> it < 1 || it > 100).isPresent()) throw new IllegalArgumentException("A discount is 1 to 100 percent: " + percent);
        }
        public AuthorisationDecided(Subject subject, boolean granted, String why) { this(subject, granted, why, Optional.empty(), Optional.empty(), Optional.empty()); }

        /** To ask whether somebody might decide so: he will give a reason. */
        public static AuthorisationDecided asIf(Subject subject, boolean granted, Optional<Absent> insteadOf) { return new AuthorisationDecided(subject, granted, "?", Optional.empty(), Optional.empty(), insteadOf); }
    }

    /** A superior who is away. @param id the user's */
    record Absent(int id, String name) {}

    /** AU-1: who is to decide wants to know something first; until he is told the time does not run. */
    record DatumAsked(Subject subject, @Personal String question) implements AnytimeFact {}
    record DatumGiven(Subject subject, @Personal String answer) implements AnytimeFact {}
    /** CA-8: a superior stepped over what the flow lacked. */
    record Forced(Kind step, String why) implements AnytimeFact {}
    /** LG-4. @param field code of the field */
    record FieldChanged(String field, @Personal String from, @Personal String to) implements AnytimeFact {}
    /** CA-13: a superior has heard of the complaint in mid-service, and says what is done about it. */
    record ComplaintHeard(@Personal String text) implements AnytimeFact {}
    /** LG-1. @param own a subtype of the company, as it was called then; empty for the procedure's */
    record Remark(Stage stage, @Personal String text, Optional<OwnSubtype> own) implements AnytimeFact {
        public Remark(Stage stage, String text) { this(stage, text, Optional.empty()); }
    }
    /**
     * TK-1: a task made by hand. Noted again under its id, it has become somebody else's.
     *
     * @param id       unique within the case
     * @param passedTo the name of who has got it from somebody else
     */
    record TaskNoted(String id, @Personal String text, Instant due, int assignee, Optional<String> passedTo) implements AnytimeFact {
        public TaskNoted(String id, String text, Instant due, int assignee) { this(id, text, due, assignee, Optional.empty()); }

        public TaskNoted passedTo(int other, String name) { return new TaskNoted(id, text, due, other, Optional.of(name)); }
    }
    record TaskDone(String id) implements AnytimeFact {}

    /** What a company calls an entry: code and wording stay as they were said, whatever becomes of the catalogue. */
    record OwnSubtype(String code, String nameEs, String nameEn) {
        /** @param language "es" or "en" */
        public String name(String language) { return "en".equals(language) ? nameEn : nameEs; }
    }

    /** What a superior is asked to decide. */
    enum Subject {
        /** Serve a member who is A VERIFICAR, INACTIVO or SUSPENDIDO (MB-6). */
        MEMBER,
        /** 5.1.7 A. */
        COURTESY,
        /** SV-2: the company bears what the member will not. */
        EXCESS,
        /** CL-1: costs above the coverage. */
        COSTS,
        /** CO-4: a life at risk was served before member, coverage and consent were known; looked at afterwards. */
        LIFE_RISK,
        /** Out of coverage G, H: an improper service with a discount, up to all of it. */
        EXCEPTION,
        /** RE-1: what the member paid himself is given back. */
        REIMBURSEMENT
    }
}
