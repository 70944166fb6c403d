package org.auxilia.assistance;

import java.util.function.Function;
import java.util.stream.Stream;
import org.auxilia.data.Sight;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The log of all cases, read from its beginning to its end by cursors, as it stood at one moment. */
@Repository
class WholeLog {

    private static final int AT_ONCE = 2_000;

    private final JdbcClient database;
    private final Log log;
    private final PlatformTransactionManager transactions;

    WholeLog(JdbcClient database, Log log, PlatformTransactionManager transactions) {
        this.database = database;
        this.log = log;
        this.transactions = transactions;
    }

    <T> T verify(Function<Verification, T> walk) {
        var moment = new TransactionTemplate(transactions);
        moment.setReadOnly(true);
        moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return moment.execute(_ -> {
            try (var heads = heads(); var lines = lines()) {
                return walk.apply(new Verification(heads.iterator(), lines.iterator()));
            }
        });
    }

    Stream<Verification.Head> heads() {
        return stream("select number, version, head from case_file order by number",
            (row, _) -> new Verification.Head(row.getLong(1), row.getInt(2), row.getBytes(3)));
    }

    Stream<LogLine> lines() { return stream("select " + LogLine.COLUMNS + " from fact order by case_number, seq", (row, _) -> LogLine.read(row, 1)); }

    /** One case after the other, as its log says. To be asked within a transaction. */
    Stream<Log.Snapshot> cases() {
        return stream("select number from case_file order by number", (row, _) -> log.find(row.getLong(1), Sight.WHOLE).orElseThrow());
    }

    private <T> Stream<T> stream(String sql, RowMapper<T> mapper) { return database.sql(sql).withFetchSize(AT_ONCE).query(mapper).stream(); }
}
