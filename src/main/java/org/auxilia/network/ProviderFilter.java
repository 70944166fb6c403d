package org.auxilia.network;

import java.util.Optional;
import org.auxilia.catalogue.ServiceLine;

/**
 * Which providers a list shows; what is empty doesn't narrow it.
 *
 * @param name    part of the trade or legal name
 * @param service code of the catalogue
 * @param place   who covers it, or a part of it
 */
public record ProviderFilter(Optional<String> name, Optional<ServiceLine> line, Optional<String> service, Optional<Provider.Condition> condition,
                             Optional<Provider.Status> status, Optional<Integer> place) {

    public static final ProviderFilter NONE =
        new ProviderFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
