package org.auxilia.agenda;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.auxilia.AuxiliaTest;
import org.auxilia.Browser;
import org.auxilia.Visitor;
import org.auxilia.staff.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A board as one likes to see it: views under a name, one's own and the team's; which columns, in which order; grouped (R10). */
@AuxiliaTest
@Tag("BD-1")
class BoardViewsTest {

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
    @Tag("OP-8")
    void aViewIsKeptAsATabAndItsColumnsAreChosenByTheKeyboard() {
        try (var browser = Browser.at(port).signIn("ana", People.PASSWORD)) {
            var page = browser.go("/boards/open?service=REMOLQUE_GRUA");
            opens(page, "Columnas");
            page.locator(".order li").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Cuenta")).getByRole(AriaRole.CHECKBOX).focus();
            page.keyboard().press("Space"); // not this one
            page.getByLabel("Subir Afiliado").focus();
            page.keyboard().press("Enter"); // the member before the service
            assertThat(page.getByLabel("Subir Afiliado")).isFocused();
            browser.axeInBothThemes();
            browser.picture("board-columns");
            page.locator(".order ~ label select").selectOption("STAGE");
            page.locator(".order ~ p button").press("Enter");
            page.waitForURL("**cols=due%2Cnumber%2Cmember%2Cservice%2Czone*");
            assertThat(page.locator("thead th").nth(3)).hasText("Afiliado");
            assertThat(page.locator("thead")).not().containsText("Cuenta");
            assertThat(page.locator(".of-group").first()).isVisible();

            opens(page, "Guardar vista");
            page.getByLabel("Nombre de la vista").fill("Mi noche");
            browser.axe();
            browser.picture("board-view");
            page.keyboard().press("Enter");
            assertThat(page.locator(".views .tabs [aria-current]")).hasText("Mi noche");
            browser.picture("board-grouped");

            page = browser.go("/boards/open"); // remembered
            assertThat(page.locator("thead th").nth(3)).hasText("Afiliado");
            page.getByText("Mi noche").click();
            page.waitForURL("**service=REMOLQUE_GRUA*");
            opens(page, "Guardar vista");
            page.getByText("Quitar «Mi noche»").press("Enter");
            assertThat(page.locator(".views .tabs")).not().containsText("Mi noche");
            page.locator(".toast [data-key=z]").waitFor();
            browser.picture("board-view-dropped");
            Browser.press(page, "z"); // taken back
            page.waitForURL("**service=REMOLQUE_GRUA*");
            assertThat(page.locator(".views .tabs [aria-current]")).hasText("Mi noche");
        }
    }

    @Test
    void theTeamsViewsAreOfWhoeverSupervisesAndOnesOwnAreNobodyElses() {
        var tomas = as("tomas");
        assertThat(tomas.post("/boards/open/views", "name", "Grúas de Río Negro", "service", "REMOLQUE_GRUA", "team", "true").headers().firstValue("Location")).contains("/boards/open?service=REMOLQUE_GRUA");
        tomas.post("/boards/open/views", "name", "Lo mío", "view", "OVERDUE");
        var bruno = as("bruno");
        assertThat(bruno.get("/boards/open").body()).contains("Grúas de Río Negro", "href=\"/boards/open?service=REMOLQUE_GRUA\"").doesNotContain("Lo mío");
        assertThat(bruno.get("/boards/all").body()).doesNotContain("Grúas de Río Negro");
        assertThat(bruno.post("/boards/open/views", "name", "Para todos", "team", "true").statusCode()).isEqualTo(403);
        var id = tomas.get("/boards/open?view=OVERDUE").body().replaceAll("(?s).*/boards/open/views/(\\d+)/removal.*", "$1");
        bruno.post("/boards/open/views/" + id + "/removal");
        assertThat(tomas.get("/boards/open").body()).contains("Lo mío");
        tomas.post("/boards/open/views", "name", "Lo mío", "view", "VITAL"); // the same name: from now on
        assertThat(tomas.get("/boards/open").body()).contains("href=\"/boards/open?view=VITAL\"").doesNotContain("href=\"/boards/open?view=OVERDUE\" aria-current=\"page\"");
    }

    @Test
    void noMoreViewsAreKeptThanAreTabs() {
        var bruno = as("bruno");
        for (int i = 1; i <= BoardViews.MOST; i++) bruno.post("/boards/all/views", "name", "Vista " + i);
        assertThat(bruno.post("/boards/all/views", "name", "Una más").statusCode()).isEqualTo(409);
        assertThat(bruno.post("/boards/all/views", "name", "Vista 1", "view", "SCHEDULED").statusCode()).isEqualTo(303);
        assertThat(bruno.post("/boards/all/views", "name", "Vista 1", "q", "a".repeat(2_001)).statusCode()).isEqualTo(409);
        assertThat(bruno.post("/boards/all/views", "name", " ").statusCode()).isEqualTo(303);
        assertThat(bruno.get("/boards/all").body()).doesNotContain("Una más");
    }

    @Test
    void whatTheAddressNamesIsShownAndNonsenseIsTheUsual() {
        var ana = as("bruno");
        assertThat(ana.get("/boards/open?cols=opened,member").body()).contains("<th scope=\"col\">Apertura</th>", "data-row-link").doesNotContain("<th scope=\"col\">Cuenta</th>");
        assertThat(ana.get("/boards/open?cols=nonsense,,%27&group=NOTHING").body()).contains("<th scope=\"col\">Cuenta</th>", "<th scope=\"col\">Etapa</th>");
    }

    private static void opens(Page page, String summary) { page.locator(".narrowing > summary", new Page.LocatorOptions().setHasText(summary)).press("Enter"); }

    private Visitor as(String name) {
        var visitor = new Visitor(port);
        visitor.signIn(name, People.PASSWORD);
        return visitor;
    }
}
