package org.auxilia.membership;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * Place of an alert in the order of the list: those that stand before those that don't, the gravest first, then the latest.
 *
 * @param ended by hand
 * @param past  its time is over
 * @param grade of its kind, from 1
 */
public record AlertKey(boolean ended, boolean past, int grade, Instant since, long id) {

    /** As it stands in the address of the next page. */
    public String text() { return (ended ? 1 : 0) + "_" + (past ? 1 : 0) + "_" + grade + "_" + since + "_" + id; }

    /** Empty for what is no key. */
    public static Optional<AlertKey> parse(String text) {
        var parts = text.split("_");
        if (parts.length != 5 || !text.matches("[01]_[01]_\\d_\\d{4}-[^_]*_\\d{1,18}")) return Optional.empty();
        try {
            return Optional.of(new AlertKey(parts[0].equals("1"), parts[1].equals("1"), Integer.parseInt(parts[2]), Instant.parse(parts[3]), Long.parseLong(parts[4])));
        } catch (DateTimeException noKey) {
            return Optional.empty();
        }
    }
}
