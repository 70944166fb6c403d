package org.auxilia.desk.reimbursement;

import java.time.ZoneOffset;
import java.util.Optional;
import org.auxilia.assistance.Attempt;
import org.auxilia.assistance.CaseFile;
import org.auxilia.assistance.Cases;
import org.auxilia.assistance.Reply;
import org.auxilia.assistance.Stamp;
import org.auxilia.assistance.UncoveredFact.ReceiptAdded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The receipts of reimbursements (RE-1): the file here, its digest in the log, both or neither. */
@Repository
public class Receipts {

    private final JdbcClient database;
    private final Cases cases;
    private final TransactionTemplate transaction;

    Receipts(JdbcClient database, Cases cases, PlatformTransactionManager transactions) {
        this.database = database;
        this.cases = cases;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @return empty where the assistance has this very file already */
    public Optional<Reply> add(CaseFile file, int assistance, Receipt receipt, Stamp stamp) {
        return transaction.execute(status -> {
            var kept = keep(file.number(), assistance, receipt, stamp);
            var reply = kept.map(id -> cases.record(Attempt.on(file.number(), assistance, stamp, new ReceiptAdded(id, receipt.name(), receipt.type(), receipt.content().length, receipt.digest())).knowing(file)));
            if (reply.filter(Reply.Refused.class::isInstance).isPresent()) status.setRollbackOnly();
            return reply;
        });
    }

    private Optional<Long> keep(long number, int assistance, Receipt receipt, Stamp stamp) {
        return database.sql("""
            insert into receipt (case_number, assistance, name, type, digest, content, kept_at) values (:case, :assistance, :name, :type, :digest, :content, :at)
            on conflict do nothing returning id
            """).param("case", number).param("assistance", assistance).param("name", receipt.name()).param("type", receipt.type()).param("digest", receipt.digest())
            .param("content", receipt.content()).param("at", stamp.recordedAt().atOffset(ZoneOffset.UTC)).query(Long.class).optional();
    }

    /**
     * The file of which the log speaks.
     *
     * @throws IllegalStateException if it is not that any more: somebody has changed it past the application
     */
    public Optional<Receipt> find(long number, int assistance, ReceiptAdded added) {
        var receipt = database.sql("select name, type, content from receipt where id = ? and case_number = ? and assistance = ?").params(added.document(), number, assistance)
            .query((row, _) -> new Receipt(row.getString("name"), row.getString("type"), row.getBytes("content"))).optional();
        receipt.filter(it -> !ReceiptReading.isOf(it.content(), added.digest())).ifPresent(_ -> { throw new IllegalStateException("Receipt " + added.document() + " of case " + number + " is not the one of the log"); });
        return receipt;
    }
}
