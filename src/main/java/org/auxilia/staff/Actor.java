package org.auxilia.staff;

import java.util.Objects;

/**
 * Who acts: the author of every entry of the log.
 *
 * @param id the user's id; 0 is the system itself
 * @param name as it is shown in the log, for instance "Ana Pereyra"
 * @param role the role in which they acted
 */
public record Actor(int id, String name, Role role) {

    /** What Auxilia does by itself. */
    public static final Actor SYSTEM = new Actor(0, "Auxilia", Role.ADMINISTRATOR);

    public Actor {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(role, "role");
    }

    public boolean isSystem() {
        return id == 0;
    }
}
