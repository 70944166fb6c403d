package org.auxilia.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.auxilia.web.Shortcut.Scope;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The registry against the templates: what bears a key stands in it, and on no page a key means two things. */
@Tag("OP-8")
class ShortcutTest {

    private static final List<String> BODIES = List.of("page", "board", "agenda no-dock", "file", "console no-dock", "auth");
    private static final Pattern KEY = Pattern.compile("(?:data-key|key )=\\s?\"([^\"$]+)\"");

    @Test
    void noKeyIsBoundTwiceOnOnePage() {
        for (var body : BODIES) {
            var keys = Arrays.stream(Scope.values()).filter(it -> it.isOn(body) && !it.isOfPart()).flatMap(it -> it.shortcuts().stream()).flatMap(it -> it.keys().stream()).toList();
            assertThat(keys).as(body).doesNotHaveDuplicates().noneMatch(it -> it.equals("g")); // "g a" leads to the boards
        }
        assertThat(Scope.CALL.shortcuts().stream().flatMap(it -> it.keys().stream())).doesNotHaveDuplicates();
    }

    @Test
    void whatBearsAKeyStandsInTheRegistryAndNothingElseDoes() throws IOException {
        var registered = Arrays.stream(Shortcut.values()).filter(it -> !it.isOfScript()).flatMap(it -> it.keys().stream()).collect(Collectors.toSet());
        var borne = borne();
        assertThat(registered).containsAll(borne);
        var scripted = Set.of("Ctrl+K", "/", "?", "j", "k", "o", "x", "X");
        assertThat(Stream.concat(borne.stream(), scripted.stream())).containsAll(registered.stream().filter(it -> !it.matches("\\d")).toList());
    }

    /** The figures of the tabs come with each {@link Tab}. */
    private static Set<String> borne() throws IOException {
        var borne = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/jte"))) {
            for (var file : files.filter(it -> it.toString().endsWith(".jte")).toList()) KEY.matcher(Files.readString(file)).results().map(it -> it.group(1)).forEach(borne::add);
        }
        return borne;
    }
}
