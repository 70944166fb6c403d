package org.auxilia.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.auxilia.assistance.FormerAssistance;
import org.auxilia.assistance.FormerAssistances;
import org.auxilia.catalogue.Money;
import org.auxilia.catalogue.Service;
import org.auxilia.catalogue.Services;
import org.auxilia.imports.DryRun.Fate;
import org.auxilia.imports.DryRun.Verdict;
import org.auxilia.membership.Account;
import org.auxilia.membership.PlanService;
import org.auxilia.membership.Plans;
import org.auxilia.membership.RosterKeys;
import org.auxilia.membership.RosterKeys.Holder;
import org.auxilia.membership.RosterKeys.Key;
import org.auxilia.staff.Actor;
import org.springframework.stereotype.Component;

/** A former system's history: says of each line what would be taken of it, and why not (MB-7). */
@Component
class History extends Sheet<HistoryColumn, FormerAssistance> {

    private final RosterKeys roster;
    private final Plans plans;
    private final Services services;
    private final FormerAssistances former;

    History(RosterKeys roster, Plans plans, Services services, FormerAssistances former) {
        super(HistoryColumn.class);
        this.roster = roster;
        this.plans = plans;
        this.services = services;
        this.former = former;
    }

    @Override Kind kind() { return Kind.HISTORY; }

    @Override HistoryColumn key() { return HistoryColumn.NUMBER; }

    @Override void demand(Map<HistoryColumn, Integer> at) {
        if (at.keySet().stream().noneMatch(HistoryColumn::namesMember)) throw CsvSheet.refused("imports.file.nobody");
    }

    @Override Reading<HistoryColumn, FormerAssistance> reading(Whose whose, Actor who, Instant now) { return new Run(whose.theAccount(), who, now); }

    @Override int take(DryRun<FormerAssistance> run, Whose whose, Actor who, Instant now) { return former.take(run.rows()); }

    private final class Run implements Reading<HistoryColumn, FormerAssistance> {

        private final Account account;
        private final Actor who;
        private final Instant now;
        private final Map<Integer, List<PlanService>> lines = new HashMap<>();
        private final ServiceNames names = ServiceNames.of(services);
        private final Set<String> seen = new HashSet<>();
        private final List<FormerAssistance> rows = new ArrayList<>();
        private RosterKeys.Found found;
        private Set<String> known;

        Run(Account account, Actor who, Instant now) {
            this.account = account;
            this.who = who;
            this.now = now;
        }

        @Override public List<FormerAssistance> rows() { return rows; }

        @Override public void expect(List<Cells<HistoryColumn>> some) {
            found = roster.find(account.id(), all(some, HistoryColumn.DOCUMENT), all(some, HistoryColumn.VALIDATOR), all(some, HistoryColumn.PLATE));
            known = former.known(account.id(), all(some, HistoryColumn.NUMBER));
        }

        @Override public Verdict read(Cells<HistoryColumn> line) {
            if (Stream.of(HistoryColumn.values()).noneMatch(it -> it.namesMember() && !line.text(it).isEmpty())) throw new Refused(HistoryColumn.DOCUMENT, "imports.line.nobody");
            var number = line.text(HistoryColumn.NUMBER);
            if (known.contains(number)) return Verdict.said(line.line(), Fate.KNOWN, number, new Refused(HistoryColumn.NUMBER, "imports.line.known", number));
            if (seen.contains(number)) return Verdict.said(line.line(), Fate.KNOWN, number, new Refused(HistoryColumn.NUMBER, "imports.line.twice", number));
            var at = line.past(HistoryColumn.DATE, account.zone(), now);
            var service = names.called(line, HistoryColumn.SERVICE);
            var holder = holder(line, service);
            rows.add(row(line, at, service, holder));
            seen.add(number);
            return new Verdict(line.number(), Fate.TAKEN, number, Optional.of(at), holder.name(), service.code(), List.of(), "", Optional.empty(), line.line().cells());
        }

