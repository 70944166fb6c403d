package org.auxilia.membership;

import java.util.Objects;

/**
 * A vehicle of a member; a plate alone is enough.
 *
 * @param plate as it is written, for instance "AB 123 CD"
 */
public record Vehicle(String plate, String make, String model, String colour, VehicleKind kind) {

    public Vehicle {
        Objects.requireNonNull(plate, "plate");
        Objects.requireNonNull(kind, "kind");
    }

    /** Without blanks and in capitals, as plates are compared. */
    public static String plateKey(String plate) {
        return Words.folded(plate).toUpperCase().replaceAll("[^A-Z0-9]", "");
    }
}
