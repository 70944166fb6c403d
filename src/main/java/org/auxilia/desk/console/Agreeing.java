package org.auxilia.desk.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.auxilia.assistance.CostLine;
import org.auxilia.assistance.Costs;
import org.auxilia.assistance.Exchange;
import org.auxilia.catalogue.Money;
import org.auxilia.web.Form;

/**
 * Puts beside the lines that are loaded what had been agreed for them, so that the provider's other figure stands beside it with the difference (CL-7).
 *
 * @param proposal what was agreed
 * @param sofar    what is loaded already
 */
record Agreeing(Optional<Proposal> proposal, Costs sofar) {

    /** @param apart it stands beside what was agreed, as a toll does */
    record Typed(CostLine line, boolean apart) {}

    /** The lines of a form, each with what was agreed for it; what is wrong stands at its field. */
    static List<CostLine> read(Form form, Situation s, Proposed proposed) {
        var typed = new ArrayList<Typed>();
        CostRow.limit(form);
        for (var row : CostRow.typed(form))
            row.read(form, s, typed.stream().map(Typed::line).toList()).ifPresent(it -> typed.add(new Typed(it, form.checked(row.name("apart")))));
        return new Agreeing(proposed.proposal(), Costs.of(s.assistance())).beside(typed);
    }

    List<CostLine> beside(List<Typed> typed) {
        var parts = new ArrayList<>(sofar.figures().isPresent() ? List.of() : proposal.map(Proposal::lines).orElse(List.of()));
        var lines = new ArrayList<CostLine>();
        for (var it : typed) lines.add(it.line().net().isNegative() ? takenBack(it.line()) : it.apart() ? it.line() : itsOwn(it.line(), parts));
        left(typed, lines).filter(Money::isPositive).ifPresent(more -> {
            int first = first(typed, lines);
            if (first >= 0) lines.set(first, lines.get(first).agreedAt(lines.get(first).agreed().map(more::plus).orElse(more)));
        });
        return List.copyOf(lines);
    }

    /** With what was agreed for the line that it takes back; a mere correction changes the provider's figure alone (CL-4). */
    private CostLine takenBack(CostLine it) {
        var of = sofar.lines().stream().filter(it::counters).findFirst();
        var agreed = of.isPresent() ? of.get().agreed().map(was -> none(it).minus(was)) : sofar.figures().map(_ -> none(it));
        return agreed.map(it::agreedAt).orElse(it);
    }

    /** A line of the proposal keeps its figure whatever it came to; of any other nothing was agreed by itself. */
    private CostLine itsOwn(CostLine it, List<Proposal.Line> parts) {
        var part = parts.stream().filter(one -> one.concept().equals(it.concept())).findFirst();
        part.ifPresent(parts::remove);
        if (part.isPresent()) return figure(part.get(), it).map(it::agreedAt).orElse(it);
        return proposal.isPresent() && isComparable(it) || sofar.figures().isPresent() ? it.agreedAt(none(it)) : it;
    }

    /** What was agreed and stands beside no line yet. */
    private Optional<Money> left(List<Typed> typed, List<CostLine> lines) {
        var one = lines.stream().filter(it -> it.agreed().isPresent() && !it.net().isNegative()).findFirst();
        if (proposal.isEmpty() || one.isEmpty() || typed.isEmpty()) return Optional.empty();
        var all = proposal.get().lines().stream().flatMap(it -> figure(it, one.get()).stream()).reduce(Money::plus);
        var beside = Stream.concat(sofar.lines().stream(), lines.stream()).flatMap(it -> it.agreed().stream()).reduce(none(one.get()), Money::plus);
        return all.map(it -> it.minus(beside));
    }

    /** The line that bears it: one of the provider's own making, else the last of the proposal's. */
    private static int first(List<Typed> typed, List<CostLine> lines) {
        int last = -1;
        for (int i = 0; i < typed.size(); i++) {
            if (lines.get(i).agreed().isEmpty() || lines.get(i).net().isNegative()) continue;
            if (lines.get(i).agreed().get().isZero()) return i;
            last = i;
        }
        return last;
    }

    private boolean isComparable(CostLine it) { return proposal.filter(one -> figure(one.lines().getFirst(), it).isPresent()).isPresent(); }

    /** In the account's currency, at the rate that was named with the line. */
    private static Optional<Money> figure(Proposal.Line it, CostLine line) {
        var currency = line.unitPrice().currency();
        if (it.unit().currency().equals(currency)) return Optional.of(it.amount());
        return line.exchange().filter(named -> named.unit().currency().equals(it.unit().currency())).map(named -> new Exchange(it.unit(), named.rate(), named.day()).in(currency).times(it.quantity()));
    }

    private static Money none(CostLine it) { return Money.zero(it.unitPrice().currency()); }
}
