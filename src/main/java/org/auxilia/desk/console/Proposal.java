package org.auxilia.desk.console;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.Shares;
import org.auxilia.catalogue.Money;
import org.auxilia.web.Form;
import org.auxilia.web.Formats;

/**
 * What is proposed for loading: what the provider's tariff gives (CL-7), or what was granted of a reimbursement (RE-1).
 *
 * @param shares who would bear it; empty where it is in another currency and nobody has said the rate
 * @param basis  by which hour and which distance, in sentences
 */
public record Proposal(Source source, List<Line> lines, Money total, Optional<Shares> shares, List<String> basis) {

    public enum Source { TARIFF, REIMBURSEMENT }

    /** @param why what it counts for, where that isn't plain */
    public record Line(String concept, BigDecimal quantity, Money unit, Money amount, String why) {

        static Line once(String concept, Money amount, String why) { return new Line(concept, BigDecimal.ONE, amount, amount, why); }
    }

    /** Fills in the rows of the form of costs; who bears it is left to be worked out. */
    Form put(Form form, String currency, Formats formats) {
        for (int i = 0; i < lines.size(); i++) {
            var row = new CostRow(i + 1);
            var it = lines.get(i);
            form.put(row.name("concept"), it.concept()).put(row.name("quantity"), quantity(it, formats)).put(row.name("unit"), formats.amount(it.unit().minor(), it.unit().currency())).put(row.name("tax"), "0");
        }
        return total.currency().equals(currency) ? form : form.put("currency", total.currency());
    }

    /** As one types it. */
    private static String quantity(Line it, Formats formats) { return formats.number(it.quantity(), Math.max(0, it.quantity().stripTrailingZeros().scale())); }
}
