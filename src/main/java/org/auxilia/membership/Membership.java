package org.auxilia.membership;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a member is entitled to, read in one query for the coverage decision (CO-1). */
@Repository
public class Membership {

    private static final String SELECT = """
            select %s, a.name as account_name, a.country, a.zone, a.currency, a.validator as account_validator, a.payment_methods,
                a.computed_rank, a.active, %s, %s, t.*
            from member m
            join account a on a.id = m.account
            join plan p on p.id = m.plan
            left join lateral (select %s from plan_terms t
                where t.plan = p.id and t.effective_from <= (:at at time zone a.zone)::date order by t.version desc limit 1) t on true
            left join plan_service s on s.plan = p.id and (s.service = :service or :service is null)
            where m.id = :member
            order by s.position, s.id
            """.formatted(MemberRows.COLUMNS, Plans.COLUMNS, PlanServiceRows.COLUMNS, Conditions.COLUMNS);

    private final JdbcClient jdbc;

    Membership(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The member with account, plan, the lines of the plan for this service, and the general conditions in force at that time.
     *
     * @throws NoSuchElementException when there is no such member
     */
    public Entitlement forCoverage(long member, String service, Instant at) {
        return read(member, Optional.of(service), at);
    }

    /** The same with all lines of the plan: for the tab <em>Asistencias previas</em> (CA-2). */
    public Entitlement ofPlan(long member, Instant at) {
        return read(member, Optional.empty(), at);
    }

    private Entitlement read(long member, Optional<String> service, Instant at) {
        List<PlanService> lines = new ArrayList<>();
        return jdbc.sql(SELECT).param("member", member).param("service", service.orElse(null), java.sql.Types.VARCHAR)
                .param("at", at.atOffset(ZoneOffset.UTC)).query((row, n) -> {
                    if (row.getObject("line") != null) {
                        lines.add(PlanServiceRows.service(row));
                    }
                    return n > 0 ? Optional.<Entitlement>empty() : Optional.of(new Entitlement(MemberRows.member(row), account(row),
                            Plans.plan(row), List.of(), row.getObject("terms") == null ? Optional.empty() : Optional.of(Conditions.terms(row))));
                }).list().stream().flatMap(Optional::stream).findFirst()
                .map(first -> new Entitlement(first.member(), first.account(), first.plan(), lines, first.terms()))
                .orElseThrow(() -> new NoSuchElementException("member " + member));
    }

    /** The account's columns stand beside the member's, which have some names in common with them. */
    private static Account account(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Account(row.getInt("account"), row.getString("account_name"), row.getString("country"),
                java.time.ZoneId.of(row.getString("zone")), row.getString("currency"), row.getString("account_validator"),
                Columns.texts(row, "payment_methods"), row.getBoolean("computed_rank"), row.getBoolean("active"));
    }
}
