package org.auxilia.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.auxilia.AuxiliaTest;
import org.auxilia.Browser;
import org.auxilia.staff.People;
import org.auxilia.staff.Role;
import org.auxilia.staff.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What arrives by push while somebody types. */
@AuxiliaTest
class LiveStoryTest {

    private static final String PART = """
            <section id="part" data-live="case-7" hx-get="/part" hx-trigger="live" hx-swap="outerMorph">
              <p id="news">%s</p><form id="f"><input id="touched" name="a" value="%s"><input id="idle" name="b" value="%s">
              <textarea id="focused" name="c">%s</textarea></form></section>""";

    @LocalServerPort
    int port;
    @Autowired
    Users users;
    @Autowired
    LiveHub hub;

    @BeforeEach
    void anAdministrator() {
        People.with(users, Role.ADMINISTRATOR);
    }

    @Test
    void anUpdateComesInWithoutTouchingWhatIsTyped() {
        try (var browser = Browser.at(port).signIn("administrator", People.PASSWORD)) {
            var page = browser.page();
            page.route("**/part", route -> route.fulfill(new Route.FulfillOptions().setContentType("text/html")
                    .setBody(PART.formatted("nuevo", "del servidor", "del servidor", "del servidor"))));
            page.waitForCondition(() -> "En vivo".equals(page.locator(".link-state").textContent()));
            page.evaluate("html => { document.querySelector('main').insertAdjacentHTML('beforeend', html); htmx.process(document.querySelector('main')); }",
                    PART.formatted("viejo", "", "", ""));
            page.locator("#touched").fill("lo mío");
            page.locator("#focused").pressSequentially("a medio escri");
            hub.publish("case-7");
            page.getByText("nuevo").waitFor();
            page.locator("#focused").pressSequentially("bir");

            assertThat(page.locator("#touched").inputValue()).isEqualTo("lo mío");
            assertThat(page.locator("#idle").inputValue()).as("a form is one thing: nothing in it changes under one's hands").isEmpty();
            assertThat(page.locator("#focused").inputValue()).isEqualTo("a medio escribir");
        }
    }

    @Test
    @Tag("BD-1")
    void whatMovedBetweenThePageAndItsStreamShows() {
        try (var browser = Browser.at(port).signIn("administrator", People.PASSWORD)) {
            var page = browser.page();
            page.waitForCondition(() -> "En vivo".equals(page.locator(".link-state").textContent()));
            page.route("**/live?*", route -> {
                hub.publish("boards");
                route.resume();
            }, new Page.RouteOptions().setTimes(1));
            page.waitForResponse(answer -> answer.url().contains("/bar"), page::reload);
        }
    }

