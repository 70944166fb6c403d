package org.auxilia.desk.console;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.auxilia.assistance.Aspect.DecidesCoverage;
import org.auxilia.assistance.AssignmentFact.ExhaustionDecided;
import org.auxilia.assistance.AssignmentFact.Way;
import org.auxilia.assistance.Assistance;
import org.auxilia.assistance.OpeningFact.CoverageDecided;
import org.auxilia.assistance.OpeningFact.Original;
import org.auxilia.assistance.Priority;
import org.auxilia.catalogue.Delivery;
import org.auxilia.desk.Routes;
import org.auxilia.geography.Places;
import org.auxilia.network.CallingOrder;
import org.auxilia.network.Ladder;
import org.auxilia.network.LadderCriteria;
import org.auxilia.network.Provider;
import org.auxilia.network.ProviderSearch;
import org.auxilia.network.Providers;
import org.auxilia.network.Reach;
import org.auxilia.network.Why;
import org.auxilia.web.Form;
import org.auxilia.web.Shell;
import org.springframework.stereotype.Component;

/** Searches providers for an assistance and shows them in calling order (5.2.2.1). */
@Component
class Ladders {

    private static final int LONGEST = 40;
    private static final Ladder NOBODY = new Ladder(List.of(), 0, 0, Reach.PLACE);

    private final ProviderSearch search;
    private final Places places;
    private final Providers providers;

    Ladders(ProviderSearch search, Places places, Providers providers) {
        this.search = search;
        this.places = places;
        this.providers = providers;
    }

    /** Nobody is sought for what is assigned, ended, or not covered. */
    static boolean isSought(Situation s) { return s.assistance().provider().isEmpty() && !s.assistance().isFinal(); }

    Calling calling(Situation s, Form form) { return calling(s, form, isSought(s)); }

    /** Also of an assistance that somebody else has assigned meanwhile: the procedure says so, with what was typed. */
    Calling callingAnyhow(Situation s, Form form) { return calling(s, form, true); }

    private Calling calling(Situation s, Form form, boolean wanted) {
        var chosen = Optional.of(form.typed("provider")).filter(it -> it.matches("[1-9]\\d{0,8}")).map(Integer::valueOf);
        var calling = new Calling(s.assistance(), wanted ? found(s, form, reach(s, form)) : NOBODY, chosen, unlisted(s, chosen), why -> words(why, s));
        for (var wider = ProviderSearch.wider(calling.reach()); wanted && isWidened(s) && calling.isExhausted() && wider.isPresent(); wider = wider.flatMap(ProviderSearch::wider))
            calling = new Calling(s.assistance(), found(s, form, wider.get()), chosen, Optional.empty(), why -> words(why, s));
        return calling;
    }

    private Ladder found(Situation s, Form form, Reach reach) {
        if (s.assistance().delivery() == Delivery.REIMBURSEMENT) return reimbursed();
        return s.location().flatMap(it -> it.place()).or(() -> anywhere(s)).map(place -> search.ladder(criteria(s, place, form, reach))).orElse(NOBODY);
    }

