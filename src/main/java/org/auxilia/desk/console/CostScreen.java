package org.auxilia.desk.console;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.auxilia.assistance.Category;
import org.auxilia.assistance.CostLine;
import org.auxilia.assistance.Costs;
import org.auxilia.assistance.Figures;
import org.auxilia.assistance.Kind;
import org.auxilia.assistance.MemberPart;
import org.auxilia.assistance.OpeningFact.CoverageDecided;
import org.auxilia.assistance.ServiceFact.Diagnosed;
import org.auxilia.assistance.UncoveredFact.PaymentReceived;
import org.auxilia.catalogue.Money;
import org.auxilia.staff.Right;
import org.auxilia.web.Form;

/**
 * The tab Costos (CL-1).
 *
 * @param limit   the most that the account bears; empty without one
 * @param used    per mille of the limit that the account bears already, 1000 at most
 * @param excess  what goes beyond the limit, of the diagnosis or of the lines
 * @param reasons why the lines were refused
 * @param part    how far the member is with his (CL-9)
 * @param paid    what he has paid so far
 * @param payment the form of what comes in; empty where nothing is to pay, or it isn't the viewer's
 * @param figures what was agreed and what the provider wants, as loaded, else as he said it with his diagnosis (CL-7)
 * @param proposed what may be loaded; nothing once it stands beside loaded lines
 * @param apart   what is loaded already and is held against nothing that was agreed; empty where that is nothing: it may be the same under another name
 * @param hinders why nothing can be loaded now, in sentences
 * @param rows    of the form
 * @param agreed  whether lines may stand beside what was agreed
 */
public record CostScreen(List<CostLine> lines, Optional<Money> total, Optional<Money> account, Optional<Money> member, Optional<Money> company, Optional<Money> limit, int used,
                         Optional<Money> excess, Form form, List<String> reasons, MemberPart part, List<Payment> paid, Optional<ActView> payment,
                         Optional<Figures> figures, Proposed proposed, Optional<Money> apart, List<String> hinders, int rows, boolean agreed) {

    /** @param by who recorded it */
    public record Payment(Money amount, String method, String receipt, Instant at, String by) {}

    static CostScreen of(Situation s, Acts acts, Proposed proposed, Form form, List<String> reasons) {
        var costs = new Costs(CostTable.lines(s));
        var limit = limit(s);
        int used = limit.filter(Money::isPositive).flatMap(max -> costs.account().map(it -> (int) Math.clamp(it.minor() * 1000 / max.minor(), 0, 1000))).orElse(0);
        var open = costs.figures().isPresent() ? Proposed.NOTHING : proposed;
        return new CostScreen(costs.lines(), costs.total(), costs.account(), costs.member(), costs.company(), limit, used, s.assistance().excess(), form, reasons, s.assistance().memberPart(), paid(s),
            payment(s, acts), figures(s, costs, open), open, apart(costs.ofService(s.assistance())), s.obstaclesTo(Kind.COSTS).stream().map(s.shell()::t).toList(), rows(form, open), proposed.proposal().isPresent() || costs.figures().isPresent());
    }

    private static Optional<Figures> figures(Situation s, Costs costs, Proposed open) {
        return costs.figures().or(() -> open.proposal().flatMap(it -> s.assistance().last(Diagnosed.class).map(Diagnosed::cost).filter(Money::isPositive).filter(cost -> cost.currency().equals(it.total().currency()))
            .map(cost -> new Figures(it.total(), cost))));
    }

    private static Optional<Money> apart(Costs costs) { return costs.lines().stream().filter(it -> it.agreed().isEmpty()).map(CostLine::total).reduce(Money::plus).filter(Money::isPositive); }

    /** Room for the whole proposal, so that what is typed into it finds its place again. */
    private static int rows(Form form, Proposed open) {
        int typed = CostRow.typed(form).stream().mapToInt(CostRow::number).max().orElse(0);
        return Math.max(Math.max(CostRow.SHOWN, typed), open.proposal().map(it -> it.lines().size()).orElse(0));
    }

    /** The proposal as it would be sent, for the button that loads it as it stands. */
    public Form asProposed(Situation s) { return proposed.proposal().map(it -> it.put(Form.empty(), s.account().currency(), s.formats())).orElseGet(Form::empty); }

    private static List<Payment> paid(Situation s) {
        return s.assistance().log().stream().filter(it -> it.fact() instanceof PaymentReceived).map(entry -> {
            var it = (PaymentReceived) entry.fact();
            return new Payment(it.amount(), it.method(), it.receipt(), entry.happenedAt(), entry.stamp().who().name());
        }).toList();
    }

    /** With what is left filled in. */
    private static Optional<ActView> payment(Situation s, Acts acts) {
        if (!s.shell().may(Right.WORK_CASES) || s.assistance().memberPart().left().isEmpty() || !s.isPossible(Kind.PAYMENT)) return Optional.empty();
        var view = acts.of(Kind.PAYMENT, Map.of());
        view.typed().put("back", "costs");
        s.assistance().memberPart().left().ifPresent(it -> view.typed().put("amount", s.formats().amount(it.minor(), it.currency())));
        return Optional.of(view);
    }

    private static Optional<Money> limit(Situation s) { return s.assistance().last(CoverageDecided.class).filter(_ -> s.assistance().category().filter(Category.CONNECTION::equals).isEmpty()).flatMap(CoverageDecided::limit); }

    /** What one will most likely load: the diagnosis' price, what is proposed where one asks for it, or an earlier line taken back. */
    static Form proposed(Situation s, Proposed proposed, Form asked) {
        var form = Form.empty();
        var lines = Costs.of(s.assistance()).lines();
        var counter = asked.integer("counter", 1, Math.max(1, lines.size())).optional().filter(_ -> !lines.isEmpty()).map(i -> lines.get(i - 1));
        if (counter.isPresent()) return taken(counter.get(), s, put(form, counter.get().concept(), figure(counter.get().quantity().negate(), s), counter.get().unitPrice(), s, figure(counter.get().taxRate(), s)));
        var wanted = proposed.proposal().filter(_ -> asked.has("proposed") && new Costs(lines).figures().isEmpty());
        if (wanted.isPresent()) return wanted.get().put(form, s.account().currency(), s.formats());
        if (Costs.of(s.assistance()).ofService(s.assistance()).lines().isEmpty()) s.assistance().last(Diagnosed.class).filter(it -> it.cost().isPositive()).ifPresent(it -> put(form, s.service().name(s.shell().lang()), "1", it.cost(), s, "0"));
        return form;
    }

    /** Whoever bore it is given it back, whatever is worked out by now (CL-4). */
    private static Form taken(CostLine it, Situation s, Form form) {
        return form.put("account1", back(it.account(), s)).put("member1", back(it.member(), s)).put("company1", back(it.company(), s));
    }

    private static String back(Money it, Situation s) { return s.formats().amount(-it.minor(), it.currency()); }

    /** As one types it: in the account's way of writing. */
    private static String figure(BigDecimal it, Situation s) { return s.formats().number(it, Math.max(0, it.stripTrailingZeros().scale())); }

    private static Form put(Form form, String concept, String quantity, Money unit, Situation s, String tax) {
        return form.put("concept1", concept).put("quantity1", quantity).put("unit1", s.formats().amount(unit.minor(), unit.currency())).put("tax1", tax);
    }
}
