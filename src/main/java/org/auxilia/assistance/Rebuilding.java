package org.auxilia.assistance;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes all rows anew that are kept from the log. Reading goes on meanwhile and sees the old rows; writing waits. What was fired and
 * escalated is no fact, so it is kept where the promise is still the same.
 */
@Repository
class Rebuilding {

    private final JdbcClient database;
    private final WholeLog log;
    private final Append append;
    private final Projections projections;
    private final TransactionTemplate transaction;

    Rebuilding(JdbcClient database, WholeLog log, Append append, Projections projections, PlatformTransactionManager transactions) {
        this.database = database;
        this.log = log;
        this.append = append;
        this.projections = projections;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @return how many cases there are */
    long run() {
        var count = new AtomicLong();
        transaction.executeWithoutResult(_ -> {
            database.sql("lock table case_file in share row exclusive mode").update();
            database.sql("delete from board").update();
            database.sql("delete from promise p where not exists (select from case_file c where c.number = p.case_number)").update();
            projections.clear();
            try (var cases = log.cases()) {
                cases.forEach(it -> {
                    rebuild(it);
                    count.incrementAndGet();
                });
            }
        });
        return count.get();
    }

    private void rebuild(Log.Snapshot snapshot) {
        var file = snapshot.file();
        append.renew(file, snapshot.head());
        projections.rebuild(new CaseFile(file.number(), List.of(), file.policies(), file.current()), file);
    }
}
