package org.auxilia.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.auxilia.catalogue.CatalogueChanges;
import org.auxilia.staff.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The plans of the accounts and what stands in them (MB-2). */
@Repository
public class Plans {

    static final String COLUMNS = """
            p.id as plan_id, p.account as plan_account, p.name as plan_name, p.valid_from, p.valid_until,
            p.waiting_days as plan_waiting_days, p.absent_uses_event, p.chain_is_one_event, p.vain_trip_payer, p.active as plan_active""";

    private final JdbcClient jdbc;
    private final CatalogueChanges changes;
    private final CountedEvents counted;

    Plans(JdbcClient jdbc, CatalogueChanges changes, CountedEvents counted) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.counted = counted;
    }

    /** By account and name; those no longer sold at the end of each. */
    public List<Plan> all() {
        return jdbc.sql("select " + COLUMNS + " from plan p join account a on a.id = p.account order by a.name, not p.active, p.name")
                .query((row, n) -> plan(row)).list();
    }

    public List<Plan> of(int account) {
        return jdbc.sql("select " + COLUMNS + " from plan p where p.account = ? order by not p.active, p.name").param(account)
                .query((row, n) -> plan(row)).list();
    }

    public Optional<Plan> find(int id) {
        return jdbc.sql("select " + COLUMNS + " from plan p where p.id = ?").param(id).query((row, n) -> plan(row)).optional();
    }

    /** @throws NoSuchElementException when there is no such plan */
    public Plan get(int id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("plan " + id));
    }

    /** What stands in the plan, in its order. */
    public List<PlanService> services(int plan) {
        return jdbc.sql(PlanServiceRows.SELECT + " where s.plan = ? order by s.position, s.id").param(plan)
                .query((row, n) -> PlanServiceRows.service(row)).list();
    }

    /** What stands in the plan, as whoever changes it sees it. @param version of all its lines together */
    public record Sheet(List<PlanService> lines, int version) {}

    public Sheet sheet(int plan) {
        // The version first: whose lines are younger than it is told so when they save; the other way round they would write over what they haven't seen.
        int version = jdbc.sql("select services_version from plan where id = ?").param(plan).query(Integer.class).single();
        return new Sheet(services(plan), version);
    }

    /** Until the transaction at hand ends nobody else changes what stands in the plan. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(int plan) {
        jdbc.sql("select id from plan where id = ? for update").param(plan).query(Integer.class).single();
        jdbc.sql("select id from plan_service where plan = ? order by id for update").param(plan).query(Integer.class).list();
    }

    @Transactional
    public Plan add(Plan plan, Actor actor, Instant at) {
        int id = jdbc.sql("""
                insert into plan (account, name, valid_from, valid_until, waiting_days, absent_uses_event, chain_is_one_event, vain_trip_payer, active)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                """).param(plan.account()).params(values(plan)).query(Integer.class).single();
        changes.note(actor, at, "plan", id, Map.of(), fields(plan));
        return get(id);
    }

    /** A plan as whoever changes one sees it. @param version of what is written of it; its services have their own */
    public record Kept(Plan plan, int version) {}

    public Optional<Kept> kept(int id) {
        return kept(id, "");
    }

    private Optional<Kept> kept(int id, String how) {
        return jdbc.sql("select " + COLUMNS + ", p.version from plan p where p.id = ? " + how).param(id)
                .query((row, n) -> new Kept(plan(row), row.getInt("version"))).optional();
    }

    /**
     * Keeps what was changed; the account stays.
     *
     * @param seen the version that was seen; empty where nobody says so
     * @return what somebody else has written since; nothing is changed then
     */
    @Transactional
    public Optional<Kept> change(Plan plan, Optional<Integer> seen, Actor actor, Instant at) {
        Kept stands = kept(plan.id(), "for no key update").orElseThrow(() -> new NoSuchElementException("plan " + plan.id()));
        if (seen.filter(version -> version != stands.version()).isPresent()) {
            return Optional.of(stands);
        }
        jdbc.sql("""
                update plan set name = ?, valid_from = ?, valid_until = ?, waiting_days = ?, absent_uses_event = ?, chain_is_one_event = ?, vain_trip_payer = ?, active = ?, version = version + 1
                where id = ?
                """).params(values(plan)).param(plan.id()).update();
        changes.note(actor, at, "plan", plan.id(), fields(stands.plan()), fields(plan));
        return Optional.empty();
    }

    /**
     * As {@link #setServices}, where nobody has written since.
     *
     * @param seen the version that was seen; empty where nobody says so
     * @return what somebody else has written since; nothing is changed then
     */
    @Transactional(propagation = Propagation.NESTED)
    public Optional<Sheet> changeServices(int plan, List<PlanService> services, Optional<Integer> seen, Actor actor, Instant at) {
        hold(plan);
        Sheet stands = sheet(plan);
        if (seen.filter(version -> version != stands.version()).isPresent()) {
            return Optional.of(stands);
        }
        setServices(plan, services, actor, at);
        return Optional.empty();
    }

    /**
     * Makes these the services of the plan, in this order: those with id 0 are added, those that are missing are taken away where
     * nothing refers to them.
     */
    @Transactional(propagation = Propagation.NESTED)
    public void setServices(int plan, List<PlanService> services, Actor actor, Instant at) {
        jdbc.sql("update plan set services_version = services_version + 1 where id = ?").param(plan).update();
        Map<Integer, PlanService> was = new LinkedHashMap<>();
        services(plan).forEach(service -> was.put(service.id(), service));
        changes.noteAll(actor, at, "plan_service", counted.ofLines(List.copyOf(was.values()), services, at).stream().map(CountedEvents.Moved::noted).toList());
        for (int position = 0; position < services.size(); position++) {
            PlanService service = services.get(position);
            PlanService before = was.remove(service.id());
            int id = PlanServiceRows.write(jdbc, plan, position, service);
            changes.note(actor, at, "plan_service", id, before == null ? Map.of() : PlanServiceRows.fields(before), PlanServiceRows.fields(service));
        }
        was.values().forEach(gone -> {
            jdbc.sql("delete from plan_service where id = ?").param(gone.id()).update();
            changes.note(actor, at, "plan_service", gone.id(), PlanServiceRows.fields(gone), Map.of());
        });
    }

    private static List<Object> values(Plan plan) {
        return java.util.Arrays.asList(plan.name(), plan.validFrom(), plan.validUntil().orElse(null), plan.waitingDays(),
                plan.absentUsesEvent(), plan.chainIsOneEvent(), plan.vainTripPayer().name(), plan.active());
    }

    private static Map<String, Object> fields(Plan plan) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("account", plan.account());
        fields.put("name", plan.name());
        fields.put("validFrom", plan.validFrom());
        fields.put("validUntil", plan.validUntil());
        fields.put("waitingDays", plan.waitingDays());
        fields.put("absentUsesEvent", plan.absentUsesEvent());
        fields.put("chainIsOneEvent", plan.chainIsOneEvent());
        fields.put("vainTripPayer", plan.vainTripPayer());
        fields.put("active", plan.active());
        return fields;
    }

    static Plan plan(ResultSet row) throws SQLException {
        return new Plan(row.getInt("plan_id"), row.getInt("plan_account"), row.getString("plan_name"),
                row.getObject("valid_from", LocalDate.class), Columns.maybe(row, "valid_until", LocalDate.class),
                row.getInt("plan_waiting_days"), row.getBoolean("absent_uses_event"), row.getBoolean("chain_is_one_event"),
                Plan.Payer.valueOf(row.getString("vain_trip_payer")), row.getBoolean("plan_active"));
    }
}
