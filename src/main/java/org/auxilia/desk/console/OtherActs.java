package org.auxilia.desk.console;

import static org.auxilia.assistance.Kind.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.auxilia.assistance.Kind;
import org.auxilia.assistance.Obstacle;
import org.auxilia.assistance.Stage;
import org.auxilia.staff.Right;

/** What else may be done, by stage; what may not is there with the reason. */
public record OtherActs(List<Group> groups) {

    /** @param name of the stage, or "at any time" */
    public record Group(String name, List<Item> possible, List<Item> impossible) {
        Group with(Optional<Item> other) { return other.map(it -> new Group(name, Stream.concat(possible.stream(), Stream.of(it)).toList(), impossible)).orElse(this); }
    }

    /** @param why empty where it is possible */
    public record Item(String label, String href, String why) {}

    /** Acts that follow by themselves, or that belong to the ladder, the tabs or the composer. */
    private static final Set<Kind> NOT_HERE = EnumSet.of(CASE_OPENING, CALLER, IDENTIFICATION, LOCATION, CASE_REOPENING, OPENING, CLOSURE, FORCING, FIELD, TASK_DONE,
        PROVIDER_CALL, ASSIGNMENT, REMARK, QUOTE_REQUEST, QUOTE, QUOTE_CONTEST, QUOTE_WITHDRAWAL, PRICE, ALTERNATIVES, RECEIPT);
    private static final Set<Kind> ANYTIME = EnumSet.of(AUTHORISATION, AUTHORISATION_REPLY, DATUM_QUERY, DATUM_REPLY, PAYMENT, CLAIM, REIMBURSEMENT, TASK, CONSENT, EMPOWERMENT, COMPLAINT_HEARING, OWNER, VERIFICATION, BEARER, CASE_CLOSURE, CALL_BACK, PROVIDER_TALK,
        MEMBER_TALK, OTHER_TALK, CALL_ATTEMPT, CONFERENCE, PRIORITY, CANCELLATION);

    static OtherActs of(Situation s, Acts acts) {
        var groups = new ArrayList<Group>();
        groups.add(group(s.shell().t("desk.more.anytime"), ANYTIME.stream().toList(), s, acts).with(uncovered(s, acts)));
        for (var stage : Stage.values()) {
            var kinds = Arrays.stream(Kind.values()).filter(it -> it.stage() == stage && !ANYTIME.contains(it)).toList();
            groups.add(group(s.shell().t(stage), kinds, s, acts));
        }
        return new OtherActs(groups.stream().filter(it -> !it.possible().isEmpty() || !it.impossible().isEmpty()).toList());
    }

    /** The ladder of "no", where somebody may act by it. */
    private static Optional<Item> uncovered(Situation s, Acts acts) {
        boolean may = s.shell().may(Right.WORK_CASES) || s.shell().may(Right.AUTHORISE);
        return Optional.of(acts.uncovered()).filter(_ -> may && !s.assistance().isFinal()).map(it -> new Item(it.label(), it.action(), ""));
    }

    private static Group group(String name, List<Kind> kinds, Situation s, Acts acts) {
        var items = kinds.stream().filter(it -> !NOT_HERE.contains(it)).map(it -> item(it, s, acts)).toList();
        return new Group(name, items.stream().filter(it -> it.why().isEmpty()).toList(), items.stream().filter(it -> !it.why().isEmpty()).toList());
    }

    private static Item item(Kind kind, Situation s, Acts acts) {
        var obstacles = s.obstaclesTo(kind);
        boolean force = s.who().role().isSuperior() && obstacles.stream().allMatch(Obstacle::yieldsToForce);
        var href = Acts.isElsewhere(kind) ? acts.address(kind) : s.path() + "?act=" + kind.slug() + "#act";
        return new Item(Labels.act(kind, s.shell()), href, obstacles.isEmpty() || force ? "" : s.shell().t(obstacles.getFirst()));
    }
}
