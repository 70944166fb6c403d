package org.auxilia.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.auxilia.Visitor;
import org.auxilia.api.Program;
import org.auxilia.staff.People;
import org.auxilia.staff.Role;
import org.auxilia.staff.Users;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is let in by a member's link, what they are told who are not, and what a browser is told of it. */
class PriceLinkDoorTest extends Story {

    @AfterEach
    void nothingWasTried() { jdbc().sql("delete from price_link_failure").update(); }

    @Test @Tag("BY-12") @Tag("ID-1")
    void beforeTheCodeEveryAddressShowsTheSame() {
        told();
        var link = link();
        var known = new Visitor(port).get(link.path());
        var unknown = new Visitor(port).get("/price/nobody");
        assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(200);
        assertThat(TheLink.shown(known)).isEqualTo(TheLink.shown(unknown)).doesNotContain("48.000", "Meridiano", "Selzer", "Remolque");
        assertThat(TheLink.shown(link.at("/price/nobody").opens())).as("nor does a wrong code tell whether there is one").isEqualTo(TheLink.shown(link.withWrongCode().opens()));
        assertThat(link.withWrongCode().opens().statusCode()).isEqualTo(422);
        assertThat(TheLink.shown(link.opens())).contains("Meridiano Seguros", "$ 48.000", "30 días").doesNotContain("Selzer", "28.441.907", "Colón", Long.toString(the.number));
    }

    @Test @Tag("BY-12") @Tag("ID-1")
    void fiveWrongCodesShutTheLinkAndFourDoNot() {
        told();
        var link = link();
        for (int i = 0; i < 4; i++) link.withWrongCode().opens();
        assertThat(link.opens().statusCode()).as("the right one, and the count begins anew").isEqualTo(200);
        for (int i = 0; i < 5; i++) assertThat(link.withWrongCode().opens().statusCode()).isEqualTo(422);
        assertThat(TheLink.shown(link.opens())).isEqualTo(TheLink.shown(link.withWrongCode().opens()));
        assertThat(link.answers("yes", "Efectivo").statusCode()).isEqualTo(422);
        assertThat(TheLink.state(this)).isEqualTo("LOCKED");
        assertThat(jdbc().sql("select detail from access_trail where kind = 'LINK_SHUT' and case_number = ?").param(the.number).query(String.class).list()).as("in the trail of access").containsExactly(the.number + "/1");
        assertThat(link().answers("yes", "Efectivo").statusCode()).as("by another").isEqualTo(200);
    }

    @Test @Tag("BY-12") @Tag("ID-1")
    void fromWhereTooMuchWasTriedNothingOpensForAQuarterOfAnHour() {
        told();
        var link = link();
        for (int i = 0; i < 20; i++) link.at("/price/guess" + i).opens();
        assertThat(jdbc().sql("select count(*) from access_trail where kind = 'LINK_SHUT' and case_number is null and address <> ''").query(Integer.class).single()).isEqualTo(1);
        assertThat(link.opens().statusCode()).isEqualTo(422);
        clock.at("08:14:59");
        assertThat(link.opens().statusCode()).isEqualTo(422);
        clock.at("08:15");
        assertThat(link.opens().statusCode()).isEqualTo(200);
    }

    @Test @Tag("BY-12") @Tag("ID-1")
    void neitherAddressNorCodeIsKept() {
        told();
        var link = link();
        link.answers("yes", "Efectivo");
        var kept = jdbc().sql("select string_agg(l::text, ' ') from price_link l").query(String.class).single() + jdbc().sql("select coalesce(string_agg(convert_from(body, 'UTF8'), ' '), '') from kept_answer").query(String.class).single();
        assertThat(kept).doesNotContain(link.path().substring(7), link.code());
    }

