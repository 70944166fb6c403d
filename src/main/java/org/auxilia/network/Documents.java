package org.auxilia.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
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

    public void remove(int provider, int document) {
        database.sql("delete from provider_document where id = :id and provider = :provider").param("id", document).param("provider", provider).update();
    }

    static Document read(ResultSet row) throws SQLException {
        return new Document(row.getInt("id"), Document.Kind.valueOf(row.getString("kind")), Columns.text(row, "number"), Columns.date(row, "expires"), row.getBoolean("required"));
    }
}
