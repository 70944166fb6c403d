package org.auxilia.agenda;

import java.time.Clock;
import java.util.List;
import org.auxilia.assistance.CaseFile;
import org.auxilia.assistance.FileFact.OwnerChanged;
import org.auxilia.assistance.OpeningFact.Opened;
import org.auxilia.assistance.Procedure;
import org.auxilia.assistance.Stamp;
import org.auxilia.catalogue.Services;
import org.auxilia.data.DatabaseReplaced;
import org.auxilia.data.Sight;
import org.auxilia.membership.Accounts;
import org.auxilia.staff.Actor;
import org.auxilia.web.Option;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** To whom a case may be handed: everybody who works on cases (SR-2), and for which accounts. Kept for some seconds, because every board asks for them. */
@Repository
public class Colleagues {

    private final JdbcClient jdbc;
    private final Services services;
    private final Clock clock;
    private final Kept<List<Colleague>> all = new Kept<>(this::read);
    private final Kept<List<Option>> accounts;

    Colleagues(JdbcClient jdbc, Accounts accounts, Services services, Clock clock) {
        this.jdbc = jdbc;
        this.services = services;
        this.clock = clock;
        this.accounts = new Kept<>(() -> accounts.all().stream().map(it -> new Option(String.valueOf(it.id()), it.name())).toList());
    }

    /**
     * @param open  how many open assistances are in his charge, as of some seconds ago
     * @param sight what he serves (ID-4)
     */
    public record Colleague(int id, String name, int open, Sight sight) {}

    /** In order of their names. */
    public List<Colleague> all() { return all.get(); }

    /** To whom this person may pass this case now (CA-3, SR-2): who would not find it isn't among them (ID-4). */
    public List<Colleague> towards(CaseFile file, Actor who) {
        var stamp = Stamp.now(who, clock.instant());
        return all().stream().filter(it -> serves(it, file)).filter(it -> Procedure.obstaclesTo(new OwnerChanged(file.owner(), it.id(), it.name(), ""), file.file(), stamp).isEmpty()).toList();
    }

    /** Whether he would find it (ID-4). */
    public boolean serves(Colleague he, CaseFile file) {
        var lines = file.assistances().flatMap(it -> it.last(Opened.class).stream()).flatMap(it -> services.find(it.service()).stream()).map(it -> it.line().name()).toList();
        return he.sight().hasCase(file.opening().account(), lines);
    }

    /** The accounts by whose lines a board can be narrowed: those that one sees. */
    List<Option> accounts(Sight sight) { return accounts.get().stream().filter(it -> sight.hasAccount(Integer.parseInt(it.value()))).toList(); }

    @EventListener
    void forget(DatabaseReplaced event) {
        all.forget();
        accounts.forget();
    }

    private List<Colleague> read() {
        return jdbc.sql("""
            select u.id, u.name, u.accounts, u.lines, coalesce(o.open, 0) as open
            from app_user u left join (select owner, count(*) as open from board where not closed group by owner) o on o.owner = u.id
            where u.active and u.role in ('COORDINATOR', 'SUPERVISOR', 'OPERATIONS_MANAGER') order by u.name
            """).query((row, _) -> new Colleague(row.getInt("id"), row.getString("name"), row.getInt("open"),
                Sight.of((Integer[]) row.getArray("accounts").getArray(), (String[]) row.getArray("lines").getArray()))).list();
    }
}
