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

    /** Who bears it as the assistance stands: the account nothing that it does not cover, and the member nothing under guarantee or courtesy (CX-4, 5.1.7). */
    VainTrip of(Assistance a) {
        var category = a.category();
        if (category.filter(it -> it == Category.WARRANTY || it == Category.COURTESY).isPresent()) return new VainTrip(price, Payer.COMPANY);
        boolean uncovered = a.isExcluded() || category.filter(Category.CONNECTION::equals).isPresent();
        return uncovered && payer == Payer.ACCOUNT ? new VainTrip(price, Payer.COMPANY) : this;
    }

    CostsLoaded cost() {
        var none = Money.zero(price.currency());
        return new CostsLoaded(List.of(new CostLine(CONCEPT, BigDecimal.ONE, price, BigDecimal.ZERO, payer == Payer.ACCOUNT ? price : none, payer == Payer.MEMBER ? price : none,
            payer == Payer.COMPANY ? price : none, false)));
    }
}
