package org.auxilia.imports;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.auxilia.catalogue.Services;
import org.auxilia.geography.PlaceNames;
import org.auxilia.geography.Places;
import org.auxilia.network.Coverage;
import org.auxilia.network.Coverages;
import org.auxilia.network.Provider;
import org.auxilia.network.ProviderRegister;
import org.auxilia.network.Providers;
import org.auxilia.staff.Actor;
import org.auxilia.web.Failure;
import org.springframework.stereotype.Component;

/** The providers with the areas that they serve (AS-1). Whoever, and whichever area, isn't in the file stays as it is. */
@Component
class ProviderList extends Catalogue<ProviderColumn, ProviderList.Entry, ProviderList.Kept> {

    private final Providers providers;
    private final Coverages coverages;
    private final ProviderRegister register;
    private final Places places;
    private final PlaceNames placeNames;
    private final Services services;

    ProviderList(Providers providers, Coverages coverages, ProviderRegister register, Places places, PlaceNames placeNames, Services services) {
        super(ProviderColumn.class);
        this.providers = providers;
        this.coverages = coverages;
        this.register = register;
        this.places = places;
        this.placeNames = placeNames;
        this.services = services;
    }

    /**
     * A provider that would be added or changed.
     *
     * @param was   empty for a new one
     * @param areas those that would be added, or get another position
     * @param seen  those of them that are there, as they are
     */
    record Kept(Optional<Provider> was, Provider becomes, List<Coverage> areas, List<Coverage> seen) {}

    /** What a line says: a provider, with the area that has the line. */
    record Entry(Provider provider, Optional<Coverage> area) {}

    @Override Kind kind() { return Kind.PROVIDERS; }

    @Override ProviderColumn key() { return ProviderColumn.NUMBER; }

    @Override void demand(Map<ProviderColumn, Integer> at) {
        if (!at.containsKey(ProviderColumn.NUMBER) && !at.containsKey(ProviderColumn.NAME)) throw CsvSheet.refused("imports.file.no-provider");
    }

    @Override Reading<ProviderColumn, Kept> reading(Whose whose, Actor who, Instant now) { return new ProviderReading(providers, coverages, places, placeNames, ServiceNames.of(services), values(whose)); }

    @Override void hold(Whose whose) { register.hold(); }

    @Override int take(DryRun<Kept> run, Whose whose, Actor who, Instant now) {
        for (var it : run.rows().stream().sorted(Comparator.comparing(it -> it.becomes().id())).toList()) {
            int id = it.was().isEmpty() ? register.add(who, it.becomes()).id() : it.becomes().id();
            if (it.was().filter(was -> !was.equals(it.becomes())).isPresent() && register.change(who, it.becomes()).isEmpty()) throw new Failure.Refused("imports.stale");
            if (!it.areas().isEmpty() && !register.cover(who, id, it.areas(), it.seen())) throw new Failure.Refused("imports.stale");
        }
        return run.count();
    }

    @Override List<Entry> entries(Whose whose, int limit) {
        var all = providers.first(limit);
        var areas = coverages.of(all.stream().map(Provider::id).toList());
        return all.stream().flatMap(it -> areas.containsKey(it.id()) ? areas.get(it.id()).stream().map(area -> new Entry(it, Optional.of(area))) : Stream.of(new Entry(it, Optional.empty()))).toList();
    }

    @Override BiFunction<Entry, ProviderColumn, Object> value(Whose whose) {
        var names = ServiceNames.of(services);
        return (it, column) -> value(it, column, names);
    }

    private Object value(Entry entry, ProviderColumn column, ServiceNames names) {
        var it = entry.provider;
        return switch (column) {
            case NUMBER -> it.id() == 0 ? null : it.id();
            case NAME -> it.tradeName();
            case LEGAL_NAME -> it.legalName().orElse("");
            case TAX_ID -> it.taxId().orElse("");
            case STATUS -> it.status();
            case CONDITION -> it.condition();
            case PHONES -> String.join(", ", it.phones());
            case EMAIL -> it.email().orElse("");
            case WEB -> it.web().orElse("");
            case COUNTRY -> it.country();
            case BASE -> it.place().flatMap(places::find).map(place -> placeNames.of(place, it.country())).orElse("");
            case CAPACITY -> it.capacity();
            case NOTE -> it.note().orElse("");
            case SERVICE -> entry.area.map(area -> names.name(area.service())).orElse("");
            case ZONE -> entry.area.map(area -> placeNames.of(places.get(area.place()), it.country())).orElse("");
            case POSITION -> entry.area.map(Coverage::position).orElse(null);
        };
    }
}
