package org.auxilia.desk.opening;

import java.util.Optional;
import org.auxilia.assistance.AnytimeFact.AuthorisationAsked;
import org.auxilia.assistance.OpeningFact.Original;
import org.auxilia.catalogue.Money;
import org.auxilia.desk.CoverageView;

/**
 * Where the coverage of one open assistance stands, and what may be done about it (5.1.7, CO-2).
 *
 * @param sentence   as it was read out, once it is decided
 * @param figures    the rules as of now, while nothing is decided in the member's favour
 * @param asked      what a superior has still to decide, the member's being served or a courtesy
 * @param mayAnswer  whether the viewer is a superior who did not ask himself
 * @param guarantee  of what it may be the guarantee, proposed until somebody is assigned (BY-20)
 */
public record CoverageCard(CaseScreen.Row row, State state, String sentence, String source, Optional<CoverageView> figures, Optional<AuthorisationAsked> asked, boolean mayAnswer, Optional<Original> guarantee) {

    public enum State {
        /** CO-4: a life at risk was served before anybody was asked. */
        NO_MEMBER,
        /** MB-6: a superior is asked whether to serve him. */
        WAITS,
        /** MB-6: the superior has said no. */
        DENIED,
        UNDECIDED, COVERED, COURTESY, CONNECTION, WARRANTY, EXCLUDED
    }

    public int number() { return row.assistance().number(); }

    /** What is asked as it is now, in one word: nobody answers another one than he sees (AU-1). */
    public String asking() { return asked.flatMap(it -> row.assistance().asking(it.subject())).orElse(""); }

    /** How much is asked for as it is now. */
    public Optional<Money> amount() { return asked.flatMap(it -> row.assistance().askedNow(it.subject())); }

    /** In the member's favour: what is left is consent and assignment. */
    public boolean isSettled() { return state == State.COVERED || state == State.COURTESY || state == State.CONNECTION || state == State.WARRANTY; }
}
