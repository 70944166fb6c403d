package org.auxilia.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.auxilia.assistance.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("OP-7")
class TextsTest {

    private static final Texts SPANISH = Texts.of(Texts.SPANISH);
    private static final Texts ENGLISH = Texts.of(Texts.ENGLISH);
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9]*(?:\\.[a-z0-9]+(?:-[a-z0-9]+)*)+)\"");
    private static final Pattern SLOTS = Pattern.compile("\\{(\\d+)}");
    private static final Pattern FAMILIAR = Pattern.compile("(?iU)\\b(tú|tu|tus|te|ti|contigo|puedes|quieres|tienes|haz|escribe tu)\\b");

    @Test
    void spanishAndEnglishHaveTheSameKeys() {
        assertThat(ENGLISH.all().keySet()).isEqualTo(SPANISH.all().keySet());
    }

    @Test
    void spanishAndEnglishFillTheSameValues() {
        var english = ENGLISH.all();
        SPANISH.all().forEach((key, text) -> assertThat(slots(english.get(key))).as(key).isEqualTo(slots(text)));
    }

    /** The boards' last line and the buttons say each kind of entry in words of their own. */
    @Test
    void whatABoardSaysLastHasItsWordsForEachKindOfEntry() {
        var kinds = Stream.of(Kind.values()).map(Kind::slug).toList();
        assertThat(SPANISH.all().keySet()).containsAll(kinds.stream().map("agenda.last."::concat).toList());
    }

    @Test
    void noTextIsEmpty() {
        for (var texts : List.of(SPANISH, ENGLISH)) {
            texts.all().forEach((key, text) -> assertThat(text.strip()).as(key).isNotEmpty());
        }
    }

    @Test
    void eachKeyBeginsWithTheModuleOfItsBundle() throws IOException {
        for (var file : files(Path.of("src/main/resources/text"), ".properties")) {
            var module = file.getFileName().toString().replaceFirst("_(es|en)\\.properties$", "");
            assertThat(Files.readAllLines(file).stream().filter(l -> l.contains("=") && !l.startsWith("#")))
                    .as(file.toString()).allMatch(line -> line.startsWith(module + "."));
        }
    }

    @Test
    void everyKeyThatTemplatesAndCodeNameExists() throws IOException {
        var modules = SPANISH.all().keySet().stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
        var missing = new TreeSet<String>();
        var sources = new ArrayList<>(files(Path.of("src/main/jte"), ".jte"));
        sources.addAll(files(Path.of("src/main/java"), ".java"));
        for (var file : sources) {
            var found = LITERAL.matcher(Files.readString(file));
            while (found.find()) {
                var key = found.group(1);
                if (modules.contains(key.substring(0, key.indexOf('.'))) && !SPANISH.has(key)) {
                    missing.add(key + " in " + file);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void anEnumThatHasOneNameHasAllOfThem() throws IOException, ClassNotFoundException {
        var missing = new TreeSet<String>();
        for (var type : enums()) {
            var keys = java.util.Arrays.stream(type.getEnumConstants()).map(c -> Texts.keyOf((Enum<?>) c)).toList();
            if (keys.stream().anyMatch(SPANISH::has)) {
                keys.stream().filter(key -> !SPANISH.has(key)).forEach(missing::add);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void spanishSaysUsted() {
        assertThat(SPANISH.all().entrySet()).noneMatch(e -> FAMILIAR.matcher(e.getValue()).find());
    }

    @Test
    void wordsFollowTheNumber() {
        assertThat(SPANISH.of("web.bar.overdue", 1)).isEqualTo("1 vencido");
        assertThat(SPANISH.of("web.bar.overdue", 3)).isEqualTo("3 vencidos");
        assertThat(ENGLISH.of("web.form.mend", 2)).isEqualTo("Check 2 fields:");
    }

    private static Set<String> slots(String text) {
        return SLOTS.matcher(text).results().map(slot -> slot.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static List<Class<?>> enums() throws IOException, ClassNotFoundException {
        var root = Path.of("target/classes");
        var found = new ArrayList<Class<?>>();
        for (var file : files(root.resolve("org/auxilia"), ".class")) {
            var name = root.relativize(file).toString().replace('/', '.').replaceFirst("\\.class$", "");
            if (!name.contains(".templates.") && !name.contains("$$")) {
                var type = Class.forName(name, false, TextsTest.class.getClassLoader());
                if (type.isEnum()) {
                    found.add(type);
                }
            }
        }
        return found;
    }
}
