package org.auxilia.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.auxilia.catalogue.Money;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a service of a plan is read and written. */
final class PlanServiceRows {

    static final String COLUMNS = """
            s.id as line, s.plan as line_plan, s.service, s.label, s.status as line_status, s.max_amount, a.currency as line_currency,
            s.max_events, s.period, s.max_kilometres, s.max_hours, s.waiting_days, s.vehicle_kind, s.countries, s.territory_note,
            s.clause_number, s.clause_text, s.note""";
    static final String SELECT = "select " + COLUMNS
            + " from plan_service s join plan p on p.id = s.plan join account a on a.id = p.account";

    private PlanServiceRows() {}

    static PlanService service(ResultSet row) throws SQLException {
        String currency = row.getString("line_currency");
        return new PlanService(row.getInt("line"), row.getInt("line_plan"), row.getString("service"), row.getString("label"),
                PlanService.Status.valueOf(row.getString("line_status")),
                Columns.maybe(row, "max_amount", Long.class).map(minor -> new Money(minor, currency)),
                Columns.number(row, "max_events"), Period.valueOf(row.getString("period")), Columns.number(row, "max_kilometres"),
                Columns.number(row, "max_hours"), Columns.number(row, "waiting_days"),
                Optional.ofNullable(row.getString("vehicle_kind")).map(VehicleKind::valueOf), Columns.texts(row, "countries"),
                row.getString("territory_note"), row.getString("clause_number"), row.getString("clause_text"), row.getString("note"));
    }

    /** Adds the row, or changes it where the service has an id of this plan. */
    static int write(JdbcClient jdbc, int plan, int position, PlanService service) {
        boolean isNew = service.id() == 0;
        return jdbc.sql(isNew ? """
                insert into plan_service (plan, position, service, label, status, max_amount, max_events, period, max_kilometres,
                    max_hours, waiting_days, vehicle_kind, countries, territory_note, clause_number, clause_text, note)
                values (:plan, :position, :service, :label, :status, :amount, :events, :period, :kilometres, :hours, :waiting,
                    :vehicle, :countries, :territory, :clause, :clauseText, :note) returning id
                """ : """
                update plan_service set position = :position, service = :service, label = :label, status = :status,
                    max_amount = :amount, max_events = :events, period = :period, max_kilometres = :kilometres, max_hours = :hours,
                    waiting_days = :waiting, vehicle_kind = :vehicle, countries = :countries, territory_note = :territory,
                    clause_number = :clause, clause_text = :clauseText, note = :note
                where id = :id and plan = :plan returning id
                """).param("id", service.id()).param("plan", plan).param("position", position).param("service", service.service())
                .param("label", service.label()).param("status", service.status().name())
                .param("amount", service.maxAmount().map(Money::minor).orElse(null)).param("events", Columns.orNull(service.maxEvents()))
                .param("period", service.period().name()).param("kilometres", Columns.orNull(service.maxKilometres()))
                .param("hours", Columns.orNull(service.maxHours())).param("waiting", Columns.orNull(service.waitingDays()))
                .param("vehicle", service.vehicleKind().map(Enum::name).orElse(null))
                .param("countries", service.countries().toArray(String[]::new)).param("territory", service.territoryNote())
                .param("clause", service.clauseNumber()).param("clauseText", service.clauseText()).param("note", service.note())
                .query(Integer.class).single();
    }

    static Map<String, Object> fields(PlanService service) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("plan", service.plan());
        fields.put("service", service.service());
        fields.put("label", service.label());
        fields.put("status", service.status());
        fields.put("maxAmount", service.maxAmount().map(Money::amount));
        fields.put("maxEvents", Columns.orNull(service.maxEvents()));
        fields.put("period", service.period());
        fields.put("maxKilometres", Columns.orNull(service.maxKilometres()));
        fields.put("maxHours", Columns.orNull(service.maxHours()));
        fields.put("waitingDays", Columns.orNull(service.waitingDays()));
        fields.put("vehicleKind", service.vehicleKind());
        fields.put("countries", String.join(", ", service.countries()));
        fields.put("territoryNote", service.territoryNote());
        fields.put("clauseNumber", service.clauseNumber());
        fields.put("clauseText", service.clauseText());
        fields.put("note", service.note());
        return fields;
    }
}
