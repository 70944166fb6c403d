package org.auxilia.desk.console;

import java.util.Map;
import java.util.Optional;
import org.auxilia.web.Form;
import org.auxilia.web.Now;

/**
 * Fields that came back because somebody else has changed them meanwhile: what was typed, and the other's value (CA-9).
 *
 * @param others value by field
 */
record Edits(Form form, Map<String, Now> others) {

    String typed(String name, String otherwise) { return form.has(name) ? form.typed(name) : otherwise; }

    Optional<Now> other(String name) { return Optional.ofNullable(others.get(name)); }
}
