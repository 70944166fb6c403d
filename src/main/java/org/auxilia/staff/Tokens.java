package org.auxilia.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.auxilia.web.Failure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tokens of people and of services (ID-2, OP-5). Kept is a hash alone: 256 random bits need no slow one. User, role, account
 * and whether they may come in at all are read at each request, so a token ends with its user's access.
 */
@Repository
class Tokens {

    private static final String BEGINS = "aux_";
    private static final SecureRandom RANDOM = new SecureRandom();
    /** That a token is in use is noted no oftener, so reading writes nothing. */
    private static final Duration PRECISION = Duration.ofMinutes(1);
    private static final String COLUMNS = """
            select t.id, t.user_id, u.username, u.role, t.made_at, t.made_by, t.used_at, t.revoked_at
              from token t join app_user u on u.id = t.user_id""";

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    Tokens(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** Makes one and gives its secret, which nobody sees again. */
    @Transactional
    String make(Actor by, User user) {
        var bits = new byte[32];
        RANDOM.nextBytes(bits);
        var secret = BEGINS + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        int id = jdbc.sql("insert into token (user_id, hash, made_at, made_by) values (:user, :hash, :now, :by) returning id")
                .param("user", user.id()).param("hash", hash(secret)).param("now", now()).param("by", by.name())
                .query(Integer.class).single();
        trail.changed(by, Trail.Kind.TOKEN_MADE, user.id(), "token " + id + " of " + user.username());
        return secret;
    }

    /** Who comes with it; empty when it is unknown or revoked, or its user may not come in. */
    Optional<SignedIn> whose(String secret, String address) {
        var found = jdbc.sql("""
                select t.id, t.used_at, t.revoked_at is null and u.active as valid, u.id as user_id, u.username, u.name, u.role, u.account_id,
                       u.language, u.theme, u.density, u.zone, u.country, u.accounts, u.lines
                  from token t join app_user u on u.id = t.user_id where t.hash = :hash""")
                .param("hash", hash(secret)).query(Tokens::bearer).optional();
        found.filter(it -> !it.valid()).ifPresent(it -> trail.signIn(Trail.Kind.TOKEN_REFUSED, it.who().id(), it.who().username(), address));
        return found.filter(Bearing::valid).map(it -> {
            used(it);
            return it.who();
        });
    }

    private void used(Bearing it) {
        if (it.usedAt().isEmpty() || it.usedAt().get().isBefore(clock.instant().minus(PRECISION))) {
            jdbc.sql("update token set used_at = :now where id = :id").param("now", now()).param("id", it.id()).update();
        }
    }

    /** The newest first. */
    List<Token> of(int user) {
        return jdbc.sql(COLUMNS + " where t.user_id = :user order by t.id desc").param("user", user).query(Tokens::token).list();
    }

    List<Token> all() {
        return jdbc.sql(COLUMNS + " order by t.id desc").query(Tokens::token).list();
    }

    /** @throws Failure.NotFound if there is none */
    Token get(int id) {
        return jdbc.sql(COLUMNS + " where t.id = :id").param("id", id).query(Tokens::token).optional()
                .orElseThrow(() -> new Failure.NotFound("staff.token.missing"));
    }

    /** From this moment on it is of no use. */
    @Transactional
    void revoke(Actor by, Token token) {
        if (jdbc.sql("update token set revoked_at = :now where id = :id and revoked_at is null").param("now", now()).param("id", token.id()).update() == 1) {
            trail.changed(by, Trail.Kind.TOKEN_REVOKED, token.user(), "token " + token.id() + " of " + token.username());
        }
    }

    private record Bearing(int id, Optional<Instant> usedAt, boolean valid, SignedIn who) {
    }

    private static Bearing bearer(ResultSet row, int number) throws SQLException {
        var who = new SignedIn(row.getInt("user_id"), row.getString("username"), row.getString("name"), Role.valueOf(row.getString("role")),
                row.getObject("account_id", Integer.class), row.getString("language"), row.getString("theme"), row.getString("density"), row.getString("zone"), row.getString("country"), Users.sight(row));
        return new Bearing(row.getInt("id"), instant(row, "used_at"), row.getBoolean("valid"), who);
    }

    private static Token token(ResultSet row, int number) throws SQLException {
        return new Token(row.getInt("id"), row.getInt("user_id"), row.getString("username"), Role.valueOf(row.getString("role")),
                row.getObject("made_at", OffsetDateTime.class).toInstant(), row.getString("made_by"), instant(row, "used_at"), instant(row, "revoked_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
