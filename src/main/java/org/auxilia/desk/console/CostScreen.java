package org.auxilia.desk.console;

import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.Assistance;
import org.auxilia.assistance.Category;
import org.auxilia.assistance.CostLine;
import org.auxilia.assistance.Costs;
import org.auxilia.assistance.OpeningFact.CoverageDecided;
import org.auxilia.assistance.ServiceFact.Diagnosed;
import org.auxilia.assistance.ServiceFact.ExcessAccepted;
import org.auxilia.assistance.ServiceFact.ExcessAuthorised;
import org.auxilia.catalogue.Money;
import org.auxilia.web.Form;

/**
 * The tab Costos (CL-1).
 *
 * @param limit   the most that the account bears; empty without one
 * @param used    per mille of the limit that the account bears already, 1000 at most
 * @param excess  what goes beyond the limit, of the diagnosis or of the lines
 * @param reasons why the lines were refused
 */
public record CostScreen(List<CostLine> lines, Optional<Money> total, Optional<Money> account, Optional<Money> member, Optional<Money> company, Optional<Money> limit, int used,
                         Optional<Money> excess, Form form, List<String> reasons) {

    static CostScreen of(Situation s, Form form, List<String> reasons) {
        var costs = Costs.of(s.assistance());
        var limit = limit(s);
        int used = limit.filter(Money::isPositive).flatMap(max -> costs.account().map(it -> (int) Math.clamp(it.minor() * 1000 / max.minor(), 0, 1000))).orElse(0);
        return new CostScreen(costs.lines(), costs.total(), costs.account(), costs.member(), costs.company(), limit, used, s.assistance().excess(), form, reasons);
    }

    private static Optional<Money> limit(Situation s) { return s.assistance().last(CoverageDecided.class).filter(_ -> s.assistance().category().filter(Category.CONNECTION::equals).isEmpty()).flatMap(CoverageDecided::limit); }

    /** What one will most likely load: the diagnosis' price, or an earlier line taken back. */
    static Form proposed(Situation s, Form asked) {
        var form = Form.empty();
        var lines = Costs.of(s.assistance()).lines();
        var counter = asked.integer("counter", 1, Math.max(1, lines.size())).optional().filter(_ -> !lines.isEmpty()).map(i -> lines.get(i - 1));
        if (counter.isPresent()) return put(form, counter.get().concept(), counter.get().quantity().negate().toPlainString().replace('.', ','), counter.get().unitPrice(), s, counter.get().taxRate().toPlainString());
        if (lines.isEmpty()) s.assistance().last(Diagnosed.class).ifPresent(it -> put(form, s.service().name(s.shell().lang()), "1", it.cost(), s, "0"));
        return form;
    }

    private static Form put(Form form, String concept, String quantity, Money unit, Situation s, String tax) {
        return form.put("concept1", concept).put("quantity1", quantity).put("unit1", s.formats().amount(unit.minor(), unit.currency())).put("tax1", tax);
    }

    /** After those lines, as the coverage has it: the plan up to its limit, the member beyond, the company what it took upon itself. */
    static CostRow.Split split(Situation s, Costs sofar) {
        var a = s.assistance();
        return total -> {
            var zero = Money.zero(total.currency());
            var category = a.category().orElse(Category.COVERED);
            if (category == Category.CONNECTION) return new Money[] {zero, total, zero};
            if (category != Category.COVERED) return new Money[] {zero, zero, total};
            var left = limit(s).map(it -> sofar.account().map(it::minus).orElse(it)).map(it -> it.isNegative() ? zero : it);
            var others = settled(a, sofar).filter(_ -> a.kilometresBeyond().isPresent()).map(it -> it.isNegative() ? zero : it).map(total::min).orElse(zero); // CA-14: kilometres are beyond it though the amount may be within
            var account = total.isNegative() ? total : left.map(total::min).orElse(total).min(total.minus(others));
            var rest = total.minus(account);
            boolean ours = a.has(ExcessAuthorised.class) && !a.has(ExcessAccepted.class);
            return ours ? new Money[] {account, zero, rest} : new Money[] {account, rest, zero};
        };
    }

    /** What member or company have taken upon themselves and no line has brought yet. */
    private static Optional<Money> settled(Assistance a, Costs costs) {
        return a.last(ExcessAccepted.class).map(ExcessAccepted::amount).map(it -> costs.member().map(it::minus).orElse(it))
            .or(() -> a.last(ExcessAuthorised.class).map(ExcessAuthorised::amount).map(it -> costs.company().map(it::minus).orElse(it)));
    }
}
