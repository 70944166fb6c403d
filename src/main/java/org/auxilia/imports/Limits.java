package org.auxilia.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.auxilia.catalogue.Money;
import org.auxilia.catalogue.Services;
import org.auxilia.imports.DryRun.Fate;
import org.auxilia.imports.DryRun.Verdict;
import org.auxilia.membership.CountedEvents;
import org.auxilia.membership.Period;
import org.auxilia.membership.PlanService;
import org.auxilia.membership.Plans;
import org.auxilia.membership.VehicleKind;
import org.auxilia.staff.Actor;
import org.springframework.stereotype.Component;

/** The services of a plan with their limits (MB-2). What isn't in the file stays as it is. */
@Component
class Limits extends Catalogue<LimitColumn, PlanService, PlanService> {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Plans plans;
    private final Services services;
    private final CountedEvents counted;

    Limits(Plans plans, Services services, CountedEvents counted) {
        super(LimitColumn.class);
        this.plans = plans;
        this.services = services;
        this.counted = counted;
    }

    @Override Kind kind() { return Kind.LIMITS; }

    @Override LimitColumn key() { return LimitColumn.SERVICE; }

    @Override Reading<LimitColumn, PlanService> reading(Whose whose, Actor who, Instant now) { return new Run(whose, values(whose)); }

    @Override void hold(Whose whose) { plans.hold(whose.thePlan().id()); }

    @Override int moved(List<PlanService> rows, Whose whose, Instant now) { return counted.ofLines(plans.services(whose.thePlan().id()), rows, now).size(); }

    @Override int take(DryRun<PlanService> run, Whose whose, Actor who, Instant now) {
        if (run.count() > 0) plans.setServices(whose.thePlan().id(), run.rows(), who, now);
        return run.count();
    }

    @Override List<PlanService> entries(Whose whose, int limit) { return plans.services(whose.thePlan().id()); }

    @Override BiFunction<PlanService, LimitColumn, Object> value(Whose whose) {
        var names = ServiceNames.of(services);
        return (it, column) -> value(it, column, names);
    }

    private static Object value(PlanService it, LimitColumn column, ServiceNames names) {
        return switch (column) {
            case NUMBER -> it.id() == 0 ? null : it.id();
            case SERVICE -> names.name(it.service());
            case LABEL -> it.label();
            case STATUS -> it.status();
            case AMOUNT -> it.maxAmount().map(Money::amount).orElse(null);
            case EVENTS -> orNull(it.maxEvents());
            case PERIOD -> it.period();
            case KILOMETRES -> orNull(it.maxKilometres());
            case HOURS -> orNull(it.maxHours());
            case WAITING -> orNull(it.waitingDays());
            case VEHICLE -> it.vehicleKind().orElse(null);
            case COUNTRIES -> String.join(", ", it.countries());
            case TERRITORY -> it.territoryNote();
            case CLAUSE -> it.clauseNumber();
            case CLAUSE_TEXT -> it.clauseText();
            case NOTE -> it.note();
        };
    }

    private static Integer orNull(OptionalInt number) { return number.isPresent() ? number.getAsInt() : null; }

    private final class Run implements Reading<LimitColumn, PlanService> {

        private final Values<PlanService, LimitColumn> values;
        private final int plan;
        private final String currency;
        private final ServiceNames names = ServiceNames.of(services);
        private final List<PlanService> known;
        private final List<PlanService> rows;
        /** In which line of the file each stands, by its number, or by service and label where it is new. */
        private final Map<Object, Long> written = new HashMap<>();

        Run(Whose whose, Values<PlanService, LimitColumn> values) {
            this.values = values;
            plan = whose.thePlan().id();
            currency = whose.theAccount().currency();
            known = plans.services(plan);
            rows = new ArrayList<>(known);
        }

        @Override public void expect(List<Cells<LimitColumn>> lines) {}

        @Override public List<PlanService> rows() { return rows; }

