package org.auxilia.assistance;

import java.util.Optional;
import org.auxilia.assistance.AnytimeFact.*;
import org.auxilia.assistance.OpeningFact.*;
import org.auxilia.assistance.ServiceFact.*;
import org.auxilia.catalogue.Money;
import org.auxilia.staff.Role;

/** What stands in the way of asking a superior, and of what he decides (Out of coverage G to J; AU-1, RE-1). */
final class GrantRules {

    private GrantRules() {}

    /** AU-1: one unit above the limit is somebody else's to grant. Who is no superior grants nothing anyhow. */
    static boolean isAboveAuthority(Act act, Assistance a, Stamp stamp) {
        var role = stamp.who().role();
        if (!role.isSuperior()) return false;
        var authority = a.policy().authority();
        return switch (act) {
            case AuthorisationDecided it -> isForHigher(it.subject(), role, a) || it.granted() && !authority.allows(role, it.subject(), granted(it, a));
            case DatumAsked it -> isForHigher(it.subject(), role, a);
            case CoverageDecided it when it.category() == Category.COURTESY -> !isGrantedFree(it, a) && !authority.allows(role, Subject.COURTESY, it.limit());
            case ExcessAuthorised it when !authority.allows(role, Subject.EXCESS, Optional.of(it.amount())) -> true;
            default -> act.kind() == Kind.EXCESS_WAIVER && isWaiverOfHigher(role, a);
        };
    }

    /** Out of coverage I: what was asked of a higher one is his, whether to grant it, to deny it or to ask about it. */
    private static boolean isForHigher(Subject subject, Role role, Assistance a) { return a.asked(subject).flatMap(AuthorisationAsked::atLeast).filter(least -> role.compareTo(least) < 0).isPresent(); }

    /** Whom a higher one denied it, and what is asked of a higher one, is not waived beside him, whatever it comes to. */
    private static boolean isWaiverOfHigher(Role role, Assistance a) {
        return a.decidedBy(Subject.EXCESS, false).filter(other -> role.compareTo(other) < 0).isPresent() || a.open(Subject.EXCESS).isPresent() && isForHigher(Subject.EXCESS, role, a);
    }

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

    /** Out of coverage J: the log names who decided and why, whichever way it was typed. */
    static boolean isWithoutReason(Act act) {
        return switch (act) {
            case AuthorisationDecided it -> it.why().isBlank();
            case ExcessAuthorised it -> it.why().isBlank();
            default -> false;
        };
    }

    /** RE-1: of what was asked back, and within what the plan gives. */
    static boolean isAboveClaim(AuthorisationDecided it, Assistance a) {
        if (!it.granted() || it.subject() != Subject.REIMBURSEMENT) return false;
        var granted = granted(it, a);
        return granted.flatMap(some -> a.asked(Subject.REIMBURSEMENT).flatMap(AuthorisationAsked::amount).map(some::beyond)).filter(Money::isPositive).isPresent()
            || granted.map(some -> isBeyondPlan(some, a)).orElse(!a.isGranted(Subject.COSTS));
    }

    /** Of what is improper, or not decided yet, the plan gives nothing. A superior's sum for the costs lifts the limit by this sum; where he named none, by whatever they come to (CL-1). */
    private static boolean isBeyondPlan(Money given, Assistance a) {
        var beyond = plan(given, a).map(given::beyond);
        if (beyond.filter(Money::isPositive).isEmpty() || !a.isGranted(Subject.COSTS)) return beyond.filter(Money::isPositive).isPresent();
        return a.granted(Subject.COSTS).map(beyond.get()::beyond).filter(Money::isPositive).isPresent();
    }

    /** The most that the plan gives of it; empty where it has no limit. Of a paid service it gives nothing, and the company what it took upon itself (OC-7). */
    private static Optional<Money> plan(Money like, Assistance a) {
        if (a.isExcluded() || !a.has(Aspect.DecidesCoverage.class)) return Optional.of(Money.zero(like.currency()));
        return a.category().filter(Category.CONNECTION::equals).isPresent() ? a.goodwill().most(like.currency()) : a.coverage();
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

    /** AU-1: nobody decides on his own request; nor takes off the member himself what he asked another to take off, while that is open or denied. */
    static boolean isOwn(Act act, Assistance a, Stamp stamp) {
        return switch (act) {
            case AuthorisationDecided it -> isOwn(it, a, stamp);
            default -> act.kind() == Kind.EXCESS_WAIVER && a.asker(Subject.EXCESS).filter(asker -> asker == stamp.who().id()).isPresent()
                && (a.open(Subject.EXCESS).isPresent() || a.decidedBy(Subject.EXCESS, false).isPresent());
        };
    }

    private static boolean isOwn(AuthorisationDecided decision, Assistance a, Stamp stamp) {
        return a.asker(decision.subject()).filter(asker -> asker == stamp.who().id() || decision.insteadOf().filter(absent -> absent.id() == asker).isPresent()).isPresent(); // nor does his substitute
    }
}
