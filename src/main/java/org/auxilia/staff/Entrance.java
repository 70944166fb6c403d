package org.auxilia.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.stereotype.Component;

/** Lets in who has shown what was asked: under a new session id, as after every step up. Nobody is in of whom the trail doesn't know. */
@Component
class Entrance {

    private final Admission admission;
    private final Presence presence;
    private final Clock clock;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    Entrance(Admission admission, Presence presence, Clock clock) {
        this.admission = admission;
        this.presence = presence;
        this.clock = clock;
    }

    void open(Halfway half, HttpServletRequest request, HttpServletResponse response) {
        open(half, () -> Optional.of(half), request, response);
    }

    /** Whoever sets their second factor on the way in: where it isn't set, or they may not come in, neither is done. */
    <T> Optional<T> open(Halfway half, Supplier<Optional<T>> set, HttpServletRequest request, HttpServletResponse response) {
        var who = half.who();
        var done = admission.allTheWay(who, half.how(), half.identity(), request.getRemoteAddr(), set);
        done.ifPresent(_ -> {
            request.changeSessionId();
            keep(who, request, response);
            presence.arrived(who.id(), clock.instant());
        });
        return done;
    }

    /** Who comes without our form: a new session id and a new token of the pages, as after the form. */
    void firstStep(Object principal, HttpServletRequest request, HttpServletResponse response) {
        anew(principal, request);
        new CsrfAuthenticationStrategy(Security.tokens()).onAuthentication(keep(principal, request, response), request, response);
    }

    /**
     * The session of whoever comes in: another one than that of whoever was there before, with all that it keeps. Who was on the way in on
     * another tab stays there.
     */
    static void anew(Object principal, HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null) {
            return;
        }
        if (session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) instanceof SecurityContext context
                && context.getAuthentication() != null && context.getAuthentication().getPrincipal() instanceof AuthenticatedPrincipal before
                && principal instanceof AuthenticatedPrincipal now && before.getName().equals(now.getName())) {
            request.changeSessionId();
        } else {
            session.invalidate();
        }
    }

    /** From now on the session is this person's. */
    Authentication keep(Object principal, HttpServletRequest request, HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new UsernamePasswordAuthenticationToken(principal, null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return context.getAuthentication();
    }
}
