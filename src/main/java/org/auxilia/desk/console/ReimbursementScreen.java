package org.auxilia.desk.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.auxilia.assistance.AnytimeFact.AuthorisationDecided;
import org.auxilia.assistance.AnytimeFact.Subject;
import org.auxilia.assistance.Entry;
import org.auxilia.assistance.Fact;
import org.auxilia.assistance.Kind;
import org.auxilia.assistance.Reimbursement;
import org.auxilia.assistance.Reimbursement.State;
import org.auxilia.assistance.UncoveredFact.ReceiptAdded;
import org.auxilia.assistance.UncoveredFact.ReimbursementClaimed;
import org.auxilia.assistance.UncoveredFact.ReimbursementPaid;
import org.auxilia.catalogue.Money;
import org.auxilia.desk.Masked;
import org.auxilia.desk.reimbursement.Letter;
import org.auxilia.staff.Right;
import org.auxilia.web.Form;

/**
 * The tab Reembolso: how far it is, what was sent for it, and what comes next (RE-1).
 *
 * @param limit the most that the plan gives for it, empty where it says none
 * @param next  the act that is due, or corrects the claim while it waits; empty where it isn't the viewer's or nothing is
 * @param waits a superior's decision is awaited since then
 */
public record ReimbursementScreen(Reimbursement it, List<Step> steps, List<ReceiptRow> receipts, Optional<Money> limit, Optional<ActView> next, Optional<Instant> waits, boolean mayAdd, boolean hasLetter, Form form) {

    /** @param state what it is called; @param at empty while it lies ahead; @param words who and why, empty for none */
    public record Step(State state, Optional<Instant> at, String words) {}

    /** @param href where it is fetched */
    public record ReceiptRow(String name, String type, int size, Instant at, String by, String href) {}

    static ReimbursementScreen of(Situation s, Acts acts, Form form) {
        var a = s.assistance();
        var it = seen(a.reimbursement(), s);
        boolean may = s.shell().may(Right.WORK_CASES);
        var receipts = a.log().stream().filter(entry -> entry.fact() instanceof ReceiptAdded).map(entry -> row(entry, s)).toList();
        return new ReimbursementScreen(it, steps(s, it), receipts, a.coverage(), may ? next(s, it, acts) : Optional.empty(), a.open(Subject.REIMBURSEMENT), may && s.isPossible(Kind.RECEIPT), Letter.isDue(it), form);
    }

    /** Whoever speaks with nobody sees of where it is paid the end (ID-3). */
    private static Reimbursement seen(Reimbursement it, Situation s) {
        return s.shell().may(Right.SEE_UNMASKED) ? it : new Reimbursement(it.state(), it.claim().map(Masked::claim), it.receipts(), it.granted(), it.payment());
    }

    private static ReceiptRow row(Entry entry, Situation s) {
        var it = (ReceiptAdded) entry.fact();
        return new ReceiptRow(it.name(), s.shell().t("desk.receipt.type." + it.type().substring(it.type().indexOf('/') + 1)), it.size(), entry.stamp().recordedAt(), entry.stamp().who().name(), s.path() + "/receipts/" + it.document());
    }

    /** Asked for, decided, paid; a refusal ends it until it is asked for anew. */
    private static List<Step> steps(Situation s, Reimbursement it) {
        var steps = new ArrayList<Step>();
        steps.add(step(State.CLAIMED, s, ReimbursementClaimed.class::isInstance));
        Predicate<Fact> decided = fact -> it.state() != State.CLAIMED && fact instanceof AuthorisationDecided decision && decision.subject() == Subject.REIMBURSEMENT;
        steps.add(step(it.state() == State.DENIED ? State.DENIED : State.GRANTED, s, decided));
        if (it.state() != State.DENIED) steps.add(step(State.PAID, s, ReimbursementPaid.class::isInstance));
        return steps;
    }

    private static Step step(State state, Situation s, Predicate<Fact> kind) {
        var entry = s.assistance().log().stream().filter(it -> kind.test(it.fact())).reduce((_, later) -> later);
        return new Step(state, entry.map(Entry::happenedAt), entry.map(it -> it.stamp().who().name() + (it.fact() instanceof AuthorisationDecided decision && !decision.why().isBlank() ? ": " + decision.why() : "")).orElse(""));
    }

    /** What was granted stands in the form: another sum is not paid. */
    private static Optional<ActView> next(Situation s, Reimbursement it, Acts acts) {
        var kind = switch (it.state()) {
            case AWAITED, CLAIMED, DENIED -> Optional.of(Kind.CLAIM);
            case GRANTED -> Optional.of(Kind.REIMBURSEMENT);
            case PAID -> Optional.<Kind>empty();
        };
        return kind.filter(s::isPossible).map(known -> acts.of(known, Map.of())).map(view -> {
            view.typed().put("back", "reimbursement");
            if (view.kind() == Kind.REIMBURSEMENT) it.granted().ifPresent(sum -> view.typed().put("amount", s.formats().amount(sum.minor(), sum.currency())));
            return it.state() == State.CLAIMED ? correcting(view, it.claim().orElseThrow(), s) : view;
        });
    }

    /** What was noted wrongly is mended before anybody decides. */
    private static ActView correcting(ActView view, ReimbursementClaimed claim, Situation s) {
        view.typed().put("amount", s.formats().amount(claim.amount().minor(), claim.amount().currency())).put("payee", claim.payee()).put("payment", claim.payment());
        return view.named(s.shell().t("desk.reimbursement.correct"));
    }

    public boolean isCorrection() { return it.state() == State.CLAIMED; }
}
