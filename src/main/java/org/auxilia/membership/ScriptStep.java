package org.auxilia.membership;

import java.util.Locale;
import org.auxilia.web.Texts;

/** A moment of the call that has words of its own (CO-3), with the paragraph of the procedure that asks for them. */
public enum ScriptStep {
    /** Procedure 5.1.2. */
    GREETING(Listener.MEMBER),
    /** Procedure 5.1.2. */
    EMERGENCY_GREETING(Listener.MEMBER),
    /** Procedure 5.1.1: with another member on the line. */
    PLEASE_HOLD(Listener.MEMBER),
    /** Procedure 5.1.3. */
    ASK_DATA(Listener.MEMBER),
    /** Procedure 5.1.4: not found, registered <em>A VERIFICAR</em>. */
    NOT_FOUND(Listener.MEMBER),
    /** Procedure 5.1.5. */
    ASK_SITUATION(Listener.MEMBER),
    /** Procedure 5.1.7. */
    COVERED(Listener.MEMBER),
    /** Procedure 5.1.7 B; Services without cover, A. */
    NOT_COVERED(Listener.MEMBER),
    /** Services without cover, B (OC-2). */
    OTHER_ALTERNATIVES(Listener.MEMBER),
    /** Procedure 5.1.6. */
    OFFER_SCHEDULE(Listener.MEMBER),
    /** Procedure 5.1.6, last paragraph: the data-protection text (PR-4). */
    CONSENT(Listener.MEMBER),
    /** Procedure 5.2.2.2. */
    ASK_PROVIDER(Listener.PROVIDER),
    /** Procedure 5.2.3.1. */
    CONFIRM_TO_MEMBER(Listener.MEMBER),
    /** Procedure 5.3.1.1, Nota: 12 to 4 hours before. */
    EARLY_CHECK(Listener.PROVIDER),
    /** Procedure 5.3.1.1: one hour before. */
    DEPARTURE_CHECK(Listener.PROVIDER),
    /** Procedure 5.3.2.1. */
    REASSURE_MEMBER(Listener.MEMBER),
    /** Procedure 5.3.1.1: the provider won't keep the time. */
    TELL_DELAY(Listener.MEMBER),
    /** Procedure 5.3.3.1. */
    ASK_ARRIVAL(Listener.PROVIDER),
    /** Procedure 5.3.4.1. */
    ASK_CONTACT(Listener.MEMBER),
    /** Procedure 5.4.1.1. */
    ASK_DIAGNOSIS(Listener.PROVIDER),
    /** Procedure 5.4.2.1. */
    AUTHORISE(Listener.PROVIDER),
    /** Procedure 5.4.2.1. */
    EXCESS(Listener.MEMBER),
    /** Procedure 5.4.4.1. */
    ASK_END(Listener.PROVIDER),
    /** Procedure 5.5.2.1. */
    ASK_CONFORMITY(Listener.MEMBER),
    /** Procedure 5.5.2.2. */
    SURVEY_TRANSFER(Listener.MEMBER),
    /** Home protocol 1.2, case 1, solved on the spot; in-shop protocol 1.2. */
    PROVIDER_SOLVES(Listener.PROVIDER),
    /** Home protocol 1.2, case 1, not solved; in-shop protocol 1.2. */
    PROVIDER_GIVES_BACK(Listener.PROVIDER),
    /** Home protocol 1.2, case 2. */
    PROVIDER_DELAYED(Listener.PROVIDER),
    /** Procedure 5.3.2.1, Nota 1 (TK-29). */
    CANCEL_PROVIDER(Listener.PROVIDER),
    /** Table TK-33: the return for a second visit or materials. */
    AGREE_RETURN(Listener.MEMBER),
    FAREWELL(Listener.MEMBER);

    /** To whom it is said. */
    public enum Listener { MEMBER, PROVIDER }

    private final Listener listener;

    ScriptStep(Listener listener) {
        this.listener = listener;
    }

    public Listener listener() {
        return listener;
    }

    /** What the procedure says where neither the account nor the house has words of its own; with its slots. */
    public String usual(String language) {
        return Texts.of(Locale.of(language)).of("membership.script." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** What the changes of the catalogue call the words in this language. */
    public String noted(String language) {
        return "script " + this + " " + language;
    }
}
