package org.auxilia.network.web;

import java.util.List;
import java.util.Optional;
import org.auxilia.catalogue.Money;
import org.auxilia.network.Ladder;
import org.auxilia.network.ProviderDirectory;
import org.auxilia.web.Rows;

/**
 * A provider as the list has it for programs (OP-5).
 *
 * @param rank     place in the calling order, where service and place are asked for
 * @param services codes; of a calling order none, it is the one asked for
 */
record ProviderJson(int id, String name, Optional<Integer> rank, List<String> phones, boolean openNow, int openJobs, int capacity, List<String> services, Optional<Double> km, Optional<Money> cost) {

    static Rows<ProviderJson> of(Ladder ladder) {
        return Rows.of(ladder.rows().stream().map(it -> new ProviderJson(it.provider(), it.name(), Optional.of(it.rank()), it.phones(), it.openNow(), it.openJobs(), it.capacity(), List.of(),
            it.km().isPresent() ? Optional.of(it.km().getAsDouble()) : Optional.empty(), it.cost())).toList());
    }

    static Rows<ProviderJson> of(ProviderDirectory.Listing listing) {
        return Rows.of(listing.rows().stream().map(it -> new ProviderJson(it.provider(), it.tradeName(), Optional.empty(), it.phone().stream().toList(), it.openNow(), it.openJobs(), it.capacity(),
            it.services(), Optional.empty(), Optional.empty())).toList(), listing.more() ? Integer.toString(listing.rows().getLast().provider()) : "");
    }
}
