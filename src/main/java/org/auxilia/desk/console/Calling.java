package org.auxilia.desk.console;

import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.AssignmentFact.Answer;
import org.auxilia.assistance.Assistance;
import org.auxilia.desk.ActContext;
import org.auxilia.network.Ladder;
import org.auxilia.network.Provider;
import org.auxilia.network.Reach;

/**
 * The calling order as the search gives it now, with what the calls so far have come to (5.2.2.1).
 *
 * @param unlisted who is on no list and takes it by a superior's decision (AS-4)
 * @param chosen who is called next: the first who is not spent, or whom the coordinator picked
 */
record Calling(Assistance assistance, Ladder found, Optional<Integer> chosen, Optional<Provider> unlisted, Wording wording) implements ActContext.Candidates {

    interface Wording { String of(org.auxilia.network.Why why); }

    /**
     * @param row    of the search
     * @param spent  nobody calls him again of his own accord
     * @param silent unanswered calls
     * @param said   what he said, where he said no
     */
    record Candidate(Ladder.Row row, boolean spent, int silent, Optional<Answer> said, boolean released, boolean isNext) {
        int id() { return row.provider(); }
        Optional<Integer> minutes() { return row.minutes().isPresent() ? Optional.of(row.minutes().getAsInt()) : Optional.empty(); }
    }

    List<Candidate> candidates() {
        var next = next();
        return found.rows().stream().map(row -> candidate(row, next.filter(it -> it.provider() == row.provider()).isPresent())).toList();
    }

    Optional<Candidate> nextCandidate() { return candidates().stream().filter(Candidate::isNext).findFirst(); }

    private Optional<Ladder.Row> next() {
        return chosen.flatMap(found::of).or(() -> found.rows().stream().filter(row -> !row.needsSupervisor() && !assistance.ladder().isSpent(row.provider())).findFirst());
    }

    private Candidate candidate(Ladder.Row row, boolean isNext) {
        var ladder = assistance.ladder();
        var said = ladder.calls().stream().filter(call -> call.candidate().provider() == row.provider() && call.answer() != Answer.NO_ANSWER)
            .map(call -> call.answer()).reduce((_, later) -> later);
        boolean released = ladder.released().stream().anyMatch(it -> it.provider() == row.provider());
        return new Candidate(row, ladder.isSpent(row.provider()), ladder.unanswered(row.provider()), said, released, isNext);
    }

    /** Somebody who can be called stands before the chosen one: passing him over needs a reason (AS-3). */
    boolean skips() { return next().flatMap(row -> find(row.provider(), Optional.empty())).filter(it -> it.before().stream().anyMatch(id -> !assistance.ladder().isSpent(id))).isPresent(); }

    boolean isExhausted() { return next().isEmpty(); }

    Reach reach() { return found.reach(); }

    @Override public Optional<Integer> called() { return nextCandidate().map(Candidate::id); }

    @Override public Optional<org.auxilia.assistance.Candidate> find(int provider, Optional<String> aheadBecause) {
        if (unlisted.filter(it -> it.id() == provider).isPresent()) return unlisted.map(it -> new org.auxilia.assistance.Candidate(it.id(), it.tradeName(), it.phone().orElse(""), 1, List.of(), Optional.empty(), Optional.empty()));
        return found.of(provider).map(row -> new org.auxilia.assistance.Candidate(row.provider(), row.name(), row.phone().orElse(""), row.rank(),
            found.rows().stream().filter(it -> it.rank() < row.rank() && !it.needsSupervisor()).map(Ladder.Row::provider).toList(), aheadBecause, unfit(row)));
    }

    private Optional<String> unfit(Ladder.Row row) {
        return row.obstacles().isEmpty() ? Optional.empty() : Optional.of(row.obstacles().stream().map(wording::of).reduce((one, other) -> one + "; " + other).orElseThrow());
    }
}
