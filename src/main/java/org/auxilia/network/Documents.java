package org.auxilia.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The papers of providers. */
@Repository
public class Documents {

    private final JdbcClient database;

    public Documents(JdbcClient database) { this.database = database; }

    /** The one that expires first at the head. */
    public List<Document> of(int provider) {
        return database.sql("select id, kind, number, expires, required from provider_document where provider = :provider order by expires nulls last, id")
            .param("provider", provider).query((row, _) -> read(row)).list();
    }

    public void add(int provider, Document document) {
        database.sql("insert into provider_document (provider, kind, number, expires, required) values (:provider, :kind, :number, :expires, :required)")
            .param("provider", provider).param("kind", document.kind().name()).param("number", document.number().orElse(null), Types.VARCHAR)
            .param("expires", document.expires().orElse(null), Types.DATE).param("required", document.required()).update();
    }

    /** @return its row as the database had it; empty where it was gone */
    public Optional<String> remove(int provider, int document) {
        return database.sql("delete from provider_document d where id = :id and provider = :provider returning to_jsonb(d)::text").param("id", document).param("provider", provider)
            .query(String.class).optional();
    }

    /**
     * Puts back what was removed.
     *
     * @param row as {@link #remove} gave it
     * @return empty where the provider has one of that kind and number again: nothing is stored then
     */
    Optional<Owned<Document>> restore(String row) {
        return database.sql("""
            insert into provider_document (id, provider, kind, number, expires, required) overriding system value
            select it.id, it.provider, it.kind, it.number, it.expires, it.required from jsonb_populate_record(null::provider_document, :row::jsonb) it
            where not exists (select from provider_document d where d.provider = it.provider and d.kind = it.kind and d.number is not distinct from it.number)
            returning id, provider, kind, number, expires, required
            """).param("row", row).query((it, _) -> new Owned<>(it.getInt("provider"), read(it))).optional();
    }

    static Document read(ResultSet row) throws SQLException {
        return new Document(row.getInt("id"), Document.Kind.valueOf(row.getString("kind")), Columns.text(row, "number"), Columns.date(row, "expires"), row.getBoolean("required"));
    }
}
