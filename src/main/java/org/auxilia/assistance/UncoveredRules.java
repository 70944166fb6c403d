package org.auxilia.assistance;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.auxilia.assistance.AnytimeFact.*;
import org.auxilia.assistance.Aspect.SettlesExcess;
import org.auxilia.assistance.ClosingFact.CostsLoaded;
import org.auxilia.assistance.OpeningFact.*;
import org.auxilia.assistance.ServiceFact.*;
import org.auxilia.assistance.UncoveredFact.*;
import org.auxilia.catalogue.ExtraField;
import org.auxilia.catalogue.Money;
import org.auxilia.staff.Role;

/** What stands in the way of a price, a discount, a payment or a decision about money (Out of coverage A to J; AU-1). */
final class UncoveredRules {

    private UncoveredRules() {}

    /** CX-3: what the member was told last about it, since it was found improper; of an excess, since one knows of this one (5.4.2.1). */
    static Optional<PriceTold> told(Assistance a, Bill bill) { return toldEntry(a, bill).map(it -> (PriceTold) it.fact()); }

    static Optional<Entry> toldEntry(Assistance a, Bill bill) {
        return a.entries(PriceTold.class).filter(it -> ((PriceTold) it.fact()).bill() == bill).reduce((_, later) -> later)
            .filter(it -> bill == Bill.CONNECTION ? a.lastEntry(NotCovered.class).filter(no -> no.later(a.log()).anyMatch(later -> later == it)).isPresent() : !isOvertaken(it, a));
    }

