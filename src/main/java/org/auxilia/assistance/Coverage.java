package org.auxilia.assistance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.auxilia.assistance.FileFact.RosterStatus;
import org.auxilia.catalogue.Money;

/**
 * The coverage decision, computed and explained (CO-1): each rule with its figure and, together, what results. Pure: whoever asks
 * brings the member, the plan and what has been used.
 */
public final class Coverage {

    /** What is looked at, in this order. The name is the catalogue key of the rule's words. */
    public enum Rule { OUTSIDE_MATRIX, MEMBER_ACTIVE, PLAN_IN_FORCE, SERVICE_IN_PLAN, WAITING_PERIOD, EVENTS_LEFT, AMOUNT, KILOMETRES, TERRITORY }

    /**
     * @param figure what was found: a date, a count, an amount; words are the screen's
     * @param limit  what the plan allows, where it allows something
     */
    public record Check(Rule rule, boolean passed, Optional<Object> figure, Optional<Object> limit) {
        static Check of(Rule rule, boolean passed, Object figure) { return new Check(rule, passed, Optional.ofNullable(figure), Optional.empty()); }
        static Check of(Rule rule, boolean passed, Object figure, Object limit) { return new Check(rule, passed, Optional.ofNullable(figure), Optional.ofNullable(limit)); }
    }

    /**
     * One line of the plan for the service asked for; it may stand in the plan more than once (MB-2).
     *
     * @param from      first day on which it may be used: the member's start and the waiting period
     * @param period    when the current period began
     * @param used      events reserved or used in it
     * @param countries where it holds, empty for everywhere
     * @param vehicle   kind of vehicle for which it holds, empty for all
     */
    public record Benefit(int planService, String label, boolean active, Optional<Money> maxAmount, OptionalInt maxEvents, Instant period, int used, LocalDate from,
                          List<String> countries, Optional<String> vehicle, OptionalInt maxKilometres, String clause, String clauseText, boolean usedIfInVain) {

        int left() { return maxEvents.isPresent() ? Math.max(0, maxEvents.getAsInt() - used) : Integer.MAX_VALUE; }
    }

    /**
     * @param on      the day, in the account's zone
     * @param country where help is wanted, empty while unknown
     * @param vehicle kind of the vehicle concerned, empty while unknown or none
     * @param way     kilometres of the way as far as they are known (CA-14)
     * @param eventOf number of the assistance of the same chain whose event this one shares; empty where it takes its own (CA-14)
     * @param outside whether the house has no such service at all (OC-2)
     */
    public record Question(long member, RosterStatus status, LocalDate on, LocalDate memberFrom, Optional<LocalDate> memberUntil, LocalDate planFrom,
                           Optional<LocalDate> planUntil, String plan, String terms, List<Benefit> benefits, Optional<String> country, Optional<String> vehicle,
                           Optional<Integer> way, Optional<Integer> eventOf, boolean authorised, boolean outside) {

        public Question(long member, RosterStatus status, LocalDate on, LocalDate memberFrom, Optional<LocalDate> memberUntil, LocalDate planFrom, Optional<LocalDate> planUntil, String plan, String terms,
                        List<Benefit> benefits, Optional<String> country, Optional<String> vehicle, Optional<Integer> way, Optional<Integer> eventOf, boolean authorised) {
            this(member, status, on, memberFrom, memberUntil, planFrom, planUntil, plan, terms, benefits, country, vehicle, way, eventOf, authorised, false);
        }
    }

    /** @param benefit the line of the plan that fits best, empty if the service is not in it */
    public record Verdict(Question question, List<Check> checks, Optional<Benefit> benefit) {

        public boolean isCovered() { return checks.stream().allMatch(Check::passed); }

        /** The first rule that says no. */
        public Optional<Rule> against() { return checks.stream().filter(check -> !check.passed()).map(Check::rule).findFirst(); }

        public Optional<Money> limit() { return benefit.flatMap(Benefit::maxAmount); }

        /** Most kilometres that the account bears; what is beyond them is the member's (CA-14). */
        public Optional<Integer> kilometres() { return benefit.flatMap(it -> it.maxKilometres().stream().boxed().findFirst()); }

        /** The event that a covered assistance reserves; none where the plan does not count, or counts the chain as one. */
        public Optional<OpeningFact.EventClaim> claim() {
            return benefit.filter(it -> it.maxEvents().isPresent() && question.eventOf().isEmpty())
                .map(it -> new OpeningFact.EventClaim(question.member(), it.planService(), it.period(), it.maxEvents().getAsInt(), it.usedIfInVain()));
        }

        public String clause() { return benefit.map(Benefit::clause).orElse(""); }
    }

    private Coverage() {}

    /** Of several lines for the service, the first under which it is covered; where none is, the one that comes closest. */
    public static Verdict decide(Question question) {
        if (question.outside()) return new Verdict(question, List.of(Check.of(Rule.OUTSIDE_MATRIX, false, null)), Optional.empty());
        var fitting = question.benefits().stream().filter(it -> it.vehicle().isEmpty() || question.vehicle().isEmpty() || it.vehicle().equals(question.vehicle())).toList();
        var verdicts = fitting.stream().map(it -> verdict(question, Optional.of(it))).toList();
        return verdicts.stream().filter(Verdict::isCovered).findFirst()
            .or(() -> verdicts.stream().max((one, other) -> Long.compare(passed(one), passed(other))))
            .orElseGet(() -> verdict(question, Optional.empty()));
    }

    private static long passed(Verdict verdict) { return verdict.checks().stream().filter(Check::passed).count(); }

    private static Verdict verdict(Question q, Optional<Benefit> benefit) {
        var general = List.of(
            Check.of(Rule.MEMBER_ACTIVE, q.authorised() || q.status() == RosterStatus.ACTIVE && isWithin(q.on(), q.memberFrom(), q.memberUntil()), q.status()),
            Check.of(Rule.PLAN_IN_FORCE, isWithin(q.on(), q.planFrom(), q.planUntil()), q.planUntil().orElse(null)),
            Check.of(Rule.SERVICE_IN_PLAN, benefit.filter(Benefit::active).isPresent(), benefit.map(Benefit::label).orElse(null)));
        var ofLine = benefit.filter(Benefit::active).map(it -> checks(q, it)).orElse(List.of());
        return new Verdict(q, java.util.stream.Stream.concat(general.stream(), ofLine.stream()).toList(), benefit);
    }

    private static List<Check> checks(Question q, Benefit it) {
        boolean there = it.countries().isEmpty() || q.country().filter(country -> !it.countries().contains(country)).isEmpty();
        var checks = new ArrayList<>(List.of(
            Check.of(Rule.WAITING_PERIOD, q.authorised() || !q.on().isBefore(it.from()), it.from()),
            it.maxEvents().isPresent() ? Check.of(Rule.EVENTS_LEFT, q.eventOf().isPresent() || it.left() > 0, it.left(), it.maxEvents().getAsInt()) : Check.of(Rule.EVENTS_LEFT, true, null),
            Check.of(Rule.AMOUNT, true, it.maxAmount().orElse(null))));
        // A longer way is covered as far as the limit goes (CA-14).
        if (it.maxKilometres().isPresent()) checks.add(Check.of(Rule.KILOMETRES, true, q.way().orElse(null), it.maxKilometres().getAsInt()));
        checks.add(Check.of(Rule.TERRITORY, there, q.country().orElse(null)));
        return List.copyOf(checks);
    }

    private static boolean isWithin(LocalDate on, LocalDate from, Optional<LocalDate> until) { return !on.isBefore(from) && until.filter(on::isAfter).isEmpty(); }
}
