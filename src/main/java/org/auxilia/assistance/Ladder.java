package org.auxilia.assistance;

import static org.auxilia.assistance.AssignmentFact.Answer.NO_ANSWER;

import java.util.List;
import org.auxilia.assistance.AssignmentFact.ProviderCalled;

/** The calling order of one search (5.2.2.1): the first position first; after two silent calls, or a no, the next. */
public record Ladder(List<ProviderCalled> calls, List<Candidate> released, int callsBeforeNext) {

    /** Whether somebody who stands before this candidate has not yet been tried, and no reason is given (AS-3). */
    boolean isSkippedBy(Candidate candidate) { return candidate.aheadBecause().isEmpty() && candidate.before().stream().anyMatch(id -> !isSpent(id)); }

    /** Nobody calls him again of his own accord: called often enough, said no, or had the job already. */
    public boolean isSpent(int provider) {
        var answers = calls.stream().filter(call -> call.candidate().provider() == provider).map(ProviderCalled::answer).toList();
        return released.stream().anyMatch(it -> it.provider() == provider)
            || answers.size() >= callsBeforeNext
            || answers.stream().anyMatch(answer -> answer != NO_ANSWER);
    }

    /** How often he did not pick up. */
    public int unanswered(int provider) {
        return (int) calls.stream().filter(call -> call.candidate().provider() == provider && call.answer() == NO_ANSWER).count();
    }
}
