package org.auxilia.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.auxilia.catalogue.CatalogueChanges;
import org.auxilia.staff.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The general conditions of the plans, by version (MB-2, Procedure 5.1.5). A version is never changed. */
@Repository
public class Conditions {

    static final String COLUMNS = """
            t.id as terms, t.plan as terms_plan, t.version, t.effective_from as terms_from, t.text as terms_text, t.document_name, t.clauses""";
    private static final TypeReference<List<Clause>> CLAUSES = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final CatalogueChanges changes;

    Conditions(JdbcClient jdbc, CatalogueChanges changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /** All versions of a plan, the newest first. */
    public List<PlanTerms> of(int plan) {
        return jdbc.sql("select " + COLUMNS + " from plan_terms t where t.plan = ? order by t.version desc").param(plan)
                .query((row, n) -> terms(row)).list();
    }

    /** The version that holds that day. */
    public Optional<PlanTerms> inForce(int plan, LocalDate day) {
        return jdbc.sql("select " + COLUMNS + " from plan_terms t where t.plan = ? and t.effective_from <= ? order by t.version desc limit 1")
                .params(plan, day).query((row, n) -> terms(row)).optional();
    }

    /** The PDF of a version; empty when there is none. */
    public Optional<byte[]> document(int terms) {
        return jdbc.sql("select document from plan_terms where id = ? and document is not null").param(terms).query(byte[].class).optional();
    }

    /**
     * Adds the next version, unless somebody else has added one since.
     *
     * @param seen the newest version when somebody looked, 0 for none; empty where nobody says so
     * @return whether it was added
     */
    @Transactional
    public boolean publish(int plan, PlanTerms fresh, Optional<byte[]> document, Optional<Integer> seen, Actor actor, Instant at) {
        jdbc.sql("select id from plan where id = ? for no key update").param(plan).query(Integer.class).single(); // one after the other
        int newest = jdbc.sql("select coalesce(max(version), 0) from plan_terms where plan = ?").param(plan).query(Integer.class).single();
        if (seen.filter(version -> version != newest).isPresent()) {
            return false;
        }
        publish(plan, fresh.effectiveFrom(), fresh.text(), fresh.clauses(), fresh.documentName(), document, actor, at);
        return true;
    }

    /** Adds the next version. @param document the PDF, or nothing */
    @Transactional
    public PlanTerms publish(int plan, LocalDate from, String text, List<Clause> clauses, String documentName, Optional<byte[]> document,
                             Actor actor, Instant at) {
        jdbc.sql("""
                insert into plan_terms (plan, version, effective_from, text, clauses, document_name, document)
                values (:plan, 1 + coalesce((select max(version) from plan_terms where plan = :plan), 0), :from, :text, :clauses::jsonb,
                    :name, :document)
                """).param("plan", plan).param("from", from).param("text", text).param("clauses", JSON.writeValueAsString(clauses))
                .param("name", document.isPresent() ? documentName : "").param("document", document.orElse(null), java.sql.Types.BINARY).update();
        PlanTerms published = of(plan).getFirst();
        changes.note(actor, at, "plan", plan, Map.of(), Map.of("terms", "v" + published.version() + " " + from));
        return published;
    }

    static PlanTerms terms(ResultSet row) throws SQLException {
        return new PlanTerms(row.getInt("terms"), row.getInt("terms_plan"), row.getInt("version"),
                row.getObject("terms_from", LocalDate.class), row.getString("terms_text"), row.getString("document_name"),
                JSON.readValue(row.getString("clauses"), CLAUSES));
    }
}
