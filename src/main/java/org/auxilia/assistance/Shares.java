package org.auxilia.assistance;

import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.Aspect.DecidesCoverage;
import org.auxilia.assistance.Aspect.SettlesExcess;
import org.auxilia.assistance.OpeningFact.ConnectionAccepted;
import org.auxilia.assistance.ServiceFact.Diagnosed;
import org.auxilia.catalogue.Money;

/** Who bears how much of an amount (CL-1). The three sum to it, whatever is rounded (CL-8). */
public record Shares(Money account, Money member, Money company) {

    public Money total() { return account.plus(member).plus(company); }

    /** As a counter-line has them (CL-4). */
    public Shares negated() { return new Shares(negated(account), negated(member), negated(company)); }

    private static Money negated(Money it) { return none(it).minus(it); }

    /**
     * As coverage, discounts and what was accepted have it: the plan up to its limit, the member beyond, the company what it took upon itself.
     *
     * @param total of one line; negative where it takes an earlier one back
     * @param sofar the lines before it
     */
    public static Shares of(Money total, Assistance a, Costs sofar) {
        var service = sofar.ofService(a);
        if (total.isNegative()) return takenBack(total, service);
        return switch (a.category().orElse(Category.COVERED)) {
            case COVERED -> covered(total, a, service);
            case CONNECTION -> connection(total, a, service);
            case COURTESY, WARRANTY -> new Shares(none(total), none(total), total);
        };
    }

    /** The same of a line that bears a name: what lowers others of that name is taken from who bears those (CL-4). */
    public static Shares of(String concept, Money total, Assistance a, Costs sofar) {
        var alike = sofar.named(concept);
        return total.isNegative() && !alike.lines().isEmpty() ? takenBack(total, alike) : of(total, a, sofar);
    }

    /** From whoever bore what goes beyond the coverage first, and from nobody more than he bears so far; the rest from the account (CL-4). */
    private static Shares takenBack(Money total, Costs sofar) {
        var none = none(total);
        var left = none.minus(total);
        var company = sofar.company().map(Shares::notBelowNone).map(left::min).orElse(none);
        var member = sofar.member().map(Shares::notBelowNone).map(left.minus(company)::min).orElse(none);
        return new Shares(none.minus(left.minus(company).minus(member)), none.minus(member), none.minus(company));
    }

    /** BY-12: the cost as diagnosed, or before that the price that was accepted; nothing while it is open who bears it, or where nobody had to be asked. */
    static Optional<Shares> authorised(Assistance a) {
        var price = a.last(DecidesCoverage.class).filter(ConnectionAccepted.class::isInstance).map(it -> PriceRules.full((ConnectionAccepted) it, a));
        if (a.isFinal() || a.isExcessOpen() || price.isEmpty() && !a.has(SettlesExcess.class)) return Optional.empty();
        return a.last(Diagnosed.class).map(Diagnosed::cost).or(() -> price).map(total -> proposed(total, a));
    }

    /** How a cost will be shared of which no line stands yet: what the member hears before he answers (5.4.2.1). */
    public static Shares proposed(Money total, Assistance a) { return of(total, a, new Costs(List.of())); }

    private static Shares covered(Money total, Assistance a, Costs sofar) {
        var left = a.coverage().map(limit -> sofar.account().map(limit::minus).orElse(limit)).map(Shares::notBelowNone);
        var others = settled(a, sofar).filter(_ -> a.kilometresBeyond().isPresent()).map(Shares::notBelowNone).map(total::min).orElse(none(total)); // CA-14: kilometres are beyond it though the amount may be within
        var account = left.map(total::min).orElse(total).min(total.minus(others));
        var rest = total.minus(account);
        return a.waivedExcess().isPresent() ? new Shares(account, none(total), rest) : new Shares(account, rest, none(total));
    }

    /** All the member's (5.1.7 B), but for what a superior took upon the company (OC-7). That is reckoned of all lines together: rounded one by one they would not come to the price that was accepted. */
    private static Shares connection(Money total, Assistance a, Costs sofar) {
        var all = sofar.total().map(total::plus).orElse(total);
        var ours = a.goodwill().discount(all).plus(waived(all, a));
        var company = notBelowNone(sofar.company().map(ours::minus).orElse(ours)).min(total);
        return new Shares(none(total), total.minus(company), company);
    }

    /** Of what goes beyond the price that was accepted, what a superior took off the member (SV-2). */
    private static Money waived(Money all, Assistance a) {
        var beyond = a.last(ConnectionAccepted.class).map(it -> all.beyond(PriceRules.full(it, a))).orElse(none(all));
        return a.waivedExcess().map(beyond::min).orElse(none(all));
    }

    /** What member or company have taken upon themselves and no line has brought yet. */
    private static Optional<Money> settled(Assistance a, Costs costs) {
        return Settlement.of(a).map(it -> (it.waived() ? costs.company() : costs.member()).map(it.amount()::minus).orElse(it.amount()));
    }

    private static Money none(Money like) { return Money.zero(like.currency()); }

    private static Money notBelowNone(Money it) { return it.isNegative() ? none(it) : it; }
}
