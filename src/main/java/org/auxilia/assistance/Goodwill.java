package org.auxilia.assistance;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.auxilia.assistance.AnytimeFact.AuthorisationDecided;
import org.auxilia.assistance.AnytimeFact.Subject;
import org.auxilia.assistance.OpeningFact.CoverageDecided;
import org.auxilia.assistance.ServiceFact.ExcessAuthorised;
import org.auxilia.catalogue.Money;

/** What the company bears of an assistance of its own will: courtesy, exception, an excess taken off the member (Out of coverage G, H; OC-7). */
public record Goodwill(Assistance a) {

    /** The discount that a superior granted and that holds: percent, 1 to 100 (OC-5). */
    public Optional<Integer> percent() { return decision().flatMap(AuthorisationDecided::percent); }

    private Optional<AuthorisationDecided> decision() {
        return a.all(AuthorisationDecided.class).filter(it -> it.subject() == Subject.EXCEPTION).reduce((_, later) -> later).filter(AuthorisationDecided::granted);
    }

    /** What is left for the member to pay. */
    public Money price(Money full) { return full.minus(discount(full)); }

    /** Rounded half up to the currency's unit (CL-8), and never more than was granted in money: a dearer price than the one of which the superior knew makes it no dearer (OC-7). */
    public Money discount(Money full) {
        return decision().flatMap(it -> it.percent().map(percent -> of(full, percent)).map(discount -> it.amount().map(discount::min).orElse(discount))).orElse(Money.zero(full.currency()));
    }

    static Money of(Money full, int percent) { return full.times(BigDecimal.valueOf(percent).movePointLeft(2)); }

    /** The most that the company may bear; empty where nothing limits it. Courtesy up to its amount, guarantee wholly, else what was taken off the member. */
    Optional<Money> most(String currency) {
        var category = a.category().orElse(Category.COVERED);
        if (category == Category.WARRANTY) return Optional.empty();
        if (category == Category.COURTESY) return a.last(CoverageDecided.class).flatMap(CoverageDecided::limit);
        return Optional.of(promised(currency));
    }

    /** What was promised to the member, in money: discount and excess. What is granted for the costs may be the account's, so no share of the company's rests on it alone here. */
    private Money promised(String currency) {
        var discount = decision().filter(_ -> a.category().filter(Category.CONNECTION::equals).isPresent() || a.isExcluded()).flatMap(AuthorisationDecided::amount);
        return Stream.concat(discount.stream(), a.waivedExcess().stream()).reduce(Money.zero(currency), Money::plus);
    }

    /**
     * What counts against the account's budget: what was given away, or what the company bears already where it was granted as a cost (CL-1); once it is over what it has come to, and no
     * more than that, since a vain trip is the company's for other reasons. Empty where it is none of the company's, as under guarantee.
     */
    public Optional<Money> use() {
        if (a.category().filter(Category.WARRANTY::equals).isPresent()) return Optional.empty();
        var given = given();
        boolean unbounded = a.isGranted(Subject.COSTS) && a.granted(Subject.COSTS).isEmpty() || isCourtesy() && given.isEmpty();
        var most = Stream.concat(given.stream(), costs(true).stream()).reduce(Money::plus);
        var borne = Costs.of(a).ofService(a).company().filter(Money::isPositive).flatMap(it -> unbounded ? Optional.of(it) : most.map(it::min));
        return (a.isFinal() ? borne : Stream.concat(borne.stream(), Stream.concat(given.stream(), costs(false).stream()).reduce(Money::plus).stream()).max(Comparator.naturalOrder())).filter(Money::isPositive);
    }

    private boolean isCourtesy() { return a.category().filter(Category.COURTESY::equals).isPresent(); }

    private Optional<Money> given() { return isCourtesy() ? a.last(CoverageDecided.class).flatMap(CoverageDecided::limit) : currency().map(this::promised); }

    /** What was granted for the costs. What the plan covers is the account's first, so of that the company's part is known only with the lines. @param covered also there */
    private Optional<Money> costs(boolean covered) { return a.granted(Subject.COSTS).filter(_ -> covered || isOfCompany(Subject.COSTS)); }

    /** What a superior is asked to give away of the company's own; costs only where the plan is known to cover none of them. */
    public boolean isOfCompany(Subject subject) {
        return switch (subject) {
            case COURTESY, EXCEPTION, EXCESS -> true;
            case COSTS -> a.isExcluded() || a.category().filter(it -> it == Category.CONNECTION || it == Category.COURTESY).isPresent();
            case MEMBER, LIFE_RISK, REIMBURSEMENT -> false;
        };
    }

    /**
     * The day's moment to which it counts: when what is given was decided last; what was decided of something else, as a cover that is no courtesy, moves it to no other month. Of a cost that
     * turns out to be the company's, when it was granted.
     */
    public Optional<Instant> at() {
        var courtesy = a.when(CoverageDecided.class).filter(_ -> a.last(CoverageDecided.class).filter(it -> it.category() == Category.COURTESY).isPresent());
        return Stream.of(granted(this::isOfCompany), a.when(ExcessAuthorised.class), courtesy).flatMap(Optional::stream).max(Instant::compareTo).or(() -> granted(Subject.COSTS::equals));
    }

    private Optional<Instant> granted(Predicate<Subject> of) {
        return a.entries(AuthorisationDecided.class).filter(it -> it.fact() instanceof AuthorisationDecided said && said.granted() && of.test(said.subject())).reduce((_, later) -> later).map(Entry::happenedAt);
    }

    private Optional<String> currency() {
        return decision().flatMap(AuthorisationDecided::amount).or(() -> a.last(ExcessAuthorised.class).map(ExcessAuthorised::amount)).map(Money::currency);
    }
}
