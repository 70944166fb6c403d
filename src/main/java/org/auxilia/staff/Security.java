package org.auxilia.staff;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.auxilia.web.Failure;
import org.auxilia.web.LiveStreams;
import org.auxilia.web.Page;
import org.auxilia.web.Pages;
import org.auxilia.web.Problems;
import org.auxilia.web.Programs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.convert.ConversionService;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.ForwardAuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;

/**
 * Who gets through the door: everybody to sign in, a member to the page of his link, nobody to anything else before that. Name and password are checked by
 * {@link SignIn}, the only provider there is; who comes by the organisation's own is {@link OpenId}'s.
 */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = 12 * 3600)
class Security {

    @Bean
    SecurityFilterChain doors(HttpSecurity http, Doorkeeper doorkeeper, Pages pages, Problems problems, Tokens bearers, Rehearsal rehearsal) throws Exception {
        return http
                .authorizeHttpRequests(may -> may
                        .dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC).permitAll()
                        .requestMatchers("/sign-in", SecondStepController.AT, "/sign-in/again", OpenId.AT, OpenId.BACK, SecondStepController.PASSKEY, SecondStepController.TASK,
                                SecondFactorController.AT, PasskeyController.AT, PasskeyController.TASK, "/price/**", "/assets/**", "/favicon.ico", "/error").permitAll()
                        .anyRequest().access((who, _) -> new AuthorizationDecision(who.get().getPrincipal() instanceof SignedIn)))
                .formLogin(form -> form.loginPage("/sign-in").loginProcessingUrl("/sign-in").withObjectPostProcessor(entering())
                        .successHandler(doorkeeper::welcome)
                        .failureHandler(new ForwardAuthenticationFailureHandler("/sign-in/refused")))
                .logout(out -> out.logoutUrl("/sign-out").addLogoutHandler(doorkeeper::bye).logoutSuccessHandler(doorkeeper::gone))
                .addFilterBefore(new Bearer(bearers, rehearsal, problems), CsrfFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(tokens()).ignoringRequestMatchers(Programs::isBearer))
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .exceptionHandling(failed -> failed
                        .authenticationEntryPoint((request, response, e) -> doorkeeper.toSignIn(request, response))
                        .accessDeniedHandler((request, response, e) -> {
                            var onward = e instanceof CsrfException ? doorkeeper.onward(request) : Optional.<String>empty();
                            if (onward.isPresent()) {
                                pages.write(Page.redirect(onward.get()), request, response);
                            } else if (e instanceof CsrfException || SignedIn.current().isPresent()) {
                                problems.write(told(e), request, response);
                            } else {
                                doorkeeper.toSignIn(request, response);
                            }
                        }))
                .build();
    }

    /** Told to the form alone: told to all, whoever comes with a token would get a session. */
    private static ObjectPostProcessor<UsernamePasswordAuthenticationFilter> entering() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends UsernamePasswordAuthenticationFilter> O postProcess(O filter) {
                filter.setSessionAuthenticationStrategy(new CompositeSessionAuthenticationStrategy(List.of(
                        (in, request, _) -> Entrance.anew(in.getPrincipal(), request), new CsrfAuthenticationStrategy(tokens()))));
                return filter;
            }
        };
    }

    @Bean
    static PasswordEncoder passwords() {
        return new BCryptPasswordEncoder(10);
    }

    @Bean
    @Primary
    static Sessions<?> sessions(JdbcIndexedSessionRepository stored, ObjectProvider<LiveStreams> streams, ObjectProvider<Admission> admission) {
        return new Sessions<>(stored, id -> streams.ifAvailable(it -> it.end(id)), who -> admission.getObject().stands(who));
    }

    /** By this name Spring Session asks for it. */
    @Bean
    static ConversionService springSessionConversionService() {
        return SessionBytes.converting();
    }

    static CookieCsrfTokenRepository tokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax").path("/"));
        return tokens;
    }

    private static RuntimeException told(AccessDeniedException e) {
        return e instanceof CsrfException ? new Failure.Forbidden("web.failure.expired") : new Failure.Forbidden();
    }
}
