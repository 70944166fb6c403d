package org.auxilia.desk.uncovered;

import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.AnytimeFact.AuthorisationAsked;
import org.auxilia.assistance.AnytimeFact.Subject;
import org.auxilia.assistance.Attempt;
import org.auxilia.assistance.Cases;
import org.auxilia.assistance.Fact;
import org.auxilia.assistance.OpeningFact.NotCovered;
import org.auxilia.assistance.Stamp;
import org.auxilia.catalogue.Money;
import org.auxilia.desk.Decisions;
import org.auxilia.desk.Guarantees;
import org.auxilia.desk.opening.Replies;
import org.auxilia.web.Failure;
import org.auxilia.web.Form;
import org.auxilia.web.Message;
import org.springframework.stereotype.Component;

/** What is asked for with one keystroke, with all that speaks for it, and the guarantee that is accepted as proposed. */
@Component
class UncoveredActs {

    private final Cases cases;
    private final UncoveredScreens screens;
    private final Decisions decisions;

    UncoveredActs(Cases cases, UncoveredScreens screens, Decisions decisions) {
        this.cases = cases;
        this.screens = screens;
        this.decisions = decisions;
    }

    /**
     * @return whether it stands in the log; false: the form says what is wrong
     * @throws Failure.Refused  what the procedure does not allow
     * @throws Failure.NotFound if there is no such act
     */
    boolean done(String act, UncoveredScreen screen, Form form, Stamp stamp) {
        var fact = switch (act) {
            case "courtesy" -> courtesy(screen, form);
            case "exception" -> exception(screen, form);
            case "guarantee" -> screen.guarantee().map(it -> (Fact) Guarantees.decision(it, screen.shell().t("uncovered.say.guarantee", it.caseNumber() + "/" + it.assistance())));
            default -> throw new Failure.NotFound();
        };
        if (form.isBad()) return false;
        var said = fact.map(it -> routed(it, screen, stamp)).orElseThrow(() -> new Failure.Refused(Message.of("casefile.refused"), List.of(Message.of("assistance.obstacle.no-guarantee"))));
        Replies.taken(cases.record(Attempt.on(screen.screen().file().number(), screen.assistance().number(), stamp, List.of(said)).knowing(screen.screen().file())));
        return true;
    }

    /** BY-4: what the account's budget has not enough left for goes to general management by itself. */
    private Fact routed(Fact fact, UncoveredScreen screen, Stamp stamp) {
        return fact instanceof AuthorisationAsked asked ? decisions.routed(asked, screen.assistance(), stamp.happenedAt()) : fact;
    }

    /** 5.1.7 A: never used, and one of our own can do it; with what it would cost, since a courtesy has a limit. */
    private Optional<Fact> courtesy(UncoveredScreen screen, Form form) {
        var amount = amount(screen, form);
        if (screen.improper().isEmpty() || screen.plea().filter(Plea::allowsCourtesy).isEmpty()) form.error("what", "uncovered.error.courtesy");
        return form.isBad() ? Optional.empty() : Optional.of(asked(Subject.COURTESY, screen, form, amount, false, false));
    }

    /** OC-5, OC-6: with the price, since a discount is some percent of it. */
    private Optional<Fact> exception(UncoveredScreen screen, Form form) {
        boolean upset = form.checked("upset"), small = form.checked("small");
        var amount = amount(screen, form);
        if (screen.improper().isEmpty() || screen.plea().filter(it -> it.allowsException(upset, small)).isEmpty()) form.error("upset", "uncovered.error.no-ground");
        return form.isBad() ? Optional.empty() : Optional.of(asked(Subject.EXCEPTION, screen, form, amount, upset, small));
    }

    /** Without it nobody knows what is granted, nor who may (BY-4); empty when the form says so. */
    private static Optional<Long> amount(UncoveredScreen screen, Form form) {
        var amount = Optional.ofNullable(form.amount("amount", screen.currency(), screen.formats()).required());
        if (amount.filter(it -> it == 0).isPresent()) form.error("amount", "assistance.obstacle.amount-not-positive");
        return amount;
    }

    private AuthorisationAsked asked(Subject subject, UncoveredScreen screen, Form form, Optional<Long> minor, boolean upset, boolean small) {
        var what = form.text("what", 400).optional().orElseGet(() -> screen.improper().map(NotCovered::sentence).orElse(""));
        return new AuthorisationAsked(subject, what, minor.map(it -> new Money(it, screen.currency())), Optional.empty(), screens.grounds(screen, upset, small));
    }
}
