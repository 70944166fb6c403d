package org.auxilia.assistance;

import java.time.Instant;
import java.util.Optional;
import org.auxilia.assistance.OpeningFact.ConnectionAccepted;
import org.auxilia.assistance.OpeningFact.ConnectionDeclined;
import org.auxilia.assistance.ServiceFact.ExcessAccepted;
import org.auxilia.assistance.ServiceFact.ExcessDeclined;
import org.auxilia.assistance.UncoveredFact.Bill;
import org.auxilia.assistance.UncoveredFact.PriceTold;

/**
 * A price that the member has been told and has not answered yet (CX-3, 5.4.2.1).
 *
 * @param seq number of its entry in the log of the case, from 1
 */
public record Offer(int seq, PriceTold told) {

    /** The cause of an assistance that ends because the member does not want the paid service. */
    private static final String DECLINED = "CONEXION_RECHAZADA";

    /** Whether it still holds or not; empty where no answer is awaited. */
    public static Optional<Offer> of(Assistance a) {
        if (a.isFinal()) return Optional.empty();
        var entry = a.isExcluded() ? PriceRules.toldEntry(a, Bill.CONNECTION) : PriceRules.toldEntry(a, Bill.EXCESS).filter(_ -> a.isExcessOpen());
        return entry.map(it -> new Offer(seq(it, a), (PriceTold) it.fact()));
    }

    private static int seq(Entry entry, Assistance a) {
        var log = a.file().log();
        for (int i = log.size(); i > 0; i--) if (log.get(i - 1) == entry) return i;
        return log.lastIndexOf(entry) + 1;
    }

    /** To the very moment. */
    public boolean holds(Instant at) { return !at.isAfter(told.validUntil()); }

    public Fact accepted(String method) {
        return switch (told.bill()) {
            case CONNECTION -> new ConnectionAccepted(told.price(), method, told.guaranteeDays());
            case EXCESS -> new ExcessAccepted(told.price(), method);
        };
    }

    /** @param offered what he was offered and doesn't want, in words */
    public Fact declined(String offered) {
        return switch (told.bill()) {
            case CONNECTION -> new ConnectionDeclined(offered, DECLINED);
            case EXCESS -> new ExcessDeclined();
        };
    }
}
