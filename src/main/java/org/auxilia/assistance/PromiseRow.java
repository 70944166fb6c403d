package org.auxilia.assistance;

import java.time.Instant;
import java.util.stream.Stream;
import org.auxilia.assistance.AnytimeFact.TaskNoted;

/**
 * A row of the agenda (TK-1).
 *
 * @param urgency  0 where a life is at risk, else 1: it goes before the due time (TK-2)
 * @param escalatesAt when the supervisor is told that it is overdue (TK-3)
 * @param assignee who has to do it: who has the case, unless it was given to somebody else by hand
 */
record PromiseRow(long caseNumber, int assistance, String task, String subject, Instant opens, Instant due, Instant escalatesAt, int urgency, String whom, int account, int owner,
                  int assignee, String words) {

    record Key(int assistance, String task, String subject) {}

    Key key() { return new Key(assistance, task, subject); }

    static Stream<PromiseRow> of(Assistance a) {
        var file = a.file();
        int owner = file.owner();
        return a.promises().stream().map(it -> new PromiseRow(file.number(), a.number(), it.task().name(), it.subject(), it.opens(), it.due(),
            it.due().plus(a.term(a.isVital() ? Term.ESCALATE_LIFE_RISK : Term.ESCALATE)), urgency(a), it.whom(a).name(), file.opening().account(), owner,
            it.task() == Task.MANUAL ? assignee(it, a) : owner, words(it, a)));
    }

    private static int assignee(Promise byHand, Assistance a) {
        return a.taskByHand(byHand.subject()).map(TaskNoted::assignee).filter(it -> it != 0).orElseGet(() -> a.file().owner());
    }

    /** What a task made by hand says. */
    private static String words(Promise promise, Assistance a) {
        return promise.task() == Task.MANUAL ? a.taskByHand(promise.subject()).map(TaskNoted::text).orElse("") : "";
    }

    static int urgency(Assistance a) { return a.isVital() ? 0 : 1; }
}
