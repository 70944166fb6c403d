package org.auxilia.agenda;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * Place in the order of an agenda: life at risk, the most overdue, then by case.
 *
 * @param urgency 0: a life at risk, 1: all others
 */
record AgendaKey(int urgency, Instant due, TaskKey task) {

    static AgendaKey of(AgendaRow row) { return new AgendaKey(row.vital() ? 0 : 1, row.due(), row.key()); }

    /** As it stands in the address of the next page. */
    String text() { return urgency + "_" + due + "_" + task.text(); }

    /** Empty for what is no key, or of a year that the database does not know. */
    static Optional<AgendaKey> parse(String text) {
        var parts = text.split("_", 3);
        try {
            if (parts.length != 3 || !parts[0].matches("[01]") || !parts[1].matches("\\d{4}-.*")) return Optional.empty();
            var due = Instant.parse(parts[1]);
            return TaskKey.parse(parts[2]).map(it -> new AgendaKey(Integer.parseInt(parts[0]), due, it));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
