package org.auxilia.imports;

import java.time.Instant;
import java.util.Optional;

/**
 * A file that was sent in.
 *
 * @param name    as it was called where it came from
 * @param open    whether it can still be taken in: it wasn't, and what stands in it is kept yet
 * @param takenAt when it was taken in
 * @param taken   how many lines of it were
 */
public record ImportFile(long id, Kind kind, Optional<Integer> account, String accountName, Optional<Integer> plan, String planName, String name, Instant sentAt, String sentBy, boolean open, Optional<Instant> takenAt, Optional<String> takenBy, Optional<Integer> taken) {

    /** "Meridiano Seguros · Vial Plus". */
    public String of() { return planName.isEmpty() ? accountName : accountName + " · " + planName; }
}
