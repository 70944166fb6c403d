package org.auxilia.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Lets in whose second factor was right: under a new session id, as after every step up. */
@Component
class Entrance {

    private final Lockout lockout;
    private final Trail trail;
    private final Presence presence;
    private final Clock clock;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    Entrance(Lockout lockout, Trail trail, Presence presence, Clock clock) {
        this.lockout = lockout;
        this.trail = trail;
        this.presence = presence;
        this.clock = clock;
    }

    void open(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        lockout.clear(who.id());
        request.changeSessionId();
        keep(who, request, response);
        trail.signIn(Trail.Kind.SIGNED_IN, who.id(), who.username(), request.getRemoteAddr());
        presence.arrived(who.id(), clock.instant());
    }

    /** From now on the session is this person's. */
    void keep(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new UsernamePasswordAuthenticationToken(who, null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