    /** RE-1: the member hires by himself; REEMBOLSO stands in the provider's place. */
    private Ladder reimbursed() {
        var it = providers.get(Provider.Special.REIMBURSEMENT);
        var row = new Ladder.Row(1, it.id(), it.tradeName(), List.of(), it.condition(), 1, OptionalDouble.empty(), true, 0, it.capacity(), OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), List.of());
        return new Ladder(List.of(row), 1, 1, Reach.COUNTRY);
    }

    /** CA-12: what nobody comes for needs no place; whoever serves the country can be asked. */
    private Optional<Integer> anywhere(Situation s) {
        return s.assistance().delivery() == Delivery.ON_SITE ? Optional.empty() : Optional.of(places.country(s.account().country()).id());
    }

    /** AS-4: by the superior's decision somebody takes it who is on no list. */
    private Optional<Provider> unlisted(Situation s, Optional<Integer> chosen) { return isUnlisted(s) ? chosen.flatMap(providers::find) : Optional.empty(); }

    private static boolean isUnlisted(Situation s) { return s.assistance().last(ExhaustionDecided.class).filter(it -> it.way() == Way.UNLISTED).isPresent(); }

    /** Whom the list has not is put into the network first, without zone or position: the owner of the network completes it. */
    void register(Situation s, Form form) {
        if (!isUnlisted(s) || !form.typed("provider").equals("0")) return;
        var name = form.text("name", 120).required();
        var phone = form.text("phone", 40).required();
        if (form.isBad()) return;
        form.put("provider", providers.add(Provider.named(name, s.account().country(), s.formats().zone()).withPhones(phone)).id());
    }

    private static LadderCriteria criteria(Situation s, int place, Form form, Reach reach) {
        var a = s.assistance();
        var order = s.account().computedRank() ? CallingOrder.COMPUTED : CallingOrder.BY_POSITION;
        var criteria = LadderCriteria.now(s.service().code(), place, s.now()).wide(reach).ordered(order).first(LONGEST).asGuaranteeOf(original(a));
        var window = a.priority() == Priority.SCHEDULED ? a.availability().stream().filter(it -> it.from().isAfter(s.now())).findFirst() : Optional.<org.auxilia.assistance.Window>empty();
        if (window.isPresent()) criteria = criteria.within(window.get().from(), window.get().to());
        var point = s.location().flatMap(Routes::point);
        if (point.isPresent()) criteria = criteria.near(point.get());
        var statuses = form.checked("inactive") ? Set.of(Provider.Status.values()) : Set.of(Provider.Status.ACTIVE);
        return criteria.only(form.isPosted() ? Optional.empty() : form.text("name", 60).optional(), constant(form, "condition", Provider.Condition.class), statuses);
    }

    /** CX-4: whose work it is the guarantee of. */
    private static Optional<Integer> original(Assistance a) {
        return a.last(DecidesCoverage.class).flatMap(it -> it instanceof CoverageDecided covered ? covered.original() : Optional.empty()).map(Original::provider).filter(it -> it > 0);
    }

    /** As far as the supervisor has decided to look, or further for the eye alone. */
    private static Reach reach(Situation s, Form form) {
        return constant(form, "reach", Reach.class).orElse(isWidened(s) ? Reach.ZONE : Reach.PLACE);
    }

    private static boolean isWidened(Situation s) { return s.assistance().last(ExhaustionDecided.class).filter(it -> it.way() == Way.WIDEN).isPresent(); }

    LadderView view(Situation s, Calling calling, Form form) {
        var shell = s.shell();
        var found = calling.found();
        var base = s.path() + query(form, List.of("reach", "name", "condition", "inactive"));
        var wider = ProviderSearch.wider(found.reach()).map(it -> s.path() + "?reach=" + it + "#ladder").orElse(null);
        return new LadderView(shell.t("desk.ladder.where", s.service().name(shell.lang()), s.location().map(it -> it.label()).orElse("—")),
            shell.t("desk.ladder.open", found.openNow(), found.total()), calling.candidates().stream().map(it -> row(it, s, base)).toList(), found.reach(), wider, s.path(), form);
    }

    /** The search's own fields, so that choosing somebody keeps them. */
    static String query(Form form, List<String> names) {
        if (names.stream().allMatch(it -> form.typed(it).isBlank())) return "";
        return names.stream().filter(it -> !form.typed(it).isBlank()).map(it -> it + "=" + java.net.URLEncoder.encode(form.typed(it), java.nio.charset.StandardCharsets.UTF_8)).collect(Collectors.joining("&", "?", ""));
    }

    private static LadderView.Row row(Calling.Candidate it, Situation s, String base) {
        var row = it.row();
        var phone = row.phone().orElse("");
        var choose = base + (base.contains("?") ? "&" : "?") + "provider=" + row.provider() + "#next";
        return new LadderView.Row(row.rank(), row.provider(), row.name(), phone, phone.replaceAll("[^+0-9]", ""), row.why().stream().map(why -> new LadderView.Reason(words(why, s), why.isObstacle())).toList(),
            row.km().isPresent() ? s.formats().number(Math.round(row.km().getAsDouble())) + " km" : "—", row.minutes().isPresent() ? row.minutes().getAsInt() + " min" : "",
            percent(row.punctuality(), s), row.cost().map(cost -> s.formats().money(cost.minor(), cost.currency())).orElse("—"), it.spent() || row.needsSupervisor(), it.isNext(),
            state(it, s), it.isNext() ? null : choose);
    }

    private static String state(Calling.Candidate it, Situation s) {
        if (it.released()) return s.shell().t("desk.ladder.released");
        if (it.said().isPresent()) return s.shell().t(it.said().get());
        return it.silent() == 0 ? "" : s.shell().t("desk.ladder.silent", it.silent(), s.assistance().policy().callsBeforeNext());
    }

    private static String percent(OptionalInt it, Situation s) { return it.isPresent() ? s.formats().percent(it.getAsInt()) : "—"; }

    static String words(Why why, Situation s) {
        Shell shell = s.shell();
        return switch (why) {
            case Why.Position it -> shell.t("desk.why.position", it.position());
            case Why.Elsewhere it -> shell.t("desk.why.elsewhere", it.covered());
            case Why.OnDuty _ -> shell.t("desk.why.on-duty");
            case Why.OffDutyNow it -> shell.t("desk.why.off-now", it.opens() == null ? "—" : s.formats().shortly(it.opens(), s.now()));
            case Why.Nearest _ -> shell.t("desk.why.nearest");
            case Why.DidIt _ -> shell.t("desk.why.did-it");
            case Why.Free _ -> shell.t("desk.why.free");
            case Why.Busy it -> shell.t("desk.why.busy", it.openJobs(), it.capacity());
            case Why.Reworked it -> shell.t("desk.why.reworked", it.rework().reworks(), it.rework().finished(), s.formats().percent(it.rework().percent()));
            case Why.OutOfHours it -> shell.t("desk.why.closed", it.opens() == null ? "—" : s.formats().shortly(it.opens(), s.now()));
            case Why.AtCapacity it -> shell.t("desk.why.full", it.openJobs(), it.capacity());
            case Why.DocumentExpired it -> shell.t("desk.why.expired", shell.t("desk.document." + Labels.kebab(it.kind())), s.formats().date(it.expired()));
            case Why.NotActive it -> shell.t("desk.why.inactive." + Labels.kebab(it.status()));
        };
    }

    /** Of the address, so what is none of them asks for nothing; the act's own form is not to blame for it. */
    private static <E extends Enum<E>> Optional<E> constant(Form form, String name, Class<E> type) {
        return java.util.Arrays.stream(type.getEnumConstants()).filter(it -> it.name().equals(form.typed(name))).findFirst();
    }
}
