package org.auxilia.desk.console;

import static org.auxilia.assistance.Kind.ASSIGNMENT;
import static org.auxilia.assistance.Kind.EXHAUSTION;
import static org.auxilia.assistance.Kind.PROVIDER_CALL;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.auxilia.assistance.AssignmentFact.Answer;
import org.auxilia.assistance.AssignmentFact.ExhaustionDecided;
import org.auxilia.assistance.AssignmentFact.Way;
import org.auxilia.assistance.Priority;
import org.auxilia.assistance.Promise;
import org.auxilia.assistance.Task;
import org.auxilia.catalogue.Delivery;

/** The next step while a provider is sought (5.2.2.1). */
record Assigning(Situation situation, Acts acts, Calling calling, Sayings sayings) {

    /** AS-3: the candidate is called; he takes it, does not pick up, cannot, or will not. */
    NextStep step(Promise promise) {
        var decided = situation.assistance().last(ExhaustionDecided.class).map(ExhaustionDecided::way);
        var candidate = calling.nextCandidate();
        if (candidate.isEmpty() && decided.equals(Optional.of(Way.UNLISTED))) return substitute(promise, situation.shell().t("desk.unlisted"), 0);
        if (candidate.isEmpty()) return exhausted(promise);
        var row = candidate.get().row();
        if (situation.assistance().delivery() == Delivery.REIMBURSEMENT) return substitute(promise, row.name(), row.provider());
        var known = Map.of("provider", Integer.toString(row.provider()));
        var assign = acts.of(ASSIGNMENT, unasked(row.needsSupervisor(), known));
        var others = Stream.of(Answer.values()).map(answer -> call(answer, known)).toList();
        var main = assign.isPossible() ? assign : null;
        return new NextStep(situation.shell().t("desk.step.assign-provider", row.name()), promise.task().id(), Steps.chip(promise, situation), row.name(), row.phone().orElse(""),
            sayings.of(Task.ASSIGN_PROVIDER, situation), main, others.stream().filter(ActView::isPossible).toList(), assign.isPossible() ? List.of() : assign.reasons());
    }

    private Map<String, String> unasked(boolean unfit, Map<String, String> known) {
        var all = new HashMap<>(known);
        boolean scheduled = situation.assistance().priority() == Priority.SCHEDULED;
        if (scheduled || situation.assistance().delivery() == Delivery.REMOTE) List.of("etaDate", "etaTime", "etaIn", "eta").forEach(it -> all.put(it, ""));
        if (!scheduled) List.of("agreed", "memberAccepts").forEach(it -> all.put(it, ""));
        if (!calling.skips()) all.put("aheadBecause", "");
        if (!unfit) all.put("unusualBecause", "");
        if (!known.get("provider").equals("0")) List.of("name", "phone").forEach(it -> all.put(it, ""));
        return all;
    }

    private ActView call(Answer answer, Map<String, String> known) {
        var all = new HashMap<>(known);
        all.put("answer", answer.name());
        if (answer != Answer.REFUSED) all.put("why", "");
        if (!calling.skips()) all.put("aheadBecause", "");
        int silent = calling.nextCandidate().map(Calling.Candidate::silent).orElse(0) + 1;
        var key = "desk.answer." + Labels.kebab(answer);
        return acts.of(PROVIDER_CALL, all).named(situation.shell().t(key, silent, situation.assistance().policy().callsBeforeNext()));
    }

    /** AS-4: nobody of the list is called any more. */
    private NextStep substitute(Promise promise, String name, int provider) {
        var act = acts.of(ASSIGNMENT, unasked(false, Map.of("provider", Integer.toString(provider))));
        return new NextStep(situation.shell().t("desk.step.assign-provider", name), "AS-4", Steps.chip(promise, situation), "", "", "", act.isPossible() ? act : null, List.of(), act.isPossible() ? List.of() : act.reasons());
    }

    private NextStep exhausted(Promise promise) {
        var act = acts.of(EXHAUSTION);
        return new NextStep(situation.shell().t("desk.step.exhausted"), "AS-4", Steps.chip(promise, situation), "", "", "", act.isPossible() ? act : null, List.of(), act.reasons());
    }
}
