package org.auxilia.desk.uncovered;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.AnytimeFact.AuthorisationDecided;
import org.auxilia.assistance.AnytimeFact.Subject;
import org.auxilia.assistance.Assistance;
import org.auxilia.assistance.Category;
import org.auxilia.assistance.Entry;
import org.auxilia.assistance.OpeningFact.ConnectionAccepted;
import org.auxilia.assistance.OpeningFact.ConnectionDeclined;
import org.auxilia.assistance.OpeningFact.Original;
import org.auxilia.assistance.UncoveredFact.AlternativesGiven;
import org.auxilia.assistance.UncoveredFact.PriceTold;
import org.auxilia.catalogue.Delivery;
import org.auxilia.desk.opening.CaseScreen;
import org.auxilia.desk.uncovered.Rung.Offer;
import org.auxilia.desk.uncovered.Rung.State;
import org.auxilia.web.Shell;

/**
 * Works out the ladder: what can be offered, in order, each with where it stands and why.
 *
 * @param plea empty while nobody knows the member
 */
record Rungs(Assistance assistance, CaseScreen screen, Optional<Plea> plea, PaidService paid, Optional<Original> guarantee, String city) {

    List<Rung> all() {
        var rungs = new ArrayList<Rung>();
        guarantee.map(this::guarantee).or(this::guaranteed).ifPresent(rungs::add);
        if (assistance.isOutsideMatrix()) rungs.add(alternatives());
        rungs.add(courtesy());
        rungs.add(connection());
        rungs.add(exception());
        rungs.add(reimbursement());
        return List.copyOf(rungs);
    }

    private Rung guarantee(Original it) { return Rung.of(Offer.GUARANTEE, State.POSSIBLE, screen.guaranteed(it)); }

    private Optional<Rung> guaranteed() { return assistance.category().filter(Category.WARRANTY::equals).map(_ -> Rung.of(Offer.GUARANTEE, State.GRANTED, "")); }

    /** B: the disclaimer is read, and what was named stands in the log. */
    private Rung alternatives() {
        return assistance.last(AlternativesGiven.class).map(it -> Rung.of(Offer.ALTERNATIVES, State.GRANTED, it.given())).orElseGet(() -> open(Offer.ALTERNATIVES, shell().t("uncovered.why.outside")));
    }

    /** 5.1.7 A. */
    private Rung courtesy() {
        return asked(Offer.COURTESY, Subject.COURTESY).orElseGet(() -> {
            if (plea.isEmpty()) return Rung.of(Offer.COURTESY, State.IMPOSSIBLE, shell().t("uncovered.why.no-member"));
            var use = plea.get().use();
            if (use.used() > 0) return Rung.of(Offer.COURTESY, State.IMPOSSIBLE, shell().t("uncovered.why.used", use.used()));
            if (!plea.get().hasTechnicians()) return Rung.of(Offer.COURTESY, State.IMPOSSIBLE, technicians(use));
            return open(Offer.COURTESY, shell().t("uncovered.why.courtesy", use.internal(), city));
        });
    }

    /** 5.1.7 B; OC-1: the paid service is offered always, but of what the house does not have. */
    private Rung connection() {
        var accepted = assistance.last(ConnectionAccepted.class).filter(_ -> assistance.category().filter(Category.CONNECTION::equals).isPresent());
        if (accepted.isPresent()) return Rung.of(Offer.CONNECTION, State.GRANTED, screen.accepted(accepted.get()));
        if (assistance.has(ConnectionDeclined.class)) return Rung.of(Offer.CONNECTION, State.REFUSED, assistance.last(ConnectionDeclined.class).map(ConnectionDeclined::offered).orElse(""));
        if (assistance.isOutsideMatrix()) return Rung.of(Offer.CONNECTION, State.IMPOSSIBLE, shell().t("uncovered.why.nobody"));
        if (paid.isToAnswer()) return new Rung(Offer.CONNECTION, State.WAITING, shell().t("uncovered.why.told"), assistance.when(PriceTold.class));
        return open(Offer.CONNECTION, paid.lapsed() ? shell().t("uncovered.why.lapsed") : "");
    }

    /** G and H: whether the tests can hold; that he is upset is the coordinator's to say. */
    private Rung exception() {
        return asked(Offer.EXCEPTION, Subject.EXCEPTION).orElseGet(() -> plea.isEmpty() ? Rung.of(Offer.EXCEPTION, State.IMPOSSIBLE, shell().t("uncovered.why.no-member"))
            : open(Offer.EXCEPTION, shell().t(plea.get().isFirst() ? "uncovered.why.first" : plea.get().allowsException(true, false) ? "uncovered.why.one-of-three" : "uncovered.why.only-small")));
    }

    /** RE-1: where nobody can be sent, by a superior's decision, the member hires himself. */
    private Rung reimbursement() {
        if (assistance.delivery() != Delivery.REIMBURSEMENT) return Rung.of(Offer.REIMBURSEMENT, State.IMPOSSIBLE, shell().t("uncovered.why.reimbursement"));
        var state = switch (assistance.reimbursement().state()) {
            case AWAITED -> State.POSSIBLE;
            case CLAIMED -> State.WAITING;
            case GRANTED, PAID -> State.GRANTED;
            case DENIED -> State.REFUSED;
        };
        return new Rung(Offer.REIMBURSEMENT, state, "", assistance.open(Subject.REIMBURSEMENT));
    }

    private String technicians(MemberUse use) { return shell().t(city.isEmpty() ? "uncovered.why.no-city" : "uncovered.why.no-technicians", city); }

    /** What becomes of it while it is improper still; of one that is settled nothing is offered any more. */
    private Rung open(Offer offer, String why) {
        boolean improper = assistance.isExcluded() && !assistance.isFinal();
        return Rung.of(offer, improper ? State.POSSIBLE : State.IMPOSSIBLE, improper ? why : shell().t("uncovered.why.settled"));
    }

    /** Where it was asked of a superior: that one waits, or what he said. */
    private Optional<Rung> asked(Offer offer, Subject subject) {
        var waiting = assistance.open(subject).map(since -> new Rung(offer, State.WAITING, assistance.datumWanted(subject).map(it -> shell().t("uncovered.why.datum", it.question())).orElse(""), Optional.of(since)));
        return waiting.or(() -> decided(subject).map(entry -> decided(offer, (AuthorisationDecided) entry.fact(), entry)));
    }

    private Optional<Entry> decided(Subject subject) {
        return assistance.log().stream().filter(it -> it.fact() instanceof AuthorisationDecided decided && decided.subject() == subject).reduce((_, later) -> later);
    }

    private Rung decided(Offer offer, AuthorisationDecided it, Entry entry) {
        var who = entry.stamp().who().name();
        if (!it.granted()) return Rung.of(offer, State.REFUSED, shell().t("uncovered.why.refused", who, it.why()));
        return Rung.of(offer, State.GRANTED, it.percent().map(percent -> shell().t("uncovered.why.percent", screen.formats().percent(percent), who, it.why())).orElseGet(() -> shell().t("uncovered.why.granted", who, it.why())));
    }

    private Shell shell() { return screen.shell(); }
}
