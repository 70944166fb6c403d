package org.auxilia.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.auxilia.web.Shell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpServerErrorException;

/**
 * Who comes by the organisation's OpenID provider (ID-1). It is asked when somebody comes, never at the start: it may be away at any time,
 * and with a password one comes in all the same.
 */
@Component
class OpenId {

    static final String AT = "/sign-in/oidc", BACK = AT + "/code";
    private static final String TO = OpenId.class.getName() + ".to";
    private static final Logger log = LoggerFactory.getLogger(OpenId.class);

    /** What came back. */
    sealed interface Answer {
    }

    /** @param several whether the provider itself asked for more than a password */
    record Named(String username, boolean several) implements Answer {
    }

    /** The provider says who it is, but not by which name. */
    record Nameless() implements Answer {
    }

    /** The provider says no, or the person does. */
    record Declined(String why) implements Answer {
    }

    /** Not what was asked for, not the provider's, or too late. */
    record Unproven(String why) implements Answer {
    }

    record Away() implements Answer {
    }

    private record Found(OpenIdSettings settings, OpenIdProvider provider) {
    }

    private final Environment environment;
    private final Clock clock;
    private final HttpSessionOAuth2AuthorizationRequestRepository asked = new HttpSessionOAuth2AuthorizationRequestRepository();
    private volatile Found found;

    OpenId(Environment environment, Clock clock) {
        this.environment = environment;
        this.clock = clock;
    }

    /** Empty where the organisation has none. */
    Optional<OpenIdSettings> settings() {
        return OpenIdSettings.of(environment);
    }

    /** What people call it, in the viewer's words where nobody said; empty where there is none. */
    String name(Shell shell) {
        return settings().map(it -> it.name().isEmpty() ? shell.t("staff.open-id.default-name") : it.name()).orElse("");
    }

    /** The provider's page to which one goes; empty when it is away. What is asked there is kept in the session. */
    Optional<String> ask(String to, HttpServletRequest request, HttpServletResponse response) {
        try {
            var asking = provider().ask(request);
            asked.saveAuthorizationRequest(asking, request, response);
            request.getSession().setAttribute(TO, to);
            return Optional.of(asking.getAuthorizationRequestUri());
        } catch (RuntimeException e) {
            return isAway(e) ? Optional.empty() : unusable(e);
        }
    }

    /** Each question is answered once. */
    Answer answered(HttpServletRequest request, HttpServletResponse response) {
        var asking = asked.removeAuthorizationRequest(request, response);
        if (asking == null) {
            return new Unproven("state");
        }
        if (request.getParameter("error") != null) {
            return new Declined(request.getParameter("error"));
        }
        return request.getParameter("code") == null ? new Unproven("no code") : judged(asking, request);
    }

    private Answer judged(OAuth2AuthorizationRequest asking, HttpServletRequest request) {
        try {
            return named(provider().judge(asking, request.getParameter("code"), request.getParameter("state")));
        } catch (RuntimeException e) {
            if (isAway(e)) {
                return new Away();
            }
            if (e instanceof OAuth2AuthenticationException refused) {
                log.info("The OpenID provider's answer is refused: {}", e.getMessage());
                return new Unproven(refused.getError().getErrorCode());
            }
            unusable(e);
            return new Away();
        }
    }

    private Answer named(OidcUser user) {
        var claim = settings().orElseThrow().claim();
        if (claim.equals("email") && Boolean.FALSE.equals(user.getEmailVerified())) {
            return new Unproven("email_verified");
        }
        var name = user.getClaimAsString(claim);
        var methods = user.getIdToken().getClaimAsStringList("amr");
        return name == null || name.isBlank() ? new Nameless() : new Named(Users.plain(name), methods != null && methods.contains("mfa"));
    }

    /** Where the person wanted to go. */
    static String to(HttpServletRequest request) {
        var session = request.getSession(false);
        var to = session == null ? null : session.getAttribute(TO);
        if (to != null) {
            session.removeAttribute(TO);
        }
        return Doorkeeper.safe(to instanceof String path ? path : "/");
    }

    private OpenIdProvider provider() {
        var settings = settings().orElseThrow();
        var known = found;
        if (known == null || !known.settings().equals(settings)) {
            known = new Found(settings, OpenIdProvider.discover(settings, clock));
            found = known;
        }
        return known.provider();
    }

    /** It may have moved: the next who comes looks for it anew. */
    private boolean isAway(RuntimeException e) {
        boolean away = false;
        for (Throwable cause = e; cause != null && !away; cause = cause.getCause()) {
            away = cause instanceof IOException || cause instanceof HttpServerErrorException;
        }
        if (away) {
            found = null;
            log.warn("The OpenID provider doesn't answer: {}", String.valueOf(NestedExceptionUtils.getMostSpecificCause(e)));
        }
        return away;
    }

    private Optional<String> unusable(RuntimeException e) {
        found = null;
        log.warn("The OpenID provider can't be used as it is set up", e);
        return Optional.empty();
    }
}
