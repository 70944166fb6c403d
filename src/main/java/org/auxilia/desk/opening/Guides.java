package org.auxilia.desk.opening;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.auxilia.assistance.Aspect;
import org.auxilia.assistance.FileFact.MemberIdentified;
import org.auxilia.assistance.FileFact.RosterStatus;
import org.auxilia.membership.Account;
import org.auxilia.membership.ScriptStep;
import org.auxilia.membership.ScriptValue;
import org.auxilia.membership.Scripts;
import org.auxilia.staff.SignedIn;
import org.auxilia.web.Shell;
import org.springframework.stereotype.Component;

/** Fills the script of stage 1 with the account's phrases, and knows from the facts how far the call has come. */
@Component
class Guides {

    /** A step of the call; the first that is not done is the one at hand. */
    private record Line(String key, boolean done, String say) {}

    private final Scripts scripts;

    Guides(Scripts scripts) { this.scripts = scripts; }

    /** @param account null while nobody knows which */
    Guide ofNewCase(Account account, boolean vital, SignedIn who, Shell shell) {
        Function<ScriptStep, String> say = step -> account == null
            ? scripts.say(step, shell.lang(), shell.now().atZone(who.zone()), Map.of(ScriptValue.COORDINATOR, who.name()))
            : scripts.say(account.id(), step, shell.lang(), shell.now(), Map.of(ScriptValue.COORDINATOR, who.name()));
        return guide(List.of(new Line("greeting", false, say.apply(vital ? ScriptStep.EMERGENCY_GREETING : ScriptStep.GREETING)), new Line("caller", false, say.apply(ScriptStep.ASK_DATA)),
            new Line("member", false, ""), new Line("situation", false, say.apply(ScriptStep.ASK_SITUATION)), new Line("coverage", false, ""), new Line("consent", false, ""),
            new Line("farewell", false, "")), say.apply(ScriptStep.PLEASE_HOLD));
    }

    /** Every step that came after a fact of its own is ticked by that fact, whoever brought it. */
    Guide of(CaseScreen screen) {
        var identified = screen.identified();
        var open = screen.file().assistances().filter(it -> !it.isFinal()).toList();
        boolean decided = !open.isEmpty() && open.stream().allMatch(it -> it.has(Aspect.DecidesCoverage.class));
        boolean toVerify = identified.map(MemberIdentified::status).filter(RosterStatus.TO_VERIFY::equals).isPresent();
        var lines = new ArrayList<Line>();
        lines.add(new Line("greeting", true, ""));
        lines.add(new Line("caller", !screen.caller().phone().isBlank(), say(screen, ScriptStep.ASK_DATA)));
        lines.add(new Line("member", identified.isPresent(), say(screen, ScriptStep.ASK_DATA)));
        if (toVerify) lines.add(new Line("not-found", decided, say(screen, ScriptStep.NOT_FOUND)));
        lines.add(new Line("situation", screen.location().isPresent() && screen.file().count() > 0, say(screen, ScriptStep.ASK_SITUATION)));
        lines.add(new Line("coverage", decided, ""));
        lines.add(new Line("consent", screen.consent().isPresent(), say(screen, ScriptStep.CONSENT)));
        lines.add(new Line("farewell", screen.isClosed(), say(screen, ScriptStep.FAREWELL)));
        return guide(lines, say(screen, ScriptStep.PLEASE_HOLD));
    }

    /** The words of one step for this case; what is not known yet stays a blank. */
    String say(CaseScreen screen, ScriptStep step) {
        var values = new EnumMap<ScriptValue, String>(ScriptValue.class);
        values.put(ScriptValue.COORDINATOR, screen.who().name());
        values.put(ScriptValue.CASE, Long.toString(screen.file().number()));
        screen.identified().map(it -> it.person().isBlank() ? it.name() : it.person()).ifPresent(name -> values.put(ScriptValue.MEMBER, name));
        screen.location().ifPresent(place -> values.put(ScriptValue.PLACE, place.label()));
        screen.file().assistances().filter(it -> !it.isFinal()).reduce((_, later) -> later).map(screen::row)
            .ifPresent(row -> values.put(ScriptValue.SERVICE, row.service().name(screen.shell().lang())));
        return scripts.say(screen.account().id(), step, screen.shell().lang(), screen.shell().now(), values);
    }

    private static Guide guide(List<Line> lines, String hold) {
        var steps = new ArrayList<Guide.Step>();
        boolean found = false;
        for (var line : lines) {
            var state = line.done() ? Guide.State.DONE : found ? Guide.State.TO_COME : Guide.State.NOW;
            found |= state == Guide.State.NOW;
            steps.add(new Guide.Step(line.key(), state, line.say(), line.key().equals("consent")));
        }
        return new Guide(List.copyOf(steps), hold);
    }
}
