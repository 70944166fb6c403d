package org.auxilia.network.web;

import java.time.Clock;
import org.auxilia.network.Coverages;
import org.auxilia.network.Documents;
import org.auxilia.network.Provider;
import org.auxilia.network.ProviderLoads;
import org.auxilia.network.ProviderScores;
import org.auxilia.network.Tariffs;
import org.auxilia.network.Technicians;
import org.springframework.stereotype.Component;

/** Gathers what hangs on a provider. */
@Component
class Sheets {

    private final Coverages coverages;
    private final Tariffs tariffs;
    private final Documents documents;
    private final Technicians technicians;
    private final ProviderLoads loads;
    private final ProviderScores scores;
    private final Clock clock;

    Sheets(Coverages coverages, Tariffs tariffs, Documents documents, Technicians technicians, ProviderLoads loads, ProviderScores scores, Clock clock) {
        this.coverages = coverages;
        this.tariffs = tariffs;
        this.documents = documents;
        this.technicians = technicians;
        this.loads = loads;
        this.scores = scores;
        this.clock = clock;
    }

    Sheet of(Provider provider) {
        int id = provider.id();
        return new Sheet(provider, coverages.of(id), tariffs.of(id), documents.of(id), technicians.of(id), loads.of(id), scores.rework(id, clock.instant()));
    }
}
