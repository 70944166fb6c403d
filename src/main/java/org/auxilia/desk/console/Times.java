package org.auxilia.desk.console;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.auxilia.assistance.Aspect;
import org.auxilia.assistance.AssignmentFact.MemberConfirmed;
import org.auxilia.assistance.AssignmentFact.ProviderAssigned;
import org.auxilia.assistance.ClosingFact.Closed;
import org.auxilia.assistance.ClosingFact.CostsLoaded;
import org.auxilia.assistance.Entry;
import org.auxilia.assistance.Ledger;
import org.auxilia.assistance.Ledger.Fate;
import org.auxilia.assistance.MonitoringFact.ArrivalReported;
import org.auxilia.assistance.MonitoringFact.ContactConfirmed;
import org.auxilia.assistance.MonitoringFact.DepartureSeen;
import org.auxilia.assistance.OpeningFact.Opened;
import org.auxilia.assistance.ServiceFact.Authorised;
import org.auxilia.assistance.ServiceFact.Diagnosed;
import org.auxilia.assistance.ServiceFact.WorkEnded;
import org.auxilia.assistance.ServiceFact.WorkStarted;

/**
 * The times of an assistance, all from its log: when each thing happened, and each span against what was allowed (LG-3, BY-2).
 *
 * @param minutes length of the whole, at least 1: the axis of the bars
 */
public record Times(List<Mark> marks, List<Span> spans, Instant begins, long minutes, List<Instant> ticks) {

    /** @param at null where it has not happened */
    public record Mark(String name, Instant at, String evidence, String who) {}

    /**
     * @param x       minutes from the beginning at which it came to be owed
     * @param plan    minutes allowed; {@code real} those it took, {@code over} those beyond
     * @param planned time allowed; {@code took} is null while it is open
     */
    public record Span(String task, String code, Instant due, long x, long plan, long real, long over, Duration planned, Duration took, Duration difference, String evidence, Fate fate) {}

    private static final List<Map.Entry<String, Class<? extends Aspect>>> MARKS = List.of(Map.entry("opened", Opened.class), Map.entry("assigned", ProviderAssigned.class),
        Map.entry("confirmed", MemberConfirmed.class), Map.entry("departed", DepartureSeen.class), Map.entry("arrived", ArrivalReported.class), Map.entry("contact", ContactConfirmed.class),
        Map.entry("diagnosed", Diagnosed.class), Map.entry("authorised", Authorised.class), Map.entry("started", WorkStarted.class), Map.entry("ended", WorkEnded.class),
        Map.entry("costs", CostsLoaded.class), Map.entry("verdict", Aspect.Verdict.class), Map.entry("closed", Closed.class));

    static Times of(Situation s) {
        var lines = Ledger.of(s.file(), s.assistance().number()).lines();
        var begins = s.assistance().when(Opened.class).orElseThrow();
        var ends = lines.stream().map(line -> line.until().map(Entry::happenedAt).orElse(s.now())).max(Instant::compareTo).orElse(s.now());
        long minutes = Math.max(1, Duration.between(begins, ends).toMinutes() + 1);
        var spans = lines.stream().map(line -> span(line, begins, minutes, s)).toList();
        return new Times(MARKS.stream().map(it -> mark(it.getKey(), it.getValue(), s)).toList(), spans, begins, minutes, ticks(begins, minutes));
    }

    private static Mark mark(String name, Class<? extends Aspect> type, Situation s) {
        var entry = s.assistance().log().reversed().stream().filter(it -> type.isInstance(it.fact())).findFirst();
        return new Mark(s.shell().t("desk.times." + name), entry.map(Entry::happenedAt).orElse(null), entry.map(it -> s.shell().t(it.stamp().evidence())).orElse(""),
            entry.map(it -> it.stamp().who().name()).orElse(""));
    }

    private static Span span(Ledger.Line line, Instant begins, long minutes, Situation s) {
        var until = line.until().map(Entry::happenedAt).orElse(s.now());
        var due = line.promise().due();
        long x = Math.clamp(between(begins, line.since()), 0, minutes);
        long end = Math.clamp(between(begins, until), x, minutes);
        long planned = Math.clamp(between(begins, due), x, minutes);
        var took = Duration.between(line.since(), until);
        return new Span(s.shell().t(line.promise().task()), line.promise().task().id(), due, x, planned - x, Math.min(end, planned) - x, Math.max(0, end - planned),
            Duration.between(line.since(), due), line.until().isPresent() ? took : null, Duration.between(due, until), line.until().map(it -> s.shell().t(it.stamp().evidence())).orElse(""), line.fate());
    }

    private static long between(Instant from, Instant to) { return Duration.between(from, to).toMinutes(); }

    private static List<Instant> ticks(Instant begins, long minutes) {
        var ticks = new ArrayList<Instant>();
        for (int i = 0; i <= 4; i++) ticks.add(begins.plus(Duration.ofMinutes(minutes * i / 4)));
        return ticks;
    }

    /** How many of those that were settled were kept. */
    public long kept() { return spans.stream().filter(it -> it.fate() == Fate.KEPT).count(); }
    public long late() { return spans.stream().filter(it -> it.fate() == Fate.LATE).count(); }
    public long moved() { return spans.stream().filter(it -> it.fate() == Fate.MOVED).count(); }

    Optional<Mark> named(String name) { return marks.stream().filter(it -> it.name().equals(name)).findFirst(); }
}
