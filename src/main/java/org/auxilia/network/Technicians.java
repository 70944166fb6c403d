package org.auxilia.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people who come. */
@Repository
public class Technicians {

    private final JdbcClient database;

    public Technicians(JdbcClient database) { this.database = database; }

    public List<Technician> of(int provider) {
        return database.sql("select id, name, phone, document from technician where provider = :provider order by name, id").param("provider", provider)
            .query((row, _) -> read(row)).list();
    }

    public void add(int provider, Technician technician) {
        database.sql("insert into technician (provider, name, phone, document) values (:provider, :name, :phone, :document)").param("provider", provider)
            .param("name", technician.name()).param("phone", technician.phone().orElse(null), Types.VARCHAR)
            .param("document", technician.document().orElse(null), Types.VARCHAR).update();
    }

    /** @return the row as the database had it; empty where it was gone */
    public Optional<String> remove(int provider, int technician) {
        return database.sql("delete from technician t where id = :id and provider = :provider returning to_jsonb(t)::text").param("id", technician).param("provider", provider)
            .query(String.class).optional();
    }

    /**
     * Puts back who was removed.
     *
     * @param row as {@link #remove} gave it
     * @return empty where the provider has the same person again: nothing is stored then
     */
    Optional<Owned<Technician>> restore(String row) {
        return database.sql("""
            insert into technician (id, provider, name, phone, document) overriding system value
            select it.id, it.provider, it.name, it.phone, it.document from jsonb_populate_record(null::technician, :row::jsonb) it
            where not exists (select from technician t where t.provider = it.provider and folded(t.name) = folded(it.name) and t.document is not distinct from it.document)
            returning id, provider, name, phone, document
            """).param("row", row).query((it, _) -> new Owned<>(it.getInt("provider"), read(it))).optional();
    }

    private static Technician read(ResultSet row) throws SQLException {
        return new Technician(row.getInt("id"), row.getString("name"), Columns.text(row, "phone"), Columns.text(row, "document"));
    }
}
