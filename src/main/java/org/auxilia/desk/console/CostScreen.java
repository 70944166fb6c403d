package org.auxilia.desk.console;

import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.Category;
import org.auxilia.assistance.CostLine;
import org.auxilia.assistance.Costs;
import org.auxilia.assistance.OpeningFact.CoverageDecided;
import org.auxilia.assistance.ServiceFact.Diagnosed;
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
}
