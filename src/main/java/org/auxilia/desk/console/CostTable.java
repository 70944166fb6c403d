package org.auxilia.desk.console;

import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.CostLine;
import org.auxilia.assistance.Costs;
import org.auxilia.assistance.Exchange;
import org.auxilia.assistance.Figures;
import org.auxilia.catalogue.Delivery;
import org.auxilia.staff.Right;
import org.auxilia.web.Table;

/** The lines of costs as one takes them out (OP-8). */
final class CostTable {

    private CostTable() {}

    static Table<CostLine> of(Situation s) {
        var table = Table.of("desk.costs.lines", lines(s)).in(s.account().zone()).account(_ -> s.account().name()).column("desk.costs.concept", CostLine::concept).column("desk.costs.quote", CostLine::quote)
            .column("desk.costs.quantity", CostLine::quantity).column("desk.costs.unit", it -> it.unitPrice().amount()).column("desk.costs.tax-rate", CostLine::taxRate).column("desk.costs.account", it -> it.account().amount())
            .column("desk.costs.member", it -> it.member().amount()).column("desk.costs.company", it -> it.company().amount()).column("desk.costs.total", it -> it.total().amount())
            .column("casefile.col.currency", it -> it.unitPrice().currency())
            .column("desk.costs.named", it -> it.exchange().map(exchange -> exchange.unit().amount())).column("desk.costs.currency", it -> it.exchange().map(exchange -> exchange.unit().currency()))
            .column("desk.costs.rate", it -> it.exchange().map(Exchange::rate)).column("desk.costs.rate-day", it -> it.exchange().map(Exchange::day));
        return s.shell().may(Right.SEE_PROVIDERS) ? compared(table, s.assistance().delivery() == Delivery.REIMBURSEMENT) : table;
    }

    /** @param granted it is given back, so it is held against what was granted of it (RE-1) */
    private static Table<CostLine> compared(Table<CostLine> table, boolean granted) {
        return table.column(granted ? "desk.costs.granted" : "desk.costs.agreed", it -> it.figures().map(both -> both.agreed().amount())).column(granted ? "desk.costs.own-granted" : "desk.costs.own", it -> it.figures().map(both -> both.own().amount()))
            .column("desk.costs.difference", it -> it.figures().map(both -> both.difference().amount())).column("desk.costs.difference-percent", it -> it.figures().flatMap(Figures::percent));
    }

    /** What a provider charges by his tariff is nothing for those who don't see providers. */
    static List<CostLine> lines(Situation s) {
        var lines = Costs.of(s.assistance()).lines();
        return s.shell().may(Right.SEE_PROVIDERS) ? lines : lines.stream().map(it -> new CostLine(it.concept(), it.quantity(), it.unitPrice(), it.taxRate(), it.account(), it.member(), it.company(), it.quote(), it.exchange(),
            Optional.empty())).toList();
    }
}
