package org.auxilia.agenda;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.auxilia.Alone;
import org.auxilia.AuxiliaTest;
import org.auxilia.Browser;
import org.auxilia.assistance.AnytimeFact.TaskNoted;
import org.auxilia.assistance.AssignmentFact.MemberConfirmed;
import org.auxilia.assistance.Fact;
import org.auxilia.assistance.MonitoringFact.ArrivalReported;
import org.auxilia.assistance.Task;
import org.auxilia.data.Sight;
import org.auxilia.staff.People;
import org.auxilia.staff.Role;
import org.auxilia.staff.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The pendientes as a coordinator works through them. */
@AuxiliaTest
@Tag("TK-2")
class AgendaStoryTest {

    private static Room room;
    @LocalServerPort
    int port;
    @Autowired
    ApplicationContext application;

    @BeforeEach
    void aBusyHour() {
        if (room == null) room = new Room(application).busy();
    }

    @Test
    void theAgendaIsRightInBothSizesAndThemes() {
        try (var browser = Browser.at(port).signIn("ana", People.PASSWORD)) {
            browser.go("/agenda?at=" + arrival());
            browser.page().locator("#step .next").waitFor();
            browser.axeInBothThemes();
            browser.picture("agenda");
            browser.go("/agenda/new?case=" + number());
            browser.axeInBothThemes();
            browser.picture("agenda-new");
        }
        try (var browser = Browser.at(port).signIn("tomas", People.PASSWORD)) {
            browser.go("/agenda?at=1.1.CLOSE");
            browser.axeInBothThemes();
            browser.picture("agenda-supervisor");
        }
    }

    /** What our server says it has not saved, and what another one answers in its place: one stays where one is, with what was typed (CA-9). */
    @Test
    @Tag("CA-9")
    void whatTheStepCouldNotSaveIsSaidAndNobodyIsLedAway() {
        var number = room.tow(room.ana, "Nora", "Funes");
        room.happens(room.ana, number, room.assigned(room.grua, 1), new MemberConfirmed("Nora Funes"));
        try (var browser = Browser.at(port).signIn("ana", People.PASSWORD)) {
            var page = browser.go("/agenda?at=" + number + ".1.ASK_ARRIVAL");
            page.locator("#step details.when summary").first().click();
            page.locator("#step input[name=happenedTime]").first().fill("08:31");
            var act = Pattern.compile(".*/cases/" + number + "/1/[a-z-]+");
            page.route(act, route -> route.fulfill(new Route.FulfillOptions().setStatus(502).setContentType("text/html").setBody("<html><body><h1>Bad Gateway</h1></body></html>")), new Page.RouteOptions().setTimes(1));
            page.locator("#step .main button[type=submit]").click();
            assertThat(page.locator("#notices")).containsText("No hay conexión con la central. Lo que escribió sigue aquí");
            page.route(act, route -> route.fulfill(new Route.FulfillOptions().setStatus(409).setContentType("text/html").setHeaders(Map.of("HX-Retarget", "#notices")).setBody("<p>Se está guardando otra cosa</p>")), new Page.RouteOptions().setTimes(1));
            page.locator("#step .main button[type=submit]").click();
            assertThat(page.locator("#notices")).hasText("Se está guardando otra cosa");
            assertThat(page.locator("#step input[name=happenedTime]").first()).hasValue("08:31");
            assertThat(page).hasURL(Pattern.compile(".*/agenda\\?at=.*"));
        }
    }

    @Test
    void theChosenOneSaysWhomToCallAndTheActSettlesIt() {
        var number = room.tow(room.ana, "Iris", "Quiroga");
        room.happens(room.ana, number, room.assigned(room.grua, 1), new MemberConfirmed("Iris Quiroga"));
        try (var browser = Browser.at(port).signIn("ana", People.PASSWORD)) {
            var page = browser.go("/agenda");
            page.locator("#task-" + number + "\\.1\\.ASK_ARRIVAL .pick").click();
            assertThat(page.locator("#task h2").first()).hasText("Preguntar por el arribo");
            assertThat(page.locator("#step a[href^='tel:']").first()).hasAttribute("href", "tel:+542920421180");
            page.locator("#step .main button[type=submit]").click();
            page.waitForURL("**/agenda");
            assertThat(page.locator("#task-" + number + "\\.1\\.CONFIRM_CONTACT")).isVisible();
            assertThat(page.locator("#task-" + number + "\\.1\\.ASK_ARRIVAL")).hasCount(0);
        }
    }

