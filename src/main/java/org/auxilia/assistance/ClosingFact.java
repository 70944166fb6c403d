package org.auxilia.assistance;

import java.util.List;

/** 5 CIERRE (Procedure 5.5). */
public sealed interface ClosingFact extends Fact {

    /** 5.5.1.1: the costs of the service by who bears them; later lines correct earlier ones by counter-lines (CL-4). */
    record CostsLoaded(List<CostLine> lines) implements ClosingFact {
        public CostsLoaded { lines = List.copyOf(lines); }
    }
    /** 5.5.2.1: CONFORME. */
    record ConformityGiven(@Personal String words) implements ClosingFact, Aspect.Verdict {}
    /** 5.5.2.1: SERVICIO NO CONFORME, which goes to quality by itself (CL-2). */
    record NonConformityGiven(@Personal String words) implements ClosingFact, Aspect.Verdict {}
    /** 5.5.2.1, Nota 2: one of three attempts. */
    record ConformityUnanswered() implements ClosingFact {}
    /** 5.5.2.1: the survey, asked by the coordinator. @param score 1 to 5 */
    record SurveyAnswered(int score, @Personal String comment) implements ClosingFact {
        public SurveyAnswered {
            if (score < 1 || score > 5) throw new IllegalArgumentException("A score is 1 to 5: " + score);
        }
    }
    /** 5.5.2.3: everything was gone through. */
    record Reviewed() implements ClosingFact {}
    /** @param afterArrival the provider had been at the place, so the event may count as used (MB-8) */
    record Closed(FinalStatus status, String cause, boolean afterArrival) implements ClosingFact {}
    /** CL-4. @param to the stage to which it goes back */
    record Reopened(Stage to, String why) implements ClosingFact {}
}
