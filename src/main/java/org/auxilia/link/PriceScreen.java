package org.auxilia.link;

import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.auxilia.assistance.Assistance;
import org.auxilia.assistance.Quotes;
import org.auxilia.assistance.Shares;
import org.auxilia.assistance.VainTrip;
import org.auxilia.assistance.ServiceFact.Diagnosed;
import org.auxilia.assistance.UncoveredFact.Basis;
import org.auxilia.assistance.UncoveredFact.Bill;
import org.auxilia.assistance.UncoveredFact.PriceTold;
import org.auxilia.catalogue.Money;
import org.auxilia.link.MemberAnswers.Over;
import org.auxilia.web.Formats;
import org.auxilia.web.Shell;

/**
 * What the member is shown once the code was right: the price and nothing else of the case.
 *
 * @param account    in whose name he is served
 * @param formats    the account's zone and way of writing
 * @param secret     what opened it, which his answer brings again
 * @param mayDecline whether "no" is an answer too
 * @param over       why he can't answer any more; empty while he can, or has
 */
public record PriceScreen(PriceLink link, Assistance assistance, PriceTold told, String account, String service, Formats formats, LinkSecret secret, boolean mayDecline, Optional<Over> over, Shell shell) {

    public String price() { return money(told.price()); }
    public boolean isExcess() { return told.bill() == Bill.EXCESS; }
    public boolean isAnswered() { return link.answered().isPresent(); }
    public boolean hasAccepted() { return link.accepted().orElse(false); }
    public String until() { return formats.dateTime(told.validUntil()); }
    /** Whose clock that is: the member may be under another. Where its name doesn't say the country, as "hora central", that stands beside it. */
    public String clock() {
        var clock = formats.zone().getDisplayName(TextStyle.FULL, shell.texts().locale());
        var country = Locale.of("", formats.country()).getDisplayCountry(shell.texts().locale());
        return clock.contains(country) ? shell.t("link.clock", clock) : shell.t("link.clock-in", clock, country);
    }

    /** CL-6: what it costs him all the same if he declines though somebody is on his way, or there; empty where it costs him nothing. */
    public String cost() { return Optional.of(told.bill()).filter(Bill.EXCESS::equals).flatMap(_ -> assistance.tripInVain()).filter(it -> it.payer() == VainTrip.Payer.MEMBER).map(it -> shell.t("link.cost", money(it.price()))).orElse(""); }

    public List<String> methods() { return told.methods(); }
    public String at() { return "/price/" + secret.token(); }

    /** What it is for, in a sentence or two. */
    public String includes() {
        if (isExcess()) return split().map(it -> shell.t("link.includes.excess", money(it.total()), money(it.total().minus(it.member())))).orElse("");
        var visit = told.quotedBy().flatMap(assistance.quotes()::by).map(Quotes.Quote::basis).filter(Basis.VISIT::equals);
        if (visit.isPresent()) return shell.t("link.includes.visit");
        return told.full().equals(told.price()) ? shell.t("link.includes.service") : shell.t("link.includes.discount", money(told.full()), money(told.full().minus(told.price())));
    }

    /** By the log of now; a price with kilometres in it has no sum that one could show. */
    private Optional<Shares> split() { return assistance.last(Diagnosed.class).map(it -> Shares.proposed(it.cost(), assistance)).filter(it -> it.member().equals(told.price())); }

    public String offered() { return told.guaranteeDays() == 0 ? shell.t("uncovered.offered-no-guarantee", price()) : shell.t("uncovered.offered", price(), told.guaranteeDays()); }

    /** What stands in the log by now. */
    public String recorded() { return hasAccepted() ? shell.t("link.recorded.yes", price(), link.method().orElse("")) : shell.t("link.recorded.no", price()); }

    public String recordedAt() { return link.answered().map(formats::dateTime).orElse(""); }

    /** Why nothing can be answered any more. */
    public String why() {
        return over.map(it -> switch (it) {
            case WITHDRAWN -> shell.t("link.over.withdrawn");
            case LAPSED -> shell.t("link.over.lapsed", until());
            case CHANGED -> shell.t("link.over.changed");
            case ANSWERED -> shell.t("link.over.answered");
            case IN_REVIEW -> shell.t("link.over.in-review");
            case NO_BY_CALL -> shell.t("link.over.no-by-call");
        }).orElse("");
    }

    private String money(Money it) { return formats.money(it.minor(), it.currency()); }
}
