package org.auxilia.assistance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.AnytimeFact.AuthorisationDecided;
import org.auxilia.assistance.Aspect.DecidesCoverage;
import org.auxilia.assistance.Aspect.SettlesExcess;
import org.auxilia.assistance.OpeningFact.*;
import org.auxilia.assistance.ServiceFact.*;
import org.auxilia.assistance.UncoveredFact.*;
import org.auxilia.catalogue.ExtraField;
import org.auxilia.catalogue.Money;

/** What stands in the way of a price that is told, and of its answer (Out of coverage A, E, F; OC-1, OC-4, CX-2, CX-3). */
final class PriceRules {

    private PriceRules() {}

    /** CX-3: what the member was told last about it, since it was found improper; of an excess, since one knows of this one (5.4.2.1). */
    static Optional<PriceTold> told(Assistance a, Bill bill) { return toldEntry(a, bill).map(it -> (PriceTold) it.fact()); }

    static Optional<Entry> toldEntry(Assistance a, Bill bill) {
        return a.entries(PriceTold.class).filter(it -> ((PriceTold) it.fact()).bill() == bill).reduce((_, later) -> later)
            .filter(it -> bill == Bill.CONNECTION ? a.lastEntry(NotCovered.class).filter(no -> no.later(a.log()).anyMatch(later -> later == it)).isPresent() : !isOvertaken(it, a));
    }

    /** Cost, cover or way are others since, or somebody has answered. */
    private static boolean isOvertaken(Entry told, Assistance a) {
        return a.entries(Aspect.class).dropWhile(it -> it != told).skip(1).anyMatch(it -> it.isOf(Diagnosed.class) || it.isOf(DecidesCoverage.class) || it.isOf(SettlesExcess.class) || Distances.field(ExtraField.KILOMETRES, it.fact()).isPresent());
    }

    static boolean isNothingToPrice(PriceTold it, Assistance a) { return it.bill() == Bill.CONNECTION ? !a.isExcluded() : !a.isExcessOpen(); }

    /** A quote has its own validity. */
    static boolean isQuoteLapsed(PriceTold it, Assistance a, Instant at) { return it.quotedBy().filter(provider -> quote(it, a).filter(quote -> quote.holds(at) && quote.price().equals(Optional.of(it.full()))).isEmpty()).isPresent(); }

    /** OC-4: nobody may accept what its provider no longer stands by. */
    static boolean isOutlivingQuote(PriceTold it, Assistance a) { return quote(it, a).flatMap(Quotes.Quote::validUntil).filter(it.validUntil()::isAfter).isPresent(); }

    /** OC-1: what costs nothing is no offer. Of a price that is told it is the whole that counts; the member's may be nothing once a superior has taken all of it upon the company. */
    static boolean isForNothing(Act act) {
        return switch (act) {
            case PriceTold it -> !it.full().isPositive();
            case QuoteOffered it -> !it.price().isPositive();
            case QuoteContested it -> !it.counter().isPositive();
            case ReimbursementClaimed it -> !it.amount().isPositive(); // RE-1
            case ReimbursementPaid it -> !it.amount().isPositive(); // RE-1
            case AuthorisationDecided it -> it.granted() && it.amount().filter(some -> !some.isPositive()).isPresent(); // AU-1: who grants nothing refuses
            default -> false;
        };
    }

    /** The price that an act tells, or that it accepts: quote and discount must hold at both moments. */
    static Optional<PriceTold> priceOf(Act act, Assistance a) { return act instanceof PriceTold it ? Optional.of(it) : act instanceof ConnectionAccepted ? told(a, Bill.CONNECTION) : Optional.empty(); }

    /** OC-4: of several for the same, the service or a visit, the best for the member is kept, by tariff too, or there is a reason. */
    static boolean isOtherBetter(PriceTold it, Assistance a, Instant at) {
        return it.dearBecause().isEmpty() && it.bill() == Bill.CONNECTION && a.quotes().best(basis(it, a, at), at).flatMap(Quotes.Quote::price).filter(best -> best.compareTo(it.full()) < 0).isPresent();
    }

    /** OC-4: a price above the reference is contested before it is passed on. */
    static boolean isUncontested(PriceTold it, Assistance a, Instant at) {
        var behind = behind(it, a, at);
        return !behind.isEmpty() && behind.stream().allMatch(quote -> quote.isDear() && !quote.wasContested());
    }

    /** CX-2: below what the member would find by himself, where he would ask for the same: what a service costs says nothing of a visit. */
    static boolean isDear(PriceTold it, Assistance a, Instant at) { return it.bill() == Bill.CONNECTION && it.dearBecause().isEmpty() && basis(it, a, at) == Basis.SERVICE && it.reference().filter(usual -> it.price().compareTo(usual) >= 0).isPresent(); }

    /** OC-7: the member pays less only by as much as a superior granted. */
    static boolean isDiscountUngranted(PriceTold it, Assistance a) {
        return it.bill() == Bill.CONNECTION ? !it.price().equals(new Goodwill(a).price(it.full())) : !it.price().equals(it.full());
    }

    /** What is told is of a visit only where somebody has quoted it as one. */
    private static Basis basis(PriceTold it, Assistance a, Instant at) {
        var behind = behind(it, a, at);
        return !behind.isEmpty() && behind.stream().allMatch(quote -> quote.basis() == Basis.VISIT) ? Basis.VISIT : Basis.SERVICE;
    }

    /** The quote that it names. Where it names none, of a sum that somebody stands by now it is his: dear prices are contested whatever box is left blank (F). */
    private static List<Quotes.Quote> behind(PriceTold it, Assistance a, Instant at) {
        if (it.quotedBy().isPresent() || it.bill() != Bill.CONNECTION) return quote(it, a).stream().toList();
        return a.quotes().all().stream().filter(quote -> quote.holds(at) && quote.price().equals(Optional.of(it.full()))).toList();
    }

    private static Optional<Quotes.Quote> quote(PriceTold it, Assistance a) { return it.quotedBy().flatMap(a.quotes()::by); }

    /** OC-1; by telephone an excess is told and answered in one, by his link the member answers what was told before (BY-12). */
    static boolean isPriceUntold(Act act, Assistance a, Stamp stamp) { return (!isOfExcess(act) || stamp.isOfMember()) && told(a, bill(act)).isEmpty(); }

    /** What he accepts is what he was told. */
    static boolean isOtherPrice(Act act, Assistance a) {
        return switch (act) {
            case ConnectionAccepted it -> told(a, Bill.CONNECTION).filter(told -> !told.price().equals(it.price())).isPresent();
            case ExcessAccepted it -> told(a, Bill.EXCESS).filter(told -> !told.price().equals(it.amount())).isPresent();
            default -> false;
        };
    }

    private static boolean isOfExcess(Act act) { return act.kind() == Kind.EXCESS_ACCEPTANCE || act.kind() == Kind.EXCESS_REFUSAL; }
    private static Bill bill(Act act) { return isOfExcess(act) ? Bill.EXCESS : Bill.CONNECTION; }

    /** What the service costs of which he pays that: more where the company bears a part (OC-7). */
    static Money full(ConnectionAccepted it, Assistance a) { return a.all(PriceTold.class).filter(told -> told.bill() == Bill.CONNECTION && told.price().equals(it.price())).reduce((_, later) -> later).map(PriceTold::full).orElse(it.price()); }

    /** To the very moment it may be accepted. */
    static boolean isPriceLapsed(Act act, Assistance a, Instant at) { return told(a, bill(act)).filter(it -> at.isAfter(it.validUntil())).isPresent(); }
}
