package org.auxilia.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** {@code docs/performance.md}: what was to be reached and what was, then all figures. */
final class Report {

    private static final Set<String> SEARCHED = Set.of("board", "agenda", "provider");

    private final String loaded;
    private final int runs;
    List<Measured> all = List.of();
    Duration firstStart = Duration.ZERO, start = Duration.ZERO;
    int resident;
    double load;
    String version = "";
    List<String> scanned = List.of();

    Report(String loaded, int runs) {
        this.loaded = loaded;
        this.runs = runs;
    }

    /** Requests that were not answered as expected. */
    int failed() { return all.stream().mapToInt(it -> it.failed).sum(); }

    String text() {
        return String.join("\n", "# Measured speed", "", "Made by `bin/bench`, which is no part of the tests; nothing here was written by hand but the last two sections.", "", where(), "", "## What was to be reached", "",
            goals(), "", "## Once a second", "", "%d users act once a second each; milliseconds from the moment at which one would have acted. Median of %d runs (least–most).".formatted(16, runs), "", paced(), "", "## Without a pause", "",
            "16 users without a pause. `pgbench` sends the same statements, all of a page, prepared, from 16 connections; the ratio is pages to such scripts.", "", unpaced(), "", "## How the database finds it", "", plans(), "",
            String.join("\n", Names.lines("performance.md")), "");
    }

    private String where() {
        return """
            %s, %s, %d processors that application, database and load share%s; JDK %s, PostgreSQL %s (the embedded one, `fsync` and `synchronous_commit` on), `%s`.
            Loaded by `COPY`: %s. The cases are those that the demo world plays by the procedure, told again of other members, places, providers and times; their chains verify.
            Warm-up: each operation without a pause for 8 s. Then each run does, for each operation, 10 s once a second, 5 s without a pause, 3 s of pgbench. Pages are asked for whole, without compression and without an open stream of live updates.
            %,d requests, %d of them failed or had another number of rows than expected.""".formatted(LocalDate.now(), Machine.processor(), Runtime.getRuntime().availableProcessors(),
            load > 1 ? " (with neighbours at work: load %.1f before it began)".formatted(load) : "", Runtime.version().feature(), version, raw(), loaded, all.stream().mapToLong(it -> it.requests).sum(), failed());
    }

    private static String raw() {
        try {
            return Pgbench.version();
        } catch (java.io.IOException e) {
            return "no pgbench";
        }
    }

    private record Goal(String what, String bound, String reached, boolean met) {}

    private String goals() {
        var goals = new ArrayList<Goal>();
        at(it -> SEARCHED.contains(it.key()), it -> goals.add(below(it.operation.name() + ", once a second, p99", it.pacedP99, 50, "ms", 1)));
        at(Operation::isSearchOfMembers, it -> goals.add(below(it.operation.name() + ", once a second, p99", it.pacedP99, 100, "ms", 1)));
        at(it -> SEARCHED.contains(it.key()), it -> goals.add(ratio(it, 0.5)));
        at(it -> it.key().equals("note"), it -> goals.add(ratio(it, 0.6)));
        at(it -> it.key().equals("board"), it -> goals.add(below("JVM time for a board page", it.cpu, 300, "µs", 0)));
        goals.add(new Goal("second start to the first page", "≤ 2.5 s", String.format(Locale.ROOT, "%.2f s", start.toMillis() / 1e3), start.toMillis() <= 2_500));
        goals.add(new Goal("resident memory of the JVM after the run", "≤ 350 MB", resident + " MB", resident <= 350));
        goals.add(new Goal("requests that failed", "0", Integer.toString(failed()), failed() == 0));
        var table = new StringBuilder("| what | to reach | reached | |\n|---|---|---|---|\n");
        goals.forEach(it -> table.append("| %s | %s | %s | %s |\n".formatted(it.what, it.bound, it.reached, it.met ? "yes" : "**not reached**")));
        return table.toString().strip();
    }

    private void at(Predicate<Operation> which, java.util.function.Consumer<Measured> what) { all.stream().filter(it -> which.test(it.operation)).forEach(what); }

    private static Goal below(String what, Series series, int bound, String unit, int places) {
        return new Goal(what, "≤ %d %s".formatted(bound, unit), series.text(places) + " " + unit, series.median() <= bound);
    }

    private static Goal ratio(Measured it, double bound) {
        return new Goal(it.operation.name() + ", rate to pgbench's", "≥ " + bound, String.format(Locale.ROOT, "%.2f", it.ratio()), it.ratio() >= bound);
    }

    private String paced() {
        var table = new StringBuilder("| | p50 ms | p99 ms |\n|---|---|---|\n");
        all.forEach(it -> table.append("| %s | %s | %s |\n".formatted(it.operation.name(), it.pacedP50.text(1), it.pacedP99.text(1))));
        return table.toString().strip();
    }

    private String unpaced() {
        var table = new StringBuilder("| | requests/s | p50 ms | p99 ms | JVM µs a request | pgbench/s | ratio |\n|---|---|---|---|---|---|---|\n");
        all.forEach(it -> table.append(String.format(Locale.ROOT, "| %s | %s | %s | %s | %s | %s | %.2f |\n", it.operation.name(), it.rate.text(0), it.p50.text(1), it.p99.text(1), it.cpu.text(0), it.raw.text(0), it.ratio())));
        return table.toString().strip();
    }

    private String plans() {
        var lines = new StringBuilder("Indexes of each statement, in their order, those of the session left out. Tables that a company sets up (accounts, plans, services, people) may be read from end to end: "
            + String.join(", ", Plan.SMALL.stream().sorted().toList()) + ".\n\n");
        for (var it : all) {
            var bad = it.plans.stream().flatMap(plan -> plan.reads().stream()).distinct().toList();
            lines.append("- **").append(it.operation.name()).append("** (").append(it.statements).append(" statements): ").append(String.join(" · ", it.plans.stream().map(Plan::by).toList()))
                .append(bad.isEmpty() ? "" : " — **reads all of " + String.join(", ", bad) + "**").append('\n');
        }
        return lines.append('\n').append(scanned.isEmpty() ? "During the runs no big table was read from end to end (PostgreSQL's own counters)."
            : "During the runs these were read from end to end (PostgreSQL's own counters): " + String.join(", ", scanned) + ".").toString();
    }
}
