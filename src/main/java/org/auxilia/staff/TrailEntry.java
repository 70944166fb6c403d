package org.auxilia.staff;

import java.time.Instant;
import java.util.Optional;

/**
 * What the trail of access keeps of one moment (ID-3).
 *
 * @param who name of the person, as typed where nobody has it; empty for whoever had not signed in
 * @param address from where; empty for what was done inside
 * @param about whom it concerns, where that is another user
 * @param caseNumber the case whose people were seen
 */
public record TrailEntry(long id, Instant at, Trail.Kind kind, String who, String address, Optional<String> about, Optional<Long> caseNumber, String detail) {
}
