package org.auxilia.staff;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import org.auxilia.data.House;
import org.auxilia.web.Failure;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** How far in somebody comes who has shown who they are (ID-1): who has a second factor, or must have one, is {@link Halfway} in. */
@Component
class Admission {

    /** @param hash of the password; of somebody without one it fits nothing */
    record Known(SignedIn who, String hash, boolean active, Optional<Instant> lockedUntil) {

        boolean isShut(Instant now) {
            return lockedUntil.isPresent() && now.isBefore(lockedUntil.get());
        }

        /** A program, which comes with a token and by no other way. */
        boolean isService() {
            return hash.equals(Users.NO_PASSWORD);
        }
    }

    private final JdbcClient jdbc;
    private final Lockout lockout;
    private final SecondFactors factors;
    private final Trail trail;
    private final TransactionTemplate together;
    private final Clock clock;

    Admission(JdbcClient jdbc, Lockout lockout, SecondFactors factors, Trail trail, TransactionTemplate together, Clock clock) {
        this.jdbc = jdbc;
        this.lockout = lockout;
        this.factors = factors;
        this.trail = trail;
        this.together = together;
        this.clock = clock;
    }

    /** A {@link SignedIn} or a {@link Halfway}. @param how the way they came, as the trail has it; empty for a password */
    Object upTo(SignedIn who, String how, Identity identity, String address) {
        boolean enrolled = factors.isAnySet(who.id());
        return enrolled || factors.demanded().contains(who.role()) ? new Halfway(who, enrolled, clock.instant(), how, identity) : allTheWay(who, how, identity, address);
    }

    SignedIn allTheWay(SignedIn who, String how, Identity identity, String address) {
        return allTheWay(who, how, identity, address, () -> Optional.of(who)).orElseThrow();
    }

    /**
     * From now on they are the one whom the provider means: not before, or whoever has only their name there would keep them out.
     *
     * @param set what is set on the way in; it stands with their being in, or neither does
     * @throws Failure.Refused when meanwhile another came in as this user, or they as another
     */
    <T> Optional<T> allTheWay(SignedIn who, String how, Identity identity, String address, Supplier<Optional<T>> set) {
        try {
            return together.execute(_ -> {
                var done = set.get();
                done.ifPresent(_ -> in(who, how, identity, address));
                return done;
            });
        } catch (Failure.Refused meanwhile) {
            trail.signIn(Trail.Kind.SIGN_IN_REFUSED, who.id(), who.username(), address, how + ": " + Identity.ANOTHER);
            throw meanwhile;
        }
    }

    private void in(SignedIn who, String how, Identity identity, String address) {
        if (!identity.equals(Identity.NONE) && !binds(who.id(), identity)) {
            throw new Failure.Refused("staff.open-id.meanwhile", who.username());
        }
        lockout.clear(who.id());
        trail.signIn(Trail.Kind.SIGNED_IN, who.id(), who.username(), address, how);
    }

    /** Whether the provider means by this user whom it meant before, or nobody yet; and nobody is two users. */
    boolean isSame(int user, Identity identity) {
        return about(user, identity, "select count(*) from app_user").query(Integer.class).single() == 1;
    }

    private boolean binds(int user, Identity identity) {
        try {
            return about(user, identity, "update app_user set open_id_issuer = :issuer, open_id_subject = :subject").update() == 1;
        } catch (DuplicateKeyException atOnce) {
            return false;
        }
    }

    private JdbcClient.StatementSpec about(int user, Identity identity, String what) {
        return jdbc.sql(what + """

                 where id = :id and (open_id_issuer is distinct from :issuer or open_id_subject = :subject)
                   and not exists (select from app_user where id <> :id and open_id_issuer = :issuer and open_id_subject = :subject)""")
                .param("id", user).param("issuer", identity.issuer()).param("subject", identity.subject());
    }

    /** Whether their access is still as it was when they were judged. What is being changed at this moment is waited for. */
    boolean stands(SignedIn who) {
        return House.own(() -> jdbc.sql("select access_changes from app_user where id = :id for share").param("id", who.id()).query(Integer.class).single()) == who.accessChanges();
    }

    Optional<Known> find(String username) {
        return jdbc.sql("""
                select id, username, name, role, account_id, language, theme, density, zone, country, accounts, lines, access_changes, password_hash, active, locked_until
                  from app_user where username = :username and id > 0""")
                .param("username", username)
                .query((row, i) -> new Known(
                        new SignedIn(row.getInt("id"), row.getString("username"), row.getString("name"),
                                Role.valueOf(row.getString("role")), row.getObject("account_id", Integer.class),
                                row.getString("language"), row.getString("theme"), row.getString("density"), row.getString("zone"), row.getString("country"), Users.sight(row), row.getInt("access_changes")),
                        row.getString("password_hash"), row.getBoolean("active"),
                        Optional.ofNullable(row.getObject("locked_until", OffsetDateTime.class)).map(OffsetDateTime::toInstant)))
                .optional();
    }
}
