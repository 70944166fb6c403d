package org.auxilia;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What axe finds wrong on a page. Asked without the wrapper around it, which takes the page apart and together again for frames that no page of ours has. */
final class Axe {

    /** WCAG 2.2 AA and axe's best practices. */
    static final Map<String, Object> ALL = Map.of("type", "tag", "values", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"));
    /** Of these what the theme may change. */
    static final Map<String, Object> OF_COLOURS = Map.of("type", "rule", "values", List.of("color-contrast", "link-in-text-block"));

    private static final String SOURCE = read("/axe.min.js");
    private static final String FAULTS = """
        async ([part, options]) => (await axe.run(part, options)).violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target} ${node.html} ${node.failureSummary}`))""";

    private Axe() {
    }

    /**
     * It tells only what it finds wrong; what is right is counted, not listed.
     *
     * @param part a selector
     * @throws AssertionError with what it finds
     */
    static void findsNothing(Page page, String part, Map<String, Object> rules) {
        page.waitForLoadState();
        if (!(boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate("(() => {" + SOURCE + "})()");
        }
        var found = (List<?>) page.evaluate(FAULTS, List.of(part, Map.of("runOnly", rules, "resultTypes", List.of("violations"))));
        if (!found.isEmpty()) {
            throw new AssertionError("axe found on " + page.url() + ":\n" + found.stream().map(Object::toString).collect(Collectors.joining("\n")));
        }
    }

    private static String read(String resource) {
        try (var in = Axe.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
