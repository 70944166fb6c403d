package org.auxilia.assistance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.auxilia.assistance.ServiceFact.WorkEnded;
import org.auxilia.network.ProviderLoads;
import org.springframework.stereotype.Component;

/** How many jobs each provider has that are assigned and not ended: the calling order reckons with it (AS-1). */
@Component
class JobsAtHand implements Projection {

    private final ProviderLoads loads;

    JobsAtHand(ProviderLoads loads) { this.loads = loads; }

    @Override public void update(CaseFile before, CaseFile after, List<Entry> entries) {
        var change = new HashMap<Integer, Integer>();
        jobs(before).forEach((provider, jobs) -> change.merge(provider, -jobs, Integer::sum));
        jobs(after).forEach((provider, jobs) -> change.merge(provider, jobs, Integer::sum));
        // Always in the same order, so that two cases never wait for each other.
        change.entrySet().stream().filter(it -> it.getValue() != 0).sorted(Map.Entry.comparingByKey()).forEach(it -> loads.add(it.getKey(), it.getValue()));
    }

    private static Map<Integer, Integer> jobs(CaseFile file) {
        var jobs = new HashMap<Integer, Integer>();
        file.assistances().filter(it -> !it.isFinal() && !it.has(WorkEnded.class))
            .forEach(it -> it.provider().ifPresent(provider -> jobs.merge(provider.provider(), 1, Integer::sum)));
        return jobs;
    }

    @Override public void clear() { loads.clear(); }
}