    /** Cost or way are others since, or somebody has answered. */
    private static boolean isOvertaken(Entry told, Assistance a) {
        return a.entries(Aspect.class).dropWhile(it -> it != told).skip(1).anyMatch(it -> it.isOf(Diagnosed.class) || it.isOf(SettlesExcess.class) || Distances.field(ExtraField.KILOMETRES, it.fact()).isPresent());
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
            default -> false;
        };
    }

    /** The price that an act tells, or that it accepts: quote and discount must hold at both moments. */
    static Optional<PriceTold> priceOf(Act act, Assistance a) { return act instanceof PriceTold it ? Optional.of(it) : act instanceof ConnectionAccepted ? told(a, Bill.CONNECTION) : Optional.empty(); }

    /** OC-4: of several the best for the member is kept, by tariff too, or there is a reason. */
    static boolean isOtherBetter(PriceTold it, Assistance a, Instant at) {
        return it.dearBecause().isEmpty() && it.bill() == Bill.CONNECTION && a.quotes().best(at).flatMap(Quotes.Quote::price).filter(best -> best.compareTo(it.full()) < 0).isPresent();
    }

    /** OC-4: a price above the reference is contested before it is passed on. */
    static boolean isUncontested(PriceTold it, Assistance a) { return quote(it, a).filter(quote -> quote.isDear() && !quote.wasContested()).isPresent(); }

    /** CX-2: below what the member would find by himself. */
    static boolean isDear(PriceTold it) { return it.bill() == Bill.CONNECTION && it.dearBecause().isEmpty() && it.reference().filter(usual -> it.price().compareTo(usual) >= 0).isPresent(); }

    /** OC-7: the member pays less only by as much as a superior granted. */
    static boolean isDiscountUngranted(PriceTold it, Assistance a) {
        return it.bill() == Bill.CONNECTION ? !it.price().equals(new Goodwill(a).price(it.full())) : !it.price().equals(it.full());
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

    /** CX-4, BY-20: within the guarantee of another assistance. */
    static boolean isOutOfGuarantee(CoverageDecided it, Instant at) { return it.category() == Category.WARRANTY && it.original().filter(original -> !at.isAfter(original.until())).isEmpty(); }

    /** CX-4: at no cost to the member. */
    static boolean isGuaranteeCharged(Costs costs, Assistance a) { return a.category().filter(Category.WARRANTY::equals).isPresent() && costs.member().filter(Money::isPositive).isPresent(); }

    /** The costs as an act would have them: when they are loaded, and once more when they are reviewed, since of a life at risk they may have been loaded before its coverage was decided (CO-4). */
    static Optional<Costs> costsAt(Act act, Assistance a) { return act instanceof CostsLoaded it ? Optional.of(Costs.of(a).with(it)) : Optional.of(Costs.of(a)).filter(_ -> act.kind() == Kind.REVIEW); }

    /** OC-1, 5.4.2.1: the member pays what he accepted, and no more. Under guarantee he pays nothing, and another sentence says so. */
    static boolean isBeyondAccepted(Costs costs, Assistance a) {
        if (!a.has(Aspect.DecidesCoverage.class) || a.isExcluded() || a.category().filter(Category.WARRANTY::equals).isPresent()) return false; // what is not decided yet is looked at when it is
        return costs.member().filter(it -> a.memberPart().accepted().map(it::beyond).orElse(it).isPositive()).isPresent();
    }

    /** OC-7, AU-1: the company bears what a superior granted, and no more. */
    static boolean isBeyondGoodwill(Costs costs, Assistance a) {
        return a.has(Aspect.DecidesCoverage.class) && isUngranted(beyondGoodwill(costs, a), costs, a); // CO-4: what is not decided yet is looked at when it is
    }

    /** What the account would bear beyond the coverage; of what is not covered all. */
    static Optional<Money> beyondCoverage(Costs costs, Assistance a) {
        if (a.category().filter(Category.COVERED::equals).isEmpty()) return costs.account().filter(Money::isPositive);
        return costs.account().flatMap(account -> a.coverage().map(account::beyond)).filter(Money::isPositive);
    }

    private static Optional<Money> beyondGoodwill(Costs costs, Assistance a) {
        return costs.company().flatMap(company -> new Goodwill(a).most(company.currency()).map(company::beyond)).filter(Money::isPositive);
    }

    /** CL-1: more than a superior granted for these costs; where he named no amount, whatever they come to. Account and company share what he granted. */
    static boolean isUngranted(Optional<Money> beyond, Costs costs, Assistance a) {
        if (beyond.isEmpty() || !a.isGranted(Subject.COSTS)) return beyond.isPresent();
        var both = Stream.concat(beyondCoverage(costs, a).stream(), beyondGoodwill(costs, a).stream()).reduce(Money::plus);
        return a.granted(Subject.COSTS).filter(most -> both.filter(it -> it.beyond(most).isPositive()).isPresent()).isPresent();
    }

    /** AU-1: one unit above the limit is somebody else's to grant. Who is no superior grants nothing anyhow. */
    static boolean isAboveAuthority(Act act, Assistance a, Stamp stamp) {
        var role = stamp.who().role();
        if (!role.isSuperior()) return false;
        var authority = a.policy().authority();
        return switch (act) {
            case AuthorisationDecided it -> isForHigher(it.subject(), role, a) || it.granted() && !authority.allows(role, it.subject(), granted(it, a));
            case DatumAsked it -> isForHigher(it.subject(), role, a);
            case CoverageDecided it when it.category() == Category.COURTESY -> !isGrantedFree(it, a) && !authority.allows(role, Subject.COURTESY, it.limit());
            case ExcessAuthorised it -> !authority.allows(role, Subject.EXCESS, Optional.of(it.amount())) || a.decidedBy(Subject.EXCESS, false).filter(other -> role.compareTo(other) < 0).isPresent();
            default -> false;
        };
    }

    /** Out of coverage I: what was asked of a higher one is his, whether to grant it, to deny it or to ask about it. */
    private static boolean isForHigher(Subject subject, Role role, Assistance a) { return a.asked(subject).flatMap(AuthorisationAsked::atLeast).filter(least -> role.compareTo(least) < 0).isPresent(); }

    /** What the decision gives: as it says, the discount's part of what was asked for, or all of it. */
    private static Optional<Money> granted(AuthorisationDecided it, Assistance a) {
        var asked = a.asked(it.subject()).flatMap(AuthorisationAsked::amount);
        if (it.subject() == Subject.EXCESS) return a.askedNow(Subject.EXCESS); // SV-2: all of it is taken off the member
        return it.amount().or(() -> it.percent().flatMap(percent -> asked.map(full -> Goodwill.of(full, percent)))).or(() -> asked);
    }

    /** 5.1.7 A, OC-7: a superior has granted it, as a courtesy or as an exception in full, and as much of it. */
    static boolean isGrantedFree(CoverageDecided it, Assistance a) {
        return isWithinGrant(Subject.COURTESY, it.limit(), a) || a.goodwill().percent().filter(percent -> percent == 100).isPresent() && isWithinGrant(Subject.EXCEPTION, it.limit(), a);
    }

    private static boolean isWithinGrant(Subject subject, Optional<Money> limit, Assistance a) {
        return a.isGranted(subject) && a.granted(subject).map(most -> limit.filter(it -> it.compareTo(most) <= 0).isPresent()).orElse(true);
    }

    /** A discount is some percent of a price; without the price nobody knows what is granted (OC-5). */
    static boolean isDiscountUnknown(Act act, Assistance a) {
        return switch (act) {
            case AuthorisationAsked it -> it.subject() == Subject.EXCEPTION && it.amount().filter(Money::isPositive).isEmpty();
            case AuthorisationDecided it -> it.granted() && it.subject() == Subject.EXCEPTION && (it.percent().isEmpty() || it.amount().isEmpty());
            default -> false;
        };
    }

    /** BY-4: without an amount neither limits nor the budget know what is given away. */
    static boolean isCourtesyUnpriced(Act act, Assistance a) {
        return switch (act) {
            case AuthorisationAsked it -> it.subject() == Subject.COURTESY && it.amount().filter(Money::isPositive).isEmpty();
            case AuthorisationDecided it -> it.granted() && it.subject() == Subject.COURTESY && granted(it, a).filter(Money::isPositive).isEmpty();
            case CoverageDecided it -> it.category() == Category.COURTESY && it.limit().filter(Money::isPositive).isEmpty();
            default -> false;
        };
    }

    /** 5.1.7 A, OC-5: courtesy and exception have their conditions, and whoever decides sees how they stood. */
    static boolean isPleaMissing(Act act) { return act instanceof AuthorisationAsked it && (it.subject() == Subject.COURTESY || it.subject() == Subject.EXCEPTION) && it.grounds().isEmpty(); }

    /** RE-1: of what was asked back, and within what the plan gives. */
    static boolean isAboveClaim(AuthorisationDecided it, Assistance a) {
        if (!it.granted() || it.subject() != Subject.REIMBURSEMENT) return false;
        var granted = granted(it, a);
        return granted.flatMap(some -> a.asked(Subject.REIMBURSEMENT).flatMap(AuthorisationAsked::amount).map(some::beyond)).filter(Money::isPositive).isPresent()
            || granted.map(some -> isBeyondPlan(some, a)).orElse(!a.isGranted(Subject.COSTS));
    }

    /** Of what is improper, or not decided yet, the plan gives nothing. A superior's sum for the costs lifts the limit by this sum; where he named none, by whatever they come to (CL-1). */
    private static boolean isBeyondPlan(Money given, Assistance a) {
        boolean nothing = a.isExcluded() || !a.has(Aspect.DecidesCoverage.class);
        var beyond = nothing ? Optional.of(given) : a.coverage().map(given::beyond);
        if (beyond.filter(Money::isPositive).isEmpty() || !a.isGranted(Subject.COSTS)) return beyond.filter(Money::isPositive).isPresent();
        return a.granted(Subject.COSTS).map(beyond.get()::beyond).filter(Money::isPositive).isPresent();
    }

    /** RE-1: papers come when the assistance is long over, and their claim is decided then. */
    static boolean isOfClaim(Act act, Assistance a) {
        return switch (act) {
            case AuthorisationDecided it -> it.subject() == Subject.REIMBURSEMENT;
            case DatumAsked it -> it.subject() == Subject.REIMBURSEMENT;
            case DatumGiven it -> it.subject() == Subject.REIMBURSEMENT;
            case Kind it -> (it == Kind.AUTHORISATION_REPLY || it == Kind.DATUM_QUERY || it == Kind.DATUM_REPLY) && a.open(Subject.REIMBURSEMENT).isPresent();
            default -> false;
        };
    }

    /** CL-9: an account may demand the money before the work begins; a life at risk does not wait for it. */
    static boolean isPaymentAwaited(Assistance a) { return a.policy().payBeforeStart() && !a.isVital() && a.memberPart().left().isPresent(); }

    static boolean isPaidTooMuch(PaymentReceived it, Assistance a) { return a.memberPart().left().filter(left -> it.amount().beyond(left).isPositive() || !it.amount().isPositive()).isPresent(); }
}
