package org.auxilia.desk;

import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.Obstacle;
import org.auxilia.web.Message;
import org.auxilia.web.Programs;
import org.auxilia.web.Programs.Reason;
import org.auxilia.web.Shell;

/**
 * An act as programs see it: the predicate that the button asks, and what it asks for (OP-5, CA-8).
 *
 * @param href      where it is posted
 * @param force     whether this person may step over the obstacles, with a reason
 * @param obstacles all that stands in its way now
 */
public record ActJson(String act, String label, String href, boolean possible, boolean force, List<Reason> obstacles, List<FieldJson> fields) {

    /** @param options what may be chosen, where it is a choice */
    public record FieldJson(String name, Field.Type type, boolean required, Optional<List<String>> options) {}

    public static ActJson of(String act, String label, String href, List<Obstacle> obstacles, boolean superior, List<Field> fields, Optional<ActContext> context, Shell shell) {
        boolean force = superior && !obstacles.isEmpty() && obstacles.stream().allMatch(Obstacle::yieldsToForce);
        return new ActJson(act, label, href, obstacles.isEmpty(), force, obstacles.stream().map(it -> Programs.reason(message(it), shell)).toList(),
            fields.stream().map(it -> field(it, context)).toList());
    }

    /** The sentence of an obstacle, with its code. */
    public static Message message(Obstacle it) { return Message.of("desk.constant", it); }

    private static FieldJson field(Field it, Optional<ActContext> context) {
        var options = it.type() == Field.Type.CHOICE ? context.map(known -> it.options().apply(known).stream().map(Field.Option::value).toList()) : Optional.<List<String>>empty();
        return new FieldJson(it.name(), it.type(), it.required(), options);
    }
}
