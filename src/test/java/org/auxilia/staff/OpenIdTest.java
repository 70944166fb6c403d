package org.auxilia.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.auxilia.AuxiliaTest;
import org.auxilia.MovableClock;
import org.auxilia.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AuxiliaTest
@Tag("ID-1")
@Timeout(60)
class OpenIdTest {

    @LocalServerPort int port;
    @Autowired Users users;
    @Autowired SecondFactors factors;
    @Autowired Lockout lockout;
    @Autowired Sessions<?> sessions;
    @Autowired MovableClock clock;
    @Autowired JdbcClient jdbc;

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private User ana;
    private Provider provider;
    private Visitor visitor;

    @BeforeEach
    void somebody() {
        ana = People.with(users, Role.COORDINATOR);
        users.activate(Actor.SYSTEM, ana.id(), true);
        users.unlock(Actor.SYSTEM, ana.id());
        factors.demand(Actor.SYSTEM, EnumSet.noneOf(Role.class));
        factors.reset(Actor.SYSTEM, ana.id());
        sessions.endAllOf(ana.id());
        provider = new Provider(clock);
        visitor = new Visitor(port, cookies);
    }

    @AfterEach
    void away() { provider.close(); }

    @Test
    void withoutSettingsThereIsNothingOfIt() {
        provider.close();
        assertThat(visitor.get("/sign-in").body()).doesNotContain("/sign-in/oidc", "Entrar con");
        assertThat(visitor.get("/sign-in/oidc").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/sign-in/oidc/code?code=x&state=y").statusCode()).isEqualTo(404);
    }

    @Test
    void whomTheProviderNamesComesInAsWithAPassword() {
        assertThat(visitor.get("/sign-in?to=/agenda?x=1").body()).contains("Entrar con Cooperativa Sur", "/sign-in/oidc?to=%2Fagenda%3Fx%3D1");
        var back = asked("/sign-in/oidc?to=%2Fagenda%3Fx%3D1");
        var before = session();
        assertThat(location(visitor.get(back))).isEqualTo("/agenda?x=1");
        assertThat(session()).as("a session that somebody else may know").isNotEqualTo(before);
        assertThat(visitor.get("/agenda").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/access").body()).contains("Esta sesión", "127.0.0.1");
        assertThat(sessions.of(ana.id())).hasSize(1);
        assertThat(trail()).isEqualTo("SIGNED_IN " + ana.id() + " coordinator OpenID Connect");
        assertThat(visitor.post("/sign-out").statusCode()).isBetween(302, 303);
        assertThat(location(visitor.get("/agenda"))).startsWith("/sign-in");
    }

    @Test
    void anAnswerCountsOnce() {
        var back = asked("/sign-in/oidc");
        visitor.get(back);
        assertThat(visitor.get(back).statusCode()).isEqualTo(400);
        assertThat(new Visitor(port).get(back).statusCode()).as("by somebody else").isEqualTo(400);
    }

    @Test
    void nobodyIsAdded() {
        provider.who = "nadie";
        int before = count();
        refused(403, "En Auxilia no hay un usuario «nadie».", "SIGN_IN_REFUSED nadie OpenID Connect");
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void whoHasNoAccessAnyMoreOrIsShutIsTold() {
        users.activate(Actor.SYSTEM, ana.id(), false);
        refused(403, "ya no tiene acceso", "SIGN_IN_REFUSED " + ana.id() + " coordinator OpenID Connect");
        users.activate(Actor.SYSTEM, ana.id(), true);
        for (int i = 0; i < Lockout.FAILURES; i++) {
            lockout.failed(Trail.Kind.SIGN_IN_REFUSED, ana.id(), "coordinator", "");
        }
        refused(403, "está bloqueado por un rato", "SIGN_IN_REFUSED " + ana.id() + " coordinator OpenID Connect");
        clock.advance(Lockout.SHUT);
        assertThat(location(visitor.get(asked("/sign-in/oidc")))).isEqualTo("/");
    }

    @Test
    void aProgramComesWithItsTokenAlone() {
        provider.who = "robot";
        if (users.findByName("robot").isEmpty()) {
            users.addService(Actor.SYSTEM, new User.Details("robot", "Robot", Role.COORDINATOR, Optional.empty(), "es", "AR", "America/Argentina/Buenos_Aires"));
        }
        assertThat(visitor.get(asked("/sign-in/oidc")).statusCode()).isEqualTo(403);
    }

    @Test
    void whatIsNotForUsOrNotOfTheProviderOrTooLateIsRefused() {
        unproven(it -> it.claim("nonce", "another"), "invalid_nonce");
        unproven(it -> it.audience("another"), "invalid_id_token");
        unproven(it -> it.issuer("http://localhost:1"), "invalid_id_token");
        unproven(it -> it.issueTime(Date.from(clock.instant().minus(Duration.ofHours(2)))).expirationTime(Date.from(clock.instant().minus(Duration.ofHours(1)))), "invalid_id_token");
        provider.signing = Provider.key("another");
        unproven(UnaryOperator.identity(), "invalid_id_token");
    }

    @Test
    void anAnswerThatNobodyAskedForIsRefused() {
        asked("/sign-in/oidc");
        assertThat(visitor.get("/sign-in/oidc/code?code=x&state=y").statusCode()).isEqualTo(400);
        assertThat(trail()).isEqualTo("SIGN_IN_REFUSED OpenID Connect: state");
        var back = asked("/sign-in/oidc");
        var answer = visitor.get(back.replaceAll("code=[^&]+", "code=guessed"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(location(visitor.get("/agenda"))).startsWith("/sign-in");
    }

    @Test
    void whoeverSaysNoAtTheProviderMayTryAgain() {
        var state = asked("/sign-in/oidc").replaceAll(".*state=", "");
        var answer = visitor.get("/sign-in/oidc/code?error=access_denied&state=" + state);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("No hubo confirmación de Cooperativa Sur.");
        assertThat(trail()).isEqualTo("SIGN_IN_REFUSED OpenID Connect: access_denied");
    }

    @Test
    void whereASecondFactorIsDemandedItIsAskedUnlessTheProviderAskedForSeveral() {
        factors.demand(Actor.SYSTEM, EnumSet.of(Role.COORDINATOR));
        assertThat(location(visitor.get(asked("/sign-in/oidc?to=/agenda")))).isEqualTo("/second-factor?to=%2Fagenda");
        assertThat(visitor.get("/agenda").statusCode()).isEqualTo(303);
        var telephone = new Telephone(visitor.get("/second-factor").body());
        assertThat(visitor.post("/second-factor", "code", telephone.code(clock.instant())).statusCode()).isEqualTo(200);
        assertThat(trail()).isEqualTo("SIGNED_IN " + ana.id() + " coordinator OpenID Connect");

        provider.says = it -> it.claim("amr", List.of("pwd"));
        visitor = new Visitor(port);
        assertThat(location(visitor.get(asked("/sign-in/oidc?to=/agenda")))).isEqualTo("/sign-in/code?to=%2Fagenda");
        clock.advance(Duration.ofSeconds(30));
        assertThat(location(visitor.post("/sign-in/code", "code", telephone.code(clock.instant()), "to", "/agenda"))).isEqualTo("/agenda");

        provider.says = it -> it.claim("amr", List.of("pwd", "otp", "mfa"));
        visitor = new Visitor(port);
        assertThat(location(visitor.get(asked("/sign-in/oidc?to=/agenda")))).isEqualTo("/agenda");
        assertThat(trail()).isEqualTo("SIGNED_IN " + ana.id() + " coordinator OpenID Connect, mfa");
    }

    @Test
    void theProviderAwayIsSaidAndThePasswordLetsIn() {
        var back = asked("/sign-in/oidc");
        provider.goAway();
        for (var address : List.of(back, "/sign-in/oidc")) {
            var answer = visitor.get(address);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("No pudimos comunicarnos con Cooperativa Sur.", "name=\"password\"");
        }
        assertThat(visitor.signIn("coordinator", People.PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void aProviderThatCallsItselfOtherwiseIsNotTaken() {
        Provider.set("ISSUER", provider.issuer() + "/");
        assertThat(visitor.get("/sign-in/oidc").statusCode()).isEqualTo(503);
    }

    @Test
    void theNameMayBeTheAddressOfTheirMail() {
        Provider.set("CLAIM", "email");
        var mail = "eva.luz@example.org";
        if (users.findByName(mail).isEmpty()) {
            users.add(Actor.SYSTEM, new User.Details(mail, "Eva Luz", Role.COORDINATOR, Optional.empty(), "es", "AR", "America/Argentina/Buenos_Aires"), People.PASSWORD);
        }
        provider.more = ", \"email\": \"Eva.Luz@example.org\"";
        assertThat(location(visitor.get(asked("/sign-in/oidc")))).as("told when asked for it").isEqualTo("/");
        provider.says = it -> it.claim("email", "eva.luz@example.org").claim("email_verified", false);
        visitor = new Visitor(port);
        assertThat(visitor.get(asked("/sign-in/oidc")).statusCode()).as("anybody may say so").isEqualTo(400);
        provider.says = UnaryOperator.identity();
        provider.more = "";
        var nameless = visitor.get(asked("/sign-in/oidc"));
        assertThat(nameless.statusCode()).isEqualTo(403);
        assertThat(nameless.body()).contains("falta su usuario");
    }

    private void unproven(UnaryOperator<JWTClaimsSet.Builder> says, String why) {
        provider.says = says;
        refused(400, "llegó tarde o no corresponde a este pedido", "SIGN_IN_REFUSED OpenID Connect: " + why);
        assertThat(location(visitor.get("/agenda"))).startsWith("/sign-in");
    }

    private void refused(int status, String sentence, String traced) {
        var answer = visitor.get(asked("/sign-in/oidc"));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(sentence, "name=\"password\"");
        assertThat(trail()).isEqualTo(traced);
    }

    /** The address by which the provider sends them back. */
    private String asked(String from) {
        var asked = visitor.get(from);
        assertThat(asked.statusCode()).isEqualTo(303);
        return provider.sendsBack(location(asked));
    }

    private String session() {
        return cookies.getCookieStore().getCookies().stream().filter(it -> it.getName().equals("SESSION")).findFirst().orElseThrow().getValue();
    }

    private int count() { return jdbc.sql("select count(*) from app_user").query(Integer.class).single(); }

    private String trail() {
        return jdbc.sql("select concat_ws(' ', kind, actor_id, nullif(actor_name, ''), detail) from access_trail order by id desc limit 1").query(String.class).single();
    }

    private static String location(HttpResponse<String> answer) { return answer.headers().firstValue("Location").orElse(""); }
}
