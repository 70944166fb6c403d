package org.auxilia.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.Assistance;
import org.auxilia.assistance.Offer;
import org.auxilia.staff.Actor;
import org.auxilia.web.Failure;
import org.auxilia.web.Message;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The links of all assistances. Of one assistance the last is in force: whoever makes another withdraws the one before. */
@Repository
public class PriceLinks {

    private static final String COLUMNS = "select id, case_number, assistance, seq, expires_at, made_by_name, made_at, opened_at, locked_at, withdrawn_at, answered_at, accepted, method from price_link ";

    private final JdbcClient database;

    PriceLinks(JdbcClient database) { this.database = database; }

    /**
     * Makes a link for the price that the member was told last and gives what opens it, which nobody sees again.
     *
     * @throws Failure.Refused where no answer is awaited, or the price holds no more
     */
    @Transactional
    public LinkSecret make(Assistance a, Actor by, Instant now) {
        var offer = Offer.of(a).orElseThrow(() -> new Failure.Refused(Message.of("link.not-made"), List.of(Message.of("link.nothing-told"))));
        if (!offer.holds(now)) throw new Failure.Refused(Message.of("link.not-made"), List.of(Message.of("assistance.obstacle.price-lapsed")));
        end(a, by, now);
        var secret = LinkSecret.random();
        database.sql("""
            insert into price_link (case_number, assistance, seq, token_hash, code_hash, expires_at, made_at, made_by, made_by_name)
            values (:case, :assistance, :seq, :token, :code, :expires, :now, :by, :name)
            """).param("case", a.file().number()).param("assistance", a.number()).param("seq", offer.seq()).param("token", secret.tokenHash()).param("code", secret.codeHash())
            .param("expires", at(offer.told().validUntil())).param("now", at(now)).param("by", by.id()).param("name", by.name()).update();
        return secret;
    }

    /** @throws Failure.Refused where there is none that the member could still answer by */
    @Transactional
    public void withdraw(Assistance a, Actor by, Instant now) {
        if (end(a, by, now) == 0) throw new Failure.Refused("link.none-open");
    }

    /** Waits for an answer that is being written, and leaves it alone; and for whoever makes or withdraws one of the same assistance, so that of two the last is in force. */
    private int end(Assistance a, Actor by, Instant now) {
        database.sql("select pg_advisory_xact_lock(hashtext('price_link'), hashtext(:which))").param("which", a.file().number() + "/" + a.number()).query((RowCallbackHandler) _ -> {});
        return database.sql("update price_link set withdrawn_at = :now, withdrawn_by = :by where case_number = :case and assistance = :assistance and withdrawn_at is null and answered_at is null")
            .param("now", at(now)).param("by", by.id()).param("case", a.file().number()).param("assistance", a.number()).update();
    }

    /** The last one that was made. */
    public Optional<PriceLink> last(long number, int assistance) {
        return database.sql(COLUMNS + "where case_number = :case and assistance = :assistance order by id desc limit 1").param("case", number).param("assistance", assistance).query((row, _) -> read(row)).optional();
    }

    /** For as long as the transaction takes nobody else opens it, answers by it or withdraws it. */
    Optional<PriceLink> locked(long id) { return database.sql(COLUMNS + "where id = :id for update").param("id", id).query((row, _) -> read(row)).optional(); }

    void answered(PriceLink link, boolean accepted, Optional<String> method, Instant now) {
        database.sql("update price_link set answered_at = :now, accepted = :accepted, method = :method where id = :id")
            .param("now", at(now)).param("accepted", accepted).param("method", method.orElse(null)).param("id", link.id()).update();
    }

    static OffsetDateTime at(Instant it) { return it.atOffset(ZoneOffset.UTC); }

    private static PriceLink read(ResultSet row) throws SQLException {
        return new PriceLink(row.getLong("id"), row.getLong("case_number"), row.getInt("assistance"), row.getInt("seq"), moment(row, "expires_at").orElseThrow(), row.getString("made_by_name"),
            moment(row, "made_at").orElseThrow(), moment(row, "opened_at"), moment(row, "locked_at"), moment(row, "withdrawn_at"), moment(row, "answered_at"),
            Optional.ofNullable(row.getObject("accepted", Boolean.class)), Optional.ofNullable(row.getString("method")));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException { return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant); }
}
