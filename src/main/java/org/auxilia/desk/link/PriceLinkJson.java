package org.auxilia.desk.link;

import java.time.Instant;
import java.util.Optional;
import org.auxilia.assistance.Offer;
import org.auxilia.assistance.UncoveredFact.PriceTold;
import org.auxilia.link.PriceLink;

/**
 * A member's link as programs get it.
 *
 * @param told    the price that waits for his answer; absent where none does
 * @param state   absent where no link was made
 * @param address the whole address of his page, in the answer to its making alone
 * @param code    what he types there, likewise
 */
record PriceLinkJson(String assistance, Optional<PriceTold> told, Optional<PriceLink.State> state, Optional<Instant> since, Optional<Instant> validUntil, Optional<Instant> madeAt, Optional<String> madeBy,
                     Optional<Boolean> accepted, Optional<String> method, Optional<String> address, Optional<String> code) {

    static PriceLinkJson of(PriceLinkScreen it) {
        var link = it.link();
        return new PriceLinkJson(it.number(), it.offer().map(Offer::told), link.map(one -> one.state(it.now())), link.flatMap(one -> one.since(it.now())), link.map(PriceLink::expires), link.map(PriceLink::madeAt),
            link.map(PriceLink::madeBy), link.flatMap(PriceLink::accepted), link.flatMap(PriceLink::method), it.address(), it.secret().map(one -> one.code()));
    }
}
