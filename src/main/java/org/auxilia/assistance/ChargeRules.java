package org.auxilia.assistance;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.auxilia.assistance.AnytimeFact.*;
import org.auxilia.assistance.ClosingFact.CostsLoaded;
import org.auxilia.assistance.OpeningFact.*;
import org.auxilia.assistance.UncoveredFact.*;
import org.auxilia.catalogue.Money;

/** Who may be charged how much: the account its cover, the company what a superior granted, the member what he accepted (CL-1, CX-4, OC-1, OC-7). */
final class ChargeRules {

    private ChargeRules() {}

    /** CX-4, BY-20: within the guarantee of another assistance. */
    static boolean isOutOfGuarantee(CoverageDecided it, Instant at) { return it.category() == Category.WARRANTY && it.original().filter(original -> !at.isAfter(original.until())).isEmpty(); }

    /** CX-4: at no cost to the member. */
    static boolean isGuaranteeCharged(Costs costs, Assistance a) { return a.category().filter(Category.WARRANTY::equals).isPresent() && costs.member().filter(Money::isPositive).isPresent(); }

    /**
     * The costs as an act would have them: when they are loaded, and once more when they are reviewed, since of a life at risk they may have been loaded before its coverage was decided (CO-4).
     * A trip in vain from before a re-opening followed by itself, and asks for nobody's word.
     */
    static Optional<Costs> costsAt(Act act, Assistance a) {
        return (act instanceof CostsLoaded it ? Optional.of(Costs.of(a).with(it)) : Optional.of(Costs.of(a)).filter(_ -> act.kind() == Kind.REVIEW)).map(it -> it.ofService(a));
    }

    /** OC-1, 5.4.2.1: the member pays what he accepted, and no more. Under guarantee he pays nothing, and another sentence says so. */
    static boolean isBeyondAccepted(Costs costs, Assistance a) {
        if (!a.has(Aspect.DecidesCoverage.class) || a.isExcluded() || a.category().filter(Category.WARRANTY::equals).isPresent()) return false; // what is not decided yet is looked at when it is
        return costs.member().filter(it -> MemberPart.accepted(a).map(it::beyond).orElse(it).isPositive()).isPresent();
    }

    /** OC-7, AU-1: the company bears what a superior granted, and no more. */
    static boolean isBeyondGoodwill(Costs costs, Assistance a) {
        return a.has(Aspect.DecidesCoverage.class) && isUngranted(beyondGoodwill(costs, a), costs, a); // CO-4: what is not decided yet is looked at when it is
    }

    /** The account bears what is covered, up to the limit; of any other category nothing; and beyond it what a superior granted. */
    static boolean isAboveCoverage(Costs costs, Assistance a) { return isUngranted(beyondCoverage(costs, a), costs, a); }

    /** What the account would bear beyond the coverage; of what is not covered all. */
    private static Optional<Money> beyondCoverage(Costs costs, Assistance a) {
        var account = costs.account().filter(Money::isPositive);
        if (a.category().filter(Category.COVERED::equals).isEmpty()) return account;
        return account.flatMap(it -> Stream.concat(a.coverage().map(it::beyond).stream(), beyondKilometres(it, costs, a).stream()).max(Comparator.naturalOrder())).filter(Money::isPositive);
    }

    /** CA-14: the kilometres that member or company took upon themselves stand among the account's costs, or nowhere. */
    private static Optional<Money> beyondKilometres(Money account, Costs costs, Assistance a) {
        if (a.kilometresBeyond().isEmpty()) return Optional.empty();
        return Settlement.of(a).map(Settlement::amount).flatMap(own -> costs.total().map(total -> account.plus(own).beyond(total)));
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

    /** CL-9: an account may demand the money before the work begins; a life at risk does not wait for it. */
    static boolean isPaymentAwaited(Assistance a) { return a.policy().payBeforeStart() && !a.isVital() && a.memberPart().left().isPresent(); }

    static boolean isPaidTooMuch(PaymentReceived it, Assistance a) { return a.memberPart().left().filter(left -> it.amount().beyond(left).isPositive() || !it.amount().isPositive()).isPresent(); }
}
