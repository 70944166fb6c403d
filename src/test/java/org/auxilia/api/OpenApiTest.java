package org.auxilia.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.api.SoftAssertions;
import org.auxilia.AuxiliaTest;
import org.auxilia.Visitor;
import org.auxilia.api.Program.Answer;
import org.auxilia.imports.Imports;
import org.auxilia.imports.Kind;
import org.auxilia.imports.Whose;
import org.auxilia.rights.TwoAccounts;
import org.auxilia.staff.Actor;
import org.auxilia.staff.People;
import org.auxilia.staff.Role;
import org.auxilia.staff.Users;
import org.auxilia.web.Form.Question;
import org.auxilia.web.LastForm;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The document against what the server answers: every path, every act, every answer. */
@AuxiliaTest
@Tag("OP-5")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)\\}");

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    @Autowired Users users;
    @Autowired LastForm asked;

    private TwoAccounts world;
    private long repaid;
    private long looked;
    /** The entry of the case that asks a superior. */
    private int asking;
    private JsonNode document;
    private SchemaCheck check;
    private final List<Program> programs = new ArrayList<>();

    /** A case with everything on it that an answer may show. */
    @BeforeAll
    void build() {
        world = new TwoAccounts(beans, port).built();
        repaid = world.repaid();
        for (var role : List.of("coordinator", "operations-manager", "quality-manager", "administrator")) programs.add(new Program(port, People.token(beans, users.findByName(role).orElseThrow())));
        document = programs.getFirst().get("/openapi.json").body();
        check = new SchemaCheck(document);
        looked = beans.getBean(Imports.class).keep(Whose.of(Kind.HISTORY, world.ours), "otros.csv", "numero;documento;fecha;servicio\nA-2;1;01/06/2026;Taxi\nA-3;2;02/06/2026;Taxi".getBytes(StandardCharsets.UTF_8), Actor.SYSTEM);
        var it = new Emergency(programs.getFirst(), "/cases/" + world.own + "/1", world.provider.id()).untilTheWorkEnded();
        it.done("costs", "{'concept1': 'Remolque', 'unit1': 50000}");
        it.done("fields", "{'fault': 'No arranca ni empujado'}");
        it.done("non-conformity", "{'words': 'Tardaron mucho'}");
        it.done("survey", "{'score': '2', 'comment': 'Tardaron'}");
        it.done("authorisation", "{'subject': 'COSTS', 'what': 'Más de lo previsto', 'amount': 1000}");
        asking = programs.get(1).get("/authorisations").body().get("rows").get(0).get("seq").intValue();
    }

    private record Operation(String path, String verb, JsonNode described) {}

    private List<Operation> operations(String verb) {
        return document.get("paths").propertyNames().stream().flatMap(path -> document.get("paths").get(path).propertyNames().stream().filter(verb::equals)
            .map(it -> new Operation(path, it, document.get("paths").get(path).get(it)))).toList();
    }

    private String sample(String path) {
        return VARIABLE.matcher(path).replaceAll(it -> switch (it.group(1)) {
            case "number" -> Long.toString(path.endsWith("/reimbursement") || path.endsWith("/receipts") ? repaid : world.own);
            case "code" -> path.contains("/causes/") ? "DESISTE" : path.contains("/log-subtypes/") ? "AVISO_CUENTA" : "REMOLQUE_GRUA";
            case "seq" -> Integer.toString(asking);
            case "tab" -> "all";
            case "id" -> Long.toString(path.contains("/providers/") ? world.provider.id() : path.contains("/accounts/") ? world.ours.id() : path.contains("/plans/") ? world.plan.id()
                : path.contains("/members/") ? world.member.id() : path.contains("/imports/") ? path.endsWith("/taking") ? world.sent : looked : path.contains("/places/") ? world.town : path.endsWith("/reference-prices/{id}") ? world.price : world.bystander);
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
            said.assertThat(answer.status() == 404 && !it.path().contains("/remove") && !it.path().contains("/tokens/") && !it.path().startsWith("/admin/places/") && !it.path().equals("/admin/reference-prices/{id}/removal") && !it.path().equals("/agenda/done")).as("no such act: " + it.path()).isFalse();
            said.assertThat(faults(it, answer)).as(it.path() + " " + answer).isEmpty();
            if (answer.status() != 422 || it.path().endsWith("/removal")) continue; // why something can't be taken away is said at the field that would do instead
            said.assertThat(named(answer.body().path("errors").propertyNames())).as(it.path() + " lacks a field " + answer).allMatch(field -> !property(body(it), field).isMissingNode());
            var required = StreamSupport.stream(body(it).path("required").spliterator(), false).map(JsonNode::stringValue).toList();
            said.assertThat(answer.body().path("errors").propertyNames()).as(it.path() + " " + answer).containsAll(required);
        }
        said.assertAll();
        assertThat(refused.get(422)).isGreaterThan(25);
        assertThat(refused.get(409)).isGreaterThan(10);
    }

    /** The table of the administration's forms against the forms themselves: nothing that they read is missing, nothing stands there that they don't read, and lengths and ranges are theirs. */
    @Test
    void whatAFormOfTheAdministrationReadsIsInItsSchemaAndNothingElse() {
        var said = new SoftAssertions();
        for (var it : operations("post").stream().filter(it -> it.path().startsWith("/admin/")).toList()) {
            var read = new TreeMap<String, Question>();
            for (var json : List.of("{}", ROWS)) {
                asked.forget();
                sent(it, json);
                read.putAll(asked.questions());
            }
            read.keySet().removeAll(OF_THE_PAGE);
            read.forEach((name, question) -> {
                var described = property(body(it), name);
                said.assertThat(described.isMissingNode()).as(it.path() + " reads " + name).isFalse();
                if (question.most() > 0 && described.has("maxLength")) said.assertThat(described.get("maxLength").intValue()).as(it.path() + " " + name).isEqualTo(question.most());
                if (question.most() > 0 && described.has("maximum")) said.assertThat(described.get("minimum").intValue() + "–" + described.get("maximum").intValue()).as(it.path() + " " + name).isEqualTo(question.least() + "–" + question.most());
            });
            for (var name : shown(it.path())) said.assertThat(property(body(it), name).isMissingNode()).as(it.path() + " shows " + name + ", to be sent back").isFalse();
            var known = Stream.of("", "/new", "/{id}", "/{code}").flatMap(end -> shown(it.path() + end).stream()).collect(Collectors.toSet());
            known.addAll(read.keySet());
            body(it).path("properties").propertyNames().stream().filter(name -> !body(it).at("/properties/" + name).has("contentMediaType"))
                .forEach(name -> said.assertThat(known.contains(name) || UNLESS.contains(it.path() + " " + name)).as(it.path() + " does not read " + name).isTrue());
        }
        said.assertAll();
    }

    /** What stands in the form at this address; nothing where there is none, or a list. */
    private Set<String> shown(String path) {
        var form = document.at("/paths/" + path.replace("/", "~1") + "/get");
        return form.at("/responses/200/content/application~1json/schema").equals(OBJECT) ? new TreeSet<>(sent(new Operation(path, "get", form), "").body().propertyNames()) : Set.of();
    }

    private static final JsonNode OBJECT = JsonMapper.shared().readTree("{\"type\": \"object\"}");
    /** Read to show the page again, with its list. */
    private static final List<String> OF_THE_PAGE = List.of("limit", "after", "year", "show");
    private static final String ROWS = "{'number-0': '2', 'plate-0': 'AA123BB', 'names-0': 'x', 'service-0': 'REMOLQUE_GRUA', 'code-0': 'a', 'es-0': 'x', 'place': 'x'}";
    /** Read only where something else is as it should be, or only shown. */
    private static final List<String> UNLESS = List.of("/admin/plans/{id} account", "/admin/accounts/{id}/terms/trial version", "/admin/users accounts", "/admin/users lines", "/admin/users/{id} accounts", "/admin/users/{id} lines");

    private static JsonNode body(Operation it) { return it.described().at("/requestBody/content").iterator().next().get("schema"); }

    /** As it is described by its name, or by that of its rows. */
    private static JsonNode property(JsonNode schema, String name) {
        var rows = schema.path("patternProperties");
        var known = rows.propertyNames().stream().filter(name::matches).findFirst().map(rows::get);
        return known.orElseGet(() -> schema.path("properties").path(name));
    }

    /** What shapes the page alone: how it is grouped, what stands open on it, what its form has in its fields. */
    private static final Set<String> PAGE_ALONE = Set.of("/boards/mine group", "/boards/open group", "/boards/all group", "/agenda at", "/authorisations request", "/admin/imports account", "/cases/{number}/{n}/costs counter",
        "/cases/{number}/new service", "/cases/{number}/new priority", "/cases/{number}/new happened", "/cases/{number}/new linkOf");

    @Test
    void whatAListReadsItDeclaresAndAfterIsPromisedOnlyWhereItIsRead() {
        var said = new SoftAssertions();
        for (var it : lists()) {
            asked.forget();
            sent(it, "");
            var read = new TreeSet<>(asked.questions().keySet());
            read.removeIf(name -> PAGE_ALONE.contains(it.path() + " " + name));
            said.assertThat(asks(it)).as(it.path()).containsAll(read);
            if (asks(it).contains("after")) said.assertThat(read).as(it.path()).contains("after", "limit");
        }
        said.assertAll();
    }

    @Test
    void whoFollowsNextSeesEachRowOnce() {
        var said = new SoftAssertions();
        int followed = 0;
        for (var it : lists().stream().filter(it -> asks(it).contains("after")).toList()) {
            var path = sample(it.path());
            var program = programs.stream().filter(one -> one.get(path).status() != 403).findFirst().orElseThrow();
            var whole = program.get(path).body().get("rows");
            var first = program.get(path + "?limit=1").body();
            said.assertThat(first.has("next")).as(it.path()).isEqualTo(whole.size() > 1);
            if (first.has("next")) said.assertThat(Stream.of(Role.values()).map(role -> world.as(role).get(path + "?limit=1").body())).as("the page of " + it.path() + " goes on, too").anyMatch(page -> page.contains("rel=\"next\""));
            if (whole.size() < 2) continue;
            followed++;
            said.assertThat(first.get("rows").get(0)).as(it.path()).isEqualTo(whole.get(0));
            said.assertThat(program.get(path + "?limit=1&after=" + URLEncoder.encode(first.get("next").stringValue(), StandardCharsets.UTF_8)).body().get("rows").get(0)).as(it.path()).isEqualTo(whole.get(1));
        }
        said.assertAll();
        assertThat(followed).isGreaterThan(5);
    }

    /** The tables of docs/api name what each list may be asked for, and no more than that. */
    @Test
    void theManualOfTheListsSaysWhatTheDocumentSays() throws IOException {
        var said = new SoftAssertions();
        var told = new TreeSet<String>();
        for (var file : List.of("lists.md", "catalogues.md")) for (var line : Files.readAllLines(Path.of("docs/api", file)).stream().filter(it -> it.startsWith("| `/")).toList()) {
            var cells = line.split(" \\| ?");
            var addresses = coded(cells[0]);
            told.addAll(addresses);
            var declared = addresses.stream().flatMap(path -> asks(new Operation(path, "get", document.at("/paths/" + path.replace("/", "~1") + "/get"))).stream()).filter(it -> !it.equals("format")).collect(Collectors.toSet());
            said.assertThat(coded(cells[2])).as(line).containsExactlyInAnyOrderElementsOf(declared);
        }
        said.assertThat(told).containsAll(lists().stream().map(Operation::path).filter(path -> !path.startsWith("/cases/{") && !path.startsWith("/plans/")).toList());
        said.assertAll();
    }

    private static Set<String> coded(String cell) { return CODED.matcher(cell).results().map(it -> it.group(1).replaceFirst("/\\d+$", "/{id}")).collect(Collectors.toSet()); }

    private static final Pattern CODED = Pattern.compile("`([^`]+)`");

    private List<Operation> lists() { return operations("get").stream().filter(it -> it.described().at("/responses/200/content/application~1json/schema/properties").has("rows")).toList(); }

    private static Set<String> asks(Operation it) {
        return StreamSupport.stream(it.described().get("parameters").spliterator(), false).filter(one -> one.get("in").stringValue().equals("query")).map(one -> one.get("name").stringValue()).collect(Collectors.toSet());
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
