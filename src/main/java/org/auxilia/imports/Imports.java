package org.auxilia.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.FormerAssistances;
import org.auxilia.membership.Account;
import org.auxilia.membership.Accounts;
import org.auxilia.staff.Actor;
import org.auxilia.staff.Intakes;
import org.auxilia.web.Failure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The files that were sent in, and how one is taken in: looked at again, in one transaction, once. */
@Repository
public class Imports {

    /** So long what stands in a file is kept for a second look. */
    static final Duration KEPT = Duration.ofDays(1);

    private static final String COLUMNS = "f.id, f.account, a.name as account_name, f.name, f.sent_at, f.sent_by, f.content is not null as open, f.taken_at, f.taken_by, f.taken from import_file f join account a on a.id = f.account";

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final History history;
    private final FormerAssistances former;
    private final Intakes trail;
    private final Clock clock;

    Imports(JdbcClient jdbc, Accounts accounts, History history, FormerAssistances former, Intakes trail, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.history = history;
        this.former = former;
        this.trail = trail;
        this.clock = clock;
    }

    /** The latest files, of the one account that may be seen or of all (ID-2). */
    public List<ImportFile> latest(Optional<Integer> within, int limit) {
        forget();
        return jdbc.sql("select " + COLUMNS + " where :within::int is null or f.account = :within order by f.sent_at desc, f.id desc limit :limit").param("within", within.orElse(null), java.sql.Types.INTEGER)
            .param("limit", limit).query(Imports::file).list();
    }

    /** @throws Failure.NotFound also where it is another account's (ID-2) */
    public ImportFile get(long id, Optional<Integer> within) {
        forget();
        return jdbc.sql("select " + COLUMNS + " where f.id = ?").param(id).query(Imports::file).optional().filter(it -> within.isEmpty() || within.get() == it.account()).orElseThrow(Failure.NotFound::new);
    }

    /**
     * Keeps a file for the look before.
     *
     * @throws Failure.Invalid where it can't be read as a history
     */
    @Transactional
    public long keep(Account account, String name, byte[] content, Actor who) {
        history.check(content);
        forget();
        return jdbc.sql("insert into import_file (account, name, content, sent_at, sent_by) values (?, ?, ?, ?, ?) returning id")
            .params(account.id(), name, content, at(clock.instant()), who.name()).query(Long.class).single();
    }

    /**
     * What would become of each line of a file that isn't kept.
     *
     * @throws Failure.Invalid where it can't be read as a history
     */
    public DryRun look(Account account, byte[] content, Actor who) { return history.look(content, account, who, clock.instant()); }

    /** What would become of each line now. */
    public DryRun look(ImportFile file, Actor who) {
        var content = jdbc.sql("select content from import_file where id = ? and content is not null").param(file.id()).query(byte[].class).optional().orElseThrow(() -> new Failure.Refused("imports.gone"));
        return look(accounts.get(file.account()), content, who);
    }

    /**
     * Takes in what can be taken.
     *
     * @return how many lines
     * @throws Failure.Refused where it was taken in or forgotten before
     */
    @Transactional
    public int take(ImportFile file, Actor who) {
        jdbc.sql("select id from import_file where id = ? for update").param(file.id()).query(Long.class).single();
        int taken = former.take(look(file, who).rows());
        jdbc.sql("update import_file set content = null, taken_at = ?, taken_by = ?, taken = ? where id = ?").params(at(clock.instant()), who.name(), taken, file.id()).update();
        trail.note(who, file.accountName() + ", " + file.name() + ": " + taken);
        return taken;
    }

    private void forget() {
        jdbc.sql("update import_file set content = null where content is not null and sent_at <= ?").param(at(clock.instant().minus(KEPT))).update();
    }

    private static ImportFile file(ResultSet row, int line) throws SQLException {
        return new ImportFile(row.getLong("id"), row.getInt("account"), row.getString("account_name"), row.getString("name"), row.getObject("sent_at", OffsetDateTime.class).toInstant(), row.getString("sent_by"),
            row.getBoolean("open"), Optional.ofNullable(row.getObject("taken_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant), Optional.ofNullable(row.getString("taken_by")),
            Optional.ofNullable(row.getObject("taken", Integer.class)));
    }

    private static OffsetDateTime at(Instant instant) { return instant.atOffset(ZoneOffset.UTC); }
}
