package org.auxilia.desk.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.auxilia.assistance.Entry;
import org.auxilia.assistance.Kind;
import org.auxilia.catalogue.Causes;
import org.auxilia.catalogue.Delivery;
import org.auxilia.catalogue.LogSubtypes;
import org.auxilia.desk.ActContext;
import org.auxilia.desk.ActForms;
import org.auxilia.desk.Disclaimers;
import org.auxilia.desk.OfferCards;
import org.auxilia.desk.UsualPrices;
import org.auxilia.desk.VainTrips;
import org.auxilia.geography.Places;
import org.auxilia.staff.Right;
import org.auxilia.web.Form;
import org.auxilia.web.Tab;
import org.springframework.stereotype.Component;

/** Puts the console together. */
@Component
class Console {

    /** The tabs of CA-5 with the address of each below the assistance, and the key that opens it. */
    private static final List<String> TABS = List.of("", "costs", "log", "survey", "data", "times", "audit");

    /** Acts on a provider of the calling order. */
    private static final Set<Kind> DIALS = EnumSet.of(Kind.ASSIGNMENT, Kind.PROVIDER_CALL, Kind.QUOTE_REQUEST, Kind.QUOTE, Kind.QUOTE_CONTEST, Kind.QUOTE_WITHDRAWAL);

    private final Queue queue;
    private final Ladders ladders;
    private final Sayings sayings;
    private final Causes causes;
    private final Places places;
    private final LogSubtypes subtypes;
    private final UsualPrices prices;
    private final OfferCards offers;
    private final VainTrips vainTrips;
    private final Disclaimers disclaimers;

    Console(Queue queue, Ladders ladders, Sayings sayings, Causes causes, Places places, LogSubtypes subtypes, UsualPrices prices, OfferCards offers, VainTrips vainTrips, Disclaimers disclaimers) {
        this.queue = queue;
        this.ladders = ladders;
        this.sayings = sayings;
        this.causes = causes;
        this.places = places;
        this.subtypes = subtypes;
        this.prices = prices;
        this.offers = offers;
        this.vainTrips = vainTrips;
        this.disclaimers = disclaimers;
    }

    /**
     * @param form  what the address asks for: an act, a task, a provider, a search
     * @param back  the act that came back
     * @param edits fields that came back
     */
    Screen screen(Situation s, String tab, Form form, Optional<Acts.Back> back, Optional<Edits> edits) {
        boolean may = s.shell().may(Right.WORK_CASES);
        var calling = ladders.calling(s, form);
        var acts = acts(s, calling, back, Ladders.query(form, List.of("reach", "inactive")));
        var wanted = Optional.of(form.typed("task")).filter(it -> !it.isEmpty()).map(it -> new Steps.Wanted(it, form.typed("subject")));
        var steps = new Steps(s, acts, calling, sayings, wanted);
        var next = may || s.shell().may(Right.AUTHORISE) && wanted.isPresent() ? steps.next() : Optional.<NextStep>empty();
        var ladder = s.shell().may(Right.SEE_PROVIDERS) && Ladders.isSought(s) && !s.assistance().isExcluded() ? ladders.view(s, calling, form) : null;
        return new Screen(s, Head.of(s, steps.chip(), steps.due()), queue.of(s.who().id(), s.shell().viewer().orElseThrow().sight(), s.shell()), StageBar.of(s, steps.chip()), next.orElse(null), steps.rest(),
            OtherActs.of(s, acts), opened(form, back, next, acts), tabs(s, tab), Sheet.of(s, edits), ladder, Checklist.of(s), LogLine.of(s, causes),
            Composer.of(s, back.filter(it -> it.kind() == Kind.REMARK), subtypes.all()), sayings.hold(s), offers.of(s.assistance(), s.shell(), s.formats()).orElse(null), may);
    }

