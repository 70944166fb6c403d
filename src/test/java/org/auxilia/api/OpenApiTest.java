package org.auxilia.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.assertj.core.api.SoftAssertions;
import org.auxilia.AuxiliaTest;
import org.auxilia.Visitor;
import org.auxilia.api.Program.Answer;
import org.auxilia.rights.TwoAccounts;
import org.auxilia.staff.People;
import org.auxilia.staff.Users;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The document against what the server answers: every path, every act, every answer. */
@AuxiliaTest
@Tag("OP-5")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)\\}");

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    @Autowired Users users;

    private TwoAccounts world;
    private JsonNode document;
    private SchemaCheck check;
    private final List<Program> programs = new ArrayList<>();

    /** A case with everything on it that an answer may show. */
    @BeforeAll
    void build() {
        world = new TwoAccounts(beans, port).built();
        for (var role : List.of("coordinator", "operations-manager", "quality-manager", "administrator")) programs.add(new Program(port, People.token(beans, users.findByName(role).orElseThrow())));
        document = programs.getFirst().get("/openapi.json").body();
        check = new SchemaCheck(document);
        var it = new Emergency(programs.getFirst(), "/cases/" + world.own + "/1", world.provider.id()).untilTheWorkEnded();
        it.done("costs", "{'concept1': 'Remolque', 'unit1': 50000}");
        it.done("fields", "{'fault': 'No arranca ni empujado'}");
        it.done("non-conformity", "{'words': 'Tardaron mucho'}");
        it.done("survey", "{'score': '2', 'comment': 'Tardaron'}");
    }

    private record Operation(String path, String verb, JsonNode described) {}

    private List<Operation> operations(String verb) {
        return document.get("paths").propertyNames().stream().flatMap(path -> document.get("paths").get(path).propertyNames().stream().filter(verb::equals)
            .map(it -> new Operation(path, it, document.get("paths").get(path).get(it)))).toList();
    }

    private String sample(String path) {
        return VARIABLE.matcher(path).replaceAll(it -> switch (it.group(1)) {
            case "number" -> Long.toString(world.own);
            case "code" -> path.contains("/causes/") ? "DESISTE" : path.contains("/log-subtypes/") ? "AVISO_CUENTA" : "REMOLQUE_GRUA";
            case "tab" -> "all";
            case "id" -> Long.toString(path.contains("/providers/") ? world.provider.id() : path.contains("/accounts/") ? world.ours.id() : path.contains("/plans/") ? world.plan.id()
                : path.contains("/members/") ? world.member.id() : path.contains("/imports/") ? world.sent : path.contains("/places/") ? world.town : world.bystander);
            default -> "1";
        }) + Map.of("/cases/members/card", "?member=" + world.member.id(), "/cases/members", "?q=Selzer", "/places", "?q=Viedma", "/find", "?q=Selzer", "/cases/{number}/new/coverage", "?service=REMOLQUE_GRUA", "/cases/places", "?q=Viedma").getOrDefault(path, "");
    }

    /** By the first of the roles to whom the address is open. */
    private Answer sent(Operation it, String json) {
        Answer answer = null;
        for (var program : programs) {
            answer = it.verb().equals("get") ? program.get(sample(it.path())) : program.post(sample(it.path()), json);
            if (answer.status() != 403) return answer;
        }
        return answer;
    }

    private List<String> faults(Operation it, Answer answer) {
        var status = Integer.toString(answer.status());
        var response = it.described().get("responses").path(it.described().get("responses").has(status) ? status : "default");
        var type = answer.header("Content-Type").replaceAll(";.*", "");
        var schema = response.path("content").path(type).path("schema");
        return schema.isMissingNode() ? List.of(type + " is not foreseen for " + status) : check.faults(schema, answer.body());
    }

    @Test
    void everyListAndEveryResourceIsAnsweredAndValid() {
        var said = new SoftAssertions();
        for (var it : operations("get")) {
            var answer = sent(it, "");
            said.assertThat(answer.status()).as(it.path() + " " + answer).isIn(List.of(200, 303));
            if (answer.status() == 200) said.assertThat(faults(it, answer)).as(it.path() + " " + answer).isEmpty();
        }
        said.assertAll();
        assertThat(operations("get").size()).isGreaterThan(40);
    }

    @Test
    void everyActIsAnsweredByAnAddressOfItsOwnAndWhatItLacksIsInItsSchema() {
        var said = new SoftAssertions();
        var refused = new TreeMap<Integer, Integer>();
        for (var it : operations("post")) {
            var answer = sent(it, "{}");
            refused.merge(answer.status(), 1, Integer::sum);
            said.assertThat(answer.status()).as(it.path() + " " + answer).isIn(List.of(200, 201, 404, 409, 422));
            said.assertThat(answer.status() == 404 && !it.path().contains("/remove") && !it.path().contains("/tokens/") && !it.path().startsWith("/admin/places/") && !it.path().equals("/agenda/done")).as("no such act: " + it.path()).isFalse();
            said.assertThat(faults(it, answer)).as(it.path() + " " + answer).isEmpty();
            if (it.path().startsWith("/admin/") || answer.status() != 422) continue;
            var properties = new TreeSet<>(it.described().at("/requestBody/content/application~1json/schema/properties").propertyNames());
            said.assertThat(properties).as(it.path() + " lacks a field " + answer).containsAll(named(answer.body().get("errors").propertyNames()));
            var required = StreamSupport.stream(it.described().at("/requestBody/content/application~1json/schema/required").spliterator(), false).map(JsonNode::stringValue).toList();
            said.assertThat(answer.body().get("errors").propertyNames()).as(it.path() + " " + answer).containsAll(required);
        }
        said.assertAll();
        assertThat(refused.get(422)).isGreaterThan(25);
        assertThat(refused.get(409)).isGreaterThan(10);
    }

    /** What a form asks for in two fields is one for a program. */
    private static List<String> named(java.util.Collection<String> fields) { return fields.stream().map(it -> it.replaceFirst("(?<=[a-z])(Date|Time)$", "")).toList(); }

    @Test
    void whoHasNotSignedInDoesNotGetIt() {
        assertThat(new Program(port, "aux_none").get("/openapi.json").status()).isEqualTo(401);
        assertThat(new Visitor(port).get("/openapi.json").statusCode()).isEqualTo(303);
        assertThat(document.get("openapi").stringValue()).isEqualTo("3.1.0");
    }

    @Test
    void theCheckFindsWhatIsWrong() {
        var problem = document.at("/components/schemas/Problem");
        var wrong = programs.getFirst().get("/cases/999999").body();
        assertThat(check.faults(problem, wrong)).isEmpty();
        assertThat(check.faults(problem, wrong.get("detail"))).hasSize(1);
        assertThat(check.faults(problem, document.get("info"))).isNotEmpty();
        assertThat(check.faults(document.at("/components/schemas/BoardRow"), wrong)).isNotEmpty();
    }
}