    @Test
    @Tag("BD-1")
    void whatMovedWhileTheStreamWasCutShowsAndOnlyThat() {
        try (var browser = Browser.at(port).signIn("administrator", People.PASSWORD)) {
            var page = browser.page();
            page.waitForCondition(() -> "En vivo".equals(page.locator(".link-state").textContent()));
            Browser.asksFor("/bar", page, () -> hub.publish("boards"));
            page.route("**/part", route -> route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody(PART.formatted("nuevo", "", "", ""))));
            page.evaluate("html => { document.querySelector('main').insertAdjacentHTML('beforeend', html); htmx.process(document.querySelector('main')); }",
                    PART.formatted("viejo", "", "", ""));
            var bars = new AtomicInteger();
            page.onRequest(request -> bars.addAndGet(request.url().contains("/bar") ? 1 : 0));
            page.route("**/live?*", route -> {
                hub.publish("case-7");
                route.resume();
            }, new Page.RouteOptions().setTimes(1));
            hub.close();
            page.getByText("nuevo").waitFor();
            page.waitForCondition(() -> "En vivo".equals(page.locator(".link-state").textContent()));
            assertThat(bars).as("what was heard before the cut").hasValue(0);
        }
    }

    @Test
    @Tag("BD-1")
    void aPageWhoseStreamIsRefusedLooksForItselfAndNobodySaysThatItLives() {
        try (var browser = Browser.at(port).signIn("administrator", People.PASSWORD)) {
            var page = browser.page();
            page.route("**/live?*", route -> route.fulfill(new Route.FulfillOptions().setStatus(502)));
            page.addInitScript("""
                window.refused = 0;
                window.EventSource = class extends EventSource { constructor(url) { super(url); this.addEventListener("error", () => { window.refused++; }); } };""");
            page.clock().install();
            page.reload();
            assertThat(page.locator(".link-state")).hasAttribute("data-state", "sin");
            var second = page.context().newPage();
            second.navigate(page.url());
            assertThat(second.locator(".link-state")).hasAttribute("data-state", "sin");
            assertThat(page.locator(".link-state")).hasAttribute("data-state", "sin");

            Browser.asksFor("/bar", page, () -> {
                for (int i = 0; i < 4; i++) { // a minute, in which it tries again every quarter of it
                    int before = refused(page);
                    page.clock().runFor(15_000);
                    page.waitForCondition(() -> refused(page) > before);
                }
            });
        }
    }

    private static int refused(Page page) {
        return (int) page.evaluate("() => window.refused");
    }

    @Test
    @Tag("BD-1")
    void whatAProxyAnswersTakesNoPartsPlaceAndThePartIsAskedForAgain() {
        try (var browser = Browser.at(port).signIn("administrator", People.PASSWORD)) {
            var page = browser.page();
            page.clock().install();
            page.reload();
            assertThat(page.locator(".link-state")).hasText("En vivo");
            page.route(url -> url.contains("/bar"), route -> route.fulfill(new Route.FulfillOptions().setStatus(502).setContentType("text/html").setBody("<html><body><h1>Bad Gateway</h1></body></html>")), new Page.RouteOptions().setTimes(1));
            page.evaluate("() => { window.failed = 0; document.addEventListener('htmx:response:error', () => { window.failed++; }); }");
            hub.publish("boards");
            page.waitForCondition(() -> (int) page.evaluate("() => window.failed") == 1);
            Browser.asksFor("/bar", page, () -> page.clock().runFor(15_000));
            assertThat(page.getByText("Bad Gateway")).hasCount(0);
            assertThat(page.locator("header.top")).hasCount(1);
            browser.forgiveFaults();
        }
    }

    @Test
    @Tag("BD-1")
    void aTabThatOpensHearsWhatTheOthersWereToldMeanwhile() {
        try (var browser = Browser.at(port).signIn("administrator", People.PASSWORD)) {
            var first = browser.page();
            first.waitForCondition(() -> "En vivo".equals(first.locator(".link-state").textContent()));
            var second = first.context().newPage();
            var held = new AtomicReference<Route>();
            second.route("**/js/app*", held::set);
            second.navigate(first.url(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
            second.waitForCondition(() -> held.get() != null);
            Browser.asksFor("/bar", first, () -> hub.publish("boards"));
            second.waitForResponse(answer -> answer.url().contains("/bar"), () -> held.get().resume());
        }
    }

    @Test
    void twoTabsShareOneStreamAndBothHear() {
        try (var browser = Browser.at(port).signIn("administrator", People.PASSWORD)) {
            var first = browser.page();
            first.waitForCondition(() -> {
                hub.publish("nothing");
                return "En vivo".equals(first.locator(".link-state").textContent()) && hub.count() == 1;
            });
            var second = first.context().newPage();
            second.navigate(first.url());
            second.waitForLoadState();
            Browser.asksFor("/bar", first, () -> hub.publish("boards"));
            Browser.asksFor("/bar", second, () -> hub.publish("boards"));
            assertThat(hub.count()).isEqualTo(1);

            first.close();
            var heard = new AtomicInteger();
            second.onResponse(answer -> heard.addAndGet(answer.url().contains("/bar") ? 1 : 0));
            second.waitForCondition(() -> {
                hub.publish("boards");
                return heard.get() > 0 && hub.count() == 1;
            });
        }
    }

    @Test
    void theBrowsersFilesStayWithinTheirBudget() throws Exception {
        var assets = Path.of("target/classes/static/assets");
        assertThat(packed(Files.readAllBytes(assets.resolve("app.css")))).isLessThan(20 * 1024);
        int scripts = 0;
        try (var files = Files.list(assets.resolve("js"))) {
            for (var file : files.toList()) {
                scripts += packed(Files.readAllBytes(file));
            }
        }
        assertThat(scripts).isLessThan(60 * 1024);
    }

    private static int packed(byte[] bytes) throws Exception {
        var out = new java.io.ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.size();
    }
}
