package org.auxilia.membership.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.auxilia.AuxiliaTest;
import org.auxilia.MovableClock;
import org.auxilia.Visitor;
import org.auxilia.membership.Account;
import org.auxilia.membership.Accounts;
import org.auxilia.membership.Member;
import org.auxilia.membership.MemberStatus;
import org.auxilia.membership.Members;
import org.auxilia.membership.Plan;
import org.auxilia.membership.Plans;
import org.auxilia.staff.Actor;
import org.auxilia.staff.People;
import org.auxilia.staff.Role;
import org.auxilia.staff.Users;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@AuxiliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MembersSearchedTest {

    @LocalServerPort int port;
    @Autowired Users users;
    @Autowired Accounts accounts;
    @Autowired Plans plans;
    @Autowired Members members;
    int plan;

    @BeforeAll
    void twoAccounts() {
        for (String name : List.of("Uno", "Otro")) {
            var account = accounts.add(new Account(0, name, "AR", ZoneId.of("America/Argentina/Buenos_Aires"), "ARS", "", List.of(), false, true),
                    Actor.SYSTEM, MovableClock.START);
            plan = plans.add(new Plan(0, account.id(), "Plan " + name, LocalDate.of(2020, 1, 1), Optional.empty(), 0, true, false, true), Actor.SYSTEM,
                    MovableClock.START).id();
            members.add(new Member(0, account.id(), plan, "20.123.456", "Alejandro", "Selzer " + name, "", "", "", "", "", LocalDate.of(2025, 1, 1),
                    Optional.empty(), MemberStatus.ACTIVE, MovableClock.START, List.of(), List.of()), Actor.SYSTEM, MovableClock.START);
        }
    }

    @Test
    @Tag("MB-4")
    void theCaseFormGetsOptionsAndProgramsGetJson() {
        var coordinator = signedIn(Role.COORDINATOR);
        var options = coordinator.get("/members?q=selzer", "HX-Request", "true", "HX-Request-Type", "partial").body();
        assertThat(options).contains("role=\"option\"").contains("Selzer Uno").contains("Selzer Otro").doesNotContain("<html");
        var json = coordinator.get("/members?q=20123456", "Accept", "application/json");
        assertThat(json.headers().firstValue("Content-Type").orElse("")).contains("json");
        assertThat(json.body()).contains("\"name\":\"Alejandro Selzer Uno\"").contains("\"by\":\"DOCUMENT\"");
    }

    @Test
    @Tag("MB-3")
    void thePlanOfTheNumberCalledIsProposedFirst() {
        var coordinator = signedIn(Role.COORDINATOR);
        int other = plans.get(plan).account();
        var options = coordinator.get("/members?q=20123456&called=" + other, "HX-Request", "true", "HX-Request-Type", "partial").body();
        assertThat(options.indexOf("Selzer Otro")).isLessThan(options.indexOf("Selzer Uno"));
    }

    @Test
    @Tag("ID-2")
    void peopleOfAnAccountSeeItsMembersAndConditionsAlone() {
        var account = signedIn(Role.ACCOUNT);
        assertThat(account.get("/members?q=selzer").body()).contains("Selzer Uno").doesNotContain("Selzer Otro");
        assertThat(account.get("/members?q=20123456", "Accept", "application/json").body()).doesNotContain("Selzer Otro");
        assertThat(account.get("/plans/" + plan + "/conditions").statusCode()).isEqualTo(404);
    }

    @Test
    @Tag("ID-2")
    void onlyThoseWhoKeepTheCataloguesComeToThem() {
        for (Role role : Role.values()) {
            int expected = role == Role.ADMINISTRATOR || role == Role.OPERATIONS_MANAGER ? 200 : 403;
            var visitor = signedIn(role);
            for (String path : List.of("/admin/accounts", "/admin/plans", "/admin/members", "/admin/services", "/admin/plans/" + plan + "/services")) {
                assertThat(visitor.get(path).statusCode()).as(role + " " + path).isEqualTo(expected);
            }
            assertThat(visitor.post("/admin/accounts", "name", "X").statusCode()).isEqualTo(expected == 200 ? 422 : 403);
        }
    }

    /** Every branch of the search brings more than the list shows: by name, by the beginning of a document, by a telephone that many share. */
    @Test
    @Tag("OP-5")
    void aListThatIsCutSaysSoAndTheLatestGoOnPageByPage() {
        members.addAll(IntStream.range(0, 70).mapToObj(it -> new Member(0, plans.get(plan).account(), plan, "30.99" + (1000 + it), "Ana", "Repetida " + it, "2920 55-5555", "", "", "", "", LocalDate.of(2025, 1, 1),
                Optional.empty(), MemberStatus.ACTIVE, MovableClock.START, List.of(), List.of())).toList());
        var coordinator = signedIn(Role.COORDINATOR);
        for (String typed : List.of("repetida", "30991", "2920555555")) {
            var found = json(coordinator, "/members?q=" + typed);
            assertThat(found.get("rows").size()).as(typed).isEqualTo(50);
            assertThat(found.path("cut").asBoolean(false)).as(typed).isTrue();
            assertThat(found.has("next")).as(typed).isFalse();
        }
        assertThat(coordinator.get("/members?q=repetida").body()).contains("Los 50 más probables");
        assertThat(coordinator.get("/members?q=repetida&format=csv").body()).contains("se cortó después de 50 filas");
        assertThat(json(coordinator, "/members?q=selzer").has("cut")).isFalse();
        assertThat(coordinator.get("/members").body()).contains("rel=\"next\"");

        var ids = new ArrayList<Long>();
        for (var next = Optional.of(""); next.isPresent(); ) {
            var page = json(coordinator, "/members?limit=30&after=" + next.get());
            page.get("rows").forEach(row -> ids.add(row.get("id").longValue()));
            next = page.has("next") ? Optional.of(page.get("next").stringValue()) : Optional.empty();
        }
        assertThat(ids).hasSize(72).doesNotHaveDuplicates().isSortedAccordingTo(Comparator.reverseOrder());
    }

    private static JsonNode json(Visitor who, String path) { return JsonMapper.shared().readTree(who.get(path, "Accept", "application/json").body()); }

    private Visitor signedIn(Role role) {
        People.with(users, role);
        var visitor = new Visitor(port);
        visitor.signIn(role.name().toLowerCase().replace('_', '-'), People.PASSWORD);
        return visitor;
    }
}
