package org.auxilia.agenda;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** To whom a case may be handed: everybody who works on cases (SR-2). */
@Repository
public class Colleagues {

    private final JdbcClient jdbc;

    Colleagues(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** @param open how many open assistances are in his charge */
    public record Colleague(int id, String name, int open) {}

    public List<Colleague> all() {
        return jdbc.sql("""
            select u.id, u.name, (select count(*) from board b where b.owner = u.id and not b.closed) as open
            from app_user u where u.active and u.role in ('COORDINATOR', 'SUPERVISOR', 'OPERATIONS_MANAGER') order by u.name
            """).query((row, _) -> new Colleague(row.getInt("id"), row.getString("name"), row.getInt("open"))).list();
    }
}
