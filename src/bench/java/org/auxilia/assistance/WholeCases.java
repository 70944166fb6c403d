package org.auxilia.assistance;

import java.util.List;
import org.auxilia.data.Sight;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** All cases of a small log at once, and a look at whether a big one says what is kept of it. */
public final class WholeCases {

    private static final List<String> KEPT = List.of("to_jsonb(t) - 'fired_at' - 'escalated_at' from promise t where case_number", "to_jsonb(t) from board t where case_number",
        "to_jsonb(t) from event_use t where case_number", "to_jsonb(t) - 'changed_at' from case_file t where number", "to_jsonb(t) from complaint t where case_number");

    private final WholeLog whole;
    private final Log log;
    private final Append append;
    private final Projections projections;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    WholeCases(WholeLog whole, Log log, Append append, Projections projections, JdbcClient database, PlatformTransactionManager transactions) {
        this.whole = whole;
        this.log = log;
        this.append = append;
        this.projections = projections;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    public static WholeCases of(BeanFactory beans) {
        return new WholeCases(beans.getBean(WholeLog.class), beans.getBean(Log.class), beans.getBean(Append.class), beans.getBean(Projections.class), beans.getBean(JdbcClient.class),
            beans.getBean(PlatformTransactionManager.class));
    }

    List<CaseFile> all() {
        return transaction.execute(_ -> {
            try (var cases = whole.cases()) {
                return cases.map(Log.Snapshot::file).toList();
            }
        });
    }

    void together(Runnable work) { transaction.executeWithoutResult(_ -> work.run()); }

    /**
     * Makes the rows of every {@code nth} case anew from its log, as {@code rebuild} does, compares and takes it back.
     *
     * @return how many were compared
     * @throws IllegalStateException if a row differs
     */
    public int compare(int nth) {
        var numbers = database.sql("select number from case_file where number % :nth = 0 order by number").param("nth", nth).query(Long.class).list();
        numbers.forEach(number -> transaction.executeWithoutResult(status -> {
            var before = rows(number);
            database.sql("delete from board where case_number = ?").param(number).update();
            database.sql("delete from event_use where case_number = ?").param(number).update();
            var snapshot = log.find(number, Sight.WHOLE).orElseThrow();
            append.renew(snapshot.file(), snapshot.head());
            projections.rebuild(new CaseFile(number, List.of(), snapshot.file().policies(), snapshot.file().current()), snapshot.file());
            var after = rows(number);
            status.setRollbackOnly();
            if (!before.equals(after)) throw new IllegalStateException("Case " + number + " is kept otherwise than its log says:\n" + before + "\n" + after);
        }));
        return numbers.size();
    }

    private List<String> rows(long number) {
        return KEPT.stream().flatMap(it -> database.sql("select (%s = ? order by 1".formatted(it.replaceFirst(" from ", ")::text from "))).param(number).query(String.class).list().stream()).toList();
    }
}
