package org.auxilia.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.auxilia.catalogue.Services;
import org.auxilia.geography.PlaceNames;
import org.auxilia.geography.Places;
import org.auxilia.network.ReferencePrice;
import org.auxilia.network.ReferencePrices;
import org.auxilia.network.ReferencePricesKept;
import org.auxilia.staff.Actor;
import org.auxilia.web.Failure;
import org.springframework.stereotype.Component;

/** What services usually cost somewhere (CX-2, OC-4). What isn't in the file stays; none is removed by one. */
@Component
class PriceList extends Catalogue<PriceColumn, ReferencePrice, PriceList.Kept> {

    private final ReferencePrices prices;
    private final ReferencePricesKept kept;
    private final Services services;
    private final NamedPlaces places;

    PriceList(ReferencePrices prices, ReferencePricesKept kept, Services services, Places places, PlaceNames names) {
        super(PriceColumn.class);
        this.prices = prices;
        this.kept = kept;
        this.services = services;
        this.places = new NamedPlaces(places, names);
    }

    /**
     * One that would be added, or whose amount would be another.
     *
     * @param was empty for a new one
     */
    record Kept(Optional<ReferencePrice> was, ReferencePrice becomes) {}

    @Override Kind kind() { return Kind.REFERENCE_PRICES; }

    @Override PriceColumn key() { return PriceColumn.SERVICE; }

    @Override Reading<PriceColumn, Kept> reading(Whose whose, Actor who, Instant now) { return new PriceReading(prices.first(Integer.MAX_VALUE), ServiceNames.of(services), places, values(whose)); }

    @Override void hold(Whose whose) { kept.hold(); }

    @Override int take(DryRun<Kept> run, Whose whose, Actor who, Instant now) {
        try {
            for (var it : run.rows()) {
                if (it.was().isEmpty()) kept.add(it.becomes(), who, now);
                else if (kept.change(it.becomes(), who, now).isPresent()) throw new Failure.Refused("imports.stale");
            }
        } catch (Failure.Invalid | Failure.NotFound other) {
            throw new Failure.Refused("imports.stale");
        }
        return run.count();
    }

    @Override List<ReferencePrice> entries(Whose whose, int limit) { return prices.first(limit); }

    @Override BiFunction<ReferencePrice, PriceColumn, Object> value(Whose whose) {
        var names = ServiceNames.of(services);
        return (it, column) -> switch (column) {
            case SERVICE -> names.name(it.service());
            case PLACE -> places.name(it.place());
            case CURRENCY -> it.amount().currency();
            case AMOUNT -> it.amount().amount();
            case FROM -> it.from();
        };
    }
}
