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
import java.util.stream.Stream;
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
     * What became of one thing.
     *
     * @param id its key
     * @param was the fields before; empty for a new thing
     * @param became the fields after; empty for one taken away
     */
    public record Noted(Object id, Map<String, ?> was, Map<String, ?> became) {}

    /**
     * Keeps one row for each field that differs.
     *
     * @param entity the table, for instance "plan"
     */
    public void note(Actor actor, Instant at, String entity, Object id, Map<String, ?> was, Map<String, ?> became) {
        noteAll(actor, at, entity, List.of(new Noted(id, was, became)));
    }

    /** The same of many things at once. */
    public void noteAll(Actor actor, Instant at, String entity, List<Noted> things) {
        List<String[]> rows = things.stream().flatMap(CatalogueChanges::differences).toList();
        if (!rows.isEmpty()) {
            jdbc.sql("""
                    insert into catalogue_change (at, actor, actor_name, entity, entity_id, field, was, became)
                    select :at, :actor, :name, :entity, it.* from unnest(:ids::text[], :fields::text[], :was::text[], :became::text[]) it
                    """).param("at", at.atOffset(ZoneOffset.UTC)).param("actor", actor.id()).param("name", actor.name()).param("entity", entity)
                    .param("ids", column(rows, 0)).param("fields", column(rows, 1)).param("was", column(rows, 2)).param("became", column(rows, 3))
                    .update();
        }
    }

    private static Stream<String[]> differences(Noted thing) {
        var fields = new LinkedHashSet<String>(thing.was().keySet());
        fields.addAll(thing.became().keySet());
        return fields.stream().map(field -> new String[] {String.valueOf(thing.id()), field, text(thing.was().get(field)), text(thing.became().get(field))})
                .filter(row -> !Objects.equals(row[2], row[3]));
    }

    private static String[] column(List<String[]> rows, int column) {
        return rows.stream().map(row -> row[column]).toArray(String[]::new);
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
