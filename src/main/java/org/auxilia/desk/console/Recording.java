package org.auxilia.desk.console;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.auxilia.assistance.Attempt;
import org.auxilia.assistance.Cases;
import org.auxilia.assistance.ClosingFact.CostsLoaded;
import org.auxilia.assistance.Entry;
import org.auxilia.assistance.Fact;
import org.auxilia.assistance.Kind;
import org.auxilia.assistance.MonitoringFact.Rescheduled;
import org.auxilia.assistance.Reply;
import org.auxilia.assistance.Stamp;
import org.auxilia.web.Form;
import org.auxilia.web.Now;
import org.springframework.stereotype.Component;

/** Puts on record what was typed into a form: when it happened, by which call, and, of a superior, forced (CA-8). */
@Component
class Recording {

    private final Cases cases;

    Recording(Cases cases) { this.cases = cases; }

    /** Notes at the fields what is wrong with the hour of the fact; ask {@link Form#isBad} before {@link #record}. */
    static Optional<Stamp> stamp(Form form, Situation s) {
        var day = form.typed("happenedDate");
        if (!form.typed("happenedTime").isBlank() && day.isBlank()) form.time("happenedTime").optional().ifPresent(time -> {
            var now = s.now().atZone(s.formats().zone());
            form.put("happenedDate", time.isAfter(now.toLocalTime()) ? now.toLocalDate().minusDays(1) : now.toLocalDate());
        });
        Instant happened = form.instant("happenedDate", "happenedTime", s.formats().zone()).or(s.now());
        var call = form.text("call", 60).optional();
        boolean forced = form.checked("force");
        if (forced) form.text("forceWhy", 200).required();
        return form.isBad() ? Optional.empty() : Optional.of(Stamp.told(s.who(), happened, s.now(), call));
    }

    /** What others wrote since the page was made on which somebody typed (CA-9). */
    static List<Entry> unseen(Form form, Situation s) {
        return s.file().log().subList(seen(form, s), s.file().version());
    }

    /** Whoever names no version has seen the case as it was when he began. */
    private static int seen(Form form, Situation s) { return Math.min(form.integer("version", 0, Integer.MAX_VALUE).or(s.file().version()), s.file().version()); }

    /** CA-9: another window has been agreed meanwhile. Both stand there then, and the second time one has read it. */
    static void otherWindow(Form form, Situation s) {
        unseen(form, s).stream().filter(sameOn(s, Kind.RESCHEDULING)).reduce((_, later) -> later).ifPresent(entry -> {
            var formats = s.formats();
            var window = ((Rescheduled) entry.fact()).window();
            var values = Map.of("agreedFromDate", formats.dateField(window.from()), "agreedFromTime", formats.timeField(window.from()), "agreedToDate", formats.dateField(window.to()), "agreedToTime", formats.timeField(window.to()));
            var who = entry.stamp().who().name();
            form.error("agreedFromTime", "desk.other-wrote", who);
            form.now("agreed", new Now(formats.dateTime(window.from()) + "–" + formats.time(window.to()), values, who, formats.shortly(entry.stamp().recordedAt(), s.now())));
        });
    }

    /** CA-9: others have loaded costs meanwhile. Theirs stand there then, and the second time one has read them. @return whether they have */
    static boolean otherCosts(Form form, Situation s) {
        var others = unseen(form, s).stream().filter(sameOn(s, Kind.COSTS)).toList();
        if (others.isEmpty()) return false;
        var last = others.getLast().stamp();
        var lines = others.stream().flatMap(it -> ((CostsLoaded) it.fact()).lines().stream()).map(it -> it.concept() + " " + s.formats().money(it.total().minor(), it.total().currency())).collect(Collectors.joining("; "));
        form.error("lines", last.who().id() == s.whoId() ? "desk.costs.own-loaded" : "desk.costs.other-loaded", last.who().name());
        form.now("lines", new Now(lines, Map.of(), last.who().name(), s.formats().shortly(last.recordedAt(), s.now())));
        return true;
    }

    /** Of this kind, on this assistance. */
    private static Predicate<Entry> sameOn(Situation s, Kind kind) { return it -> it.assistance() == s.assistance().number() && it.kind() == kind; }

    Reply record(Situation s, Stamp stamp, Form form, List<Fact> facts) { return cases.record(attempt(s, stamp, form, facts)); }

    /** Unless somebody else has put the same kind of fact on record since what was on the screen (CA-9). */
    Reply recordUnlessOther(Situation s, Stamp stamp, Form form, Fact fact) { return recordUnless(s, stamp, form, fact, sameOn(s, fact.kind())); }

    Reply recordUnless(Situation s, Stamp stamp, Form form, Fact fact, Predicate<Entry> written) {
        return cases.record(attempt(s, stamp, form, List.of(fact)).seen(seen(form, s)).unless(written));
    }

    /** What is to be put on record, knowing what was on the screen. */
    static Attempt attempt(Situation s, Stamp stamp, Form form, List<Fact> facts) {
        var attempt = Attempt.on(s.file().number(), s.assistance().number(), stamp, facts).knowing(s.file()).asking(form.typed("asking"));
        var seen = form.integer("version", 0, Integer.MAX_VALUE).optional().map(attempt::seen).orElse(attempt);
        return form.checked("force") ? seen.forced(form.typed("forceWhy")) : seen;
    }
}
