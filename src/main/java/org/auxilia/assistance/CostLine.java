package org.auxilia.assistance;

import java.math.BigDecimal;
import org.auxilia.catalogue.Money;

/**
 * One line of the costs (CL-1). The three shares sum to the line's total, each in the account's currency (CL-8).
 *
 * @param quantity  of {@code unitPrice}; negative in a counter-line
 * @param taxRate   percent, 0 to 100
 * @param account   borne under the coverage
 * @param member    borne as excess or connection
 * @param company   borne as courtesy, guarantee or discount
 * @param quote     a price that was quoted, not yet the final one
 * @throws IllegalArgumentException where the shares do not sum to the total
 */
public record CostLine(String concept, BigDecimal quantity, Money unitPrice, BigDecimal taxRate, Money account, Money member, Money company, boolean quote) {

    public CostLine {
        var shares = account.plus(member).plus(company);
        if (!shares.equals(total(quantity, unitPrice, taxRate))) throw new IllegalArgumentException("The shares sum to " + shares + ", not to the line's total");
    }

    public Money total() { return total(quantity, unitPrice, taxRate); }

    /** Rounded half up to the currency's unit (CL-8). */
    public static Money total(BigDecimal quantity, Money unitPrice, BigDecimal taxRate) {
        return unitPrice.times(quantity.multiply(BigDecimal.ONE.add(taxRate.movePointLeft(2))));
    }
}