    /** Whoever owes very much sees the hundred that come first, and goes on to the others (OP-5). */
    @Test
    @Tag("OP-5") @Tag("OP-8")
    void anAgendaGoesOnAfterAHundredLines() {
        var carla = People.called(application.getBean(Users.class), "carla", "Carla Ibáñez", Role.COORDINATOR);
        var number = room.tow(carla, "Olga", "Ríos");
        room.happens(carla, number, IntStream.rangeClosed(1, 102).mapToObj(it -> new TaskNoted("call-" + it, "Llamar otra vez, " + it, room.clock.instant().plus(Duration.ofMinutes(60 + it)), carla.id())).toArray(Fact[]::new));
        var owed = application.getBean(Agenda.class).of(carla.id(), false, Sight.WHOLE, room.clock.instant(), 300);
        assertThat(owed).hasSizeBetween(103, 110);
        try (var browser = Browser.at(port).signIn("carla", People.PASSWORD)) {
            var page = browser.go("/agenda");
            var lines = page.locator("#pending li[id^=task-]");
            assertThat(lines).hasCount(100);
            assertThat(page.locator(".pager")).containsText("100 pendientes");
            assertThat(page.getByText("Llamar otra vez, 102")).hasCount(0);
            assertThat(page.locator(".agenda-head")).containsText(owed.size() + " pendientes"); // of all, not of the page
            assertThat(page.locator(".band h2 .dim").last()).hasText("102");
            browser.axeInBothThemes();
            page.locator(".pager").scrollIntoViewIfNeeded();
            browser.picture("agenda-hundred");
            for (var key : List.of("]", "[", "]")) { // onward, back to the first, onward again
                page.waitForLoadState();
                page.keyboard().press(key);
                assertThat(lines).hasCount(key.equals("]") ? owed.size() - 100 : 100);
            }
            assertThat(lines.last()).containsText("Llamar otra vez, 102");
            page.locator("#pending .pick").last().click();
            assertThat(page.locator("#task h2").first()).hasText("Llamar otra vez, 102");
            browser.axeInBothThemes();
            browser.picture("agenda-after-a-hundred");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Hecho")).click();
            assertThat(page.getByText("Pendiente cumplido.")).isVisible();
            assertThat(lines).hasCount(owed.size() - 101); // on the page on which she worked
            for (int left = owed.size() - 101; left > 0; left--) {
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Hecho")).click();
                assertThat(page.locator(".agenda-head")).containsText(99 + left + " pendientes");
            }
            assertThat(lines).hasCount(100); // nothing is left of it: the first page
            var beyond = page.context().request().get(page.url(), RequestOptions.create().setHeader("Accept", "application/json"));
            assertThat(page.url()).contains("after=");
            assertThat(beyond.text()).as("a program has read the first page").contains("\"rows\":[]").doesNotContain("\"next\"");
        }
    }

    @Test
    @Alone
    @Tag("BD-1")
    @Tag("TK-1")
    void whatAColleagueSettlesVanishesWithinASecondAndWhatIsTypedStays() {
        var number = room.tow(room.ana, "Mirta", "Toledo");
        room.happens(room.ana, number, room.assigned(room.grua, 1), new MemberConfirmed("Mirta Toledo"));
        try (var browser = Browser.asPeopleHaveIt(port).signIn("ana", People.PASSWORD)) {
            var page = browser.go("/agenda?at=" + number + ".1.ASK_ARRIVAL");
            page.locator("#step details.when summary").first().click();
            page.locator("#step input[name=happenedTime]").first().fill("08:31");
            room.happens(room.bruno, number, new ArrivalReported());
            var began = System.nanoTime();
            assertThat(page.getByText("Ese pendiente ya está cumplido")).isVisible();
            assertThat(page.locator("#task-" + number + "\\.1\\.ASK_ARRIVAL")).hasCount(0);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
            assertThat(page.locator("#step input[name=happenedTime]").first()).hasValue("08:31");
        }
    }

    @Test
    @Tag("TK-1")
    void aTaskByHandIsGivenToAColleagueAndDoneByHim() {
        var number = room.tow(room.ana, "Óscar", "Bianchi");
        try (var ana = Browser.at(port).signIn("ana", People.PASSWORD); var bruno = Browser.at(port).signIn("bruno", People.PASSWORD)) {
            var his = bruno.go("/agenda");
            var hers = ana.go("/agenda");
            hers.keyboard().press("p");
            hers.waitForURL("**/agenda/new**");
            hers.getByLabel("Expediente o asistencia").fill("999999");
            hers.getByLabel("Qué hay que hacer").fill("Pedir el comprobante al taller");
            hers.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Guardar")).click();
            assertThat(hers.getByText("No hay un expediente o una asistencia con ese número.").first()).isVisible();
            ana.axe();
            hers.getByLabel("Expediente o asistencia").fill(number + "/1");
            hers.getByLabel("Quién lo hace").selectOption(String.valueOf(room.bruno.id()));
            hers.keyboard().press("Control+Enter");
            hers.waitForURL("**/agenda?at=**");

            his.getByText("Pedir el comprobante al taller").first().click();
            his.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Hecho")).click();
            assertThat(his.getByText("Pendiente cumplido.")).isVisible();
        }
        assertThat(room.cases.get(number, Sight.WHOLE).assistance(1).promises()).noneMatch(it -> it.task() == Task.MANUAL);
    }

    private long number() { return room.cases.find(100001, Sight.WHOLE).orElseThrow().number(); }

    private String arrival() { return number() + ".1.ASK_ARRIVAL"; }
}
