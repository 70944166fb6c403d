package org.auxilia.desk.console;

import static org.auxilia.assistance.Obstacle.*;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.auxilia.assistance.Kind;
import org.auxilia.assistance.Obstacle;
import org.auxilia.assistance.Stage;

/** What the closing asks for (Procedure 5.5.2.3, CL-3): each with whether it is there, and the way to it. */
public record Checklist(List<Item> items) {

    public record Item(String text, boolean done, String href) {}

    private static final String ON_CASE = "/";
    /** Where what is missing is filled in, below the assistance, or on the case itself. */
    private static final Map<Obstacle, String> WAYS = new LinkedHashMap<>();

    static {
        WAYS.put(MEMBER_OWED, ON_CASE);
        WAYS.put(COVERAGE_OWED, ON_CASE);
        WAYS.put(CONSENT_OWED, "?act=consent#act");
        WAYS.put(TIMES_MISSING, "/times");
        WAYS.put(COSTS_MISSING, "/costs");
        WAYS.put(FIELDS_MISSING, "/data#missing");
        WAYS.put(VERDICT_MISSING, "/survey");
        WAYS.put(EXCESS_OPEN, "?act=excess-acceptance#act");
        WAYS.put(ABOVE_COVERAGE, "/costs");
        WAYS.put(AUTHORISATION_OPEN, "?act=authorisation-reply#act");
    }

    /** Null before the service has ended, and after the closing. */
    static Checklist of(Situation s) {
        if (s.assistance().isFinal() || s.assistance().stage() != Stage.CLOSING) return null;
        var missing = s.obstaclesTo(Kind.REVIEW);
        return new Checklist(WAYS.entrySet().stream().map(it -> new Item(s.shell().t("desk.check." + Labels.kebab(it.getKey())), !missing.contains(it.getKey()), way(it.getValue(), s))).toList());
    }

    private static String way(String below, Situation s) { return below.equals(ON_CASE) ? "/cases/" + s.file().number() : s.path() + below; }

    /** The first that is missing; null for none. */
    public Item missing() { return items.stream().filter(it -> !it.done()).findFirst().orElse(null); }

    public boolean isComplete() { return items.stream().allMatch(Item::done); }
}
