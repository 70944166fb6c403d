package org.auxilia.staff;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The second factors of the users (ID-1). A secret that is set is never shown again; a code counts once, a recovery code too. */
@Repository
class SecondFactors {

    static final int RECOVERY_CODES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    SecondFactors(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    static byte[] newSecret() {
        return random(Totp.SECRET);
    }

    /** Codes; {@link #isAnySet} asks for passkeys too. */
    boolean isSet(int user) {
        return secret(user).isPresent();
    }

    boolean isAnySet(int user) {
        return jdbc.sql("select exists (select from second_factor where user_id = :user) or exists (select from passkey where user_id = :user)")
                .param("user", user).query(Boolean.class).single();
    }

    Set<Role> demanded() {
        return jdbc.sql("select role from second_factor_demand").query(String.class).list().stream().map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /** Whoever has such a role and no second factor sets one at the next sign-in. */
    @Transactional
    public void demand(Actor by, Set<Role> roles) {
        jdbc.sql("delete from second_factor_demand").update();
        roles.forEach(role -> jdbc.sql("insert into second_factor_demand (role) values (:role)").param("role", role.name()).update());
        trail.changed(by, Trail.Kind.SECOND_FACTOR_DEMANDED, by.id(), roles.stream().map(Role::name).collect(Collectors.joining(" ")));
    }

    /** Sets it when this code proves that the telephone has the secret, and gives the recovery codes, which nobody sees again. */
    @Transactional
    public Optional<List<String>> set(Actor by, byte[] secret, String typed) {
        var step = Totp.stepOf(secret, digits(typed), clock.instant());
        if (step.isEmpty() || isSet(by.id())) {
            return Optional.empty();
        }
        jdbc.sql("insert into second_factor (user_id, secret, last_step, set_at) values (:user, :secret, :step, :now)")
                .param("user", by.id()).param("secret", secret).param("step", step.getAsLong())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
        trail.changed(by, Trail.Kind.SECOND_FACTOR_SET, by.id(), "");
        return Optional.of(newCodes(by.id()));
    }

    /** Whether this is the code of the moment or a recovery code, neither used before; from now on it is. */
    @Transactional
    public boolean takes(Actor by, String typed) {
        return takesCode(by.id(), digits(typed)) || takesRecoveryCode(by, typed);
    }

    private boolean takesCode(int user, String code) {
        var step = secret(user).map(secret -> Totp.stepOf(secret, code, clock.instant()));
        return step.isPresent() && step.get().isPresent() && jdbc.sql("update second_factor set last_step = :step where user_id = :user and last_step < :step")
                .param("step", step.get().getAsLong()).param("user", user).update() == 1;
    }

    private boolean takesRecoveryCode(Actor by, String typed) {
        boolean taken = jdbc.sql("delete from recovery_code where user_id = :user and hash = :hash")
                .param("user", by.id()).param("hash", Tokens.hash(plain(typed))).update() == 1;
        if (taken) {
            trail.changed(by, Trail.Kind.RECOVERY_CODE_USED, by.id(), codesLeft(by.id()) + " left");
        }
        return taken;
    }

    int codesLeft(int user) {
        return jdbc.sql("select count(*) from recovery_code where user_id = :user").param("user", user).query(Integer.class).single();
    }

    /** New recovery codes in place of those there were. */
    @Transactional
    public List<String> renewCodes(Actor by) {
        jdbc.sql("delete from recovery_code where user_id = :user").param("user", by.id()).update();
        trail.changed(by, Trail.Kind.RECOVERY_CODES_MADE, by.id(), "");
        return newCodes(by.id());
    }

    /** By its owner. */
    @Transactional
    public void remove(Actor by) {
        if (jdbc.sql("delete from second_factor where user_id = :user").param("user", by.id()).update() == 1) {
            trail.changed(by, Trail.Kind.SECOND_FACTOR_REMOVED, by.id(), "");
        }
    }

    /** By an administrator, for somebody who lost telephone, codes and passkeys. */
    @Transactional
    public void reset(Actor by, int user) {
        int gone = jdbc.sql("delete from second_factor where user_id = :user").param("user", user).update()
                + jdbc.sql("delete from passkey where user_id = :user").param("user", user).update();
        if (gone > 0) {
            trail.changed(by, Trail.Kind.SECOND_FACTOR_RESET, user, "");
        }
    }

    private List<String> newCodes(int user) {
        var codes = Stream.generate(() -> Totp.base32(random(10)).toLowerCase(Locale.ROOT)).limit(RECOVERY_CODES).toList();
        codes.forEach(code -> jdbc.sql("insert into recovery_code (user_id, hash) values (:user, :hash)")
                .param("user", user).param("hash", Tokens.hash(code)).update());
        return codes.stream().map(code -> code.replaceAll("(....)(?!$)", "$1-")).toList();
    }

    private Optional<byte[]> secret(int user) {
        return jdbc.sql("select secret from second_factor where user_id = :user").param("user", user).query(byte[].class).optional();
    }

    private static byte[] random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    private static String digits(String typed) {
        return typed.replaceAll("\\s", "");
    }

    private static String plain(String typed) {
        return typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z2-7]", "");
    }
}
