package org.auxilia.membership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Many members of an account at once, by what a file names them by: keys are compared as the search compares them (MB-4). */
@Repository
public class RosterKeys {

    /** By what. */
    public enum Key { DOCUMENT, VALIDATOR, PLATE }

    /** @param active whether the roster has him as active */
    public record Holder(long id, String name, int plan, String planName, LocalDate starts, boolean active) {}

    /**
     * The members by each of the texts as it was typed.
     *
     * @param kinds what the vehicle is that bears a plate
     */
    public record Found(Map<Key, Map<String, List<Holder>>> by, Map<String, VehicleKind> kinds) {
        public List<Holder> of(Key key, String typed) { return by.getOrDefault(key, Map.of()).getOrDefault(typed, List.of()); }
    }

    private static final String SQL = """
        with hit as (
            select 'DOCUMENT' as key, typed, m.id, null as kind from unnest(:documents::text[]) typed join member m on m.document_key = document_key(typed) and m.document_key <> ''
            union select 'VALIDATOR', typed, m.id, null from unnest(:validators::text[]) typed join member m on m.validator_key = code_key(typed) and m.validator_key <> ''
            union select 'PLATE', typed, v.member, v.kind from unnest(:plates::text[]) typed join vehicle v on v.plate_key = code_key(typed) and v.plate_key <> ''
        )
        select hit.key, hit.typed, hit.kind, m.id, m.first_names, m.last_names, m.plan, p.name as plan_name, m.starts, m.status = 'ACTIVE' as active
        from hit join member m on m.id = hit.id join plan p on p.id = m.plan where m.account = :account order by m.id
        """;

    private final JdbcClient jdbc;

    RosterKeys(JdbcClient jdbc) { this.jdbc = jdbc; }

    public Found find(int account, Collection<String> documents, Collection<String> validators, Collection<String> plates) {
        var by = new HashMap<Key, Map<String, List<Holder>>>();
        var kinds = new HashMap<String, VehicleKind>();
        jdbc.sql(SQL).param("account", account).param("documents", array(documents)).param("validators", array(validators)).param("plates", array(plates)).query(row -> {
            if (row.getString("kind") != null) kinds.put(row.getString("typed"), VehicleKind.valueOf(row.getString("kind")));
            var name = (row.getString("first_names") + " " + row.getString("last_names")).strip();
            by.computeIfAbsent(Key.valueOf(row.getString("key")), _ -> new HashMap<>()).computeIfAbsent(row.getString("typed"), _ -> new java.util.ArrayList<>())
                .add(new Holder(row.getLong("id"), name, row.getInt("plan"), row.getString("plan_name"), row.getObject("starts", LocalDate.class), row.getBoolean("active")));
        });
        return new Found(by, kinds);
    }

    private static String[] array(Collection<String> texts) { return texts.stream().filter(it -> !it.isEmpty()).distinct().toArray(String[]::new); }
}
