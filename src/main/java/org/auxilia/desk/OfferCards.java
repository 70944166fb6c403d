package org.auxilia.desk;

import java.util.Optional;
import org.auxilia.assistance.Assistance;
import org.auxilia.link.PriceLinks;
import org.auxilia.staff.Right;
import org.auxilia.web.Formats;
import org.auxilia.web.Shell;
import org.springframework.stereotype.Component;

/** Puts on the screen what waits for the member's word, for whoever works on the case. */
@Component
public class OfferCards {

    private final PriceLinks links;

    OfferCards(PriceLinks links) { this.links = links; }

    /** Empty where nothing waits for him. */
    public Optional<OfferCard> of(Assistance a, Shell shell, Formats formats) {
        if (!shell.may(Right.WORK_CASES) || OfferCard.of(a, Optional.empty(), shell, formats).isEmpty()) return Optional.empty();
        return OfferCard.of(a, links.last(a.file().number(), a.number()), shell, formats);
    }
}
