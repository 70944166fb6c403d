package org.auxilia.desk.uncovered;

import java.util.Optional;
import org.auxilia.assistance.Quotes;
import org.auxilia.catalogue.Money;

/**
 * Somebody of the calling order, with what he would do it for.
 *
 * @param tariff what it costs by his tariff, where he has one
 * @param best   the lowest of those that hold (OC-4)
 * @param lapsed he stands by it no more
 */
public record QuoteRow(int provider, String name, String phone, Optional<Money> tariff, Optional<Quotes.Quote> quote, boolean best, boolean lapsed) {

    /** He has named a price, in whichever round. */
    public boolean hasOffered() { return quote.filter(it -> !it.rounds().isEmpty()).isPresent(); }
    public boolean isWithdrawn() { return quote.filter(it -> it.state() == Quotes.State.WITHDRAWN).isPresent(); }
    /** A price of his may be told. */
    boolean holds() { return hasOffered() && !lapsed && !isWithdrawn(); }
}