    /** Without anybody who is called. */
    Acts acts(Situation s) { return acts(s, ladders.calling(s, Form.empty()), Optional.empty(), ""); }

    private Acts acts(Situation s, Calling calling, Optional<Acts.Back> back, String search) {
        return new Acts(s, context(s, calling), new Defaults(s, calling.nextCandidate()), back, search, sayings);
    }

    ActContext context(Situation s, ActContext.Candidates candidates) {
        return new ActContext(s.assistance(), s.now(), s.formats(), s.shell().lang(), s.account().currency(), s.account().paymentMethods(), causes.all(), s.service().guaranteeDays(),
            s.account().country(), places, vainTrips.beside(candidates, s.assistance(), s.service(), s.account()), prices.of(s.assistance(), s.service(), s.account(), s.now()).insteadOf(s.insteadOf()),
            () -> disclaimers.of(s.assistance(), s.service(), s.account(), s.shell()));
    }

    /** What an act is read with; the calling order only where it dials. */
    ActContext context(Situation s, Kind kind, Form form) {
        if (kind == Kind.ASSIGNMENT) ladders.register(s, form);
        boolean dials = DIALS.contains(kind);
        return context(s, dials ? ladders.callingAnyhow(s, form) : ladders.calling(s, Form.empty()));
    }

    /** CA-9: "08:02 AUXILIO VIEDMA, posición 1 (Lucas Sosa)", of what others wrote about this assistance. */
    List<String> news(Situation s, List<Entry> unseen) {
        return LogLine.of(unseen.stream().filter(it -> it.assistance() == 0 || it.assistance() == s.assistance().number()).toList(), s, causes).stream()
            .map(line -> s.shell().t("desk.meanwhile-line", s.formats().time(line.happened()), line.words(), line.author())).toList();
    }

    /** What came back is shown in the next step where it belongs there, else on a card of its own. */
    private static ActView opened(Form form, Optional<Acts.Back> back, Optional<NextStep> next, Acts acts) {
        var kind = back.map(Acts.Back::kind).or(() -> Arrays.stream(Kind.values()).filter(it -> it.slug().equals(form.typed("act"))).findFirst());
        if (kind.isEmpty() || kind.get() == Kind.REMARK && back.isPresent() || ActForms.find(kind.get()).isEmpty()) return null;
        boolean shown = back.isPresent() && next.filter(it -> it.main() != null && it.main().isBack() || it.others().stream().anyMatch(ActView::isBack)).isPresent();
        var view = acts.of(kind.get(), Map.of());
        return shown || view.isLink() ? null : view;
    }

    private static List<Tab> tabs(Situation s, String here) {
        var tabs = new ArrayList<Tab>();
        for (int i = 0; i < TABS.size(); i++) {
            var name = TABS.get(i);
            var count = name.equals("log") ? Integer.toString(s.assistance().log().size()) : name.equals("data") && !s.service().fields().isEmpty() ? filled(s) : null;
            tabs.add(tab(s, name, here, count, i + 1));
        }
        if (isReimbursed(s)) tabs.add(2, tab(s, "reimbursement", here, null, TABS.size() + 1));
        return tabs;
    }

    /** RE-1: for those who claim, decide and pay. */
    private static boolean isReimbursed(Situation s) { return s.assistance().delivery() == Delivery.REIMBURSEMENT && (s.shell().may(Right.WORK_CASES) || s.shell().may(Right.AUTHORISE)); }

    private static Tab tab(Situation s, String name, String here, String count, int key) {
        return new Tab(s.path() + (name.isEmpty() ? "" : "/" + name), s.shell().t("desk.tab." + (name.isEmpty() ? "main" : name)), name.equals(here), count, Integer.toString(key));
    }

    private static String filled(Situation s) {
        var fields = s.service().fields();
        return fields.stream().filter(it -> s.assistance().field(it.code()).filter(value -> !value.isBlank()).isPresent()).count() + "/" + fields.size();
    }
}
