package org.auxilia.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.auxilia.AuxiliaTest;
import org.auxilia.Visitor;
import org.auxilia.api.Program;
import org.auxilia.assistance.AnytimeFact.Remark;
import org.auxilia.assistance.AnytimeFact.TaskDone;
import org.auxilia.assistance.AnytimeFact.TaskNoted;
import org.auxilia.assistance.AssignmentFact.MemberConfirmed;
import org.auxilia.assistance.Caller;
import org.auxilia.assistance.Entry;
import org.auxilia.assistance.FileFact.OwnerChanged;
import org.auxilia.assistance.OpeningFact.GivenUp;
import org.auxilia.assistance.Priority;
import org.auxilia.assistance.Stage;
import org.auxilia.assistance.Stamp;
import org.auxilia.data.Sight;
import org.auxilia.desk.NewCase;
import org.auxilia.desk.Openings;
import org.auxilia.staff.Actor;
import org.auxilia.staff.People;
import org.auxilia.staff.Role;
import org.auxilia.staff.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What is done with the lines that are picked: a note into each case, and tasks that change hands. */
@AuxiliaTest
class PickedTest {

    private static final String WORDS = "La ruta 3 está cortada en el kilómetro 960";
    private static Room room;
    @LocalServerPort
    int port;
    @Autowired
    ApplicationContext application;
    @Autowired
    Users users;

    @BeforeEach
    void aRoom() {
        if (room == null) room = new Room(application);
    }

    @Test
    @Tag("LG-1")
    void aNoteStandsInTheLogOfEachPickedCaseAtTheStageThatItIsIn() {
        long waiting = room.tow(room.ana, "Alejandro", "Selzer"), coming = room.tow(room.bruno, "Carla", "Funes");
        room.happens(room.bruno, coming, room.assigned(room.grua, 20), new MemberConfirmed("Carla Funes"));
        var answer = as("ana").post("/boards/note", "case", "" + waiting, "case", "" + coming, "case", "" + waiting, "text", "  " + WORDS + " ", "back", "/boards/all?q=Viedma");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/boards/all?q=Viedma");
        assertThat(notes(waiting)).extracting(Entry::fact).containsExactly(new Remark(Stage.ASSIGNMENT, WORDS));
        assertThat(notes(coming)).extracting(Entry::fact).containsExactly(new Remark(Stage.MONITORING, WORDS));
        assertThat(notes(coming).getFirst().stamp().who().name()).isEqualTo("Ana Pereyra");
        assertThat(as("bruno").get("/cases/" + coming + "/1").body()).as("the log of the assistance has it").contains(WORDS);
        assertThat(as("bruno").get("/boards/mine").body()).as("and so has its line").contains("Nota: " + WORDS);
    }

    @Test
    @Tag("LG-1")
    void ofCasesThatAreClosedOrNotFoundItIsSaidThatAndWhyAndTheOthersHaveIt() {
        long open = room.tow(room.ana, "Daniel", "Cóceres"), closed = closed();
        var said = as("ana").post("/boards/note", "case", "" + open, "case", "" + closed, "case", "99999999", "text", WORDS);
        assertThat(said.statusCode()).isEqualTo(200);
        assertThat(said.body()).contains("La nota quedó en 1 de 3 expedientes.", "No existe ese expediente.", "Anotada", WORDS);
        assertThat(notes(open)).hasSize(1);
        assertThat(notes(closed)).isEmpty();
        var program = new Program(port, People.token(application, users.findByName("ana").orElseThrow()));
        var told = program.post("/boards/note", "{'case': ['%d', '%d'], 'text': 'Otra'}".formatted(open, closed));
        assertThat(told.status()).as(told.toString()).isEqualTo(200);
        assertThat(told.body().get("rows")).extracting(it -> it.get("done").asBoolean()).containsExactly(true, false);
        assertThat(told.body().get("rows").get(1).get("why").get(0).asString()).isNotBlank();
    }

    @Test
    @Tag("LG-1")
    void fiftyAtOnceAndNotOneMoreWhichKeepsWhatWasTypedAndPicked() {
        var numbers = IntStream.range(0, 51).mapToObj(i -> Long.toString(room.tow(room.ana, "Caso", "Número " + i))).toList();
        var refused = note(as("ana"), numbers, WORDS);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Puede anotar en hasta 50 expedientes a la vez; eligió 51.", ">\n" + WORDS + "</textarea>");
        assertThat(numbers).allSatisfy(it -> assertThat(refused.body()).contains("name=\"case\" value=\"" + it + "\" checked"));
        assertThat(notes(Long.parseLong(numbers.getFirst()))).isEmpty();
        assertThat(note(as("ana"), numbers.subList(0, 50), WORDS).statusCode()).isEqualTo(303);
        assertThat(numbers.subList(0, 50)).allSatisfy(it -> assertThat(notes(Long.parseLong(it))).hasSize(1));
        assertThat(notes(Long.parseLong(numbers.getLast()))).isEmpty();
    }

