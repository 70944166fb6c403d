package org.auxilia.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.auxilia.AuxiliaTest;
import org.auxilia.assistance.Cases;
import org.auxilia.assistance.Kind;
import org.auxilia.assistance.Obstacle;
import org.auxilia.assistance.Procedure;
import org.auxilia.assistance.Stamp;
import org.auxilia.data.Sight;
import org.auxilia.data.SwitchedDataSource;
import org.auxilia.rights.TwoAccounts;
import org.auxilia.staff.People;
import org.auxilia.staff.Role;
import org.auxilia.staff.Users;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What programs get from the addresses of the screens: the same things, the same refusals. */
@AuxiliaTest
@Tag("OP-5")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiTest {

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    @Autowired Users users;
    @Autowired Cases cases;
    @Autowired SwitchedDataSource database;

    private TwoAccounts world;
    private Program ana;

    @BeforeAll
    void build() {
        world = new TwoAccounts(beans, port).built();
        ana = program("coordinator");
    }

    private Program program(String username) { return new Program(port, People.token(beans, users.findByName(username).orElseThrow())); }

    private long fresh() { return world.opened(world.member, world.plan); }

    @Test
    void anAssistanceIsWhatItsScreenShows() {
        var number = fresh();
        var answer = ana.get("/cases/" + number + "/1");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        var it = answer.body();
        assertThat(it.get("number").stringValue()).isEqualTo(number + "/1");
        assertThat(List.of(text(it, "stage"), text(it, "providerStatus"), text(it, "priority"), text(it, "category"), text(it, "service")))
            .containsExactly("ASSIGNMENT", "UNASSIGNED", "EMERGENCY", "COVERED", "REMOLQUE_GRUA");
        assertThat(it.has("finalStatus")).isFalse();
        assertThat(texts(it.get("promises"), "code")).isNotEmpty().allMatch(code -> code.startsWith("TK-"));
        assertThat(texts(it.get("log"), "kind")).containsSubsequence("CASE_OPENING", "OPENING", "COVERAGE", "CONSENT");
        assertThat(texts(it.get("callingOrder"), "name")).containsExactly("AUXILIO VIEDMA");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    @Tag("CA-8")
    void eachActHasTheObstaclesThatTheProcedureNames() {
        var number = fresh();
        var assistance = cases.get(number, Sight.WHOLE).assistance(1);
        var acts = ana.get("/cases/" + number + "/1").body().get("acts");
        assertThat(acts.size()).isGreaterThan(50);
        for (var act : acts) {
            var kind = Kind.valueOf(text(act, "act").toUpperCase().replace('-', '_'));
            var expected = Procedure.obstaclesTo(kind, assistance, Stamp.now(world.ana.actor(), TwoAccounts.START)).stream().map(Obstacle::name).toList();
            assertThat(texts(act.get("obstacles"), "code")).as(kind.name()).containsExactlyElementsOf(expected);
            assertThat(act.get("possible").booleanValue()).as(kind.name()).isEqualTo(expected.isEmpty());
        }
    }

    @Test
    void anActThatIsPossibleStandsInTheLogAndItsAnswerIsTheAssistance() {
        var path = "/cases/" + fresh() + "/1";
        var answer = ana.post(path + "/assignment", "{'provider': %d, 'eta': '2026-11-23T08:40:00-03:00', 'memberAccepts': true}".formatted(world.provider.id()));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(text(answer.body(), "providerStatus")).isEqualTo("ASSIGNED");
        assertThat(text(answer.body(), "eta")).isEqualTo("2026-11-23T11:40:00Z");
        assertThat(texts(ana.get(path + "/log").body().get("rows"), "kind")).contains("ASSIGNMENT");
    }

    @Test
    @Tag("CA-8")
    void anActThatIsNotPossibleIsRefusedWithAllObstaclesByCodeAndSentence() {
        var path = "/cases/" + fresh() + "/1";
        var answer = ana.post(path + "/work-end", "{}");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(text(answer.body(), "type")).isEqualTo("urn:auxilia:refused");
        assertThat(texts(answer.body().get("obstacles"), "code")).contains("NO_PROVIDER", "NO_CONTACT", "NOT_AUTHORISED", "NOT_STARTED");
        assertThat(texts(answer.body().get("obstacles"), "sentence")).allMatch(sentence -> sentence.contains(" "));
    }

    @Test
    void whatIsTypedWronglyIsToldAtItsField() {
        var path = "/cases/" + fresh() + "/1";
        var answer = ana.post(path + "/diagnosis", "{'fault': '', 'cost': 'diez'}");
        assertThat(answer.status()).isEqualTo(409);
        answer = ana.post(path + "/authorisation", "{'subject': 'NONE', 'what': '', 'amount': -3}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(text(answer.body().get("errors"), "what")).isEqualTo("Falta este dato.");
        assertThat(text(answer.body().get("errors"), "amount")).startsWith("Escriba el importe así");
        assertThat(answer.body().get("errors").has("subject")).isTrue();
        assertThat(ana.post(path + "/remark", "{'stage': {}}").status()).isEqualTo(422);
        assertThat(ana.post(path + "/remark", "no json").status()).isEqualTo(400);
        assertThat(ana.post("/cases", "{}").body().get("errors").propertyNames()).contains("account", "phone");
    }

    @Test
    @Tag("CL-8")
    void aNumberOfJsonIsANumberWhateverTheCountryWrites() {
        var path = "/cases/" + fresh() + "/1";
        assertThat(ana.post(path + "/authorisation", "{'subject': 'EXCESS', 'what': 'Más kilómetros', 'amount': 1234.5}").status()).isEqualTo(200);
        assertThat(ana.post(path + "/authorisation", "{'subject': 'COSTS', 'what': 'Más kilómetros', 'amount': '1.234,60'}").status()).isEqualTo(200);
        assertThat(ana.get(path + "/log").http().body()).contains("1.234,50", "1.234,60");
    }

    @Test
    @Tag("ID-2")
    void whatIsNotThereOrNotTheirsIsSaidInJson() {
        assertThat(ana.get("/cases/999999/1").status()).isEqualTo(404);
        assertThat(ana.post("/cases/" + world.own + "/1/no-such-act", "{}").status()).isEqualTo(404);
        var forbidden = ana.get("/admin/users");
        assertThat(forbidden.status()).isEqualTo(403);
        assertThat(text(forbidden.body(), "type")).isEqualTo("urn:auxilia:forbidden");
        assertThat(ana.get("/cases/new/none").status()).isEqualTo(404);
    }

    @Test
    void aDatabaseThatIsAwayIsAnIncidentWithACode() {
        try {
            database.away(true);
            var answer = ana.get("/boards/mine");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(text(answer.body(), "incident")).matches("[0-9A-F]{4}-[0-9A-F]{4}");
        } finally {
            database.away(false);
        }
    }

    @Test
    void aCaseIsOpenedAndItsAssistanceAsked() {
        var place = ana.get("/cases/places?country=AR&q=Viedma").body().get("rows").get(0);
        assertThat(text(place, "label")).startsWith("Viedma, ");
        var opened = ana.post("/cases", "{'account': %d, 'phone': '+54 2920 41-2345', 'givenName': 'Alejandro', 'familyName': 'Selzer', 'member': %d, 'description': 'Auto en banquina', 'place': %d, 'address': 'RN 3', 'otherBecause': 'Es otro pedido'}"
            .formatted(world.ours.id(), world.member.id(), place.get("id").intValue()));
        assertThat(opened.status()).as(place + " " + opened).isEqualTo(201);
        var path = text(opened.body(), "href");
        assertThat(text(opened.body().get("member"), "document")).isEqualTo("20.123.456");
        var asked = ana.post(path + "/new", "{'service': 'REMOLQUE_GRUA', 'priority': 'EMERGENCY', 'happened': 'Se detuvo en marcha'}");
        assertThat(asked.status()).as(asked.toString()).isEqualTo(201);
        assertThat(texts(asked.body().get("assistances"), "service")).containsExactly("REMOLQUE_GRUA");
        var consented = ana.post(path + "/consent", "{'given': 'yes'}");
        assertThat(consented.body().get("consent").booleanValue()).as(consented.toString()).isTrue();
    }

    @Test
    void aFormShowsTheNamesThatItTakes() {
        var admin = program("administrator");
        var form = admin.get("/admin/users/" + world.bystander).body();
        assertThat(text(form, "username")).isEqualTo("bystander");
        var changed = admin.post("/admin/users/" + world.bystander, form.toString().replace("Nadie Conocido", "Nadie Sabido"));
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(users.get(world.bystander).name()).isEqualTo("Nadie Sabido");
    }

    @Test
    @Tag("BD-1")
    void aListIsReadToItsEndByCursorsThoughRowsAreAddedMeanwhile() {
        for (int i = 0; i < 5; i++) fresh();
        for (var board : List.of("/boards/mine", "/boards/open", "/boards/all")) {
            var all = numbers(ana.get(board + "?limit=200").body());
            assertThat(all.size()).isGreaterThan(5);
            var read = new ArrayList<Long>();
            var page = ana.get(board + "?limit=2").body();
            assertThat(page.get("rows").size()).isEqualTo(2);
            fresh();
            while (true) {
                read.addAll(numbers(page));
                if (!page.has("next")) break;
                page = ana.get(board + "?limit=2&after=" + URLEncoder.encode(text(page, "next"), StandardCharsets.UTF_8)).body();
            }
            assertThat(read).as(board).doesNotHaveDuplicates().containsAll(all);
        }
        assertThat(ana.get("/boards/all?limit=0").body().get("rows").size()).isEqualTo(1);
        assertThat(ana.get("/boards/all?limit=999999&after=nonsense").status()).isEqualTo(200);
        assertThat(ana.get("/providers?limit=1").body().get("rows").size()).isEqualTo(1);
    }

    private static List<Long> numbers(JsonNode page) { return StreamSupport.stream(page.get("rows").spliterator(), false).map(it -> it.get("number").longValue()).toList(); }

    static String text(JsonNode node, String name) { return node.path(name).stringValue(""); }

    static List<String> texts(JsonNode nodes, String name) { return StreamSupport.stream(nodes.spliterator(), false).map(it -> text(it, name)).toList(); }
}
