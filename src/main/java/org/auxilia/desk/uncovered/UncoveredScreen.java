package org.auxilia.desk.uncovered;

import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.AnytimeFact.Ground;
import org.auxilia.assistance.AnytimeFact.Subject;
import org.auxilia.assistance.Assistance;
import org.auxilia.assistance.Category;
import org.auxilia.assistance.Kind;
import org.auxilia.assistance.OpeningFact.NotCovered;
import org.auxilia.assistance.OpeningFact.Original;
import org.auxilia.catalogue.Cause;
import org.auxilia.catalogue.Money;
import org.auxilia.desk.CoverageView;
import org.auxilia.desk.OfferCard;
import org.auxilia.desk.opening.CaseScreen;
import org.auxilia.desk.uncovered.Rung.Offer;
import org.auxilia.web.Form;
import org.auxilia.web.Formats;
import org.auxilia.web.Option;
import org.auxilia.web.Shell;

/**
 * The ladder of "no" of one assistance as somebody sees it now.
 *
 * @param improper the rule that says no, empty where it is not improper
 * @param figures  the rules as of now, where the member is known
 * @param plea     what speaks for an exception, empty while nobody knows the member
 * @param grounds  the same, test by test with its datum; what the coordinator says is not among it yet
 * @param goodwillLeft what the account's budget has left to give away, empty where none is set (BY-4)
 * @param offered  the price that waits for the member's word, with his link
 * @param disclaimer what is read out before others than ours are named (OC-2), empty where the service is one of ours
 * @param typed    what was sent from here and came back
 * @param console  whether one came from the console, and goes back there
 */