    @Test
    @Tag("LG-1")
    void withoutWordsOrWithTooManyNothingIsWritten() {
        var number = Long.toString(room.tow(room.ana, "Elena", "Zárate"));
        assertThat(note(as("ana"), List.of(number), " ").statusCode()).isEqualTo(422);
        assertThat(note(as("ana"), List.of(number), "a".repeat(4001))).satisfies(it -> {
            assertThat(it.statusCode()).isEqualTo(422);
            assertThat(it.body()).contains("a".repeat(4001), "value=\"" + number + "\" checked");
        });
        var nothing = note(as("ana"), List.of(), WORDS);
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("Elija al menos un expediente.", WORDS);
        assertThat(notes(Long.parseLong(number))).isEmpty();
        assertThat(note(as("ana"), List.of(number), "a".repeat(4000)).statusCode()).isEqualTo(303);
        assertThat(notes(Long.parseLong(number))).hasSize(1);
    }

    @Test
    @Tag("OP-5")
    void underOneKeyItIsWrittenOnce() {
        long one = room.tow(room.ana, "Iris", "Quiroga"), other = room.tow(room.ana, "Mirta", "Toledo");
        var ana = as("ana");
        var key = UUID.randomUUID().toString();
        for (int i = 0; i < 3; i++) assertThat(ana.post("/boards/note", "_key", key, "case", "" + one, "case", "" + other, "text", WORDS).statusCode()).isEqualTo(303);
        assertThat(notes(one)).hasSize(1);
        assertThat(notes(other)).hasSize(1);
    }

    @Test
    @Tag("ID-2")
    void whoWorksOnNoCasesWritesNothing() {
        var number = Long.toString(room.tow(room.ana, "Óscar", "Bianchi"));
        People.with(users, Role.QUALITY_MANAGER);
        assertThat(note(as("quality-manager"), List.of(number), WORDS).statusCode()).isEqualTo(403);
        assertThat(notes(Long.parseLong(number))).isEmpty();
    }

    @Test
    @Tag("SR-2")
    @Tag("TK-6")
    void theTasksThatArePickedGoWithTheirCases() {
        long one = room.tow(room.ana, "Irma", "Sosa"), other = room.tow(room.ana, "Irma", "Paz"), stays = room.tow(room.ana, "Elsa", "Ríos");
        var answer = as("ana").post("/boards/handover", "task", one + ".1.ASSIGN_PROVIDER", "task", one + ".1.CLOSE", "task", other + ".1.ASSIGN_PROVIDER", "act", "hand", "to", "" + room.bruno.id(), "back", "/agenda?whose=nobody");
        assertThat(answer.headers().firstValue("Location")).contains("/agenda?whose=nobody");
        assertThat(List.of(owner(one), owner(other), owner(stays))).containsExactly(room.bruno.id(), room.bruno.id(), room.ana.id());
        assertThat(room.cases.get(one, Sight.WHOLE).log().stream().filter(it -> it.fact() instanceof OwnerChanged)).as("once for both tasks of a case").hasSize(1);
        assertThat(as("bruno").post("/boards/handover", "task", stays + ".1.ASSIGN_PROVIDER", "act", "hand", "to", "" + room.tomas.id()).body()).contains("No está a su cargo");
        assertThat(as("bruno").post("/boards/handover", "task", stays + ".1.ASSIGN_PROVIDER", "act", "take").statusCode()).isEqualTo(303);
        assertThat(owner(stays)).isEqualTo(room.bruno.id());
        assertThat(as("bruno").post("/boards/handover", "task", "nothing", "act", "take").statusCode()).isEqualTo(303);
    }

    @Test
    @Tag("TK-1")
    @Tag("SR-2")
    void aTaskMadeByHandPassesToAnotherAndItsCaseDoesNot() {
        long number = room.tow(room.ana, "Nora", "Vera");
        var due = room.clock.instant().plus(Duration.ofHours(2));
        room.happens(room.ana, number, new TaskNoted("t1", "Pedir el comprobante", due, room.tomas.id()));
        var task = number + ".1.MANUAL.t1";
        assertThat(as("bruno").post("/boards/handover", "task", task, "act", "hand", "to", "" + room.ana.id()).body()).contains("Lo tiene otra persona");
        assertThat(as("tomas").post("/boards/handover", "task", task, "act", "take").body()).contains("Ya lo tiene esa persona.");
        assertThat(as("ana").post("/boards/handover", "task", task, "act", "hand", "to", "" + room.bruno.id()).statusCode()).as("the case is hers").isEqualTo(303);
        assertThat(owner(number)).isEqualTo(room.ana.id());
        assertThat(room.cases.get(number, Sight.WHOLE).log().getLast().fact()).isEqualTo(new TaskNoted("t1", "Pedir el comprobante", due, room.bruno.id(), Optional.of("Bruno Sosa")));
        assertThat(as("bruno").get("/agenda").body()).contains("Pedir el comprobante");
        assertThat(as("tomas").get("/agenda").body()).doesNotContain("task-" + task);
        assertThat(as("ana").get("/cases/" + number + "/1").body()).contains("pasa a Bruno Sosa");
        assertThat(as("tomas").post("/boards/handover", "task", task, "act", "hand", "to", "" + room.ana.id()).statusCode()).as("a superior").isEqualTo(303);
        room.happens(room.ana, number, new TaskDone("t1"));
        assertThat(room.cases.get(number, Sight.WHOLE).assistance(1).taskByHand("t1")).isEmpty();
        assertThat(as("bruno").post("/boards/handover", "task", task, "act", "take").body()).contains("Ese pendiente ya está cumplido.");
    }

