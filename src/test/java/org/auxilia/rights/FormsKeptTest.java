package org.auxilia.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.auxilia.AuxiliaTest;
import org.auxilia.Visitor;
import org.auxilia.catalogue.CatalogueChanges;
import org.auxilia.membership.Accounts;
import org.auxilia.membership.HouseScripts;
import org.auxilia.membership.Member;
import org.auxilia.membership.MemberStatus;
import org.auxilia.membership.Members;
import org.auxilia.membership.Period;
import org.auxilia.membership.Plan;
import org.auxilia.membership.PlanService;
import org.auxilia.membership.Plans;
import org.auxilia.membership.ScriptStep;
import org.auxilia.membership.Scripts;
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
    @Autowired Scripts scripts;
    @Autowired HouseScripts house;
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
    @Test
    @Tag("MB-2")
    void whoWritesTheServicesOfAPlanOverWhatTheyHaveNotSeenIsToldLineByLine() {
        int id = plans.add(new Plan(0, world.foreign.id(), "Hoja", LocalDate.of(2026, 1, 1), Optional.empty(), 30, true, true, true), Actor.SYSTEM, TwoAccounts.START).id();
        var path = "/admin/plans/" + id + "/services";
        plans.setServices(id, List.of(line(0, id, "REMOLQUE_GRUA", 3), line(0, id, "TAXI", 1), line(0, id, "AMBULANCIA", 1)), Actor.SYSTEM, TwoAccounts.START);
        var before = plans.services(id);
        var page = admin.get(path).body();
        assertThat(page).contains("name=\"version\" value=\"2\"");
        int tow = before.getFirst().id(), taxi = before.get(1).id(), ambulance = before.getLast().id();
        plans.setServices(id, List.of(line(tow, id, "REMOLQUE_GRUA", 5), line(ambulance, id, "AMBULANCIA", 1), line(0, id, "CERRAJERIA_HOGAR", 2)), world.ana.actor(), TwoAccounts.START);

        var refused = admin.post(path, "version", "2", "id-0", tow + "", "service-0", "REMOLQUE_GRUA", "status-0", "ACTIVE", "period-0", "CONTRACT_YEAR", "events-0", "3", "label-0", "Auto", "id-1", taxi + "", "service-1", "TAXI",
            "status-1", "ACTIVE", "period-1", "CONTRACT_YEAR", "events-1", "1", "id-2", ambulance + "", "service-2", "AMBULANCIA", "status-2", "ACTIVE", "period-2", "CONTRACT_YEAR", "events-2", "1");
        assertThat(refused.statusCode()).isEqualTo(422);
        int added = plans.services(id).getLast().id();
        assertThat(refused.body()).contains("f-events-0-error", world.ana.name() + " guardó cambios mientras usted escribía", "<b>5</b>", "value=\"Auto\"", "f-service-1-error", world.ana.name() + " quitó esta línea",
            "f-service-3-error", world.ana.name() + " agregó esta línea", "name=\"id-3\" value=\"" + added + "\"", "name=\"version\" value=\"3\"").doesNotContain("f-service-0-error", "f-events-2-error", "f-service-2-error", "name=\"id-1\"");
        assertThat(plans.services(id)).extracting(PlanService::service).containsExactly("REMOLQUE_GRUA", "AMBULANCIA", "CERRAJERIA_HOGAR");

        assertSaved(admin.post(path, "version", "3", "id-0", tow + "", "service-0", "REMOLQUE_GRUA", "events-0", "5", "label-0", "Auto", "service-1", "TAXI", "events-1", "1", "id-2", ambulance + "", "service-2", "AMBULANCIA", "events-2", "1",
            "id-3", added + "", "service-3", "CERRAJERIA_HOGAR", "events-3", "2"));
        assertThat(plans.services(id)).extracting(PlanService::service).containsExactly("REMOLQUE_GRUA", "TAXI", "AMBULANCIA", "CERRAJERIA_HOGAR");
        assertThat(noted("plan_service", tow)).contains("maxEvents: 3 > 5", "label:  > Auto").doesNotContain("maxEvents: 5 > 3");
        assertSaved(admin.post(path, "service-0", "TAXI"));
        assertThat(plans.services(id)).as("whoever names no version writes over what stands").hasSize(1);
    }

    @Test
    @Tag("CO-3")
    void whoWritesTheWordsOfAnAccountOverWhatTheyHaveNotSeenIsToldAtEachStep() {
        int id = world.foreign.id();
        var path = "/admin/accounts/" + id + "/texts";
        var seen = String.valueOf(scripts.kept(id, "es").version());
        assertThat(admin.get(path).body()).contains("name=\"version\" value=\"" + seen + "\"");
        scripts.set(id, ScriptStep.GREETING, "es", "{account}, le saluda Ana.", world.ana.actor(), TwoAccounts.START);
        var refused = admin.post(path, "version", seen, "language", "es", "GREETING", "{account}, le saluda Víctor.");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("f-GREETING-error", world.ana.name() + " guardó cambios mientras usted escribía", "le saluda Víctor.</textarea>", "<b>{account}, le saluda Ana.</b>", "name=\"version\" value=\"" + scripts.kept(id, "es").version() + "\"");
        assertThat(scripts.text(id, ScriptStep.GREETING, "es")).isEqualTo("{account}, le saluda Ana.");
        assertSaved(admin.post(path, "version", String.valueOf(scripts.kept(id, "en").version()), "language", "en", "GREETING", "{account}, Victor speaking."));
        assertSaved(admin.post(path, "version", String.valueOf(scripts.kept(id, "es").version()), "language", "es", "GREETING", "{account}, le saluda Víctor."));
        assertThat(scripts.text(id, ScriptStep.GREETING, "es")).isEqualTo("{account}, le saluda Víctor.");
        assertThat(noted("account", id)).contains("script GREETING es: {account}, le saluda Ana. > {account}, le saluda Víctor.");
    }

    @Test
    @Tag("CO-3")
    void whoWritesTheWordsOfTheHouseOverWhatTheyHaveNotSeenIsToldAtEachStep() {
        assertThat(admin.get("/admin/texts").body()).contains("name=\"version\" value=\"1\"");
        house.change("es", Map.of(ScriptStep.FAREWELL, "Lo saluda Ana."), Optional.of(1), world.ana.actor(), TwoAccounts.START);
        var refused = admin.post("/admin/texts", "version", "1", "language", "es", "FAREWELL", "Lo saluda Víctor.", "GREETING", "Hola {nadie}");
        assertThat(refused.body()).contains("f-GREETING-error", "nadie");
        refused = admin.post("/admin/texts", "version", "1", "language", "es", "FAREWELL", "Lo saluda Víctor.");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("f-FAREWELL-error", world.ana.name() + " guardó cambios mientras usted escribía", "Lo saluda Víctor.</textarea>", "<b>Lo saluda Ana.</b>", "name=\"version\" value=\"2\"");
        assertThat(house.kept("es").own()).containsEntry(ScriptStep.FAREWELL, "Lo saluda Ana.");
        assertSaved(admin.post("/admin/texts", "version", "2", "language", "es", "FAREWELL", "Lo saluda Víctor."));
        assertThat(scripts.text(world.foreign.id(), ScriptStep.FAREWELL, "es")).isEqualTo("Lo saluda Víctor.");
        assertThat(noted(HouseScripts.ENTITY, "es")).contains("script FAREWELL es: Lo saluda Ana. > Lo saluda Víctor.");
        assertThat(admin.get("/admin/changes?entity=house_script").body()).contains("Textos de la casa", "Texto FAREWELL es", "Lo saluda Víctor.", "/admin/texts?language=es");
        assertThat(world.as(Role.COORDINATOR).get("/admin/texts").statusCode()).isEqualTo(403);
    }

    /** The form of an account shows the house's words where it has none: sent back, they would become its own. */
    @Test
    @Tag("CO-3")
    void whatTheHouseSaidMeanwhileDoesNotMakeWordsOfAnAccount() {
        int id = world.ours.id();
        var path = "/admin/accounts/" + id + "/texts";
        var seen = String.valueOf(scripts.kept(id, "en").version());
        house.change("en", Map.of(ScriptStep.ASK_END, "All done?"), Optional.empty(), world.ana.actor(), TwoAccounts.START);
        var refused = admin.post(path, "version", seen, "language", "en", "ASK_END", scripts.usual(ScriptStep.ASK_END, "en"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("f-ASK_END-error", world.ana.name(), "<b>All done?</b>");
        assertThat(scripts.own(id, "en")).isEmpty();
        assertThat(admin.get(path + "?language=en").body()).contains("All done?</textarea>");
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
    private static PlanService line(int id, int plan, String service, int events) {
        return new PlanService(id, plan, service, "", PlanService.Status.ACTIVE, Optional.empty(), OptionalInt.of(events), Period.CONTRACT_YEAR, OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), Optional.empty(),
            List.of(), "", "", "", "");
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
