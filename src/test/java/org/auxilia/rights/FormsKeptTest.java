package org.auxilia.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.auxilia.AuxiliaTest;
import org.auxilia.Visitor;
import org.auxilia.catalogue.CatalogueChanges;
import org.auxilia.membership.Accounts;
import org.auxilia.membership.Member;
import org.auxilia.membership.MemberStatus;
import org.auxilia.membership.Members;
import org.auxilia.membership.Plan;
import org.auxilia.membership.Plans;
import org.auxilia.membership.Vehicle;
import org.auxilia.membership.VehicleKind;
import org.auxilia.staff.Actor;
import org.auxilia.staff.People;
import org.auxilia.staff.Role;
import org.auxilia.staff.User;
import org.auxilia.staff.Users;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody writes over what of a member, a user, an account or a plan they haven't seen, and nothing that was typed is lost. */
@AuxiliaTest
@Tag("CA-9")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormsKeptTest {

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    @Autowired Members members;
    @Autowired Users users;
    @Autowired JdbcClient jdbc;
    @Autowired Accounts accounts;
    @Autowired Plans plans;
    @Autowired CatalogueChanges changes;

    private TwoAccounts world;
    private Visitor admin;

    @BeforeAll
    void build() {
        world = new TwoAccounts(beans, port).built();
        admin = world.as(Role.ADMINISTRATOR);
    }

    @Test
    @Tag("MB-3")
    void whoWritesAMemberOverWhatTheyHaveNotSeenIsToldOfEachField() {
        long id = members.add(like("20.000.001"), Actor.SYSTEM, TwoAccounts.START).id();
        var path = "/admin/members/" + id;
        assertThat(admin.get(path).body()).contains("name=\"version\" value=\"1\"");
        assertSaved(admin.post(path, member("version", "1", "lastNames", "Del primero", "starts", "2025-03-10", "plate-0", "AA 002 AA", "names-0", "Ana Hija", "kinship-0", "CHILD")));
        var second = member("version", "1", "lastNames", "Del segundo", "starts", "2025-04-10", "plate-0", "AA 001 AA");
        var refused = admin.post(path, second);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("f-lastNames-error", "guardó cambios mientras usted escribía", "value=\"Del segundo\"", "<b>Del primero</b>", "<b>10/03/2025</b>", "f-vehicles-error", "<b>AA 002 AA · Auto</b>",
            "value=\"AA 001 AA\"", "f-beneficiaries-error", "<b>Ana Hija · Hijo o hija</b>", "name=\"version\" value=\"2\"").doesNotContain("f-firstNames-error", "f-plan-error", "f-phone1-error");
        assertThat(members.get(id).lastNames()).isEqualTo("Del primero");
        assertThat(members.get(id).beneficiaries()).hasSize(1);
        second[1] = "2";
        assertSaved(admin.post(path, second));
        assertThat(members.get(id).lastNames()).isEqualTo("Del segundo");
        assertThat(noted("member", id)).contains("lastNames: Del primero > Del segundo", "vehicles: AA 002 AA CAR > AA 001 AA CAR").doesNotContain("lastNames: Selzer > Del segundo");
        assertSaved(admin.post(path, member("lastNames", "De un programa", "starts", "2025-04-10")));
        assertThat(members.get(id).lastNames()).as("whoever names no version writes over what stands").isEqualTo("De un programa");
    }

    @Test
    @Tag("MB-6")
    void anAnswerOfTheAccountAndALineOfAFileAreSeenBeforeAFormWritesOverThem() {
        var member = members.add(like("20.000.002"), Actor.SYSTEM, TwoAccounts.START);
        var path = "/admin/members/" + member.id();
        members.setStatus(member.id(), MemberStatus.SUSPENDED, world.ana.actor(), TwoAccounts.START);
        var form = member("version", "1", "document", "20.000.002", "lastNames", "Selzer", "starts", "2025-03-10");
        var refused = admin.post(path, form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("f-status-error", world.ana.name() + " guardó cambios", "<b>SUSPENDIDO</b>", "name=\"version\" value=\"2\"").doesNotContain("f-lastNames-error");
        var was = members.get(member.id());
        members.keepAll(List.of(new Members.Change(Optional.of(was), was.with(List.of()))), world.ana.actor(), TwoAccounts.START);
        form[1] = "2";
        assertThat(admin.post(path, form).body()).contains("name=\"version\" value=\"3\"");
        assertThat(members.get(member.id()).status()).isEqualTo(MemberStatus.SUSPENDED);
        form[1] = "3";
        assertSaved(admin.post(path, form));
        assertThat(members.get(member.id()).status()).isEqualTo(MemberStatus.ACTIVE);
    }
    @Test
    @Tag("ID-2")
    void whoWritesAUserOverWhatTheyHaveNotSeenIsToldOfEachField() {
        int id = users.add(Actor.SYSTEM, new User.Details("dedos", "De Dos", Role.COORDINATOR, Optional.empty(), "es", "AR", TwoAccounts.ZONE.getId()), People.PASSWORD);
        var path = "/admin/users/" + id;
        assertThat(admin.get(path).body()).contains("name=\"version\" value=\"1\"");
        assertSaved(admin.post(path, user("version", "1", "name", "Del Primero", "role", "SUPERVISOR", "accounts", String.valueOf(world.ours.id()))));
        var second = user("version", "1", "name", "Del Segundo", "role", "COORDINATOR");
        var refused = admin.post(path, second);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("f-name-error", "guardó cambios mientras usted escribía", "value=\"Del Segundo\"", "<b>Del Primero</b>", "f-role-error", "<b>Supervisor</b>", "f-accounts-error", "<b>" + world.ours.name() + "</b>",
            "name=\"version\" value=\"2\"").doesNotContain("f-username-error", "f-language-error", "f-lines-error");
        assertThat(users.get(id).name()).isEqualTo("Del Primero");
        second[1] = "2";
        assertSaved(admin.post(path, second));
        assertThat(users.get(id)).satisfies(it -> {
            assertThat(it.name()).isEqualTo("Del Segundo");
            assertThat(it.role()).isEqualTo(Role.COORDINATOR);
            assertThat(it.boundTo().isWhole()).isTrue();
        });
        assertThat(jdbc.sql("select detail from access_trail where kind = 'USER_CHANGED' and subject_id = ? order by id").param(id).query(String.class).list()).as("what was refused isn't noted").hasSize(2);
        assertSaved(admin.post(path, user("name", "De Un Programa", "role", "COORDINATOR")));
        assertThat(users.get(id).name()).as("whoever names no version writes over what stands").isEqualTo("De Un Programa");
    }

    @Test
    @Tag("ID-1")
    void comingInOrBeingLockedOutIsNoChangeOfAUserAndChoosingALanguageIs() {
        int id = users.add(Actor.SYSTEM, new User.Details("entra", "Entra Sola", Role.ACCOUNT, Optional.of(world.ours.id()), "es", "AR", TwoAccounts.ZONE.getId()), People.PASSWORD);
        var path = "/admin/users/" + id;
        var own = new Visitor(port);
        for (int i = 0; i < 6; i++) own.signIn("entra", "no es ésta");
        assertThat(users.get(id).lockedUntil()).isPresent();
        users.unlock(world.ana.actor(), id);
        assertThat(own.signIn("entra", People.PASSWORD).statusCode()).isEqualTo(303);
        assertSaved(own.post("/preferences/language", "language", "en", "back", "/"));
        assertThat(users.get(id).language()).isEqualTo("en");
        var form = new String[] {"version", "1", "username", "entra", "name", "Entra Sola", "role", "ACCOUNT", "account", String.valueOf(world.ours.id()), "language", "es", "country", "AR", "zone", TwoAccounts.ZONE.getId()};
        var refused = admin.post(path, form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("f-language-error", "name=\"version\" value=\"2\"").doesNotContain("f-name-error");
        assertThat(users.get(id).language()).isEqualTo("en");
    }
    @Test
    @Tag("MB-1")
    void whoWritesAnAccountOverWhatTheyHaveNotSeenIsToldOfEachField() {
        assertSaved(admin.post("/admin/accounts", account("name", "De Dos", "paymentMethods", "Efectivo", "active", "true")));
        int id = accounts.named("De Dos").orElseThrow().id();
        var path = "/admin/accounts/" + id;
        assertThat(admin.get(path).body()).contains("name=\"version\" value=\"1\"");
        assertSaved(admin.post(path, account("version", "1", "name", "Del Primero", "paymentMethods", "Efectivo\r\nTarjeta", "number-0", "011 5278-0099", "classification", "Reservado")));
        var second = account("version", "1", "name", "Del Segundo", "paymentMethods", "Efectivo", "active", "true");
        var refused = admin.post(path, second);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("f-name-error", "guardó cambios mientras usted escribía", "value=\"Del Segundo\"", "<b>Del Primero</b>", "<b>Efectivo, Tarjeta</b>", "f-numbers-error", "5278-0099", "<b>Reservado</b>",
            "ahora no está marcado", "name=\"version\" value=\"2\"").doesNotContain("f-country-error", "f-zone-error", "f-validator-error");
        assertThat(accounts.get(id).name()).isEqualTo("Del Primero");
        assertThat(accounts.numbers(id)).hasSize(1);
        assertThat(accounts.classification(id)).isEqualTo("Reservado");
        second[1] = "2";
        assertSaved(admin.post(path, second));
        assertThat(accounts.get(id).name()).isEqualTo("Del Segundo");
        assertThat(accounts.numbers(id)).isEmpty();
        assertThat(noted("account", id)).contains("name: Del Primero > Del Segundo", "active: false > true", "classification: Reservado > ").doesNotContain("name: De Dos > Del Segundo");
        assertSaved(admin.post(path, account("name", "De Un Programa")));
    }

    @Test
    @Tag("MB-2")
    void whoWritesAPlanOverWhatTheyHaveNotSeenIsToldOfEachField() {
        int id = plans.add(new Plan(0, world.foreign.id(), "De Dos", LocalDate.of(2026, 1, 1), Optional.empty(), 30, true, true, true), Actor.SYSTEM, TwoAccounts.START).id();
        var path = "/admin/plans/" + id;
        assertThat(admin.get(path).body()).contains("name=\"version\" value=\"1\"");
        assertSaved(admin.post(path, "version", "1", "name", "Del Primero", "validFrom", "2026-02-01", "waitingDays", "30", "absentUsesEvent", "true", "chainIsOneEvent", "true"));
        String[] second = {"version", "1", "name", "Del Segundo", "validFrom", "2026-01-01", "waitingDays", "30", "absentUsesEvent", "true", "chainIsOneEvent", "true", "active", "true"};
        var refused = admin.post(path, second);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("f-name-error", "guardó cambios mientras usted escribía", "value=\"Del Segundo\"", "<b>Del Primero</b>", "<b>01/02/2026</b>", "ahora no está marcado", "name=\"version\" value=\"2\"")
            .doesNotContain("f-validUntil-error", "f-waitingDays-error");
        assertThat(plans.get(id).name()).isEqualTo("Del Primero");
        second[1] = "2";
        assertSaved(admin.post(path, second));
        assertThat(plans.get(id).name()).isEqualTo("Del Segundo");
        assertThat(noted("plan", id)).contains("name: Del Primero > Del Segundo", "active: false > true").doesNotContain("name: De Dos > Del Segundo");
        assertSaved(admin.post(path, "name", "De Un Programa", "validFrom", "2026-01-01"));
        assertThat(plans.get(id).name()).as("whoever names no version writes over what stands").isEqualTo("De Un Programa");
    }

    private Member like(String document) {
        return new Member(0, world.ours.id(), world.plan.id(), document, "Alejandro", "Selzer", "+5492920412345", "", "", "", "POL-1", LocalDate.of(2025, 3, 10), Optional.empty(), MemberStatus.ACTIVE, TwoAccounts.START,
            List.of(new Vehicle("AA 001 AA", "", "", "", VehicleKind.CAR)), List.of());
    }

    private String[] member(String... own) {
        return with(own, "plan", String.valueOf(world.plan.id()), "firstNames", "Alejandro", "document", "20.000.001", "phone1", "02920 41-2345", "status", "ACTIVE", "validator", "POL-1");
    }
    private static String[] user(String... own) {
        return with(own, "username", "dedos", "language", "es", "country", "AR", "zone", TwoAccounts.ZONE.getId());
    }
    private static String[] account(String... own) {
        return with(own, "country", "AR", "zone", TwoAccounts.ZONE.getId(), "currency", "ARS", "validator", "Póliza");
    }

    /** Of a field that is there twice the first counts. */
    private static String[] with(String[] own, String... rest) {
        return Stream.concat(Stream.of(own), Stream.of(rest)).toArray(String[]::new);
    }

    private List<String> noted(String entity, Object id) {
        return changes.of(entity, id).stream().map(it -> it.field() + ": " + it.was().orElse("") + " > " + it.became().orElse("")).toList();
    }

    private static void assertSaved(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body().replaceAll("(?s).*?(?=f-[a-zA-Z0-9-]+-error|$)", "").lines().findFirst().orElse("")).isEqualTo(303);
    }
}
