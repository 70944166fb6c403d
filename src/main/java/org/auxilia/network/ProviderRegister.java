package org.auxilia.network;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.auxilia.catalogue.CatalogueChanges;
import org.auxilia.geography.PlaceNames;
import org.auxilia.geography.Places;
import org.auxilia.staff.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the providers, and who changed what of them. */
@Service
@Transactional
public class ProviderRegister {

    /** What the changes of the catalogues call a provider. */
    public static final String ENTITY = "provider";

    private final Providers providers;
    private final Coverages coverages;
    private final Tariffs tariffs;
    private final Documents documents;
    private final Technicians technicians;
    private final Places places;
    private final PlaceNames placeNames;
    private final CatalogueChanges changes;
    private final Clock clock;

    ProviderRegister(Providers providers, Coverages coverages, Tariffs tariffs, Documents documents, Technicians technicians, Places places,
                     PlaceNames placeNames, CatalogueChanges changes, Clock clock) {
        this.providers = providers;
        this.coverages = coverages;
        this.tariffs = tariffs;
        this.documents = documents;
        this.technicians = technicians;
        this.places = places;
        this.placeNames = placeNames;
        this.changes = changes;
        this.clock = clock;
    }

    /** @return the provider with its number */
    public Provider add(Actor actor, Provider provider) {
        var added = providers.add(provider);
        note(actor, added.id(), Map.of(), told(added));
        return added;
    }

    /** @return the changed provider; empty if somebody else changed it since: nothing is stored then */
    public Optional<Provider> change(Actor actor, Provider provider) {
        var before = told(providers.get(provider.id()));
        var changed = providers.change(provider);
        changed.ifPresent(it -> note(actor, it.id(), before, told(it)));
        return changed;
    }

    /** Adds a service in an area, or moves its position. */
    public void cover(Actor actor, int provider, Coverage coverage) { cover(actor, provider, List.of(coverage)); }

    /** The same of several. */
    public void cover(Actor actor, int provider, List<Coverage> some) {
        var before = positions(provider, coverages.of(provider).stream().filter(it -> some.stream().anyMatch(it::isThere)).toList());
        coverages.put(provider, some);
        note(actor, provider, before, positions(provider, some));
    }

    /**
     * The same where those areas are still as they were seen.
     *
     * @param seen those of them that were there
     * @return false if somebody else changed one since: nothing is stored then
     */
    public boolean cover(Actor actor, int provider, List<Coverage> some, List<Coverage> seen) {
        boolean same = coverages.held(provider).stream().filter(it -> some.stream().anyMatch(it::isThere)).collect(Collectors.toSet()).equals(Set.copyOf(seen));
        if (same) cover(actor, provider, some);
        return same;
    }

    /** Until the transaction at hand ends nobody else takes in a file of providers. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold() { providers.hold(); }

    public void uncover(Actor actor, int provider, String service, int place) {
        var gone = coverages.of(provider).stream().filter(it -> it.service().equals(service) && it.place() == place).findFirst();
        coverages.remove(provider, service, place);
        gone.ifPresent(it -> note(actor, provider, positions(provider, List.of(it)), Map.of()));
    }

    /** @return false if the provider has another tariff for the service in that time; nothing is stored then */
    public boolean charge(Actor actor, int provider, Tariff tariff) {
        boolean added = tariffs.add(provider, tariff);
        if (added) note(actor, provider, Map.of(), Map.of("tariff " + tariff.service(), told(tariff)));
        return added;
    }

    /**
     * A tariff gets a last day.
     *
     * @param seen as it was looked at
     * @return false if it isn't like that any more: nothing is stored then
     */
    public boolean end(Actor actor, int provider, Tariff seen, LocalDate last) {
        boolean ended = tariffs.end(provider, seen, last);
        if (ended) note(actor, provider, Map.of("tariff " + seen.service(), told(seen)), Map.of("tariff " + seen.service(), told(seen.until(last))));
        return ended;
    }

    public void uncharge(Actor actor, int provider, int tariff) {
        var gone = tariffs.of(provider).stream().filter(it -> it.id() == tariff).findFirst();
        tariffs.remove(provider, tariff);
        gone.ifPresent(it -> note(actor, provider, Map.of("tariff " + it.service(), told(it)), Map.of()));
    }

    public void file(Actor actor, int provider, Document document) {
        documents.add(provider, document);
        note(actor, provider, Map.of(), Map.of("document " + document.kind(), told(document)));
    }

    public void unfile(Actor actor, int provider, int document) {
        var gone = documents.of(provider).stream().filter(it -> it.id() == document).findFirst();
        documents.remove(provider, document);
        gone.ifPresent(it -> note(actor, provider, Map.of("document " + it.kind(), told(it)), Map.of()));
    }

    public void engage(Actor actor, int provider, Technician technician) {
        technicians.add(provider, technician);
        note(actor, provider, Map.of(), Map.of("technician", noted(technician)));
    }

    public void dismiss(Actor actor, int provider, int technician) {
        var gone = technicians.of(provider).stream().filter(it -> it.id() == technician).findFirst();
        technicians.remove(provider, technician);
        gone.ifPresent(it -> note(actor, provider, Map.of("technician", noted(it)), Map.of()));
    }

    private static String noted(Technician it) {
        return it.phone().map(phone -> it.name() + " · " + phone).orElse(it.name());
    }

    private void note(Actor actor, int provider, Map<String, ?> was, Map<String, ?> became) {
        changes.note(actor, clock.instant(), ENTITY, provider, was, became);
    }

    private Map<String, Integer> positions(int provider, List<Coverage> some) {
        var country = providers.get(provider).country();
        return some.stream().collect(Collectors.toMap(it -> "position " + it.service() + " " + placeNames.of(places.get(it.place()), country), Coverage::position));
    }

    private static String told(Tariff it) {
        return it.from() + ".." + it.to().map(Object::toString).orElse("") + " " + it.visit().amount() + " " + it.hour().amount() + " " + it.km().amount()
            + " " + it.currency() + " +" + it.nightPercent() + "%";
    }

    private static String told(Document it) {
        return it.number().orElse("") + ".." + it.expires().map(Object::toString).orElse("") + (it.required() ? " required" : "");
    }

    private static Map<String, Object> told(Provider it) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("trade_name", it.tradeName());
        fields.put("legal_name", it.legalName());
        fields.put("tax_id", it.taxId());
        fields.put("status", it.status());
        fields.put("condition", it.condition());
        fields.put("phones", String.join(", ", it.phones()));
        fields.put("email", it.email());
        fields.put("web", it.web());
        fields.put("country", it.country());
        fields.put("zone", it.zone());
        fields.put("hours", Columns.multirange(it.hours()));
        fields.put("capacity", it.capacity());
        fields.put("place", it.place());
        fields.put("point", it.point());
        fields.put("note", it.note());
        return fields;
    }
}
