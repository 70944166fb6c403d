package org.auxilia.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.RequestEntity;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * The provider as it describes itself, and the line to it: authorization code with PKCE, state and nonce. What it answers is judged by Spring
 * Security, at the time of our clock.
 */
final class OpenIdProvider {

    private static final String ID = "oidc";
    /** Longer nobody waits at the door for a provider that is away. */
    private static final Duration CONNECT = Duration.ofSeconds(3), READ = Duration.ofSeconds(5);
    /** Made with a key that the provider alone has. */
    private static final List<SignatureAlgorithm> SIGNATURES = List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256);

    /** To an age that is asked for the provider must say when it was (OpenID Connect Core 3.1.2.1). */
    private static final Map<String, Object> ANEW = Map.of("prompt", "login", "max_age", "0");

    private final ClientRegistration registration;
    private final DefaultOAuth2AuthorizationRequestResolver requests;
    private final OidcAuthorizationCodeAuthenticationProvider judge;

    private OpenIdProvider(ClientRegistration registration, OidcAuthorizationCodeAuthenticationProvider judge) {
        this.registration = registration;
        this.requests = new DefaultOAuth2AuthorizationRequestResolver(_ -> registration, OpenId.AT);
        // At a desk that several share, its own session would let the next one in as the one before.
        requests.setAuthorizationRequestCustomizer(asking -> asking.additionalParameters(more -> more.putAll(ANEW)));
        this.judge = judge;
    }

    /** Asks the provider where one goes and by which keys it signs. */
    static OpenIdProvider discover(OpenIdSettings settings, Clock clock) {
        var http = new JdkClientHttpRequestFactory(HttpClient.newBuilder().connectTimeout(CONNECT).build());
        http.setReadTimeout(READ);
        var at = URI.create(settings.issuer().replaceAll("/$", "") + "/.well-known/openid-configuration");
        var described = new RestTemplate(http).exchange(RequestEntity.get(at).build(), new ParameterizedTypeReference<Map<String, Object>>() { }).getBody();
        if (described == null || !settings.issuer().equals(described.get("issuer"))) {
            throw new IllegalStateException("AUXILIA_OIDC_ISSUER is " + settings.issuer() + ", and the provider there calls itself " + (described == null ? "nothing" : described.get("issuer")));
        }
        var registration = ClientRegistrations.fromOidcConfiguration(described).registrationId(ID).clientId(settings.clientId()).clientSecret(settings.clientSecret())
                .scope("openid", "profile", "email").redirectUri("{baseUrl}" + OpenId.BACK)
                .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build()).build();
        return new OpenIdProvider(registration, judge(registration, settings, http, clock));
    }

    private static OidcAuthorizationCodeAuthenticationProvider judge(ClientRegistration registration, OpenIdSettings settings, ClientHttpRequestFactory http, Clock clock) {
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder().requestFactory(http).messageConverters(them -> {
            them.clear();
            them.addAll(List.of(new FormHttpMessageConverter(), new StringHttpMessageConverter(), new OAuth2AccessTokenResponseHttpMessageConverter()));
        }).defaultStatusHandler(new OAuth2ErrorResponseErrorHandler()).build());
        var judge = new OidcAuthorizationCodeAuthenticationProvider(tokens, users(settings, http));
        var decoder = decoder(registration, http, clock);
        judge.setJwtDecoderFactory(_ -> decoder);
        return judge;
    }

    /** Some providers say in the token only who it is, and tell the name, and whether it was verified, when asked for it. */
    private static OidcUserService users(OpenIdSettings settings, ClientHttpRequestFactory http) {
        var rest = new RestTemplate(http);
        rest.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        var info = new DefaultOAuth2UserService();
        info.setRestOperations(rest);
        var users = new OidcUserService();
        users.setOauth2UserService(info);
        users.setRetrieveUserInfo(it -> !(it.getIdToken().hasClaim(settings.claim()) && (!settings.claim().equals("email") || it.getIdToken().hasClaim("email_verified")))
                && it.getClientRegistration().getProviderDetails().getUserInfoEndpoint().getUri() != null);
        return users;
    }

    private static JwtDecoder decoder(ClientRegistration registration, ClientHttpRequestFactory http, Clock clock) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(registration.getProviderDetails().getJwkSetUri()).restOperations(new RestTemplate(http))
                .jwsAlgorithms(them -> them.addAll(SIGNATURES)).build();
        var validator = new OidcIdTokenValidator(registration);
        validator.setClock(clock);
        decoder.setJwtValidator(validator);
        decoder.setClaimSetConverter(new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return decoder;
    }

    OAuth2AuthorizationRequest ask(HttpServletRequest request) {
        return requests.resolve(request, ID);
    }

    static OpenIdQuestion question(OAuth2AuthorizationRequest asking, String to, Instant now) {
        return new OpenIdQuestion(asking.getState(), asking.getAttribute(OidcParameterNames.NONCE), asking.getAttribute(PkceParameterNames.CODE_VERIFIER), asking.getRedirectUri(), to, now);
    }

    OidcUser judge(OpenIdQuestion question, String code) {
        var asked = OAuth2AuthorizationRequest.authorizationCode().authorizationUri(registration.getProviderDetails().getAuthorizationUri()).clientId(registration.getClientId())
                .redirectUri(question.back()).scope(OidcScopes.OPENID).state(question.state())
                .attributes(its -> its.putAll(Map.of(OidcParameterNames.NONCE, question.nonce(), PkceParameterNames.CODE_VERIFIER, question.verifier()))).build();
        var answered = OAuth2AuthorizationResponse.success(code).redirectUri(question.back()).state(question.state()).build();
        return (OidcUser) judge.authenticate(new OAuth2LoginAuthenticationToken(registration, new OAuth2AuthorizationExchange(asked, answered))).getPrincipal();
    }
}
