package org.auxilia.manual;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The pages of {@code docs/manual} as HTML, with a name for each part. Their addresses are those of the files, so that both a forge and the program show them. */
@Component
public class Manual {

    /**
     * A page.
     *
     * @param slug its name in the address, empty for the contents
     * @param html what its Markdown says; HTML in it is shown, not obeyed
     */
    public record Leaf(String slug, String title, String html) {}

    private static final List<TablesExtension> TABLES = List.of((TablesExtension) TablesExtension.create());

    private final Parser parser = Parser.builder().extensions(TABLES).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder().extensions(TABLES).escapeHtml(true)
        .attributeProviderFactory(_ -> (node, _, attributes) -> attribute(node, attributes)).build();
    private final Map<String, Leaf> leaves = new ConcurrentHashMap<>();

    Leaf contents() { return leaf(""); }

    Leaf of(Chapter chapter) { return leaf(chapter.slug()); }

    /** In the order of reading. */
    List<Leaf> all() { return Arrays.stream(Chapter.values()).map(this::of).toList(); }

    private Leaf leaf(String slug) {
        return leaves.computeIfAbsent(slug, _ -> {
            var document = parser.parse(read((slug.isEmpty() ? "README" : slug) + ".md"));
            return new Leaf(slug, document.getFirstChild() instanceof Heading title ? words(title) : "", renderer.render(document));
        });
    }

    private static void attribute(Node node, Map<String, String> attributes) {
        switch (node) {
            case Link link when link.getDestination().endsWith(".md") -> attributes.put("href", "/manual/" + link.getDestination().replaceFirst("\\.md$", ""));
            case Heading heading when heading.getLevel() > 1 -> attributes.put("id", part(words(heading)));
            case Image image -> {
                var size = size("manual/" + image.getDestination());
                attributes.put("src", "/manual/" + image.getDestination());
                attributes.put("width", Integer.toString(size.getInt()));
                attributes.put("height", Integer.toString(size.getInt()));
                attributes.put("loading", "lazy");
            }
            default -> { }
        }
    }

    private static String words(Heading heading) { return TextContentRenderer.builder().build().render(heading); }

    /** As an address names it: "Lo que escribió y no envió" is {@code lo-que-escribio-y-no-envio}. */
    private static String part(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /** Its width and height, known before it has come, so that nothing moves when it does: where every PNG has them. */
    private static ByteBuffer size(String picture) {
        try (var file = new ClassPathResource(picture).getInputStream()) {
            return ByteBuffer.wrap(file.readNBytes(24)).position(16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String file) {
        try {
            return new ClassPathResource("manual/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
