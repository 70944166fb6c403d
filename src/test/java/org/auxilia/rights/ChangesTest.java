package org.auxilia.rights;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
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
