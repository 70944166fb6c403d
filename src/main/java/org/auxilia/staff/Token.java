package org.auxilia.staff;

import java.time.Instant;
import java.util.Optional;

/**
 * What a program shows in place of name and password. Whose rights it has: those of its user, as they are at each request.
 *
 * @param username whose it is
 * @param usedAt when it last came, to the minute
 */
public record Token(int id, int user, String username, Role role, Instant madeAt, String madeBy, Optional<Instant> usedAt, Optional<Instant> revokedAt) {

    public boolean isRevoked() {
        return revokedAt.isPresent();
    }
}
