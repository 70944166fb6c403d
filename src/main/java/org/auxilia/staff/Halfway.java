package org.auxilia.staff;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who has shown who they are and whose second factor isn't asked yet: may nothing but show it, or set one where it is demanded.
 *
 * @param enrolled whether there is one; else it has to be set
 * @param since when they came
 * @param how by which way, as the trail has it; empty for a password
 * @param identity as whom the OpenID provider knows them, kept with the user once they are in
 */
record Halfway(SignedIn who, boolean enrolled, Instant since, String how, Identity identity) implements AuthenticatedPrincipal, Serializable {

    /** After that one begins anew. */
    static final Duration LASTS = Duration.ofMinutes(10);

    /** Sessions of earlier versions say neither. */
    Halfway {
        how = how == null ? "" : how;
        identity = identity == null ? Identity.NONE : identity;
    }

    static Optional<Halfway> current(Instant now) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Halfway half && now.isBefore(half.since().plus(LASTS))
                ? Optional.of(half) : Optional.empty();
    }

    /** The same with what they have shown since; nothing for a code. */
    Halfway by(String shown) {
        return new Halfway(who, enrolled, since, how.isEmpty() || shown.isEmpty() ? how + shown : how + ", " + shown, identity);
    }

    /** So their sessions end with all the others of the user. */
    @Override
    public String getName() {
        return who.getName();
    }
}
