package org.auxilia.desk.link;

import java.time.Instant;
import java.util.Optional;
import org.auxilia.assistance.Assistance;
import org.auxilia.assistance.Offer;
import org.auxilia.catalogue.Money;
import org.auxilia.desk.opening.CaseScreen;
import org.auxilia.link.LinkSecret;
import org.auxilia.link.PriceLink;
import org.auxilia.staff.QrPicture;

/**
 * The link of an assistance as the coordinator sees it.
 *
 * @param offer   the price that waits for an answer; empty where none does
 * @param link    the last one that was made, of whichever price
 * @param secret  what opens it, the one time that it is shown
 * @param address the whole address of the member's page, likewise
 * @param back    the page from which one came
 */
public record PriceLinkScreen(CaseScreen screen, Assistance assistance, Optional<Offer> offer, Optional<PriceLink> link, Optional<LinkSecret> secret, Optional<String> address, String back) {

    public String number() { return screen.file().number() + "/" + assistance.number(); }
    public String path() { return "/cases/" + number(); }
    public Instant now() { return screen.shell().now(); }
    public QrPicture qr() { return QrPicture.of(address.orElseThrow()); }
    public boolean isOpen() { return link.filter(it -> it.isOpen(now())).isPresent(); }
    public boolean isToMake() { return offer.filter(it -> it.holds(now())).isPresent(); }
    public String money(Money it) { return screen.formats().money(it.minor(), it.currency()); }
    public String until(Instant at) { return screen.formats().until(at, now()); }
    public String shortly(Instant at) { return screen.formats().shortly(at, now()); }
}
