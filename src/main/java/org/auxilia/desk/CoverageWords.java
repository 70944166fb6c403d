package org.auxilia.desk;

import static java.util.function.Predicate.not;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.auxilia.assistance.Coverage;
import org.auxilia.assistance.Coverage.Benefit;
import org.auxilia.assistance.Coverage.Check;
import org.auxilia.assistance.Coverage.Verdict;
import org.auxilia.assistance.FileFact.RosterStatus;
import org.auxilia.catalogue.Money;
import org.auxilia.catalogue.Service;
import org.auxilia.geography.Countries;
import org.auxilia.membership.Entitlement;
import org.auxilia.membership.PlanService;
import org.auxilia.web.Formats;
import org.auxilia.web.Texts;

/** Says a verdict: one sentence for the member, each rule with its figure for the coordinator (CO-1). */
final class CoverageWords {

    private final Texts texts;
    private final Formats formats;
    private final Entitlement of;
    private final Service service;
    private final String person;
    private final boolean barred;

    /**
     * @param formats of the account: its zone, country and way of writing
     * @param person  the beneficiary who asks, empty where it is the member
     * @param barred  whether the plan does not give this service to that person
     */
    CoverageWords(Texts texts, Formats formats, Entitlement of, Service service, String person, boolean barred) {
        this.texts = texts;
        this.formats = formats;
        this.of = of;
        this.service = service;
        this.person = person;
        this.barred = barred;
    }

    CoverageView view(Verdict verdict) {
        var clauseText = verdict.benefit().map(Benefit::clauseText).orElse("");
        return new CoverageView(verdict, name(), sentence(verdict), verdict.clause(), clauseText, conditions(),
            verdict.checks().stream().map(check -> new CoverageView.Rule(ruleName(check), figure(check, verdict), check.passed())).toList());
    }

    private String conditions() {
        return of.terms().map(it -> texts.of("casefile.conditions", of.plan().name(), it.version(), formats.date(it.effectiveFrom()))).orElse("");
    }

    private String sentence(Verdict verdict) {
        return texts.of("casefile.say.to", addressed()) + " " + (verdict.isCovered() ? covered(verdict, verdict.benefit().orElseThrow()) : excluded(verdict));
    }

    private String addressed() {
        if (!person.isBlank()) return person;
        return of.member().lastNames().isBlank() ? of.member().name() : of.member().lastNames();
    }

    private String name() { return service.name(texts.locale().getLanguage()); }
    private String spoken() { return name().toLowerCase(Locale.ROOT); }

    private String covered(Verdict verdict, Benefit it) {
        var parts = new ArrayList<String>();
        parts.add(texts.of("casefile.say.covered", of.plan().name(), spoken(), limits(it)));
        verdict.question().eventOf().ifPresentOrElse(of -> parts.add(texts.of("casefile.say.same-event")),
            () -> it.maxEvents().ifPresent(max -> parts.add(texts.of("casefile.say.left", max - it.used(), max, period(it)))));
        beyond(verdict).ifPresent(km -> parts.add(texts.of("casefile.say.kilometres-beyond", formats.number(verdict.question().way().orElseThrow()), formats.number(km), km)));
        it.maxAmount().ifPresent(_ -> parts.add(texts.of("casefile.say.beyond")));
        return String.join(" ", parts);
    }

    /** Kilometres that are the member's to pay (CA-14). */
    private static Optional<Integer> beyond(Verdict verdict) {
        return verdict.question().way().flatMap(way -> verdict.kilometres().map(max -> way - max)).filter(km -> km > 0);
    }

    /** " hasta 150 kilómetros y $ 180.000", or nothing. */
    private String limits(Benefit it) {
        var limits = new ArrayList<String>();
        it.maxKilometres().ifPresent(km -> limits.add(texts.of("casefile.say.kilometres", formats.number(km))));
        line(it).flatMap(line -> line.maxHours().isPresent() ? Optional.of(line.maxHours().getAsInt()) : Optional.<Integer>empty())
            .ifPresent(hours -> limits.add(texts.of("casefile.say.hours", hours)));
        it.maxAmount().ifPresent(money -> limits.add(money(money)));
        return limits.isEmpty() ? "" : " " + texts.of("casefile.say.up-to", String.join(texts.of("casefile.say.and"), limits));
    }

    private String excluded(Verdict verdict) {
        var rule = verdict.against().orElseThrow();
        return reason(rule, verdict) + " " + texts.of(switch (rule) {
            case MEMBER_ACTIVE -> "casefile.say.please-hold";
            case OUTSIDE_MATRIX -> "casefile.say.others";
            default -> "casefile.say.offer";
        });
    }

