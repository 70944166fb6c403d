package org.auxilia.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was answered under which key, for seven days. */
@Repository
class KeptAnswers {

    static final Duration KEPT = Duration.ofDays(7);
    private static final Duration TIDIED = Duration.ofHours(1);
    static final String BUSY = "web.failure.key-busy";
    /** Seconds to wait for another instance that is at work under the same key. */
    private static final int WAITS = 15;

    /** @param headers name, value, name, value… */
    record Answer(int status, List<String> headers, byte[] body) {
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Drafts drafts;
    private final AtomicReference<Instant> tidied = new AtomicReference<>(Instant.EPOCH);

    KeptAnswers(JdbcClient jdbc, Clock clock, Drafts drafts) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.drafts = drafts;
    }

    /**
     * Takes the key for the transaction at hand, waiting for one that has it.
     *
     * @return the answer given under it before; empty when it is ours now
     * @throws Failure.Invalid when it was used for something else
     * @throws Failure.Refused when what is done under it elsewhere takes too long
     */
    Optional<Answer> claim(int owner, String key, byte[] fingerprint) {
        if (take(owner, key, fingerprint)) {
            return Optional.empty();
        }
        record Row(byte[] fingerprint, Answer answer) {
        }
        var before = jdbc.sql("select fingerprint, status, headers, body from kept_answer where owner = :owner and key = :key")
                .param("owner", owner).param("key", key).query((row, _) -> new Row(row.getBytes("fingerprint"), answer(row))).single();
        if (!Arrays.equals(before.fingerprint(), fingerprint)) {
            throw new Failure.Invalid("Idempotency-Key", Message.of("web.failure.key-used"));
        }
        return Optional.of(before.answer());
    }

    private boolean take(int owner, String key, byte[] fingerprint) {
        try {
            return jdbc.sql("""
                    insert into kept_answer (owner, key, fingerprint, at) values (:owner, :key, :fingerprint, :now)
                    on conflict (owner, key) do update set fingerprint = excluded.fingerprint, at = excluded.at, status = null, headers = null, body = null
                     where kept_answer.at < :oldest returning true""").withQueryTimeout(WAITS)
                    .param("owner", owner).param("key", key).param("fingerprint", fingerprint).param("now", now()).param("oldest", oldest())
                    .query(Boolean.class).optional().isPresent();
        } catch (QueryTimeoutException atWorkElsewhere) {
            throw new Failure.Refused(BUSY);
        }
    }

    void keep(int owner, String key, Answer answer) {
        jdbc.sql("update kept_answer set status = :status, headers = :headers, body = :body where owner = :owner and key = :key")
                .param("status", answer.status()).param("headers", String.join("\n", answer.headers())).param("body", answer.body())
                .param("owner", owner).param("key", key).update();
    }

    /** Nothing was done under it, so it is free. */
    void release(int owner, String key) {
        jdbc.sql("delete from kept_answer where owner = :owner and key = :key").param("owner", owner).param("key", key).update();
    }

    /** Removes what is older than seven days, once an hour; drafts that nobody came back to as well. A clock that was set back is waited for by nobody. */
    void tidy() {
        var last = tidied.get();
        var now = clock.instant();
        if (Duration.between(last, now).abs().compareTo(TIDIED) > 0 && tidied.compareAndSet(last, now)) {
            jdbc.sql("delete from kept_answer where at < :oldest").param("oldest", oldest()).update();
            drafts.tidy();
        }
    }

    private static Answer answer(ResultSet row) throws SQLException {
        var headers = row.getString("headers");
        return new Answer(row.getInt("status"), headers == null || headers.isEmpty() ? List.of() : List.of(headers.split("\n", -1)), row.getBytes("body"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private OffsetDateTime oldest() {
        return now().minus(KEPT);
    }
}
