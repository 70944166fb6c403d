package org.auxilia;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code docs/requirements.md} against the tags of the compiled tests. What is to be changed there is written to {@code target/requirements.md}. */
class RequirementsTest {

    private static final Path DOCUMENT = Path.of("docs/requirements.md"), PROPOSED = Path.of("target/requirements.md");
    private static final String LATER = "later", UNDER_WAY = "under way: ";

    /** @param tests simple names of test classes, as the document has them */
    private record Requirement(String id, String what, String built, Set<String> tests) {

        static Requirement of(String line) {
            var cells = List.of(line.split("\\|", -1)).stream().map(String::strip).toList();
            var tests = Stream.of(cells.get(4).split(",")).map(String::strip).filter(it -> !it.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
            return new Requirement(cells.get(1), cells.get(2), cells.get(3), tests);
        }

        boolean isBuilt() { return !built.equals(LATER) && !built.startsWith(UNDER_WAY); }

        String with(Set<String> found) {
            return "| %s | %s | %s | %s |".formatted(id, what, found.isEmpty() ? built : built.replace(UNDER_WAY, ""), String.join(", ", found)).replace("|  |", "| |");
        }
    }

    private static final SequencedMap<String, Requirement> REQUIREMENTS = new LinkedHashMap<>();
    private static final Map<String, Set<String>> TAGS = new TreeMap<>();

    @BeforeAll
    static void readBoth() throws Exception {
        Files.readAllLines(DOCUMENT).stream().filter(line -> line.matches("\\| [A-Z]{2}-\\d+ .*")).map(Requirement::of).forEach(it -> REQUIREMENTS.put(it.id(), it));
        try (var files = Files.walk(Path.of(RequirementsTest.class.getProtectionDomain().getCodeSource().getLocation().toURI()))) {
            files.filter(file -> file.toString().endsWith(".class")).forEach(RequirementsTest::readTags);
        }
        var proposed = Files.readAllLines(DOCUMENT).stream().map(line -> line.matches("\\| [A-Z]{2}-\\d+ .*") ? proposed(Requirement.of(line)) : line).toList();
        Files.write(PROPOSED, proposed);
    }

    private static String proposed(Requirement it) { return it.with(TAGS.getOrDefault(it.id(), Set.of())); }

    @Test
    void everyIdIsInTheDocument() { assertThat(REQUIREMENTS).hasSize(185).containsKeys("ID-1", "TK-38", "OP-9", "BY-26"); }

    @Test
    void everyTagIsAnId() { assertThat(REQUIREMENTS.keySet()).as("a tag that is no id: see docs/requirements.md").containsAll(TAGS.keySet()); }

    @Test
    void whatIsCalledBuiltHasATest() {
        assertThat(REQUIREMENTS.values().stream().filter(Requirement::isBuilt).map(Requirement::id)).as("called built: give it a test with @Tag(\"id\"), or say '%s…'", UNDER_WAY)
            .allMatch(TAGS::containsKey);
    }

    @Test
    void aTestThatIsNamedCarriesTheTag() {
        for (var it : REQUIREMENTS.values()) assertThat(TAGS.getOrDefault(it.id(), Set.of())).as("tests of %s: cp %s %s", it.id(), PROPOSED, DOCUMENT).containsAll(it.tests());
    }

    @Test
    void theDocumentNamesEveryTestThatCarriesATag() throws IOException {
        assertThat(Files.readAllLines(DOCUMENT)).as("tests that exist and that it doesn't name: cp %s %s", PROPOSED, DOCUMENT).isEqualTo(Files.readAllLines(PROPOSED));
    }

    private static void readTags(Path file) {
        try {
            var type = ClassFile.of().parse(file);
            var name = type.thisClass().name().stringValue().replaceAll(".*/", "").replaceAll("\\$.*", "");
            Stream.concat(Stream.of(type), type.methods().stream()).flatMap(RequirementsTest::tags).filter(tag -> tag.matches("[A-Z]{2}-.*"))
                .forEach(tag -> TAGS.computeIfAbsent(tag, _ -> new TreeSet<>()).add(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> tags(AttributedElement element) {
        return element.findAttribute(Attributes.runtimeVisibleAnnotations()).stream().flatMap(it -> it.annotations().stream()).flatMap(RequirementsTest::tags);
    }

    /** A repeated tag stands within {@code Tags}. */
    private static Stream<String> tags(Annotation annotation) {
        return switch (annotation.className().stringValue()) {
            case "Lorg/junit/jupiter/api/Tag;" -> annotation.elements().stream().map(it -> ((AnnotationValue.OfString) it.value()).stringValue());
            case "Lorg/junit/jupiter/api/Tags;" -> annotation.elements().stream().flatMap(it -> ((AnnotationValue.OfArray) it.value()).values().stream())
                .flatMap(it -> tags(((AnnotationValue.OfAnnotation) it).annotation()));
            default -> Stream.of();
        };
    }
}
