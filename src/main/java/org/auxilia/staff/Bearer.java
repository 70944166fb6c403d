package org.auxilia.staff;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.auxilia.web.Problems;
import org.auxilia.web.Programs;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in who comes with a token, for this one request: no session, no cookie. It stands before the check of the pages' token, which
 * a browser sends along by itself and a program never does: another site can't make a browser send an Authorization.
 */
final class Bearer extends OncePerRequestFilter {

    /** Where a person keeps their own way in: no token sets a second factor or ends a session. */
    private static final String OWN = "/(sign-in|second-factor|access)(/.*)?";

    private final Tokens tokens;
    private final Rehearsal rehearsal;
    private final Problems problems;

    Bearer(Tokens tokens, Rehearsal rehearsal, Problems problems) {
        this.tokens = tokens;
        this.rehearsal = rehearsal;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Programs.isBearer(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var token = request.getHeader("Authorization").substring("Bearer ".length()).strip();
        var who = rehearsal.whose(token).or(() -> tokens.whose(token, request.getRemoteAddr()));
        if (who.isEmpty()) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"Auxilia\", error=\"invalid_token\"");
            problems.write(401, request, response);
            return;
        }
        if (request.getRequestURI().matches(OWN)) {
            problems.write(403, request, response);
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new UsernamePasswordAuthenticationToken(who.get(), null, List.of()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }
}
