package org.auxilia.desk;

import java.time.Instant;
import java.util.Optional;
import org.auxilia.assistance.Assistance;
import org.auxilia.assistance.Offer;
import org.auxilia.assistance.ServiceFact.Diagnosed;
import org.auxilia.assistance.Shares;
import org.auxilia.assistance.UncoveredFact.Bill;
import org.auxilia.catalogue.Money;
import org.auxilia.link.PriceLink;
import org.auxilia.web.Form;
import org.auxilia.web.Formats;
import org.auxilia.web.Shell;

/**
 * What waits for the member's word: an excess with who bears what (5.4.2.1), the price that he was told, the link by which he may answer (BY-12).
 *
 * @param path    of the assistance
 * @param version of the case
 * @param excess  who would bear what of the cost, where an excess is open
 * @param offer   the price that he was told; empty while he was told none
 * @param link    the last one that was made for that price
 * @param formats the account's zone and way of writing
 */
public record OfferCard(String path, int version, Optional<Shares> excess, boolean kilometres, Optional<Offer> offer, Optional<PriceLink> link, Formats formats, Instant now) {

    /** @param link the last one of the assistance, of whichever price */
    static Optional<OfferCard> of(Assistance a, Optional<PriceLink> link, Shell shell, Formats formats) {
        var offer = Offer.of(a);
        var excess = a.last(Diagnosed.class).filter(_ -> a.isExcessOpen() && !a.isFinal()).map(it -> Shares.proposed(it.cost(), a));
        if (excess.isEmpty() && offer.filter(it -> it.holds(shell.now())).isEmpty()) return Optional.empty();
        var own = link.filter(it -> offer.filter(told -> told.seq() == it.seq()).isPresent());
        return Optional.of(new OfferCard("/cases/" + a.file().number() + "/" + a.number(), a.file().version(), excess, a.kilometresBeyond().isPresent(), offer, own, formats, shell.now()));
    }

    public boolean holds() { return offer.filter(it -> it.holds(now)).isPresent(); }
    /** An excess is told before it can be answered by a link; a price that lapsed is told again. A paid service's is told on the ladder's screen. */
    public boolean isToTell() { return excess.isPresent() && !holds(); }
    public boolean hasOpenLink() { return link.filter(it -> it.isOpen(now)).isPresent(); }
    public boolean isExcess() { return excess.isPresent() || offer.filter(it -> it.told().bill() == Bill.EXCESS).isPresent(); }

    /** What is asked for the excess unless the provider said more because of the kilometres. */
    public Form telling() { return Form.empty().put("full", excess.map(Shares::member).filter(Money::isPositive).map(it -> formats.amount(it.minor(), it.currency())).orElse("")).put("validUntilIn", "60"); }

    public String money(Money it) { return formats.money(it.minor(), it.currency()); }
    public String price() { return offer.map(it -> money(it.told().price())).orElse(""); }
    public String until() { return offer.map(it -> formats.until(it.told().validUntil(), now)).orElse(""); }
}
