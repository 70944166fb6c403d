package org.auxilia.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.auxilia.data.Sight;

/**
 * Which lines of which board, in which order (BD-1). Empty fields ask for nothing.
 *
 * @param user   whose board it is, of {@link Tab#MINE}
 * @param sight  what may be found (ID-2, ID-4)
 * @param marks  whether it is told which are marked by an alert; people of an account don't learn of them (MB-9)
 * @param after  key of the last line of the page before
 */
public record BoardQuery(Tab tab, int user, Sight sight, boolean marks, Filter filter, Optional<Key> after, int limit) {

    /** What is in one’s own charge, what is open, and every case there is. */
    public enum Tab { MINE, OPEN, ALL }

    /** A ready-made view of a board. */
    public enum View { EVERYTHING, VITAL, OVERDUE, UNASSIGNED, SCHEDULED }

    /**
     * @param text number, member, document, plate or telephone
     * @param zone of the days
     * @param now  against which lines are overdue
     */
    public record Filter(String text, Optional<Integer> account, String service, Optional<Integer> owner, Optional<Integer> provider, String stage, String status,
                         Optional<LocalDate> from, Optional<LocalDate> to, ZoneId zone, View view, Instant now) {}

    /** Place in the order of a board: urgency and due time, or time of the opening, then the number. */
    public record Key(int urgency, Instant at, long number, int assistance) {

        /** As it stands in the address of the next page. */
        public String text() { return urgency + "_" + at + "_" + number + "_" + assistance; }

        /** Empty for what is no key, or of a year that the database does not know. */
        public static Optional<Key> parse(String text) {
            var parts = text.split("_");
            try {
                if (parts.length != 4 || !parts[1].matches("\\d{4}-.*")) return Optional.empty();
                return Optional.of(new Key(Integer.parseInt(parts[0]), Instant.parse(parts[1]), Long.parseLong(parts[2]), Integer.parseInt(parts[3])));
            } catch (IllegalArgumentException | java.time.DateTimeException noKey) {
                return Optional.empty();
            }
        }
    }
}
