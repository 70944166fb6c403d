package org.auxilia.membership;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The events of plans that members have taken (MB-8); the module of the assistances brings them. */
public interface TakenEvents {

    /**
     * What is counted together.
     *
     * @param line   of the plan: {@link PlanService#id}
     * @param period its start
     * @param events reserved or used
     */
    record Taken(long member, int line, Instant period, int events) {}

    List<Taken> ofMembers(Collection<Long> members);

    List<Taken> ofLines(Collection<Integer> lines);
}
