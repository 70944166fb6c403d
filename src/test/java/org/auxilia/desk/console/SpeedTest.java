package org.auxilia.desk.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.auxilia.Alone;
import org.auxilia.AuxiliaTest;
import org.auxilia.Browser;
import org.auxilia.Visitor;
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
 * How soon a page is there and how soon it answers, as the browser itself tells (OP-8).
 *
 * <p>Whatever else the machine does only adds to a time. So a few tries are made and the one in the middle counts, and where one of the four was too slow
 * all four are tried in another round: a page is within its budgets where one round has them all. {@code bin/bench} measures where nothing else runs, with half a million cases.
 */
@AuxiliaTest
@Alone
@Tag("OP-8")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpeedTest {

    /** Milliseconds, but for the jumps. */
    private static final Vitals BUDGET = new Vitals(200, 1_500, 0.02, 100);
    private static final double FRAGMENT = 150;
    private static final int ROUNDS = 8, TRIES = 3, QUESTIONS = 30;

    /** From the first moment of a page on: when the largest thing stood, what jumped unasked, and how long after a key its effect was painted. */
    private static final String WATCH = """
        (() => {
          const vitals = window.vitals = { largest: 0, jumps: 0, answer: -1 };
          const watch = (type, note) => new PerformanceObserver(list => list.getEntries().forEach(note)).observe({ type, buffered: true, durationThreshold: 16 });
          watch("largest-contentful-paint", it => { vitals.largest = it.startTime; });
          watch("layout-shift", it => { if (!it.hadRecentInput) vitals.jumps += it.value; });
          for (const type of ["first-input", "event"]) watch(type, it => { if (it.interactionId) vitals.answer = Math.max(vitals.answer, it.duration); });
        })()""";
    private static final String TOLD = "() => ({ ...vitals, firstByte: performance.getEntriesByType('navigation')[0].responseStart })";

    /** So many that a board is full. */
    private static final int CASES = 50;

    @LocalServerPort int port;
    @Autowired BeanFactory beans;

    private long number;
    private Browser ana;

    @BeforeAll
    void build() {
        var world = new Roadside(beans).built();
        for (int i = 0; i < CASES; i++) number = world.opened();
        ana = Browser.asPeopleHaveIt(port).signIn("coordinator", People.PASSWORD);
        ana.page().addInitScript(WATCH);
        var off = new JsonObject();
        off.addProperty("cacheDisabled", true);
        var line = ana.page().context().newCDPSession(ana.page());
        line.send("Network.enable");
        line.send("Network.setCacheDisabled", off);
    }

    @AfterAll
    void leaves() { ana.close(); }

    /** A page, and keys that one presses on it. */
    private record Screen(String path, List<String> keys) {}

    @Test
    void eachPageIsThereAndAnswersInTime() {
        var said = new SoftAssertions();
        for (var screen : List.of(new Screen("/boards/open", List.of("j", "x")), new Screen("/agenda", List.of("j", "x")), new Screen("/cases/" + number + "/1", List.of("l", "Escape", "n")),
                new Screen("/cases/new", List.of("2", "0")), new Screen("/calls", List.of("2", "0")))) {
            seen(screen);
            var round = round(screen);
            for (int i = 1; i < ROUNDS && !round.isWithin(BUDGET); i++) round = round(screen); // all four in one and the same
            System.out.printf("%-14s %s%n", screen.path().replace(Long.toString(number), "N"), round);
            said.assertThat(round.firstByte()).as("first byte of " + screen.path()).isBetween(0.1, BUDGET.firstByte());
            said.assertThat(round.largest()).as("largest contentful paint of " + screen.path()).isBetween(1.0, BUDGET.largest());
            said.assertThat(round.jumps()).as("jumps of " + screen.path()).isBetween(0.0, BUDGET.jumps());
            said.assertThat(round.answer()).as("from a key to what it paints on " + screen.path()).isBetween(0.0, BUDGET.answer());
        }
        said.assertAll();
    }

    @Test
    void aPartOfAPageIsAnsweredInTime() {
        var visitor = new Visitor(port);
        visitor.signIn("coordinator", People.PASSWORD);
        var said = new SoftAssertions();
        for (var path : List.of("/bar?at=/boards/open", "/boards/open", "/agenda", "/cases/" + number + "/1", "/cases/members?q=selzer", "/cases/places?q=viedma")) {
            for (int i = 0; i < TRIES; i++) answer(visitor, path);
            DoubleSupplier round = () -> share(0.95, IntStream.range(0, QUESTIONS).mapToDouble(_ -> answer(visitor, path)));
            double least = round.getAsDouble();
            for (int i = 1; i < ROUNDS && least > FRAGMENT; i++) least = Math.min(least, round.getAsDouble());
            System.out.printf("%-26s %3.0f ms%n", path.replace(Long.toString(number), "N"), least);
            said.assertThat(least).as("95 of 100 answers of " + path).isBetween(0.1, FRAGMENT);
        }
        said.assertAll();
    }

    private static double answer(Visitor visitor, String path) {
        long before = System.nanoTime();
        var answer = visitor.get(path, "HX-Request", "true");
        double took = (System.nanoTime() - before) / 1e6;
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.body()).as(path).isNotBlank().doesNotContain("<!doctype");
        return took;
    }

    private Vitals round(Screen screen) {
        var tries = IntStream.range(0, TRIES).mapToObj(_ -> seen(screen)).toList();
        return new Vitals(middle(tries, Vitals::firstByte), middle(tries, Vitals::largest), middle(tries, Vitals::jumps), middle(tries, Vitals::answer));
    }

    private static double middle(List<Vitals> tries, ToDoubleFunction<Vitals> of) { return share(0.5, tries.stream().mapToDouble(of)); }

    /** So many of them, of all, are not above it. */
    private static double share(double share, DoubleStream of) {
        var sorted = of.sorted().toArray();
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    /** As by a browser that has none of our files yet. */
    private Vitals seen(Screen screen) {
        var page = ana.go(screen.path());
        page.waitForFunction("() => vitals.largest > 0");
        screen.keys().forEach(page.keyboard()::press);
        page.waitForFunction("() => vitals.answer >= 0");
        var told = (Map<?, ?>) page.evaluate(TOLD);
        return new Vitals(number(told, "firstByte"), number(told, "largest"), number(told, "jumps"), number(told, "answer"));
    }

    private static double number(Map<?, ?> told, String name) { return ((Number) told.get(name)).doubleValue(); }

    /**
     * What one feels of a page.
     *
     * @param firstByte when the answer began (TTFB)
     * @param largest   when the largest thing of it stood (LCP)
     * @param jumps     how far things moved unasked (CLS)
     * @param answer    how long after the slowest key its effect was painted (INP)
     */
    private record Vitals(double firstByte, double largest, double jumps, double answer) {

        boolean isWithin(Vitals budget) { return firstByte <= budget.firstByte && largest <= budget.largest && jumps <= budget.jumps && answer <= budget.answer; }

        @Override public String toString() { return "first byte %3.0f ms, largest %4.0f ms, jumps %.3f, key to paint %3.0f ms".formatted(firstByte, largest, jumps, answer); }
    }
}
