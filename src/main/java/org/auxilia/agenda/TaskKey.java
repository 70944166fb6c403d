package org.auxilia.agenda;

import java.util.Optional;
import org.auxilia.assistance.Task;

/**
 * Which pendiente, as it stands in an address: {@code 153567.1.ASK_ARRIVAL} or {@code 153567.1.MANUAL.<id>}.
 *
 * @param assistance 0 for the case itself
 * @param subject    tells several of one task apart; mostly empty
 */
public record TaskKey(long number, int assistance, String task, String subject) {

    /** Made by a person: it is somebody's, whoever has the case. */
    boolean isByHand() { return task.equals(Task.MANUAL.name()); }

    public String text() { return number + "." + assistance + "." + task + (subject.isEmpty() ? "" : "." + subject); }

    /** Empty for what is no key. */
    static Optional<TaskKey> parse(String text) {
        var parts = text.split("\\.", 4);
        if (parts.length < 3 || !parts[0].matches("\\d{1,12}") || !parts[1].matches("\\d{1,3}") || !parts[2].matches("[A-Z_]{1,40}")) return Optional.empty();
        return Optional.of(new TaskKey(Long.parseLong(parts[0]), Integer.parseInt(parts[1]), parts[2], parts.length == 4 ? parts[3] : ""));
    }
}
