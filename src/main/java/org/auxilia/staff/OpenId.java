package org.auxilia.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.auxilia.web.Shell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
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
    /** So much the provider's clock may go after ours. */
    static final Duration CLOCKS = Duration.ofMinutes(1);
    /** What a person says no by; another error is the provider's or its settings'. */
    private static final Set<String> NOES = Set.of("access_denied", "login_required", "interaction_required", "consent_required", "account_selection_required");
    /** What we, or Spring Security for us, hold against an answer; whatever else goes wrong is the provider's or its settings'. */
    private static final Set<String> JUDGEMENTS = Set.of("invalid_grant", "invalid_state_parameter", "invalid_nonce", "invalid_id_token", "invalid_user_info_response");
    private static final Logger log = LoggerFactory.getLogger(OpenId.class);

    /** What came back. */
    sealed interface Answer {
    }

    /** @param identity whom the provider means by the name @param several whether the provider itself asked for more than a password */
    record Named(String username, Identity identity, boolean several) implements Answer {
    }

    /** The provider says who it is, but not by which name. */
    record Nameless() implements Answer {
    }

    /** The provider names an address of mail that anybody may have written. */
    record Unverified() implements Answer {
    }

    /** The provider doesn't say when they showed it that it is them. */
    record Undated() implements Answer {
    }

    /** They showed it before this was asked, perhaps somebody else at the same desk. */
    record Stale() implements Answer {
    }

    /** The person says no at the provider. */
    record Declined(String why) implements Answer {
    }

    /** Not the answer to what this browser asked. @param asked whether it asked anything */
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
    private final OpenIdQuestions questions;
    private final Clock clock;
    private volatile Found found;

    OpenId(Environment environment, OpenIdQuestions questions, Clock clock) {
        this.environment = environment;
        this.questions = questions;
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

    /** The provider's page to which one goes; empty when it is away. */
    Optional<String> ask(String to, HttpServletRequest request, HttpServletResponse response) {
        return provider().map(it -> it.ask(request)).map(asking -> {
            questions.keep(OpenIdProvider.question(asking, to, clock.instant()), request, response);
            return asking.getAuthorizationRequestUri();
        });
    }

    /** What this browser asked and this is the answer to. */
    Optional<OpenIdQuestion> question(HttpServletRequest request) {
        return questions.open(request, clock.instant()).stream().filter(it -> it.state().equals(request.getParameter("state"))).findFirst();
    }

    /** Each question is answered once. */
    Answer answered(HttpServletRequest request, HttpServletResponse response) {
        var question = question(request);
        if (question.isEmpty()) {
            return new Unfitting(!questions.open(request, clock.instant()).isEmpty());
        }
        questions.forget(question.get(), request, response);
        var error = request.getParameter("error");
        if (error != null) {
            return declined(error);
        }
        return request.getParameter("code") == null ? new Unproven("no code") : judged(question.get(), request.getParameter("code"));
    }

    private static Answer declined(String error) {
        if (NOES.contains(error)) {
            return new Declined(error);
        }
        log.warn("The OpenID provider answers that something is wrong: {}", error.matches("[a-z_]{1,40}") ? error : "nothing that is known");
        return new Away();
    }

    private Answer judged(OpenIdQuestion question, String code) {
        try {
            return provider().map(it -> named(it.judge(question, code), question.at())).orElseGet(Away::new);
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

    /** They showed the provider for this question that it is them; its token says so, not what else it tells. */
    private Answer named(OidcUser user, Instant asked) {
        var settings = settings().orElseThrow();
        var name = user.getClaimAsString(settings.claim());
        var shown = user.getIdToken().getAuthenticatedAt();
        if (shown == null) {
            return new Undated();
        }
        if (shown.isBefore(asked.minus(CLOCKS).truncatedTo(ChronoUnit.SECONDS))) {
            return new Stale();
        }
        if (name == null || name.isBlank()) {
            return new Nameless();
        }
        if (!settings.counts(user.getEmailVerified())) {
            return new Unverified();
        }
        var methods = user.getIdToken().getClaimAsStringList("amr");
        return new Named(name, new Identity(settings.issuer(), user.getSubject()), methods != null && methods.contains("mfa"));
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
