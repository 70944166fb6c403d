package org.auxilia.assistance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.auxilia.data.Sight;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored log: reads cases. Nobody changes or deletes a line; the database does not let the application do so. */
@Repository
class Log {

    /** @param head hash of the last entry, to which the next is chained */
    record Snapshot(CaseFile file, byte[] head) {}

    private final JdbcClient database;
    private final RulesOfAccounts rules;

    Log(JdbcClient database, RulesOfAccounts rules) {
        this.database = database;
        this.rules = rules;
    }

    /** One statement, so one moment. The number is given twice because then only its partition is looked at. */
    Optional<Snapshot> find(long number, Sight sight) {
        var params = new HashMap<String, Object>(Map.of("number", number));
        return database.sql("""
                select c.policy, c.head, f.case_number, f.seq, f.assistance, f.kind, f.shape, f.who, f.who_name, f.who_role, f.evidence,
                       f.happened_at, f.recorded_at, f.call, f.body, f.personal, f.hash
                from case_file c join fact f on f.case_number = :number
                where c.number = :number and %s
                order by f.seq
                """.formatted(sight.ofCases("c.account", "c.number", params))).params(params)
            .query((ResultSetExtractor<Optional<Snapshot>>) rows -> Optional.ofNullable(snapshot(number, rows)));
    }

    /** The same case with its head, where nobody wrote since it was read. */
    Optional<Snapshot> still(CaseFile file) {
        return database.sql("select head from case_file where number = :number and version = :version").param("number", file.number()).param("version", file.version())
            .query(byte[].class).optional().map(head -> new Snapshot(file, head));
    }

    private Snapshot snapshot(long number, ResultSet rows) throws SQLException {
        var entries = new ArrayList<Entry>();
        int policy = 0;
        byte[] head = null;
        while (rows.next()) {
            policy = rows.getInt(1);
            head = rows.getBytes(2);
            entries.add(LogLine.read(rows, 3).entry());
        }
        return head == null ? null : new Snapshot(new CaseFile(number, entries, rules::policy, policy), head);
    }

    /** The next number, six digits at least (CA-1). Now and then it makes room for those that follow. */
    long nextNumber() {
        long number = database.sql("select nextval('case_number')").query(Long.class).single();
        if (number % 10_000 == 1) database.sql("select prepare_fact_partitions(?)").param(number).query((RowCallbackHandler) _ -> {});
        return number;
    }
}
