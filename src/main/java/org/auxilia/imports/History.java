package org.auxilia.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.auxilia.assistance.FormerAssistance;
import org.auxilia.assistance.FormerAssistances;
import org.auxilia.catalogue.Money;
import org.auxilia.catalogue.Service;
import org.auxilia.catalogue.Services;
import org.auxilia.imports.DryRun.Fate;
import org.auxilia.imports.DryRun.Verdict;
import org.auxilia.imports.HistoryLine.Refused;
import org.auxilia.membership.Account;
import org.auxilia.membership.PlanService;
import org.auxilia.membership.Plans;
import org.auxilia.membership.RosterKeys;
import org.auxilia.membership.RosterKeys.Holder;
import org.auxilia.membership.RosterKeys.Key;
import org.auxilia.staff.Actor;
import org.springframework.stereotype.Component;

/** Says of each line of a former system's history what would be taken of it, and why not (MB-7). */
@Component
public class History {

    private static final int AT_ONCE = 1000;

    private final RosterKeys roster;
    private final Plans plans;
    private final Services services;
    private final FormerAssistances former;

    History(RosterKeys roster, Plans plans, Services services, FormerAssistances former) {
        this.roster = roster;
        this.plans = plans;
        this.services = services;
        this.former = former;
    }

    /** What is the same for all lines of a file. */
    private record Run(Account account, Actor who, Instant now, Map<String, Service> byName, Map<Integer, List<PlanService>> lines, Set<String> seen) {}

    /** @throws org.auxilia.web.Failure.Invalid where the file is no history at all */
    public DryRun look(byte[] file, Account account, Actor who, Instant now) {
        var sheet = CsvSheet.read(file);
        var columns = columns(sheet);
        var run = new Run(account, who, now, names(), new HashMap<>(), new HashSet<>());
        var verdicts = new ArrayList<Verdict>();
        var rows = new ArrayList<FormerAssistance>();
        for (int from = 0; from < sheet.lines().size(); from += AT_ONCE) look(sheet.lines().subList(from, Math.min(sheet.lines().size(), from + AT_ONCE)), columns, run, verdicts, rows);
        var ignored = sheet.heads().stream().filter(it -> !it.isEmpty() && HistoryColumn.named(it).isEmpty()).toList();
        return new DryRun(sheet.heads(), ignored, verdicts, rows);
    }

    /** @throws org.auxilia.web.Failure.Invalid where the file is no history at all */
    void check(byte[] file) { columns(CsvSheet.read(file)); }

    private void look(List<CsvSheet.Line> some, Map<HistoryColumn, Integer> columns, Run run, List<Verdict> verdicts, List<FormerAssistance> rows) {
        var lines = some.stream().map(it -> HistoryLine.of(it, columns)).toList();
        var found = roster.find(run.account.id(), all(lines, HistoryColumn.DOCUMENT), all(lines, HistoryColumn.VALIDATOR), all(lines, HistoryColumn.PLATE));
        var known = former.known(run.account.id(), all(lines, HistoryColumn.NUMBER));
        for (int i = 0; i < lines.size(); i++) verdicts.add(verdict(lines.get(i), some.get(i), found, known, run, rows));
    }

    private Verdict verdict(HistoryLine line, CsvSheet.Line raw, RosterKeys.Found found, Set<String> known, Run run, List<FormerAssistance> rows) {
        var number = line.text(HistoryColumn.NUMBER);
        try {
            line.demand();
            if (known.contains(number)) return said(line, raw, Fate.KNOWN, new Refused(HistoryColumn.NUMBER, "imports.line.known", number));
            if (run.seen.contains(number)) return said(line, raw, Fate.KNOWN, new Refused(HistoryColumn.NUMBER, "imports.line.twice", number));
            var at = line.at(run.account.zone(), run.now);
            var service = Optional.ofNullable(run.byName.get(CsvSheet.folded(line.text(HistoryColumn.SERVICE)))).orElseThrow(() -> new Refused(HistoryColumn.SERVICE, "imports.line.service", line.text(HistoryColumn.SERVICE)));
            var holder = holder(line, found, service, run);
            var row = row(line, at, service, holder, found, run);
            run.seen.add(number);
            rows.add(row);
            return new Verdict(line.number(), Fate.TAKEN, number, Optional.of(at), holder.name(), service.code(), "", Optional.empty(), raw.cells());
        } catch (Refused refused) {
            return said(line, raw, Fate.REFUSED, refused);
        }
    }

    private static Verdict said(HistoryLine line, CsvSheet.Line raw, Fate fate, Refused why) {
        return new Verdict(line.number(), fate, line.text(HistoryColumn.NUMBER), Optional.empty(), "", "", why.column().shown(), Optional.of(why.reason()), raw.cells());
    }

