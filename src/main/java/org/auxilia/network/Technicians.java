package org.auxilia.network;

import java.sql.Types;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people who come. */
@Repository
public class Technicians {

    private final JdbcClient database;

    public Technicians(JdbcClient database) { this.database = database; }

    public List<Technician> of(int provider) {
        return database.sql("select id, name, phone, document from technician where provider = :provider order by name, id").param("provider", provider)
            .query((row, _) -> new Technician(row.getInt(1), row.getString(2), Columns.text(row, "phone"), Columns.text(row, "document"))).list();
    }

    public void add(int provider, Technician technician) {
        database.sql("insert into technician (provider, name, phone, document) values (:provider, :name, :phone, :document)").param("provider", provider)
            .param("name", technician.name()).param("phone", technician.phone().orElse(null), Types.VARCHAR)
            .param("document", technician.document().orElse(null), Types.VARCHAR).update();
    }

    public void remove(int provider, int technician) {
        database.sql("delete from technician where id = :id and provider = :provider").param("id", technician).param("provider", provider).update();
    }
}
