package org.auxilia.assistance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.auxilia.assistance.Verification.Broken;
import org.auxilia.assistance.Verification.Fault;
import org.auxilia.assistance.Verification.Head;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored seals. Nobody changes or deletes one; the database does not let the application do so. */
@Repository
class Seals {

    /** A case that was written to, and when, by the database's clock. */
    record Change(Head head, Instant at) {}

    /** Numbers that no case has: openings that failed, or cases that were taken out before they were sealed. */
    record Gap(long from, long upto) {}

    private static final int HASH = 32;

    private final JdbcClient database;

    Seals(JdbcClient database) { this.database = database; }

    Seal last() { return database.sql("select * from seal order by number desc limit 1").query((row, _) -> read(row)).optional().orElse(Seal.NONE); }

    /** Nothing if another instance was faster. */
    void add(Seal seal) {
        database.sql("insert into seal (number, upto, cases, versions, heads, hash) values (?, ?, ?, ?, ?, ?) on conflict do nothing")
            .params(seal.number(), at(seal.upto()), seal.cases().stream().mapToLong(Head::number).toArray(), seal.cases().stream().mapToInt(Head::version).toArray(),
                joined(seal.cases()), seal.hash()).update();
    }

    /**
     * Before this moment nothing more can come: every act that goes on has begun later. The clock is read before the acts are looked for,
     * and an act's time is later than its transaction's.
     */
    Instant settled() {
        return database.sql("""
            select least(statement_timestamp(), (select min(xact_start) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()))
            """).query((row, _) -> instant(row, 1)).single();
    }

    /** In the order of their changes. */
    List<Change> changed(Instant from, Instant before, int most) {
        return database.sql("select number, version, head, changed_at from case_file where changed_at >= ? and changed_at < ? order by changed_at, number limit ?")
            .params(at(from), at(before), most).query((row, _) -> new Change(new Head(row.getLong(1), row.getInt(2), row.getBytes(3)), instant(row, 4))).list();
    }

    /** The first seal that is not as it was written, or else the first case that is not what a seal says. */
    Optional<Broken> firstBroken() { return firstBrokenSeal().or(this::firstBrokenCase); }

    private Optional<Broken> firstBrokenSeal() {
        try (var all = all()) {
            var before = Seal.NONE;
            for (var it = all.iterator(); it.hasNext(); ) {
                var seal = it.next();
                if (!seal.follows(before)) return Optional.of(new Broken(before.number() + 1, 0, Fault.SEAL_BROKEN));
                before = seal;
            }
            return Optional.empty();
        }
    }

    private Optional<Broken> firstBrokenCase() {
        return database.sql("""
            select s.number, s.version, f.hash is not null as there, exists (select from case_file c where c.number = s.number) as known
            from (select cases[i] as number, versions[i] as version, substring(heads from i * 32 - 31 for 32) as head from seal, generate_subscripts(cases, 1) i) s
            left join fact f on f.case_number = s.number and f.seq = s.version
            where f.hash is distinct from s.head order by s.number, s.version limit 1
            """).query((row, _) -> new Broken(row.getLong(1), row.getInt(2), row.getBoolean(3) ? Fault.ALTERED : row.getBoolean(4) ? Fault.MISSING : Fault.CASE_MISSING)).optional();
    }

    /** Whether this seal, of which somebody has kept the hash elsewhere, is among the others. */
    boolean has(String hash) { return database.sql("select exists (select from seal where encode(hash, 'hex') = lower(?))").param(hash).query(Boolean.class).single(); }

    /** The first of them. */
    List<Gap> gaps(int most) {
        return database.sql("""
            select number + 1, next - 1 from (select number, lead(number, 1, (select last_value + 1 from case_number)) over (order by number) as next from case_file) x
            where next > number + 1 order by 1 limit ?
            """).param(most).query((row, _) -> new Gap(row.getLong(1), row.getLong(2))).list();
    }

    private Stream<Seal> all() { return database.sql("select * from seal order by number").withFetchSize(20).query((row, _) -> read(row)).stream(); }

    private static Seal read(ResultSet row) throws SQLException {
        var cases = (Long[]) row.getArray("cases").getArray();
        var versions = (Integer[]) row.getArray("versions").getArray();
        var heads = row.getBytes("heads");
        var is = IntStream.range(0, cases.length).mapToObj(i -> new Head(cases[i], i < versions.length ? versions[i] : 0, Arrays.copyOfRange(heads, i * HASH, (i + 1) * HASH))).toList();
        return new Seal(row.getInt("number"), row.getObject("upto", OffsetDateTime.class).toInstant(), is, row.getBytes("hash"));
    }

    private static byte[] joined(List<Head> cases) {
        var all = new byte[cases.size() * HASH];
        for (int i = 0; i < cases.size(); i++) System.arraycopy(cases.get(i).hash(), 0, all, i * HASH, HASH);
        return all;
    }

    private static OffsetDateTime at(Instant instant) { return instant.atOffset(ZoneOffset.UTC); }
    private static Instant instant(ResultSet row, int column) throws SQLException { return row.getObject(column, OffsetDateTime.class).toInstant(); }
}