        @Override public Verdict read(Cells<LimitColumn> line) {
            var service = names.called(line, LimitColumn.SERVICE);
            var before = known(line, service.code());
            var becomes = limit(line, service.code(), before);
            var above = written.putIfAbsent(before.<Object>map(PlanService::id).orElse(key(becomes)), line.number());
            if (above != null) throw new Refused(LimitColumn.SERVICE, "imports.line.limit-twice", above);
            if (before.isPresent()) rows.set(rows.indexOf(before.get()), becomes);
            else rows.add(becomes);
            var changes = values.changes(before, becomes);
            var name = service.nameEs() + (becomes.label().isEmpty() ? "" : " · " + becomes.label());
            return Verdict.of(line.line(), before.isEmpty() ? Fate.TAKEN : changes.isEmpty() ? Fate.KNOWN : Fate.CHANGED, service.code(), name, changes);
        }

        /** By its number; else by service and label, as far as the file has labels. */
        private Optional<PlanService> known(Cells<LimitColumn> line, String service) {
            var number = line.text(LimitColumn.NUMBER);
            if (!number.isEmpty()) return Optional.of(known.stream().filter(it -> String.valueOf(it.id()).equals(number)).findFirst().orElseThrow(() -> new Refused(LimitColumn.NUMBER, "imports.line.no-limit", number)));
            var label = CsvSheet.folded(line.text(LimitColumn.LABEL));
            var fitting = known.stream().filter(it -> it.service().equals(service) && (!line.has(LimitColumn.LABEL) || CsvSheet.folded(it.label()).equals(label))).toList();
            if (fitting.size() > 1) throw new Refused(LimitColumn.SERVICE, "imports.line.several-limits", fitting.size());
            return fitting.stream().findFirst();
        }

        private static String key(PlanService it) { return it.service() + " " + CsvSheet.folded(it.label()); }

        private PlanService limit(Cells<LimitColumn> line, String service, Optional<PlanService> before) {
            return new PlanService(before.map(PlanService::id).orElse(0), plan, service, line.text(LimitColumn.LABEL, before.map(PlanService::label).orElse("")),
                line.choice(LimitColumn.STATUS, PlanService.Status.class).or(() -> before.map(PlanService::status)).orElse(PlanService.Status.ACTIVE),
                line.has(LimitColumn.AMOUNT) ? line.amount(LimitColumn.AMOUNT, Money.decimals(currency)).map(it -> new Money(it, currency)) : before.flatMap(PlanService::maxAmount),
                whole(line, LimitColumn.EVENTS, 999, before.map(PlanService::maxEvents)),
                line.choice(LimitColumn.PERIOD, Period.class).or(() -> before.map(PlanService::period)).orElse(Period.CONTRACT_YEAR),
                whole(line, LimitColumn.KILOMETRES, 9999, before.map(PlanService::maxKilometres)), whole(line, LimitColumn.HOURS, 999, before.map(PlanService::maxHours)),
                whole(line, LimitColumn.WAITING, 3650, before.map(PlanService::waitingDays)),
                line.has(LimitColumn.VEHICLE) ? line.choice(LimitColumn.VEHICLE, VehicleKind.class) : before.flatMap(PlanService::vehicleKind), countries(line, before),
                line.text(LimitColumn.TERRITORY, before.map(PlanService::territoryNote).orElse("")), line.text(LimitColumn.CLAUSE, before.map(PlanService::clauseNumber).orElse("")),
                line.text(LimitColumn.CLAUSE_TEXT, before.map(PlanService::clauseText).orElse("")), line.text(LimitColumn.NOTE, before.map(PlanService::note).orElse("")));
        }

        private static OptionalInt whole(Cells<LimitColumn> line, LimitColumn column, int most, Optional<OptionalInt> before) {
            return line.has(column) ? line.whole(column, most, "imports.line.number") : before.orElse(OptionalInt.empty());
        }

        private static List<String> countries(Cells<LimitColumn> line, Optional<PlanService> before) {
            if (!line.has(LimitColumn.COUNTRIES)) return before.map(PlanService::countries).orElse(List.of());
            var codes = Stream.of(line.text(LimitColumn.COUNTRIES).toUpperCase(Locale.ROOT).split("[\\s,;]+")).filter(it -> !it.isEmpty()).distinct().toList();
            codes.stream().filter(it -> !COUNTRIES.contains(it)).findFirst().ifPresent(it -> { throw new Refused(LimitColumn.COUNTRIES, "imports.line.country", it); });
            return codes;
        }
    }
}
