package org.auxilia.staff;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.auxilia.web.CameFrom;
import org.auxilia.web.Page;
import org.auxilia.web.Pages;
import org.auxilia.web.Problems;
import org.auxilia.web.Programs;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.stereotype.Component;

/** Sends people to the sign-in page and from there to where they wanted to go. Keeps nothing meanwhile. */
@Component
class Doorkeeper {

    private final Pages pages;
    private final Problems problems;
    private final Trail trail;
    private final TrailRetention retention;
    private final Presence presence;
    private final ApplicationEventPublisher house;
    private final Clock clock;
    private final SimpleUrlLogoutSuccessHandler outside = new SimpleUrlLogoutSuccessHandler();

    Doorkeeper(Pages pages, Problems problems, Trail trail, TrailRetention retention, Presence presence, ApplicationEventPublisher house,
            Clock clock) {
        this.pages = pages;
        this.problems = problems;
        this.trail = trail;
        this.retention = retention;
        this.presence = presence;
        this.house = house;
        this.clock = clock;
        outside.setDefaultTargetUrl("/sign-in?out");
    }

    /** A page redirects; a part of a page says that the session ended and leaves what was typed where it is. */
    void toSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if ("true".equals(request.getHeader("HX-Request"))) {
            pages.write(Page.of("staff/signed-out").status(401).with("to", current(request))
                    .header("HX-Retarget", "#notices").header("HX-Reswap", "innerHTML"), request, response);
        } else if (Programs.ask(request)) {
            problems.write(401, request, response);
        } else if (wantsStream(request)) {
            response.setStatus(401);
        } else {
            var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            var to = request.getMethod().equals("GET") ? request.getRequestURI() + query : from(request);
            response.setStatus(303);
            response.setHeader("Location", before("/sign-in", to));
        }
    }

    void welcome(HttpServletRequest request, HttpServletResponse response, Authentication in) throws IOException {
        pages.write(welcomed(in.getPrincipal(), request.getParameter("to"), request), request, response);
    }

    /** Where somebody goes who comes in, and what of them is noted. */
    Page welcomed(Object principal, String wanted, HttpServletRequest request) {
        request.getSession().setAttribute(OpenSession.DEVICE, OpenSession.device(request.getHeader("User-Agent")));
        request.getSession().setAttribute(OpenSession.ADDRESS, request.getRemoteAddr());
        retention.daily();
        if (principal instanceof SignedIn who) {
            presence.arrived(who.id(), clock.instant());
        }
        return Page.redirect(onward(principal, safe(wanted)));
    }

    /** Where somebody goes who signs in on one tab and is in by another: the form is of before, and there is nothing more to ask. */
    Optional<String> onward(HttpServletRequest request) {
        if (!request.getMethod().equals("POST") || !request.getServletPath().equals("/sign-in")) {
            return Optional.empty();
        }
        var name = Users.plain(Objects.requireNonNullElse(request.getParameter("username"), ""));
        var to = safe(request.getParameter("to"));
        return SignedIn.current().filter(who -> who.username().equals(name)).map(who -> onward(who, to))
                .or(() -> Halfway.current(clock.instant()).filter(half -> half.who().username().equals(name)).map(half -> onward(half, to)));
    }

    private static String onward(Object principal, String to) {
        return principal instanceof Halfway half ? before(half.enrolled() ? SecondStepController.AT : SecondFactorController.AT, to) : to;
    }

    /** The address of a page that leads to this one. */
    static String before(String page, String to) {
        return to.equals("/") ? page : page + "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
    }

    void bye(HttpServletRequest request, HttpServletResponse response, Authentication out) {
        if (out != null && out.getPrincipal() instanceof SignedIn who) {
            trail.signIn(Trail.Kind.SIGNED_OUT, who.id(), who.username(), request.getRemoteAddr());
        }
    }

    /** Once their session has ended: until then their page may still say that they are there. */
    void gone(HttpServletRequest request, HttpServletResponse response, Authentication out) throws IOException, ServletException {
        if (out != null && out.getPrincipal() instanceof SignedIn who) {
            presence.left(who.id(), clock.instant());
            house.publishEvent(new SignedOff(who.id()));
        }
        outside.onLogoutSuccess(request, response, out);
    }

    /** Only an address of ours: a path, not another host. */
    static String safe(String to) {
        return to != null && to.matches("/(?![/\\\\])[^\\s\\\\]*") && !to.startsWith("/sign-in") ? to : "/";
    }

    /** The page on which somebody sent something: there it is still as a draft. */
    private static String from(HttpServletRequest request) { return safe(CameFrom.page(request)); }

    private static String current(HttpServletRequest request) {
        var url = request.getHeader("HX-Current-URL");
        try {
            var at = URI.create(url == null ? "/" : url);
            return safe(at.getRawPath() + (at.getRawQuery() == null ? "" : "?" + at.getRawQuery()));
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }

    private static boolean wantsStream(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return accept != null && !accept.contains("text/html") && accept.contains("event-stream");
    }
}
