package org.auxilia.assistance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.auxilia.assistance.FileFact.RosterStatus;
import org.auxilia.membership.Entitlement;
import org.auxilia.membership.Plan;
import org.auxilia.membership.PlanService;
import org.auxilia.membership.TakenEvents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Puts the question that {@link Coverage} decides: the member's side of it, and what has been used of the plan (CO-1). */
@Repository
public class Benefits implements TakenEvents {

    /**
     * Of what help is asked for.
     *
     * @param country    ISO code of the place, empty while unknown
     * @param vehicle    name of the vehicle's kind, empty while unknown or none
     * @param way        kilometres of the way, empty while unknown (CA-14)
     * @param chainEvent number of the assistance of the same chain that has taken an event, if one has (CA-14)
     * @param authorised whether a superior has said that the member be served whatever the roster says (MB-6)
     * @param outside    whether the house has no such service (OC-2)
     */
    public record Asked(Instant at, Optional<String> country, Optional<String> vehicle, Optional<Integer> way, Optional<Integer> chainEvent, boolean authorised, boolean outside) {
        public Asked(Instant at, Optional<String> country, Optional<String> vehicle, Optional<Integer> way, Optional<Integer> chainEvent, boolean authorised) {
            this(at, country, vehicle, way, chainEvent, authorised, false);
        }
    }

    private record Counter(int planService, Instant period) {}

    private final JdbcClient jdbc;

    Benefits(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** The verdict as of that moment; whoever acts on it asks again. */
    public Coverage.Verdict decide(Entitlement it, Asked asked) { return Coverage.decide(question(it, asked)); }

    /** How the lines of the member's plan stand: limits, used, left (CA-2). */
    public List<Coverage.Benefit> of(Entitlement it, Instant at) {
        var used = used(it.member().id());
        return it.lines().stream().map(line -> benefit(line, it, at, used)).toList();
    }

    private Coverage.Question question(Entitlement it, Asked asked) {
        var member = it.member();
        var terms = it.terms().map(t -> t.version() + " (" + t.effectiveFrom() + ")").orElse("");
        return new Coverage.Question(member.id(), RosterStatus.valueOf(member.status().name()), day(it, asked.at()), member.starts(), member.ends(),
            it.plan().validFrom(), lastDay(it.plan()), it.plan().name(), terms, of(it, asked.at()), asked.country(), asked.vehicle(),
            asked.way(), asked.chainEvent().filter(_ -> it.plan().chainIsOneEvent() && it.lines().stream().anyMatch(line -> line.maxEvents().isPresent())), asked.authorised(), asked.outside());
    }

    /** A plan that is no longer sold to anybody covers nobody. */
    private static Optional<LocalDate> lastDay(Plan plan) { return plan.active() ? plan.validUntil() : Optional.of(plan.validFrom().minusDays(1)); }

    private static LocalDate day(Entitlement it, Instant at) { return at.atZone(it.account().zone()).toLocalDate(); }

    private static Coverage.Benefit benefit(PlanService line, Entitlement it, Instant at, Map<Counter, Integer> used) {
        var starts = it.member().starts();
        var period = line.period().startOf(starts, at, it.account().zone());
        return new Coverage.Benefit(line.id(), line.label(), line.status() == PlanService.Status.ACTIVE, line.maxAmount(), line.maxEvents(), period,
            used.getOrDefault(new Counter(line.id(), period), 0), starts.plusDays(line.waitingDays(it.plan())), line.countries(),
            line.vehicleKind().map(Enum::name), line.maxKilometres(), line.clauseNumber(), line.clauseText(), it.plan().absentUsesEvent());
    }

    @Override public List<Taken> ofMembers(Collection<Long> members) { return taken("member", members.toArray(Long[]::new)); }

    @Override public List<Taken> ofLines(Collection<Integer> lines) { return taken("plan_service", lines.toArray(Integer[]::new)); }

    private List<Taken> taken(String key, Object keys) {
        return jdbc.sql("select member, plan_service, period, used from event_balance where used > 0 and " + key + " = any(:keys)").param("keys", keys)
            .query((row, _) -> new Taken(row.getLong(1), row.getInt(2), row.getObject(3, java.time.OffsetDateTime.class).toInstant(), row.getInt(4))).list();
    }

    /** Reserved and used events of the member, in any period. */
    private Map<Counter, Integer> used(long member) {
        var counted = new HashMap<Counter, Integer>();
        jdbc.sql("select plan_service, period, used from event_balance where member = ?").param(member)
            .query(row -> { counted.put(new Counter(row.getInt(1), row.getObject(2, java.time.OffsetDateTime.class).toInstant()), row.getInt(3)); });
        return counted;
    }
}
