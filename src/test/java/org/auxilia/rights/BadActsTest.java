package org.auxilia.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.auxilia.AuxiliaTest;
import org.auxilia.Visitor;
import org.auxilia.staff.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nonsense at the real screens of an assistance: a sentence at the field, what was typed still there, nothing in the log. */
@AuxiliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadActsTest {

    private static final String NASTY = "<script>alert(1)</script> Robert'); drop table fact; -- & \"O'Higgins\" 100% _\\ ${7*7} 😀";

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    @Autowired JdbcClient jdbc;

    private TwoAccounts world;
    private Visitor ana;
    private String path;

    @BeforeAll
    void build() {
        world = new TwoAccounts(beans, port).built();
        ana = world.as(Role.COORDINATOR);
        path = "/cases/" + world.own + "/1";
    }

    @Test
    @Tag("PR-2")
    void aWindowThatIsPastOrTurnedOrHalfIsToldAndKept() {
        refused(422, "Ese horario ya pasó.", "16:00", "programming", "firstFromDate", "2026-11-22", "firstFromTime", "16:00", "firstToTime", "18:00");
        refused(422, "HASTA debe ser posterior a DESDE.", "18:00", "programming", "firstFromDate", "2026-11-27", "firstFromTime", "18:00", "firstToTime", "16:00");
        refused(422, "Falta este dato.", "18:00", "programming", "firstFromDate", "2026-11-27", "firstFromTime", "18:00");
        refused(422, "Escriba la hora así", "las seis", "programming", "firstFromDate", "2026-11-27", "firstFromTime", "las seis", "firstToTime", "16:00");
        refused(422, "Escriba la fecha así", "31/02/2026", "programming", "firstFromDate", "31/02/2026", "firstFromTime", "16:00", "firstToTime", "18:00");
        refused(422, "Esa hora ya pasó.", "08:00", "assignment", "provider", provider(), "etaDate", "2026-11-20", "etaTime", "08:00");
    }

    @Test
    @Tag("CL-8")
    void anAmountIsReadAsTheCountryWritesIt() {
        for (var wrong : List.of("diez", "1.23", "12,5,0", "-5", "1e9", "99999999999999999999", "$", "1,234.50"))
            refused(422, "Escriba el importe así: 1.234,50", wrong, "authorisation", "subject", "EXCESS", "what", "Más kilómetros", "amount", wrong);
        assertThat(ana.post(path + "/authorisation", "subject", "EXCESS", "what", "Más kilómetros", "amount", "$ 1.234,50").statusCode()).isEqualTo(303);
        assertThat(ana.get(path + "/log").body()).contains("1.234,50");
    }

    @Test
    @Tag("CL-1")
    void costsThatCannotBeAreToldAtTheirRow() {
        for (var wrong : List.of("diez", "-1", "12,5,0")) refused(422, "Escriba", wrong, "costs", "concept1", "Grúa", "quantity1", "1", "unit1", wrong, "tax1", "21");
        refused(422, "", "999999999999999", "costs", "concept1", "Grúa", "quantity1", "999999999999999", "unit1", "999.999.999.999", "tax1", "21");
    }

    @Test
    @Tag("AS-3")
    void whoIsOnNoListIsNotCalledAndTheReasonStays() {
        for (var unknown : List.of("999999", "abc", "", "-1", "99999999999", "1; drop table provider"))
            refused(422, "Ese proveedor no está en la lista de llamado", "Sin grúa libre", "provider-call", "provider", unknown, "answer", "REFUSED", "why", "Sin grúa libre");
        refused(422, "Elija una de las opciones", "Sin grúa libre", "provider-call", "provider", provider(), "answer", "MAYBE", "why", "Sin grúa libre");
    }

    @Test
    @Tag("CA-9")
    void anActThatIsNotPossibleComesBackWithItsReasonsAndWhatWasTyped() {
        refused(409, "", "Lo pidió el taller", "release", "why", "Lo pidió el taller");
        refused(409, "", "Humo blanco", "diagnosis", "fault", "Humo blanco", "cost", "1.000,00");
        refused(422, "tiene 20.000 caracteres y caben", "a".repeat(20_000), "provider-call", "provider", provider(), "answer", "REFUSED", "why", "a".repeat(20_000));
        refused(422, "tiene 20.000 caracteres y caben 4.000", "b".repeat(20_000), "note", "entry", "REMARK.OPENING", "text", "b".repeat(20_000));
        refused(422, "tiene 20.000 caracteres y caben 4.000", "c".repeat(20_000), "fields", "happened", "c".repeat(20_000), "happenedWas", "Se detuvo en marcha.");
        refused(422, "Escriba la hora así", "ayer", "priority", "priority", "EMERGENCY", "why", "x", "happenedTime", "ayer");
    }

    @Test
    @Tag("LG-1")
    void whatLooksLikeACommandIsTextAndNothingElse() {
        assertThat(ana.post(path + "/note", "entry", "REMARK.OPENING", "text", NASTY).statusCode()).isEqualTo(303);
        assertThat(ana.post(path + "/call-back", "whom", "MEMBER", "atIn", "30", "why", NASTY).statusCode()).isEqualTo(303);
        assertThat(ana.post("/cases/" + world.own + "/caller", "version", Integer.toString(version()), "givenName", NASTY.substring(0, 60), "familyName", "'; --", "phone", "+542920412345").statusCode()).isEqualTo(303);
        var said = new SoftAssertions();
        for (var page : List.of(path, path + "/log", path + "/audit", "/cases/" + world.own, "/cases/" + world.own + "/holders", "/boards/mine", "/agenda"))
            said.assertThat(ana.get(page).body()).as(page).doesNotContain("<script>alert", "49 ");
        said.assertThat(ana.get(path + "/log").body()).contains("&lt;script", "drop table fact", "😀");
        for (var page : List.of("/boards/all?q=", "/boards/open?q=", "/members?q=", "/providers?name=", "/places?q=", "/cases/members?q=", "/find?q=", "/cases/places?country=AR&q="))
            for (var words : List.of(NASTY, "%", "_", "\\", "'", "\"", "((", "*", "\u0000", "a".repeat(5000), "&&", "!", ":*", "1/1/1")) {
                var answer = ana.get(page + URLEncoder.encode(words, StandardCharsets.UTF_8));
                said.assertThat(answer.statusCode()).as(page + words).isEqualTo(200);
                said.assertThat(answer.body()).as(page + words).doesNotContain("<script>alert");
            }
        said.assertAll();
    }

    @Test
    @Tag("CA-1")
    void anAddressThatNamesNothingIsNotFound() {
        var said = new SoftAssertions();
        for (var nowhere : List.of("/cases/abc", "/cases/abc/1", "/cases/-1", "/cases/0", "/cases/99999999999999999999", "/cases/" + world.own + "/0", "/cases/" + world.own + "/99", "/cases/" + world.own + "/99999999999",
            "/providers/999999", "/providers/x", "/plans/999999/conditions", "/plans/1/conditions/99.pdf"))
            said.assertThat(ana.get(nowhere).statusCode()).as(nowhere).isEqualTo(404);
        for (var nowhere : List.of(path + "/no-such-act", path + "/case-opening", "/cases/" + world.own + "/no-such-act", "/cases/999999/1/remark", "/cases/" + world.own + "/0/remark", "/cases/" + world.own + "/1/opening/none"))
            said.assertThat(ana.post(nowhere, "stage", "OPENING", "text", "x").statusCode()).as(nowhere).isEqualTo(404);
        for (var page : List.of("/boards/all?after=0_%2B999999999-01-01T00:00:00Z_1_1", "/boards/open?after=x", "/boards/all?owner=abc&account=99999999999&from=x&view=NONE", path + "?act=none&task=NONE&provider=x&reach=y", path + "?act=owner"))
            said.assertThat(ana.get(page).statusCode()).as(page).isEqualTo(200);
        said.assertThat(world.as(Role.QUALITY_MANAGER).get("/complaints?after=%2B999999999-01-01T00:00:00Z").statusCode()).isEqualTo(200);
        said.assertAll();
    }

    private String provider() { return Integer.toString(world.provider.id()); }

    private int version() { return jdbc.sql("select count(*) from fact where case_number = ?").param(world.own).query(Integer.class).single(); }

    private static String cut(String text) { return text.substring(0, Math.min(120, text.length())); }

    private void refused(int status, String sentence, String typed, String act, String... fields) {
        int before = version();
        HttpResponse<String> answer = ana.post(path + "/" + act, fields);
        var said = new SoftAssertions();
        var what = act + " " + cut(String.join(" ", fields));
        said.assertThat(answer.statusCode()).as(what).isEqualTo(status);
        said.assertThat(answer.body().contains(sentence)).as(what + " says: " + sentence).isTrue();
        said.assertThat(answer.body().contains(typed)).as(what + " keeps: " + cut(typed)).isTrue();
        said.assertThat(version()).isEqualTo(before);
        said.assertAll();
    }
}
