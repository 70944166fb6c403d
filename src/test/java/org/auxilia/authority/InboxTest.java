package org.auxilia.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.auxilia.AuxiliaTest;
import org.auxilia.api.Program.Answer;
import org.auxilia.api.Program;
import org.auxilia.assistance.AnytimeFact.AuthorisationDecided;
import org.auxilia.assistance.AnytimeFact.Subject;
import org.auxilia.data.Command;
import org.auxilia.data.Sight;
import org.auxilia.staff.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked of superiors, over HTTP: routed by the limits, decided once, in the role of whoever is away, and never on the own request. */
@AuxiliaTest
@Tag("AU-1")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InboxTest extends Asking {

    // AU-1: routed by the limits

    @ParameterizedTest
    @CsvSource({"1000.00, SUPERVISOR", "1000.01, OPERATIONS_MANAGER", "2000.00, OPERATIONS_MANAGER", "2000.01, GENERAL_MANAGEMENT"})
    void atTheLimitOneDecidesAndOneUnitAboveItTheNextOneDoes(String amount, Role level) {
        var number = asks(ana, opened(), "COSTS", amount);
        var path = path(number);
        assertThat(row(number).orElseThrow().get("level").stringValue()).isEqualTo(level.name());
        for (var it : Map.of(Role.SUPERVISOR, supervisor, Role.OPERATIONS_MANAGER, manager).entrySet()) {
            if (it.getKey().compareTo(level) >= 0) continue;
            assertThat(grants(it.getValue(), path).status()).as("in the inbox, " + it.getKey()).isEqualTo(409);
            assertThat(it.getValue().post("/cases/" + number + "/1/authorisation-reply", "{'subject': 'COSTS', 'granted': 'yes', 'why': 'corresponde'}").status()).as("in the case, " + it.getKey()).isEqualTo(409);
        }
        var his = level == Role.SUPERVISOR ? supervisor : level == Role.OPERATIONS_MANAGER ? manager : management;
        assertThat(grants(his, path).status()).isEqualTo(200);
        assertThat(decision(number).stamp().who().role()).isEqualTo(level);
        assertThat(row(number)).isEmpty();
    }

    @Test
    void whatWaitsIsAnotherOnesOnceTheLimitsAreOthers() {
        var number = asks(ana, opened(), "COSTS", "900.00");
        limits("COSTS-SUPERVISOR", "800,00", "COSTS-OPERATIONS_MANAGER", "2.000,00");
        assertThat(row(number).orElseThrow().get("level").stringValue()).isEqualTo("OPERATIONS_MANAGER");
        limits("COSTS-SUPERVISOR", "1.000,00", "COSTS-OPERATIONS_MANAGER", "2.000,00");
        assertThat(row(number).orElseThrow().get("level").stringValue()).isEqualTo("SUPERVISOR");
    }

    @Test
    void aLimitThatAnotherInstanceLoweredHoldsForTheNextDecision() {
        var number = asks(ana, opened(), "COSTS", "900.00");
        jdbc.sql("update authority_limit set most = 89999 where subject = 'COSTS' and role = 'SUPERVISOR'").update();
        assertThat(grants(supervisor, path(number)).http().body()).contains("supera su límite de autorización");
        assertThat(supervisor.post("/cases/" + number + "/1/authorisation-reply", "{'subject': 'COSTS', 'granted': 'yes', 'why': 'corresponde'}").status()).isEqualTo(409);
        jdbc.sql("update authority_limit set most = 90000 where subject = 'COSTS' and role = 'SUPERVISOR'").update();
        assertThat(grants(supervisor, path(number)).status()).as("at the limit").isEqualTo(200);
        limits("COSTS-SUPERVISOR", "1.000,00", "COSTS-OPERATIONS_MANAGER", "2.000,00");
    }

    @Test
    void anAccountsOwnLimitGoesBeforeTheHouses() {
        var admin = world.as(Role.ADMINISTRATOR);
        assertThat(admin.post("/admin/accounts/" + world.ours.id() + "/authority", "COSTS-SUPERVISOR", "5.000,00").statusCode()).isEqualTo(303);
        assertThat(row(asks(ana, opened(), "COSTS", "5000.00")).orElseThrow().get("level").stringValue()).isEqualTo("SUPERVISOR");
        assertThat(program("administrator").post("/admin/accounts/" + world.ours.id() + "/authority", "{'payBeforeStart': true}").status()).isLessThan(400);
        assertThat(row(asks(ana, opened(), "COSTS", "5000.00")).orElseThrow().get("level").stringValue()).as("what is not sent stays").isEqualTo("SUPERVISOR");
        assertThat(admin.post("/admin/accounts/" + world.ours.id() + "/authority", "COSTS-SUPERVISOR", "", "payBeforeStart", "").statusCode()).isEqualTo(303);
        assertThat(row(asks(ana, opened(), "COSTS", "5000.00")).orElseThrow().get("level").stringValue()).isEqualTo("GENERAL_MANAGEMENT");
    }

    @Test @Tag("CA-9")
    void whoWritesLimitsOverWhatTheyHaveNotSeenIsToldAndWhoChangedWhatIsNoted() {
        var admin = world.as(Role.ADMINISTRATOR);
        var seen = admin.get("/admin/authority?currency=ARS").body().replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        limits("COSTS-SUPERVISOR", "1.000,00", "COSTS-OPERATIONS_MANAGER", "2.000,00", "EXCESS-SUPERVISOR", "7.777,00");
        var answer = admin.post("/admin/authority", "currency", "ARS", "version", seen, "COSTS-SUPERVISOR", "1,00");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("guardó cambios mientras usted escribía", "7.777,00");
        assertThat(program("administrator").get("/admin/changes?entity=authority").body().get("rows").toString()).contains("limitExcessSupervisor", "7777.00 ARS", "Víctor Cano");
        assertThat(admin.get("/admin/changes?entity=authority").body()).contains("Límite de excedente, supervisor");
        limits("COSTS-SUPERVISOR", "1.000,00", "COSTS-OPERATIONS_MANAGER", "2.000,00");
    }

    @Test @Tag("CA-9")
    void ofTwoProgramsThatEachSendOneLimitNeitherTakesBackTheOthers() throws Exception {
        Program one = program("administrator"), other = program("administrator");
        for (int i = 1; i <= 8; i++) {
            var amount = i;
            var answers = atOnce(() -> one.post("/admin/authority", "{'currency': 'ARS', 'EXCESS-SUPERVISOR': %d}".formatted(amount)), () -> other.post("/admin/authority", "{'currency': 'ARS', 'COURTESY-SUPERVISOR': %d}".formatted(amount)));
            assertThat(answers).allMatch(it -> it.status() < 400);
            var most = beans.getBean(Limits.class).house("ARS").most();
            assertThat(List.of(most.get(new Limits.Of(Subject.EXCESS, Role.SUPERVISOR)), most.get(new Limits.Of(Subject.COURTESY, Role.SUPERVISOR)), most.get(new Limits.Of(Subject.COSTS, Role.SUPERVISOR)))).containsExactly(i * 100L, i * 100L, 100_000L);
        }
        limits("COSTS-SUPERVISOR", "1.000,00", "COSTS-OPERATIONS_MANAGER", "2.000,00");
    }

    // One decision, with its reason

    @Test
    void ofTwoWhoDecideAtOnceOneDoesAndTheOtherIsToldWhoDid() throws Exception {
        for (int round = 0; round < 5; round++) {
            var number = asks(ana, opened(), "COSTS", "500.00");
            var path = path(number);
            var answers = atOnce(() -> grants(supervisor, path), () -> manager.post(path, "{'decision': 'REFUSE', 'why': 'No corresponde'}"));
            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
            var lost = answers.stream().filter(it -> it.status() == 409).findFirst().orElseThrow();
            assertThat(lost.http().body()).contains("ya está decidido", decision(number).stamp().who().name());
            assertThat(cases.get(number, Sight.WHOLE).log().stream().filter(it -> it.fact() instanceof AuthorisationDecided)).hasSize(1);
        }
    }

    @Test
    void theLogNamesAReasonWhateverIsDecided() {
        var number = asks(ana, opened(), "COSTS", "400.00");
        var path = path(number);
        assertThat(supervisor.post(path, "{}").body().get("errors").propertyNames()).containsExactly("decision");
        assertThat(supervisor.post(path, "{'decision': 'GRANT'}").body().get("errors").propertyNames()).containsExactly("reason");
        for (var says : List.of("PART", "DATUM", "REFUSE")) assertThat(supervisor.post(path, "{'decision': '" + says + "', 'reason': 'UPSET', 'percent': 50}").body().get("errors").propertyNames()).as(says).containsExactly("why");
        for (var percent : List.of("0", "101")) assertThat(supervisor.post(path, "{'decision': 'PART', 'why': 'A medias', 'percent': " + percent + "}").body().get("errors").propertyNames()).as(percent).containsExactly("percent");
        assertThat(supervisor.post(path, "{'decision': 'PART', 'why': 'A medias', 'amount': 0}").body().get("errors").propertyNames()).as("nothing is no part").containsExactly("amount");
        assertThat(supervisor.post(path, "{'decision': 'PART', 'why': 'A medias', 'percent': 25}").status()).isEqualTo(200);
        var decided = (AuthorisationDecided) decision(number).fact();
        assertThat(decided.why()).isEqualTo("A medias");
        assertThat(decided.amount().orElseThrow().minor()).isEqualTo(10_000);
    }

    @Test @Tag("TK-27")
    void aDatumIsAskedForAndAnsweredAndTheTimeRunsAgain() {
        var number = asks(ana, opened(), "COSTS", "300.00");
        assertThat(supervisor.post(path(number), "{'decision': 'DATUM', 'why': '¿Qué técnico va?'}").status()).isEqualTo(200);
        assertThat(row(number).orElseThrow().get("datumWanted").stringValue()).isEqualTo("¿Qué técnico va?");
        assertThat(ana.post("/cases/" + number + "/1/datum-reply", "{'subject': 'COSTS', 'answer': 'El interno'}").status()).isEqualTo(200);
        assertThat(row(number).orElseThrow().path("datumWanted").isMissingNode() || row(number).orElseThrow().get("datumWanted").isNull()).isTrue();
        assertThat(grants(supervisor, path(number)).status()).isEqualTo(200);
    }

    @Test
    void whatACancelledAssistanceHadAskedForWaitsForNobody() {
        var number = asks(ana, opened(), "COSTS", "300.00");
        assertThat(ana.post("/cases/" + number + "/1/cancellation", "{'cause': 'DESISTE', 'who': 'Alejandro'}").status()).isEqualTo(200);
        assertThat(row(number)).isEmpty();
    }

    // Nobody on the own request; who is away has a substitute

    @Test
    void nobodyDecidesOnTheOwnRequestNorByAProgramOfTheirOwn() {
        var number = asks(supervisor, opened(), "COSTS", "300.00");
        assertThat(grants(supervisor, path(number)).status()).isEqualTo(409);
        assertThat(world.as(Role.SUPERVISOR).post(path(number), "decision", "GRANT", "reason", "UPSET").statusCode()).isEqualTo(409);
        assertThat(world.as(Role.SUPERVISOR).get("/authorisations").body()).contains("Lo pidió usted");
        assertThat(grants(manager, path(number)).status()).isEqualTo(200);
    }

    @Test
    void whoTakesTheAbsentOnesPlaceDecidesInThatRoleAsLongAsTheAbsenceLasts() {
        var number = asks(ana, opened(), "COSTS", "1500.00");
        assertThat(manager.post("/me/absences", "{'substitute': %d, 'ends': '2026-12-24T00:00:00Z', 'absentWhy': 'Licencia'}".formatted(id("supervisor"))).status()).isLessThan(300);
        assertThat(world.as(Role.SUPERVISOR).get("/authorisations?request=" + number + "-" + row(number).orElseThrow().get("seq").intValue()).body()).contains("Decide en lugar de Lucía Méndez");
        assertThat(grants(supervisor, path(number)).status()).isEqualTo(200);
        var entry = decision(number);
        assertThat(entry.stamp().who().name()).isEqualTo("Tomás Godoy");
        assertThat(entry.stamp().who().role()).isEqualTo(Role.OPERATIONS_MANAGER);
        assertThat(((AuthorisationDecided) entry.fact()).insteadOf().orElseThrow().name()).isEqualTo("Lucía Méndez");
        var other = asks(ana, opened(), "COSTS", "1500.00");
        var absence = manager.get("/me/absences").body().get("rows").get(0).get("id").intValue();
        supervisor.post("/me/absences/" + absence + "/end", "{}");
        assertThat(manager.get("/me/absences").body().get("rows").size()).as("it is not his to end").isOne();
        assertThat(manager.post("/me/absences/" + absence + "/end", "{}").status()).isLessThan(300);
        assertThat(grants(supervisor, path(other)).status()).isEqualTo(409);
    }

    @Test
    void theSubstituteOfWhoAsksDecidesInNoPlaceOfHisAndWhoAsksInNobodys() {
        assertThat(manager.post("/me/absences", "{'substitute': %d, 'ends': '2026-12-24T00:00:00Z'}".formatted(id("supervisor"))).status()).isLessThan(300);
        var his = asks(manager, opened(), "COSTS", "1500.00");
        assertThat(grants(supervisor, path(his)).status()).as("in the place of who asks").isEqualTo(409);
        assertThat(supervisor.post("/cases/" + his + "/1/authorisation-reply", "{'subject': 'COSTS', 'granted': 'yes', 'why': 'corresponde'}").status()).as("in the case").isEqualTo(409);
        var own = asks(supervisor, opened(), "COSTS", "1500.00");
        assertThat(grants(supervisor, path(own)).status()).as("the substitute asks").isEqualTo(409);
        assertThat(grants(management, path(own)).status()).isEqualTo(200);
    }

    @Test
    void theSubstituteDecidesNoRequestOfTheAbsentOneThoughHisOwnRoleWereEnough() {
        assertThat(manager.post("/me/absences", "{'substitute': %d, 'ends': '2026-12-24T00:00:00Z'}".formatted(id("supervisor"))).status()).isLessThan(300);
        var small = asks(manager, opened(), "COSTS", "1.00");
        assertThat(grants(supervisor, path(small)).status()).as("within the supervisor's own limit").isEqualTo(409);
        assertThat(supervisor.post("/cases/" + small + "/1/authorisation-reply", "{'subject': 'COSTS', 'granted': 'yes', 'why': 'corresponde'}").status()).as("in the case").isEqualTo(409);
        nobodyIsAway();
        assertThat(grants(supervisor, path(small)).status()).as("whose substitute he is no more").isEqualTo(200);
    }

    @Test
    void ofWhatIsAboveTheLimitAPartUpToItIsHis() {
        var number = asks(ana, opened(), "COSTS", "1500.00");
        assertThat(world.as(Role.SUPERVISOR).get("/authorisations?request=" + number + "-" + row(number).orElseThrow().get("seq").intValue()).body()).contains("El total lo decide", "hasta $").doesNotContain("value=\"GRANT\"");
        assertThat(supervisor.post(path(number), "{'decision': 'PART', 'amount': 1000.01, 'why': 'hasta ahí'}").status()).isEqualTo(422);
        assertThat(supervisor.post(path(number), "{'decision': 'PART', 'amount': 1000.00, 'why': 'hasta ahí'}").status()).isEqualTo(200);
        assertThat(cases.get(number, Sight.WHOLE).assistance(1).granted(Subject.COSTS).orElseThrow().minor()).isEqualTo(100_000);
    }

    @Test
    void aFormThatStoodOpenWhileItWasAskedAnewDecidesNothing() {
        var number = asks(ana, opened(), "COSTS", "10.00");
        var seen = cases.get(number, Sight.WHOLE).assistance(1).asking(Subject.COSTS).orElseThrow();
        assertThat(grants(supervisor, path(number)).status()).isEqualTo(200);
        asks(ana, number, "COSTS", "900.00");
        var stale = "{'subject': 'COSTS', 'granted': 'yes', 'why': 'corresponde', 'asking': '%s'}".formatted(seen);
        assertThat(supervisor.post("/cases/" + number + "/1/authorisation-reply", stale).http().body()).contains("cambió desde que usted abrió");
        assertThat(supervisor.post(path(number), "{'decision': 'GRANT', 'reason': 'PLAN_ALLOWS', 'asking': '%s'}".formatted(seen)).http().body()).contains("cambió desde que usted abrió");
        assertThat(row(number)).as("it waits still").isPresent();
    }

    @Test
    void nobodyChangesWhatLimitsHimself() {
        var own = manager.post("/admin/authority", "{'currency': 'ARS', 'COSTS-SUPERVISOR': 1000.00, 'COSTS-OPERATIONS_MANAGER': 9000.00}");
        assertThat(own.status()).isEqualTo(422);
        assertThat(own.http().body()).contains("lo cambia otra persona");
        assertThat(manager.post("/admin/accounts/" + world.ours.id() + "/authority", "{'goodwill': 9000.00, 'period': 'YEAR'}").status()).isEqualTo(422);
        assertThat(manager.post("/admin/authority", "{'currency': 'ARS', 'COSTS-SUPERVISOR': 1000.00, 'COSTS-OPERATIONS_MANAGER': 2000.00, 'COURTESY-SUPERVISOR': 7000.00}").status()).as("another's").isLessThan(400);
        limits("COSTS-SUPERVISOR", "1.000,00", "COSTS-OPERATIONS_MANAGER", "2.000,00");
    }

    @Test
    void onlySuperiorsHaveSubstitutesAndAreOnes() {
        assertThat(manager.post("/me/absences", "{'substitute': %d, 'ends': '2026-12-24T00:00:00Z'}".formatted(id("coordinator"))).status()).isEqualTo(422);
        assertThat(manager.post("/me/absences", "{'substitute': %d, 'ends': '2026-12-24T00:00:00Z'}".formatted(id("operations-manager"))).status()).isEqualTo(422);
        assertThat(manager.post("/me/absences", "{'substitute': %d, 'ends': '2020-01-01T00:00:00Z'}".formatted(id("supervisor"))).status()).isEqualTo(422);
        assertThat(ana.get("/me/absences").status()).isEqualTo(403);
        assertThat(supervisor.post("/me/absences", "{'person': %d, 'substitute': %d, 'ends': '2026-12-24T00:00:00Z'}".formatted(id("general-management"), id("supervisor"))).status()).as("nobody sends another away").isEqualTo(422);
        var administrator = program("administrator");
        assertThat(administrator.post("/me/absences", "{'person': %d, 'substitute': %d, 'ends': '2026-12-24T00:00:00Z'}".formatted(id("general-management"), id("supervisor"))).status()).isLessThan(300);
        assertThat(trail()).startsWith("SUBSTITUTE_NAMED administrator general-management");
        jdbc.sql("update app_user set active = false where username = 'general-management'").update();
        assertThat(absences.of(id("supervisor"), clock.instant())).as("whose access is taken away has nobody in his place").isEmpty();
        jdbc.sql("update app_user set active = true where username = 'general-management'").update();
        assertThat(absences.of(id("supervisor"), clock.instant())).hasSize(1);
        var absence = administrator.get("/me/absences").body().get("rows").get(0).get("id").intValue();
        assertThat(administrator.post("/me/absences/" + absence + "/end", "{}").status()).isLessThan(300);
        assertThat(trail()).startsWith("SUBSTITUTE_ENDED administrator general-management");
        assertThat(administrator.post("/me/absences", "{'person': %d, 'substitute': %d, 'begins': '2026-12-01T00:00:00Z', 'ends': '2027-12-02T00:00:01Z'}".formatted(id("general-management"), id("supervisor"))).status()).as("a second longer than 366 days").isEqualTo(422);
        assertThat(administrator.post("/me/absences", "{'person': %d, 'substitute': %d, 'begins': '2026-12-01T00:00:00Z', 'ends': '2027-12-02T00:00:00Z'}".formatted(id("general-management"), id("supervisor"))).status()).isLessThan(300);
    }

    /** Its last line about absences: what, by whom, whose. */
    private String trail() {
        return jdbc.sql("select t.kind || ' ' || b.username || ' ' || s.username || ' ' || t.detail from access_trail t join app_user b on b.id = t.actor_id join app_user s on s.id = t.subject_id where t.kind like 'SUBSTITUTE%' order by t.id desc limit 1").query(String.class).single();
    }

    @Test
    @Tag("OP-9")
    void whatWaitsGoesOutAsAFile() {
        asks(ana, opened(), "COSTS", "20000");
        var file = world.as(Role.SUPERVISOR).get("/authorisations?format=csv").body();
        assertThat(file.lines().findFirst().orElse("")).endsWith("Pedido;Vence;Qué;Asistencia;Servicio;Afiliado;Cuenta;Monto;Moneda;Decide;Lo pide;Por qué");
        assertThat(file).contains(";20000,00;ARS;");
        assertThat(world.as(Role.COORDINATOR).get("/authorisations?format=csv").statusCode()).isEqualTo(403);
    }

    // LG-2

    @Test @Tag("LG-2")
    void theLogGivesTheSameRequestsAgain() {
        asks(ana, opened(), "COSTS", "700.00");
        var decided = asks(ana, opened(), "COSTS", "600.00");
        grants(supervisor, path(decided));
        var before = rows();
        assertThat(before).hasSizeGreaterThan(1);
        jdbc.sql("update authorisation set what = '', level = 'SUPERVISOR', why = ''").update();
        assertThat(beans.getBeanProvider(Command.class).stream().filter(it -> it.name().equals("rebuild")).findFirst().orElseThrow().run(List.of())).isZero();
        assertThat(rows()).isEqualTo(before);
    }

    private List<Map<String, Object>> rows() { return jdbc.sql("select * from authorisation order by case_number, seq").query().listOfRows(); }
}
