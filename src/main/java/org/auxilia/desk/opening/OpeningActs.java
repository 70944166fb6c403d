package org.auxilia.desk.opening;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.AnytimeFact.AuthorisationAsked;
import org.auxilia.assistance.AnytimeFact.AuthorisationDecided;
import org.auxilia.assistance.AnytimeFact.Subject;
import org.auxilia.assistance.Attempt;
import org.auxilia.assistance.Cases;
import org.auxilia.assistance.Category;
import org.auxilia.assistance.Fact;
import org.auxilia.assistance.OpeningFact.*;
import org.auxilia.assistance.Stamp;
import org.auxilia.assistance.UncoveredFact.*;
import org.auxilia.catalogue.Causes;
import org.auxilia.catalogue.Money;
import org.auxilia.desk.Decisions;
import org.auxilia.desk.Decisions.Acting;
import org.auxilia.desk.Openings;
import org.auxilia.desk.UsualPrices;
import org.auxilia.web.Failure;
import org.auxilia.web.Form;
import org.springframework.stereotype.Component;

/** What is decided about the cover of an assistance, as the forms of its card name it (5.1.7; Out of coverage A to J). */
@Component
class OpeningActs {

    /** How long a price holds that one has told without a quote. */
    private static final Duration HELD = Duration.ofHours(2);

    private final Cases cases;
    private final Openings openings;
    private final Decisions decisions;
    private final Causes causes;
    private final UsualPrices prices;

    OpeningActs(Cases cases, Openings openings, Decisions decisions, Causes causes, UsualPrices prices) {
        this.cases = cases;
        this.openings = openings;
        this.decisions = decisions;
        this.causes = causes;
        this.prices = prices;
    }

    /**
     * @return whether it stands in the log; false: the form says what is wrong
     * @throws Failure.Refused  what the procedure does not allow
     * @throws Failure.NotFound if there is no such act
     */
    boolean done(String act, CaseScreen screen, int n, Form form, Stamp stamp) {
        var row = screen.row(screen.file().assistance(n));
        var acting = act.equals("reply") ? decisions.acting(stamp.who(), row.assistance(), subject(form), stamp.recordedAt()) : new Acting(stamp.who(), Optional.empty());
        List<Fact> facts = switch (act) {
            case "decide" -> List.of();
            case "ask" -> asked(row, form, stamp);
            case "reply" -> replied(screen, row, acting, form);
            case "connection" -> connection(row, screen, form);
            case "exclude" -> List.of(excluded(screen));
            case "give-up" -> List.of(new GivenUp(cause(form), form.text("duplicateOf", 20).optional()));
            default -> throw new Failure.NotFound();
        };
        if (form.isBad()) return false;
        if (!facts.isEmpty()) Replies.taken(cases.record(Attempt.on(screen.file().number(), n, stamp.by(acting.who()), facts).asking(form.typed("asking"))));
        boolean served = facts.stream().anyMatch(it -> it instanceof AuthorisationDecided reply && reply.subject() == Subject.MEMBER && reply.granted());
        if (act.equals("decide") || served) Replies.taken(openings.decideCoverage(screen.file().number(), n, stamp, screen.shell().texts().locale()));
        return true;
    }

    /** MB-6; courtesy and exception have their conditions, which stand on the ladder of "no". */
    private List<Fact> asked(CaseScreen.Row row, Form form, Stamp stamp) {
        var subject = subject(form);
        if (subject != Subject.MEMBER) form.error("subject", "web.form.choose");
        var what = form.text("what", 400).required();
        return form.isBad() ? List.of() : List.of(decisions.routed(new AuthorisationAsked(subject, what, Optional.empty()), row.assistance(), stamp.happenedAt()));
    }

    /** Out of coverage J: who decides says why; a courtesy that is granted is the coverage (5.1.7 A). */
    private static List<Fact> replied(CaseScreen screen, CaseScreen.Row row, Acting acting, Form form) {
        var subject = subject(form);
        var asked = row.assistance().asked(subject);
        boolean granted = FileActs.answer(form, "granted");
        var why = form.text("replyWhy", 400).required();
        if (row.assistance().isAskedAnew(subject, form.typed("asking"))) form.error("replyWhy", "assistance.obstacle.asked-anew");
        var limit = form.amount("limit", screen.account().currency(), screen.formats()).optional().map(minor -> new Money(minor, screen.account().currency())).or(() -> asked.flatMap(AuthorisationAsked::amount));
        if (form.isBad()) return List.of();
        var facts = new ArrayList<Fact>(List.of(new AuthorisationDecided(subject, granted, why, Optional.empty(), limit.filter(_ -> granted && subject == Subject.COURTESY), acting.insteadOf())));
        if (granted && subject == Subject.COURTESY) facts.add(new CoverageDecided(Category.COURTESY, limit, Optional.empty(), screen.shell().t("casefile.say.courtesy"), "", ""));
        return facts;
    }

    /** 5.1.7 B, CX-3: price, way to pay and guarantee are told; the member answers on the call. */
    private List<Fact> connection(CaseScreen.Row row, CaseScreen screen, Form form) {
        boolean accepted = FileActs.answer(form, "accepted");
        var currency = screen.account().currency();
        var price = form.amount("price", currency, screen.formats()).required();
        var method = form.text("method", 80).required();
        if (method != null && !screen.account().paymentMethods().contains(method)) form.error("method", "web.form.choose");
        var cause = accepted ? "" : cause(form);
        if (form.isBad()) return List.of();
        var told = told(row, new Money(price, currency), screen);
        if (accepted) return List.of(told, new ConnectionAccepted(told.price(), method, row.service().guaranteeDays()));
        return List.of(told, new ConnectionDeclined(offered(row, screen, screen.formats().money(price, currency), method), cause));
    }

    private static String offered(CaseScreen.Row row, CaseScreen screen, String price, String method) {
        int days = row.service().guaranteeDays();
        return days == 0 ? screen.shell().t("casefile.connection.offered-no-guarantee", price, method) : screen.shell().t("casefile.connection.offered", price, method, days);
    }

    /** The whole price; the member's is less by what a superior granted (OC-7). It holds for as long as one speaks, and a while longer. */
    private PriceTold told(CaseScreen.Row row, Money full, CaseScreen screen) {
        return new PriceTold(Bill.CONNECTION, full, row.assistance().goodwill().price(full), Optional.empty(), screen.account().paymentMethods(), row.service().guaranteeDays(),
            screen.shell().now().plus(HELD), prices.elsewhere(row.assistance(), row.service(), screen.account(), screen.shell().now()), Optional.empty());
    }

    /** A superior will not have him served: what is left is the paid service. */
    private static Fact excluded(CaseScreen screen) { return new NotCovered("MEMBER_ACTIVE", screen.shell().t("casefile.say.denied", screen.account().name()), ""); }

    private String cause(Form form) {
        var code = form.text("cause", 40).required();
        if (code != null && causes.of("CANCELLED_AT_ONCE").stream().noneMatch(it -> it.code().equals(code))) form.error("cause", "web.form.choose");
        return code == null ? "" : code;
    }

    private static Subject subject(Form form) { return Optional.ofNullable(form.choice("subject", Subject.class).required()).orElse(Subject.MEMBER); }
}