    @Test @Tag("BY-12") @Tag("ID-2")
    void whoMayNotFindTheCaseMakesNoLink() {
        told();
        var bound = People.called(beans.getBean(Users.class), "bound", "Berta Luna", Role.COORDINATOR);
        jdbc().sql("update app_user set accounts = array[:other] where id = :id").param("other", town.pacifico.id()).param("id", bound.id()).update();
        var program = new Program(port, People.token(beans, bound));
        for (var act : List.of("/price-link", "/price-link/withdrawal")) assertThat(program.post(the.path() + act, "{}").status()).isEqualTo(404);
        assertThat(new Program(port, People.token(beans, town.carmen)).post(the.path() + "/price-link", "{}").status()).as("it is not the quality manager's work").isEqualTo(403);
        assertThat(jdbc().sql("select count(*) from price_link where case_number = :case").param("case", the.number).query(Integer.class).single()).isZero();
    }

    /** People of an account stand behind a wall that knows of no links. */
    @Test @Tag("BY-12") @Tag("ID-2")
    void whoeverIsSignedInInTheSameBrowserIsNobodyThere() {
        var insurer = People.called(beans.getBean(Users.class), "insurer", "Iris Paz", Role.SUPERVISOR);
        jdbc().sql("update app_user set role = 'ACCOUNT', account_id = :account where id = :id").param("account", town.meridiano.id()).param("id", insurer.id()).update();
        for (var person : List.of(insurer, town.ana)) {
            told();
            var link = link();
            var browser = new Visitor(port);
            browser.signIn(person.username(), People.PASSWORD);
            assertThat(browser.post(link.path(), "code", link.code()).statusCode()).as(person.username()).isEqualTo(200);
            assertThat(browser.post(link.path() + "/answer", "code", link.code(), "answer", "yes", "method", "Efectivo").statusCode()).isEqualTo(200);
            assertThat(given.file().log().getLast().stamp().who().name()).isEqualTo("Afiliado");
        }
    }

    @Test @Tag("BY-12") @Tag("ID-1")
    void theLinkLeadsNowhereElse() {
        told();
        var member = new Visitor(port);
        var link = link();
        member.post(link.path(), "code", link.code());
        for (var path : List.of("/", the.path(), "/boards/open", the.path() + "/price-link", link.path() + "/answer/x")) assertThat(member.get(path).statusCode()).as(path).isIn(303, 404, 405);
        assertThat(member.postWithoutToken(link.path() + "/answer", "code", link.code(), "answer", "yes", "method", "Efectivo").statusCode()).as("of somebody else's page").isEqualTo(403);
        assertThat(assistance().category()).isEmpty();
    }

    // How it looks to a browser

    @Test @Tag("BY-12")
    void theAddressIsToldToNobodyAndKeptByNobody() {
        told();
        var link = link();
        for (var answer : List.of(new Visitor(port).get(link.path()), link.opens(), link.withWrongCode().opens())) {
            assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(header(answer, "Cache-Control")).contains("no-store");
            assertThat(header(answer, "X-Robots-Tag")).contains("noindex");
            assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'").doesNotContain("unsafe");
            assertThat(answer.body()).doesNotContain("http://", "https://");
        }
    }

    @Test @Tag("BY-12") @Tag("OP-7")
    void itSpeaksTheBrowsersLanguageUnlessAnotherWasChosen() {
        told();
        var link = link();
        assertThat(new Visitor(port).get(link.path()).body()).contains("lang=\"es\"");
        var english = new Visitor(port);
        assertThat(english.get(link.path() + "?lang=en").statusCode()).isEqualTo(303);
        assertThat(english.get(link.path()).body()).contains("lang=\"en\"", "six digits");
        assertThat(english.post(link.path(), "code", link.code()).body()).contains("I accept the price");
    }

    private void told() { TheLink.told(this); }
    private TheLink link() { return TheLink.made(this); }
    private Program program() { return TheLink.ana(this); }
    private org.auxilia.assistance.Assistance assistance() { return given.file().assistance(1); }
    private JdbcClient jdbc() { return beans.getBean(JdbcClient.class); }

    private static String header(HttpResponse<String> answer, String name) { return answer.headers().firstValue(name).orElse(""); }
}
