package org.auxilia.bench;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The indexes of some tables but those of their keys: it takes half the time to make them when the rows are there. */
record Indexes(List<String> definitions) {

    static Indexes dropped(List<String> tables, JdbcClient owner) {
        var found = owner.sql("""
            select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
            where i.indrelid::regclass::text in (:tables) and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
            """).param("tables", tables).query((row, _) -> new String[] {row.getString(1), row.getString(2)}).list();
        found.forEach(it -> owner.sql("drop index " + it[0]).update());
        return new Indexes(found.stream().map(it -> it[1]).toList());
    }

    /** All at once, two at a time. */
    void make(JdbcClient owner) { definitions.parallelStream().forEach(it -> owner.sql("set maintenance_work_mem = '256MB'; " + it).update()); }
}
