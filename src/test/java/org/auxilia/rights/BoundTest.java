package org.auxilia.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.auxilia.AuxiliaTest;
import org.auxilia.MovableClock;
import org.auxilia.Visitor;
import org.auxilia.assistance.Cases;
import org.auxilia.data.Sight;
import org.auxilia.rights.Roles.May;
import org.auxilia.staff.Actor;
import org.auxilia.staff.People;
import org.auxilia.staff.Role;
import org.auxilia.staff.User;
import org.auxilia.staff.Users;
import org.auxilia.web.LiveUpdates;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** ID-4: whoever is bound to accounts or service lines finds nothing else, at any address. */
@AuxiliaTest
@Tag("ID-4")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoundTest {

    /** What only the other account's case and member say. */
    private static final String[] FOREIGN = {"Limayense", "LIMAY-9", "XX 999 YY", "777888", "Banco Limay"};

    @LocalServerPort int port;
    @Autowired BeanFactory beans;

    private TwoAccounts world;
    private Users users;
    private Visitor supervisor, coordinator, home;

    @BeforeAll
    void build() {
        world = new TwoAccounts(beans, port).built();
        users = beans.getBean(Users.class);
        supervisor = bound("sofia", Role.SUPERVISOR, Sight.ofAccount(world.ours.id()));
        coordinator = bound("carla", Role.COORDINATOR, Sight.ofAccount(world.ours.id()));
        home = bound("hugo", Role.COORDINATOR, new Sight(Set.of(), Set.of("HOGAR")));
    }

    private Visitor bound(String username, Role role, Sight to) {
        users.add(Actor.SYSTEM, new User.Details(username, username, role, Optional.empty(), to, "es", "AR", TwoAccounts.ZONE.getId()), People.PASSWORD);
        var visitor = new Visitor(port);
        assertThat(visitor.signIn(username, People.PASSWORD).statusCode()).isEqualTo(303);
        return visitor;
    }

    @Test
    void noPageOfTheirsNamesAnotherAccountAndNoCaseOfItIsThere() {
        var sample = new Sample(world);
        var said = new SoftAssertions();
        for (var line : Roles.lines()) {
            if (line.isPost()) continue;
            for (var role : List.of(Role.SUPERVISOR, Role.COORDINATOR)) {
                if (line.may().get(role) != May.YES) continue;
                var visitor = role == Role.SUPERVISOR ? supervisor : coordinator;
                for (var accept : List.of("text/html", "application/json")) {
                    said.assertThat(visitor.get(sample.path(line, world.own), "Accept", accept).body()).as("%s %s", role, line).doesNotContain(FOREIGN).doesNotContain("" + world.others);
                    var foreign = visitor.get(sample.path(line, world.others), "Accept", accept);
                    said.assertThat(foreign.body()).as("%s %s of the other", role, line).doesNotContain(FOREIGN);
                    if (line.pattern().contains("/cases/{number}") && !line.pattern().startsWith("/presence")) said.assertThat(foreign.statusCode()).as("%s %s of the other", role, line).isEqualTo(404);
                }
            }
        }
        said.assertAll();
    }

    @Test
    void noSearchFindsIt() {
        var said = new SoftAssertions();
        for (var page : List.of("/members", "/boards/all", "/boards/open", "/boards/mine", "/find", "/calls", "/cases/members", "/agenda", "/agenda?whose=nobody", "/alerts", "/complaints"))
            for (var words : List.of("Limayense", "Selzer", "20.123.456", "LIMAY-9", "XX+999+YY", "2920777888", Long.toString(world.others)))
                for (var more : List.of("", "&account=" + world.foreign.id() + "&only=true", "&called=" + world.foreign.id(), "&format=csv"))
                    said.assertThat(supervisor.get(page + (page.contains("?") ? "&" : "?") + "q=" + words + more).body()).as(page + " " + words + more)
                        .doesNotContain("Limayense,", "Selzer Limayense", "LIMAY-9<", "XX 999 YY<", "Banco Limay", "/cases/" + world.others);
        said.assertThat(supervisor.get("/members?q=20123456", "Accept", "application/json").body()).contains("POL-77/1").doesNotContain("LIMAY");
        said.assertThat(world.as(Role.SUPERVISOR).get("/members?q=20123456").body()).as("who is bound to nothing").contains("LIMAY-9");
        said.assertThat(supervisor.get("/cases/" + world.own + "/1").statusCode()).isEqualTo(200);
        said.assertAll();
    }

    /** At one and the same moment: what is counted for one is not told to another who sees less. */
    @Test
    @Tag("TK-6")
    void whatIsNobodysIsCountedForEachByWhatHeFinds() {
        beans.getBean(MovableClock.class).advance(Duration.ofMinutes(10)); // nobody has shown a sign of life since
        var theirs = nobodys(world.as(Role.SUPERVISOR));
        assertThat(nobodys(supervisor)).isPositive().isLessThan(theirs);
        assertThat(nobodys(world.as(Role.SUPERVISOR))).isEqualTo(theirs);
    }

    private static int nobodys(Visitor who) {
        var page = who.get("/agenda?whose=nobody").body();
        int told = Integer.parseInt(page.replaceAll("(?s).*href=\"/agenda\\?whose=nobody\"[^>]*>[^<]*<span class=\"n\">(\\d+)</span>.*", "$1"));
        assertThat(page.split("<li id=\"task-", -1)).hasSize(told + 1);
        assertThat(who.get("/agenda?whose=nobody&limit=1").body()).as("a page that shows but one tells of all").contains(" · " + told + " pendientes");
        return told;
    }

    @Test
    void noActReachesIt() {
        var before = beans.getBean(Cases.class).get(world.others, Sight.WHOLE).version();
        var sample = new Sample(world);
        var said = new SoftAssertions();
        for (var line : Roles.lines())
            if (line.isPost() && line.pattern().contains("/cases/{number}") && line.may().get(Role.SUPERVISOR) == May.YES)
                said.assertThat(supervisor.post(sample.path(line, world.others), sample.fields()).statusCode()).as(line.toString()).isEqualTo(404);
        said.assertThat(supervisor.post("/boards/handover", "only", "" + world.others).body()).contains("No existe ese expediente.");
        said.assertThat(supervisor.post("/boards/note", "case", "" + world.others, "text", "Corte").body()).contains("No existe ese expediente.");
        said.assertThat(supervisor.post("/boards/handover", "task", world.others + ".1.ASSIGN_PROVIDER", "task", world.others + ".1.MANUAL.1", "act", "take").body()).contains("No existe ese expediente.");
        said.assertThat(supervisor.post("/agenda/new", "case", "" + world.others, "text", "Llamar", "in", "30", "assignee", "" + world.ana.id()).body()).contains("No hay un expediente o una asistencia con ese número.");
        said.assertAll();
        assertThat(beans.getBean(Cases.class).get(world.others, Sight.WHOLE).version()).isEqualTo(before);
    }

    @Test
    @Tag("BD-1")
    void theStreamTellsNoNumberOfIt() throws Exception {
        var cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        new Visitor(port, cookies).signIn("carla", People.PASSWORD);
        var updates = beans.getBean(LiveUpdates.class);
        try (var client = HttpClient.newBuilder().cookieHandler(cookies).build()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/live")).header("Accept", "text/event-stream").timeout(Duration.ofSeconds(20)).build();
            try (var lines = client.send(request, BodyHandlers.ofLines()).body()) {
                updates.publish("case-" + world.others, "case-" + world.others + "-viewers", "boards");
                updates.publish("case-" + world.own);
                assertThat(lines.filter(it -> it.startsWith("data:") && it.contains("boards") || it.contains("case-")).peek(it -> assertThat(it).doesNotContain("" + world.others))
                    .anyMatch(it -> it.contains("case-" + world.own))).isTrue();
            }
            client.shutdownNow();
        }
    }

    @Test
    void outsideOfItNothingIsOpened() {
        var opened = coordinator.post("/cases", "account", "" + world.foreign.id(), "first", "Ana", "last", "Luz", "phone", "+54 2920 41-2345", "relation", "titular", "member", "" + world.foreignMember.id(), "description", "Quedó en la banquina");
        assertThat(opened.statusCode()).isEqualTo(422);
        assertThat(opened.body()).doesNotContain("Limayense");
        assertThat(home.get("/cases/new").body()).contains("PLOMERIA").doesNotContain("REMOLQUE_GRUA");
        assertThat(world.as(Role.COORDINATOR).get("/cases/new").body()).contains("PLOMERIA", "REMOLQUE_GRUA");
    }

    @Test
    void aCaseIsOfTheLinesOfItsAssistances() {
        assertThat(home.get("/cases/" + world.own).statusCode()).isEqualTo(404);
        assertThat(home.get("/cases/" + world.own + "/1").statusCode()).isEqualTo(404);
        assertThat(home.get("/boards/open").body()).doesNotContain(world.own + "/1");
        assertThat(home.get("/calls?q=" + world.own).body()).doesNotContain(world.own + "/1");
        assertThat(home.get("/members?q=20123456").body()).as("a member is of an account, of no line").contains("POL-77/1");
    }

    @Test
    @Tag("SR-2")
    void aCaseGoesToNobodyWhoWouldNotFindIt() {
        int hugo = users.findByName("hugo").orElseThrow().id();
        var ana = world.as(Role.COORDINATOR);
        assertThat(ana.get("/cases/" + world.own + "/1/owner").body()).contains("carla").doesNotContain(">hugo");
        var refused = ana.post("/boards/handover", "case", "" + world.own, "act", "hand", "to", "" + hugo);
        assertThat(refused.body()).contains("hugo no atiende la cuenta o el tipo de servicio de este expediente.");
        var task = ana.post("/agenda/new", "case", "" + world.own, "text", "Llamar", "in", "30", "assignee", "" + hugo);
        assertThat(task.statusCode()).isEqualTo(422);
        assertThat(task.body()).contains("Esta persona no atiende la cuenta o el tipo de servicio de ese expediente.");
        assertThat(ana.post("/cases/" + world.own + "/1/owner", "to", "" + hugo, "why", "Turno").statusCode()).isEqualTo(422);
        var ofFile = ana.post("/cases/" + world.own + "/owner", "to", "" + hugo, "ownerWhy", "Turno");
        assertThat(ofFile.statusCode()).isEqualTo(422);
        assertThat(ofFile.body()).contains("hugo no atiende");
        assertThat(beans.getBean(Cases.class).get(world.own, Sight.WHOLE).owner()).isEqualTo(world.ana.id());
    }

    @Test
    @Tag("TK-6")
    void whatSomebodyHadBeforeHeWasBoundIsNobodysNow() {
        var admin = new Actor(1, "Administrador", Role.ADMINISTRATOR);
        var whole = new User.Details("coordinator", "Ana Pereyra", Role.COORDINATOR, Optional.empty(), "es", "AR", TwoAccounts.ZONE.getId());
        var ana = world.as(Role.COORDINATOR);
        ana.get("/agenda");
        assertThat(supervisor.get("/agenda?whose=nobody").body()).doesNotContain(world.own + "/1");
        users.change(admin, world.ana.id(), new User.Details(whole.username(), whole.name(), whole.role(), Optional.empty(), new Sight(Set.of(), Set.of("HOGAR")), "es", "AR", whole.zone()), Optional.empty());
        try {
            assertThat(supervisor.get("/agenda?whose=nobody").body()).contains(world.own + "/1");
            assertThat(ana.get("/agenda").statusCode()).as("her session has ended").isEqualTo(303);
            var again = new Visitor(port);
            again.signIn("coordinator", People.PASSWORD);
            assertThat(again.get("/agenda").body()).doesNotContain(world.own + "/1");
        } finally {
            users.change(admin, world.ana.id(), whole, Optional.empty());
            ana.signIn("coordinator", People.PASSWORD);
        }
    }

    @Test
    void onlyWhoWorksOnCasesIsBound() {
        var admin = world.as(Role.ADMINISTRATOR);
        var unknown = admin.post("/admin/users", "name", "Rita Sol", "username", "rita", "role", "SUPERVISOR", "zone", TwoAccounts.ZONE.getId(), "language", "es", "country", "AR", "password", People.PASSWORD, "lines", "VIALL");
        assertThat(unknown.statusCode()).as("no choice of the form").isEqualTo(422);
        var fields = List.of("name", "Rita Sol", "username", "rita", "zone", TwoAccounts.ZONE.getId(), "language", "es", "country", "AR", "password", People.PASSWORD, "accounts", "" + world.ours.id(), "lines", "VIAL");
        var refused = admin.post("/admin/users", with(fields, "role", "QUALITY_MANAGER"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Solo coordinadores y supervisores atienden cuentas o tipos determinados: desmárquelos todos.").contains("value=\"VIAL\" checked");
        assertThat(admin.post("/admin/users", with(fields, "role", "SUPERVISOR")).statusCode()).isEqualTo(303);
        assertThat(users.findByName("rita").orElseThrow().boundTo()).isEqualTo(new Sight(Set.of(world.ours.id()), Set.of("VIAL")));
    }

    private static String[] with(List<String> fields, String... more) {
        return java.util.stream.Stream.concat(fields.stream(), java.util.Arrays.stream(more)).toArray(String[]::new);
    }
}
