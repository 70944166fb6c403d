package org.auxilia.staff;

import java.time.Instant;
import java.util.Optional;

/**
 * A passkey as its owner sees it.
 *
 * @param name what the owner calls it
 * @param host the address at which it was made; at another no browser offers it
 * @param usedAt when it was shown last
 */
public record Passkey(long id, String name, String host, Instant madeAt, Optional<Instant> usedAt) {
}
