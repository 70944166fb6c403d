package org.auxilia.desk.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.SoftAssertions;
import org.auxilia.AuxiliaTest;
import org.auxilia.Browser;
import org.auxilia.staff.People;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The budgets of the screens: what a first load weighs, how much of a page there is, that nothing jumps, and how dense one may have it (OP-8). {@link SpeedTest} has the times.
 */
@AuxiliaTest
@Tag("OP-8")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BudgetsTest {

    /** A thousand bytes: the stricter reading of the budget. */
    private static final int KB = 1_000;
    private static final int NODES = 1_500;
    private static final double JUMPS = 0.02;
    private static final String JUMPED = """
        () => new Promise(done => {
          let sum = 0;
          new PerformanceObserver(list => list.getEntries().forEach(it => { if (!it.hadRecentInput) sum += it.value; })).observe({ type: "layout-shift", buffered: true });
          setTimeout(() => done(sum), 300);
        })""";

    /** The heights of these, each once. */
    private static final String ROWS = "of => [...new Set([...document.querySelectorAll(of)].map(it => Math.round(it.getBoundingClientRect().height)))]";

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    private Roadside world;

    /** So many that a board is full. */
    private static final int CASES = 50;

    private long number;
    private Browser ana;

    @BeforeAll
    void build() {
        world = new Roadside(beans).built();
        for (int i = 0; i < CASES; i++) number = world.opened();
        ana = Browser.at(port).signIn("coordinator", People.PASSWORD);
    }

    @AfterAll
    void leaves() { ana.close(); }

    @Test
    void eachPageStaysWithinItsBudget() {
        var said = new SoftAssertions();
        var measured = new ArrayList<String>();
        for (var path : List.of("/boards/open", "/boards/mine", "/agenda", "/cases/" + number, "/cases/" + number + "/1", "/cases/" + number + "/new", "/cases/new", "/calls", "/members", "/providers", "/alerts")) {
            var page = ana.page();
            page.navigate("about:blank");
            var weight = weigh(page, path);
            int nodes = (int) page.evaluate("document.querySelectorAll('*').length");
            double jumps = ((Number) page.evaluate(JUMPED)).doubleValue();
            measured.add("%-34s %s, %5d nodes, jumps %.3f".formatted(path.replace(Long.toString(number), "N"), weight, nodes, jumps));
            said.assertThat(weight.all()).as("bytes of a first load of " + path).isBetween(100L * KB, 170L * KB);
            said.assertThat(weight.of("Script")).as("bytes of scripts of " + path).isBetween(20L * KB, 60L * KB);
            said.assertThat(weight.of("Stylesheet")).as("bytes of styles of " + path).isBetween(5L * KB, 20L * KB);
            said.assertThat(nodes).as("nodes of " + path).isBetween(100, NODES);
            said.assertThat(jumps).as("jumps of " + path).isLessThanOrEqualTo(JUMPS);
        }
        System.out.println(String.join("\n", measured));
        said.assertAll();
    }

    @Test
    void theSignInIsLightAndAsksNobodyElse() {
        try (var browser = Browser.at(port)) {
            var page = browser.page();
            var asked = new ArrayList<String>();
            page.onRequest(it -> asked.add(it.url()));
            var weight = weigh(page, "/sign-in");
            System.out.println("/sign-in " + weight);
            assertThat(weight.all()).isBetween(5L * KB, 30L * KB);
            assertThat(asked).isNotEmpty().allMatch(it -> it.startsWith("http://localhost:" + port + "/"));
        }
    }

    /** Chosen in one's menu, it is kept for the pages after: rows of 28, 34 and 44 px and controls to match, and never wider than the window. */
    @Test
    void eachDensityIsWhatItSaysAndIsKept() {
        var said = new SoftAssertions();
        var page = ana.page();
        for (var density : Density.values()) {
            ana.go("/boards/open");
            page.locator("[popovertarget=you]").click();
            page.locator("#you button[name=density][value=" + density.name() + "]").click();
            page.waitForFunction("it => document.readyState === 'complete' && document.documentElement.dataset.density === it", density.name());
            said.assertThat(page.evaluate(ROWS, "#board tbody td")).as(density + ": rows of the board").isEqualTo(List.of(density.row));
            fits(said, density + ": the board");
            ana.go("/cases/" + number + "/1/costs");
            said.assertThat(page.evaluate("() => document.documentElement.dataset.density")).as("kept").isEqualTo(density.name());
            said.assertThat(page.evaluate(ROWS, ".composer .foot .btn.primary, #next .btn.primary")).as(density + ": controls of the console").isEqualTo(List.of(density.control));
            fits(said, density + ": the console");
        }
        said.assertAll();
    }

    private enum Density {
        compact(28, 26), roomy(44, 34), normal(34, 28);

        final int row, control;

        Density(int row, int control) {
            this.row = row;
            this.control = control;
        }
    }

    private void fits(SoftAssertions said, String what) {
        for (var size : List.of(Browser.Options.PHONE, Browser.Options.DESK)) {
            ana.page().setViewportSize(size.width(), size.height());
            said.assertThat((int) ana.page().evaluate("() => document.documentElement.scrollWidth")).as(what + " at " + size.width()).isLessThanOrEqualTo(size.width());
        }
    }

    /** The others are shown by the stories of the second factor and of the organisation's provider. */
    @Test
    void publicPagesFlowAnew() {
        try (var browser = Browser.at(port)) {
            for (var path : List.of("/sign-in", "/sign-in?error", "/nowhere")) {
                browser.go(path);
                browser.flowsAnew();
            }
        }
    }

    /** Bytes that came over the line: with all headers, and packed files without them by their kind. */
    private record Weight(long all, Map<String, Long> kinds) {

        long of(String kind) { return kinds.getOrDefault(kind, 0L); }

        @Override public String toString() { return "%.1f KB of which scripts %.1f, styles %.1f".formatted(all / 1e3, of("Script") / 1e3, of("Stylesheet") / 1e3); }
    }

    /** What comes over the line, packed, headers included, into a browser that knows nothing of us yet. */
    private Weight weigh(Page page, String path) {
        CDPSession line = page.context().newCDPSession(page);
        var answers = new ConcurrentHashMap<String, JsonObject>();
        var kinds = new ConcurrentHashMap<String, Long>();
        var all = new AtomicLong();
        line.on("Network.responseReceived", it -> answers.put(it.get("requestId").getAsString(), it));
        line.on("Network.loadingFinished", it -> {
            long bytes = it.get("encodedDataLength").getAsLong();
            all.addAndGet(bytes);
            var answer = answers.get(it.get("requestId").getAsString());
            if (answer != null) kinds.merge(answer.get("type").getAsString(), bytes - answer.getAsJsonObject("response").get("encodedDataLength").getAsLong(), Long::sum);
        });
        var off = new JsonObject();
        off.addProperty("cacheDisabled", true);
        line.send("Network.enable");
        line.send("Network.setCacheDisabled", off);
        page.navigate("http://localhost:" + port + path);
        page.waitForLoadState();
        page.waitForTimeout(300);
        line.detach();
        return new Weight(all.get(), kinds);
    }
}