        /** Whom all that the line names fits. Who is there several times, with several plans: the one whose plan has the service, then the one that is active. */
        private Holder holder(Cells<HistoryColumn> line, Service service) {
            var fitting = Stream.of(Map.entry(HistoryColumn.DOCUMENT, Key.DOCUMENT), Map.entry(HistoryColumn.VALIDATOR, Key.VALIDATOR), Map.entry(HistoryColumn.PLATE, Key.PLATE))
                .filter(it -> !line.text(it.getKey()).isEmpty()).map(it -> found.of(it.getValue(), line.text(it.getKey()))).reduce((some, others) -> some.stream().filter(others::contains).toList()).orElse(List.of());
            if (fitting.isEmpty()) throw new Refused(firstKey(line), "imports.line.unknown");
            var plan = line.text(HistoryColumn.PLAN);
            var ofPlan = plan.isEmpty() ? fitting : fitting.stream().filter(it -> CsvSheet.folded(it.planName()).equals(CsvSheet.folded(plan))).toList();
            if (ofPlan.isEmpty()) throw new Refused(HistoryColumn.PLAN, "imports.line.plan", plan);
            var narrowed = narrowed(narrowed(ofPlan, it -> !lines(it, service).isEmpty()), Holder::active);
            if (narrowed.size() > 1) throw new Refused(firstKey(line), "imports.line.several", narrowed.size());
            return narrowed.getFirst();
        }

        /** The lines of his plan that give the service; the same may stand there for cars and for motorcycles (MB-2). */
        private List<PlanService> lines(Holder holder, Service service) {
            return lines.computeIfAbsent(holder.plan(), plans::services).stream().filter(it -> it.service().equals(service.code()) && it.status() == PlanService.Status.ACTIVE).toList();
        }

        /**
         * That against which it counts: of those that hold for the vehicle the first with a limit.
         *
         * @throws Refused where it hangs on the vehicle and the line doesn't name it
         */
        private Optional<PlanService> counted(Cells<HistoryColumn> line, List<PlanService> some) {
            var kind = Optional.ofNullable(found.kinds().get(line.text(HistoryColumn.PLATE)));
            var limited = some.stream().filter(it -> it.maxEvents().isPresent() && (it.vehicleKind().isEmpty() || kind.isEmpty() || it.vehicleKind().equals(kind))).toList();
            if (kind.isEmpty() && limited.stream().map(PlanService::vehicleKind).distinct().count() > 1) throw new Refused(HistoryColumn.PLATE, "imports.line.several-lines");
            return limited.stream().findFirst();
        }

        /** Each counts as one event unless the file says otherwise. */
        private FormerAssistance row(Cells<HistoryColumn> line, Instant at, Service service, Holder holder) {
            int events = line.whole(HistoryColumn.EVENTS, 99, "imports.line.events").orElse(1);
            var counted = events == 0 ? Optional.<PlanService>empty() : counted(line, lines(holder, service));
            return new FormerAssistance(account.id(), line.text(HistoryColumn.NUMBER), holder.id(), at, service.code(), line.text(HistoryColumn.CAUSE), line.text(HistoryColumn.PLACE), line.text(HistoryColumn.OUTCOME),
                line.amount(HistoryColumn.COST, Money.decimals(account.currency())), account.currency(), events, counted.map(PlanService::id), counted.map(it -> it.period().startOf(holder.starts(), at, account.zone())),
                line.text(HistoryColumn.NOTES), now, who.id(), who.name());
        }
    }

    private static List<Holder> narrowed(List<Holder> some, Predicate<Holder> better) {
        var fewer = some.stream().filter(better).toList();
        return fewer.isEmpty() ? some : fewer;
    }

    private static HistoryColumn firstKey(Cells<HistoryColumn> line) {
        return Stream.of(HistoryColumn.DOCUMENT, HistoryColumn.VALIDATOR, HistoryColumn.PLATE).filter(it -> !line.text(it).isEmpty()).findFirst().orElse(HistoryColumn.DOCUMENT);
    }

    private static List<String> all(List<Cells<HistoryColumn>> lines, HistoryColumn column) { return lines.stream().map(it -> it.text(column)).filter(it -> !it.isEmpty()).distinct().toList(); }
}
