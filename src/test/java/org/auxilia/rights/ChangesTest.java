package org.auxilia.rights;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.auxilia.AuxiliaTest;
import org.auxilia.Browser;
import org.auxilia.membership.Account;
import org.auxilia.membership.Accounts;
import org.auxilia.membership.Member;
import org.auxilia.membership.Members;
import org.auxilia.membership.Plan;
import org.auxilia.membership.Plans;
import org.auxilia.staff.Actor;
import org.auxilia.staff.People;
import org.auxilia.staff.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who changed what in the catalogues is read, filtered and taken out. */
@AuxiliaTest
@Tag("ID-3")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangesTest {

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    @Autowired Accounts accounts;
    @Autowired Plans plans;
    @Autowired Members members;
    @Autowired JdbcClient jdbc;

    private TwoAccounts world;

    @BeforeAll
    void build() {
        world = new TwoAccounts(beans, port).built();
        var victor = new Actor(7, "Víctor Cano", Role.ADMINISTRATOR);
        var plan = world.plan;
        plans.change(new Plan(plan.id(), plan.account(), "Vial Oro", plan.validFrom(), Optional.of(LocalDate.of(2027, 12, 31)), plan.waitingDays(), false, plan.chainIsOneEvent(), true), Optional.empty(), victor, TwoAccounts.START);
        var it = world.member;
        members.change(new Member(it.id(), it.account(), it.plan(), "20.123.999", it.firstNames(), it.lastNames(), it.phone1(), it.phone2(), it.email(), it.address(), it.validator(), it.starts(), it.ends(), it.status(),
            it.registeredAt(), it.vehicles(), it.beneficiaries()), Optional.empty(), victor, TwoAccounts.START);
        var account = world.ours;
        accounts.change(new Account(account.id(), account.name(), account.country(), account.zone(), account.currency(), "Tarjeta", account.paymentMethods(), true, true), Optional.empty(), victor, TwoAccounts.START);
    }

    @Test
    void itSaysWhoChangedWhichValueFromWhatToWhat() {
        var csv = world.as(Role.ADMINISTRATOR).get("/admin/changes?who=victor+cano&entity=plan&format=csv").body().lines().toList();
        assertThat(csv).contains("23/11/2026 08:00;Víctor Cano;Plan;Vial Oro;Nombre;Vial Plus;Vial Oro", "23/11/2026 08:00;Víctor Cano;Plan;Vial Oro;Vigente hasta;;31/12/2027",
            "23/11/2026 08:00;Víctor Cano;Plan;Vial Oro;Cancelar después del arribo usa el evento;Sí;No").noneMatch(it -> it.contains("Validador"));
        assertThat(world.as(Role.ADMINISTRATOR).get("/admin/changes?entity=plan&to=2026-11-22&format=csv").body()).doesNotContain("Vial Oro;Nombre");
        assertThat(world.as(Role.ADMINISTRATOR).get("/admin/changes?who=nadie").body()).contains("Ningún cambio coincide con el filtro.");
        var first = world.as(Role.ADMINISTRATOR).get("/admin/changes?limit=1", "Accept", "application/json").body();
        var next = first.replaceAll("(?s).*\"next\":\"(\\d+)\".*", "$1");
        assertThat(world.as(Role.ADMINISTRATOR).get("/admin/changes?limit=1&after=" + next, "Accept", "application/json").body()).doesNotContain("\"id\":" + next + ",").contains("\"field\"");
    }

    @Test
    void documentsOfMembersAreMaskedForWhoeverSpeaksWithNobodyAndAlertsAreNotAmongThem() {
        assertThat(world.as(Role.ADMINISTRATOR).get("/admin/changes?entity=member").body()).contains("•••456", "•••999").doesNotContain("20.123");
        assertThat(world.as(Role.OPERATIONS_MANAGER).get("/admin/changes?entity=member").body()).contains("20.123.456", "20.123.999");
        world.as(Role.SUPERVISOR).post("/alerts", "subject", "PLATE", "text", "AE407QD", "kind", "ABUSE", "reason", "Sospecha reservada", "until", "2027-01-01");
        assertThat(world.as(Role.ADMINISTRATOR).get("/admin/changes").body()).doesNotContain("Sospecha reservada");
        assertThat(world.as(Role.ADMINISTRATOR).get("/admin/changes?entity=alert").body()).doesNotContain("Sospecha reservada");
        assertThat(world.as(Role.COORDINATOR).get("/admin/changes").statusCode()).isEqualTo(403);
    }

    /** Each thing's own page leads to its history, and to nothing else's. */
    @Test
    @Tag("OP-5")
    void theHistoryOfOneThingIsReadFromItsOwnPage() {
        var admin = world.as(Role.ADMINISTRATOR);
        var said = new SoftAssertions();
        for (var it : Map.of("/admin/plans/" + world.plan.id(), "entity=plan&item=" + world.plan.id(), "/admin/accounts/" + world.ours.id(), "entity=account&item=" + world.ours.id(),
            "/admin/accounts/" + world.ours.id() + "/terms", "entity=policy&item=" + world.ours.id(), "/admin/members/" + world.member.id(), "entity=member&item=" + world.member.id(),
            "/admin/providers/" + world.provider.id(), "entity=provider&item=" + world.provider.id(), "/admin/services/TAXI", "entity=service&item=TAXI", "/admin/causes/DESISTE", "entity=cause&item=DESISTE",
            "/admin/log-subtypes/AVISO_CUENTA", "entity=log_subtype&item=AVISO_CUENTA", "/admin/places/" + world.town, "entity=place&item=" + world.town, "/admin/holidays", "entity=holiday").entrySet()) {
            said.assertThat(admin.get(it.getKey()).body()).as(it.getKey()).contains("href=\"/admin/changes?" + it.getValue().replace("&", "&amp;") + "\"", "Historial");
            said.assertThat(admin.get("/admin/changes?" + it.getValue()).statusCode()).as(it.getValue()).isEqualTo(200);
        }
        said.assertAll();
        var page = admin.get("/admin/changes?entity=plan&item=" + world.plan.id()).body();
        assertThat(page).contains("Vial Oro", "href=\"/admin/plans/" + world.plan.id(), "name=\"item\" value=\"" + world.plan.id(), "Todos los cambios").doesNotContain("Total Limay");
        assertThat(admin.get("/admin/changes?entity=plan&item=" + world.foreignPlan.id() + "&format=csv").body()).contains("Total Limay").doesNotContain("Vial Oro");
        assertThat(admin.get("/admin/changes?item=" + world.plan.id()).body()).as("of which catalogue is not said: filters nothing").contains("Total Limay", "name=\"entity\"").doesNotContain("name=\"item\"");
        assertThat(admin.get("/admin/changes?entity=plan&item=99999").body()).contains("Ningún cambio coincide con el filtro.");
        var first = admin.get("/admin/changes?entity=plan&limit=1&item=" + world.plan.id(), "Accept", "application/json").body();
        assertThat(first).contains("\"of\":\"" + world.plan.id() + "\"");
        assertThat(admin.get("/admin/changes?entity=plan&limit=1&item=" + world.plan.id()).body()).contains("rel=\"next\" href=\"/admin/changes?entity=plan&amp;item=" + world.plan.id() + "&amp;after=");
        assertThat(admin.get("/admin/changes?entity=member&item=" + world.member.id()).body()).as("masked as the list").contains("•••456").doesNotContain("20.123");
        assertThat(world.as(Role.COORDINATOR).get("/admin/changes?entity=plan&item=" + world.plan.id()).statusCode()).isEqualTo(403);
        assertThat(jdbc.sql("select detail from access_trail where kind = 'EXPORTED' order by id desc limit 1").query(String.class).single()).as("what was taken out").endsWith("/admin/changes?entity=plan&item=" + world.foreignPlan.id());
        try (var browser = Browser.at(port).signIn("administrator", People.PASSWORD)) {
            var plan = browser.go("/admin/plans/" + world.plan.id());
            browser.picture("plan-head");
            plan.getByText("Historial").click();
            assertThat(plan.locator(".tbl tbody")).containsText("Vial Oro");
            browser.axeInBothThemes();
            browser.picture("changes-of-one");
            plan.getByText("Todos los cambios").click();
            plan.waitForURL("**/admin/changes");
        }
    }

    @Test
    void theAdministratorFindsWhoChangedAnAccount() {
        try (var browser = Browser.at(port).signIn("administrator", People.PASSWORD)) {
            var page = browser.go("/admin/changes");
            browser.axeInBothThemes();
            browser.picture("changes");
            page.getByLabel("Catálogo").selectOption("account");
            page.getByLabel("Quién").fill("Víctor Cano");
            page.keyboard().press("Enter");
            assertThat(page.locator(".tbl tbody tr")).hasCount(2);
            assertThat(page.locator(".tbl")).containsText("Validador");
        }
    }
}
