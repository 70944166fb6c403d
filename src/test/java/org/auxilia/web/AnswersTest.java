package org.auxilia.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.auxilia.AuxiliaTest;
import org.auxilia.Visitor;
import org.auxilia.staff.People;
import org.auxilia.staff.Role;
import org.auxilia.staff.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.UncategorizedSQLException;

/** Headers, failures, parts of pages. */
@AuxiliaTest
class AnswersTest {

    private static final Pattern ASSET = Pattern.compile("(/assets/[0-9a-f]{12}/app\\.css)");

    @LocalServerPort
    int port;
    @Autowired
    Users users;
    Visitor visitor;

    @BeforeEach
    void anAdministrator() {
        People.with(users, Role.COORDINATOR);
        People.with(users, Role.ADMINISTRATOR);
        visitor = new Visitor(port);
        visitor.signIn("administrator", People.PASSWORD);
    }

    @Test
    void everyAnswerCarriesTheHeadersThatProtect() {
        for (var path : List.of("/sign-in", "/admin/users", "/nowhere", "/assets/nothing")) {
            var answer = visitor.get(path);
            assertThat(header(answer, "Content-Security-Policy")).as(path).contains("default-src 'none'", "script-src 'self'",
                    "style-src 'self'", "frame-ancestors 'none'", "form-action 'self'").doesNotContain("unsafe");
            assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        }
        assertThat(header(visitor.get("/admin/users"), "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void noPageHasAStyleOrAScriptInItself() {
        for (var path : List.of("/sign-in", "/admin/users", "/admin/users/new", "/nowhere")) {
            assertThat(visitor.get(path).body()).as(path).doesNotContain("style=", "<style", "onclick", "javascript:")
                    .doesNotContainPattern("<script(?![^>]* src=)");
        }
    }

    /** What a page says after an act may carry the address that takes it back: never one that somebody typed. */
    @Test
    @Tag("CA-10")
    void aNameOfTwoLinesIsNoAddressToTakeSomethingBack() {
        var added = visitor.post("/admin/users", "name", "Nélida\n/agenda/1/undo", "username", "nelida2", "role", "SUPERVISOR", "zone", "America/Santiago", "language", "es", "password", People.PASSWORD);
        assertThat(added.statusCode()).isEqualTo(303);
        assertThat(visitor.get("/admin/users").body()).contains("Nélida /agenda/1/undo ya puede entrar.").doesNotContain("action=\"/agenda/1/undo\"");
    }

    @Test
    void filesOfTheFrontendAreKeptForEverUnderTheirHash() {
        var found = ASSET.matcher(visitor.get("/sign-in").body());
        assertThat(found.find()).isTrue();
        var css = visitor.get(found.group(1));
        assertThat(css.statusCode()).isEqualTo(200);
        assertThat(header(css, "Cache-Control")).contains("max-age=31536000", "immutable");
        assertThat(visitor.get(found.group(1).replaceAll("[0-9a-f]{12}", "000000000000")).statusCode()).isEqualTo(404);
    }

    @Test
    void pagesAndFilesAreSentSmall() {
        var css = ASSET.matcher(visitor.get("/sign-in").body());
        assertThat(css.find()).isTrue();
        var answer = visitor.get(css.group(1), "Accept-Encoding", "gzip");
        assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
    }

    @Test
    void whatIsNotThereIsSaidToPeopleAndToPrograms() {
        var page = visitor.get("/nowhere");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("No lo encontramos", "<html lang=\"es\"");

        var json = visitor.get("/nowhere", "Accept", "application/json");
        assertThat(json.statusCode()).isEqualTo(404);
        assertThat(header(json, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(json.body()).contains("\"status\":404", "urn:auxilia:not-found");
    }

    @Test
    void aFailureThatHtmxMetIsANoticeAtTheFootOfThePage() {
        var answer = visitor.get("/admin/users/999999", "HX-Request", "true", "HX-Request-Type", "partial");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(header(answer, "HX-Retarget")).isEqualTo("#notices");
        assertThat(answer.body()).contains("Ese usuario no existe.").doesNotContain("<html");
    }

    @Test
    void whatNobodyForesawShowsACodeAndNoInnards() {
        var answer = visitor.get("/admin/users/99999999999999999999");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("Exception", "java.");
        var internal = Problem.of(new IllegalStateException("secret of table app_user"));
        assertThat(internal.status()).isEqualTo(500);
        assertThat(Texts.of(Texts.SPANISH).of(internal.told())).doesNotContain("secret");
    }

    /** Two that waited for each other, and a lock that nobody got: somebody else's act went on instead. */
    @Test
    void whoLosesToAnotherActIsToldToTryAgain() {
        for (var state : List.of("40P01", "40001", "55P03")) {
            var lost = Problem.of(new UncategorizedSQLException("an act", "update", new SQLException("It was another's", state)));
            assertThat(lost.status()).as(state).isEqualTo(409);
            assertThat(lost.kind()).isEqualTo("busy");
        }
        assertThat(Problem.of(new UncategorizedSQLException("an act", "update", new SQLException("Unforeseen", "42P01"))).kind()).isEqualTo("internal");
    }

    @Test
    void aBrokenAddressIsNoFaultOfOurs() {
        assertThat(visitor.post("/admin/users/new").statusCode()).isEqualTo(404);
        assertThat(visitor.post("/preferences/theme", "theme", "pink").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/admin/users/x").statusCode()).isEqualTo(404);
    }

    @Test
    void htmxGetsThePartWithoutTheFrame() {
        var part = visitor.get("/admin/users", "HX-Request", "true", "HX-Request-Type", "partial");
        assertThat(part.body()).contains("<main id=\"content\"", "<title>").doesNotContain("<html", "class=\"top\"");
        assertThat(visitor.get("/admin/users", "HX-Request", "true", "HX-Request-Type", "full").body()).contains("<html");
    }

    @Test
    void whenTheSessionEndedAPartSaysSoAndLeavesThePageAlone() {
        var answer = new Visitor(port).get("/admin/users", "HX-Request", "true", "HX-Request-Type", "partial",
                "HX-Current-URL", "http://localhost/admin/users/new");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(header(answer, "HX-Retarget")).isEqualTo("#notices");
        assertThat(answer.body()).contains("Su sesión terminó", "/sign-in?to=/admin/users/new");
    }

    @Test
    @Tag("ID-2")
    void whoMayNotIsRefused() {
        var ana = new Visitor(port);
        ana.signIn("coordinator", People.PASSWORD);
        assertThat(ana.get("/admin/users").statusCode()).isEqualTo(403);
        assertThat(ana.post("/admin/users", "name", "X").statusCode()).isEqualTo(403);
        assertThat(ana.get("/admin/users").body()).contains("No está permitido");
    }

    @Test
    void aFormThatIsFaultyComesBackAsItWasTyped() {
        var answer = visitor.post("/admin/users", "name", "Añelo <b>", "username", "con espacio", "role", "COORDINATOR",
                "zone", "America/La_Paz", "password", "corta");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"Añelo &lt;b>\"", "value=\"con espacio\"", "aria-invalid=\"true\"",
                "Use solo letras sin acento").doesNotContain("corta\"");
    }

    @Test
    void twentyThousandCharactersComeBackWithASentence() {
        var answer = visitor.post("/admin/users", "name", "a".repeat(20_000), "username", "x", "role", "COORDINATOR");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("tiene 20.000 caracteres y caben 80", "a".repeat(20_000));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
