package org.auxilia.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.auxilia.web.Shell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Who comes by the organisation's OpenID provider (ID-1). It is asked when somebody comes, never at the start: it may be away at any time,
 * and with a password one comes in all the same.
 */
@Component
class OpenId {

    static final String AT = "/sign-in/oidc", BACK = AT + "/code";
    /** What is known of the provider, and how long it is left alone after it was asked for that in vain. */
    static final Duration KNOWN = Duration.ofHours(1), REST = Duration.ofSeconds(10);
    /** A session in which nobody is in yet. */
    static final Duration QUESTION = Duration.ofMinutes(10);
    private static final String ASKED = OpenId.class.getName() + ".asked", TO = "to";
    /** What we, or Spring Security for us, hold against an answer; whatever else goes wrong is the provider's or its settings'. */
    private static final Set<String> JUDGEMENTS = Set.of("invalid_grant", "invalid_state_parameter", "invalid_nonce", "invalid_id_token", "invalid_user_info_response");
    private static final Logger log = LoggerFactory.getLogger(OpenId.class);

    /** What came back. */
    sealed interface Answer {
    }

    /** @param subject whom the provider means by the name @param several whether the provider itself asked for more than a password */
    record Named(String username, String issuer, String subject, boolean several) implements Answer {
    }

    /** The provider says who it is, but not by which name. */
    record Nameless() implements Answer {
    }

    /** The provider names an address of mail that anybody may have written. */
    record Unverified() implements Answer {
    }

    /** The provider says no, or the person does. */
    record Declined(String why) implements Answer {
    }

    /** Not the answer to what this session asked. @param asked whether it asked anything */
    record Unfitting(boolean asked) implements Answer {
    }

    /** Not what was asked for, not the provider's, or too late. */
    record Unproven(String why) implements Answer {
    }

    record Away() implements Answer {
    }

    /** @param provider empty if it was away */
    private record Found(OpenIdSettings settings, Optional<OpenIdProvider> provider, Instant at) {

        boolean holds(OpenIdSettings now, Instant moment) {
            return settings.equals(now) && moment.isBefore(at.plus(provider.isPresent() ? KNOWN : REST));
        }
    }

    private final Environment environment;
    private final Clock clock;
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

    /** The provider's page to which one goes; empty when it is away. What is asked there, and where one was going, is kept in the session. */
    Optional<String> ask(String to, HttpServletRequest request) {
        return provider().map(it -> OAuth2AuthorizationRequest.from(it.ask(request)).attributes(more -> more.put(TO, to)).build()).map(asking -> {
            var session = request.getSession();
            session.setAttribute(ASKED, asking);
            if (SignedIn.current().isEmpty()) {
                session.setMaxInactiveInterval((int) QUESTION.toSeconds());
            }
            return asking.getAuthorizationRequestUri();
        });
    }

    /** Each question is answered once. */
    Answer answered(HttpServletRequest request) {
        var asking = asked(request).filter(it -> it.getState().equals(request.getParameter("state")));
        if (asking.isEmpty()) {
            return new Unfitting(asked(request).isPresent());
        }
        request.getSession().removeAttribute(ASKED);
        var error = request.getParameter("error");
        if (error != null) {
            return new Declined(error.matches("[a-z_]{1,40}") ? error : "");
        }
        return request.getParameter("code") == null ? new Unproven("no code") : judged(asking.get(), request);
    }

    /** Where the person wanted to go who asked. */
    static String to(HttpServletRequest request) {
        return Doorkeeper.safe(asked(request).<String>map(it -> it.getAttribute(TO)).orElse("/"));
    }

    private static Optional<OAuth2AuthorizationRequest> asked(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ASKED) instanceof OAuth2AuthorizationRequest asking ? Optional.of(asking) : Optional.empty();
    }

    private Answer judged(OAuth2AuthorizationRequest asking, HttpServletRequest request) {
        try {
            return provider().map(it -> named(it.judge(asking, request.getParameter("code"), request.getParameter("state")))).orElseGet(Away::new);
        } catch (RuntimeException e) {
            if (e instanceof OAuth2AuthenticationException refused && isJudgement(refused)) {
                log.info("The OpenID provider's answer is refused: {}", e.getMessage());
                return new Unproven(refused.getError().getErrorCode());
            }
            found = null; // it may have moved
            unusable(e);
            return new Away();
        }
    }

    private Answer named(OidcUser user) {
        var settings = settings().orElseThrow();
        var name = user.getClaimAsString(settings.claim());
        if (name == null || name.isBlank()) {
            return new Nameless();
        }
        if (settings.wantsVerified() && !Boolean.TRUE.equals(user.getEmailVerified())) {
            return new Unverified();
        }
        var methods = user.getIdToken().getClaimAsStringList("amr");
        return new Named(name, settings.issuer(), user.getSubject(), methods != null && methods.contains("mfa"));
    }

    private Optional<OpenIdProvider> provider() {
        var settings = settings().orElseThrow();
        var known = found;
        if (known == null || !known.holds(settings, clock.instant())) {
            known = new Found(settings, discovered(settings), clock.instant());
            found = known;
        }
        return known.provider();
    }

    private Optional<OpenIdProvider> discovered(OpenIdSettings settings) {
        try {
            return Optional.of(OpenIdProvider.discover(settings, clock));
        } catch (RuntimeException e) {
            unusable(e);
            return Optional.empty();
        }
    }

    /** What it couldn't be asked for is no judgement on the answer. */
    private static boolean isJudgement(OAuth2AuthenticationException refused) {
        return JUDGEMENTS.contains(refused.getError().getErrorCode())
                && Stream.<Throwable>iterate(refused, it -> it != null, Throwable::getCause).noneMatch(it -> it instanceof RestClientException || it instanceof IOException);
    }

    private static void unusable(RuntimeException e) {
        log.warn("The OpenID provider doesn't answer, or can't be used as it is set up: {}", String.valueOf(NestedExceptionUtils.getMostSpecificCause(e)));
        log.debug("In full", e);
    }
}
