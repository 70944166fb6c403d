package org.auxilia.assistance;

import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes entries and the rows that follow from them, in one statement that is guarded by the case's version: nothing is locked while we
 * think, and whoever comes second writes nothing.
 */
@Repository
class Append {

    /** An append waits for nobody longer than this. */
    private static final int SECONDS = 2;

    private static final String CREATE = """
        with moved as (
            insert into case_file (number, version, head, account, owner, status, opened_at, closed_at, changed_at, policy, number_called, caller_name,
                caller_phone, member, plan, member_name, person, document, plate, place, place_label, address)
            select number, version, :head, account, owner, status, opened_at, closed_at, clock_timestamp(), policy, number_called, caller_name,
                caller_phone, member, plan, member_name, person, document, plate, place, place_label, address
            from json_populate_record(null::case_file, :header::json) where :expected = 0
            returning number)""";

    private static final String MOVE = """
        with moved as (
            update case_file c set (version, head, account, owner, status, opened_at, closed_at, changed_at, number_called, caller_name, caller_phone, member, plan,
                member_name, person, document, plate, place, place_label, address)
            = (h.version, :head, h.account, h.owner, h.status, h.opened_at, h.closed_at, clock_timestamp(), h.number_called, h.caller_name, h.caller_phone,
                h.member, h.plan, h.member_name, h.person, h.document, h.plate, h.place, h.place_label, h.address)
            from json_populate_record(null::case_file, :header::json) h where c.number = h.number and c.version = :expected
            returning c.number)""";

    private static final String FACTS = """
        , appended as (insert into fact select f.* from moved, json_populate_recordset(null::fact, :facts::json) f)
        """;

    private final JdbcClient database;

    Append(JdbcClient database) { this.database = database; }

    /**
     * @return false if somebody was faster: then nothing is written
     * @throws CannotAcquireLockException if somebody else is at it, and for too long
     */
    boolean write(CaseFile before, CaseFile after, byte[] head) {
        var lines = new ArrayList<LogLine>();
        var last = head;
        for (int seq = before.version() + 1; seq <= after.version(); seq++) {
            lines.add(LogLine.of(after.number(), seq, after.log().get(seq - 1), last));
            last = lines.getLast().hash();
        }
        return write(before, after, last, lines);
    }

    private boolean write(CaseFile before, CaseFile after, byte[] head, List<LogLine> lines) {
        return run((before.isEmpty() ? CREATE : MOVE) + FACTS, Projected.of(before), Projected.of(after), head, before.version(), RecordJson.rows(lines));
    }

    /** The rows of one case made anew; its log stays as it is. */
    void renew(CaseFile file, byte[] head) {
        var is = Projected.of(file);
        database.sql(Rows.NO_LONGER_OWED).param("number", file.number()).param("owed", RecordJson.rows(is.promises())).update();
        if (!run(MOVE, Projected.NOTHING, is, head, file.version(), "[]"))
            throw new IllegalStateException("Case " + file.number() + " has other entries than its head says: run verify");
    }

    private boolean run(String first, Projected was, Projected is, byte[] head, int expected, String facts) {
        try {
            return database.sql(first + Rows.STATEMENT + "select count(*) from moved").withQueryTimeout(SECONDS)
                .param("header", RecordJson.text(RecordJson.row(is.header().orElseThrow()))).param("head", head).param("expected", expected)
                .param("facts", facts).params(Rows.parameters(was, is)).query(Long.class).single() == 1;
        } catch (QueryTimeoutException held) {
            throw new CannotAcquireLockException("Another act holds what this one writes", held);
        }
    }
}
