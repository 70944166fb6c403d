package org.auxilia.assistance;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Facts as they are stored: a body, which is hashed, and beside it people's data, of which the body holds salted digests only (LG-2).
 * Records are always of the newest shape. A component added as an optional needs no new one; for any other change a kind gets a step
 * that brings the stored tree from its shape to the next. Stored rows are never rewritten.
 */
final class FactJson {

    /** @param personal each component's name with its salt and value; empty if the fact speaks of nobody */
    record Stored(int shape, String body, Optional<String> personal) {}

    private static final String DIGEST = "sha256";
    private static final SecureRandom RANDOM = new SecureRandom();
    /** What has only become people's data reads as it did. */
    private static final List<UnaryOperator<ObjectNode>> PERSONAL_NOW = List.of(UnaryOperator.identity());
    /** What has only got optional components more reads as it did. */
    private static final List<UnaryOperator<ObjectNode>> MORE_SAID = List.of(UnaryOperator.identity());
    /** By kind: 1→2, 2→3… on body and people's data together. */
    private static final Map<Kind, List<UnaryOperator<ObjectNode>>> STEPS = Map.of(Kind.COVERAGE, PERSONAL_NOW, Kind.EXCLUSION, PERSONAL_NOW,
        Kind.CONFIRMATION, PERSONAL_NOW, Kind.RELEASE_NOTICE, PERSONAL_NOW, Kind.AUTHORISATION, PERSONAL_NOW, Kind.MEMBER_TALK, MORE_SAID, Kind.PROVIDER_TALK, MORE_SAID);

    private FactJson() {}

    static int shape(Kind kind) { return 1 + STEPS.getOrDefault(kind, List.of()).size(); }

    static Stored write(Fact fact) { return write(fact, FactJson::randomSalt); }

    static Stored write(Fact fact, java.util.function.Supplier<String> salts) {
        var body = JsonNodeFactory.instance.objectNode();
        var personal = JsonNodeFactory.instance.objectNode();
        for (var part : Form.of(fact.getClass()).parts()) {
            var value = part.of((Record) fact);
            if (value instanceof Optional<?> optional && optional.isEmpty()) continue;
            if (part.personal()) hide(part.name(), RecordJson.write(value), salts.get(), body, personal);
            else RecordJson.put(body, part.name(), value);
        }
        return new Stored(shape(fact.kind()), RecordJson.text(body), personal.isEmpty() ? Optional.empty() : Optional.of(RecordJson.text(personal)));
    }

    private static void hide(String name, JsonNode value, String salt, ObjectNode body, ObjectNode personal) {
        body.putObject(name).put(DIGEST, digest(salt, value));
        personal.putArray(name).add(salt).add(value);
    }

    static Fact read(Kind kind, Stored stored) { return read(kind, stored, STEPS.getOrDefault(kind, List.of())); }

    /** What a later version wrote is read as far as this one knows it: the two may run side by side. */
    static Fact read(Kind kind, Stored stored, List<UnaryOperator<ObjectNode>> steps) {
        var tree = joined(stored);
        for (var step : steps.subList(Math.min(stored.shape() - 1, steps.size()), steps.size())) tree = step.apply(tree);
        var whole = tree;
        return (Fact) Form.of(kind.type()).build(part -> {
            var node = whole.get(part.name());
            return part.personal() && (node == null || node.has(DIGEST)) ? RecordJson.erased(part.type()) : RecordJson.read(node, part.type());
        });
    }

    /** The body with people's data in their places; a digest stays where they were erased. */
    private static ObjectNode joined(Stored stored) {
        var body = RecordJson.parse(stored.body());
        stored.personal().map(RecordJson::parse).ifPresent(personal ->
            personal.properties().forEach(it -> { if (it.getValue().size() == 2) body.set(it.getKey(), it.getValue().get(1)); }));
        return body;
    }

    /** Whether people's data are those of which the digests were taken; what was erased agrees with any. */
    static boolean agrees(Stored stored) {
        try {
            var body = RecordJson.parse(stored.body());
            return stored.personal().stream().flatMap(it -> RecordJson.parse(it).properties().stream())
                .allMatch(it -> agrees(body.path(it.getKey()).path(DIGEST), it.getValue()));
        } catch (JacksonException | ClassCastException e) {
            return false;
        }
    }

    private static boolean agrees(JsonNode digest, JsonNode hidden) {
        return hidden.size() == 2 && digest.isString() && digest.stringValue().equals(digest(hidden.get(0).stringValue(), hidden.get(1)));
    }

    private static String digest(String salt, JsonNode value) {
        return base64(Chain.sha256((salt + RecordJson.text(value)).getBytes(StandardCharsets.UTF_8)));
    }

    private static String randomSalt() {
        var salt = new byte[16];
        RANDOM.nextBytes(salt);
        return base64(salt);
    }

    private static String base64(byte[] bytes) { return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes); }
}
