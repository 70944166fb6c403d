package org.auxilia.assistance;

import java.math.BigDecimal;
import java.util.List;
import org.auxilia.assistance.ClosingFact.CostsLoaded;
import org.auxilia.catalogue.Money;

/** The trip of a provider who set out and found nothing to do: its price and who bears it, by tariff, account and plan (CL-6). */
public record VainTrip(Money price, Payer payer) {

    public enum Payer { ACCOUNT, MEMBER, COMPANY }

    /** As the procedure calls it; the line stands in the account's books. */
    private static final String CONCEPT = "Viaje en vano";

    CostsLoaded cost() {
        var none = Money.zero(price.currency());
        return new CostsLoaded(List.of(new CostLine(CONCEPT, BigDecimal.ONE, price, BigDecimal.ZERO, payer == Payer.ACCOUNT ? price : none, payer == Payer.MEMBER ? price : none,
            payer == Payer.COMPANY ? price : none, false)));
    }
}
