package org.auxilia.desk.opening;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * An open case that may be the same call for help (CA-11).
 *
 * @param name     whom it is for; the caller while nobody has been identified
 * @param services their codes, in the order of the assistances
 * @param owner    who has it
 * @param likeness what it has in common, at least one
 */
public record SimilarCase(long number, Instant openedAt, String name, List<String> services, String owner, Set<Likeness> likeness) {

    /** What two cases may have in common. */
    public enum Likeness { MEMBER, TELEPHONE, PLATE, PLACE }

    public SimilarCase { likeness = Set.copyOf(likeness.isEmpty() ? EnumSet.noneOf(Likeness.class) : EnumSet.copyOf(likeness)); }
}