    private String reason(Coverage.Rule rule, Verdict verdict) {
        var plan = of.plan().name();
        var benefit = verdict.benefit();
        return switch (rule) {
            case OUTSIDE_MATRIX -> texts.of("casefile.say.no.outside-matrix");
            case MEMBER_ACTIVE -> texts.of("casefile.say.no.member-active", of.account().name());
            case PLAN_IN_FORCE -> texts.of("casefile.say.no.plan-in-force", plan);
            case SERVICE_IN_PLAN -> texts.of(barred ? "casefile.say.no.person" : "casefile.say.no.service-in-plan", plan, spoken());
            case WAITING_PERIOD -> texts.of("casefile.say.no.waiting-period", spoken(), benefit.map(it -> formats.date(it.from())).orElse(""));
            case EVENTS_LEFT -> texts.of("casefile.say.no.events-left", benefit.map(it -> it.maxEvents().orElse(0)).orElse(0), spoken(), benefit.map(this::period).orElse(""));
            case AMOUNT, KILOMETRES -> texts.of("casefile.say.no.service-in-plan", plan, spoken());
            case TERRITORY -> texts.of("casefile.say.no.territory", spoken(), benefit.map(it -> countries(it.countries())).orElse(""));
        };
    }

    private String ruleName(Check check) { return texts.of("casefile.rule." + check.rule().name().toLowerCase(Locale.ROOT).replace('_', '-') + (check.passed() ? "" : ".no")); }

    private String figure(Check check, Verdict verdict) {
        return switch (check.rule()) {
            case OUTSIDE_MATRIX -> "";
            case MEMBER_ACTIVE -> texts.of(RosterStatus.valueOf(of.member().status().name())) + untilWords(of.member().ends());
            case PLAN_IN_FORCE -> of.plan().name() + untilWords(of.plan().validUntil());
            case SERVICE_IN_PLAN -> verdict.benefit().map(this::lineWords).orElseGet(this::name);
            case WAITING_PERIOD -> verdict.benefit().map(it -> texts.of("casefile.figure.from", formats.date(it.from()))).orElse("");
            case EVENTS_LEFT -> verdict.question().eventOf().map(of -> texts.of("casefile.figure.same-event", of)).or(() -> verdict.benefit().map(this::eventWords)).orElse("");
            case AMOUNT -> verdict.benefit().flatMap(Benefit::maxAmount).map(this::money).orElseGet(() -> texts.of("casefile.figure.no-limit"));
            case KILOMETRES -> kilometres(verdict);
            case TERRITORY -> verdict.benefit().map(it -> it.countries().isEmpty() ? texts.of("casefile.figure.everywhere") : countries(it.countries())).orElse("");
        };
    }

    private String kilometres(Verdict verdict) {
        var max = formats.number(verdict.kilometres().orElseThrow());
        var way = verdict.question().way();
        return beyond(verdict).map(km -> texts.of("casefile.figure.kilometres-beyond", formats.number(way.orElseThrow()), max, formats.number(km)))
            .orElseGet(() -> way.map(km -> texts.of("casefile.figure.kilometres", formats.number(km), max)).orElseGet(() -> texts.of("casefile.figure.kilometres-limit", max)));
    }

    private String untilWords(Optional<LocalDate> last) { return last.map(it -> ", " + texts.of("casefile.figure.until", formats.date(it))).orElse(""); }

    private String lineWords(Benefit it) {
        return List.of(it.label(), it.clause().isEmpty() ? "" : texts.of("casefile.figure.clause", it.clause())).stream().filter(not(String::isEmpty))
            .collect(Collectors.collectingAndThen(Collectors.joining(", "), words -> words.isEmpty() ? name() : words));
    }

    private String eventWords(Benefit it) {
        return it.maxEvents().isPresent() ? texts.of("casefile.figure.events", it.maxEvents().getAsInt() - it.used(), it.maxEvents().getAsInt(), period(it))
            : texts.of("casefile.figure.no-limit");
    }

    private String period(Benefit it) { return line(it).map(line -> texts.of("casefile.period." + line.period().name().toLowerCase(Locale.ROOT).replace('_', '-'))).orElse(""); }
    private Optional<PlanService> line(Benefit it) { return of.lines().stream().filter(line -> line.id() == it.planService()).findFirst(); }
    private String money(Money money) { return formats.money(money.minor(), money.currency()); }
    private String countries(List<String> codes) { return codes.stream().map(code -> Countries.name(code, texts.locale())).collect(Collectors.joining(", ")); }
}
