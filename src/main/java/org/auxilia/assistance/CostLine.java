package org.auxilia.assistance;

import java.math.BigDecimal;
import java.util.Optional;
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
 * @param exchange  where the price was named in another currency: that price and the rate (CL-8)
 * @param agreed    what had been agreed for it, before tax: by the provider's tariff (CL-7), or as it was granted of a reimbursement (RE-1); nothing where it says
 *                  nothing of that line; empty for what stands beside it, as a toll does
 * @throws IllegalArgumentException where the shares do not sum to the total, or the exchange does not give the price
 */
public record CostLine(String concept, BigDecimal quantity, Money unitPrice, BigDecimal taxRate, Money account, Money member, Money company, boolean quote, Optional<Exchange> exchange,
                       Optional<Money> agreed) {

    public CostLine {
        var shares = account.plus(member).plus(company);
        if (!shares.equals(total(quantity, unitPrice, taxRate))) throw new IllegalArgumentException("The shares sum to " + shares + ", not to the line's total");
        if (exchange.filter(it -> !it.in(unitPrice.currency()).equals(unitPrice)).isPresent()) throw new IllegalArgumentException("At its rate the price is not " + unitPrice);
    }

    /** In the account's own currency. */
    public CostLine(String concept, BigDecimal quantity, Money unitPrice, BigDecimal taxRate, Money account, Money member, Money company, boolean quote) {
        this(concept, quantity, unitPrice, taxRate, account, member, company, quote, Optional.empty());
    }

    /** Beside whatever was agreed. */
    public CostLine(String concept, BigDecimal quantity, Money unitPrice, BigDecimal taxRate, Money account, Money member, Money company, boolean quote, Optional<Exchange> exchange) {
        this(concept, quantity, unitPrice, taxRate, account, member, company, quote, exchange, Optional.empty());
    }

    /** The same as part of what was agreed. */
    public CostLine agreedAt(Money figure) { return new CostLine(concept, quantity, unitPrice, taxRate, account, member, company, quote, exchange, Optional.of(figure)); }

    public Money total() { return total(quantity, unitPrice, taxRate); }

    public Shares shares() { return new Shares(account, member, company); }

    /** Before tax: tariffs have none. */
    public Money net() { return total(quantity, unitPrice, BigDecimal.ZERO); }

    /** The provider's figure beside what was agreed (CL-7). */
    public Optional<Figures> figures() { return agreed.map(it -> new Figures(it, net())); }

    /** Whether the one takes the other back as a whole (CL-4). */
    public boolean counters(CostLine other) {
        return concept.equals(other.concept) && quantity.negate().compareTo(other.quantity) == 0 && unitPrice.equals(other.unitPrice) && taxRate.compareTo(other.taxRate) == 0;
    }

    /** Rounded half up to the currency's unit (CL-8). */
    public static Money total(BigDecimal quantity, Money unitPrice, BigDecimal taxRate) {
        return unitPrice.times(quantity.multiply(BigDecimal.ONE.add(taxRate.movePointLeft(2))));
    }
}
