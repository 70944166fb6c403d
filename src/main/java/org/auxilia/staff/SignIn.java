package org.auxilia.staff;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
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
 * Checks name and password (ID-1). What was wrong is never said, and an unknown name takes as long as a known one. Who has a second
 * factor, or must have one, is {@link Halfway} in.
 */
@Component
class SignIn implements AuthenticationProvider {

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Lockout lockout;
    private final SecondFactors factors;
    private final Trail trail;
    private final Clock clock;
    private final String nobodys;

    SignIn(JdbcClient jdbc, PasswordEncoder passwords, Lockout lockout, SecondFactors factors, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.lockout = lockout;
        this.factors = factors;
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
            lockout.failed(Trail.Kind.SIGN_IN_REFUSED, known.get().who().id(), username, address);
            throw new BadCredentialsException("refused");
        }
        var in = new UsernamePasswordAuthenticationToken(principal(known.get().who(), username, address), null, List.of());
        in.setDetails(asked.getDetails());
        return in;
    }

    private Object principal(SignedIn who, String username, String address) {
        boolean enrolled = factors.isSet(who.id());
        if (enrolled || factors.demanded().contains(who.role())) {
            return new Halfway(who, enrolled, clock.instant());
        }
        lockout.clear(who.id());
        trail.signIn(Trail.Kind.SIGNED_IN, who.id(), username, address);
        return who;
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

    private Optional<Known> find(String username) {
        return jdbc.sql("""
                select id, username, name, role, account_id, language, theme, density, zone, country, accounts, lines, password_hash, active, locked_until
                  from app_user where username = :username and id > 0""")
                .param("username", username)
                .query((row, i) -> new Known(
                        new SignedIn(row.getInt("id"), row.getString("username"), row.getString("name"),
                                Role.valueOf(row.getString("role")), row.getObject("account_id", Integer.class),
                                row.getString("language"), row.getString("theme"), row.getString("density"), row.getString("zone"), row.getString("country"), Users.sight(row)),
                        row.getString("password_hash"), row.getBoolean("active"),
                        Optional.ofNullable(row.getObject("locked_until", OffsetDateTime.class)).map(OffsetDateTime::toInstant)))
                .optional();
    }
}
