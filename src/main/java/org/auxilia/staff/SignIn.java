package org.auxilia.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks name and password (ID-1). After {@value #FAILURES} failures in a row the name is shut for {@link #SHUT}; what
 * was wrong is never said, and an unknown name takes as long as a known one.
 */
@Component
class SignIn implements AuthenticationProvider {

    static final int FAILURES = 5;
    static final Duration SHUT = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Trail trail;
    private final Clock clock;
    private final String nobodys;

    SignIn(JdbcClient jdbc, PasswordEncoder passwords, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.trail = trail;
        this.clock = clock;
        this.nobodys = passwords.encode("nobody has this password");
    }

    private record Known(SignedIn who, String hash, boolean active, Optional<Instant> lockedUntil) {
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var username = Users.plain(asked.getName());
        var address = asked.getDetails() instanceof WebAuthenticationDetails d ? d.getRemoteAddress() : "";
        var known = find(username);
        boolean right = matches(String.valueOf(asked.getCredentials()), known);
        if (known.isEmpty() || !known.get().active() || isShut(known.get())) {
            throw refused(known.map(k -> k.who().id()).orElse(null), username, address);
        }
        if (!right) {
            int id = known.get().who().id();
            if (countFailure(id)) {
                trail.signIn(Trail.Kind.LOCKED, id, username, address);
            }
            throw refused(id, username, address);
        }
        var who = known.get().who();
        jdbc.sql("update app_user set failures = 0, locked_until = null where id = :id and (failures > 0 or locked_until is not null)")
                .param("id", who.id()).update();
        trail.signIn(Trail.Kind.SIGNED_IN, who.id(), username, address);
        var in = new UsernamePasswordAuthenticationToken(who, null, List.of());
        in.setDetails(asked.getDetails());
        return in;
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private boolean matches(String password, Optional<Known> known) {
        boolean fits = password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 72;
        boolean same = passwords.matches(fits ? password : "", known.map(Known::hash).orElse(nobodys));
        return same && fits;
    }

    private boolean isShut(Known known) {
        return known.lockedUntil().isPresent() && clock.instant().isBefore(known.lockedUntil().get());
    }

    private BadCredentialsException refused(Integer id, String username, String address) {
        trail.signIn(Trail.Kind.SIGN_IN_REFUSED, id, username, address);
        return new BadCredentialsException("refused");
    }

    /** Counts atomically; a shutting that is over starts the count anew. True when this failure shuts the name. */
    private boolean countFailure(int id) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return jdbc.sql("""
                update app_user set
                    failures = case when locked_until <= :now then 1 else failures + 1 end,
                    locked_until = case when locked_until <= :now or failures + 1 < :most then null
                                        else cast(:until as timestamptz) end
                 where id = :id returning locked_until is not null""")
                .param("now", now).param("until", now.plus(SHUT)).param("most", FAILURES).param("id", id)
                .query(Boolean.class).single();
    }

    private Optional<Known> find(String username) {
        return jdbc.sql("""
                select id, username, name, role, account_id, language, theme, zone, country, password_hash, active, locked_until
                  from app_user where username = :username and id > 0""")
                .param("username", username)
                .query((row, i) -> new Known(
                        new SignedIn(row.getInt("id"), row.getString("username"), row.getString("name"),
                                Role.valueOf(row.getString("role")), row.getObject("account_id", Integer.class),
                                row.getString("language"), row.getString("theme"), row.getString("zone"), row.getString("country")),
                        row.getString("password_hash"), row.getBoolean("active"),
                        Optional.ofNullable(row.getObject("locked_until", OffsetDateTime.class)).map(OffsetDateTime::toInstant)))
                .optional();
    }
}
