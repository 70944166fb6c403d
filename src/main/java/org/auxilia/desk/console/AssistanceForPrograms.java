package org.auxilia.desk.console;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.auxilia.assistance.Kind;
import org.auxilia.catalogue.Causes;
import org.auxilia.desk.ActForm;
import org.auxilia.desk.ActForms;
import org.auxilia.desk.ActJson;
import org.auxilia.desk.OtherForms;
import org.auxilia.desk.console.AssistanceJson.CandidateJson;
import org.auxilia.network.Ladder;
import org.auxilia.staff.Right;
import org.auxilia.web.Form;
import org.springframework.stereotype.Component;

/** Makes of a situation what programs get of it. */
@Component
class AssistanceForPrograms {

    /** Acts that have a form of their own, and where. */
    private static final Map<Kind, String> ELSEWHERE = Map.of(Kind.OWNER, "owner", Kind.COSTS, "costs", Kind.FIELD, "data", Kind.COVERAGE, "opening/decide", Kind.EXCLUSION, "opening/exclude");

    private final Console console;
    private final Ladders ladders;
    private final Causes causes;

    AssistanceForPrograms(Console console, Ladders ladders, Causes causes) {
        this.console = console;
        this.ladders = ladders;
        this.causes = causes;
    }

    AssistanceJson of(Situation s) { return AssistanceJson.of(s, acts(s), order(s), causes); }

    List<AssistanceJson.EntryJson> log(Situation s) { return AssistanceJson.log(s, causes); }

    private List<ActJson> acts(Situation s) {
        var context = Optional.of(console.context(s, (_, _) -> Optional.empty()));
        return Arrays.stream(Kind.values()).filter(it -> ELSEWHERE.containsKey(it) || ActForms.find(it).isPresent()).map(kind -> {
            var path = ELSEWHERE.getOrDefault(kind, kind.slug());
            var fields = ELSEWHERE.containsKey(kind) ? OtherForms.of("POST /cases/{number}/{n}/" + path) : ActForms.find(kind).map(ActForm::fields).orElse(List.of());
            return ActJson.of(kind.slug(), Labels.act(kind, s.shell()), s.path() + "/" + path, s.obstaclesTo(kind), s.who().role().isSuperior(), fields, context, s.shell());
        }).toList();
    }

    private List<CandidateJson> order(Situation s) {
        if (!s.shell().may(Right.SEE_PROVIDERS) || !Ladders.isSought(s) || s.assistance().isExcluded()) return List.of();
        return ladders.calling(s, Form.empty()).candidates().stream().map(it -> candidate(it, it.row(), s)).toList();
    }

    private static CandidateJson candidate(Calling.Candidate it, Ladder.Row row, Situation s) {
        return new CandidateJson(row.rank(), row.provider(), row.name(), row.phones(), it.minutes(), row.cost(), row.why().stream().map(why -> Ladders.words(why, s)).toList(),
            row.needsSupervisor(), it.spent(), it.isNext());
    }
}