    @Test
    @Tag("SR-2")
    void aCaseAndATaskGoTogetherAndProgramsReadWhatBecameOfEachAlsoWhereAllWasDone() {
        long one = room.tow(room.ana, "Olga", "Meza"), other = room.tow(room.ana, "Olga", "Brun");
        room.happens(room.ana, one, new TaskNoted("t2", "Pedir la factura", room.clock.instant().plus(Duration.ofHours(2)), room.ana.id()));
        var task = one + ".1.MANUAL.t2";
        var ana = as("ana");
        var answer = ana.post("/boards/handover", "task", task, "case", "" + other, "act", "hand", "to", "" + room.bruno.id(), "back", "/agenda");
        assertThat(ana.get(answer.headers().firstValue("Location").orElseThrow()).body()).contains("2 reasignados a Bruno Sosa.");
        assertThat(List.of(owner(one), owner(other))).containsExactly(room.ana.id(), room.bruno.id());
        var program = new Program(port, People.token(application, users.findByName("bruno").orElseThrow()));
        var told = program.post("/boards/handover", "{'task': ['%s'], 'case': ['%d'], 'act': 'hand', 'to': '%d'}".formatted(task, other, room.ana.id()));
        assertThat(told.status()).as(told.toString()).isEqualTo(200);
        assertThat(told.body().get("rows")).extracting(it -> it.get("done").asBoolean()).containsExactly(true, true);
        assertThat(told.body().get("rows").get(0).get("task").asString()).isEqualTo(task);
    }

    @Test
    @Tag("LG-1")
    void ofACaseThatHasNoAssistanceYetTheNoteStandsAtTheOpening() {
        var now = Stamp.now(new Actor(room.ana.id(), room.ana.name(), room.ana.role()), room.clock.instant());
        long number = application.getBean(Openings.class).openCase(new NewCase(room.meridiano.id(), "", new Caller("Eva", "Luna", "+5492920411111", ""), "", Optional.empty(), Optional.empty()), now).orThrow().file().number();
        assertThat(note(as("ana"), List.of(Long.toString(number)), WORDS).statusCode()).isEqualTo(303);
        assertThat(notes(number)).extracting(Entry::fact).containsExactly(new Remark(Stage.OPENING, WORDS));
    }

    /** What lies beyond the page is there to be done all the same; what nobody owes any more is said to be done. */
    @Test
    @Tag("TK-2")
    void aTaskOfAnotherPageIsOpenedAndOneThatIsDoneIsSaidToBe() {
        long one = room.tow(room.ana, "Rita", "Paz"), other = room.tow(room.ana, "Rita", "Sol");
        for (var number : List.of(one, other)) {
            var page = as("ana").get("/agenda?limit=1&at=" + number + ".1.ASSIGN_PROVIDER").body();
            assertThat(page).contains("id=\"task-head\"", "href=\"/cases/" + number + "/1\"").doesNotContain("Ese pendiente ya está cumplido");
        }
        assertThat(as("bruno").get("/agenda?limit=1&at=" + one + ".1.ASSIGN_PROVIDER").body()).as("of a colleague").contains("Ese pendiente ya está cumplido");
        assertThat(as("ana").get("/agenda?limit=1&at=" + one + ".1.CLOSE").body()).contains("Ese pendiente ya está cumplido");
        var next = as("ana").get("/agenda?limit=1", "Accept", "application/json").body().replaceAll("(?s).*\"next\":\"([^\"]*)\".*", "$1");
        assertThat(as("ana").get("/agenda?after=" + next).body()).as("its lines lead back to their page").contains("href=\"/agenda?after=" + next + "&amp;at=");
    }

    private long closed() {
        long number = room.opens(room.ana, room.meridiano, "Hugo", "Mansilla", "REMOLQUE_GRUA", Priority.EMERGENCY, "Viedma");
        room.happens(room.ana, number, new GivenUp("DESISTE", Optional.empty()));
        return number;
    }

    private static HttpResponse<String> note(Visitor who, List<String> numbers, String text) {
        return who.post("/boards/note", Stream.concat(numbers.stream().flatMap(it -> Stream.of("case", it)), Stream.of("text", text)).toArray(String[]::new));
    }

    private static List<Entry> notes(long number) { return room.cases.get(number, Sight.WHOLE).log().stream().filter(it -> it.fact() instanceof Remark).toList(); }

    private static int owner(long number) { return room.cases.get(number, Sight.WHOLE).owner(); }

    private Visitor as(String name) {
        var visitor = new Visitor(port);
        visitor.signIn(name, People.PASSWORD);
        return visitor;
    }
}