public record UncoveredScreen(CaseScreen screen, CaseScreen.Row row, Optional<NotCovered> improper, Optional<CoverageView> figures, Optional<Plea> plea, List<Ground> grounds, PaidService paid,
                              List<Rung> rungs, Optional<Original> guarantee, List<LikeCase> alike, Optional<Money> goodwillLeft, Optional<OfferCard> offered, String disclaimer, Typed typed, boolean console) {

    UncoveredScreen returned(Typed it) { return new UncoveredScreen(screen, row, improper, figures, plea, grounds, paid, rungs, guarantee, alike, goodwillLeft, offered, disclaimer, it, console); }

    public Assistance assistance() { return row.assistance(); }
    public Shell shell() { return screen.shell(); }
    public Formats formats() { return screen.formats(); }
    public String currency() { return screen.account().currency(); }
    public String path() { return screen.path() + "/" + assistance().number(); }
    public String tab() { return assistance().number() + "/uncovered" + (console ? "?from=console" : ""); }

    /** Where one came from, and goes back to once there is an answer. */
    public String from() { return console ? "console" : "case"; }
    /** Back to this very page. */
    public String here() { return console ? "uncovered-console" : "uncovered"; }

    /** Back to where the paid service is negotiated on it. */
    public String hereToPrice() { return console ? "uncovered-price-console" : "uncovered-price"; }

    public boolean mayAct(Kind kind) { return screen.mayWork() && screen.obstaclesTo(kind, assistance().number()).isEmpty(); }

    public boolean isOutside() { return assistance().isOutsideMatrix(); }

    /** The rule and its figure: "Límite alcanzado: 0 de 3, en el año de contrato". */
    public String rule() { return improper.map(it -> shell().t("casefile.rule." + it.rule().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".no")).orElse(""); }

    public String figure() {
        return improper.flatMap(it -> figures.filter(view -> view.against().equals(it.rule()))).flatMap(view -> view.rules().stream().filter(rule -> !rule.passed()).findFirst()).map(CoverageView.Rule::figure).orElse("");
    }

    public boolean isFirst() { return plea.filter(Plea::isFirst).isPresent(); }

    /** OC-5, OC-6: a superior may be asked now; what the whole costs is named in the asking. */
    public boolean mayAskException() { return mayAsk(Offer.EXCEPTION, Subject.EXCEPTION); }
    public boolean mayAskCourtesy() { return mayAsk(Offer.COURTESY, Subject.COURTESY); }

    private boolean mayAsk(Offer offer, Subject subject) { return mayAct(Kind.AUTHORISATION) && assistance().open(subject).isEmpty() && assistance().isExcluded() && rung(offer).isPossible(); }

    public Rung rung(Offer offer) { return rungs.stream().filter(it -> it.offer() == offer).findFirst().orElseGet(() -> Rung.of(offer, Rung.State.IMPOSSIBLE, "")); }

    /** How far goodwill goes still, and who decides beyond it. */
    public String goodwillSaid() { return goodwillLeft.map(left -> left.isPositive() ? shell().t("uncovered.goodwill.left", money(left)) : shell().t("uncovered.goodwill.spent")).orElse(""); }

    public String money(Money it) { return formats().money(it.minor(), it.currency()); }

    /** What stands in the form of an act: what came back, else what is known. */
    public Form typing(String act, Form known) { return typed.isOf(act) ? typed.form() : known; }
    public Form typing(String act, int provider, Form known) { return isBack(act, provider) ? typed.form() : known; }
    public boolean isBack(String act, int provider) { return typed.isOf(act, provider); }
    public boolean mayForce(String act) { return typed.isOf(act) && typed.force(); }

    /** The act is possible, or a superior has it before him with what stands in its way. */
    public boolean isOpen(Kind act) { return mayAct(act) || mayForce(act.slug()); }

    /** The paid service is negotiated still. */
    public boolean isNegotiating() { return rung(Offer.CONNECTION).isPossible() || rung(Offer.CONNECTION).isWaiting(); }

    /** Whose price is told. One that is typed stays among them, though he stands by it no more: else his price would be told as if nobody had quoted it. */
    public List<Option> quoted(Form price) {
        return paid.rows().stream().filter(it -> it.holds() || price.typed("quotedBy").equals(String.valueOf(it.provider()))).map(it -> new Option(String.valueOf(it.provider()), quoted(it))).toList();
    }

    private String quoted(QuoteRow it) {
        if (it.isWithdrawn()) return shell().t("uncovered.quoted-by.withdrawn", it.name());
        return it.lapsed() ? shell().t("uncovered.quoted-by.lapsed", it.name()) : it.name();
    }

    /** What was typed for what can't be done here any more. */
    public List<Leftover> leftovers(List<Cause> causes) { return Leftover.of(typed, this, causes); }

    public List<String> news() { return typed.news(); }

    /** As one types it. */
    public String typed(Optional<Money> it) { return it.map(money -> formats().amount(money.minor(), money.currency())).orElse(""); }

    /** What the member hears of the paid service: price, ways to pay, guarantee (CX-3). */
    public String offer() {
        return paid.told().map(it -> {
            var until = formats().until(it.validUntil(), shell().now());
            var methods = String.join(", ", it.methods());
            return it.guaranteeDays() == 0 ? shell().t("uncovered.say.price-no-guarantee", money(it.price()), methods, until) : shell().t("uncovered.say.price", money(it.price()), methods, it.guaranteeDays(), until);
        }).orElse("");
    }

    /** H: what he hears of an exception, that it is one; empty while none is granted. */
    public String exceptional() {
        var percent = rung(Offer.EXCEPTION).state() == Rung.State.GRANTED ? assistance().goodwill().percent() : Optional.<Integer>empty();
        return percent.map(it -> it == 100 ? shell().t("uncovered.say.exception-all") : shell().t("uncovered.say.exception", formats().percent(it))).orElse("");
    }

    /** What stands in the log where he says no. */
    public String offeredWords() { return paid.told().map(it -> it.guaranteeDays() == 0 ? shell().t("uncovered.offered-no-guarantee", money(it.price())) : shell().t("uncovered.offered", money(it.price()), it.guaranteeDays())).orElse(""); }

    public boolean isSettled() { return assistance().category().isPresent(); }
    public Optional<Category> category() { return assistance().category(); }
}
