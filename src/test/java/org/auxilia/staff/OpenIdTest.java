package org.auxilia.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.Date;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.auxilia.AuxiliaTest;
import org.auxilia.MovableClock;
import org.auxilia.Visitor;
import org.auxilia.data.Sight;
import org.auxilia.data.SwitchedDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

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
    @Autowired SwitchedDataSource database;

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
        users.resetPassword(Actor.SYSTEM, ana.id(), People.PASSWORD);
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
        assertThat(location(visitor.get(back))).isEqualTo("/agenda?x=1");
        assertThat(visitor.get("/agenda").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/access").body()).contains("Esta sesión", "127.0.0.1");
        assertThat(sessions.of(ana.id())).hasSize(1);
        assertThat(trail()).isEqualTo("SIGNED_IN " + ana.id() + " coordinator OpenID Connect");
        assertThat(visitor.post("/sign-out").statusCode()).isBetween(302, 303);
        assertThat(location(visitor.get("/agenda"))).startsWith("/sign-in");
    }

    @Test
    void anAnswerCountsOnce() {
        provider.who = "nadie";
        var back = asked("/sign-in/oidc");
        assertThat(visitor.get(back).statusCode()).isEqualTo(403);
        int before = entries();
        for (var again : List.of(visitor, new Visitor(port))) {
            assertThat(again.get(back).statusCode()).isEqualTo(400);
        }
        assertThat(entries()).as("of sessions that ask nothing").isEqualTo(before);
        asked("/sign-in/oidc");
        assertThat(visitor.get(back).statusCode()).isEqualTo(400);
        assertThat(trail()).isEqualTo("SIGN_IN_REFUSED OpenID Connect: state");
        assertThat(provider.tokens).as("how often the provider was asked for it").isEqualTo(1);
    }

    /** Each goes where it wanted. Where they are in already nobody comes in twice. */
    @Test
    void twoTabsAtOnceGoEachToItsOwnPage() {
        var first = asked("/sign-in/oidc?to=/agenda");
        var second = asked("/sign-in/oidc?to=/boards/mine");
        assertThat(location(visitor.get(first))).isEqualTo("/agenda");
        var in = session();
        int before = entries();
        assertThat(location(visitor.get(second))).isEqualTo("/boards/mine");
        for (var late : List.of(first, second)) {
            assertThat(location(visitor.get(late))).isEqualTo("/");
        }
        assertThat(session()).isEqualTo(in);
        assertThat(entries()).isEqualTo(before);
        assertThat(visitor.get("/agenda").statusCode()).isEqualTo(200);
    }

    /** Whoever comes last is in, and nothing is left of who was in before. */
    @Test
    void whoComesOnAnotherTabComesInAsThemselves() {
        People.with(users, Role.SUPERVISOR);
        var hers = asked("/sign-in/oidc");
        var his = asked("/sign-in/oidc?to=/boards/open");
        visitor.get(hers);
        assertThat(sessions.of(ana.id())).hasSize(1);
        provider.who = "supervisor";
        assertThat(location(visitor.get(his))).isEqualTo("/boards/open");
        assertThat(trail()).endsWith(" supervisor OpenID Connect");
        assertThat(visitor.get("/boards/open").body()).contains("Tomás Godoy");
        assertThat(sessions.of(ana.id())).isEmpty();
    }

    /** Behind the wall of an account the others are not to be seen. */
    @Test
    void whoeverIsInComesInForTheHouse() {
        People.with(users, Role.ACCOUNT);
        assertThat(visitor.signIn("account", People.PASSWORD).statusCode()).isEqualTo(303);
        assertThat(location(visitor.get(asked("/sign-in/oidc?to=/agenda")))).isEqualTo("/agenda");
        assertThat(visitor.get("/agenda").statusCode()).isEqualTo(200);
    }

    @Test
    void theOldestOfManyTabsGivesWay() {
        var tabs = Stream.generate(() -> { clock.advance(Duration.ofSeconds(1)); return asked("/sign-in/oidc?to=/agenda"); }).limit(OpenIdQuestions.MOST + 1).toList();
        assertThat(visitor.get(tabs.getFirst()).statusCode()).isEqualTo(400);
        assertThat(trail()).isEqualTo("SIGN_IN_REFUSED OpenID Connect: state");
        assertThat(location(visitor.get(tabs.get(1)))).isEqualTo("/agenda");
    }

    /** All questions of a browser go along with each answer, and Tomcat reads 8 KB of headers. */
    @Test
    void asManyTabsAsMayBeWithTheLongestAddressesFindRoom() {
        var wanted = "/agenda?x=" + "a".repeat(OpenIdQuestion.LONGEST - "/agenda?x=".length());
        var tabs = Stream.generate(() -> asked("/sign-in/oidc?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8))).limit(OpenIdQuestions.MOST).toList();
        for (var tab : tabs) {
            assertThat(location(visitor.get(tab))).isEqualTo(wanted);
        }
        visitor = new Visitor(port);
        for (var longer : List.of(wanted + "a", "/agenda?x=" + "ñ".repeat(OpenIdQuestion.LONGEST / 2))) {
            assertThat(location(visitor.get(asked("/sign-in/oidc?to=" + URLEncoder.encode(longer, StandardCharsets.UTF_8))))).isEqualTo("/");
            visitor = new Visitor(port);
        }
    }

    /** Anybody may ask: until they are in nothing of them is kept here. */
    @Test
    void aQuestionIsTheBrowsersToKeepAndForMinutes() {
        int entries = entries(), open = open();
        var back = asked("/sign-in/oidc");
        clock.advance(OpenIdQuestion.LASTS);
        assertThat(visitor.get(back).statusCode()).isEqualTo(400);
        for (var page : List.of("/", "/sign-in", "/sign-in/code", "/sign-in/again", "/second-factor", "/agenda", "/access", "/sign-in/oidc", "/sign-in/oidc/code?code=x&state=y", "/sign-in/oidc/code?error=access_denied")) {
            assertThat(new Visitor(port).get(page).headers().allValues("Set-Cookie")).as(page).noneMatch(it -> it.startsWith("SESSION="));
        }
        assertThat(open()).isEqualTo(open);
        assertThat(entries()).isEqualTo(entries);
        var again = asked("/sign-in/oidc");
        clock.advance(OpenIdQuestion.LASTS.minusSeconds(1));
        assertThat(location(visitor.get(again))).isEqualTo("/");
        assertThat(open()).isEqualTo(open + 1);
    }

    @Test
    void aQuestionThatAnotherWroteIsNone() {
        asked("/sign-in/oidc");
        var kept = cookies.getCookieStore().getCookies().stream().filter(it -> it.getName().startsWith("auxilia-oidc-")).findFirst().orElseThrow();
        assertThat(kept.isHttpOnly()).isTrue();
        assertThat(kept.getPath()).isEqualTo("/sign-in/oidc");
        int before = entries();
        var value = kept.getValue();
        kept.setValue(value.substring(0, 40) + (value.charAt(40) == 'A' ? 'B' : 'A') + value.substring(41));
        assertThat(visitor.get("/sign-in/oidc/code?code=x&state=y").statusCode()).isEqualTo(400);
        assertThat(entries()).isEqualTo(before);
        kept.setValue(value);
        assertThat(visitor.get("/sign-in/oidc/code?code=x&state=y").statusCode()).isEqualTo(400);
        assertThat(entries()).isEqualTo(before + 1);
    }

    /** Two that ask for the first time at once are answered the same, and so is whoever comes later. */
    @Test
    void theKeyOfTheSealIsRandomAndOneForAllInstances() throws Exception {
        database.current().owner().sql("delete from open_id_key").update();
        var together = new CyclicBarrier(8);
        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            var keys = new HashSet<SecretKey>();
            for (var it : instances.invokeAll(Collections.<Callable<SecretKey>>nCopies(8, () -> { together.await(); return new OpenIdKey(jdbc).get(); }))) {
                keys.add(it.get());
            }
            assertThat(keys).hasSize(1).containsExactly(new OpenIdKey(jdbc).get());
            assertThat(keys.iterator().next().getEncoded()).hasSize(32);
        }
    }

    /** Behind the wall of an account the key is not to be seen; whoever goes to the provider from there goes all the same. */
    @Test
    void theFirstQuestionMayBeThatOfSomebodyOfAnAccount() {
        var marta = new SignedIn(ana.id(), "marta", "Marta Ruiz", Role.ACCOUNT, 1, "es", null, null, ana.zone(), "AR", Sight.WHOLE);
        var context = new SecurityContextImpl(new TestingAuthenticationToken(marta, "", "x"));
        SecurityContextHolder.setContext(context);
        try {
            assertThat(new OpenIdKey(jdbc).get()).isEqualTo(new OpenIdKey(jdbc).get());
            assertThat(SignedIn.current()).contains(marta);
            assertThatThrownBy(() -> jdbc.sql("select key from open_id_key").query(byte[].class).list()).hasRootCauseMessage("ERROR: permission denied for table open_id_key");
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** It may have let its own session do, though it was asked not to. */
    @Test
    void whomTheProviderKnewFromBeforeShowsItAnew() {
        var before = OpenId.CLOCKS.plusSeconds(1);
        provider.says = it -> it.claim("auth_time", clock.instant().minus(before).getEpochSecond());
        refused(403, "Cooperativa Sur no comprobó su identidad para este pedido", "SIGN_IN_REFUSED OpenID Connect: auth_time");
        provider.says = it -> it.claim("auth_time", clock.instant().minus(OpenId.CLOCKS).getEpochSecond());
        assertThat(location(visitor.get(asked("/sign-in/oidc")))).isEqualTo("/");
    }

    /** Whether it asked anew nobody knows then. What it tells besides its token isn't signed. */
    @Test
    void withoutTheProvidersWordWhenTheyShowedItNobodyComesIn() {
        provider.says = it -> it.claim("auth_time", null).claim("preferred_username", null);
        provider.more = ", \"preferred_username\": \"coordinator\", \"auth_time\": " + clock.instant().getEpochSecond();
        refused(403, "Cooperativa Sur no indica cuándo comprobó su identidad", "SIGN_IN_REFUSED OpenID Connect: no auth_time");
        assertThat(location(visitor.get("/agenda"))).startsWith("/sign-in");
    }

    /** A name may be given to somebody else there; here it lets in nobody else. */
    @Test
    void anotherOfTheSameNameIsRefusedUntilAnAdministratorSaysSo() {
        assertThat(location(visitor.get(asked("/sign-in/oidc")))).isEqualTo("/");
        visitor = new Visitor(port);
        provider.subject = "u-2";
        var sentence = "La identidad que indica Cooperativa Sur no es la que Auxilia conoce para el usuario «coordinator».";
        var trace = "SIGN_IN_REFUSED " + ana.id() + " coordinator OpenID Connect: another subject";
        refused(403, sentence, trace);
        assertThat(location(visitor.get("/agenda"))).startsWith("/sign-in");
        users.change(Actor.SYSTEM, ana.id(), details("coordinator"), Optional.empty());
        refused(403, sentence, trace);
        users.resetPassword(Actor.SYSTEM, ana.id(), People.PASSWORD);
        assertThat(location(visitor.get(asked("/sign-in/oidc")))).isEqualTo("/");
        provider.subject = "";
        visitor = new Visitor(port);
        refused(403, sentence, trace);
        users.change(Actor.SYSTEM, ana.id(), details("coordinator.uno"), Optional.empty());
        users.change(Actor.SYSTEM, ana.id(), details("coordinator"), Optional.empty());
        assertThat(location(visitor.get(asked("/sign-in/oidc")))).isEqualTo("/");
    }

    /** A name alone keeps nobody out: whose it is shows who comes in. */
    @Test
    void whoeverStaysHalfwayIsNotTakenForTheUser() {
        var telephone = enrolled();
        provider.subject = "u-2";
        assertThat(location(visitor.get(asked("/sign-in/oidc")))).isEqualTo("/sign-in/code");
        assertThat(visitor.post("/sign-in/code", "code", "000000").statusCode()).isEqualTo(422);
        assertThat(subject()).isEmpty();
        var other = visitor;
        visitor = new Visitor(port);
        provider.subject = "";
        assertThat(location(visitor.get(asked("/sign-in/oidc")))).isEqualTo("/sign-in/code");
        assertThat(visitor.post("/sign-in/code", "code", telephone.code(clock.instant())).statusCode()).isEqualTo(303);
        assertThat(subject()).isEqualTo("u-coordinator");

        clock.advance(Duration.ofSeconds(30));
        var late = other.post("/sign-in/code", "code", telephone.code(clock.instant()));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Mientras tanto el usuario «coordinator» quedó unido a otra identidad");
        assertThat(trail()).isEqualTo("SIGN_IN_REFUSED " + ana.id() + " coordinator OpenID Connect: another subject");
        assertThat(location(other.get("/agenda"))).startsWith("/sign-in");
        assertThat(subject()).isEqualTo("u-coordinator");
    }

    /** Else whoever has the name would hold the second factor of the one who came in. */
    @Test
    void whoeverComesTooLateSetsNoSecondFactorEither() {
        factors.demand(Actor.SYSTEM, EnumSet.of(Role.COORDINATOR));
        provider.subject = "u-2";
        assertThat(location(visitor.get(asked("/sign-in/oidc")))).isEqualTo("/second-factor");
        var telephone = new Telephone(visitor.get("/second-factor").body());
        var other = visitor;
        visitor = new Visitor(port);
        provider.subject = "";
        provider.says = it -> it.claim("amr", List.of("mfa"));
        assertThat(location(visitor.get(asked("/sign-in/oidc")))).isEqualTo("/");
        assertThat(other.post("/second-factor", "code", telephone.code(clock.instant())).statusCode()).isEqualTo(409);
        assertThat(factors.isAnySet(ana.id())).isFalse();
        assertThat(location(other.get("/agenda"))).startsWith("/sign-in");
    }

    /** Whom the provider calls by two names is one user, the first that they came in as. */
    @Test
    void nobodyIsTwoUsersHoweverTheyCameHalfway() {
        var telephone = enrolled();
        assertThat(location(visitor.get(asked("/sign-in/oidc")))).isEqualTo("/sign-in/code");
        var half = visitor;
        visitor = new Visitor(port);
        var tomas = People.with(users, Role.SUPERVISOR);
        users.resetPassword(Actor.SYSTEM, tomas.id(), People.PASSWORD);
        provider.who = "supervisor";
        provider.subject = "u-coordinator";
        assertThat(location(visitor.get(asked("/sign-in/oidc")))).isEqualTo("/");
        assertThat(half.post("/sign-in/code", "code", telephone.code(clock.instant())).statusCode()).isEqualTo(409);
        users.resetPassword(Actor.SYSTEM, tomas.id(), People.PASSWORD);
    }

    @Test
    void nobodyComesInAsAnotherByTakingTheirName() {
        assertThat(location(visitor.get(asked("/sign-in/oidc")))).isEqualTo("/");
        var tomas = People.with(users, Role.SUPERVISOR);
        visitor = new Visitor(port);
        provider.subject = "u-coordinator";
        provider.who = "supervisor";
        refused(403, "no es la que Auxilia conoce para el usuario «supervisor»", "SIGN_IN_REFUSED " + tomas.id() + " supervisor OpenID Connect: another subject");
    }

    /** The sign of the Kelvin is lowered to a k. */
    @Test
    void aNameOfAnotherAlphabetIsNobodys() {
        People.called(users, "karina", "Karina Paz", Role.COORDINATOR);
        provider.who = "\u212Aarina";
        refused(403, "En Auxilia no hay un usuario", "SIGN_IN_REFUSED \u212Aarina OpenID Connect");
        provider.who = "Karina";
        assertThat(location(visitor.get(asked("/sign-in/oidc")))).isEqualTo("/");
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
        assertThat(trail()).isEqualTo("SIGN_IN_REFUSED OpenID Connect: invalid_grant");
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

    /** A setting that is wrong there, a fault of its own: nobody has refused anything. What it says of it is not repeated. */
    @Test
    void whatGoesWrongAtTheProviderIsNoRefusal() {
        int before = entries();
        for (var error : List.of("server_error", "temporarily_unavailable", "unauthorized_client", "Whatever+anybody+writes%0A%3Cb%3E")) {
            var state = asked("/sign-in/oidc").replaceAll(".*state=", "");
            var answer = visitor.get("/sign-in/oidc/code?error=" + error + "&error_description=anybody&state=" + state);
            assertThat(answer.statusCode()).as(error).isEqualTo(503);
            assertThat(answer.body()).contains("No pudimos comunicarnos con Cooperativa Sur.").doesNotContain("anybody", "server_error");
        }
        assertThat(entries()).isEqualTo(before);
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

    /** A secret that ran out, an address that moved: no fault of whoever comes, and the next one looks for it anew. */
    @Test
    void aProviderThatGivesNoTokenIsUnusable() {
        for (int status : new int[] {401, 404, 500}) {
            provider.answers = 0;
            var back = asked("/sign-in/oidc");
            int described = provider.descriptions, before = entries();
            provider.answers = status;
            var answer = visitor.get(back);
            assertThat(answer.statusCode()).as("%s", status).isEqualTo(503);
            assertThat(answer.body()).contains("No pudimos comunicarnos con Cooperativa Sur.");
            assertThat(entries()).isEqualTo(before);
            asked("/sign-in/oidc");
            assertThat(provider.descriptions).isEqualTo(described + 1);
        }
    }

    @Test
    void whatTheProviderSaysOfItselfIsAskedForEveryHour() {
        asked("/sign-in/oidc");
        asked("/sign-in/oidc");
        assertThat(provider.descriptions).isEqualTo(1);
        clock.advance(OpenId.KNOWN);
        asked("/sign-in/oidc");
        assertThat(provider.descriptions).isEqualTo(2);
    }

    @Test
    void aProviderThatCallsItselfOtherwiseIsNotTakenNorAskedAtOnceAgain() {
        Provider.set("ISSUER", provider.issuer() + "/");
        assertThat(visitor.get("/sign-in/oidc").statusCode()).isEqualTo(503);
        assertThat(visitor.get("/sign-in/oidc").statusCode()).isEqualTo(503);
        assertThat(provider.descriptions).isEqualTo(1);
        clock.advance(OpenId.REST);
        assertThat(visitor.get("/sign-in/oidc").statusCode()).isEqualTo(503);
        assertThat(provider.descriptions).isEqualTo(2);
    }

    @Test
    void theNameMayBeTheAddressOfTheirMail() {
        Provider.set("CLAIM", "email");
        var mail = "eva.luz@example.org";
        if (users.findByName(mail).isEmpty()) {
            users.add(Actor.SYSTEM, new User.Details(mail, "Eva Luz", Role.COORDINATOR, Optional.empty(), "es", "AR", "America/Argentina/Buenos_Aires"), People.PASSWORD);
        }
        provider.more = ", \"email\": \"Eva.Luz@example.org\", \"email_verified\": true";
        assertThat(location(visitor.get(asked("/sign-in/oidc")))).as("told when asked for it").isEqualTo("/");
        provider.says = it -> it.claim("email", "eva.luz@example.org").claim("email_verified", false);
        visitor = new Visitor(port);
        provider.more = "";
        refused(403, "no confirma que su correo esté verificado", "SIGN_IN_REFUSED OpenID Connect: email_verified");
        provider.says = it -> it.claim("email", "eva.luz@example.org");
        refused(403, "no confirma que su correo esté verificado", "SIGN_IN_REFUSED OpenID Connect: email_verified");
        Provider.set("EMAIL_TRUSTED", "true");
        provider.says = it -> it.claim("email", "eva.luz@example.org").claim("email_verified", false);
        refused(403, "no confirma que su correo esté verificado", "SIGN_IN_REFUSED OpenID Connect: email_verified");
        provider.says = it -> it.claim("email", "eva.luz@example.org");
        assertThat(location(visitor.get(asked("/sign-in/oidc")))).as("the organisation says so").isEqualTo("/");
        provider.says = UnaryOperator.identity();
        visitor = new Visitor(port);
        var nameless = visitor.get(asked("/sign-in/oidc"));
        assertThat(nameless.statusCode()).isEqualTo(403);
        assertThat(nameless.body()).contains("falta su usuario");
    }

    /** She has codes, and the moment of the last one is past. */
    private Telephone enrolled() {
        var hers = new Visitor(port);
        hers.signIn("coordinator", People.PASSWORD);
        var telephone = new Telephone(hers.get("/second-factor").body());
        assertThat(hers.post("/second-factor", "code", telephone.code(clock.instant())).statusCode()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(30));
        return telephone;
    }

    private String subject() { return jdbc.sql("select coalesce(open_id_subject, '') from app_user where id = ?").param(ana.id()).query(String.class).single(); }

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

    private int open() { return jdbc.sql("select count(*) from spring_session").query(Integer.class).single(); }

    private static User.Details details(String username) {
        return new User.Details(username, "Ana Pereyra", Role.COORDINATOR, Optional.empty(), "es", "AR", "America/Argentina/Buenos_Aires");
    }

    private int entries() { return jdbc.sql("select count(*) from access_trail").query(Integer.class).single(); }

    private int count() { return jdbc.sql("select count(*) from app_user").query(Integer.class).single(); }

    private String trail() {
        return jdbc.sql("select concat_ws(' ', kind, actor_id, nullif(actor_name, ''), detail) from access_trail order by id desc limit 1").query(String.class).single();
    }

    private static String location(HttpResponse<String> answer) { return answer.headers().firstValue("Location").orElse(""); }
}
