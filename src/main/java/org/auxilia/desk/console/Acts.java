package org.auxilia.desk.console;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.auxilia.assistance.Kind;
import org.auxilia.assistance.Obstacle;
import org.auxilia.desk.ActContext;
import org.auxilia.desk.ActForms;
import org.auxilia.web.Form;

/**
 * Offers acts on one assistance, with what is known filled in. What was typed into one that came back is kept.
 *
 * @param search how far providers are searched, as it stands in the address; an act on one of them needs the same search
 * @param back the act that came back, if one did
 */
record Acts(Situation situation, ActContext context, Defaults defaults, Optional<Back> back, String search, Sayings sayings) {

    /**
     * @param kind      what was tried
     * @param typed     as it was typed, with the sentences at the fields
     * @param obstacles what the procedure has against it; empty when only the form is at fault
     * @param news      what others wrote since the form was made, a sentence each (CA-9)
     */
    record Back(Kind kind, Form typed, List<Obstacle> obstacles, List<String> news) {}

    /** Acts that are done on another screen. */
    private static final Map<Kind, String> ELSEWHERE = Map.of(Kind.OWNER, "/owner", Kind.COSTS, "/costs", Kind.FIELD, "/data");
    private static final Set<Kind> ON_CASE = Set.of(Kind.OPENING, Kind.IDENTIFICATION, Kind.LOCATION, Kind.CALLER, Kind.COVERAGE, Kind.EXCLUSION);

    ActView of(Kind kind) { return of(kind, Map.of()); }

    /** @param known values that need not be asked for */
    ActView of(Kind kind, Map<String, String> known) {
        var form = isElsewhere(kind) ? null : ActForms.find(kind).orElseThrow();
        boolean mine = back.filter(it -> it.kind() == kind && known.entrySet().stream().allMatch(e -> it.typed().typed(e.getKey()).equals(e.getValue()))).isPresent();
        var typed = mine ? back.get().typed() : defaults.of(kind, context);
        known.forEach(typed::put);
        if (kind == Kind.AUTHORISATION_REPLY) typed.put("asking", situation.assistance().askings()); // as it is read now: what came back was of what was asked before (AU-1)
        var obstacles = mine && !back.get().obstacles().isEmpty() ? back.get().obstacles() : situation.obstaclesTo(kind);
        boolean refused = mine && !back.get().obstacles().isEmpty();
        boolean force = situation.who().role().isSuperior() && (!obstacles.isEmpty() || typed.checked("force")) && obstacles.stream().allMatch(Obstacle::yieldsToForce);
        var id = kind.slug() + known.values().stream().map(it -> "-" + it.toLowerCase(java.util.Locale.ROOT)).sorted().reduce("", String::concat);
        return new ActView(id, kind, Labels.act(kind, situation.shell()), address(kind), form, context, typed, known.keySet(),
            obstacles.stream().map(situation.shell()::t).toList(), refused ? back.get().news() : List.of(), refused, force, kind == Kind.ALTERNATIVES ? context.disclaimer().get() : sayings.at(kind, situation));
    }

    /** The way to the ladder of what can be offered (Out of coverage A). */
    ActView uncovered() {
        return new ActView("uncovered", Kind.PRICE, situation.shell().t("uncovered.open"), situation.path() + "/uncovered?from=console", null, context, Form.empty(), Set.of(), List.of(), List.of(), false, false, "");
    }

    /** Whether it has a screen of its own, to which there is but a way. */
    static boolean isElsewhere(Kind kind) { return ELSEWHERE.containsKey(kind) || ActForms.find(kind).isEmpty(); }

    /** Where its form goes, or its screen is. */
    String address(Kind kind) {
        if (ON_CASE.contains(kind)) return "/cases/" + situation.file().number();
        boolean dials = kind == Kind.ASSIGNMENT || kind == Kind.PROVIDER_CALL;
        return situation.path() + ELSEWHERE.getOrDefault(kind, "/" + kind.slug()) + (dials ? search : "");
    }
}
