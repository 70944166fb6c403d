package org.auxilia.catalogue;

import java.time.Instant;
import java.util.Optional;
import org.auxilia.staff.Actor;
import org.auxilia.web.Failure;

/** Puts things of some kinds back as they were before they were removed, and notes it as a change like any other. */
public interface PutsBack {

    /**
     * @return where one sees it again; empty where it is of no kind that this one knows
     * @throws Failure.Refused where something else has taken its place meanwhile
     */
    Optional<String> putBack(Removals.Removed it, Actor who, Instant at);
}
