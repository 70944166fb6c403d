package org.auxilia.assistance;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.auxilia.assistance.FileFact.Located;
import org.auxilia.assistance.OpeningFact.Routed;
import org.auxilia.geography.OwnPlaces;
import org.auxilia.geography.Places;
import org.springframework.stereotype.Component;

/** Which of the places that the company added a case names (CA-1): these are never deleted. */
@Component
class OwnPlacesUsed implements Projection {

    private final Places places;
    private final OwnPlaces own;

    OwnPlacesUsed(Places places, OwnPlaces own) {
        this.places = places;
        this.own = own;
    }

    @Override public void update(CaseFile before, CaseFile after, List<Entry> entries) {
        entries.stream().flatMap(entry -> named(entry.fact())).flatMap(it -> it.place().stream()).distinct().filter(places::isOwn).forEach(own::use);
    }

    private static Stream<Location> named(Fact fact) {
        return switch (fact) {
            case Located it -> Stream.of(it.location());
            case Routed it -> Stream.concat(it.from().stream(), Stream.of(it.to()));
            default -> Stream.of();
        };
    }

    /** No log loses an entry, so what was used stays so. */
    @Override public void clear() {}
}
