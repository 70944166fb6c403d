package org.auxilia.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Somebody who works with the keyboard alone: there is no way here to point at anything. Each step is written down with what it costs:
 * 0.28 s a keystroke, 1.35 s a decision (the keystroke-level model's K of an average typist, and its M), and the time that server and
 * page took until the next thing stood there with the focus on it.
 */
final class Hands {

    static final double KEYSTROKE = 0.28, DECISION = 1.35;

    /**
     * One line of the script.
     *
     * @param keys   keystrokes of the hand: what opens, moves, chooses and saves
     * @param spoken letters and figures of what the caller says, keystrokes too, but his
     */
    record Step(String what, int keys, int spoken, int decisions, double waited) {
        double seconds() { return (keys + spoken) * KEYSTROKE + decisions * DECISION + waited; }
    }

    private final Page page;
    private final List<Step> script = new ArrayList<>();
    private String what = "";
    private int keys, spoken, decisions;
    private double waited;

    Hands(Page page) { this.page = page; }

    /** The next line of the script. */
    Hands then(String next) {
        write();
        what = next;
        return this;
    }

    /** One looks, and makes up one's mind. */
    Hands decide() {
        decisions++;
        return this;
    }

    /** Keys by their names, one stroke each: "j", "Enter", "Control+Enter" (counted as one, as ui.md does). */
    Hands press(String... names) {
        for (var name : names) {
            page.keyboard().press(name);
            keys++;
        }
        return this;
    }

    /** What is typed to find or choose something that stands on the screen. */
    Hands types(String text) {
        page.keyboard().type(text);
        keys += text.length();
        return this;
    }

    /** The words, names and numbers that the caller says. */
    Hands says(String text) {
        page.keyboard().type(text);
        spoken += text.length();
        return this;
    }

    /** A key that leads to another page. */
    Hands goesBy(String key) {
        long begun = System.nanoTime();
        var before = page.evaluate("() => performance.timeOrigin");
        press(key);
        page.waitForFunction("before => performance.timeOrigin !== before && document.readyState === 'complete'", before);
        waited += since(begun);
        return this;
    }

    /** Waits for what the page does by itself, as a person waits for it. */
    Hands sees(String selector) {
        long begun = System.nanoTime();
        page.locator(selector).first().waitFor();
        waited += since(begun);
        return this;
    }

    /** The focus went there by itself or by the keys; where it did not, the step would need the mouse. */
    Hands isAt(String selector) {
        long begun = System.nanoTime();
        try {
            page.waitForFunction("it => document.activeElement?.matches(it)", selector, new Page.WaitForFunctionOptions().setTimeout(4_000));
        } catch (com.microsoft.playwright.TimeoutError e) {
            throw new AssertionError("“" + what + "” needs the mouse: the focus should be at " + selector + ", and is at " + focused() + " of " + page.url());
        }
        waited += since(begun);
        return this;
    }

    private String focused() { return (String) page.evaluate("() => document.activeElement?.outerHTML.slice(0, 200)"); }

    private static double since(long begun) { return (System.nanoTime() - begun) / 1e9; }

    private void write() {
        if (!what.isEmpty()) script.add(new Step(what, keys, spoken, decisions, waited));
        keys = spoken = decisions = 0;
        waited = 0;
    }

    /** The lines since the last time one asked. */
    List<Step> done() {
        write();
        what = "";
        var done = List.copyOf(script);
        script.clear();
        return done;
    }

    static int keys(List<Step> steps) { return steps.stream().mapToInt(Step::keys).sum(); }
    static double seconds(List<Step> steps) { return steps.stream().mapToDouble(Step::seconds).sum(); }

    /** As docs/keyboard.md quotes it: what doesn't depend on the machine. */
    static String table(String title, List<Step> steps) {
        var lines = new StringBuilder("### " + title + "\n\n| step | keystrokes | said by the caller | decisions | of the hand, s |\n|---|--:|--:|--:|--:|\n");
        for (var it : steps) lines.append("| %s | %d | %s | %s | %s |\n".formatted(it.what(), it.keys(), it.spoken() == 0 ? "" : it.spoken(), it.decisions() == 0 ? "" : it.decisions(), figure(it.seconds() - it.waited())));
        int spoken = steps.stream().mapToInt(Step::spoken).sum(), decisions = steps.stream().mapToInt(Step::decisions).sum();
        double hand = seconds(steps) - steps.stream().mapToDouble(Step::waited).sum();
        return lines.append("| **together** | **%d** | %s | %d | **%s** |\n".formatted(keys(steps), spoken == 0 ? "" : spoken, decisions, figure(hand))).toString();
    }

    private static String figure(double seconds) { return String.format(Locale.ROOT, "%.1f", seconds); }

    static void within(double most, List<Step> steps) { assertThat(seconds(steps)).as("seconds: %s", steps).isLessThanOrEqualTo(most); }
    static void within(int most, List<Step> steps) { assertThat(keys(steps)).as("keystrokes: %s", steps).isLessThanOrEqualTo(most); }
}
