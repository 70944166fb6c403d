package org.auxilia.desk.uncovered;

import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.UncoveredFact.PriceTold;
import org.auxilia.catalogue.Money;

/**
 * The paid service: what it would cost, by whom, and what the member was told of it (Out of coverage A, E, F).
 *
 * @param reference what it usually costs there (CX-2)
 * @param told      what the member was told last, since it was found improper
 * @param lapsed    that price holds no more
 * @param full      the whole price as far as anybody knows it: told, quoted, by tariff, usual
 * @param quotedBy  whose quote it is
 */
public record PaidService(List<QuoteRow> rows, Optional<Money> reference, Optional<PriceTold> told, boolean lapsed, Optional<Money> full, Optional<QuoteRow> quotedBy) {

    /** The member has a price to say yes or no to. */
    public boolean isToAnswer() { return told.isPresent() && !lapsed; }
}
