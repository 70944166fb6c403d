package org.auxilia.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Outside of everything: headers that every answer carries, failures from before a controller (sessions unreadable), the moment of the
 * request, and the mark of what was told before anything was read for the page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OuterFilter extends OncePerRequestFilter {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    private static final String MARK = OuterFilter.class.getName() + ".mark";

    private final Problems problems;
    private final Recent recent;
    private final Clock clock;

    OuterFilter(Problems problems, Recent recent, Clock clock) {
        this.problems = problems;
        this.recent = recent;
        this.clock = clock;
    }

    /** Whatever is told after this mark may be missing on the page. */
    static String mark(HttpServletRequest request) {
        return request.getAttribute(MARK) instanceof String mark ? mark : "";
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Began.at(clock.instant(), request);
        request.setAttribute(MARK, recent.mark());
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException thrown) {
            var cause = thrown instanceof ServletException s && s.getRootCause() != null ? s.getRootCause() : thrown;
            problems.write(cause, request, response);
        }
    }
}
