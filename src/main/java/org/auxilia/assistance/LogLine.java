package org.auxilia.assistance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.auxilia.assistance.Stamp.Evidence;
import org.auxilia.staff.Actor;
import org.auxilia.staff.Role;

/** One row of the table {@code fact}, as it is stored. */
record LogLine(long caseNumber, int seq, int assistance, String kind, int shape, int who, String whoName, String whoRole, String evidence,
               Instant happenedAt, Instant recordedAt, Optional<String> call, String body, Optional<String> personal, byte[] hash) {

    static final String COLUMNS = "case_number, seq, assistance, kind, shape, who, who_name, who_role, evidence, happened_at, recorded_at, call, body, personal, hash";

    static LogLine of(long number, int seq, Entry entry, byte[] previous) {
        var fact = FactJson.write(entry.fact());
        var stamp = entry.stamp();
        var open = new LogLine(number, seq, entry.assistance(), entry.kind().name(), fact.shape(), stamp.who().id(), stamp.who().name(), stamp.who().role().name(),
            stamp.evidence().name(), stamp.happenedAt(), stamp.recordedAt(), stamp.call(), fact.body(), fact.personal(), new byte[0]);
        return open.with(Chain.hash(previous, open));
    }

    private LogLine with(byte[] hash) {
        return new LogLine(caseNumber, seq, assistance, kind, shape, who, whoName, whoRole, evidence, happenedAt, recordedAt, call, body, personal, hash);
    }

    /** From the columns {@link #COLUMNS}, the first of which stands at {@code first}. */
    static LogLine read(ResultSet row, int first) throws SQLException {
        int i = first;
        return new LogLine(row.getLong(i++), row.getInt(i++), row.getInt(i++), row.getString(i++), row.getInt(i++), row.getInt(i++), row.getString(i++),
            row.getString(i++), row.getString(i++), instant(row, i++), instant(row, i++), Optional.ofNullable(row.getString(i++)), row.getString(i++),
            Optional.ofNullable(row.getString(i++)), row.getBytes(i));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException { return row.getObject(column, OffsetDateTime.class).toInstant(); }

    FactJson.Stored stored() { return new FactJson.Stored(shape, body, personal); }

    Entry entry() {
        var stamp = new Stamp(new Actor(who, whoName, Role.valueOf(whoRole)), happenedAt, recordedAt, Evidence.valueOf(evidence), call);
        return new Entry(assistance, FactJson.read(Kind.valueOf(kind), stored()), stamp);
    }
}