    /** Whom all that the line names fits. Who is there several times, with several plans: the one whose plan has the service, then the one that is active. */
    private Holder holder(HistoryLine line, RosterKeys.Found found, Service service, Run run) {
        var fitting = Stream.of(Map.entry(HistoryColumn.DOCUMENT, Key.DOCUMENT), Map.entry(HistoryColumn.VALIDATOR, Key.VALIDATOR), Map.entry(HistoryColumn.PLATE, Key.PLATE))
            .filter(it -> !line.text(it.getKey()).isEmpty()).map(it -> found.of(it.getValue(), line.text(it.getKey()))).reduce((some, others) -> some.stream().filter(others::contains).toList()).orElse(List.of());
        if (fitting.isEmpty()) throw new Refused(firstKey(line), "imports.line.unknown");
        var plan = line.text(HistoryColumn.PLAN);
        var ofPlan = plan.isEmpty() ? fitting : fitting.stream().filter(it -> CsvSheet.folded(it.planName()).equals(CsvSheet.folded(plan))).toList();
        if (ofPlan.isEmpty()) throw new Refused(HistoryColumn.PLAN, "imports.line.plan", plan);
        var narrowed = narrowed(narrowed(ofPlan, it -> !lines(it, service, run).isEmpty()), Holder::active);
        if (narrowed.size() > 1) throw new Refused(firstKey(line), "imports.line.several", narrowed.size());
        return narrowed.getFirst();
    }

    private static List<Holder> narrowed(List<Holder> some, java.util.function.Predicate<Holder> better) {
        var fewer = some.stream().filter(better).toList();
        return fewer.isEmpty() ? some : fewer;
    }

    private static HistoryColumn firstKey(HistoryLine line) {
        return Stream.of(HistoryColumn.DOCUMENT, HistoryColumn.VALIDATOR, HistoryColumn.PLATE).filter(it -> !line.text(it).isEmpty()).findFirst().orElse(HistoryColumn.DOCUMENT);
    }

    /** The lines of his plan that give the service; the same may stand there for cars and for motorcycles (MB-2). */
    private List<PlanService> lines(Holder holder, Service service, Run run) {
        return run.lines.computeIfAbsent(holder.plan(), plans::services).stream().filter(it -> it.service().equals(service.code()) && it.status() == PlanService.Status.ACTIVE).toList();
    }

    /**
     * That against which it counts: of those that hold for the vehicle the first with a limit.
     *
     * @throws Refused where it hangs on the vehicle and the line doesn't name it
     */
    private Optional<PlanService> counted(HistoryLine line, RosterKeys.Found found, List<PlanService> lines) {
        var kind = Optional.ofNullable(found.kinds().get(line.text(HistoryColumn.PLATE)));
        var limited = lines.stream().filter(it -> it.maxEvents().isPresent() && (it.vehicleKind().isEmpty() || kind.isEmpty() || it.vehicleKind().equals(kind))).toList();
        if (kind.isEmpty() && limited.stream().map(PlanService::vehicleKind).distinct().count() > 1) throw new Refused(HistoryColumn.PLATE, "imports.line.several-lines");
        return limited.stream().findFirst();
    }

    private FormerAssistance row(HistoryLine line, Instant at, Service service, Holder holder, RosterKeys.Found found, Run run) {
        var account = run.account;
        int events = line.events();
        var counted = events == 0 ? Optional.<PlanService>empty() : counted(line, found, lines(holder, service, run));
        return new FormerAssistance(account.id(), line.text(HistoryColumn.NUMBER), holder.id(), at, service.code(), line.text(HistoryColumn.CAUSE), line.text(HistoryColumn.PLACE), line.text(HistoryColumn.OUTCOME),
            line.cost(Money.decimals(account.currency())), account.currency(), events, counted.map(PlanService::id), counted.map(it -> it.period().startOf(holder.starts(), at, account.zone())),
            line.text(HistoryColumn.NOTES), run.now, run.who.id(), run.who.name());
    }

    private static Map<HistoryColumn, Integer> columns(CsvSheet sheet) {
        var columns = new EnumMap<HistoryColumn, Integer>(HistoryColumn.class);
        for (int i = 0; i < sheet.heads().size(); i++) {
            int at = i;
            HistoryColumn.named(sheet.heads().get(i)).ifPresent(column -> {
                if (columns.putIfAbsent(column, at) != null) throw CsvSheet.refused("imports.file.column-twice", column.shown());
            });
        }
        var missing = Stream.of(HistoryColumn.values()).filter(it -> it.isRequired() && !columns.containsKey(it)).map(HistoryColumn::shown).collect(Collectors.joining(", "));
        if (!missing.isEmpty()) throw CsvSheet.refused("imports.file.columns-missing", missing);
        if (columns.keySet().stream().noneMatch(HistoryColumn::namesMember)) throw CsvSheet.refused("imports.file.nobody");
        return columns;
    }

    /** Services by code and by name in both languages. */
    private Map<String, Service> names() {
        var names = new LinkedHashMap<String, Service>();
        for (var it : services.every()) Stream.of(it.code(), it.nameEs(), it.nameEn()).forEach(name -> names.putIfAbsent(CsvSheet.folded(name), it));
        return names;
    }

    private static List<String> all(List<HistoryLine> lines, HistoryColumn column) { return lines.stream().map(it -> it.text(column)).filter(it -> !it.isEmpty()).distinct().toList(); }
}
