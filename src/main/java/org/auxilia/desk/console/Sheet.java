package org.auxilia.desk.console;

import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.Assistance;
import org.auxilia.assistance.ClosingFact.SurveyAnswered;
import org.auxilia.assistance.FileFact.ConsentAnswered;
import org.auxilia.assistance.Location;
import org.auxilia.assistance.MonitoringFact.MeetingSettled;
import org.auxilia.assistance.OpeningFact.Opened;
import org.auxilia.assistance.Window;
import org.auxilia.web.Now;

/**
 * The Principal sheet: all that an assistance has on its first page (CA-5).
 *
 * @param rest facts that come after the texts
 */
public record Sheet(List<Cell> facts, List<Text> texts, List<Cell> rest) {

    /** @param css width: x2 for two columns; code for monospace */
    public record Cell(String label, String value, String css) {}

    /**
     * A text that may be changed.
     *
     * @param now   what stands in the log
     * @param typed what stands in the field; differs where the form came back
     * @param wrong what is wrong with it, in a sentence; null where nothing is
     * @param other what somebody else has written meanwhile; null where nobody has (CA-9)
     */
    public record Text(String name, String label, String now, String typed, Now other, String wrong) {}

    static final List<String> TEXTS = List.of("happened", "fault", "comments");

    static Sheet of(Situation s, Optional<Edits> edits) {
        var a = s.assistance();
        var shell = s.shell();
        var facts = List.of(
            cell(s, "service", shell.t(s.service().line()).toUpperCase() + " · " + s.service().name(shell.lang()), ""),
            cell(s, "category", a.category().map(shell::t).orElse(shell.t(a.isExcluded() ? "desk.not-covered" : "desk.undecided")), ""),
            cell(s, "priority", shell.t(a.priority()), ""),
            cell(s, "consent", consent(s), ""),
            cell(s, "availability1", availability(a, 0, s), ""), cell(s, "availability2", availability(a, 1, s), ""),
            cell(s, "from", a.window().map(it -> s.formats().dateTime(it.from())).orElseGet(() -> a.eta().map(it -> shell.t("desk.eta", s.formats().shortly(it, s.now()))).orElse("—")), ""),
            cell(s, "to", a.window().map(it -> s.formats().dateTime(it.to())).orElse("—"), ""),
            cell(s, "place", place(s.location()), "x2"),
            cell(s, "destination", place(s.assistance().destination()), "x2"),
            cell(s, "distance", distance(s), ""),
            cell(s, "link", link(s), ""),
            cell(s, "provider", a.provider().map(org.auxilia.assistance.Candidate::name).orElse("—"), ""),
            cell(s, "provider-status", shell.t(a.providerStatus()) + waiting(s), ""));
        var rest = List.of(cell(s, "status", a.finalStatus().map(shell::t).orElse(shell.t("desk.open")), ""),
            cell(s, "registered", a.when(Opened.class).map(at -> s.formats().shortly(at, s.now())).orElse("—") + " · " + shell.t(a.has(SurveyAnswered.class) ? "desk.surveyed" : "desk.not-surveyed"), ""));
        return new Sheet(facts, TEXTS.stream().map(name -> text(name, s, edits)).toList(), rest);
    }

    private static Cell cell(Situation s, String name, String value, String css) { return new Cell(s.shell().t("desk.sheet." + name), value, css); }

    /** What it waits for, where the clock is not the provider's (CA-7). */
    private static String waiting(Situation s) {
        if (s.assistance().isAbsent()) return " · " + s.shell().t("desk.absent");
        return s.assistance().waitsFor().map(it -> " · " + s.shell().t(it)).orElse("");
    }

    /** The kilometres, and what of them the plan does not bear (CA-14). */
    private static String distance(Situation s) {
        var beyond = s.assistance().kilometresBeyond().map(km -> " · " + s.shell().t("desk.kilometres-beyond", s.formats().number(km))).orElse("");
        return s.assistance().kilometres().map(km -> s.shell().t("desk.kilometres", s.formats().number(km)) + beyond).orElse("—");
    }

    private static String link(Situation s) { return s.assistance().link().map(it -> s.shell().t("desk.link", s.file().number() + "/" + it.of(), s.shell().t(it.link()))).orElse("—"); }

    private static String place(Optional<Location> at) {
        return at.map(it -> java.util.stream.Stream.of(it.address(), it.references(), it.label()).filter(part -> !part.isBlank()).reduce((one, other) -> one + " · " + other).orElse("—")).orElse("—");
    }

    private static Text text(String name, Situation s, Optional<Edits> edits) {
        var now = current(name, s.assistance());
        return new Text(name, s.shell().t("desk.sheet." + name), now, edits.map(it -> it.typed(name, now)).orElse(now), edits.flatMap(it -> it.other(name)).orElse(null),
            edits.flatMap(it -> it.form().error(name)).map(s.shell()::t).orElse(null));
    }

    /** What happened and the fault were told at the opening; later changes of them stand in the log as such. */
    static String current(String name, Assistance a) {
        return a.field(name).orElseGet(() -> a.last(Opened.class).map(it -> switch (name) {
            case "happened" -> it.happened();
            case "fault" -> it.fault();
            default -> "";
        }).orElse(""));
    }

    private static String consent(Situation s) {
        var a = s.assistance();
        var answer = a.last(ConsentAnswered.class).map(it -> s.shell().t(it.given() ? "desk.consent-given" : "desk.consent-refused", s.formats().shortly(a.when(ConsentAnswered.class).orElseThrow(), s.now())))
            .orElse(s.shell().t("desk.consent-open"));
        return a.last(MeetingSettled.class).map(it -> answer + " · " + it.how()).orElse(answer);
    }

    private static String availability(Assistance a, int i, Situation s) {
        List<Window> all = a.availability();
        return i >= all.size() ? "—" : s.formats().shortly(all.get(i).from(), s.now()) + "–" + s.formats().shortly(all.get(i).to(), all.get(i).from());
    }
}
