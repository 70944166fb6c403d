package org.auxilia.staff;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks name and password (ID-1). What was wrong is never said, and an unknown name takes as long as a known one. */
@Component
class SignIn implements AuthenticationProvider {

    private final Admission admission;
    private final PasswordEncoder passwords;
    private final Lockout lockout;
    private final Trail trail;
    /** Hashed beside the start, which needs not wait for it. */
    private final CompletableFuture<String> nobodys;

    SignIn(Admission admission, PasswordEncoder passwords, Lockout lockout, Trail trail) {
        this.admission = admission;
        this.passwords = passwords;
        this.lockout = lockout;
        this.trail = trail;
        this.nobodys = CompletableFuture.supplyAsync(() -> passwords.encode("nobody has this password"));
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        SecurityContextHolder.clearContext(); // nobody is in yet: behind the wall of somebody's account no failure of others is counted
        var username = Users.plain(asked.getName());
        var address = asked.getDetails() instanceof WebAuthenticationDetails d ? d.getRemoteAddress() : "";
        var known = admission.find(username);
        boolean right = matches(String.valueOf(asked.getCredentials()), known);
        // Asked now and not before, since judging takes its time: of many that came at once while the name was open, at whichever instances,
        // none counts that is judged after the fifth failure.
        if (known.isEmpty() || !lockout.isOpen(known.get().who().id())) {
            throw refused(known.map(k -> k.who().id()).orElse(null), username, address);
        }
        if (!right) {
            lockout.failed(Trail.Kind.SIGN_IN_REFUSED, known.get().who().id(), username, address);
            throw new BadCredentialsException("refused");
        }
        var in = new UsernamePasswordAuthenticationToken(admission.upTo(known.get().who(), "", Identity.NONE, address), null, List.of());
        in.setDetails(asked.getDetails());
        return in;
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private boolean matches(String password, Optional<Admission.Known> known) {
        boolean fits = password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 72;
        boolean same = passwords.matches(fits ? password : "", known.map(Admission.Known::hash).orElse(nobodys.join()));
        return same && fits;
    }

    private BadCredentialsException refused(Integer id, String username, String address) {
        trail.signIn(Trail.Kind.SIGN_IN_REFUSED, id, username, address);
        return new BadCredentialsException("refused");
    }
}
