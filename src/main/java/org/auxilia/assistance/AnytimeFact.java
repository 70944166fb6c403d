package org.auxilia.assistance;

import java.time.Instant;
import java.util.Optional;
import org.auxilia.catalogue.Money;

/** What may happen at any stage. */
public sealed interface AnytimeFact extends Fact {

    /** TK-27. */
    record AuthorisationAsked(Subject subject, @Personal String what, Optional<Money> amount) implements AnytimeFact {}
    /** Out of coverage J: the log names who authorised and why (AU-1). */
    record AuthorisationDecided(Subject subject, boolean granted, String why) implements AnytimeFact {}
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
        LIFE_RISK
    }
}
