package org.auxilia.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.auxilia.AuxiliaTest;
import org.auxilia.data.SwitchedDataSource;
import org.auxilia.membership.Accounts;
import org.auxilia.staff.Actor;
import org.auxilia.staff.Role;
import org.auxilia.web.Answers;
import org.auxilia.web.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What is seen can be taken out: the same rows, columns and masks, with the account's label, who and when, and an entry in the trail. */
@AuxiliaTest
@Tag("OP-9")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportTest {

    private static final String CSV = "text/csv", XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    @Autowired JdbcClient jdbc;
    @Autowired SwitchedDataSource database;
    @Autowired Accounts accounts;
    @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers;

    private TwoAccounts world;

    @BeforeAll
    void build() { world = new TwoAccounts(beans, port).built(); }

    @Test
    void aBoardIsTakenOutWithTheColumnsAndTheFilterOfItsView() {
        var answer = world.as(Role.SUPERVISOR).get("/boards/open?cols=number,service,member,account,opened&account=" + world.ours.id() + "&format=csv");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(answer.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"abiertos-2026-11-23.csv\"");
        assertThat(lines(answer)).containsExactly("Número;Servicio;Afiliado;Cuenta;Apertura", world.own + "/1;Remolque grúa;Alejandro Selzer;Meridiano Seguros;" + opened(), "", "Uso de la compañía",
            "Exportado por Tomás Godoy el " + opened() + " (horas de America/Argentina/Buenos_Aires)");
    }

    @Test
    void aProgramGetsTheFileByWhatItAccepts() {
        assertThat(world.as(Role.SUPERVISOR).get("/boards/all", "Accept", CSV).body()).startsWith("\ufeff").contains(world.own + "/1", world.others + "/1");
        assertThat(world.as(Role.SUPERVISOR).get("/boards/all", "Accept", "application/json").body()).startsWith("{");
        assertThat(world.as(Role.SUPERVISOR).get("/boards/all?format=pdf").body()).startsWith("<!doctype html>");
    }

    @Test
    void everyListThatIsSaidToBeAFileIsOneInBothFormats() {
        var said = new SoftAssertions();
        var lists = handlers.getHandlerMethods().entrySet().stream().filter(it -> it.getValue().hasMethodAnnotation(Answers.class) && it.getValue().getMethodAnnotation(Answers.class).files())
            .flatMap(it -> it.getKey().getPathPatternsCondition().getPatternValues().stream()).map(it -> it.replaceAll("\\{number:[^}]*\\}+?", Long.toString(world.own)).replaceAll("\\{n:[^}]*\\}", "1").replaceAll("\\{id:[^}]*\\}+", Long.toString(world.sent))).sorted().toList();
        assertThat(lists).contains("/boards/mine", "/boards/open", "/boards/all", "/agenda", "/complaints", "/members", "/admin/members", "/providers", "/admin/providers", "/admin/plans", "/admin/accounts",
            "/admin/services", "/admin/users", "/admin/trail", "/alerts", "/calls", "/admin/imports/members", "/admin/imports/limits", "/admin/imports/providers",
            "/cases/" + world.own + "/1/costs", "/cases/" + world.own + "/1/audit", "/cases/" + world.own + "/1/times", "/cases/" + world.own + "/holders");
        for (var list : lists) {
            var who = Arrays.stream(Role.values()).map(world::as).filter(it -> it.get(list).statusCode() == 200).findFirst().orElseThrow();
            var csv = who.get(list + "?format=csv");
            said.assertThat(csv.statusCode()).as(list).isEqualTo(200);
            said.assertThat(lines(csv)).as(list).contains("Uso de la compañía");
            said.assertThat(who.get(list, "Accept", XLSX).headers().firstValue("Content-Type")).as(list).hasValue(XLSX);
            if (!list.startsWith("/calls")) said.assertThat(who.get(list).body()).as(list + " has the control").contains("format=csv", "format=xlsx");
        }
        said.assertAll();
    }

    @Test
    @Tag("ID-2")
    void whoMayNotSeeThePageGetsNoFileAndAnAccountGetsItsOwnAlone() {
        assertThat(world.as(Role.COORDINATOR).get("/admin/trail?format=csv").statusCode()).isEqualTo(403);
        assertThat(world.as(Role.ACCOUNT).get("/boards/mine?format=xlsx").statusCode()).isEqualTo(403);
        assertThat(world.as(Role.ACCOUNT).get("/cases/" + world.others + "/previous?format=csv").statusCode()).isEqualTo(404);
        assertThat(world.as(Role.ACCOUNT).get("/boards/all?format=csv").body()).contains("Meridiano Seguros").doesNotContain("Banco Limay");
        assertThat(world.as(Role.ACCOUNT).get("/members?format=csv").body()).contains("POL-77/1").doesNotContain("LIMAY-9");
    }

    @Test
    @Tag("ID-3")
    void documentsAndTelephonesAreMaskedAsOnThePage() {
        assertThat(world.as(Role.QUALITY_MANAGER).get("/members?format=csv").body()).contains("•••456", "•••345").doesNotContain("20.123.456", "412345");
        assertThat(world.as(Role.COORDINATOR).get("/members?format=csv").body()).contains("20.123.456", "'+54 9 2920 41-2345");
    }

    @Test
    @Tag("ID-3")
    void eachFileLeavesItsEntryWithListFilterAndNumberOfRows() {
        var before = exports();
        world.as(Role.QUALITY_MANAGER).get("/boards/all?account=" + world.foreign.id() + "&q=Selzer&format=xlsx");
        assertThat(jdbc.sql("select actor_name || ' ' || detail from access_trail where kind = 'EXPORTED' order by id desc limit 1").query(String.class).single())
            .isEqualTo("quality-manager XLSX 1 /boards/all?account=" + world.foreign.id() + "&q=Selzer");
        assertThat(exports()).isEqualTo(before + 1);
        world.as(Role.COORDINATOR).get("/admin/trail?format=csv");
        assertThat(exports()).as("what was refused took nothing out").isEqualTo(before + 1);
        assertThat(world.as(Role.ADMINISTRATOR).get("/admin/trail?kind=EXPORTED").body()).contains("Lista exportada");
    }

    @Test
    void itBearsTheLabelOfTheAccountWhereAllIsOfOne() {
        accounts.setClassification(world.foreign.id(), "Confidencial Limay", Actor.SYSTEM, TwoAccounts.START);
        var su = world.as(Role.SUPERVISOR);
        assertThat(lines(su.get("/boards/all?account=" + world.foreign.id() + "&format=csv"))).contains("Confidencial Limay").doesNotContain("Uso de la compañía");
        assertThat(lines(su.get("/boards/all?account=" + world.ours.id() + "&format=csv"))).contains("Uso de la compañía");
        assertThat(lines(su.get("/boards/all?format=csv"))).as("several accounts: the usual one").contains("Uso de la compañía").doesNotContain("Confidencial Limay");
        assertThat(lines(su.get("/calls?q=" + world.others + "&format=csv"))).as("what a later call finds").contains("Confidencial Limay").doesNotContain("Uso de la compañía");
        assertThat(su.get("/cases/" + world.others).body()).contains("class=\"printed\">Confidencial Limay · Impreso por Tomás Godoy");
        for (var page : List.of("/1", "/1/costs", "/1/data", "/1/owner", "/1/log", "/1?act=remark", "/new", "/previous"))
            assertThat(su.get("/cases/" + world.others + page).body()).as(page).contains("class=\"printed\">Confidencial Limay");
        for (var page : List.of("/boards/all?account=" + world.foreign.id(), "/calls?q=" + world.others, "/members?q=LIMAY-9", "/plans/" + world.foreignPlan.id() + "/conditions"))
            assertThat(su.get(page).body()).as(page).contains("class=\"printed\">Confidencial Limay");
        assertThat(su.get("/boards/all").body()).as("several accounts").contains("class=\"printed\">Uso de la compañía");
        assertThat(su.get("/cases/" + world.own).body()).contains("class=\"printed\">Uso de la compañía");
        assertThat(world.as(Role.ACCOUNT).get("/boards/all").body()).contains("class=\"printed\">Uso de la compañía");
        accounts.setClassification(world.foreign.id(), "", Actor.SYSTEM, TwoAccounts.START);
        assertThat(lines(su.get("/boards/all?account=" + world.foreign.id() + "&format=csv"))).contains("Uso de la compañía");
    }

    @Test
    void noTextBecomesAFormula() {
        var owner = database.current().owner();
        for (var evil : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\tx")) owner.sql("insert into access_trail (at, kind, actor_name, address, detail) values (now(), 'SIGN_IN_REFUSED', 'formula', '', ?)").param(evil).update();
        assertThat(lines(world.as(Role.ADMINISTRATOR).get("/admin/trail?who=formula&format=csv"))).filteredOn(it -> it.contains("formula"))
            .extracting(it -> it.substring(it.lastIndexOf(';') + 1).replace("\"", "")).containsExactlyInAnyOrder("'=1+1", "'+1", "'-1", "'@SUM(A1)", "'\tx");
    }

    @Test
    void beyondTheLimitItSaysThatItWasCutAndWhere() {
        var owner = database.current().owner();
        owner.sql("insert into access_trail (at, kind, actor_name, address, detail) select now(), 'SIGNED_OUT', 'muchas', '', 'n' || i from generate_series(1, :most) i").param("most", Table.MOST).update();
        var whole = lines(world.as(Role.ADMINISTRATOR).get("/admin/trail?who=muchas&format=csv"));
        assertThat(whole).hasSize(1 + Table.MOST + 3).noneMatch(it -> it.contains("se cortó"));
        owner.sql("insert into access_trail (at, kind, actor_name, address, detail) values (now(), 'SIGNED_OUT', 'muchas', '', 'una más')").update();
        var cut = lines(world.as(Role.ADMINISTRATOR).get("/admin/trail?who=muchas&format=csv"));
        assertThat(cut).hasSize(1 + Table.MOST + 4);
        assertThat(cut.getLast()).isEqualTo("La lista sigue: el archivo se cortó después de 10.000 filas. Use los filtros para acotarla.");
        assertThat(cut.get(Table.MOST)).endsWith(";n2");
    }

    /** The opening of every case and every file: the clock stands still. */
    private static String opened() { return "23/11/2026 08:00"; }

    private int exports() { return jdbc.sql("select count(*) from access_trail where kind = 'EXPORTED'").query(Integer.class).single(); }

    private static List<String> lines(HttpResponse<String> csv) { return csv.body().replace("\ufeff", "").lines().toList(); }
}
