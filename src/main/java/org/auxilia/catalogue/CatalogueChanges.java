package org.auxilia.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.auxilia.staff.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who changed which value of a catalogue, when, from what to what. Written in the transaction of the change itself. */
@Repository
public class CatalogueChanges {

    /**
     * One value that changed.
     *
     * @param was empty when the thing is new
     * @param became empty when it was taken away
     */
    public record Change(Instant at, String actor, String field, Optional<String> was, Optional<String> became) {}

    private final JdbcClient jdbc;

    CatalogueChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps one row for each field that differs.
     *
     * @param entity the table, for instance "plan"
     * @param id the row's key
     * @param was the fields before; empty for a new thing
     * @param became the fields after; empty for one taken away
     */
    public void note(Actor actor, Instant at, String entity, Object id, Map<String, ?> was, Map<String, ?> became) {
        var fields = new LinkedHashSet<String>(was.keySet());
        fields.addAll(became.keySet());
        for (String field : fields) {
            String before = text(was.get(field));
            String after = text(became.get(field));
            if (!Objects.equals(before, after)) {
                jdbc.sql("""
                        insert into catalogue_change (at, actor, actor_name, entity, entity_id, field, was, became)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """).params(at.atOffset(ZoneOffset.UTC), actor.id(), actor.name(), entity, String.valueOf(id), field,
                        before, after).update();
            }
        }
    }

    /** The last hundred changes of one thing, the newest first. */
    public List<Change> of(String entity, Object id) {
        return jdbc.sql("""
                select at, actor_name, field, was, became from catalogue_change
                where entity = ? and entity_id = ? order by id desc limit 100
                """).params(entity, String.valueOf(id)).query((row, n) -> change(row)).list();
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(row.getTimestamp("at").toInstant(), row.getString("actor_name"), row.getString("field"),
                Optional.ofNullable(row.getString("was")), Optional.ofNullable(row.getString("became")));
    }

    private static String text(Object value) {
        Object held = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        return held == null || "".equals(held) ? null : held.toString();
    }
}
