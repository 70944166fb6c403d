package org.auxilia.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.auxilia.membership.Account;
import org.auxilia.membership.Accounts;
import org.auxilia.membership.Plan;
import org.auxilia.membership.Plans;
import org.auxilia.staff.Actor;
import org.auxilia.staff.Intakes;
import org.auxilia.web.Failure;
import org.auxilia.web.Table;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The files that were sent in, and how one is taken in: looked at again, in one transaction, once. */
@Repository
public class Imports {

    /** So long what stands in a file is kept for a second look. */
    static final Duration KEPT = Duration.ofDays(1);

    private static final String COLUMNS = """
        f.id, f.kind, f.account, coalesce(a.name, '') as account_name, f.plan, coalesce(p.name, '') as plan_name,
        f.name, f.sent_at, f.sent_by, f.content is not null as open, f.taken_at, f.taken_by, f.taken
        from import_file f left join account a on a.id = f.account left join plan p on p.id = f.plan""";

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Plans plans;
    private final Map<Kind, Sheet<?, ?>> sheets = new EnumMap<>(Kind.class);
    private final Map<Kind, Catalogue<?, ?, ?>> catalogues = new EnumMap<>(Kind.class);
    private final Intakes trail;
    private final Clock clock;

    Imports(JdbcClient jdbc, Accounts accounts, Plans plans, List<Sheet<?, ?>> sheets, List<Catalogue<?, ?, ?>> catalogues, Intakes trail, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.plans = plans;
        sheets.forEach(it -> this.sheets.put(it.kind(), it));
        catalogues.forEach(it -> this.catalogues.put(it.kind(), it));
        this.trail = trail;
        this.clock = clock;
    }

    /** The latest files, of the one account that may be seen or of all (ID-2). @param after the last one of the page before */
    public List<ImportFile> latest(Optional<Integer> within, Optional<Long> after, int limit) {
        forget();
        return jdbc.sql("select " + COLUMNS + " where (:within::int is null or f.account = :within) and (:after::bigint is null or (f.sent_at, f.id) < (select l.sent_at, l.id from import_file l where l.id = :after))"
                + " order by f.sent_at desc, f.id desc limit :limit").param("within", within.orElse(null), java.sql.Types.INTEGER).param("after", after.orElse(null), java.sql.Types.BIGINT)
            .param("limit", limit).query(Imports::file).list();
    }

    /** @throws Failure.NotFound also where it is another account's (ID-2) */
    public ImportFile get(long id, Optional<Integer> within) {
        forget();
        return jdbc.sql("select " + COLUMNS + " where f.id = ?").param(id).query(Imports::file).optional().filter(it -> within.isEmpty() || within.equals(it.account())).orElseThrow(Failure.NotFound::new);
    }

    /** Columns of files of this kind. */
    public List<? extends Column> columns(Kind kind) { return sheets.get(kind).columns(); }

    /** All of a catalogue, as it is taken in again. */
    public Table<?> out(Whose whose, int limit) { return catalogues.get(whose.kind()).out(whose, limit); }

    /**
     * Keeps a file for the look before.
     *
     * @throws Failure.Invalid where it can't be read as what it should be
     */
    @Transactional
    public long keep(Whose whose, String name, byte[] content, Actor who) {
        sheets.get(whose.kind()).check(content);
        forget();
        return jdbc.sql("insert into import_file (kind, account, plan, name, content, sent_at, sent_by) values (?, ?, ?, ?, ?, ?, ?) returning id")
            .params(whose.kind().name(), whose.account().map(Account::id).orElse(null), whose.plan().map(Plan::id).orElse(null), name, content, at(clock.instant()), who.name()).query(Long.class).single();
    }

    /**
     * What would become of each line of a file that isn't kept.
     *
     * @throws Failure.Invalid where it can't be read as what it should be
     */
    public DryRun<?> look(Whose whose, byte[] content, Actor who) { return sheets.get(whose.kind()).look(content, whose, who, clock.instant()); }

    /** What would become of each line now. */
    public DryRun<?> look(ImportFile file, Actor who) { return look(whose(file), content(file), who); }

    /** Takes in what can be taken, whatever was seen before. */
    @Transactional
    public int take(ImportFile file, Actor who) { return take(file, who, Optional.empty()).orElseThrow(); }

    /**
     * Takes in what can be taken; of a catalogue all or nothing.
     *
     * @param seen {@link DryRun#seal} of what somebody looked at before
     * @return how many lines; empty, and nothing is kept, where it has come to something else since then
     * @throws Failure.Refused where it was taken in or forgotten before, or a catalogue's file has lines that can't be taken
     */
    @Transactional
    public Optional<Integer> take(ImportFile file, Actor who, Optional<String> seen) {
        jdbc.sql("select id from import_file where id = ? for update").param(file.id()).query(Long.class).single();
        var taken = take(sheets.get(file.kind()), file, who, seen);
        taken.ifPresent(lines -> {
            jdbc.sql("update import_file set content = null, taken_at = ?, taken_by = ?, taken = ? where id = ?").params(at(clock.instant()), who.name(), lines, file.id()).update();
            trail.note(who, (file.of().isEmpty() ? "" : file.of() + ", ") + file.name() + ": " + lines);
        });
        return taken;
    }

    private <R> Optional<Integer> take(Sheet<?, R> sheet, ImportFile file, Actor who, Optional<String> seen) {
        var whose = whose(file);
        sheet.hold(whose);
        var run = sheet.look(content(file), whose, who, clock.instant());
        if (seen.filter(it -> !it.equals(run.seal())).isPresent()) return Optional.empty();
        if (file.kind().isCatalogue() && run.count(DryRun.Fate.REFUSED) > 0) throw new Failure.Refused("imports.not-whole", run.count(DryRun.Fate.REFUSED));
        return Optional.of(sheet.take(run, whose, who, clock.instant()));
    }

    private byte[] content(ImportFile file) {
        return jdbc.sql("select content from import_file where id = ? and content is not null").param(file.id()).query(byte[].class).optional().orElseThrow(() -> new Failure.Refused("imports.gone"));
    }

    private Whose whose(ImportFile file) { return new Whose(file.kind(), file.account().map(accounts::get), file.plan().map(plans::get)); }

    private void forget() {
        jdbc.sql("update import_file set content = null where content is not null and sent_at <= ?").param(at(clock.instant().minus(KEPT))).update();
    }

    private static ImportFile file(ResultSet row, int line) throws SQLException {
        var takenAt = Optional.ofNullable(row.getObject("taken_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant);
        return new ImportFile(row.getLong("id"), Kind.valueOf(row.getString("kind")),
            Optional.ofNullable(row.getObject("account", Integer.class)), row.getString("account_name"),
            Optional.ofNullable(row.getObject("plan", Integer.class)), row.getString("plan_name"),
            row.getString("name"), row.getObject("sent_at", OffsetDateTime.class).toInstant(), row.getString("sent_by"),
            row.getBoolean("open"), takenAt, Optional.ofNullable(row.getString("taken_by")), Optional.ofNullable(row.getObject("taken", Integer.class)));
    }

    private static OffsetDateTime at(Instant instant) { return instant.atOffset(ZoneOffset.UTC); }
}
