package org.auxilia.desk.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.SoftAssertions;
import org.auxilia.AuxiliaTest;
import org.auxilia.Browser;
import org.auxilia.staff.People;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The budgets of the screens: what a first load weighs, how much of a page there is, and that nothing jumps (OP-8). */
@AuxiliaTest
@Import(Roadside.class)
@Tag("OP-8")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BudgetsTest {

    private static final int BYTES = 170 * 1024, SIGN_IN_BYTES = 45 * 1024, NODES = 1_500;
    private static final double JUMPS = 0.02;
    private static final String JUMPED = """
        () => new Promise(done => {
          let sum = 0;
          new PerformanceObserver(list => list.getEntries().forEach(it => { if (!it.hadRecentInput) sum += it.value; })).observe({ type: "layout-shift", buffered: true });
          setTimeout(() => done(sum), 300);
        })""";

    @LocalServerPort int port;
    @Autowired Roadside world;

    /** So many that a board is full. */
    private static final int CASES = 50;

    private long number;

    @BeforeAll
    void build() {
        world.built();
        for (int i = 0; i < CASES; i++) number = world.opened();
    }

    @Test
    void eachPageStaysWithinItsBudget() {
        var said = new SoftAssertions();
        var measured = new ArrayList<String>();
        try (var browser = Browser.at(port).signIn("coordinator", People.PASSWORD)) {
            for (var path : List.of("/boards/open", "/boards/mine", "/agenda", "/cases/" + number, "/cases/" + number + "/1", "/cases/" + number + "/new", "/cases/new", "/calls", "/members", "/providers", "/alerts")) {
                var page = browser.page();
                page.navigate("about:blank");
                long bytes = weigh(page, path);
                int nodes = (int) page.evaluate("document.querySelectorAll('*').length");
                double jumps = ((Number) page.evaluate(JUMPED)).doubleValue();
                measured.add("%-34s %4d KB %5d nodes, jumps %.3f".formatted(path.replace(Long.toString(number), "N"), bytes / 1024, nodes, jumps));
                said.assertThat(bytes).as("bytes of a first load of " + path).isBetween(100_000L, (long) BYTES);
                said.assertThat(nodes).as("nodes of " + path).isBetween(100, NODES);
                said.assertThat(jumps).as("jumps of " + path).isLessThanOrEqualTo(JUMPS);
            }
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
            assertThat(weigh(page, "/sign-in")).isBetween(5_000L, (long) SIGN_IN_BYTES);
            assertThat(asked).isNotEmpty().allMatch(it -> it.startsWith("http://localhost:" + port + "/"));
        }
    }

    /** A phone of 320 px, and a desk at 200 %: nothing is reached by scrolling sideways. */
    @Test
    void publicPagesFlowAnew() {
        for (var width : List.of(320, 683)) {
            try (var browser = Browser.at(port, new Browser.Options(width, 360, false))) {
                for (var path : List.of("/sign-in", "/sign-in?error", "/nowhere")) {
                    var page = browser.page();
                    page.navigate("http://localhost:" + port + path);
                    assertThat((int) page.evaluate("document.documentElement.scrollWidth")).as(path + " at " + width).isLessThanOrEqualTo(width);
                }
            }
        }
    }

    /** What comes over the line, packed, headers included, into a browser that knows nothing of us yet. */
    private long weigh(Page page, String path) {
        CDPSession line = page.context().newCDPSession(page);
        var bytes = new AtomicLong();
        line.on("Network.loadingFinished", it -> bytes.addAndGet(it.get("encodedDataLength").getAsLong()));
        var off = new JsonObject();
        off.addProperty("cacheDisabled", true);
        line.send("Network.enable");
        line.send("Network.setCacheDisabled", off);
        page.navigate("http://localhost:" + port + path);
        page.waitForLoadState();
        page.waitForTimeout(300);
        line.detach();
        return bytes.get();
    }
}
