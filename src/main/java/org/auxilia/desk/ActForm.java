package org.auxilia.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.auxilia.assistance.Fact;
import org.auxilia.assistance.Kind;
import org.auxilia.web.Failure;
import org.auxilia.web.Form;

/** What one act asks for, and how it becomes a fact. An act without fields is one keystroke. */
public record ActForm(Kind kind, List<Field> fields, Function<Reading, Fact> making) {

    /** The fact that was typed; empty when the form says what is wrong with it. */
    public Optional<Fact> read(Form form, ActContext context) {
        try {
            return Reading.of(this, form, context).map(making);
        } catch (Failure.Invalid invalid) {
            form.add(invalid);
            return Optional.empty();
        }
    }

    /** Done with one keystroke, nothing to fill in. */
    public boolean isPlain() { return fields.stream().noneMatch(Field::required); }
}
