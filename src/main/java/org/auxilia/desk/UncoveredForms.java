package org.auxilia.desk;

import static org.auxilia.assistance.Kind.*;
import static org.auxilia.desk.ActForms.row;
import static org.auxilia.desk.Field.*;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.AnytimeFact.*;
import org.auxilia.assistance.Fact;
import org.auxilia.assistance.Quotes;
import org.auxilia.assistance.UncoveredFact.*;
import org.auxilia.catalogue.Money;
import org.auxilia.web.Failure;
import org.auxilia.web.Message;

/** Forms of what is done where a service is not covered, or not wholly (Out of coverage A to J). */
final class UncoveredForms {

    private UncoveredForms() {}

    static void add() {
        row(QUOTE_REQUEST, List.of(provider(), choice("basis", Basis.values())), r -> new QuoteAsked(r.candidate().provider(), r.candidate().name(), r.choice("basis", Basis.class)));
        row(QUOTE, List.of(provider(), choice("basis", Basis.values()), amount("offer"), moment("validUntil", 30, 60, 120)),
            r -> new QuoteOffered(r.candidate().provider(), r.candidate().name(), r.choice("basis", Basis.class), r.amount("offer"), r.context().reference().get(), r.moment("validUntil")));
        row(QUOTE_CONTEST, List.of(provider(), amount("counter"), text("why")), r -> new QuoteContested(r.candidate().provider(), r.candidate().name(), r.amount("counter"), r.text("why")));
        row(QUOTE_WITHDRAWAL, List.of(provider(), text("why")), r -> new QuoteWithdrawn(r.candidate().provider(), r.candidate().name(), r.text("why")));
        row(PRICE, List.of(choice("bill", Bill.values()), amount("full"), number("quotedBy", 999_999_999).optional(), moment("validUntil", 30, 60, 120), text("dearBecause").optional()), UncoveredForms::price);
        row(ALTERNATIVES, List.of(tick("read").labelled("disclaimer-read"), words("alternatives")), r -> new AlternativesGiven(r.context().disclaimer().get(), r.text("alternatives")));
        row(PAYMENT, List.of(amount("amount"), OpeningForms.method(), text("receipt")), r -> new PaymentReceived(r.amount("amount"), r.text("method"), r.text("receipt")));
        row(CLAIM, List.of(amount("amount").labelled("claimed"), text("payee"), text("payment")), r -> new ReimbursementClaimed(r.amount("amount"), r.text("payee"), r.text("payment")));
        row(REIMBURSEMENT, List.of(amount("amount"), text("reference")), r -> new ReimbursementPaid(r.amount("amount"), r.text("reference")));
        row(DATUM_QUERY, List.of(choice("subject", Subject.values()), words("question").labelled("datum")), r -> new DatumAsked(r.choice("subject", Subject.class), r.text("question")));
        row(DATUM_REPLY, List.of(choice("subject", Subject.values()), words("answer").labelled("datum-answer")), r -> new DatumGiven(r.choice("subject", Subject.class), r.text("answer")));
    }

    /** The member's price is the whole less what a superior granted (OC-7); for a service at home one looks at what he would pay elsewhere (CX-2). */
    private static Fact price(Reading r) {
        var bill = r.choice("bill", Bill.class);
        var full = bill == Bill.EXCESS ? ServiceForms.excess(r, "full") : r.amount("full");
        var price = bill == Bill.CONNECTION ? r.assistance().goodwill().price(full) : full;
        return new PriceTold(bill, full, price, r.numberIf("quotedBy"), r.context().paymentMethods(), r.context().guaranteeDays(), until(r),
            r.context().isOfHome() ? r.context().reference().get() : Optional.empty(), r.textIf("dearBecause"));
    }

    /** For so many minutes, and no longer than the quote behind it holds; an hour that was typed stays as it was said. */
    private static Instant until(Reading r) {
        var until = r.moment("validUntil");
        if (!r.isInMinutes("validUntil")) return until;
        return r.numberIf("quotedBy").flatMap(r.assistance().quotes()::by).flatMap(Quotes.Quote::validUntil).filter(it -> it.isBefore(until) && !it.isBefore(r.context().now())).orElse(until);
    }

    /** OC-5: how much of the price the company takes upon itself, in money too, so that nobody has to reckon it again. */
    static AuthorisationDecided decided(Reading r) {
        var subject = r.choice("subject", Subject.class);
        if (r.assistance().isAskedAnew(subject, r.text("asking"))) throw new Failure.Invalid("subject", Message.of("assistance.obstacle.asked-anew"));
        boolean granted = r.text("granted").equals("yes");
        var asked = r.assistance().asked(subject).flatMap(AuthorisationAsked::amount);
        if (!granted || subject != Subject.EXCEPTION) return new AuthorisationDecided(subject, granted, r.text("why"), Optional.empty(), granted ? r.amountIf("amount") : Optional.empty(), r.context().insteadOf());
        int percent = r.numberIf("percent").filter(it -> it > 0).orElseThrow(() -> new Failure.Invalid("percent", Message.of("desk.error.percent")));
        var discount = asked.map(it -> it.times(BigDecimal.valueOf(percent).movePointLeft(2))).orElse(Money.zero(r.context().currency()));
        return new AuthorisationDecided(subject, true, r.text("why"), Optional.of(percent), Optional.of(discount), r.context().insteadOf());
    }
}
